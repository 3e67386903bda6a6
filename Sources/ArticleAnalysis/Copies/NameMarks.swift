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
  @inline(__always)
  static func isName(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 2, (0x41...0x5A).contains(utf8[start]), utf8[start - 1] == 0x20 else {
      return false
    }
    let before = utf8[start - 2]
    return before == UInt8(ascii: ",") || (0x61...0x7A).contains(before | 0x20)
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
