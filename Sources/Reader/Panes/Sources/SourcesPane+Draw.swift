internal import TerminalCanvas

extension SourcesPane {
  func draw(in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas) {
    for line in 0..<area.rows {
      guard let row = rows[safe: cursor.top + line] else { break }
      let place = Rectangle(
        column: area.column, row: area.row + line, columns: area.columns, rows: 1)
      switch row {
      case .heading(let name):
        let isTop = cursor.top + line == 0
        let isFocused = isTop && state.focus == .sources
        let style = theme.style(isFocused ? .focusTitle : isTop ? .title : .dim)
        if isFocused { canvas.fill(place, style: style) }
        canvas.put(
          " \(name)", column: place.column, row: place.row, width: place.columns, style: style)
      case .source(let source, let lead, let name, let count, let copies, let total):
        let isSelected = source == selected
        let isEmpty = count == 0 && copies == 0
        let number = isEmpty ? "–" : total.map { "\(count)/\($0)" } ?? "\(count)"
        let more = copies > 0 ? " +\(copies)" : ""
        PaneDrawing.ends(
          " \(isSelected ? "▸" : " ") \(lead)\(name)", number + more + " ", in: place,
          style: theme.style(isSelected ? .title : isEmpty ? .dim : .text), into: &canvas)
      }
      if cursor.top + line == cursor.index, state.focus == .sources {
        PaneDrawing.select(place, isFocused: true, theme: theme, into: &canvas)
      }
    }
  }
}
