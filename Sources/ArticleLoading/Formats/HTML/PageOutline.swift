/// The elements of a page with what they hold and what they are for.
struct PageOutline: Sendable {
  let tree: HTMLTree
  let text: HTMLText
  private(set) var lines: [PageLine]
  /// By element: characters of running text in it.
  private(set) var prose: [Int32]
  /// By element: the trait of itself or of what it stands in.
  private(set) var traits: [PageTrait?]

  /// Long paragraphs that a box of links or appeals never has.
  private static let manyParagraphs: Int32 = 5
  /// Short lines of one element, and their letters, from which on they are a text.
  private static let runLines = 4
  private static let runLetters = 160
  /// How much more text than a box of it the element around it has.
  private static let boxShare: Int32 = 3
  /// Words of the longest button.
  private static let longestButton = 4
  /// Paragraphs of one name from which on they are the text.
  private static let fewestNamed = 3

  /// `usesNames` says whether the words of classes and ids count, but for those of comments.
  init(_ tree: HTMLTree, _ text: HTMLText, usesNames: Bool = true) {
    self.tree = tree
    self.text = text
    lines = text.lines.map { PageLine($0, in: text.utf8) }
    prose = []
    traits = []
    markRuns()
    markTextHeadings()
    prose = sum { $0.isProse ? Int32(truncatingIfNeeded: $0.letters) : 0 }
    traits = inheritedTraits(usesNames: usesNames)
    for index in lines.indices {
      let node = lines[index].line.node
      // What one unfolds may stand in a button.
      let isHeading =
        tree[node].tag == .button
        && (lines[index].words > Self.longestButton || lines[index].isSentence
          || unfolds(index))
      lines[index].trait = traits[Int(isHeading ? tree[node].parent : node)]
      // The lines of one block are no caption.
      let isFirst = index == 0 || lines[index - 1].line.node != node
      if lines[index].trait == nil, usesNames, isFirst {
        lines[index].trait = captionTrait(of: node)
      }
    }
  }

  /// Whether text stands right behind a button in the element that the button begins.
  private func unfolds(_ index: Int) -> Bool {
    let frame = tree[lines[index].line.node].parent
    guard frame > 0, index + 1 < lines.count, lines[index + 1].isProse,
      tree.holds(lines[index + 1].line.node, in: frame)
    else { return false }
    return index == 0 || !tree.holds(lines[index - 1].line.node, in: frame)
  }

  /// Nodes in front of an inline caption.
  private static let captionReach = 6

  /// The trait of a line that is a caption by the name of the inline element that holds it.
  private func captionTrait(of block: HTMLTree.Index) -> PageTrait? {
    var first = tree[block].firstChild
    // A picture stands in front of it now and then.
    for _ in 0..<Self.captionReach where first >= 0 {
      if tree[first].isElement, tree[first].firstChild >= 0 { break }
      let isBlank =
        tree[first].isElement || tree.source[tree[first].range].allSatisfy(ASCII.isBlank)
      guard isBlank else { return nil }
      first = tree[first].next
    }
    guard first >= 0, tree[first].tag == .span || tree[first].tag == .small, tree[first].next < 0,
      let name = tree.place(of: "class", in: first), name.count <= PageTrait.longestName
    else { return nil }
    return PageTrait.named(tree.source[name]) == .caption ? .caption : nil
  }

  /// Finds the paragraphs that a page sets as headings of a low level.
  private mutating func markTextHeadings() {
    let found = lines.indices.filter { lines[$0].mayBeTextHeading }
    guard found.count >= Self.fewestTextHeadings else { return }
    for index in found { lines[index].isTextHeading = true }
  }

  private static let fewestTextHeadings = 3

  /// Finds the texts that are broken into short lines by hand.
  private mutating func markRuns() {
    var start = 0
    while start < lines.count {
      var end = start
      var letters = 0
      while end < lines.count, lines[end].line.node == lines[start].line.node,
        [.paragraph, .preformatted].contains(lines[end].line.kind), lines[end].linkShare < 0.5
      {
        letters += lines[end].letters
        end += 1
      }
      if end - start >= Self.runLines, letters >= Self.runLetters {
        for index in start..<end where lines[index].hasLetter { lines[index].isOfRun = true }
      }
      start = max(end, start + 1)
    }
  }

  /// By element: the sum of a value of the lines in it.
  func sum(_ value: (PageLine) -> Int32) -> [Int32] {
    var result = [Int32](repeating: 0, count: tree.nodes.count)
    for line in lines { result[Int(line.line.node)] += value(line) }
    for index in result.indices.reversed() where index > 0 && result[index] != 0 {
      result[Int(tree.nodes[index].parent)] += result[index]
    }
    return result
  }

