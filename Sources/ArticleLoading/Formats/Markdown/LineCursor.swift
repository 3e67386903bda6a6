/// A place on a line of Markdown, in bytes and in columns; a tab reaches to the next multiple of four.
struct LineCursor {
  private(set) var position: Int
  let end: Int
  private(set) var column = 0

  init(_ line: Range<Int>) {
    (position, end) = (line.lowerBound, line.upperBound)
  }

  /// The columns of blanks in front of the next byte that is none, and where that is; the end of the
  /// line where there is none.
  ///
  /// - Complexity: O(*n*) in the blanks.
  func indent(in source: [UInt8]) -> (columns: Int, first: Int) {
    var (place, stop) = (position, column)
    while place < end, Self.isBlank(source[place]) {
      stop += source[place] == 0x09 ? 4 - stop % 4 : 1
      place += 1
    }
    return (stop - column, place)
  }

  /// Passes over columns of blanks; a tab may be passed in part.
  mutating func skip(columns: Int, in source: [UInt8]) {
    var left = columns
    while left > 0, position < end, Self.isBlank(source[position]) {
      let width = source[position] == 0x09 ? 4 - column % 4 : 1
      column += min(width, left)
      if width <= left { position += 1 }
      left -= width
    }
  }

  /// Passes over the blanks in front and a marker behind them.
  mutating func skip(marker count: Int, in source: [UInt8]) {
    let (columns, first) = indent(in: source)
    position = first + count
    column += columns + count
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
