internal import Articles

/// Counts words and numbers as `Tokenizer` cuts them, without keeping them.
///
/// Of scripts without blanks characters are counted: two of Chinese or Japanese are about a word, and
/// five of Thai, Lao, Burmese or Khmer, so that the time that a text takes to read comes out right.
enum WordCounter {
  /// The number of words of a range.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func words(in utf8: [UInt8], _ range: Range<Int>) -> Int {
    utf8.withUnsafeBufferPointer { words(in: utf8, $0, range) }
  }

  private static func words(
    in utf8: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = 0
    var tenths = 0
    var isInWord = false
    var isDigit = false
    var position = range.lowerBound
    while position < range.upperBound {
      while position + 8 <= range.upperBound,
        let letters = PlainChunk.letters(in: bytes, at: position)
      {
        let before: UInt64 = isInWord ? 0x80 : 0
        count += (letters & ~(letters << 8 | before)).nonzeroBitCount
        isInWord = letters >> 63 == 1
        isDigit = false
        position += 8
      }
      guard position < range.upperBound else { break }
      let byte = bytes[position]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        if !isInWord { count += 1 }
        isInWord = true
        isDigit = byte < 0x40
        position += 1
      } else if byte <= 0x20 {
        isInWord = false
        position += 1
      } else {
        let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: range.upperBound)
        if let part = tenthsOfWord(scalar) {
          tenths += part
          isInWord = false
        } else if FoldedWord.isSimpleLetter(scalar) {
          if !isInWord { count += 1 }
          (isInWord, isDigit) = (true, false)
        } else if byte >= 0x80, !(0x2000...0x206F ~= scalar.value), TextScalar.isWordPart(scalar) {
          if !isInWord { count += 1 }
          isInWord = true
          isDigit = TextScalar.isDigit(scalar)
        } else if isInWord {
          isInWord = joins(scalar, afterDigit: isDigit, in: utf8, at: next, end: range.upperBound)
        }
        position = next
      }
    }
    return count + (tenths + 9) / 10
  }

  /// The share of a word that a character of a script without blanks is, in tenths.
  @inline(__always)
  private static func tenthsOfWord(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.value >= 0x0E00 else { return nil }
    let part: Int? =
      switch scalar.value {
      case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3005...0x3007,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
        5
      case 0x0E01...0x0E4E, 0x0E81...0x0ECE, 0x1000...0x103F, 0x1780...0x17D3: 2
      default: nil
      }
    return part
  }

  /// Whether a sign behind a letter or digit belongs to the word.
  private static func joins(
    _ sign: Unicode.Scalar, afterDigit: Bool, in utf8: [UInt8], at next: Int, end: Int
  ) -> Bool {
    guard next < end else { return false }
    switch sign {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{00AD}", "&":
      return TextScalar.isWordPart(UTF8Scalar.decode(utf8, at: next, end: end).scalar)
    case ".", ",":
      let following = UTF8Scalar.decode(utf8, at: next, end: end).scalar
      let isDigit = TextScalar.isDigit(following)
      if afterDigit || isDigit { return afterDigit && isDigit }
      return sign == "." && isSingleLetterRun(utf8, dot: next - 1, end: end)
    default: return false
    }
  }

  /// Whether a point stands between two single letters, as in `U.S`, not between words.
  private static func isSingleLetterRun(_ utf8: [UInt8], dot: Int, end: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < end && (utf8[index] | 0x20) &- 0x61 < 26
    }
    return isLetter(dot - 1) && !isLetter(dot - 2) && isLetter(dot + 1) && !isLetter(dot + 2)
  }
}

/// Eight bytes of a text that are letters of ASCII, blanks, and signs before blanks.
private enum PlainChunk {
  /// The high bit of each byte that is a letter; nil where a byte may be part of a word otherwise.
  @inline(__always)
  static func letters(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64? {
    let high: UInt64 = 0x8080_8080_8080_8080
    let chunk = UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    guard chunk & high == 0 else { return nil }
    let lower = chunk | 0x2020_2020_2020_2020
    // From `a` on a byte reaches its high bit with 0x1F added, from behind `z` on with 0x05.
    let letters =
      (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505) & high
    let others = chunk ^ 0x2020_2020_2020_2020
    let blanks = ~(others &+ 0x7F7F_7F7F_7F7F_7F7F) & high
    // A sign before a blank belongs to no word; a figure is one.
    let signs = high & ~(letters | blanks)
    let figures = (chunk &+ 0x5050_5050_5050_5050) & ~(chunk &+ 0x4646_4646_4646_4646)
    return signs & (~(blanks >> 8) | figures) == 0 ? letters : nil
  }
}
