/// Hashes that are the same in every run, unlike Swift's seeded `Hasher`.
package enum StableHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923).
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    // Without a generic call for each byte, which the callers in other modules would make.
    bytes.withContiguousStorageIfAvailable(fnv1a(stored:)) ?? fnv1a(words: bytes)
  }

  /// A hash of long texts that takes in eight bytes at once: another one than `fnv1a`.
  ///
  /// - Complexity: O(*n*) in the number of bytes, some 6 GB a second.
  package static func wide(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = Rolling()
      hash.add(UInt64(bytes.count))
      let whole = bytes.count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        hash.add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
        // The multiplication carries upwards only.
        hash.value ^= hash.value >> 32
      }
      for byte in bytes[whole...] { hash.add(UInt64(byte)) }
      return hash.value
    }
  }

  private static func fnv1a(stored bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Rolling()
    for byte in bytes { hash.add(UInt64(byte)) }
    return hash.value
  }

  /// The same over numbers that stand on end, each taken in at once.
  package static func fnv1a(stored words: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var hash = Rolling()
    for word in words { hash.add(UInt64(word)) }
    return hash.value
  }

  /// The same over any numbers.
  @inlinable
  package static func fnv1a(words: some Sequence<some FixedWidthInteger>) -> UInt64 {
    var hash = Rolling()
    for word in words { hash.add(UInt64(truncatingIfNeeded: word)) }
    return hash.value
  }

  /// The same, number after number.
  package struct Rolling: Sendable {
    package var value: UInt64

    /// Goes on from an earlier value, or begins anew.
    @inlinable
    package init(from value: UInt64 = 0xcbf2_9ce4_8422_2325) { self.value = value }

    @inlinable
    package mutating func add(_ number: UInt64) {
      value = (value ^ number) &* 0x0000_0100_0000_01b3
    }
  }
}
