internal import Articles

/// Writes the text of a tree as a browser would show it, and keeps the way back to its source.
struct HTMLTextWriter {
  private enum Break: Int, Comparable {
    case none, line, paragraph
    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  private let tree: HTMLTree
  private let base: PageAddress?
  private var builder: OffsetMapBuilder
  private var pending = Break.none
  /// Bytes of the source of the white space that stands before the next character.
  private var blank: Range<Int>?
  /// The blocks that are open, the innermost last.
  private var blocks: [HTMLTree.Index] = [0]
  private var line: HTMLText.Line?
  /// The link that is open and where its text begins on the line; -1 until it does.
  private var link: (node: HTMLTree.Index, start: Int)?
  private var preformatted = 0
  /// Where the line begins in the text, with the blanks in front of it.
  private var lineStart = 0
  /// Lists and quotations that are open.
  private var lists = 0
  private var quotations = 0
  /// Whether one inline element ends and another begins right before the next character.
  private var isAtSeam = false
  /// What stands in front of the next line as an item of a list.
  private var mark: String?
  /// By numbered list: the number of its last item.
  private var numbers: [HTMLTree.Index: Int] = [:]
  private var needsBar = false

  private var lines: [HTMLText.Line] = []
  private var links: [HTMLText.Link] = []

  private init(_ tree: HTMLTree, base: PageAddress?) {
    self.tree = tree
    self.base = base
    builder = OffsetMapBuilder(start: 0, capacity: tree.source.count / 4)
  }

  static func text(
    of tree: HTMLTree, base: PageAddress?,
    isLeftOut: (HTMLTree, HTMLTree.Index) -> Bool = { $0.isHidden($1) }
  ) -> HTMLText {
    var writer = HTMLTextWriter(tree, base: base)
    writer.walk(isLeftOut)
    writer.endLine(.paragraph)
    return HTMLText(
      utf8: writer.builder.clean,
      offsets: writer.builder.map(originalCount: tree.source.count), lines: writer.lines,
      links: writer.links)
  }

  private mutating func walk(_ isLeftOut: (HTMLTree, HTMLTree.Index) -> Bool) {
    var index: HTMLTree.Index = 0
    while true {
      let node = tree[index]
      var isEntered = false
      if let mode = node.text {
        write(node.range, mode)
      } else if !isLeftOut(tree, index) {
        enter(index, node)
        isEntered = node.firstChild >= 0
        if !isEntered { leave(index, node) }
      }
      if isEntered {
        index = node.firstChild
        continue
      }
      // Up, leaving what ends here, until something follows.
      var at = index
      var isApart = Self.mayBeSetApart(node)
      while tree[at].next < 0 {
        at = tree[at].parent
        guard at >= 0 else { return }
        leave(at, tree[at])
        isApart = Self.mayBeSetApart(tree[at])
        if at == 0 { return }
      }
      index = tree[at].next
      isAtSeam = isApart && Self.mayBeSetApart(tree[index])
    }
  }

  /// Whether style sheets often set an element apart from the next that the source has right beside
  /// it: a name from a date, a section from a headline.
  private static func mayBeSetApart(_ node: HTMLTree.Node) -> Bool {
    guard node.isElement else { return false }
    switch node.tag {
    case .span, .a, .time, .strong, .em, .b, .i, .small, .cite, .label: return true
    default: return false
    }
  }

  // MARK: Elements

  private mutating func enter(_ index: HTMLTree.Index, _ node: HTMLTree.Node) {
    if node.tag.breaksLine {
      endLine(breakAround(node.tag, isInList: lists > 0))
      blocks.append(index)
    }
    switch node.tag {
    case .br: endLine(pending == .line && line == nil ? .paragraph : .line)
    case .li: mark = self.mark(of: index)
    case .td, .th:
      if line != nil {
        if isLayout(index) { endLine(.paragraph) } else { needsBar = true }
      }
    case .pre, .listing, .xmp, .plaintext: preformatted += 1
    case .ul, .ol: lists += 1
    case .blockquote: quotations += 1
    case .a: link = (index, -1)
    default: break
    }
  }

  private mutating func leave(_ index: HTMLTree.Index, _ node: HTMLTree.Node) {
    if node.tag == .a { closeLink() }
    guard node.tag.breaksLine else {
      if isKicker(index, node) { endLine(.paragraph) }
      return
    }
    endLine(breakAround(node.tag, isInList: lists > 1))
    if blocks.count > 1 { blocks.removeLast() }
    switch node.tag {
    case .li: mark = nil
    case .pre, .listing, .xmp, .plaintext: preformatted -= 1
    case .ul, .ol: lists -= 1
    case .blockquote: quotations -= 1
    default: break
    }
  }

