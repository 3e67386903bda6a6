internal import Articles

extension HTMLPage {
  /// A feed as a page names it.
  package struct FeedLink: Sendable, Equatable {
    /// As the page has it, which may be relative to `base`, and that to the page.
    package var address: String
    package var base: String?
    package var title: String?
  }

  /// The feeds that a page says carry the same in another form.
  ///
  /// - Parameter source: clean UTF-8.
  /// - Returns: the feeds in the order of the page.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func feedLinks(in source: [UInt8]) -> [FeedLink] {
    let tree = HTMLTreeBuilder.tree(of: source)
    var base: String?
    var links: [FeedLink] = []
    for index in tree.nodes.indices.dropFirst() where tree.nodes[index].isElement {
      let node = HTMLTree.Index(truncatingIfNeeded: index)
      switch tree[node].tag {
      case .base: base = base ?? tree.string(of: "href", in: node)
      case .link:
        guard let address = tree.string(of: "href", in: node), !address.isEmpty,
          isFeed(tree, node)
        else { continue }
        let title = tree.string(of: "title", in: node).map(WhiteSpace.collapsed)
        links.append(FeedLink(address: address, title: title?.isEmpty == true ? nil : title))
      default: break
      }
    }
    return links.map { FeedLink(address: $0.address, base: base, title: $0.title) }
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml",
    "application/feed+json",
  ]

  private static func isFeed(_ tree: HTMLTree, _ node: HTMLTree.Index) -> Bool {
    let relations = (tree.string(of: "rel", in: node) ?? "").lowercased()
      .split(whereSeparator: \.isWhitespace)
    guard relations.contains("alternate") || relations.contains("feed") else { return false }
    let type = (tree.string(of: "type", in: node) ?? "").lowercased().prefix { $0 != ";" }
    return types.contains(String(type).split(separator: " ").joined())
      || (relations.contains("feed") && type.isEmpty)
  }
}
