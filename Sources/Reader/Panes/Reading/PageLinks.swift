package import Articles
internal import TerminalCanvas

extension PageMarkup.Link {
  /// What stands behind its words: `[3]`.
  package var sign: String { "[\(number)]" }
}

extension Article {
  /// The links of a page that end in a stretch of its text, in order.
  ///
  /// - Complexity: O(*n*) in the links.
  func links(endingIn range: Range<Int>) -> [PageMarkup.Link] {
    (markup?.links ?? []).filter {
      range.lowerBound < $0.range.upperBound && $0.range.upperBound <= range.upperBound
    }
  }
}

/// Breaks text of a page so that the numbers of its links have room.
enum LinkedLines {
  /// Lines of a stretch of text with room for the numbers of the links in each.
  ///
  /// - Parameters:
  ///   - article: whose text it is.
  ///   - range: bytes of it.
  ///   - width: terminal columns that there are.
  /// - Returns: the bytes of each line.
  static func lines(_ article: Article, _ range: Range<Int>, width: Int) -> [Range<Int>] {
    let lines = LineBreaker.lines(of: article.text.utf8, range: range, width: max(1, width))
    guard !article.links(endingIn: range).isEmpty else { return lines }
    let signs = lines.map { line in
      article.links(endingIn: line).reduce(0) { $0 + $1.sign.utf8.count }
    }
    return LineBreaker.lines(
      of: article.text.utf8, range: range, width: max(width / 2, width - (signs.max() ?? 0)))
  }
}

extension BodyLines {
  /// The addresses behind the numbers, under the text of a page.
  var linkLines: [ReadingLine] {
    guard let links = article.markup?.links, !links.isEmpty else { return [] }
    return [ReadingLine(.blank, role: .dim)]
      + links.flatMap { labels("\($0.sign) \($0.address)", role: .dim) }
  }
}
