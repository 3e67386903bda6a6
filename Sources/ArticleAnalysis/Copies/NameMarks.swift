/// Which words of a text are written with a capital inside of a sentence, as names are.
struct NameMarks: Sendable, Equatable {
  private var bits: [UInt64] = []

  /// Makes marks for so many words, none of them set.
  init(words: Int = 0) {
    bits = Array(repeating: 0, count: (words + 63) >> 6)
  }

  mutating func mark(_ word: Int) { bits[word >> 6] |= 1 << UInt64(word & 63) }

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
}
