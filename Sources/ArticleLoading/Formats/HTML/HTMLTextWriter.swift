internal import Articles

/// Writes the text of a tree as a browser would show it, and keeps the way back to its source.
struct HTMLTextWriter {
  enum Break: Int, Comparable {
    case none, line, paragraph
    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  enum Seam {
    case none
    /// One inline element ends and another begins.
    case likely
    case sure
  }

  let tree: HTMLTree
  let base: PageAddress?
  var builder: OffsetMapBuilder
  var pending = Break.none
  /// Bytes of the source of the white space that stands before the next character.
  var blank: Range<Int>?
  /// The blocks that are open, the innermost last.
  var blocks: [HTMLTree.Index] = [0]
  var line: HTMLText.Line?
  /// The link that is open and where its text begins on the line; -1 until it does.
  var link: (node: HTMLTree.Index, start: Int)?
  var preformatted = 0
  /// Where the line begins in the text, with the blanks in front of it.
  var lineStart = 0
  /// Lists and quotations that are open.
  var lists = 0
  var quotations = 0
  /// Whether the block that was last asked is named as one of particulars.
  private var details: (block: HTMLTree.Index, isNamed: Bool) = (-1, false)
  /// What parts the next character from the last where no blank stands between them.
  var seam = Seam.none
  /// What stands in front of the next line as an item of a list.
  var mark: String?
  var numbers = ItemNumbers()
  var rows = TableRows()
  /// Cells of the row that ended since the last character.
  var bars = 0
  /// Whether it is a row of figures, which is one line and in which empty cells count.
  var isRowOfFigures = false
  var isFirstCell = false
  /// The same two of the rows in whose cells the row stands.
  var outerRows: [(isOfFigures: Bool, isFirstCell: Bool)] = []
  var signs = InlineSigns()
  var raised: RaisedText?
  /// Whether a point parts the next digits from those in front of them.
  var needsPoint = false
  /// What the page gives as titles, as `PageReader.key` has it, for headings of several lines.
  let titles: Set<String>
  /// The open heading whose lines are written as one.
  var joinedHeading: HTMLTree.Index?
  /// Formulas that are open.
  var formulas = 0

  var lines: [HTMLText.Line] = []
  var links: [HTMLText.Link] = []

  private init(_ tree: HTMLTree, base: PageAddress?, titles: Set<String>) {
    self.tree = tree
    self.titles = titles
    self.base = base
    builder = OffsetMapBuilder(start: 0, capacity: tree.source.count / 4)
  }

  static func text(
    of tree: HTMLTree, base: PageAddress?, titles: Set<String> = [],
    isLeftOut: (HTMLTree, HTMLTree.Index) -> Bool = { $0.isHidden($1) }
  ) -> HTMLText {
    var writer = HTMLTextWriter(tree, base: base, titles: titles)
    writer.walk(isLeftOut)
    writer.endLine(.paragraph)
    return HTMLText(
      utf8: writer.builder.clean,
      offsets: writer.builder.map(originalCount: tree.source.count), lines: writer.lines,
      links: writer.links)
  }

  mutating func walk(_ isLeftOut: (HTMLTree, HTMLTree.Index) -> Bool) {
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
      var left = node
      while tree[at].next < 0 {
        at = tree[at].parent
        guard at >= 0 else { return }
        leave(at, tree[at])
        left = tree[at]
        if at == 0 { return }
      }
      index = tree[at].next
      if seam != .sure { seam = seam(between: left, tree[index]) }
    }
  }

  private mutating func seam(between left: HTMLTree.Node, _ right: HTMLTree.Node) -> Seam {
    // What replaces struck text is set behind it.
    if left.isElement, [.del, .s, .strike].contains(left.tag) {
      return right.isElement ? .sure : .likely
    }
    guard Self.mayBeSetApart(left), Self.mayBeSetApart(right) else { return .none }
    // Writer, day and outlet stand side by side there, each in an element.
    if let block = blocks.last, block != details.block {
      details = (block, block > 0 && PageTrait.namesDetails(block, in: tree))
    }
    return details.isNamed ? .sure : .likely
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

  // MARK: Lines

  mutating func endLine(_ kind: Break) {
    noteLink()
    if link != nil { link?.start = -1 }
    blank = nil
    bars = 0
    pending = max(pending, kind)
    guard var done = line else { return }
    line = nil
    done.range = done.range.lowerBound..<builder.clean.count
    lines.append(done)
  }

  mutating func beginLine() {
    if !builder.clean.isEmpty, pending != .none {
      builder.insert("\n")
      if pending == .paragraph { builder.insert("\n") }
    }
    pending = .none
    lineStart = builder.clean.count
    writeIndent()
    let start = builder.clean.count
    var line = HTMLText.Line(
      range: start..<start, linked: 0, node: blocks.last ?? 0, kind: kind)
    if let mark {
      for scalar in mark.unicodeScalars { builder.insert(scalar) }
      line.mark = UInt8(clamping: mark.unicodeScalars.count)
      self.mark = nil
    }
    line.lists = UInt8(clamping: lists)
    line.isQuoted = quotations > 0
    self.line = line
  }

  var kind: HTMLText.Kind {
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
}
