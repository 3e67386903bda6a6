/// Lines of a source as one text, with the way back.
struct LineText {
  /// The lines with a line feed between each and the next.
  private(set) var bytes: [UInt8] = []
  /// Where each line begins in the text, and in the source.
  private var starts: [(text: Int, source: Int)] = []

  init(_ lines: ArraySlice<Range<Int>>, of source: [UInt8]) {
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      if !starts.isEmpty { bytes.append(0x0A) }
      starts.append((bytes.count, line.lowerBound))
      bytes += source[line]
    }
  }

  /// The lines of a paragraph, without white space at its end.
  init(paragraph lines: ArraySlice<Range<Int>>, of source: [UInt8]) {
    self.init(lines, of: source)
    while let last = bytes.last, ASCII.isBlank(last) { bytes.removeLast() }
  }

  /// The cell of a table, in which a backslash in front of a bar is left out.
  init(cell: Range<Int>, of source: [UInt8]) {
    var start = cell.lowerBound
    for place in cell.dropFirst()
    where source[place] == UInt8(ascii: "|") && source[place - 1] == UInt8(ascii: "\\") {
      take(start..<place - 1, of: source)
      start = place
    }
    take(start..<cell.upperBound, of: source)
  }

  private mutating func take(_ range: Range<Int>, of source: [UInt8]) {
    starts.append((bytes.count, range.lowerBound))
    bytes += source[range]
  }

  /// Calls `body` with the parts of a range that stand in one line, with their places in the source.
  ///
  /// - Parameters:
  ///   - range: bytes of the text, behind those of the last call.
  ///   - line: the line to begin with, which is moved on.
  ///   - body: takes a part and where it begins in the source.
  func forEachPart(of range: Range<Int>, from line: inout Int, _ body: (Range<Int>, Int) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      while line + 1 < starts.count, starts[line + 1].text <= start { line += 1 }
      let next = line + 1 < starts.count ? starts[line + 1].text : bytes.count
      let end = min(range.upperBound, next)
      body(start..<end, starts[line].source + start - starts[line].text)
      start = end
    }
  }
}
