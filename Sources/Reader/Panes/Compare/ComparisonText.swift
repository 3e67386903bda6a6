package import Articles
internal import TerminalCanvas

/// A comparison as plain text, for a file or a pipe.
package enum ComparisonText {
  /// The rows of the compare screen, with differing words in brackets and the discrepancies under
  /// them.
  ///
  /// The width is in terminal columns, at least 20; under 72 the reports stand one over the other.
  /// With `opensFolds`, what has no counterpart is written out. `letter` is that of the right report
  /// among all that are compared.
  package static func render(
    _ alignment: Alignment, left: ComparedReport, right: ComparedReport, width: Int,
    opensFolds: Bool = false, letter: String = CompareSide.right.letter
  ) -> String {
    let width = max(20, width)
    var pane = ComparePane(left: left.article.id, right: right.article.id)
    pane.change { $0.rightLetter = letter }
    pane.receive(pane.request, alignment)
    pane.layOut(
      columns: width, rows: 3, left: left, right: right, brackets: true, isPrinted: true)
    if opensFolds { pane.foldAll(isOpen: true) }
    let text = header(left, right, pane: pane) + rows(of: pane)
    let sheet = DiscrepancySheet(alignment, width: min(width, 100), tellsWhy: true, letter: letter)
    let counts = Array(ComparisonCounts(alignment).text(letter: letter).utf8)
    let end =
      LineBreaker.lines(of: counts, width: width).map {
        String(decoding: counts[$0], as: UTF8.self)
      } + [""]
    return (text + [""] + sheet.lines.map(\.text) + [""] + end).joined(separator: "\n")
  }

  private static func header(
    _ left: ComparedReport, _ right: ComparedReport, pane: ComparePane
  ) -> [String] {
    var taller = pane
    taller.layOut(
      columns: pane.layout.columns, rows: 8, left: left, right: right, brackets: true,
      isPrinted: true)
    var canvas = Canvas(columns: taller.layout.body, rows: 8)
    taller.draw(in: canvas.bounds, isFocused: false, theme: .monochrome, into: &canvas)
    return (0..<taller.layout.header).map { line($0, of: canvas) }
  }

  /// Each row drawn on a canvas of its own height.
  private static func rows(of pane: ComparePane) -> [String] {
    guard let page = pane.page else { return [] }
    let painter = ComparisonPainter(page: page, theme: .monochrome)
    return pane.rows.indices.flatMap { index -> [String] in
      let display = page.display(of: index)
      let height =
        display.height(isStacked: page.layout.isStacked) + (display.hasSpace ? 1 : 0)
      var canvas = Canvas(columns: page.layout.body, rows: height)
      painter.draw(display, isSelected: false, at: 0, in: canvas.bounds, into: &canvas)
      return (0..<height).map { line($0, of: canvas) }
    }
  }

  /// A row of cells as text, without the blanks at its end.
  private static func line(_ row: Int, of canvas: Canvas) -> String {
    var utf8: [UInt8] = []
    for column in 0..<canvas.columns {
      let cell = canvas[column: column, row: row]
      guard !cell.isContinuation else { continue }
      if cell.marks.isEmpty {
        utf8 += UTF8.encode(cell.base) ?? UTF8.encodedReplacementCharacter
      } else {
        utf8 += cell.text.utf8
      }
    }
    while utf8.last == 0x20 { utf8.removeLast() }
    return String(decoding: utf8, as: UTF8.self)
  }
}
