package import Articles

/// Articles in Markdown: CommonMark, with the tables, struck text and bare addresses of GitHub's.
///
/// The text is written as HTML and read as that, so that headings, lists, quotations, tables and links
/// are what they are on pages. What is not understood stays as it was written.
package enum Markdown {
  /// Bytes of the longest heading that is the title.
  private static let longestTitle = 400

  /// Whether a file is Markdown, by its extension in small letters.
  package static func isNamed(_ fileExtension: String?) -> Bool {
    fileExtension.map { ["md", "markdown"].contains($0) } ?? false
  }

  /// The article of a file.
  ///
  /// Its headline is the title of the front matter, or else the heading that begins the text; where
  /// that says the title again, it is taken for both.
  ///
  /// - Parameters:
  ///   - id: its identity.
  ///   - path: where it was loaded from.
  ///   - decoded: the file.
  /// - Returns: the article, not yet cleaned, whose ranges lead back to the bytes of the file; nil
  ///   where there is no text behind the front matter.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func article(id: ArticleID, path: String, decoded: ArticleText) -> Article? {
    let source = decoded.utf8
    let matter = FrontMatter(source)
    let start = matter?.end ?? 0
    guard source[start...].contains(where: { $0 > 0x20 }) else { return nil }
    let parser = BlockParser(source, from: start)
    let heading = heading(of: parser)
    var writer = MarkdownWriter(source)
    var blocks = parser.blocks[...]
    let title = matter?.title ?? heading
    if let title {
      if heading == title {
        writer.write(parser, blocks.prefix(1), hasTitle: false)
        blocks = blocks.dropFirst()
      } else {
        writer.write(title: title, printed: matter?.printed(title, in: source))
      }
    }
    writer.write(parser, blocks, hasTitle: title != nil)
    let tree = HTMLTreeBuilder.tree(of: writer.page.clean)
    let text = HTMLTextWriter.text(of: tree, base: nil)
    guard !text.lines.isEmpty else { return Article(id: id, path: path, text: decoded) }
    var article = Article(
      id: id, path: path,
      text: ArticleText(
        utf8: text.utf8, original: decoded.original, encoding: decoded.encoding,
        offsets: text.offsets.composed(with: writer.offsets).composed(with: decoded.offsets)))
    article.markup = ItemPage.markup(
      of: text, in: tree,
      title: matter?.title == nil
        ? "is the heading over the text" : "is the title of the front matter")
    matter?.describe(&article)
    return article
  }

  /// What the heading says that the text begins with; nil where it begins with something else.
  private static func heading(of parser: BlockParser) -> String? {
    guard let first = parser.blocks.first, case .heading(1) = first.kind,
      parser.lines[first.lines].reduce(0, { $0 + $1.count }) <= longestTitle
    else { return nil }
    var writer = MarkdownWriter(parser.source)
    writer.write(parser, [first], hasTitle: false)
    let text = HTMLText.fragment(writer.page.clean)
    return text.lines.count == 1 ? text.string(text.lines[0].range) : nil
  }
}
