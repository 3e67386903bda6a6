/// What elements do to the lines.
extension HTMLTextWriter {
  mutating func enter(_ index: HTMLTree.Index, _ node: HTMLTree.Node) {
    if breaksLine(node) {
      if isWithinCell(node.tag) || joinedHeading != nil {
        seam = .sure
      } else {
        endLine(breakAround(node.tag, isInList: lists > 0))
        blocks.append(index)
      }
    }
    switch node.tag {
    case .br where isWithinCell(.br) || joinedHeading != nil: seam = .sure
    case .h1 where joinedHeading == nil, .h2 where joinedHeading == nil:
      if HeadingLines.areOne(in: index, of: tree, titles: titles) { joinedHeading = index }
    case .span where isSetAsBlock(index): seam = .sure
    case .math: formulas += 1
    case .other where formulas > 0: writeFormulaSign(before: index)
    case .br: endLine(pending == .line && line == nil ? .paragraph : .line)
    case .li where !isRowOfFigures: mark = numbers.mark(of: index, in: tree)
    case .tr:
      outerRows.append((isRowOfFigures, isFirstCell))
      (isRowOfFigures, isFirstCell) = (rows.holdsPlaces(index, in: tree), true)
    case .td, .th: enterCell(index)
    case .q, .rt: signs.enter(index, in: tree)
    case .sup, .sub: raise(index)
    case .pre where !isRowOfFigures, .listing where !isRowOfFigures, .xmp where !isRowOfFigures,
      .plaintext where !isRowOfFigures:
      preformatted += 1
    case .ul, .ol: lists += 1
    case .blockquote where !isRowOfFigures: quotations += 1
    case .a: link = (index, -1)
    default: break
    }
  }

  /// Whether an element stands on lines of its own; a button does but among words.
  private func breaksLine(_ node: HTMLTree.Node) -> Bool {
    guard node.tag == .button else { return node.tag.breaksLine }
    let isItem = tree[node.parent].tag == .li
    guard isItem || Self.frames.contains(tree[node.parent].tag) else { return false }
    let children = sequence(first: tree[node.parent].firstChild) { $0 < 0 ? nil : tree[$0].next }
      .prefix(Self.mostBesideButton + 1).prefix { $0 >= 0 }
    return children.count <= Self.mostBesideButton
      && children.allSatisfy { child in
        tree[child].isElement
          ? !isItem || tree[child].tag == .button
          : tree.source[tree[child].range].allSatisfy(ASCII.isBlank)
      }
  }

  /// Elements in which a button is none of the words.
  private static let frames: Set<HTMLTag> = [
    .div, .section, .article, .aside, .header, .footer, .form, .figure,
  ]
  /// Children of the element around a button that are looked at.
  private static let mostBesideButton = 16

  mutating func leave(_ index: HTMLTree.Index, _ node: HTMLTree.Node) {
    switch node.tag {
    case .a: closeLink()
    case .math: formulas -= 1
    case .q, .rt:
      if let sign = signs.leave(index), line != nil { builder.insert(sign) }
    case .sup, .sub: raised = nil
    default: break
    }
    guard breaksLine(node) else {
      if isKicker(index, node) { endLine(.paragraph) }
      if node.tag == .span, isSetAsBlock(index) { seam = .sure }
      return
    }
    if joinedHeading == index { joinedHeading = nil }
    if isWithinCell(node.tag) || joinedHeading != nil {
      seam = .sure
    } else {
      endLine(breakAround(node.tag, isInList: lists > 1))
    }
    if blocks.count > 1, blocks.last == index { blocks.removeLast() }
    switch node.tag {
    case .tr: (isRowOfFigures, isFirstCell) = outerRows.popLast() ?? (false, false)
    case .li: mark = nil
    case .pre where !isRowOfFigures, .listing where !isRowOfFigures, .xmp where !isRowOfFigures,
      .plaintext where !isRowOfFigures:
      preformatted -= 1
    case .ul, .ol: lists -= 1
    case .blockquote where !isRowOfFigures: quotations -= 1
    default: break
    }
  }

  /// Whether a style sets an inline element on lines of its own.
  private func isSetAsBlock(_ node: HTMLTree.Index) -> Bool {
    tree.place(of: "style", in: node).map { HTMLStyle.setsAsBlock(tree.source[$0]) } ?? false
  }

  /// Nodes among which the first part of a formula is looked for.
  private static let formulaReach = 4

