internal import Articles
internal import TerminalCanvas

extension TriagePane {
  /// Reports that are listed; of more the rest is counted.
  private static let listed = 4

  /// Rows above the text: how far the walk is, and the reports of a story; no text is left below
  /// at the end.
  var rows: Int {
    guard let item else { return .max }
    guard item.articles.count > 1 else { return 1 }
    return 2 + min(item.articles.count, Self.listed + 1)
  }

  func draw(in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas) {
    let line = area.top(1)
    canvas.fill(line, style: theme.style(.focusTitle))
    PaneDrawing.ends(
      " TRIAGE  \(left) left of \(items.count)\(state.shelf == nil ? "" : " near here")", decided,
      in: line,
      style: theme.style(.focusTitle), into: &canvas)
    guard let item else {
      let shown =
        state.shelf == nil
        ? "Every unread story of the list was shown."
        : "Every unread story of this part of the list was shown; q and gt further down go on."
      PaneDrawing.paragraph(
        "\(shown) u takes the last decision back, N goes back, q ends.",
        in: area.droppingTop(2).inset(columns: 1, rows: 0), style: theme.style(.dim),
        into: &canvas)
      return
    }
    guard item.articles.count > 1 else { return }
    var rest = area.droppingTop(1)
    canvas.put(
      DisplayWidth.truncated(" \(item.title)", width: rest.columns), column: rest.column,
      row: rest.row, width: rest.columns, style: theme.style(.title))
    rest = rest.droppingTop(1)
    for (place, id) in shownReports(item).enumerated() {
      guard place < rest.rows, let article = state.library.article(id) else { break }
      drawReport(
        article, today: state.today, isShown: item.articles[safe: item.shown] == id,
        in: rest.droppingTop(place).top(1), theme: theme, into: &canvas)
    }
    let more = item.articles.count - Self.listed - 1
    if more > 0, rest.rows > Self.listed {
      canvas.put(
        "   and \(more + 1) more reports; J shows the next", column: rest.column,
        row: rest.row + Self.listed, width: rest.columns, style: theme.style(.dim))
    }
  }

  /// What was decided until now; empty at the beginning.
  private var decided: String {
    let parts = decisions.map { "\($0.count) \($0.name)" }
    return parts.isEmpty ? "" : parts.joined(separator: " · ") + " "
  }

  /// The reports round the one whose text is shown.
  private func shownReports(_ item: Item) -> ArraySlice<ArticleID> {
    guard item.articles.count > Self.listed + 1 else { return item.articles[...] }
    let start = min(max(0, item.shown - 1), item.articles.count - Self.listed)
    return item.articles[start..<start + Self.listed]
  }

  private func drawReport(
    _ article: Article, today: Int?, isShown: Bool, in place: Rectangle, theme: Theme,
    into canvas: inout Canvas
  ) {
    let words = "\(article.publisher ?? "unnamed"): \(article.headline)"
    PaneDrawing.ends(
      " \(isShown ? "▸" : " ") \(words)", article.date.map { $0.marked(today: today) + " " } ?? "",
      in: place, style: theme.style(isShown ? .text : .dim), into: &canvas)
  }
}
