internal import Articles

/// Reads lines such as `Harbour Resident, 11 March 2026`: a name that no table knows, and a date.
///
/// The name may be that of a paper, a place, a writer or what a picture shows, so the line alone
/// decides nothing: the lines beside it must.
enum NamedDateReader {
  /// Bytes of the longest such line.
  private static let longest = 100
  /// Most words of the name.
  private static let longestName = 5

  /// What a line with one name and one full date says; nil where it holds anything else.
  static func read(_ line: String) -> (name: String, date: DateLine)? {
    guard line.utf8.count <= longest, line.utf8.contains(where: { $0 &- 0x30 < 10 }) else {
      return nil
    }
    let segments = LineSegments.segments(of: line, atHyphens: true)
    guard segments.count == 2 else { return nil }
    for (name, date) in [(segments[0], segments[1]), (segments[1], segments[0])] {
      if let date = DateLineReader.read(date), date.date != nil, date.outlet == nil, isName(name) {
        return (name, date)
      }
    }
    return nil
  }

  private static func isName(_ segment: String) -> Bool {
    let words = LineWords(segment).words
    return (2...longestName).contains(words.count) && !PlaceNames.contains(segment)
      && segment.unicodeScalars.allSatisfy {
        TextScalar.isWordPart($0) || " &'’-".unicodeScalars.contains($0)
      }
      && !segment.unicodeScalars.contains(where: TextScalar.isDigit)
      && words.allSatisfy { LineWords.isCapitalized($0) || ["of", "the", "and", "&"].contains($0) }
      && words.last.map { LineWords.isCapitalized($0) } ?? false
  }
}
