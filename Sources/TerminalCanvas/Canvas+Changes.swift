/// Neighbouring cells of one row.
package struct Run: Hashable, Sendable {
  package let column: Int
  package let row: Int
  /// Begins with no right half and ends with no left half of a wide character.
  package let cells: [Cell]
}

extension Canvas {
  /// What must be drawn over another canvas to make it this one, from top to bottom and left to right.
  ///
  /// All rows where the sizes differ.
  package func changedRuns(since old: Canvas) -> [Run] {
    guard old.columns == columns, old.rows == rows else {
      return (0..<rows).filter { _ in columns > 0 }.map { run(0..<columns, row: $0) }
    }
    return (0..<rows).flatMap { changedRuns(since: old, row: $0) }
  }

  /// The rows of another canvas whose text stands in a different row of this one, from top to bottom.
  ///
  /// Blank rows do not count, nor those where a row kept its text. None where the sizes differ.
  ///
  /// - Complexity: O(cells).
  package func rowsMoved(from old: Canvas) -> [Int] {
    guard old.columns == columns, old.rows == rows else { return [] }
    let before = (0..<rows).map { old.text(row: $0) }
    let after = (0..<rows).map { text(row: $0) }
    let changed = Set(after.indices.filter { before[$0] != after[$0] }.map { after[$0] })
    return before.indices.filter { row in
      before[row] != after[row] && changed.contains(before[row]) && !before[row].isEmpty
    }
  }

  /// The scalars of a row without the blanks at its end.
  private func text(row: Int) -> [Unicode.Scalar] {
    let scalars = cells[row * columns..<(row + 1) * columns].map(\.base)
    return Array(scalars[..<((scalars.lastIndex { $0 != " " } ?? -1) + 1)])
  }

  /// Draws a run that came from a canvas of the same size.
  package mutating func apply(_ run: Run) {
    let start = run.row * columns + run.column
    cells.replaceSubrange(start..<start + run.cells.count, with: run.cells)
  }

  private func changedRuns(since old: Canvas, row: Int) -> [Run] {
    let base = row * columns
    var runs: [Run] = []
    var column = 0
    while column < columns {
      guard cells[base + column] != old.cells[base + column] else {
        column += 1
        continue
      }
      var first = column
      while splits(base + first, old) { first -= 1 }
      column += 1
      while column < columns,
        splits(base + column, old) || cells[base + column] != old.cells[base + column]
      {
        column += 1
      }
      runs.append(run(first..<column, row: row))
    }
    return runs
  }

  /// Whether a wide character, here or on the other canvas, stands on both sides of an index.
  private func splits(_ index: Int, _ old: Canvas) -> Bool {
    cells[index].isContinuation || old.cells[index].isContinuation
  }

  private func run(_ range: Range<Int>, row: Int) -> Run {
    let base = row * columns
    return Run(
      column: range.lowerBound, row: row,
      cells: Array(cells[base + range.lowerBound..<base + range.upperBound]))
  }
}
