package import Articles

extension ItemPage {
  /// Whether a page is an item that a library keeps.
  package static func isItem(_ utf8: [UInt8]) -> Bool {
    utf8.count > sign.utf8.count && utf8.prefix(sign.utf8.count).elementsEqual(sign.utf8)
  }

  /// The article of such a page.
  ///
  /// - Parameters:
  ///   - id: its identity.
  ///   - path: where it was loaded from.
  ///   - decoded: the page.
  /// - Returns: the article; nil where it has no text.
  /// - Complexity: O(*n*) in the number of bytes.
  static func article(id: ArticleID, path: String, decoded: ArticleText) -> Article? {
    if isPage(decoded.utf8) { return pageArticle(id: id, path: path, decoded: decoded) }
    let tree = HTMLTreeBuilder.tree(of: decoded.utf8)
    let facts = facts(of: tree)
    let text = HTMLTextWriter.text(of: tree, base: facts["base"].flatMap(PageAddress.init))
    guard !text.lines.isEmpty else { return nil }
    var article = Article(
      id: id, path: path,
      text: ArticleText(
        utf8: text.utf8, original: decoded.original, encoding: decoded.encoding,
        offsets: text.offsets.composed(with: decoded.offsets)))
    var markup = markup(of: text, in: tree, title: "is the title of the item")
    (markup.byline, markup.outlet, markup.date) = (facts["author"], facts["outlet"], date(facts))
    markup.language = facts["language"].flatMap(PageMetadata.language)
    markup.address = facts["address"].flatMap(PageAddress.whole)
    article.markup = markup
    return article
  }

  /// What the markup says of a text around which there is no page: all of its lines are the article's.
  ///
  /// - Parameters:
  ///   - text: the text of `tree`.
  ///   - tree: without the page's own head.
  ///   - title: why a heading on the first line is the headline.
  /// - Returns: parts, links and layout; nothing that lines do not say.
  static func markup(of text: HTMLText, in tree: HTMLTree, title: String) -> PageMarkup {
    var markup = PageMarkup(
      parts: parts(of: text, in: tree, title: title),
      links: text.links.map { .init(number: $0.number, range: $0.range, address: $0.address) })
    let layout = PageLayout(text, text.lines.map { _ in true })
    markup.wrapped = layout.wrapped
    // A text that came without markup has paragraphs of its own.
    let isPlain = text.lines.allSatisfy { $0.kind == .preformatted || $0.kind == .heading(1) }
    if !isPlain { markup.layouts = layout.layouts }
    return markup
  }

  /// What stands in the head, in front of anything that is of the item.
  static func facts(of tree: HTMLTree) -> [String: String] {
    var facts: [String: String] = [:]
    for index in tree.nodes.indices.dropFirst() where tree.nodes[index].isElement {
      let node = HTMLTree.Index(truncatingIfNeeded: index)
      switch tree[node].tag {
      case .html, .head: continue
      case .meta:
        guard let name = tree.string(of: "name", in: node), facts[name] == nil else { continue }
        facts[name] = tree.string(of: "content", in: node)
      default: return facts
      }
    }
    return facts
  }

  private static func parts(
    of text: HTMLText, in tree: HTMLTree, title: String
  ) -> [PageMarkup.Part] {
    let files = tree.nodes.indices.last { index in
      tree.nodes[index].isElement && tree.nodes[index].tag == .aside
        && tree.string(of: "id", in: HTMLTree.Index(index)) == filesID
    }
    let head = fieldsHead(of: tree)
    var parts: [PageMarkup.Part] = []
    for (index, line) in text.lines.enumerated() {
      if index == 0, line.kind == .heading(1) {
        parts.append(.init(range: line.range, kind: .headline, reason: title))
      } else if index == 1, let head, line.node == head {
        parts.append(
          .init(
            range: line.range, kind: .boilerplate,
            reason: "says again what the item's title, writer and day are"))
      } else if let files, line.node >= files {
        parts.append(
          .init(range: line.range, kind: .boilerplate, reason: "is a file that belongs to the item")
        )
      } else if line.kind == .caption {
        parts.append(
          .init(
            range: line.range, kind: .caption, reason: "the page calls it the caption of a figure"))
      }
    }
    return parts
  }

  /// The element that opens with title, writer and day of an item right in it, as Drupal prints the
  /// fields of its pages in front of the text.
  private static func fieldsHead(of tree: HTMLTree) -> HTMLTree.Index? {
    let first = tree.nodes.indices.first { index in
      let node = HTMLTree.Index(truncatingIfNeeded: index)
      return tree[node].tag == .span && tree[node].isElement
        && tree.string(of: "class", in: node)?.split(separator: " ")
          .contains("field--name-title") == true
    }
    return first.map { tree.nodes[$0].parent }
  }

  static func date(_ facts: [String: String]) -> PublicationDate? {
    guard let printed = facts["date"], let day = facts["day"] else { return nil }
    return date(printed: printed, day: day)
  }

  /// The day on which the item was published, as the article made of the page has it.
  package var publicationDate: PublicationDate? {
    guard let date else { return nil }
    return date.publicationDate(printed: Self.shortened(date.printed))
  }

  private static func date(printed: String, day: String) -> PublicationDate? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return PublicationDate(
      year: parts[0], month: parts[1], day: parts[2], printed: shortened(printed))
  }

  /// The print of a date as it is shown.
  private static func shortened(_ printed: String) -> String { String(printed.prefix(80)) }
}
