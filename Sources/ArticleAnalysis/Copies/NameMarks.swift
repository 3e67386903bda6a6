/// Which words of a text are names, written with a capital inside of a sentence, or which are in
/// quotation marks.
struct NameMarks: Sendable, Equatable {
  /// Words of a quotation that somebody has said; fewer are a title or a nickname.
  static let speechWords = 6

  private var bits: [UInt64] = []

  /// Makes marks for so many words, none of them set.
  init(words: Int = 0) {
    bits = Array(repeating: 0, count: (words + 63) >> 6)
  }

  mutating func mark(_ word: Int) { bits[word >> 6] |= 1 << UInt64(word & 63) }

  mutating func mark(_ words: ClosedRange<Int>) {
    for word in words { mark(word) }
  }

  @inline(__always)
  subscript(word: Int) -> Bool { bits[word >> 6] >> UInt64(word & 63) & 1 == 1 }

  /// Number of marked words in a range.
  func count(in range: Range<Int>) -> Int {
    var result = 0
    var word = range.lowerBound
    while word < range.upperBound {
      let bit = word & 63
      let length = min(64 - bit, range.upperBound - word)
      let mask: UInt64 = length == 64 ? ~0 : (1 << UInt64(length)) - 1
      result += (bits[word >> 6] >> UInt64(bit) & mask).nonzeroBitCount
      word += length
    }
    return result
  }

  /// Whether the word at some byte is written with a capital, and goes on from a word or a comma.
  ///
  /// In a line of capitals nothing is a name.
  @inline(__always)
  static func isName(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 2, utf8[start - 1] == 0x20, isCapital(utf8, at: start) else { return false }
    let before = utf8[start - 2]
    if before == UInt8(ascii: ",") { return true }
    let letter = before < 0x80 ? start - 2 : start - 3
    guard isLetter(utf8, at: letter) else { return false }
    return !isCapital(utf8, at: letter)
      || !isCapital(utf8, at: start + (utf8[start] < 0x80 ? 1 : 2))
  }

  /// First bytes of the letters of two bytes: Latin, Greek, Cyrillic.
  private static let letters: ClosedRange<UInt8> = 0xC3...0xD3

  /// Whether a letter of a script with capitals begins at some byte.
  @inline(__always)
  private static func isLetter(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place >= 0 else { return false }
    return (0x61...0x7A).contains(utf8[place] | 0x20) || letters.contains(utf8[place])
  }

  @inline(__always)
  private static func isCapital(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place < utf8.count else { return false }
    if utf8[place] < 0x80 { return (0x41...0x5A).contains(utf8[place]) }
    guard letters.contains(utf8[place]), place + 1 < utf8.count else { return false }
    let (first, second) = (utf8[place], utf8[place + 1])
    switch first {
    // Those of Western Europe, Greek and Cyrillic by their rows; others have capitals in turn.
    case 0xC3: return second < 0x9F && second != 0x97
    case 0xCE: return second < 0xAC && second != 0x90
    case 0xD0: return second < 0xB0
    case 0xCF, 0xD1: return false
    default:
      let value = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
      return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }

  /// Whether a quotation mark stands right before the word at some byte.
  @inline(__always)
  static func opensSpeech(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 1, utf8[start - 1] != 0x20 else { return false }
    return utf8[start - 1] == UInt8(ascii: "\"") || start >= 3 && isMark(utf8, at: start - 3)
  }

  /// Whether a quotation mark stands at some byte, or behind the stop or comma there.
  @inline(__always)
  static func closesSpeech(_ utf8: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard end < utf8.count, utf8[end] != 0x20 else { return false }
    for place in end..<min(end + 2, utf8.count) {
      if utf8[place] == UInt8(ascii: "\"") { return true }
      guard place + 2 < utf8.count, isMark(utf8, at: place) else { continue }
      // Without a stop it is an apostrophe.
      if place > end || utf8[place + 2] != 0x99 { return true }
    }
    return false
  }

  /// Whether a typographic quotation mark stands at some byte: U+2018 to U+201F, U+300C or U+300D.
  @inline(__always)
  private static func isMark(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    switch (utf8[place], utf8[place + 1], utf8[place + 2]) {
    case (0xE2, 0x80, 0x98...0x9F), (0xE3, 0x80, 0x8C...0x8D): true
    default: false
    }
  }
}
