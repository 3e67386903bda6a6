/// A terminal's screen as a plain value: rows of cells.
///
/// Whatever is drawn, every row stays exactly `columns` wide, a wide character always has both its
/// halves, and no cell holds a scalar that could command a terminal.
package struct Canvas: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Where the terminal shows its cursor; hidden when nil.
  package var cursor: (column: Int, row: Int)? {
    get { cursorColumn >= 0 ? (cursorColumn, cursorRow) : nil }
    set {
      cursorColumn = newValue?.column ?? -1
      cursorRow = newValue?.row ?? -1
    }
  }
  private var cursorColumn = -1
  private var cursorRow = -1
  var cells: [Cell]

  /// Makes a blank canvas.
  package init(columns: Int, rows: Int, style: Style = Style()) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: .blank(style), count: self.columns * self.rows)
  }

  /// All of it.
  package var bounds: Rectangle {
    Rectangle(column: 0, row: 0, columns: columns, rows: rows)
  }

  /// The cell at a place on the canvas.
  ///
  /// - Precondition: the place is inside `bounds`.
  package subscript(column column: Int, row row: Int) -> Cell {
    cells[row * columns + column]
  }

  /// Blanks a rectangle.
  package mutating func fill(_ rectangle: Rectangle, style: Style) {
    let area = rectangle.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      separate(column: area.column, row: row)
      separate(column: area.endColumn, row: row)
      for column in area.column..<area.endColumn {
        cells[row * columns + column] = .blank(style)
      }
    }
  }

  /// Changes how a rectangle is drawn and leaves what stands there.
  ///
  /// A wide character at the edge of the rectangle follows its left half.
  package mutating func restyle(_ rectangle: Rectangle, _ change: (inout Style) -> Void) {
    let area = rectangle.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        let index = row * columns + column
        guard !cells[index].isContinuation else { continue }
        change(&cells[index].style)
        if cells[index].isWide { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// What a canvas of another size shows of this one, from the top left corner.
  package func cropped(columns newColumns: Int, rows newRows: Int) -> Canvas {
    var result = Canvas(columns: newColumns, rows: newRows)
    let shared = bounds.intersection(result.bounds)
    for row in 0..<shared.rows {
      for column in 0..<shared.columns {
        result.cells[row * result.columns + column] = self[column: column, row: row]
      }
      if shared.columns > 0, result[column: shared.columns - 1, row: row].isWide {
        let index = row * result.columns + shared.columns - 1
        result.cells[index] = .blank(result.cells[index].style)
      }
    }
    if let cursor, result.bounds.contains(column: cursor.column, row: cursor.row) {
      result.cursor = cursor
    }
    return result
  }

  /// Blanks both halves of a wide character whose right half stands at a column.
  mutating func separate(column: Int, row: Int) {
    guard column > 0, column < columns else { return }
    let index = row * columns + column
    guard cells[index].isContinuation else { return }
    cells[index - 1] = .blank(cells[index - 1].style)
    cells[index] = .blank(cells[index].style)
  }
}