  private func inheritedTraits(usesNames: Bool) -> [PageTrait?] {
    var result = [PageTrait?](repeating: nil, count: tree.nodes.count)
    let total = Double(prose[0])
    let long = sum { $0.isProse && $0.letters >= 150 ? 1 : 0 }
    let quoted = sum { $0.line.kind == .quotation ? 1 : 0 }
    let rows = sum { $0.line.kind == .row ? 1 : 0 }
    let linked = sum { $0.line.linked }
    let headings = sum { explains($0) ? 1 : 0 }
    let repeated = usesNames ? repeatedNames : [:]
    var headed = HeadedTraits()
    for index in tree.nodes.indices.dropFirst() {
      let node = tree.nodes[index]
      result[index] = result[Int(node.parent)]
      if let trait = headed.trait(of: node), long[index] < Self.manyParagraphs {
        result[index] = trait
        continue
      }
      guard node.isElement, let own = trait(of: HTMLTree.Index(index), usesNames: usesNames) else {
        continue
      }
      // A text for subscribers may stand in several elements; other names are those of boxes there.
      let frame = own == .newsletter ? 0 : node.parent
      if node.tag == .p, (repeated[frame]?[own] ?? 0) >= Self.fewestNamed { continue }
      // A box of the text that explains a thing has a heading and leads nowhere.
      if node.tag == .aside, own == .aside, linked[index] == 0, prose[index] > 0,
        headings[index] > 0, prose[Int(node.parent)] >= Self.boxShare * prose[index]
      {
        continue
      }
      // What holds much of the page's text is not what its name says.
      let share = own == .comments || own == .footer ? 0.8 : 0.3
      guard Double(prose[index]) < share * total || total == 0 else { continue }
      if own != .comments, long[index] >= Self.manyParagraphs { continue }
      // Posts of others that the article quotes stand in boxes of these names too.
      if own == .sharing, quoted[index] > 0 { continue }
      // A figure may hold a table or a quotation of the text.
      if own == .media, result[index] != nil || quoted[index] > 0 || rows[index] > 0 { continue }
      result[index] = own
      headed.note(own, of: node)
    }
    return result
  }

  /// Whether a line is a heading that does not ask for anything.
  private func explains(_ line: PageLine) -> Bool {
    guard case .heading = line.line.kind else { return false }
    let first = text.string(line.line.range).lowercased().prefix { $0.isLetter }
    return !["sign", "subscribe", "about", "advertisement", "join", "support", "get"]
      .contains(first)
  }

  /// By element: how many paragraphs of running text right in it, or by 0 in the whole page, bear the
  /// name of a box.
  ///
  /// A page marks its own text so too, as far as only subscribers may read it.
  private var repeatedNames: [HTMLTree.Index: [PageTrait: Int]] {
    var result: [HTMLTree.Index: [PageTrait: Int]] = [:]
    for index in tree.nodes.indices where tree.nodes[index].tag == .p && prose[index] > 0 {
      let node = HTMLTree.Index(truncatingIfNeeded: index)
      guard tree.nodes[index].isElement, let trait = trait(of: node, usesNames: true) else {
        continue
      }
      for frame in [0, tree.nodes[index].parent] {
        result[frame, default: [:]][trait, default: 0] += 1
      }
    }
    return result
  }

  /// What headings such as `Related` say of the boxes behind them.
  private struct HeadedTraits {
    private var byParent: [HTMLTree.Index: PageTrait] = [:]

    mutating func note(_ trait: PageTrait, of node: HTMLTree.Node) {
      if node.tag.isHeading, trait == .related { byParent[node.parent] = trait }
    }

    /// The trait of a box in the row that a heading leads; a paragraph or heading ends the row.
    mutating func trait(of node: HTMLTree.Node) -> PageTrait? {
      guard let trait = byParent[node.parent] else { return nil }
      switch node.tag {
      case .article, .ul, .ol, .section: return trait
      case .p, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6: byParent[node.parent] = nil
      default: break
      }
      return nil
    }
  }

  private func trait(of node: HTMLTree.Index, usesNames: Bool) -> PageTrait? {
    switch tree[node].tag {
    case .html, .body, .article, .main: return nil
    default: break
    }
    if let trait = PageTrait.structural(tree, node), trait != .media { return trait }
    var found: PageTrait?
    for attribute in tree.attributes(of: node) {
      let name = tree.source[attribute.name]
      guard HTMLName.matches(name, "class") || HTMLName.matches(name, "id") else { continue }
      found = PageTrait.named(tree.source[attribute.value]) ?? found
    }
    if !usesNames, found != .comments { found = nil }
    return found ?? PageTrait.structural(tree, node)
  }
}
