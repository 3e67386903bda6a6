internal import Articles

extension LineWording {
  /// Whether a paragraph corrects or comments on the text, and so may hold what the text said before.
  static func isCorrection(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    // Brackets, stars and dashes stand in front of such notes.
    while start < range.upperBound, utf8[start] < 0x41 { start += 1 }
    let head = utf8[start..<min(range.upperBound, start + 160)].map {
      $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0
    }
    return corrections.contains { head.starts(with: $0) }
      || versions.contains { part in
        head.indices.contains { head[$0] == part[0] && head[$0...].starts(with: part) }
      }
  }

  private static let corrections: [[UInt8]] = [
    "correction", "clarification", "corrigend", "erratum", "errata", "editor's note",
    "editor\u{2019}s note", "editors' note", "editors\u{2019} note", "amendment", "amended",
    "corrected", "korrektur", "berichtigung", "richtigstellung", "anmerkung der redaktion",
    "rectificati", "rectificaci", "correctif", "correcci", "correzione", "fe de err",
    "r\u{E4}ttelse",
    "rettelse", "correctie", "исправление", "поправка", "\u{66F4}\u{6B63}", "\u{8A02}\u{6B63}",
    "\u{8BA2}\u{6B63}",
  ].map { Array($0.utf8) }

  private static let versions: [[UInt8]] = [
    "earlier version", "previous version", "original version", "article was amended",
    "has been corrected", "was corrected", "has been updated to correct", "earlier report said",
    "erroneously said", "incorrectly said", "mistakenly said", "wrongly said",
  ].map { Array($0.utf8) }

  /// Whether a paragraph ends with a colon, perhaps behind a bracket or a quotation mark.
  static func endsWithColon(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, _) = UTF8Scalar.decode(utf8, at: start, end: end)
      if scalar == ":" || scalar == "\u{FF1A}" { return true }
      guard TextScalar.isCloser(scalar) else { return false }
      end = start
    }
    return false
  }

  /// Whether a paragraph begins with a quotation mark.
  static func isQuotation(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let scalar = UTF8Scalar.decode(utf8, at: range.lowerBound, end: range.upperBound).scalar
    return "\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}\u{2018}\u{2039}\u{300C}\u{300E}\"'".unicodeScalars
      .contains(scalar)
  }

  /// Whether a paragraph is an item of a list: a bullet or a number stands in front of its text.
  static func isItem(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var (scalar, next) = UTF8Scalar.decode(utf8, at: range.lowerBound, end: range.upperBound)
    if TextScalar.isDigit(scalar), scalar.isASCII {
      while next < min(range.upperBound, range.lowerBound + 3), utf8[next] &- 0x30 < 10 {
        next += 1
      }
      guard next + 1 < range.upperBound else { return false }
      scalar = Unicode.Scalar(utf8[next])
      guard scalar == "." || scalar == ")" else { return false }
      next += 1
    } else if !bullets.contains(scalar) {
      return false
    }
    return next < range.upperBound && (utf8[next] == 0x20 || utf8[next] == 0x09)
  }

  private static let bullets = Set(
    "-*+\u{B7}\u{2013}\u{2022}\u{2023}\u{2043}\u{25AA}\u{25A0}\u{25A1}\u{25CF}\u{25CB}\u{25E6}\u{2219}\u{2192}\u{25B6}\u{25BA}"
      .unicodeScalars)
}
