internal import Articles
package import TerminalCanvas

/// Draws the whole screen.
package func draw(_ state: ReaderState, theme: Theme, into canvas: inout Canvas) {
  let text = theme.style(.text)
  canvas.fill(canvas.bounds, style: text)
  canvas.cursor = nil
  let layout = ScreenLayout(state)
  guard !layout.isTooSmall else {
    canvas.put("make me larger", column: 0, row: 0, width: canvas.columns, style: text)
    return
  }
  ScreenFrame.drawTitle(state, in: layout.titleRow, theme: theme, into: &canvas)
  for slot in layout.slots {
    ScreenFrame.drawPane(slot, state: state, theme: theme, into: &canvas)
  }
  for rule in layout.rules { ScreenFrame.drawRule(rule, theme: theme, into: &canvas) }
  let overlayArea = OverlayFrame.area(columns: state.columns, rows: state.rows)
  switch state.overlay {
  case .help(let pane): pane.draw(in: overlayArea, state: state, theme: theme, into: &canvas)
  case .picker(let pane): pane.draw(in: overlayArea, theme: theme, into: &canvas)
  case .explanation(let pane): pane.draw(in: overlayArea, theme: theme, into: &canvas)
  case .facts(let pane):
    let screen = canvas.bounds.droppingTop(1).droppingBottom(1)
    pane.draw(in: screen, state: state, theme: theme, into: &canvas)
  case nil: break
  }
  ScreenFooter.draw(state, in: layout.footer, theme: theme, into: &canvas)
}

/// Title row, rules and the panes' titles.
enum ScreenFrame {
  static func drawTitle(
    _ state: ReaderState, in row: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    let counts = state.sources.counts
    let copies = counts.copies(.all)
    // Where there are copies, both numbers stand: texts, and what else there is of articles.
    var parts = [
      copies > 0
        ? "\(Counted.text(counts[.all], "text")) +\(Counted.text(copies, "copy", "copies"))"
        : Counted.text(counts[.all], "article")
    ]
    if counts[.dismissed] > 0 { parts.append("\(counts[.dismissed]) dismissed") }
    if state.shelf != nil {
      // Stories are known only among the articles that are held.
    } else if state.isAnalysed {
      parts.append(Counted.text(counts.stories, "story", "stories"))
    } else if state.isStopped {
      parts.append("stopped: R looks for copies, names and stories")
    } else {
      parts.append(state.isLoaded ? "looking for names and stories …" : state.readProgress)
    }
    if state.regrouping.isUnderWay { parts.append("grouping anew …") }
    let unreadCopies = counts.copies(.unread)
    parts.append(
      "\(counts[.unread])\(unreadCopies > 0 ? " +\(unreadCopies)" : "") unread")
    canvas.fill(row, style: theme.style(.status))
    PaneDrawing.ends(
      " parallax   \(parts.joined(separator: " · "))",
      "\(state.title)\(state.keepsTriage ? "" : " (nothing is kept)") ", in: row,
      style: theme.style(.status), into: &canvas)
    canvas.restyle(row.left(9)) { $0.attributes.insert(.bold) }
  }

  static func drawRule(_ rule: Rectangle, theme: Theme, into canvas: inout Canvas) {
    let style = theme.style(.rule)
    if rule.columns == 1 {
      for row in rule.row..<rule.endRow {
        canvas.put("│", column: rule.column, row: row, style: style)
      }
    } else {
      canvas.put(
        String(repeating: "─", count: rule.columns), column: rule.column, row: rule.row,
        style: style)
    }
  }

  static func drawPane(
    _ slot: ScreenLayout.Slot, state: ReaderState, theme: Theme, into canvas: inout Canvas
  ) {
    if let title = slot.title {
      let isFocused = state.focus == slot.pane
      let style = theme.style(isFocused ? .focusTitle : .title)
      canvas.fill(title, style: style)
      PaneDrawing.ends(
        " " + titleText(of: slot.pane, state: state, columns: title.columns - 1), "", in: title,
        style: style, into: &canvas)
    }
    switch slot.pane {
    case .sources:
      state.sources.draw(in: slot.body, state: state, theme: theme, into: &canvas)
    case .articles: state.list.draw(in: slot.body, state: state, theme: theme, into: &canvas)
    case .reading: state.reading.draw(in: slot.body, state: state, theme: theme, into: &canvas)
    case .entities:
      state.entityPane.draw(in: slot.body, state: state, theme: theme, into: &canvas)
    case .compare:
      state.compare?.draw(in: slot.body, state: state, theme: theme, into: &canvas)
    case .triage:
      state.triagePane?.draw(in: slot.body, state: state, theme: theme, into: &canvas)
    }
  }

  private static func titleText(
    of pane: ReaderState.Pane, state: ReaderState, columns: Int
  ) -> String {
    switch pane {
    case .articles:
      let name = "ARTICLES  " + sourceName(state)
      let order = "\(state.settings.order.rawValue) first"
      var parts: [String] = []
      if !state.list.limit.isEmpty { parts.append("limited to '\(state.list.limit)'") }
      if let id = state.list.limitEntity, let entity = state.library.entity(id) {
        parts.append("with \(entity.name)")
      }
      if let id = state.list.excludedEntity, let entity = state.library.entity(id) {
        parts.append("without \(entity.name)")
      }
      let marked = state.list.marked
      let hidden = marked.subtracting(state.list.rows.lazy.compactMap(\.article)).count
      if !marked.isEmpty {
        parts.append("\(marked.count) marked" + (hidden > 0 ? ", \(hidden) not shown" : ""))
      }
      // What is left out of the list says more than its order, which any two lines show.
      let title = ([name, order] + parts).joined(separator: " · ")
      return parts.isEmpty || DisplayWidth.columns(of: title) <= columns
        ? title : ([name] + parts).joined(separator: " · ")
    case .entities: return "NAMES"
    case .sources: return "SOURCES"
    case .reading: return "TEXT"
    case .compare: return "COMPARE"
    case .triage: return "TRIAGE"
    }
  }

  private static func sourceName(_ state: ReaderState) -> String {
    let row = state.sources.rows.first { $0.source == state.sources.selected }
    return (row?.name ?? "all").lowercasedIfGeneric(state.sources.selected)
  }
}

extension String {
  /// Names of outlets keep their case; 'All' in a title does not.
  fileprivate func lowercasedIfGeneric(_ source: SourcesPane.Source) -> String {
    switch source {
    case .outlet, .tag, .entity, .search, .feed: self
    default: lowercased()
    }
  }
}
