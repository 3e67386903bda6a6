package import Articles

/// A page read: its text, and what its markup says of it.
package struct HTMLPage: Sendable {
  /// The most bytes of a page that is read.
  package static let usualLimit = 10 << 20

  /// Everything that a browser would show, in the order of the page; with it the text that the page
  /// states of its article, where it shows little or nothing of that.
  package let text: HTMLText
  package let markup: PageMarkup

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - source: clean UTF-8.
  ///   - path: where it was loaded from; relative links start there if it is an address.
  /// - Complexity: O(*n*) in the number of bytes.
  package init(_ source: [UInt8], from path: String = "") {
    let tree = HTMLTreeBuilder.tree(of: source)
    let metadata = PageMetadata(tree, at: PageAddress(path))
    let shown = HTMLTextWriter.text(of: tree, base: metadata.address, titles: metadata.titles)
    let reader = PageReader.read(tree, shown, metadata)
    let authors = metadata.authors.isEmpty ? PageWriters.names(at: reader) : metadata.authors
    let day = PageDay.day(at: reader)
    let stated = StatedBody(reader)
    text = stated?.text ?? shown
    let line = reader.headline.map { shown.string(shown.lines[$0].range) }
    let headline =
      metadata.headline ?? line
      ?? metadata.title.map { title in
        let bare = TitleOutlet.headline(of: title, without: metadata.outlet)
        return bare == title ? TitleOutlet.headline(of: title, outlet: metadata.outlet) : bare
      }
    let isArticle = stated?.isArticle ?? reader.verdicts.map(\.isArticle)
    var markup = PageMarkup(
      parts: stated?.parts ?? reader.parts, links: Self.links(of: text, isArticle),
      headline: stated != nil || line == nil ? headline : metadata.headline(endingLine: line),
      byline: authors.isEmpty ? nil : authors.joined(separator: ", "),
      outlet: metadata.outlet
        ?? TitleOutlet.outlet(of: metadata.title, headline: line ?? metadata.headline),
      date: metadata.date?.corrected(by: day) ?? day,
      language: metadata.language)
    markup.printedDays = PageDay.prints(at: reader)
    markup.address = metadata.ownAddress
    let layout = PageLayout(text, isArticle)
    (markup.layouts, markup.wrapped) = (layout.layouts, layout.wrapped)
    self.markup = markup
  }

  /// The links of the article's lines, numbered anew.
  private static func links(of text: HTMLText, _ isArticle: [Bool]) -> [PageMarkup.Link] {
    var result: [PageMarkup.Link] = []
    var line = 0
    for link in text.links {
      while line < text.lines.count, text.lines[line].range.upperBound <= link.range.lowerBound {
        line += 1
      }
      guard line < text.lines.count, isArticle[line] else { continue }
      result.append(
        PageMarkup.Link(number: result.count + 1, range: link.range, address: link.address))
    }
    return result
  }

  /// Whether a file is a page: by its name, or by its first tag.
  package static func isPage(_ utf8: [UInt8], fileExtension: String?) -> Bool {
    if let fileExtension, ["html", "htm", "xhtml"].contains(fileExtension) { return true }
    let start = utf8.prefix(512).drop { ASCII.isBlank($0) }
    return ["<!doctype html", "<html"].contains { sign in
      start.prefix(sign.utf8.count).elementsEqual(sign.utf8) {
        ASCII.lowercased($0) == $1
      }
    }
  }

  /// The article of a page that was decoded.
  ///
  /// - Parameters:
  ///   - id: its identity.
  ///   - path: where it was loaded from.
  ///   - decoded: the page's source.
  /// - Returns: an article whose ranges lead back to the bytes of the file; nil for a page without
  ///   any text.
  package static func article(id: ArticleID, path: String, decoded: ArticleText) -> Article? {
    if ItemPage.isItem(decoded.utf8) {
      return ItemPage.article(id: id, path: path, decoded: decoded)
    }
    let page = HTMLPage(decoded.utf8, from: path)
    guard !page.text.lines.isEmpty else { return nil }
    let text = ArticleText(
      utf8: page.text.utf8, original: decoded.original, encoding: decoded.encoding,
      offsets: page.text.offsets.composed(with: decoded.offsets))
    var article = Article(id: id, path: path, text: text)
    article.markup = page.markup
    return article
  }
}
