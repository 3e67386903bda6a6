internal import Articles
package import TerminalCanvas

extension FactsPane {
  /// Rows of title, heads and rule above the lines.
  private static let above = 3

  /// Lines from which the selected fact is also written out in full below the list.
  private static let leastForDetail = 12

  /// Lines of the fact that is written out, its rule included, where so many lines are free.
  private static func detailHeight(in height: Int) -> Int {
    height < leastForDetail ? 0 : min(10, height / 3)
  }

  /// Lines of the list where so many lines are free.
  static func listHeight(in height: Int) -> Int { height - detailHeight(in: height) }

  /// Lines of facts in an overlay of a height.
  package static func height(in rows: Int) -> Int {
    max(1, rows - above)
  }

  package func draw(
    in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas
  ) {
    draw(in: area, library: state.library, theme: theme, into: &canvas)
  }

  package func draw(
    in area: Rectangle, library: LibraryIndex, theme: Theme, into canvas: inout Canvas
  ) {
    canvas.fill(area, style: theme.style(.text))
    let facts = sheet.rows.count
    let texts = reports.count + 1
    PaneDrawing.ends(
      " FACTS  \(facts) in \(texts) reports\(progress)", "j k h l · ⏎ sentences · q close ",
      in: area.top(1), style: theme.style(.focusTitle), into: &canvas)
    canvas.restyle(area.top(1)) { $0 = theme.style(.focusTitle) }
    let columns = FactColumns(
      width: area.columns, reports: reports.count, selected: column,
      longestTopic: sheet.rows.map { DisplayWidth.columns(of: $0.topic) }.max() ?? 0)
    drawHeads(columns, in: area.droppingTop(1).top(1), library, theme, into: &canvas)
    let rule = area.droppingTop(2).top(1)
    if !rule.isEmpty {
      canvas.put(
        String(repeating: "─", count: rule.columns), column: rule.column, row: rule.row,
        style: theme.style(.rule))
    }
    let body = area.droppingTop(Self.above)
    let height = Self.listHeight(in: body.rows)
    drawLines(columns, in: body.top(height), theme, into: &canvas)
    drawDetail(in: body.droppingTop(height), library, theme, into: &canvas)
  }

  private var progress: String {
    requests.isEmpty ? "" : " · comparing \(requests.count) more …"
  }

  private func drawHeads(
    _ columns: FactColumns, in row: Rectangle, _ library: LibraryIndex, _ theme: Theme,
    into canvas: inout Canvas
  ) {
    guard !row.isEmpty else { return }
    let style = theme.style(.title)
    put("fact", columns.topic, row, style, &canvas)
    put("A \(name(base, library))", columns.base, row, style, &canvas)
    for (index, place) in columns.values {
      var style = style
      if index == column { style.attributes.insert(.underline) }
      put(
        "\(letter(of: reports[index])) \(name(reports[index], library))", place, row, style, &canvas
      )
    }
    if let last = columns.values.last?.index, last + 1 < reports.count {
      canvas.put("→", column: row.endColumn - 1, row: row.row, style: theme.style(.dim))
    }
  }

  private func name(_ id: ArticleID, _ library: LibraryIndex) -> String {
    library.article(id).map { ComparedReport($0, mentions: []).source } ?? "unnamed"
  }

  private func drawLines(
    _ columns: FactColumns, in area: Rectangle, _ theme: Theme, into canvas: inout Canvas
  ) {
    if lines.isEmpty {
      let text =
        requests.isEmpty
        ? "No fact is told by two of the reports. q closes." : "comparing …"
      put(text, 1..<max(1, area.columns), area.top(1), theme.style(.dim), &canvas)
      return
    }
    for (offset, line) in lines.dropFirst(cursor.top).prefix(area.rows).enumerated() {
      let row = area.droppingTop(offset).top(1)
      switch line {
      case .agreement(let count):
        let facts = Counted.text(count, "fact")
        let sign = showsAgreement ? "▾" : "▸"
        put(
          "\(sign) \(facts) on which all agree · za \(showsAgreement ? "closes" : "opens")",
          1..<max(1, area.columns), row, theme.style(.dim), &canvas)
      case .fact(let index): drawFact(sheet.rows[index], columns, in: row, theme, into: &canvas)
      }
      if cursor.top + offset == cursor.index {
        canvas.put("▌", column: row.column, row: row.row, style: theme.style(.title))
        PaneDrawing.select(row, isFocused: true, theme: theme, into: &canvas)
      }
    }
  }

