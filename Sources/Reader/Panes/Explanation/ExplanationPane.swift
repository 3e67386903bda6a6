internal import Articles
internal import TerminalCanvas

/// Lines of text that say why: where an article comes from, what was folded, why two sentences pair.
package struct ExplanationPane: Sendable, Equatable {
  package var title: String
  package var lines: [String]
  package var top = 0

  package init(title: String, lines: [String]) {
    self.title = title
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
    let inside = OverlayFrame.draw(
      title: title, hint: "j k move · q close", in: area, theme: theme, into: &canvas)
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
        ExplanationPane(title: "Why one story", lines: storyExplanation(id)))
      return []
    }
    guard let id = selectedArticle, let article = library.article(id) else {
      tell("No article is selected")
      return []
    }
    overlay = .explanation(
      ExplanationPane(title: "Why it looks like this", lines: articleExplanation(article)))
    return []
  }

  private func articleExplanation(_ article: Article) -> [String] {
    var lines = [
      article.headline, "",
      "Loaded from \(article.path), \(article.text.original.count) bytes of \(article.text.encoding)",
      "Headline: "
        + (article.headlineIsDerived ? "made from the lead, none stands there" : "as printed"),
      "Outlet: \(article.outlet ?? "the text names none")",
      "Agency: \(article.agency ?? "the text names none")",
      "Date: "
        + (article.date.map { "\($0.iso8601), printed as '\($0.printed)'" }
          ?? "the text states none"),
      "",
    ]
    if let group = library.group(of: article.id), group.members.count > 1 {
      lines.append("The same text elsewhere")
      for member in group.members where member.article != article.id {
        guard let other = library.article(member.article) else { continue }
        let verdict = "\(member.verdict.rawValue): \(member.evidence)"
        lines.append("  \(other.publisher ?? "unnamed"), \(other.path)")
        lines.append("    \(verdict)")
      }
      lines.append("")
    }
    if let story = library.story(of: article.id), story.articles.count > 1 {
      lines += storyExplanation(story.id) + [""]
    }
    lines.append("Its parts")
    for passage in article.passages {
      let words = DisplayWidth.truncated(article.text.readable(passage.range), width: 48)
      lines.append("  \(passage.isFolded ? "⋯ " : "")\(passage.kind.rawValue): \(words)")
      lines.append("    \(passage.reason)")
    }
    return lines
  }

  private func storyExplanation(_ id: Story.ID) -> [String] {
    guard let story = library.story(id: id) else { return [] }
    var lines = ["Story: \(story.title)"]
    if !story.terms.isEmpty {
      lines.append("  What sets it apart: \(story.terms.joined(separator: ", "))")
    }
    for article in story.articles.compactMap(library.article) {
      lines.append("  \(article.publisher ?? "unnamed"): \(article.headline)")
    }
    return lines
  }
}
