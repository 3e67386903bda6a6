package import Articles
package import TerminalCanvas

extension ComparePane {
  package func draw(
    in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas
  ) {
    draw(
      in: area, isFocused: state.focus == .compare, focus: state.highlight.focus,
      report: state.comparedReport, theme: theme, into: &canvas)
  }

  /// Draws without a reader round it; `report` says which of several reports stands on the right.
  package func draw(
    in area: Rectangle, isFocused: Bool, focus: Entity.ID? = nil, report: String? = nil,
    theme: Theme, into canvas: inout Canvas
  ) {
    guard !area.isEmpty else { return }
    let body = area.droppingTop(layout.header)
    guard let page, let alignment else {
      drawHeader(in: area, report: report, theme: theme, into: &canvas)
      canvas.put(
        DisplayWidth.truncated(waitingText, width: area.columns), column: area.column,
        row: body.row, width: area.columns, style: theme.style(.dim))
      return
    }
    if list.isFocused, layout.sheet == 0 {
      drawHeader(in: area, report: report, theme: theme, into: &canvas)
      drawSheet(alignment, in: body, theme: theme, into: &canvas)
      return
    }
    let painter = ComparisonPainter(page: page, theme: theme)
    if rows.isEmpty {
      canvas.put(
        DisplayWidth.truncated("Neither report has a sentence to compare.", width: area.columns),
        column: area.column, row: body.row, width: area.columns, style: theme.style(.dim))
    }
    drawRows(painter, in: body.left(layout.body), isFocused: isFocused, into: &canvas)
    drawBar(alignment, in: body, theme: theme, into: &canvas)
    drawHeader(in: area, report: report, theme: theme, into: &canvas)
    guard layout.sheet > 0 else { return }
    let sheet = area.droppingLeft(layout.bar + 1).left(layout.sheet)
    for row in sheet.row..<sheet.endRow {
      canvas.put("│", column: sheet.column, row: row, style: theme.style(.rule))
    }
    drawSheet(alignment, in: sheet.droppingLeft(1), theme: theme, into: &canvas)
  }

  private func drawRows(
    _ painter: ComparisonPainter, in body: Rectangle, isFocused: Bool, into canvas: inout Canvas
  ) {
    var index = scroll.top.row
    var row = body.row - scroll.top.line
    while index < rows.count, row < body.endRow {
      let display = painter.page.display(of: index)
      painter.draw(
        display, isSelected: isFocused && !list.isFocused && index == scroll.cursor, at: row,
        in: body, into: &canvas)
      row += display.height(isStacked: layout.isStacked) + (display.hasSpace ? 1 : 0)
      index += 1
    }
    guard let lackOfPairs, row + 1 < body.endRow else { return }
    let room = body.droppingTop(row + 1 - body.row).inset(columns: 1, rows: 0)
    PaneDrawing.paragraph(
      lackOfPairs, in: room, style: painter.theme.style(.dim), into: &canvas)
  }

  /// Moves the cursor to the row that stands at a line of the pane, from 0 at its top.
  package mutating func select(line: Int) {
    guard let page, line >= layout.header, !list.isFocused else { return }
    var index = scroll.top.row
    var end = layout.header - scroll.top.line
    while index < rows.count {
      let display = page.display(of: index)
      end += display.height(isStacked: layout.isStacked) + (display.hasSpace ? 1 : 0)
      if line < end { return go(to: index) }
      index += 1
    }
  }

  private func drawBar(
    _ alignment: Alignment, in body: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    let column = body.column + layout.bar
    guard layout.bar >= layout.body, column < body.endColumn else { return }
    let cells = bar.cells(height: body.rows, cursor: cursorParagraphs(alignment))
    for (offset, cell) in cells.enumerated() {
      var style = theme.style(cell.sign.role)
      if cell.holdsCursor { style.attributes.formUnion([.reverse, .bold]) }
      canvas.put(cell.sign.glyph, column: column, row: body.row + offset, width: 1, style: style)
    }
  }

