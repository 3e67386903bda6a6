package import Articles

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

extension ReadingLines {
  /// Lines of a stretch of text with room for the numbers of the links in each.
  ///
  /// - Parameters:
  ///   - article: whose text it is.
  ///   - range: bytes of it.
  ///   - width: terminal columns that there are.
  ///   - break: breaks the stretch into lines of a width.
  /// - Returns: the bytes of each line.
  func lines(
    _ article: Article, _ range: Range<Int>, width: Int, break: (Int) -> [Range<Int>]
  ) -> [Range<Int>] {
    let lines = `break`(width)
    guard !article.links(endingIn: range).isEmpty else { return lines }
    let signs = lines.map { line in
      article.links(endingIn: line).reduce(0) { $0 + $1.sign.utf8.count }
    }
    return `break`(max(width / 2, width - (signs.max() ?? 0)))
  }

  /// The addresses behind the numbers, under the text of a page.
  func linkLines(_ article: Article) -> [ReadingLine] {
    guard let links = article.markup?.links, !links.isEmpty else { return [] }
    return [ReadingLine(.blank, role: .dim)]
      + links.flatMap { labels("\($0.sign) \($0.address)", role: .dim) }
  }
}
