internal import Articles

/// A word, number or sign of a text.
package struct Token: Sendable, Equatable {
  package enum Kind: Sendable {
    case word, number, punctuation
  }

  /// Bytes of the text.
  package var range: Range<Int>
  package var kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Cuts text into words, numbers and signs.
///
/// Inside a word an apostrophe, hyphen or full stop between letters belongs to it (`Turkey's`,
/// `US-led`, `U.S.`), inside a number a point or comma between digits (`10,000`, `7.5`). A letter
/// glued to digits makes a word (`S-400`, `Su-24`, `G20`). Every sign is a token of its own.
package enum Tokenizer {
  /// The tokens of a range of UTF-8 text, in order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func tokens(in utf8: [UInt8], range: Range<Int>) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(range.count / 5)
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: range.upperBound)
      if WhiteSpace.contains(scalar) {
        position = next
      } else if TextScalar.isWordPart(scalar) {
        let (end, kind) = wordEnd(in: utf8, from: position, end: range.upperBound)
        result.append(Token(range: position..<end, kind: kind))
        position = end
      } else {
        result.append(Token(range: position..<next, kind: .punctuation))
        position = next
      }
    }
    return result
  }

  private static func wordEnd(
    in utf8: [UInt8], from start: Int, end: Int
  ) -> (end: Int, kind: Token.Kind) {
    var position = start
    var hasLetter = false
    var last: Unicode.Scalar = " "
    while position < end {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
      if TextScalar.isWordPart(scalar) {
        hasLetter = hasLetter || !TextScalar.isDigit(scalar)
      } else if !joins(scalar, after: last, in: utf8, at: next, end: end) {
        break
      }
      last = scalar
      position = next
    }
    // The final point of `U.S.`: single letters between points.
    if position < end, utf8[position] == UInt8(ascii: "."), hasLetter,
      isInitialism(utf8[start..<position])
    {
      position += 1
    }
    return (position, hasLetter ? .word : .number)
  }

  private static func joins(
    _ sign: Unicode.Scalar, after last: Unicode.Scalar, in utf8: [UInt8], at next: Int, end: Int
  ) -> Bool {
    guard next < end, TextScalar.isWordPart(last) else { return false }
    let (following, _) = UTF8Scalar.decode(utf8, at: next, end: end)
    guard TextScalar.isWordPart(following) else { return false }
    switch sign {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{00AD}", "&":
      return true
    case ".", ",":
      let lastIsDigit = TextScalar.isDigit(last)
      let followingIsDigit = TextScalar.isDigit(following)
      if lastIsDigit && followingIsDigit { return true }
      guard sign == ".", !lastIsDigit, !followingIsDigit else { return false }
      return isSingleLetterRun(utf8, dot: next - 1, end: end)
    default: return false
    }
  }

  /// Whether a point stands between two single letters, as in `U.S`, not between words.
  private static func isSingleLetterRun(_ utf8: [UInt8], dot: Int, end: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      guard utf8.indices.contains(index), index < end else { return false }
      let byte = utf8[index] | 0x20
      return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }
    return isLetter(dot - 1) && !isLetter(dot - 2) && isLetter(dot + 1) && !isLetter(dot + 2)
  }

  private static func isInitialism(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    for (offset, byte) in word.enumerated() {
      let letter = byte | 0x20
      let isLetter = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
      guard offset.isMultiple(of: 2) ? isLetter : byte == UInt8(ascii: ".") else { return false }
    }
    return true
  }
}
