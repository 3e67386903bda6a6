#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds single bytes faster than one by one.
enum ByteSearch {
  /// Where a byte stands next in a range; nil where it does not.
  static func first(
    _ byte: UInt8, in input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard !range.isEmpty, let base = UnsafeRawPointer(input.baseAddress),
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}

/// Eight bytes that are looked at together, the first of them lowest.
///
/// Each test sets the high bit of the bytes that pass it. Only the lowest bit set is sure, as a
/// byte that passes may let the one above it pass (Mycroft's test; see S. E. Anderson, Bit Twiddling
/// Hacks).
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  private let word: UInt64

  @inline(__always)
  init(_ input: UnsafeBufferPointer<UInt8>, at place: Int) {
    word = UInt64(
      littleEndian: UnsafeRawBufferPointer(input).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always)
  private init(_ word: UInt64) { self.word = word }

  /// With some bits of every byte set.
  @inline(__always)
  func with(_ bits: UInt8) -> EightBytes { EightBytes(word | Self.ones &* UInt64(bits)) }

  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let zeros = word ^ (Self.ones &* UInt64(byte))
    return (zeros &- Self.ones) & ~zeros & Self.highs
  }

  /// `limit` is 128 at the most.
  @inline(__always)
  func less(than limit: UInt8) -> UInt64 {
    (word &- Self.ones &* UInt64(limit)) & ~word & Self.highs
  }
}