  /// The first and last paragraph of the spine's report in the row under the cursor.
  private func cursorParagraphs(_ alignment: Alignment) -> [Int] {
    let parts = row?.entries.compactMap { $0.part(options.spine)?.sentence } ?? []
    return [parts.first, parts.last].compactMap { id in
      id.flatMap { alignment.sentence($0, options.spine)?.paragraph }
    }
  }

  // MARK: Header

  private func drawHeader(
    in area: Rectangle, report: String?, theme: Theme, into canvas: inout Canvas
  ) {
    let number = report.map { "\($0) " } ?? ""
    let texts = area.left(layout.body)
    guard layout.header > 1 else {
      if layout.header == 1 {
        let both = "A \(source(.left)) · \(options.rightLetter) \(number)\(source(.right))"
        canvas.put(
          DisplayWidth.truncated(both, width: area.columns), column: area.column, row: area.row,
          width: area.columns, style: theme.style(.title))
      }
      return
    }
    if layout.isStacked {
      drawTitle(.left, in: texts.top(1), theme: theme, into: &canvas)
      drawTitle(.right, number, in: texts.droppingTop(1).top(1), theme: theme, into: &canvas)
    } else {
      drawTitle(.left, in: texts.top(1).left(layout.text), theme: theme, into: &canvas)
      drawTitle(
        .right, number, in: texts.top(1).droppingLeft(layout.rightText), theme: theme,
        into: &canvas)
    }
    drawRule(in: texts.droppingTop(layout.header - 1).top(1), theme: theme, into: &canvas)
  }

  private func source(_ side: CompareSide) -> String {
    report(side)?.source ?? "unnamed"
  }

  private func drawTitle(
    _ side: CompareSide, _ number: String = "", in row: Rectangle, theme: Theme,
    into canvas: inout Canvas
  ) {
    let name = report(side)?.title ?? "(not in the library)"
    let mark = side == options.spine ? "" : " (in the order of \(options.letter(options.spine)))"
    let isShort = DisplayWidth.columns(of: number + name + mark) + 2 > row.columns
    let text =
      "\(options.letter(side)) \(number)\(name)\(isShort || options.spine == .left ? "" : mark)"
    canvas.put(
      DisplayWidth.truncated(text, width: row.columns), column: row.column, row: row.row,
      width: row.columns, style: theme.style(.title))
    canvas.restyle(row.left(1)) {
      $0 = theme.style(side == .left ? .onlyLeft : .onlyRight)
      $0.attributes.insert(.bold)
    }
  }

  private func drawRule(in row: Rectangle, theme: Theme, into canvas: inout Canvas) {
    let style = theme.style(.rule)
    canvas.put(
      String(repeating: "─", count: row.columns), column: row.column, row: row.row, style: style)
    guard !layout.isStacked else { return }
    canvas.put("┬", column: row.column + layout.text + layout.centre, row: row.row, style: style)
  }

  // MARK: Sheet

  private func drawSheet(
    _ alignment: Alignment, in area: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    let hint = list.isFocused ? "   ⏎ go  D back" : "   D list"
    let sheet = DiscrepancySheet(alignment, width: max(1, area.columns - 1), hint: hint)
    let selected = sheet.lines.firstIndex { $0.fact == list.index } ?? 0
    let end = (sheet.lines.lastIndex { $0.fact == list.index } ?? 0) + 1
    let top = max(0, min(selected, end - area.rows))
    for (offset, line) in sheet.lines.dropFirst(top).prefix(area.rows).enumerated() {
      let place = Rectangle(
        column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
      let isSelected = line.fact != nil && line.fact == list.index
      canvas.put(
        isSelected ? "▌" : " ", column: place.column, row: place.row, style: theme.style(.title))
      canvas.put(
        line.text, column: place.column + 1, row: place.row, width: place.columns - 1,
        style: theme.style(line.role))
      if isSelected {
        PaneDrawing.select(place, isFocused: list.isFocused, theme: theme, into: &canvas)
      }
    }
  }
}
