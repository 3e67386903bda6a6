internal import TerminalCanvas

/// Motions that every overlay takes.
enum OverlayKeys {
  static func motion(_ key: Key) -> Motion? {
    switch key {
    case .character("j"), .down: .lines(1)
    case .character("k"), .up: .lines(-1)
    case .control("d"): .halfPages(1)
    case .control("u"): .halfPages(-1)
    case .control("f"), .pageDown, .character(" "): .pages(1)
    case .control("b"), .pageUp: .pages(-1)
    case .character("g"), .home: .start
    case .character("G"), .end: .end
    default: nil
    }
  }
}

/// The ground and title of what lies over the screen.
enum OverlayFrame {
  /// Where an overlay lies: the middle of the screen between title and footer.
  static func area(columns: Int, rows: Int) -> Rectangle {
    let screen = Rectangle(column: 0, row: 0, columns: columns, rows: rows)
    let middle = screen.droppingTop(min(1, rows - 1)).droppingBottom(rows > 3 ? 1 : 0)
    return middle.centred(columns: columns > 100 ? min(columns * 3 / 4, 110) : columns)
  }

  /// Blanks the area and draws title and rules.
  ///
  /// - Returns: the inside.
  static func draw(
    title: String, hint: String, in area: Rectangle, theme: Theme, into canvas: inout Canvas
  ) -> Rectangle {
    canvas.fill(area, style: theme.style(.text))
    if area.columns < canvas.columns {
      for row in area.row..<area.endRow {
        for column in [area.column, area.endColumn - 1] {
          canvas.put("│", column: column, row: row, style: theme.style(.rule))
        }
      }
    }
    let hasRoom =
      DisplayWidth.columns(of: title) + DisplayWidth.columns(of: hint) + 4 <= area.columns
    PaneDrawing.ends(
      " \(title)", hasRoom ? "\(hint) " : "", in: area.top(1), style: theme.style(.focusTitle),
      into: &canvas)
    canvas.restyle(area.top(1)) { $0 = theme.style(.focusTitle) }
    return inside(of: area)
  }

  /// What an overlay has for its lines, below its title.
  static func inside(of area: Rectangle) -> Rectangle {
    area.droppingTop(1).inset(columns: min(2, area.columns / 8), rows: area.rows > 8 ? 1 : 0)
  }
}
