/// Code, headings, rules and HTML.
extension BlockParser {
  /// Bytes of the longest paragraph that a line of signs below it makes a heading of.
  private static let longestHeading = 400

  /// Takes a line that belongs to the code, HTML or table that is open; false where none is, or it
  /// ended before.
  mutating func goesOn(_ cursor: inout LineCursor) -> Bool {
    let (indent, first) = cursor.indent(in: source)
    let isBlank = first == cursor.end
    switch leaf {
    case .none, .paragraph: return false
    case .fencedCode(let fence, let count, let width):
      if indent < 4, closes(first..<cursor.end, fence, count) {
        closeLeaf()
      } else {
        cursor.skip(columns: width, in: source)
        lines.append(cursor.position..<cursor.end)
      }
      return true
    case .indentedCode:
      guard isBlank || indent >= 4 else { return false }
      cursor.skip(columns: 4, in: source)
      lines.append(cursor.position..<cursor.end)
      return true
    case .html(let end):
      if end == nil, isBlank { return false }
      lines.append(cursor.position..<cursor.end)
      if let end, end < cursor.end { closeLeaf() }
      return true
    case .table:
      if isBlank || startsBlock(cursor) {
        closeLeaf()
        return false
      }
      lines.append(first..<cursor.end)
      return true
    }
  }

  private func closes(_ line: Range<Int>, _ fence: UInt8, _ count: Int) -> Bool {
    let run = source[line].prefix { $0 == fence }
    return run.count >= count
      && source[run.endIndex..<line.upperBound].allSatisfy(LineCursor.isBlank)
  }

  /// Whether a line is no row of the table above it.
  private func startsBlock(_ cursor: LineCursor) -> Bool {
    let (indent, first) = cursor.indent(in: source)
    let line = first..<cursor.end
    return indent >= 4 || source[first] == UInt8(ascii: ">") || headingStart(line) != nil
      || fence(line) != nil || isThematicBreak(line) || DivFence(line, in: source) != nil
  }

  /// Begins or adds the leaf that a line opens; false where it is text.
  mutating func opensLeaf(_ cursor: LineCursor, _ depth: Int, isText: Bool) -> Bool {
    let (indent, first) = cursor.indent(in: source)
    let line = first..<cursor.end
    if indent >= 4 {
      guard !isText, !isIndentedParagraph(cursor) else { return false }
      var cursor = cursor
      cursor.skip(columns: 4, in: source)
      begin(.indentedCode, depth)
      lines.append(cursor.position..<cursor.end)
      return true
    }
    if let content = headingStart(line) {
      add(.heading(content - first), heading(content..<line.upperBound), depth)
    } else if let fence = fence(line) {
      begin(.fencedCode(fence: source[first], count: fence, indent: indent), depth)
    } else if isText, closesHeading(line, depth) {
      return true
    } else if isThematicBreak(line) {
      add(.thematicBreak, nil, depth)
    } else if let fence = DivFence(line, in: source) {
      begin(.none, depth)
      if let title = fence.title { add(.paragraph, title, depth) }
    } else if let start = ends.start(line, in: source, mayInterrupt: !isText) {
      begin(.html(end: start.end), depth)
      lines.append(line)
      if let end = start.end, end < line.upperBound { closeLeaf() }
    } else {
      return false
    }
    return true
  }

  /// Whether the line is the first of a paragraph that a writer indented, as the next one shows.
  private func isIndentedParagraph(_ cursor: LineCursor) -> Bool {
    var next = cursor.end
    if next < source.count, source[next] == 0x0D { next += 1 }
    if next < source.count, source[next] == 0x0A, next == cursor.end || source[next - 1] == 0x0D {
      next += 1
    }
    let start = source[next...].prefix(4).drop { $0 == 0x20 }
    guard let first = start.first else { return false }
    return start.count > 0 && (ASCII.isAlphanumeric(first) || first >= 0x80)
  }

  // MARK: Headings

  /// Where the words of an ATX heading begin, less its number signs: behind those.
  private func headingStart(_ line: Range<Int>) -> Int? {
    let level = source[line].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    let content = line.lowerBound + level
    return content == line.upperBound || LineCursor.isBlank(source[content]) ? content : nil
  }

  /// The words of an ATX heading without the blanks around them and the signs that close it.
  private func heading(_ line: Range<Int>) -> Range<Int> {
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      let start = source[range].firstIndex { !LineCursor.isBlank($0) } ?? range.upperBound
      let last = source[range].lastIndex { !LineCursor.isBlank($0) }
      return start..<max(start, last.map { $0 + 1 } ?? start)
    }
    let content = trimmed(line)
    let last = source[content].lastIndex { $0 != UInt8(ascii: "#") }
    guard let last else { return content.lowerBound..<content.lowerBound }
    return LineCursor.isBlank(source[last]) ? trimmed(content.lowerBound..<last) : content
  }

  /// Makes a setext heading of the open paragraph where a line underlines it.
  private mutating func closesHeading(_ line: Range<Int>, _ depth: Int) -> Bool {
    guard let level = underlinedLevel(line), isInnermost(depth),
      paragraphLength <= Self.longestHeading
    else { return false }
    return closeParagraph(as: .heading(level))
  }

  /// The level of a heading that a line of `=` or `-` makes of the paragraph above it.
  func underlinedLevel(_ line: Range<Int>) -> Int? {
    let sign = source[line.lowerBound]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
    let rest = source[line].drop { $0 == sign }
    guard rest.allSatisfy(LineCursor.isBlank) else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : 2
  }

  // MARK: Rules and fences

  func isThematicBreak(_ line: Range<Int>) -> Bool {
    let sign = source[line.lowerBound]
    guard "*-_".utf8.contains(sign) else { return false }
    var count = 0
    for byte in source[line] {
      if byte == sign { count += 1 } else if !LineCursor.isBlank(byte) { return false }
    }
    return count >= 3
  }

  /// How many signs open a fence; nil for none.
  private func fence(_ line: Range<Int>) -> Int? {
    let sign = source[line.lowerBound]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let count = source[line].prefix { $0 == sign }.count
    guard count >= 3 else { return nil }
    let words = source[line].dropFirst(count)
    return sign == UInt8(ascii: "`") && words.contains(sign) ? nil : count
  }
}
