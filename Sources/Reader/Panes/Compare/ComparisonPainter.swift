internal import Articles
internal import TerminalCanvas

/// Puts rows of a comparison into cells.
struct ComparisonPainter {
  let page: ComparisonPage
  let theme: Theme

  private var layout: ComparisonLayout { page.layout }

  /// Draws a row whose first line is at `row`, which may lie above the area.
  func draw(
    _ display: RowDisplay, isSelected: Bool, at row: Int, in area: Rectangle,
    into canvas: inout Canvas
  ) {
    if layout.isStacked {
      drawStacked(display, isSelected: isSelected, at: row, in: area, into: &canvas)
    } else {
      drawBeside(display, isSelected: isSelected, at: row, in: area, into: &canvas)
    }
  }

  // MARK: Side by side

  private func drawBeside(
    _ display: RowDisplay, isSelected: Bool, at row: Int, in area: Rectangle,
    into canvas: inout Canvas
  ) {
    for line in 0..<display.height(isStacked: false) {
      let place = Rectangle(column: area.column, row: row + line, columns: area.columns, rows: 1)
      guard place.row >= area.row, place.row < area.endRow else { continue }
      draw(display.left, line, .left, in: place.left(layout.text), into: &canvas)
      draw(
        display.right, line, .right, in: place.droppingLeft(layout.rightText).left(layout.text),
        into: &canvas)
      drawGutter(
        display, line, isSelected: isSelected,
        in: place.droppingLeft(layout.text).left(layout.gutter), into: &canvas)
      if isSelected, display.isFold {
        let column = display.left == nil ? layout.rightText : 0
        canvas.put(
          "▌", column: place.column + column, row: place.row, style: theme.style(.title))
      }
    }
  }

  private func drawGutter(
    _ display: RowDisplay, _ line: Int, isSelected: Bool, in place: Rectangle,
    into canvas: inout Canvas
  ) {
    let centre = place.column + layout.centre
    guard line == 0 else {
      canvas.put(isSelected ? "┃" : "│", column: centre, row: place.row, style: theme.style(.rule))
      return
    }
    let dim = theme.style(.dim)
    let left = display.left?.place ?? ""
    canvas.put(
      left, column: centre - DisplayWidth.columns(of: left), row: place.row, style: dim)
    canvas.put(
      display.right?.place ?? "", column: centre + 1, row: place.row, width: layout.digits,
      style: dim)
    canvas.put(display.sign.glyph, column: centre, row: place.row, style: signStyle(display.sign))
    if isSelected { select(place.droppingRight(1), into: &canvas) }
  }

  /// Makes a gutter stand out, with a bar at its left where nothing stands there.
  private func select(_ place: Rectangle, into canvas: inout Canvas) {
    let selection = theme.style(.selection)
    if !place.isEmpty, canvas[column: place.column, row: place.row].text == " " {
      canvas.put("▌", column: place.column, row: place.row, style: theme.style(.unread))
    }
    canvas.restyle(place) { style in
      style.attributes.formUnion(selection.attributes.union(.bold))
      if selection.background != .standard { style.background = selection.background }
    }
  }

  private func signStyle(_ sign: PairSign) -> Style {
    var style = theme.style(sign.role)
    style.attributes.insert(.bold)
    return style
  }

  // MARK: One over the other

  private func drawStacked(
    _ display: RowDisplay, isSelected: Bool, at row: Int, in area: Rectangle,
    into canvas: inout Canvas
  ) {
    var row = row
    for side in [CompareSide.left, .right] {
      guard let part = display.part(side) else { continue }
      for line in part.lines.indices {
        defer { row += 1 }
        guard row >= area.row, row < area.endRow else { continue }
        let place = Rectangle(column: area.column, row: row, columns: area.columns, rows: 1)
        draw(
          part, line, side, in: place.droppingLeft(layout.gutter).left(layout.text),
          into: &canvas)
        if line == 0 {
          drawLabel(display, part, side, isSelected: isSelected, in: place, into: &canvas)
        } else if isSelected {
          canvas.put("┃", column: place.column, row: row, style: theme.style(.rule))
        }
        if isSelected, display.isFold {
          canvas.put(
            "▌", column: place.column + layout.gutter, row: row, style: theme.style(.title))
        }
      }
    }
  }

  /// ` B#13 `: the side, the sign on the lower of the two, the paragraph.
  private func drawLabel(
    _ display: RowDisplay, _ part: RowDisplay.Part, _ side: CompareSide, isSelected: Bool,
    in place: Rectangle, into canvas: inout Canvas
  ) {
    let label = place.left(layout.gutter - 1)
    let start = label.column + 1
    var letter = theme.style(side == .left ? .onlyLeft : .onlyRight)
    letter.attributes.insert(.bold)
    canvas.put(page.options.letter(side), column: start, row: label.row, style: letter)
    if side == .right || display.right == nil {
      canvas.put(
        display.sign.glyph, column: start + 1, row: label.row,
        style: signStyle(display.sign))
    }
    let column = label.endColumn - DisplayWidth.columns(of: part.place)
    canvas.put(part.place, column: column, row: label.row, style: theme.style(.dim))
    if isSelected { select(label, into: &canvas) }
  }

  // MARK: Text

  private func draw(
    _ part: RowDisplay.Part?, _ line: Int, _ side: CompareSide, in place: Rectangle,
    into canvas: inout Canvas
  ) {
    guard let part else {
      if line == 0, !layout.isStacked {
        canvas.put("·", column: place.column, row: place.row, style: theme.style(.dim))
      }
      return
    }
    guard part.lines.indices.contains(line) else { return }
    if part.isNote {
      let text = String(decoding: part.display.utf8[part.lines[line]], as: UTF8.self)
      canvas.put(
        DisplayWidth.truncated(text, width: place.columns), column: place.column, row: place.row,
        width: place.columns, style: theme.style(.dim))
      return
    }
    let range = part.lines[line]
    canvas.put(
      utf8: part.display.utf8, range: range, column: place.column, row: place.row,
      width: place.columns, style: theme.style(.text))
    for span in part.display.spans where span.range.overlaps(range) {
      let shown = span.range.clamped(to: range)
      let start = DisplayWidth.columns(
        of: part.display.utf8, range: range.lowerBound..<shown.lowerBound)
      let width = DisplayWidth.columns(of: part.display.utf8, range: shown)
      canvas.restyle(place.droppingLeft(start).left(width)) { apply(span.look, to: &$0) }
    }
  }

  private func apply(_ look: SentenceDisplay.Span.Look, to style: inout Style) {
    switch look {
    case .mention(let kind, let isFocus):
      let entity = theme.style(TextPainter.role(of: kind))
      style.foreground = entity.foreground
      style.attributes.formUnion(entity.attributes)
      if isFocus { style.attributes.formUnion([.bold, .reverse]) }
    case .synonym: style.attributes.insert(.underline)
    case .changed: mark(&style, as: .differs)
    case .number: mark(&style, as: .number)
    case .conflict: mark(&style, as: .conflict)
    case .match: style = theme.style(.match)
    }
  }

  private func mark(_ style: inout Style, as role: Role) {
    let wanted = theme.style(role)
    if wanted.foreground != .standard { style.foreground = wanted.foreground }
    style.attributes.formUnion(wanted.attributes)
    style.attributes.formUnion([.bold, .underline])
  }
}
