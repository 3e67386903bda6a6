internal import Articles

extension ReaderState {
  /// :save NAME QUERY keeps a search; without a query the one that limits the list.
  mutating func saveSearch(_ line: String) -> [Effect] {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard let name = parts.first.map(String.init) else {
      tell("Write :save NAME QUERY, or limit the list first (\\) and write :save NAME")
      return []
    }
    let query = parts.count > 1 ? String(parts[1]).trimmed : list.limit
    guard !query.isEmpty else {
      tell("Nothing is to be saved: write :save \(name) QUERY, or limit the list first (\\)")
      return []
    }
    return [.rule(.save(name: name, query: query))]
  }

  /// :forget NAME takes a saved search away.
  mutating func forgetSearch(_ name: String) -> [Effect] {
    guard library.rules.search(named: name) != nil else {
      tell("No search is saved as '\(name)'", isError: true)
      return []
    }
    return [.rule(.save(name: name, query: ""))]
  }

  /// :mute [--until DAY] QUERY hides what it finds; alone it lists what hides articles.
  mutating func mute(_ line: String) -> [Effect] {
    guard !line.isEmpty else { return listMutes() }
    let option = "--until "
    guard line.hasPrefix(option) else { return [.rule(.mute(query: line, until: nil))] }
    let parts = line.dropFirst(option.count).split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else {
      tell("Write :mute --until 2027-01-31 QUERY", isError: true)
      return []
    }
    let query = String(parts[1]).trimmed
    return [.rule(.mute(query: query, until: String(parts[0])))]
  }

  /// :unmute NUMBER or QUERY ends a rule.
  mutating func unmute(_ word: String) -> [Effect] {
    let mutes = library.rules.mutes
    let rule =
      mutes.first { $0.query == word } ?? Int(word).flatMap { mutes[safe: $0 - 1] }
      ?? (word.isEmpty && mutes.count == 1 ? mutes[0] : nil)
    guard let rule else {
      if word.isEmpty { return listMutes() }
      tell("No mute rule says '\(word)'; :mute lists them", isError: true)
      return []
    }
    return [.rule(.unmute(query: rule.query))]
  }

  private mutating func listMutes() -> [Effect] {
    let mutes = library.rules.mutes
    var lines = mutes.enumerated().map { index, rule in
      "\(index + 1)  \(rule.query)  hides \(rule.count)"
        + (rule.until.map { ", until \($0)" } ?? "")
    }
    lines += [
      "",
      mutes.isEmpty
        ? "Nothing is muted. :mute QUERY hides what the query finds, now and later."
        : ":unmute NUMBER shows it again; the source Muted has what is hidden.",
    ]
    overlay = .explanation(ExplanationPane(title: "What is muted", lines: lines))
    return []
  }

  /// Takes over what is kept beside the articles.
  mutating func takeRules(_ rules: LibraryRules) {
    guard rules != library.rules else { return }
    library.rules = rules
    let before = sources.selected
    if case .search(let name) = sources.selected, rules.search(named: name) == nil {
      sources.selected = .all
    }
    let lost = sources.lost
    sources.refreshRows(library)
    if let lost, sources.hasRow(of: lost) {
      sources.selected = lost
    } else if case .feed = before, !sources.hasRow(of: before) {
      leaveFeed()
    }
    keepCursorsVisible()
    if sources.selected != before || sources.selected.isGivenByRules { refreshList() }
  }

  /// Shows another list than that of a feed whose row has gone: what the cursor of the sources is on
  /// now, where the person is among them.
  private mutating func leaveFeed() {
    sources.selected = focus == .sources ? sources.cursorSource ?? .all : .all
    sources.putCursor(on: sources.selected)
  }
}

extension SourcesPane.Source {
  /// Whether what is kept beside the articles says which of them belong to it.
  fileprivate var isGivenByRules: Bool {
    switch self {
    case .search, .feed: true
    case .all, .unread, .starred, .dismissed, .stories, .muted, .outlet, .tag, .entity: false
    }
  }
}