  /// The selected fact in full: no value is too long to be read.
  private func drawDetail(
    in area: Rectangle, _ library: LibraryIndex, _ theme: Theme, into canvas: inout Canvas
  ) {
    guard area.rows > 1, let fact = selected else { return }
    canvas.put(
      String(repeating: "─", count: area.columns), column: area.column, row: area.row,
      style: theme.style(.rule))
    let chosen = reports.indices.contains(column) ? [reports[column]] : []
    let others = chosen + reports.filter { !chosen.contains($0) }
    var row = 1
    for report in [base] + others {
      guard let told = told(fact, by: report), row < area.rows else { continue }
      let differs = fact.differing.contains(report)
      let text = "\(letter(of: report)) \(name(report, library)): \(told)"
      for line in DiscrepancySheet.wrapped(text, width: max(1, area.columns - 2)) {
        guard row < area.rows else { return }
        put(
          line, 1..<max(1, area.columns), area.droppingTop(row).top(1),
          theme.style(differs ? fact.class.sign.role : .text), &canvas)
        row += 1
      }
    }
  }

  /// A report's value in full, or where else it gives the figure; nil where it tells nothing.
  private func told(_ fact: FactRow, by report: ArticleID) -> String? {
    fact.values[report]?.text
      ?? fact.echoes[report].map { "gives \($0.text) elsewhere, not tied to this fact" }
  }

  /// `A` for the base, then on in the order of the reports.
  private func letter(of report: ArticleID) -> String {
    guard let index = reports.firstIndex(of: report) else { return "A" }
    return index < 25 ? String(UnicodeScalar(UInt8(66 + index))) : "·"
  }

  private func drawFact(
    _ fact: FactRow, _ columns: FactColumns, in row: Rectangle, _ theme: Theme,
    into canvas: inout Canvas
  ) {
    let sign = fact.agrees ? PairSign.sameWords : fact.class.sign
    put("\(sign.glyph) \(fact.topic)", columns.topic, row, theme.style(sign.role), &canvas)
    if let own = fact.values[base] {
      put(own.text, columns.base, row, theme.style(.text), &canvas)
    } else {
      put(untold(fact, by: base), columns.base, row, theme.style(.dim), &canvas)
    }
    for (index, place) in columns.values {
      let report = reports[index]
      if fact.values[report] == nil, isWaiting(for: report) {
        put("…", place, row, theme.style(.dim), &canvas)
      } else if let value = fact.values[report] {
        let differs = fact.differing.contains(report)
        var style = theme.style(differs ? sign.role : .same)
        if differs { style.attributes.insert(.bold) }
        put(
          (differs || fact.reference == report ? "" : "= ") + value.text, place, row, style, &canvas
        )
      } else {
        put(untold(fact, by: report), place, row, theme.style(.dim), &canvas)
      }
    }
  }

  /// What stands for a report without a value: its figure in brackets where it gives that elsewhere.
  private func untold(_ fact: FactRow, by report: ArticleID) -> String {
    fact.echoes[report].map { "(\($0.text))" } ?? "–"
  }

  private func put(
    _ text: String, _ columns: Range<Int>, _ row: Rectangle, _ style: Style,
    _ canvas: inout Canvas
  ) {
    let width = min(columns.upperBound, row.columns) - columns.lowerBound
    guard width > 0, !row.isEmpty else { return }
    canvas.put(
      DisplayWidth.truncated(text, width: width), column: row.column + columns.lowerBound,
      row: row.row, width: width, style: style)
  }
}