  /// A bullet, or the number of an item in a list that counts.
  private mutating func mark(of item: HTMLTree.Index) -> String {
    let list = tree[item].parent
    guard list > 0, tree[list].tag == .ol else { return "\u{2022} " }
    func stated(_ name: StaticString, in node: HTMLTree.Index) -> Int? {
      tree.string(of: name, in: node).flatMap { Int($0) }
        .flatMap { Self.listNumbers.contains($0) ? $0 : nil }
    }
    let number =
      stated("value", in: item) ?? numbers[list].map { $0 + 1 } ?? stated("start", in: list) ?? 1
    numbers[list] = number
    return "\(number). "
  }

  /// Numbers that a list or an item may state.
  private static let listNumbers = 0..<1_000_000

  /// Whether it names the part of the paper within a headline: a line of its own on the page.
  private func isKicker(_ index: HTMLTree.Index, _ node: HTMLTree.Node) -> Bool {
    guard line != nil, let block = blocks.last, tree[block].tag.isHeading,
      let name = tree.place(of: "class", in: index), name.count <= PageTrait.longestName
    else { return false }
    return PageTrait.named(tree.source[name]) == .kicker && !isPartedByColon(behind: index)
  }

  /// Whether the text so far ends with a colon or the next one begins with it: `Isar: A deer swims`.
  private func isPartedByColon(behind index: HTMLTree.Index) -> Bool {
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
  private func isLayout(_ cell: HTMLTree.Index) -> Bool {
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

  private func breakAround(_ tag: HTMLTag, isInList: Bool) -> Break {
    switch tag {
    case .li, .tr, .option, .dt, .dd: .line
    case .ul, .ol: isInList ? .line : .paragraph
    default: .paragraph
    }
  }

  private mutating func closeLink() {
    noteLink()
    link = nil
  }

  /// Records the link as far as it reaches on the current line.
  private mutating func noteLink() {
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

  // MARK: Lines

  private mutating func endLine(_ kind: Break) {
    noteLink()
    if link != nil { link?.start = -1 }
    blank = nil
    needsBar = false
    pending = max(pending, kind)
    guard var done = line else { return }
    line = nil
    done.range = done.range.lowerBound..<builder.clean.count
    lines.append(done)
  }

  private mutating func beginLine() {
    if !builder.clean.isEmpty, pending != .none {
      builder.insert("\n")
      if pending == .paragraph { builder.insert("\n") }
    }
    pending = .none
    lineStart = builder.clean.count
    writeIndent()
    let start = builder.clean.count
    var line = HTMLText.Line(
      kind: kind, range: start..<start, linked: 0, node: blocks.last ?? 0)
    if let mark {
      for scalar in mark.unicodeScalars { builder.insert(scalar) }
      line.mark = mark.unicodeScalars.count
      self.mark = nil
    }
    line.lists = lists
    line.isQuoted = quotations > 0
    self.line = line
  }

  private var kind: HTMLText.Kind {
    for index in blocks.reversed().prefix(12) {
      switch tree[index].tag {
      case .h1: return .heading(1)
      case .h2: return .heading(2)
      case .h3: return .heading(3)
      case .h4: return .heading(4)
      case .h5: return .heading(5)
      case .h6: return .heading(6)
      case .figcaption, .caption, .figure: return .caption
      case .blockquote: return .quotation
      case .li: return .item
      case .tr: return .row
      case .pre, .listing, .xmp, .plaintext: return .preformatted
      default: continue
      }
    }
    return .paragraph
  }

  // MARK: Characters

  private mutating func write(_ range: Range<Int>, _ mode: HTMLTextMode) {
    let source = tree.source
    var plain = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      if byte > 0x26 {
        if byte < 0xC2 || !isSpace(source, position, range.upperBound) {
          position += 1
          continue
        }
        put(source, plain..<position)
        let width = byte == 0xC2 ? 2 : 3
        space(position..<(position + width))
        position += width
        plain = position
        continue
      }
      if ASCII.isBlank(byte) || byte == 0 {
        put(source, plain..<position)
        let start = position
        while position < range.upperBound, ASCII.isBlank(source[position]) || source[position] == 0
        {
          position += 1
        }
        spaces(start..<position)
        plain = position
        continue
      }
      if byte == UInt8(ascii: "&"), mode == .data || mode == .rcdata,
        let reference = CharacterReference.read(source, at: position, end: range.upperBound)
      {
        put(source, plain..<position)
        put(reference, at: position)
        position += reference.count
        plain = position
        continue
      }
      position += 1
    }
    put(source, plain..<range.upperBound)
  }

  /// Whether a no-break space or one of the blanks of typesetting stands here.
  private func isSpace(_ source: [UInt8], _ at: Int, _ end: Int) -> Bool {
    if source[at] == 0xC2 { return at + 1 < end && source[at + 1] == 0xA0 }
    guard source[at] == 0xE2, at + 2 < end, source[at + 1] == 0x80 else { return false }
    return source[at + 2] == 0xA8 || source[at + 2] == 0xA9
  }

  private mutating func space(_ range: Range<Int>) {
    blank = (blank?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func spaces(_ range: Range<Int>) {
    guard preformatted > 0, let last = tree.source[range].lastIndex(of: 0x0A) else {
      return space(range)
    }
    let isGap = tree.source[range.lowerBound..<last].contains(0x0A)
    endLine(isGap ? .paragraph : .line)
    if last + 1 < range.upperBound { space(last + 1..<range.upperBound) }
  }

  /// Writes the blanks in front of a preformatted line.
  private mutating func writeIndent() {
    guard preformatted > 0, let blank, blank.lowerBound >= builder.original else { return }
    writeTyped(blank)
  }

  /// Writes blanks as they were typed; a tab reaches to the next of its stops.
  private mutating func writeTyped(_ blank: Range<Int>) {
    guard blank.count <= Self.widestBlank, tree.source[blank].allSatisfy(ASCII.isBlank) else {
      builder.skip(to: blank.lowerBound)
      return builder.append(" ", from: blank.count)
    }
    for position in blank {
      builder.skip(to: position)
      let isTab = tree.source[position] == 0x09
      let column = builder.clean.count - lineStart
      builder.append(" ", from: 1)
      if isTab { for _ in 1..<(8 - column % 8) { builder.insert(" ") } }
    }
  }

  /// Blanks in a row that a person may have typed.
  private static let widestBlank = 200

  private mutating func put(_ reference: CharacterReference, at position: Int) {
    let text = String(decoding: reference.utf8, as: UTF8.self).unicodeScalars
    guard let first = text.first else { return }
    if WhiteSpace.contains(first), first != "\u{200B}" {
      return space(position..<(position + reference.count))
    }
    prepare(position)
    var taken = reference.count
    for scalar in text {
      // A reference can spell what no text should hold; as a byte it would be looked at as one.
      builder.append(Self.isControl(scalar) ? "\u{FFFD}" : scalar, from: taken)
      taken = 0
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private mutating func put(_ source: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    prepare(range.lowerBound)
    builder.append(verbatim: source[range])
  }

  /// Writes what stands between the last character and the next, whose place in the source is given.
  private mutating func prepare(_ place: Int) {
    if line == nil {
      beginLine()
    } else if needsBar {
      for scalar in " | ".unicodeScalars { builder.insert(scalar) }
    } else if let blank, blank.lowerBound >= builder.original {
      if preformatted > 0 {
        writeTyped(blank)
      } else {
        builder.skip(to: blank.lowerBound)
        builder.append(" ", from: blank.count)
      }
    } else if blank != nil || isAtSeam && WordSeam.parts(builder.clean, tree.source[place...]) {
      builder.insert(" ")
    }
    isAtSeam = false
    needsBar = false
    blank = nil
    builder.skip(to: place)
    if link?.start == -1 { link?.start = builder.clean.count }
  }
}

extension HTMLTree {
  /// Whether a browser would show nothing of an element.
  func isHidden(_ index: Index) -> Bool {
    let node = self[index]
    if node.tag.isInvisible { return true }
    for attribute in attributes(of: index) {
      let name = source[attribute.name]
      if name.count == 6, HTMLName.matches(name, "hidden") { return true }
      if name.count == 5, HTMLName.matches(name, "style"),
        HTMLStyle.hides(source[attribute.value])
      {
        return true
      }
    }
    return false
  }
}

/// The few words of style sheets that reading needs.
enum HTMLStyle {
  /// Whether a style attribute takes an element off the page.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count < 1_000 else { return false }
    let text = style.filter { !ASCII.isBlank($0) }.map(ASCII.lowercased)
    return contains(text, "display:none") || contains(text, "visibility:hidden")
  }

  private static func contains(_ text: [UInt8], _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { wanted in
      guard text.count >= wanted.count else { return false }
      return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
    }
  }
}
