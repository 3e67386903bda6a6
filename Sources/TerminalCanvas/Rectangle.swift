/// A part of a canvas, in columns and rows; empty where it has none of either.
package struct Rectangle: Hashable, Sendable {
  package var column: Int
  package var row: Int
  /// At least 0.
  package var columns: Int
  /// At least 0.
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The first column to the right of it.
  package var endColumn: Int { column + columns }

  /// The first row below it.
  package var endRow: Int { row + rows }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  package func intersection(_ other: Rectangle) -> Rectangle {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rectangle(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// The leftmost columns, as many as there are.
  package func left(_ count: Int) -> Rectangle {
    Rectangle(column: column, row: row, columns: clamp(count, columns), rows: rows)
  }

  /// The rightmost columns, as many as there are.
  package func right(_ count: Int) -> Rectangle {
    droppingLeft(columns - clamp(count, columns))
  }

  /// The uppermost rows, as many as there are.
  package func top(_ count: Int) -> Rectangle {
    Rectangle(column: column, row: row, columns: columns, rows: clamp(count, rows))
  }

  /// The lowest rows, as many as there are.
  package func bottom(_ count: Int) -> Rectangle {
    droppingTop(rows - clamp(count, rows))
  }

  package func droppingLeft(_ count: Int) -> Rectangle {
    let cut = clamp(count, columns)
    return Rectangle(column: column + cut, row: row, columns: columns - cut, rows: rows)
  }

  package func droppingRight(_ count: Int) -> Rectangle {
    left(columns - clamp(count, columns))
  }

  package func droppingTop(_ count: Int) -> Rectangle {
    let cut = clamp(count, rows)
    return Rectangle(column: column, row: row + cut, columns: columns, rows: rows - cut)
  }

  package func droppingBottom(_ count: Int) -> Rectangle {
    top(rows - clamp(count, rows))
  }

  /// Less by a margin on each side.
  package func inset(columns horizontal: Int = 0, rows vertical: Int = 0) -> Rectangle {
    droppingLeft(horizontal).droppingRight(horizontal).droppingTop(vertical)
      .droppingBottom(vertical)
  }

  /// The middle columns, as many as there are.
  package func centred(columns count: Int) -> Rectangle {
    droppingLeft((columns - clamp(count, columns)) / 2).left(count)
  }

  private func clamp(_ count: Int, _ limit: Int) -> Int {
    min(max(0, count), limit)
  }
}
