extension Canvas {
  /// Draws a text in one row, cut at a width and at the edges; returns the columns it used.
  ///
  /// White space of any kind is drawn as blanks, so nothing ever moves to another row. A wide
  /// character that would cross the end is drawn as a blank.
  @discardableResult
  package mutating func put(
    _ text: String, column: Int, row: Int, width: Int? = nil, style: Style = Style()
  ) -> Int {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8Span.span
    return put(utf8, 0..<utf8.count, column: column, row: row, width: width, style: style)
  }

  /// Draws a range of UTF-8 bytes as `put(_:column:row:width:style:)` draws a text.
  @discardableResult
  package mutating func put(
    utf8: [UInt8], range: Range<Int>? = nil, column: Int, row: Int, width: Int? = nil,
    style: Style = Style()
  ) -> Int {
    let range = (range ?? 0..<utf8.count).clamped(to: 0..<utf8.count)
    return put(utf8.span, range, column: column, row: row, width: width, style: style)
  }

  private mutating func put(
    _ utf8: Span<UInt8>, _ range: Range<Int>, column: Int, row: Int, width: Int?, style: Style
  ) -> Int {
    guard row >= 0, row < rows, column < columns else { return 0 }
    let end = width.map { min(columns, column + max(0, min($0, columns - column))) } ?? columns
    var at = column
    var position = range.lowerBound
    while at < end,
      let cluster = DisplayCluster.next(in: utf8, at: &position, end: range.upperBound)
    {
      place(cluster, column: at, row: row, end: end, style: style)
      at += cluster.columns
    }
    return min(at, end) - column
  }

  /// Draws a cluster where it lies whole between column 0 and `end`, and blanks where it does not.
  private mutating func place(
    _ cluster: DisplayCluster, column: Int, row: Int, end: Int, style: Style
  ) {
    let index = row * columns + column
    switch cluster.columns {
    case 1 where column >= 0:
      free(column..<column + 1, row: row)
      cells[index] = Cell(cluster, style: style)
    case 2 where column >= 0 && column + 2 <= end && !cluster.isBlank:
      free(column..<column + 2, row: row)
      cells[index] = Cell(cluster, style: style)
      cells[index + 1] = .continuation(style)
    case 2:
      for column in max(0, column)..<max(0, min(column + 2, end)) {
        free(column..<column + 1, row: row)
        cells[row * columns + column] = .blank(style)
      }
    default: break
    }
  }

  /// Blanks the wide characters of which one half would be drawn over.
  private mutating func free(_ range: Range<Int>, row: Int) {
    separate(column: range.lowerBound, row: row)
    separate(column: range.upperBound, row: row)
  }
}
