internal import TerminalCanvas

/// Pieces of drawing that several panes share.
enum PaneDrawing {
  /// Makes a line stand out as the selected one: a bar at its left, and a ground where the pane has
  /// the focus.
  static func select(
    _ place: Rectangle, isFocused: Bool, theme: Theme, into canvas: inout Canvas
  ) {
    let selection = theme.style(.selection)
    let isReversed = selection.attributes.contains(.reverse)
    canvas.put(
      isFocused ? "▌" : "▏", column: place.column, row: place.row, width: 1,
      style: theme.style(.unread))
    guard isFocused || !isReversed else { return }
    canvas.restyle(place) { style in
      if isReversed {
        style.attributes.insert(.reverse)
      } else {
        style.background = selection.background
        if isFocused { style.attributes.insert(.bold) }
      }
    }
  }

  /// A wrapped text from the top of an area; what does not fit is cut.
  ///
  /// - Returns: the number of rows used.
  @discardableResult
  static func paragraph(
    _ text: String, in area: Rectangle, style: Style, into canvas: inout Canvas
  ) -> Int {
    let bytes = Array(text.utf8)
    let lines = LineBreaker.lines(of: bytes, range: 0..<bytes.count, width: max(1, area.columns))
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      canvas.put(
        utf8: bytes, range: line, column: area.column, row: area.row + offset,
        width: area.columns, style: style)
    }
    return min(lines.count, area.rows)
  }

  /// Text at the left and text at the right of a row; the right one wins where both do not fit.
  static func ends(
    _ left: String, _ right: String, in place: Rectangle, style: Style, into canvas: inout Canvas
  ) {
    let rightWidth = min(DisplayWidth.columns(of: right), place.columns)
    let room = max(0, place.columns - rightWidth - (rightWidth > 0 ? 1 : 0))
    canvas.put(
      DisplayWidth.truncated(left, width: room), column: place.column, row: place.row, width: room,
      style: style)
    canvas.put(
      right, column: place.column + place.columns - rightWidth, row: place.row, width: rightWidth,
      style: style)
  }
}