  /// Writes the sign between the parts of a formula that would be another number without it.
  private mutating func writeFormulaSign(before node: HTMLTree.Index) {
    let parent = tree[node].parent
    guard line != nil, parent > 0, tree[parent].tag == .other else { return }
    let sign: Unicode.Scalar? =
      if tree.isNamed("mfrac", parent) { "/" } else if tree.isNamed("msup", parent) {
        "^"
      } else if tree.isNamed("msub", parent) { "_" } else { nil }
    guard let sign else { return }
    // A formula has two parts, with white space between them at the most.
    var first = tree[parent].firstChild
    for _ in 0..<Self.formulaReach where first >= 0 && !tree[first].isElement {
      first = tree[first].next
    }
    guard first != node else { return }
    blank = nil
    builder.insert(sign)
  }

  private mutating func raise(_ node: HTMLTree.Index) {
    guard raised == nil else { return }
    if line != nil, blank == nil, link == nil,
      RaisedText.areCents(node, in: tree, behind: builder.clean)
    {
      needsPoint = true
    } else {
      raised = RaisedText(node, in: tree)
    }
  }

  mutating func enterCell(_ cell: HTMLTree.Index) {
    if isRowOfFigures {
      if !isFirstCell { bars += 1 }
      isFirstCell = false
    } else if line != nil {
      if isLayout(cell) { endLine(.paragraph) } else { bars = 1 }
    }
  }

  /// Whether an element stands in a cell that is part of one line.
  func isWithinCell(_ tag: HTMLTag) -> Bool {
    isRowOfFigures && !tag.isTablePart && tag != .table
  }

  /// Whether it names the part of the paper within a headline: a line of its own on the page.
  func isKicker(_ index: HTMLTree.Index, _ node: HTMLTree.Node) -> Bool {
    guard line != nil, let block = blocks.last, tree[block].tag.isHeading,
      let name = tree.place(of: "class", in: index), name.count <= PageTrait.longestName
    else { return false }
    return PageTrait.named(tree.source[name]) == .kicker && !isPartedByColon(behind: index)
  }

  /// Whether the text so far ends with a colon or the next one begins with it: `Isar: A deer swims`.
  func isPartedByColon(behind index: HTMLTree.Index) -> Bool {
    if builder.clean.last == UInt8(ascii: ":") { return true }
    var next = tree.following(index, in: 0)
    while let node = next, node < index + Self.layoutReach {
      if tree[node].text != nil {
        let first = tree.source[tree[node].range].first { !ASCII.isBlank($0) }
        if let first { return first == UInt8(ascii: ":") }
      }
      next = tree[node].firstChild >= 0 ? tree[node].firstChild : tree.following(node, in: 0)
    }
    return false
  }

  /// Whether a cell holds a text of several lines, as those do that only place it on the page.
  func isLayout(_ cell: HTMLTree.Index) -> Bool {
    var breaks = 0
    let end = tree.following(cell, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    for index in (cell + 1)..<max(cell + 1, min(end, cell + Self.layoutReach)) {
      let tag = tree[index].tag
      if tree[index].isElement, tag == .br || tag.isBlock { breaks += 1 }
      if breaks >= Self.layoutBreaks { return true }
    }
    return false
  }

  /// Nodes of a cell that are looked at, and the broken lines among them that no cell of a table
  /// with figures has.
  private static let layoutReach: HTMLTree.Index = 40
  private static let layoutBreaks = 3

  func breakAround(_ tag: HTMLTag, isInList: Bool) -> Break {
    switch tag {
    case .li, .tr, .thead, .tbody, .tfoot, .option, .dt, .dd: .line
    case .ul, .ol: isInList ? .line : .paragraph
    default: .paragraph
    }
  }

  mutating func closeLink() {
    noteLink()
    link = nil
  }

  /// Records the link as far as it reaches on the current line.
  mutating func noteLink() {
    guard let link, link.start >= 0, line != nil else { return }
    let end = builder.clean.count
    guard end > link.start else { return }
    line?.linked += Int32(truncatingIfNeeded: end - link.start)
    guard let place = tree.place(of: "href", in: link.node),
      let address = PageAddress.resolve(HTMLDecoding.value(tree.source, place), base: base)
    else { return }
    links.append(
      HTMLText.Link(number: links.count + 1, range: link.start..<end, address: address))
  }
}
