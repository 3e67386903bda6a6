/// The letters of ASCII that stand on end from a position on, read with one look at eight bytes.
struct LetterRun {
  /// In lower case, the first in the lowest byte.
  let letters: UInt64
  /// 0 to 8; with 8 there may be more.
  let count: Int

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Nil where fewer than eight bytes are left before `end`.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) {
    guard position + 8 <= end else { return nil }
    let chunk = UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    let lower = chunk | 0x20 &* Self.ones
    let low = lower & ~Self.high
    // From `a` on a byte reaches its high bit with 0x1F added, from behind `z` on with 0x05.
    let isLetter = (low &+ 0x1F &* Self.ones) & ~(low &+ 0x05 &* Self.ones) & ~chunk
    let others = ~isLetter & Self.high
    count = others.trailingZeroBitCount >> 3
    letters = others == 0 ? lower : lower & ((1 &<< UInt64(others.trailingZeroBitCount & 56)) &- 1)
  }

  /// The high bit of each byte that is a letter.
  @inline(__always)
  func places(of letter: UInt8) -> UInt64 { Self.places(of: letter, in: letters) }

  /// The same of two letters, which differ in one bit.
  @inline(__always)
  var placesOfIOrY: UInt64 {
    Self.places(of: UInt8(ascii: "y"), in: letters | 0x10 &* Self.ones)
  }

  @inline(__always)
  private static func places(of letter: UInt8, in letters: UInt64) -> UInt64 {
    let others = letters ^ UInt64(letter) &* ones
    return ~(others &+ 0x7F &* ones) & high
  }
}

/// A word of ASCII letters, and where it ends.
struct LetterWord {
  private(set) var hash = PackedHash()
  /// The byte behind it.
  private(set) var end: Int

  /// Reads the letters from a position on; nil where `isPlain` refuses eight of them, where no letter
  /// stands there, or where fewer than eight bytes are left behind the last one read.
  @inline(__always)
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end limit: Int,
    isPlain: (LetterRun) -> Bool = { _ in true }
  ) {
    end = position
    while true {
      guard let run = LetterRun(bytes, at: end, end: limit), isPlain(run) else { return nil }
      if run.count > 0 { hash.add(run) }
      end += run.count
      if run.count < 8 { break }
    }
    guard end > position else { return nil }
  }
}
