internal import Articles
internal import TerminalCanvas

/// Lines of text that say why: where an article comes from, what was folded, why two sentences pair.
package struct ExplanationPane: Sendable, Equatable {
  package var title: String
  /// A line that stays while the others scroll.
  package var heading: String?
  package var lines: [String]
  package var top = 0

  package init(title: String, heading: String? = nil, lines: [String]) {
    self.title = title
    self.heading = heading
    self.lines = lines
  }

  package static func messages(_ state: ReaderState) -> ExplanationPane {
    let lines = state.messages.map { ($0.isError ? "! " : "  ") + $0.text }
    return ExplanationPane(
      title: "Messages", lines: lines.isEmpty ? ["Nothing was told yet."] : lines)
  }

  /// - Returns: whether the pane stays open.
  mutating func handle(_ key: Key, columns: Int, height: Int) -> Bool {
    switch key {
    case .escape, .character("q"), .character("i"), .enter: return false
    default:
      guard let motion = OverlayKeys.motion(key) else { return true }
      let height = max(1, height - (heading == nil ? 0 : 1))
      let last = max(1, wrapped(columns).count - height + 1)
      top = motion.target(from: top, count: nil, total: last, height: height)
      return true
    }
  }

  private func wrapped(_ columns: Int) -> [(indent: Int, text: String)] {
    lines.flatMap { line -> [(indent: Int, text: String)] in
      let indent = line.prefix { $0 == " " }.count
      let bytes = Array(line.utf8)
      let ranges = LineBreaker.lines(
        of: bytes, range: 0..<bytes.count, width: max(1, columns - indent))
      guard !ranges.isEmpty else { return [(0, "")] }
      return ranges.map { (indent, String(decoding: bytes[$0], as: UTF8.self)) }
    }
  }

  func draw(in area: Rectangle, theme: Theme, into canvas: inout Canvas) {
    var inside = OverlayFrame.draw(
      title: title, hint: "j k move · q close", in: area, theme: theme, into: &canvas)
    if let heading, inside.rows > 1 {
      canvas.put(
        heading, column: inside.column, row: inside.row, width: inside.columns,
        style: theme.style(.title))
      inside = Rectangle(
        column: inside.column, row: inside.row + 1, columns: inside.columns,
        rows: inside.rows - 1)
    }
    let lines = wrapped(inside.columns)
    // A screen that has grown leaves no gap below the end.
    let top = min(top, max(0, lines.count - inside.rows))
    for (row, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
      canvas.put(
        line.text, column: inside.column + line.indent, row: inside.row + row,
        width: max(0, inside.columns - line.indent), style: theme.style(.text))
    }
  }
}

extension ReaderState {
  /// i: why things are as they are, for what is under the cursor.
  mutating func explain() -> [Effect] {
    if focus == .compare, let compare {
      overlay = .explanation(
        ExplanationPane(title: "Why these two", lines: compare.explanation(for: self)))
      return []
    }
    if case .story(let id, _, _)? = list.selectedRow, focus == .articles {
      overlay = .explanation(
        ExplanationPane(title: "Why one story", lines: StoryExplanation(library).lines(of: id)))
      return []
    }
    if focus == .sources, let feed = chosenFeed { return [.explainSource(feed.id)] }
    guard let id = selectedArticle, let article = library.article(id) else {
      if let feed = chosenFeed { return [.explainSource(feed.id)] }
      tell("No article is selected")
      return []
    }
    overlay = .explanation(
      ExplanationPane(
        title: "Why it looks like this", lines: ArticleExplanation(article, self).lines))
    return []
  }
}
