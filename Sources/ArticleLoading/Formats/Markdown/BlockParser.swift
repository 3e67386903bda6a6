/// Reads the blocks of Markdown line by line, as chapters 4 and 5 of the CommonMark specification
/// (version 0.31.2) and the tables of GitHub's describe them.
///
/// It differs where text of plain writers would suffer: HTML that never ends, a first line that is
/// indented and a long paragraph over a rule are paragraphs.
///
/// - Complexity: O(*n*) in the number of bytes, since containers nest `deepest` levels at most.
struct BlockParser {
  /// Quotations, lists and items within each other; the signs of deeper ones are text.
  static let deepest = 32
  /// Digits of the longest number of an item; more are none.
  private static let mostDigits = 6

  let source: [UInt8]
  var blocks: [MarkdownBlock] = []
  /// What the lines of the leaves hold, without the markers of what they stand in.
  var lines: [Range<Int>] = []
  var definitions = LinkDefinitions()
  var leaf = OpenLeaf.none
  var ends = HTMLEnds()
  /// The first line of the leaf that is open.
  private var leafStart = 0
  private var open: [Container] = []
  private var wasBlank = false

  enum OpenLeaf: Equatable {
    case none, paragraph, table, indentedCode
    case fencedCode(fence: UInt8, count: Int, indent: Int)
    /// Up to the line that holds a byte of the source, or to a blank line.
    case html(end: Int?)
  }

  private struct Container {
    enum Kind: Equatable {
      case quote
      /// Its bullet, or the sign behind its numbers.
      case list(marker: UInt8)
      /// The columns by which its lines are indented.
      case item(indent: Int)
    }
    var kind: Kind
    /// The block that opened it.
    var block: Int
    var hasContent = false
  }

