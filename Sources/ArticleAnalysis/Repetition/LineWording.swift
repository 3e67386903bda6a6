internal import Articles

/// The usual wording of single lines.
enum LineWording {
  /// Bytes from the first to the last letter of the shortest credit, `/AP)`.
  static let shortestCredit = 2

  /// Whether a line names who made a picture.
  static func isCredit(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    let line = utf8[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return creditStarts.contains { line.starts(with: $0) }
      || creditParts.contains { part in
        line.indices.contains { line[$0] == part[0] && line[$0...].starts(with: part) }
      }
  }

  private static let creditStarts: [[UInt8]] = [
    "photo:", "photo by", "photos:", "photos by", "photo credit", "photograph:", "photograph by",
    "(photo", "[photo", "image:", "image by", "image credit", "images:", "picture:",
    "picture by", "pictures:", "credit:", "photo courtesy", "image courtesy", "file photo",
    "foto:", "bild:", "photo :",
  ].map { Array($0.utf8) }

  private static let creditParts: [[UInt8]] = [
    "/getty", "getty images", "/afp", "via ap)", "/reuters", "/ap)",
  ].map { Array($0.utf8) }

  /// Whether a paragraph ends by naming who made a picture: it is the caption.
  static func endsWithCredit(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let start = max(range.lowerBound, range.upperBound - 80)
    let tail = utf8[start..<range.upperBound].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return tail.indices.dropFirst().contains { index in
      (tail[index - 1] == 0x20 || tail[index - 1] == UInt8(ascii: "("))
        && creditStarts.contains { tail[index] == $0[0] && tail[index...].starts(with: $0) }
    }
  }

  /// Whether a line ends in what stands between a dateline and the text behind it.
  ///
  /// A word in capitals must stand in front, as in `PORT ELLERY (AFP) -`; where nothing stands
  /// behind the bracket, the place is in capitals: `mm/ab (AFP, dpa)` signs the text above it.
  static func isDateline(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 90 else { return false }
    let line = String(decoding: utf8[range], as: UTF8.self)
    guard let last = line.unicodeScalars.last, "-\u{2013}\u{2014}:)".unicodeScalars.contains(last)
    else { return false }
    if last == ")", let place = line.split(separator: "(", omittingEmptySubsequences: false).first,
      !LineWords.isAllCapitals(place)
    {
      return false
    }
    return line.split(whereSeparator: { !$0.isLetter }).contains { word in
      word.count >= 2 && word.allSatisfy(\.isUppercase)
    }
  }

  /// Whether a paragraph ends with a question mark, perhaps within quotation marks.
  static func isQuestion(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let tail = utf8[max(range.lowerBound, range.upperBound - 6)..<range.upperBound]
    return tail.suffix(4).contains(UInt8(ascii: "?"))
      || questionMarks.contains { mark in
        tail.indices.contains { tail[$0...].starts(with: mark) }
      }
  }

  /// Those of Chinese and of Arabic.
  private static let questionMarks = ["\u{FF1F}", "\u{061F}"].map { Array($0.utf8) }

  /// Whether a paragraph is a question or begins with the label of who speaks (`Q:`, `JONES:`).
  static func isQuestionOrTurn(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    if isQuestion(utf8, range) { return true }
    let head = utf8[range.lowerBound..<min(range.upperBound, range.lowerBound + 40)]
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return utf8[range.lowerBound..<colon].lazy.filter { $0 == 0x20 }.count <= 3
  }

  /// Whether a line only says when or who: a time, a number, a name before a colon.
  static func isLabel(_ utf8: [UInt8], _ shape: ParagraphShape) -> Bool {
    guard shape.words > 0, shape.words <= 4 else { return false }
    let last = utf8[shape.range.upperBound - 1]
    return shape.numbers > 0 || last == UInt8(ascii: ":")
  }
}
