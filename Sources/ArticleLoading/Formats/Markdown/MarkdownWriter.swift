internal import Articles

/// Writes Markdown as a page of HTML, of which what reads pages makes the lines, and keeps the way
/// back.
///
/// - Complexity: O(*n*) in the number of bytes.
struct MarkdownWriter {
  private let source: [UInt8]
  private(set) var page: OffsetMapBuilder
  private var definitions = LinkDefinitions()
  private var open: [Container] = []
  /// Links that are open; an address in one is its text.
  private var links = 0
  /// Whether the outermost of them leads anywhere.
  private var isLinkOpen = false

  private struct Container {
    var end: String
    /// Whether it is a loose list or an item of one.
    var isLoose = true
    /// The number of the first item of a list.
    var first: Int?
  }

  /// Cells up to which a row is filled to the columns of its table.
  private static let mostFilled = 64

  init(_ source: [UInt8]) {
    self.source = source
    page = OffsetMapBuilder(start: 0, capacity: source.count + source.count / 4)
  }

  /// The way from the page to the source.
  var offsets: OffsetMap { page.map(originalCount: source.count) }

  /// Writes a title, with the way back where it is printed in the source.
  mutating func write(title: String, printed: Range<Int>?) {
    insert("<h1>")
    if let printed {
      write(source, printed, at: printed.lowerBound)
    } else {
      for scalar in title.unicodeScalars {
        if let reference = MarkupSigns.reference(for: scalar) {
          insert(reference)
        } else {
          page.insert(scalar)
        }
      }
    }
    insert("</h1>\n")
  }

