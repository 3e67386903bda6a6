/// Finds how far the text of an article reaches beside the element that holds most of it.
struct PageExtent {
  private let outline: PageOutline
  private var tree: HTMLTree { outline.tree }
  /// By element: characters of its sentences outside of links, and of all its lines but headings.
  private let sentences: [Int32]
  private let all: [Int32]

  /// Boxes and empty elements that may stand between parts of a text.
  private static let mostBetween = 3
  /// How much more the text in front of such a box has than the box.
  private static let boxShare = 3

  /// The nodes of the container and of the elements beside it that hold parts of the same text: a lead
  /// of its own in front of it, and elements of its kind behind it; without the boxes between them.
  static func nodes(of container: HTMLTree.Index, in outline: PageOutline)
    -> RangeSet<HTMLTree.Index>
  {
    let tree = outline.tree
    let end = tree.following(container, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    guard container > 0, tree[container].parent > 0 else { return RangeSet(container..<end) }
    return PageExtent(outline).nodes(container..<end)
  }

  private init(_ outline: PageOutline) {
    self.outline = outline
    sentences = outline.sum {
      $0.linkShare == 0 && ($0.isProse || $0.isSentence)
        ? Int32(truncatingIfNeeded: $0.length) : 0
    }
    all = outline.sum {
      if case .heading = $0.line.kind { return 0 }
      return Int32(truncatingIfNeeded: $0.length)
    }
  }

  private func nodes(_ container: Range<HTMLTree.Index>) -> RangeSet<HTMLTree.Index> {
    // The frames that hold nothing else are passed.
    var node = container.lowerBound
    while case let frame = tree[node].parent, tree[frame].parent > 0,
      all[Int(frame)] == all[Int(node)],
      [.div, .section].contains(tree[frame].tag)
    {
      node = frame
    }
    let row = sequence(first: tree[tree[node].parent].firstChild) { tree[$0].next }
      .prefix { $0 >= 0 }.filter { tree[$0].isElement }
    guard let place = row.firstIndex(of: node) else { return RangeSet(container) }
    var found = RangeSet(container)
    let lead = inRow(row[..<place].reversed()) { isLead($0, of: node) }
    if let first = lead.last { found.insert(contentsOf: first..<container.lowerBound) }
    var end = container.upperBound
    for other in inRow(row[(place + 1)...], where: { isTwin($0, of: node) || holdsNotes($0) }) {
      end = following(other)
    }
    found.insert(contentsOf: container.upperBound..<end)
    let rest = row[(place + 1)...].drop { $0 < end }
    for part in parts(of: node, in: rest) { found.insert(contentsOf: part..<following(part)) }
    return found
  }

  private func following(_ node: HTMLTree.Index) -> HTMLTree.Index {
    tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
  }

  /// Elements of the kind of a text that go on with it behind small boxes of links or calls.
  ///
  /// Where such a box has the name of the text too, the name says nothing.
  private func parts(
    of text: HTMLTree.Index, in row: some Sequence<HTMLTree.Index>
  ) -> [HTMLTree.Index] {
    var found: [HTMLTree.Index] = []
    var between = 0
    for node in row {
      if isTwin(node, of: text), holdsParagraphs(node) {
        found.append(node)
        between = 0
        continue
      }
      between += 1
      guard between <= Self.mostBetween, !tree.isAlike(node, text),
        outline.traits[Int(node)] != .comments, ![.footer, .nav].contains(tree[node].tag),
        Int(all[Int(node)]) * Self.boxShare < Int(all[Int(text)])
      else { break }
    }
    return found
  }

  /// Whether an element opens with what a text is made of.
  private func holdsParagraphs(_ node: HTMLTree.Index) -> Bool {
    sequence(first: tree[node].firstChild) { tree[$0].next }.prefix { $0 >= 0 }
      .first { tree[$0].isElement }
      .map { [.p, .h2, .h3, .h4, .blockquote, .ul, .ol].contains(tree[$0].tag) } ?? false
  }

  /// Those elements that fit, up to the first that does not, with little between them.
  private func inRow(
    _ row: some Sequence<HTMLTree.Index>, where fits: (HTMLTree.Index) -> Bool
  ) -> [HTMLTree.Index] {
    var found: [HTMLTree.Index] = []
    var between = 0
    for node in row {
      if all[Int(node)] == 0 || outline.traits[Int(node)] != outline.traits[Int(tree[node].parent)]
      {
        between += 1
        if between > Self.mostBetween { break }
      } else if fits(node) {
        found.append(node)
        between = 0
      } else {
        break
      }
    }
    return found
  }

  /// Whether an element holds sentences and nothing else, and is named by a word that the text is named
  /// by too, but not as a deck.
  private func isLead(_ node: HTMLTree.Index, of text: HTMLTree.Index) -> Bool {
    let share = (Int(sentences[Int(node)]), Int(all[Int(node)]))
    return [.div, .section].contains(tree[node].tag) && share.0 * 10 >= share.1 * 9
      && PageTrait.deckName(of: node, in: tree) == nil
      && !words(of: node).isDisjoint(with: words(of: text))
  }

  private func words(of node: HTMLTree.Index) -> Set<UInt64> {
    var result: Set<UInt64> = []
    guard let name = tree.place(of: "class", in: node), name.count <= PageTrait.longestName else {
      return result
    }
    PageTrait.forEachWord(of: tree.source[name]) { word, _ in result.insert(word) }
    return result
  }

  /// Whether an element holds the footnotes of the text: items that lead back into it.
  private func holdsNotes(_ node: HTMLTree.Index) -> Bool {
    let end = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    var (items, notes) = (0, 0)
    for inner in (node..<end).prefix(Self.mostNoteNodes) where tree[inner].isElement {
      if tree[inner].tag == .li {
        guard tree.place(of: "id", in: inner) != nil else { return false }
        items += 1
      }
      guard tree[inner].tag == .a, let place = tree.place(of: "href", in: inner) else { continue }
      guard tree.source[place].first == UInt8(ascii: "#") else { return false }
      notes += 1
    }
    return items > 0 && notes >= items
  }

  /// Nodes of the longest footnotes.
  private static let mostNoteNodes = 2_000

  /// Whether an element is of the kind of another and holds sentences above all.
  private func isTwin(_ node: HTMLTree.Index, of other: HTMLTree.Index) -> Bool {
    [.div, .section].contains(tree[node].tag) && tree[node].tag == tree[other].tag
      && sentences[Int(node)] * 2 >= all[Int(node)] && tree.isAlike(node, other)
      // Any two boxes may have no name.
      && tree.place(of: "class", in: node) != nil
  }
}

extension HTMLTree {
  /// Whether two elements have the same classes, or both have none.
  func isAlike(_ one: Index, _ other: Index) -> Bool {
    let names = [one, other].map { node in place(of: "class", in: node).map { source[$0] } }
    return names[0] == names[1]
  }
}