  /// Reads the text behind a place.
  init(_ source: [UInt8], from start: Int) {
    self.source = source
    var position = start
    while position < source.count {
      let end = source[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      let isPair = end + 1 < source.count && source[end] == 0x0D && source[end + 1] == 0x0A
      read(position..<end)
      position = end + (isPair ? 2 : 1)
    }
    close(to: 0)
  }

  // MARK: Lines

  private mutating func read(_ line: Range<Int>) {
    var cursor = LineCursor(line)
    var depth = continued(&cursor)
    if depth == open.count, goesOn(&cursor) { return wasBlank = false }
    if leaf != .paragraph { closeLeaf() }
    var isNew = false
    while let marker = containerMarker(cursor, mayInterrupt: isNew || depth < open.count) {
      enter(marker, &cursor, &depth)
      isNew = true
    }
    let first = cursor.indent(in: source).first
    if first == line.upperBound {
      close(to: depth)
      closeLeaf()
      wasBlank = open.last?.kind != .quote
      return
    }
    let isText = leaf == .paragraph && !isNew
    if !opensLeaf(cursor, depth, isText: isText) {
      if !isText {
        begin(.paragraph, depth)
      } else if depth == open.count, opensTable(first..<line.upperBound) {
        return wasBlank = false
      }
      lines.append(first..<line.upperBound)
    }
    wasBlank = false
  }

  /// How many of the open containers a line goes on with; the cursor is moved behind their markers.
  private func continued(_ cursor: inout LineCursor) -> Int {
    for (depth, container) in open.enumerated() {
      let (indent, first) = cursor.indent(in: source)
      switch container.kind {
      case .list: break
      case .quote:
        guard indent < 4, first < cursor.end, source[first] == UInt8(ascii: ">") else {
          return depth
        }
        cursor.skip(marker: 1, in: source)
        cursor.skip(columns: 1, in: source)
      case .item(let width):
        if first == cursor.end {
          guard container.hasContent else { return depth }
        } else {
          guard indent >= width else { return depth }
          cursor.skip(columns: width, in: source)
        }
      }
    }
    return open.count
  }

  // MARK: Containers

  private struct Marker {
    var kind: Container.Kind
    var number: Int?
    /// Bytes of it.
    var count: Int
  }

  /// The marker of a quotation or an item that stands next on the line.
  ///
  /// What may not interrupt a paragraph is none in one.
  private func containerMarker(_ cursor: LineCursor, mayInterrupt: Bool) -> Marker? {
    let (indent, first) = cursor.indent(in: source)
    guard indent < 4, first < cursor.end, open.count < Self.deepest else { return nil }
    if source[first] == UInt8(ascii: ">") { return Marker(kind: .quote, count: 1) }
    guard !isThematicBreak(first..<cursor.end), !isUnderline(first..<cursor.end, mayInterrupt),
      let marker = itemMarker(first..<cursor.end)
    else { return nil }
    if leaf == .paragraph, !mayInterrupt {
      let isEmpty = source[first + marker.count..<cursor.end].allSatisfy(LineCursor.isBlank)
      guard !isEmpty, marker.number ?? 1 == 1 else { return nil }
    }
    return marker
  }

  private func isUnderline(_ line: Range<Int>, _ isNoParagraph: Bool) -> Bool {
    leaf == .paragraph && !isNoParagraph && underlinedLevel(line) != nil
  }

  private func itemMarker(_ line: Range<Int>) -> Marker? {
    let digits = source[line].prefix(Self.mostDigits + 1).prefix(while: ASCII.isDigit)
    let sign = line.lowerBound + digits.count
    guard digits.count <= Self.mostDigits, sign < line.upperBound,
      sign + 1 == line.upperBound || LineCursor.isBlank(source[sign + 1])
    else { return nil }
    let isMarker = (digits.isEmpty ? "-+*" : ".)").utf8.contains(source[sign])
    guard isMarker else { return nil }
    let number = Int(String(decoding: digits, as: UTF8.self))
    return Marker(kind: .list(marker: source[sign]), number: number, count: digits.count + 1)
  }

  /// Opens the container of a marker and moves the cursor behind it.
  private mutating func enter(_ marker: Marker, _ cursor: inout LineCursor, _ depth: inout Int) {
    let start = cursor.column
    guard case .list = marker.kind else {
      settle(depth)
      open(.quote, .quote)
      cursor.skip(marker: 1, in: source)
      cursor.skip(columns: 1, in: source)
      return depth = open.count
    }
    settle(depth, for: marker.kind)
    if open.last?.kind != marker.kind { open(marker.kind, .list(start: marker.number)) }
    cursor.skip(marker: marker.count, in: source)
    let (blanks, first) = cursor.indent(in: source)
    let width = cursor.column - start + (first == cursor.end || blanks > 4 ? 1 : blanks)
    open(.item(indent: width), .item(number: marker.number))
    cursor.skip(columns: width - (cursor.column - start), in: source)
    depth = open.count
  }

  private mutating func open(_ kind: Container.Kind, _ block: MarkdownBlock.Kind) {
    noteContent()
    open.append(Container(kind: kind, block: blocks.count))
    blocks.append(MarkdownBlock(block))
  }

  /// Closes what a new block does not stand in; a list goes on with an item of the same kind alone.
  private mutating func settle(_ depth: Int, for kind: Container.Kind? = nil) {
    close(to: depth)
    closeLeaf()
    if case .list = open.last?.kind, open.last?.kind != kind { close(to: open.count - 1) }
  }

  private mutating func close(to depth: Int) {
    guard depth < open.count || depth == 0 else { return }
    closeLeaf()
    for _ in depth..<max(depth, open.count) { blocks.append(MarkdownBlock(.end)) }
    open.removeSubrange(depth...)
  }

  /// Notes that a block begins in the innermost container, which makes its list loose behind a blank
  /// line.
  private mutating func noteContent() {
    guard let last = open.indices.last else { return }
    if wasBlank, open[last].hasContent {
      switch open[last].kind {
      case .quote: break
      case .list: blocks[open[last].block].isLoose = true
      case .item: blocks[open[last - 1].block].isLoose = true
      }
    }
    open[last].hasContent = true
  }

  // MARK: Leaves

  /// Begins a leaf in the containers of a line.
  mutating func begin(_ leaf: OpenLeaf, _ depth: Int) {
    settle(depth)
    noteContent()
    self.leaf = leaf
    leafStart = lines.count
  }

  /// Adds a leaf of one line at most.
  mutating func add(_ kind: MarkdownBlock.Kind, _ line: Range<Int>?, _ depth: Int) {
    begin(.none, depth)
    if let line { lines.append(line) }
    blocks.append(MarkdownBlock(kind, lines: leafStart..<lines.count))
  }

  mutating func closeLeaf() {
    defer { leaf = .none }
    switch leaf {
    case .none: return
    case .paragraph: closeParagraph(as: .paragraph)
    case .table: blocks.append(MarkdownBlock(.table, lines: leafStart..<lines.count))
    case .html: blocks.append(MarkdownBlock(.html, lines: leafStart..<lines.count))
    case .indentedCode, .fencedCode:
      blocks.append(MarkdownBlock(.code, lines: leafStart..<lines.count))
    }
  }

  /// Ends the paragraph that is open, without the link reference definitions at its beginning.
  ///
  /// - Returns: whether anything else is in it.
  @discardableResult
  mutating func closeParagraph(as kind: MarkdownBlock.Kind) -> Bool {
    leaf = .none
    let defined = definitions.take(from: lines[leafStart...], of: source)
    let rest = leafStart + defined..<lines.count
    if !rest.isEmpty { blocks.append(MarkdownBlock(kind, lines: rest)) }
    return !rest.isEmpty
  }

  /// Whether a line goes on with all containers that are open.
  func isInnermost(_ depth: Int) -> Bool { depth == open.count }

  /// Bytes of the paragraph that is open, up to its last line.
  var paragraphLength: Int {
    guard lines.count > leafStart, let last = lines.last else { return 0 }
    return last.upperBound - lines[leafStart].lowerBound
  }

  /// Makes a table of the last line of the open paragraph where a delimiter row stands under it.
  private mutating func opensTable(_ line: Range<Int>) -> Bool {
    guard lines.count > leafStart, let head = lines.last,
      let columns = TableRow.delimited(source[line]), TableRow.count(source[head]) == columns
    else { return false }
    lines.removeLast()
    if lines.count > leafStart { closeParagraph(as: .paragraph) }
    leaf = .table
    leafStart = lines.count
    lines.append(head)
    return true
  }
}