  /// Writes blocks.
  ///
  /// - Parameters:
  ///   - parser: what read them.
  ///   - blocks: some or all of its blocks.
  ///   - hasTitle: whether the article has one, so that no heading stands over the whole.
  mutating func write(_ parser: BlockParser, _ blocks: ArraySlice<MarkdownBlock>, hasTitle: Bool) {
    definitions = parser.definitions
    for block in blocks {
      let lines = parser.lines[block.lines]
      switch block.kind {
      case .quote:
        insert("<blockquote>\n")
        open.append(Container(end: "</blockquote>\n"))
      case .list(let start):
        insert(start.map { "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
        let end = start == nil ? "</ul>\n" : "</ol>\n"
        open.append(Container(end: end, isLoose: block.isLoose, first: start))
      case .item(let number): enterItem(number)
      case .end: insert(open.popLast()?.end ?? "")
      case .paragraph:
        writeParagraph(lines)
      case .heading(let level): writeHeading(hasTitle ? max(2, level) : level, lines)
      case .code: writeCode(lines)
      case .html: writeHTML(lines)
      case .table: writeTable(lines)
      case .thematicBreak: insert("<hr>\n")
      }
    }
  }

  // MARK: Blocks

  /// Opens an item; one with a number of its own keeps it, where all of a list may have the same.
  private mutating func enterItem(_ number: Int?) {
    let isOwn = number != open.last?.first
    insert(number.map { isOwn ? "<li value=\"\($0)\">" : "<li>" } ?? "<li>")
    open.append(Container(end: Self.itemEnd, isLoose: open.last?.isLoose ?? true))
  }

  private static let itemEnd = "</li>\n"

  /// Whether the lines of a paragraph are set by hand, as in a head (who wrote it, where and when),
  /// verse, minutes or an address: all are short, none begins with a small letter, and what begins
  /// one would have fitted on the one before.
  private func areSetByHand(_ lines: ArraySlice<Range<Int>>) -> Bool {
    guard lines.count > 1, let longest = lines.lazy.map(\.count).max(),
      longest <= Self.longestVerse
    else { return false }
    let goesOn = lines.dropFirst().contains { line in
      String(decoding: source[line].prefix(4), as: UTF8.self).first?.isLowercase ?? true
    }
    if goesOn { return false }
    let width = max(longest, Self.narrowest)
    return zip(lines, lines.dropFirst()).contains { line, next in
      line.count + 1 + source[next].prefix { !LineCursor.isBlank($0) }.count <= width
    }
  }

  /// Bytes of the longest line that is set by hand, and of the narrowest column of wrapped text.
  private static let (longestVerse, narrowest) = (60, 40)

  private mutating func writeParagraph(_ lines: ArraySlice<Range<Int>>) {
    let text = LineText(paragraph: lines, of: source)
    let parsed = InlineParser(text.bytes, definitions, keepsLines: areSetByHand(lines))
    let isTight = open.last.map { !$0.isLoose && $0.end == Self.itemEnd } ?? false
    let image = parsed.image
    insert(image != nil ? "<figure><figcaption>" : isTight ? "" : "<p>")
    if let image, image.text.isEmpty, let title = image.title {
      var line = 0
      write(title, of: text, &line, keepsReferences: true)
    } else {
      write(parsed, of: text)
    }
    insert(image != nil ? "</figcaption></figure>\n" : isTight ? "\n" : "</p>\n")
  }

  private mutating func writeHeading(_ level: Int, _ lines: ArraySlice<Range<Int>>) {
    insert("<h\(level)>")
    writeText(LineText(paragraph: lines, of: source))
    insert("</h\(level)>\n")
  }

  private mutating func writeCode(_ lines: ArraySlice<Range<Int>>) {
    insert("<pre>\n")
    for line in lines {
      write(source, line, at: line.lowerBound)
      insert("\n")
    }
    insert("</pre>\n")
  }

  private mutating func writeTable(_ lines: ArraySlice<Range<Int>>) {
    guard let head = lines.first else { return }
    let columns = TableRow.cells(source[head]).count
    insert("<table>\n")
    for line in lines {
      insert("<tr>")
      let cells = TableRow.cells(source[line])
      for cell in cells {
        insert("<td>")
        writeText(LineText(cell: cell, of: source))
        insert("</td>")
      }
      if columns <= Self.mostFilled, cells.count < columns {
        for _ in cells.count..<columns { insert("<td></td>") }
      }
      insert("</tr>\n")
    }
    insert("</table>\n")
  }

  /// Writes the tags that a page may have and the text between them; comments and scripts are left
  /// out.
  private mutating func writeHTML(_ lines: ArraySlice<Range<Int>>) {
    let text = LineText(lines, of: source)
    let bytes = text.bytes[...]
    var ends = HTMLEnds()
    var (start, place, line) = (0, 0, 0)
    while let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = next + 1
      let tag = RawTag(bytes, at: next)
      var end = tag?.end
      if bytes[next...].starts(with: "<!--".utf8) {
        end = ends.end(of: "-->", from: next + 4, in: text.bytes).map { $0 + 1 }
      }
      guard let end else { continue }
      write(start..<next, of: text, &line, keepsReferences: true)
      if let tag { insert(String(decoding: tag.written(in: bytes), as: UTF8.self)) }
      (start, place) = (end, end)
      if let kind = tag?.tag(in: bytes), kind == .script || kind == .style, tag?.isEnd == false,
        let close = ends.end(of: "</\(kind)>", from: end, in: text.bytes)
      {
        (start, place) = (close + 1, close + 1)
      }
    }
    write(start..<bytes.count, of: text, &line, keepsReferences: true)
    insert("\n")
  }

  // MARK: Text

  private mutating func writeText(_ text: LineText) {
    write(InlineParser(text.bytes, definitions), of: text)
  }

  private mutating func write(_ parsed: InlineParser, of text: LineText) {
    var (place, line) = (0, 0)
    links = 0
    for item in parsed.items {
      write(place..<item.range.lowerBound, of: text, &line, keepsReferences: true)
      place = item.range.upperBound
      switch item.role {
      case .text: write(item.range, of: text, &line, keepsReferences: false)
      case .code(let content): write(content, of: text, &line, keepsReferences: false)
      case .markup, .imageStart, .imageEnd: break
      case .run(let left, let endsStruck, let beginsStruck):
        if endsStruck { insert("</del>") }
        let range = item.range.lowerBound..<item.range.lowerBound + left
        write(range, of: text, &line, keepsReferences: false)
        if beginsStruck { insert("<del>") }
      case .linkStart(let index): openLink(parsed.destinations[index])
      case .linkEnd: closeLink()
      case .autolink(let index):
        openLink(parsed.destinations[index])
        write(item.range, of: text, &line, keepsReferences: true)
        closeLink()
      case .tag(let index):
        insert(String(decoding: parsed.tags[index].written(in: text.bytes[...]), as: UTF8.self))
      case .lineBreak: insert("<br>\n")
      }
    }
    write(place..<text.bytes.count, of: text, &line, keepsReferences: true)
  }

  private mutating func openLink(_ address: [UInt8]) {
    links += 1
    guard links == 1 else { return }
    isLinkOpen = PageAddress.resolve(address, base: nil) != nil
    guard isLinkOpen else { return }
    insert("<a href=\"")
    var value: [UInt8] = []
    for (place, byte) in address.enumerated() {
      let isSign =
        byte == UInt8(ascii: "&") && Self.reference(address, at: place, address.count) == nil
      value += byte == 0x22 ? Array("&quot;".utf8) : isSign ? Array("&amp;".utf8) : [byte]
    }
    insert(String(decoding: value, as: UTF8.self))
    insert("\">")
  }

  private mutating func closeLink() {
    links -= 1
    if links == 0, isLinkOpen { insert("</a>") }
  }

  private mutating func write(
    _ range: Range<Int>, of text: LineText, _ line: inout Int, keepsReferences: Bool
  ) {
    guard !range.isEmpty else { return }
    text.forEachPart(of: range, from: &line) { part, place in
      write(text.bytes, part, at: place, keepsReferences: keepsReferences)
    }
  }

  /// Writes a range of a text that stands at a place of the source; signs of HTML are escaped.
  private mutating func write(
    _ text: [UInt8], _ range: Range<Int>, at place: Int, keepsReferences: Bool = false
  ) {
    let shift = place - range.lowerBound
    var start = range.lowerBound
    while let sign = text[start..<range.upperBound].firstIndex(where: Self.isSign) {
      put(text[start..<sign], at: start + shift)
      page.skip(to: sign + shift)
      let reference = keepsReferences ? Self.reference(text, at: sign, range.upperBound) : nil
      if let reference {
        page.append(verbatim: text[sign..<sign + reference.count])
        start = sign + reference.count
        continue
      }
      page.append("&", from: 1)
      insert(text[sign] == 0x26 ? "amp;" : "lt;")
      start = sign + 1
    }
    put(text[start..<range.upperBound], at: start + shift)
  }

  private mutating func put(_ text: ArraySlice<UInt8>, at place: Int) {
    guard !text.isEmpty else { return }
    page.skip(to: place)
    page.append(verbatim: text)
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x3C }

  /// The character reference at a place, which Markdown ends with a semicolon.
  private static func reference(_ text: [UInt8], at place: Int, _ end: Int) -> CharacterReference? {
    guard text[place] == UInt8(ascii: "&"),
      let reference = CharacterReference.read(text, at: place, end: end),
      text[place + reference.count - 1] == UInt8(ascii: ";")
    else { return nil }
    return reference
  }

  private mutating func insert(_ markup: String) {
    page.insert(markup: markup)
  }
}
