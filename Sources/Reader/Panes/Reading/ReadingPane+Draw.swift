internal import Articles
internal import TerminalCanvas

extension ReadingPane {
  /// Columns of the text in a pane of a width.
  static func textWidth(paneColumns: Int) -> Int {
    max(1, min(widestColumn, paneColumns - 2))
  }

  /// Draws the lines from the top one; the text is centred where the pane is wider than it.
  func draw(in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas) {
    let text = area.centred(columns: Self.textWidth(paneColumns: area.columns))
    guard layout.count > 0 else {
      PaneDrawing.paragraph(
        "Nothing is selected.", in: text.droppingTop(1), style: theme.style(.dim), into: &canvas)
      return
    }
    let article = article.flatMap { state.library.article($0) }
    let painter = article.map { TextPainter(article: $0, state: state, theme: theme) }
    for (row, line) in layout.lines(top..<(top + area.rows)).enumerated() {
      let place = Rectangle(
        column: text.column + line.indent, row: area.row + row,
        columns: max(0, text.columns - line.indent), rows: 1)
      draw(line, in: place, text: text, painter: painter, theme: theme, into: &canvas)
    }
  }

  private func draw(
    _ line: ReadingLine, in place: Rectangle, text: Rectangle, painter: TextPainter?,
    theme: Theme, into canvas: inout Canvas
  ) {
    let style = theme.style(line.role)
    if line.isInFold || line.isQuoted {
      let bar = line.isInFold ? "┆" : "│"
      canvas.put(bar, column: text.column, row: place.row, style: theme.style(.rule))
    }
    switch line.content {
    case .blank: break
    case .label(let words):
      canvas.put(words, column: place.column, row: place.row, width: place.columns, style: style)
    case .marked(let text): text.draw(base: style, at: place, theme: theme, into: &canvas)
    case .report(_, let words):
      canvas.put(
        DisplayWidth.truncated("● " + words, width: place.columns), column: place.column,
        row: place.row, width: place.columns, style: style)
    case .fold(_, let words, let isOpen):
      let hints = FoldText.hints(isOpen: isOpen)
      let hint = hints.first { FoldText.fits(words, $0, columns: place.columns) } ?? hints.last
      PaneDrawing.ends(
        "\(isOpen ? "▾" : "⋯") \(words)", hint ?? "", in: place, style: style, into: &canvas)
    case .text(let range):
      painter?.draw(
        range, base: style, datelineEnd: line.datelineEnd,
        links: painter?.article.links(endingIn: range) ?? [], at: place, into: &canvas)
    }
  }
}
