/// The row under the cursor and the line at the top, over rows of unequal height.
///
/// Heights are asked for only near the screen, so a comparison of any length scrolls alike.
struct ComparisonScroll: Sendable, Equatable {
  /// A line: which of its row's lines, from 0.
  struct Place: Sendable, Equatable, Comparable {
    var row = 0
    var line = 0

    static func < (left: Place, right: Place) -> Bool {
      (left.row, left.line) < (right.row, right.line)
    }
  }

  /// The row under the cursor.
  private(set) var cursor = 0
  /// The first line shown.
  private(set) var top = Place()

  mutating func go(to row: Int, rows: Int, height: Int, of rowHeight: (Int) -> Int) {
    cursor = min(max(0, row), max(0, rows - 1))
    keepVisible(rows: rows, height: height, of: rowHeight)
  }

  mutating func move(
    _ motion: Motion, count: Int?, rows: Int, height: Int, of rowHeight: (Int) -> Int
  ) {
    guard rows > 0, height > 0 else { return }
    let times = max(1, count ?? 1)
    switch motion {
    case .lines(let step):
      if scrollInside(step * times, height: height, of: rowHeight) { return }
      go(to: cursor + step * times, rows: rows, height: height, of: rowHeight)
    case .halfPages(let step):
      page(step * times * max(1, height / 2), rows: rows, height: height, of: rowHeight)
    case .pages(let step):
      page(step * times * max(1, height - 1), rows: rows, height: height, of: rowHeight)
    case .start:
      go(to: count.map { $0 - 1 } ?? 0, rows: rows, height: height, of: rowHeight)
    case .end:
      go(to: count.map { $0 - 1 } ?? rows - 1, rows: rows, height: height, of: rowHeight)
    }
  }

  /// Scrolls as little as it takes to show the row under the cursor whole, or as much as fits.
  mutating func keepVisible(rows: Int, height: Int, of rowHeight: (Int) -> Int) {
    cursor = min(max(0, cursor), max(0, rows - 1))
    top.row = min(max(0, top.row), max(0, rows - 1))
    guard rows > 0, height > 0 else { return }
    let tall = rowHeight(cursor)
    top.line = min(max(0, top.line), max(0, rowHeight(top.row) - 1))
    if top.row == cursor, tall > height {
      top.line = min(top.line, tall - height)
    } else if top.row > cursor || (top.row == cursor && top.line > 0) || tall > height {
      top = Place(row: cursor, line: 0)
    } else {
      top = max(top, first(endingAt: cursor, height: height, of: rowHeight))
    }
    top = min(top, first(endingAt: rows - 1, height: height, of: rowHeight))
  }

  /// The first line shown when the last line of a row is the last on the screen.
  private func first(endingAt row: Int, height: Int, of rowHeight: (Int) -> Int) -> Place {
    var row = row
    var room = height - rowHeight(row)
    while room > 0, row > 0 {
      row -= 1
      room -= rowHeight(row)
    }
    return Place(row: row, line: max(0, -room))
  }

  /// Moves inside a row that is taller than the screen; false when there is no more of it.
  private mutating func scrollInside(
    _ lines: Int, height: Int, of rowHeight: (Int) -> Int
  ) -> Bool {
    guard top.row == cursor else { return false }
    let hidden = rowHeight(cursor) - height
    guard hidden > 0 else { return false }
    let target = min(max(0, top.line + lines), hidden)
    guard target != top.line else { return false }
    top.line = target
    return true
  }

  private mutating func page(
    _ lines: Int, rows: Int, height: Int, of rowHeight: (Int) -> Int
  ) {
    if scrollInside(lines, height: height, of: rowHeight) { return }
    let step = lines < 0 ? -1 : 1
    var left = abs(lines)
    var row = cursor
    while left > 0, row + step >= 0, row + step < rows {
      left -= rowHeight(step > 0 ? row : row - 1)
      row += step
    }
    go(to: row, rows: rows, height: height, of: rowHeight)
  }
}
