internal import Articles

/// A page of an archive that says of it what a reader should know: a mail its subject, JSON its title.
extension ItemPage {
  /// How the bytes of one begin.
  static let pageSign = sign + "<!-- what the archive says of the page below -->\n"
  /// Behind this is the page.
  static let pageStart = "<!-- the page -->\n"

  static func isPage(_ utf8: [UInt8]) -> Bool { utf8.starts(with: pageSign.utf8) }

  /// The article of such a page: what the archive says goes before what the page says.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func pageArticle(id: ArticleID, path: String, decoded: ArticleText) -> Article? {
    guard let start = decoded.utf8.firstRange(of: Array(pageStart.utf8))?.upperBound else {
      return nil
    }
    let facts = facts(of: HTMLTreeBuilder.tree(of: Array(decoded.utf8[..<start])))
    let page = HTMLPage(Array(decoded.utf8[start...]))
    guard !page.text.lines.isEmpty || facts["title"] != nil else { return nil }
    var markup = page.markup
    markup.byline = facts["author"] ?? markup.byline
    markup.outlet = facts["outlet"] ?? markup.outlet
    markup.date = date(facts) ?? markup.date
    markup.language = facts["language"].flatMap(PageMetadata.language) ?? markup.language
    let title = markup.title(facts["title"], over: page.text.utf8)
    let text = Array(title.utf8) + page.text.utf8
    var article = Article(
      id: id, path: path,
      text: ArticleText(
        utf8: text, original: decoded.original, encoding: decoded.encoding,
        offsets: page.text.offsets.moved(by: title.utf8.count, original: start)
          .composed(with: decoded.offsets)))
    article.markup = markup
    return article
  }
}

extension PageMarkup {
  /// Puts a title over a text, unless the text has it as its headline.
  ///
  /// - Returns: what is to stand in front of the text, empty for nothing.
  fileprivate mutating func title(_ title: String?, over utf8: [UInt8]) -> String {
    guard let title, !title.isEmpty else { return "" }
    headline = nil
    if let part = parts.first(where: { $0.kind == .headline }),
      WhiteSpace.collapsed(utf8, part.range) == title
    {
      return ""
    }
    let inserted = title + "\n\n"
    let count = inserted.utf8.count
    parts.removeAll { $0.kind == .headline }
    for index in parts.indices { parts[index].range = parts[index].range.moved(by: count) }
    for index in links.indices { links[index].range = links[index].range.moved(by: count) }
    for index in layouts.indices { layouts[index].range = layouts[index].range.moved(by: count) }
    wrapped = wrapped.map { $0.moved(by: count) }
    parts.insert(
      .init(range: 0..<title.utf8.count, kind: .headline, reason: "is the title in the archive"),
      at: 0)
    return inserted
  }
}

extension Range<Int> {
  fileprivate func moved(by count: Int) -> Range<Int> {
    lowerBound + count..<upperBound + count
  }
}

extension OffsetMap {
  /// The way back where bytes of nothing were put in front, and the original begins later.
  fileprivate func moved(by clean: Int, original: Int) -> OffsetMap {
    let whole = [Run(clean: 0, original: 0, cleanUnit: 1, originalUnit: 1)]
    var moved = (runs.isEmpty ? whole : runs).map { run in
      Run(
        clean: run.clean + clean, original: run.original + original, cleanUnit: run.cleanUnit,
        originalUnit: run.originalUnit)
    }
    if clean > 0 {
      moved.insert(Run(clean: 0, original: original, cleanUnit: 1, originalUnit: 0), at: 0)
    }
    return OffsetMap(
      runs: moved, cleanCount: cleanCount + clean, originalCount: originalCount + original)
  }
}
