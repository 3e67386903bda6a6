internal import Articles
internal import TerminalCanvas

extension ArticleListPane {
  /// Draws the list below its title.
  func draw(in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas) {
    guard !rows.isEmpty else {
      drawEmpty(in: area, state: state, theme: theme, into: &canvas)
      return
    }
    for line in 0..<area.rows {
      let index = cursor.top + line
      guard rows.indices.contains(index) else { break }
      let place = Rectangle(
        column: area.column, row: area.row + line, columns: area.columns, rows: 1)
      drawRow(rows[index], in: place, state: state, theme: theme, into: &canvas)
      if index == cursor.index {
        PaneDrawing.select(
          place, isFocused: state.focus == .articles, theme: theme, into: &canvas)
      }
    }
  }

  private func drawEmpty(
    in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas
  ) {
    PaneDrawing.paragraph(
      state.wordsOfEmptyList, in: area.inset(columns: 1, rows: 1), style: theme.style(.dim),
      into: &canvas)
  }

  private func drawRow(
    _ row: Row, in place: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas
  ) {
    switch row {
    case .story(let id, let title, let reports):
      let isClosed = closedStories.contains(id)
      let hasNote = !state.library.notes(onSubject: .story(id)).isEmpty
      let count =
        (hasNote ? " ✎" : "")
        + tail(of: id, reports: reports, title: title, columns: place.columns, state)
      let left = " \(isClosed ? "▸" : "▾") \(title)"
      let room = max(0, place.columns - DisplayWidth.columns(of: count))
      canvas.put(
        DisplayWidth.truncated(left, width: room), column: place.column, row: place.row,
        width: room, style: theme.style(.title))
      canvas.put(
        count, column: place.column + room, row: place.row, style: theme.style(.dim))
    case .note(let id, let depth):
      let room = max(0, place.columns - 8 - depth * 2)
      let measure = state.differences.measure(ofCopy: id)
      let long = measure?.summary ?? "comparing …"
      let words = DisplayWidth.columns(of: long) <= room ? long : measure?.shortSummary ?? long
      canvas.put(
        DisplayWidth.truncated(words, width: room), column: place.endColumn - room,
        row: place.row, style: theme.style(.dim))
    case .article(let id, let depth), .copy(let id, let depth):
      guard let article = state.library.article(id) else { return }
      let isCopy = if case .copy = row { true } else { false }
      ArticleLine(
        article: article, state: state, depth: depth + (isCopy ? 1 : 0), isCopy: isCopy,
        isMarked: marked.contains(id)
      ).draw(in: place, theme: theme, into: &canvas)
    }
  }
}

extension ArticleListPane {
  /// Days, outlets and reports of a story, as far as its title leaves room for them.
  private func tail(
    of id: Story.ID, reports: Int, title: String, columns: Int, _ state: ReaderState
  ) -> String {
    let extent = state.library.extent(of: id)
    let count = "\(reports) reports"
    let wanted = min(DisplayWidth.columns(of: title) + 4, max(28, columns / 2))
    let days = extent?.days(today: state.today)
    let forms = [[days, extent?.outletCount, count], [days, count], [count]]
    for form in forms {
      let tail = " \(form.compactMap(\.self).joined(separator: " · ")) "
      if columns - DisplayWidth.columns(of: tail) >= wanted { return tail }
    }
    return " \(count) "
  }
}

extension ReaderState {
  /// Why no line is in the list, and what to do.
  fileprivate var wordsOfEmptyList: String {
    if !isLoaded { return "Reading …" }
    // Of a library that is not held whole, a list may be empty.
    if shelf == nil, library.articles.isEmpty {
      return showsLibrary
        ? "No article yet. a adds a feed or a page by its address. In a shell, parallax add FILE … "
          + "keeps files, parallax import takes the feeds of another reader, and parallax FILE … "
          + "opens files without keeping them."
        : "No article yet. Open files with: parallax FILE … or parallax FOLDER"
    }
    if list.isLimited { return "No article has that. Esc shows all again." }
    switch sources.selected {
    case .all, .unread: return "No article is left here. u brings the last one back."
    case .stories:
      return shelf == nil
        ? "No event has several reports here."
        : "No event with several reports is known yet. In a shell, parallax library stories looks "
          + "for them in the whole library."
    default: return wordsOfEmptyFeed ?? "Nothing is here."
    }
  }
}

