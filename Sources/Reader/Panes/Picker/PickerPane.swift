package import Articles
package import TerminalCanvas

/// A fuzzy picker of anything: commands, sources, articles, names.
package struct PickerPane: Sendable {
  package enum Choice: Sendable, Equatable {
    case command(String)
    case source(SourcesPane.Source)
    case article(ArticleID)
    case entity(Entity.ID)
  }

  private struct Candidate: Sendable {
    var text: String
    var detail: String
    var choice: Choice
  }

  /// In front of all others; made into candidates only where they are shown.
  private let articles: [Article]
  private let others: [Candidate]
  private let texts: SearchedTexts
  package private(set) var query = ""
  private var found: [Int]
  private var cursor = ListCursor()

  package init(_ state: ReaderState) {
    articles = state.library.articles
    var others: [Candidate] = []
    for entity in state.library.entities.prefix(2000) {
      others.append(
        Candidate(text: entity.name, detail: entity.kind.rawValue, choice: .entity(entity.id)))
    }
    for command in CommandTable.all where command.panes.contains(state.focus) {
      others.append(
        Candidate(
          text: ":\(command.name)", detail: command.keys.first ?? command.summary,
          choice: .command(command.name)))
    }
    for case .source(let source, _, let name, _, _, _) in state.sources.rows {
      if case .entity = source { continue }
      others.append(Candidate(text: name, detail: source.kind ?? "source", choice: .source(source)))
    }
    self.others = others
    var texts = state.library.headlines
    texts.append(others.lazy.map(\.text))
    self.texts = texts
    found = Array(0..<texts.count)
  }

  private func candidate(_ place: Int) -> Candidate {
    guard place < articles.count else { return others[place - articles.count] }
    let article = articles[place]
    return Candidate(
      text: article.headline, detail: article.publisher ?? "unnamed", choice: .article(article.id))
  }

  package enum Outcome: Equatable {
    case stays
    case closes
    case chose(Choice)
  }

  package mutating func handle(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape, .control("c"), .control("g"): return .closes
    case .enter:
      return found[safe: cursor.index].map { .chose(candidate($0).choice) } ?? .closes
    case .down, .control("n"), .tab: move(.lines(1), height)
    case .up, .control("p"), .backTab: move(.lines(-1), height)
    case .pageDown: move(.pages(1), height)
    case .pageUp: move(.pages(-1), height)
    case .backspace, .control("h"): filter(String(query.dropLast()))
    case .control("u"): filter("")
    case .character(let scalar): filter(query + String(Character(scalar)))
    default: break
    }
    return .stays
  }

  /// A press on a line of the inside, from 0: selects what stands there, or with a double press
  /// takes it.
  mutating func press(line: Int, height: Int, isDouble: Bool) -> Outcome {
    var shown = cursor
    shown.keepVisible(total: found.count, height: max(1, height - 2))
    let index = shown.top + line - 2
    guard line >= 2, let place = found[safe: index] else { return .stays }
    cursor = shown
    cursor.index = index
    return isDouble ? .chose(candidate(place).choice) : .stays
  }

  mutating func paste(_ text: String) {
    filter(query + text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private mutating func move(_ motion: Motion, _ height: Int) {
    cursor.move(motion, count: nil, total: found.count, height: max(1, height - 2))
  }

  private mutating func filter(_ query: String) {
    // What a letter more leaves is among what there was before it; all in order are read faster
    // than most of them by rank.
    let isLonger = query.hasPrefix(self.query) && found.count * 4 < texts.count
    self.query = query
    cursor = ListCursor()
    let asked = FuzzyQuery(query)
    if asked.isEmpty {
      found = Array(0..<texts.count)
    } else {
      found = texts.places(of: asked, among: isLonger ? found : Array(0..<texts.count))
    }
  }

  func draw(in area: Rectangle, theme: Theme, into canvas: inout Canvas) {
    let inside = OverlayFrame.draw(
      title: "Go to", hint: "\(found.count) · Enter goes · Esc closes", in: area, theme: theme,
      into: &canvas)
    canvas.put(
      "> \(query)", column: inside.column, row: inside.row, width: inside.columns,
      style: theme.style(.unread))
    canvas.cursor = (
      min(inside.endColumn - 1, inside.column + 2 + DisplayWidth.columns(of: query)), inside.row
    )
    var cursor = cursor
    cursor.keepVisible(total: found.count, height: max(1, inside.rows - 2))
    for row in 0..<max(0, inside.rows - 2) {
      guard let candidate = found[safe: cursor.top + row].map(candidate) else { break }
      let place = Rectangle(
        column: inside.column, row: inside.row + 2 + row, columns: inside.columns, rows: 1)
      PaneDrawing.ends(
        "  \(candidate.text)", candidate.detail, in: place, style: theme.style(.text),
        into: &canvas)
      if cursor.top + row == cursor.index {
        PaneDrawing.select(place, isFocused: true, theme: theme, into: &canvas)
      }
    }
  }
}

extension ReaderState {
  mutating func take(_ choice: PickerPane.Choice) -> [Effect] {
    switch choice {
    case .command(let name):
      guard let command = CommandTable.command(named: name) else { return [] }
      return perform(command, Command.Invocation())
    case .source(let source):
      choose(source)
      return show(.browse)
    case .article(let id):
      let effects = screen == .compare ? show(.browse) : []
      select(id)
      if screen == .browse { focus = .reading }
      return effects + markReadOnOpening()
    case .entity(let id):
      highlight.focus = id
      highlight.mentionArticle = nil
      return stepMention(by: 1)
    }
  }
}
