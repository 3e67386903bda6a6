/// The boxes of a page that each lead to another article with its headline and a sentence on it.
struct PageTeasers: Sendable {
  private let tree: HTMLTree
  private let boxes: Set<HTMLTree.Index>
  /// Those of which a link stands round the headline.
  private let cards: Set<HTMLTree.Index>

  /// Words of the longest text of a teaser; more than a sentence or two is a text of its own.
  private static let longest = 45
  /// Characters of the shortest title that is no heading, and lines of the longest teaser: section,
  /// title, text and day.
  private static let shortestTitle = 20
  private static let mostLines = 4
  /// Teasers of a page from which on they are a list of articles; one alone may be anything, but for a
  /// card.
  private static let fewest = 3
  /// Bytes of the shortest path that tells one page from others.
  private static let shortestPath = 6
  /// Nodes of a line among which its link is looked for.
  private static let linkReach: HTMLTree.Index = 12

  init(_ outline: PageOutline) {
    tree = outline.tree
    var contents: [HTMLTree.Index: (lines: Int, links: Int, headings: Int, prose: Int)] = [:]
    for line in outline.lines {
      let box = Self.box(of: line, in: tree)
      var content = contents[box] ?? (0, 0, 0, 0)
      content.lines += 1
      if line.linkShare > 0.9, Self.mayBeTitle(line), Self.leadsAway(line, in: tree) {
        content.links += 1
        if case .heading = line.line.kind, tree[tree[line.line.node].parent].tag == .a {
          content.headings += 1
        }
      }
      if line.isProse { content.prose += line.words > Self.longest ? 2 : 1 }
      contents[box] = content
    }
    let found = contents.filter {
      $1.lines <= Self.mostLines && $1.links == 1 && $1.prose == 1
    }
    let cards = Set(found.lazy.filter { $1.headings == 1 }.map(\.key))
    let boxes = found.count >= Self.fewest ? Set(found.keys) : cards
    // Where there is nothing else, they are the text.
    let isList = outline.lines.allSatisfy { [tree] line in
      line.trait != nil || !line.isProse || boxes.contains(Self.box(of: line, in: tree))
    }
    self.boxes = isList ? [] : boxes
    self.cards = isList ? [] : cards
  }

  /// Whether a line stands in such a box.
  func hold(_ line: PageLine) -> Bool {
    !boxes.isEmpty && boxes.contains(Self.box(of: line, in: tree))
  }

  /// Whether a line stands in such a box that is a card, which nothing but a teaser looks like.
  func holdInCard(_ line: PageLine) -> Bool {
    !cards.isEmpty && cards.contains(Self.box(of: line, in: tree))
  }

  private static func mayBeTitle(_ line: PageLine) -> Bool {
    if case .heading = line.line.kind { return true }
    return line.length >= shortestTitle
  }

  /// Whether the link of a line leads to another page, and not to a place of this one, whose own address
  /// `metadata` may have.
  static func leadsAway(
    _ line: PageLine, in tree: HTMLTree, from metadata: PageMetadata? = nil
  ) -> Bool {
    var node = line.line.node
    if tree[tree[node].parent].tag == .a { node = tree[node].parent }
    let end = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    for inner in node..<min(end, node + linkReach)
    where tree[inner].isElement && tree[inner].tag == .a {
      guard let place = tree.place(of: "href", in: inner) else { continue }
      let address = tree.source[place]
      let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      // A query alone asks for a part of the same page.
      guard !path.isEmpty else { return address.isEmpty }
      let own = metadata?.ownAddress.map { Array($0.utf8) } ?? []
      return path.count < shortestPath || !own.suffix(path.count).elementsEqual(path)
    }
    return true
  }

  /// The block that a line stands in beside others: that around its paragraph or heading.
  static func box(of line: PageLine, in tree: HTMLTree) -> HTMLTree.Index {
    var node = line.line.node
    switch tree[node].tag {
    case .div, .section, .article, .li, .td: return node
    default: node = max(0, tree[node].parent)
    }
    // A link may stand round a heading.
    while node > 0, tree[node].tag == .a || tree[node].tag == .header { node = tree[node].parent }
    return node
  }
}