/// One article as a line: state, headline, outlet, date.
private struct ArticleLine {
  let article: Article
  let state: ReaderState
  let depth: Int
  let isCopy: Bool
  let isMarked: Bool

  func draw(in place: Rectangle, theme: Theme, into canvas: inout Canvas) {
    let triage = state.library.state(article.id)
    let unread = triage.isRead ? " " : "●"
    let sign = isMarked ? "✓" : triage.isStarred ? "★" : " "
    let signRole: Role = isMarked ? .match : .starred
    // The first column is the bar's of the selected line.
    let column = place.column + min(1 + depth * 2, place.columns)
    canvas.put(unread, column: column, row: place.row, width: 1, style: theme.style(.unread))
    canvas.put(sign, column: column + 1, row: place.row, width: 1, style: theme.style(signRole))
    let tail = ArticleTail(columns: place.columns)
    let room = max(0, place.endColumn - column - 3 - tail.columns)
    var style = theme.style(triage.isRead ? .text : .unread)
    if article.headlineIsDerived { style.attributes.insert(.italic) }
    if triage.isDismissed { style = theme.style(.dim) }
    let signs = self.signs
    let signColumns = DisplayWidth.columns(of: signs)
    let headline = DisplayWidth.truncated(
      (isCopy ? verdictSign : "") + article.headline, width: max(0, room - signColumns))
    canvas.put(
      headline, column: column + 3, row: place.row, width: max(0, room - signColumns),
      style: style)
    canvas.put(
      signs, column: place.endColumn - tail.columns - signColumns, row: place.row,
      width: signColumns, style: theme.style(.dim))
    tail.draw(article, today: state.today, in: place, style: theme.style(.dim), into: &canvas)
  }

  /// `=` for the same text, `≈` for an earlier or later state of it.
  private var verdictSign: String {
    let member = state.library.group(of: article.id)?.members.first { $0.article == article.id }
    return member?.verdict == .version ? "≈ " : "= "
  }

  /// How many copies it has, whether its text stands twice, whether it has a note, and whether its
  /// file is gone.
  private var signs: String {
    let copies = isCopy ? 0 : state.library.copies(under: article.id).count
    let isGone = state.library.snapshot.gone.contains(article.id)
    return (copies > 0 ? " +\(copies)" : "") + (article.hasRepeat ? " ↻" : "")
      + (state.library.notes(onSubject: .article(article.id)).isEmpty ? "" : " ✎")
      + (isGone ? " gone" : "")
  }
}

/// The columns behind a headline: outlet and date, as far as a line has room for them.
private struct ArticleTail {
  let outletColumns: Int
  let dateColumns: Int

  init(columns: Int) {
    outletColumns = columns >= 34 ? min(18, max(9, columns / 5)) : 0
    dateColumns =
      columns >= 64 ? PublicationDate.fullColumns : columns >= 44 ? PublicationDate.monthColumns : 0
  }

  /// With a blank before each and one at the end.
  var columns: Int {
    (outletColumns > 0 ? outletColumns + 1 : 0) + (dateColumns > 0 ? dateColumns + 1 : 0) + 1
  }

  func draw(
    _ article: Article, today: Int?, in place: Rectangle, style: Style, into canvas: inout Canvas
  ) {
    guard outletColumns > 0 else { return }
    var column = place.endColumn - columns + 1
    canvas.put(
      DisplayWidth.truncated(article.publisher ?? "unnamed", width: outletColumns),
      column: column, row: place.row, width: outletColumns, style: style)
    guard dateColumns > 0 else { return }
    column += outletColumns + 1
    let date = article.date?.marked(today: today, columns: dateColumns) ?? "–"
    let room = dateColumns - DisplayWidth.columns(of: date)
    // The mark of a day in the future takes the blank at the end.
    canvas.put(
      date, column: column + max(0, room + (date.hasSuffix("?") ? 1 : 0)), row: place.row,
      width: dateColumns + 1, style: style)
  }
}

extension Article {
  /// Whether a good part of its text stands twice; a deck or a credit is no good part.
  var hasRepeat: Bool {
    let repeated = passages.lazy.filter { $0.kind == .repeat }.reduce(0) { $0 + $1.range.count }
    return repeated * 5 > text.utf8.count
  }
}
