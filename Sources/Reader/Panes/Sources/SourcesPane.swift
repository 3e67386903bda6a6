package import Articles

/// The source list: what can be shown, and how many texts of it there are.
package struct SourcesPane: Sendable, Equatable {
  package enum Source: Sendable, Hashable {
    case all, unread, starred, dismissed, stories
    /// What mute rules hide.
    case muted
    /// A saved search, by name.
    case search(String)
    /// What came from a source of the library, which is never held whole.
    case feed(Articles.Source.ID)
    /// Nil for articles whose text names no outlet.
    case outlet(String?)
    case tag(String)
    case entity(Entity.ID)

    /// Whether an article belongs to the source.
    func contains(_ id: ArticleID, in library: LibraryIndex) -> Bool {
      let state = library.state(id)
      let isMuted = library.isMuted(id)
      if self == .muted { return isMuted }
      guard !isMuted else { return false }
      if self == .dismissed { return state.isDismissed }
      if case .search(let name) = self { return library.isFound(id, bySearch: name) }
      guard !state.isDismissed else { return false }
      if case .feed(let feed) = self {
        return library.rules.feedArticles.map { $0[feed]?.contains(id) ?? false } ?? true
      }
      switch self {
      case .all, .dismissed, .muted, .search, .feed: return true
      case .unread: return !state.isRead
      case .starred: return state.isStarred
      case .stories: return library.isInStory(id)
      case .outlet(let name): return library.article(id)?.publisher == name
      case .tag(let tag): return state.tags.contains(tag)
      case .entity(let entity):
        return library.mentions(in: id).contains { $0.entity == entity }
      }
    }
  }

  package enum Row: Sendable, Equatable {
    case heading(String)
    /// `lead` is drawn before the name: the indent below a folder, and the mark of a feed; `count`
    /// is a number of texts; `copies` are the articles beside them that copy a text.
    case source(Source, lead: String = "", name: String, count: Int, copies: Int, of: Int?)
  }

  package var rows: [Row] = []
  package var cursor = ListCursor()
  package var selected = Source.all
  /// What the cursor stood on when its row went; the cursor goes back where that comes again.
  var lost: Source?
  package private(set) var counts = SourceCounts()
  /// Whether the library gives the counts, because it is not held whole.
  var countsAreGiven = false {
    didSet { if countsAreGiven != oldValue { (counts, named) = (SourceCounts(), []) } }
  }
  /// Who and what is named most, where the library says so.
  private var named: [Entity] = []

  package init() {}

  /// How many names the list offers; the entity pane has them all.
  package static let entityLimit = 12

  /// Counts everything and makes the rows anew.
  ///
  /// - Complexity: O(*n*) in articles.
  package mutating func refresh(_ library: LibraryIndex) {
    if !countsAreGiven { counts = SourceCounts(library) }
    refreshRows(library)
  }

  /// Takes counts that were made elsewhere; nil where the library gives them.
  mutating func take(_ counts: SourceCounts?, _ library: LibraryIndex) {
    if let counts { self.counts = counts }
    refreshRows(library)
  }

  /// Takes the numbers that the library gives.
  mutating func take(_ given: ShelfCounts, _ library: LibraryIndex) {
    counts = SourceCounts(given)
    named = given.named
    refreshRows(library)
  }

  /// Takes triage into the counts.
  ///
  /// - Complexity: O(*c*) in the changes, and in the number of sources.
  mutating func refresh(_ changes: [TriageAct.Change], _ library: LibraryIndex) {
    for change in changes {
      counts.add(change.article, change.before, -1, library)
      counts.add(change.article, change.after, 1, library)
    }
    refreshRows(library)
  }

  /// Makes the rows anew by the counts as they are.
  mutating func refreshRows(_ library: LibraryIndex) {
    func row(_ source: Source, _ name: String) -> Row {
      .source(
        source, name: name, count: counts[source], copies: counts.copies(source), of: nil)
    }
    var rows: [Row] = [
      .heading("SOURCES"),
      row(.all, "All"),
      row(.unread, "Unread"),
      row(.starred, "Starred"),
      row(.stories, "Several reports"),
      row(.dismissed, "Dismissed"),
    ]
    if counts[.muted] > 0 || !library.rules.mutes.isEmpty || selected == .muted {
      rows.append(row(.muted, "Muted"))
    }
    if !library.rules.searches.isEmpty { rows.append(.heading("SEARCHES")) }
    for search in library.rules.searches {
      rows.append(
        .source(
          .search(search.name), name: search.name, count: search.count ?? 0, copies: 0, of: nil))
    }
    rows += feedRows(library.rules.feeds)
    let outlets = counts.outlets.sorted {
      ($0 == nil ? 1 : 0, ($0 ?? "").lowercased()) < ($1 == nil ? 1 : 0, ($1 ?? "").lowercased())
    }
    if !outlets.isEmpty { rows.append(.heading("OUTLETS")) }
    for outlet in outlets {
      let source = Source.outlet(outlet)
      rows.append(row(source, outlet ?? "unnamed"))
    }
    let tags = counts.tags
    if !tags.isEmpty { rows.append(.heading("TAGS")) }
    for tag in tags {
      rows.append(row(.tag(tag), tag))
    }
    let named =
      countsAreGiven
      ? self.named
      : Array(library.entities.lazy.filter { $0.kind != .other }.prefix(Self.entityLimit))
    if !named.isEmpty { rows.append(.heading("PEOPLE AND PLACES")) }
    for entity in named {
      let articles = counts.articles(naming: entity, in: library)
      rows.append(
        .source(
          .entity(entity.id), name: entity.name, count: articles.count, copies: 0,
          of: articles.all))
    }
    let current = cursorSource
    self.rows = rows
    if let lost, hasRow(of: lost) {
      self.lost = nil
      putCursor(on: lost)
    } else if hasRow(of: current ?? selected) {
      putCursor(on: current ?? selected)
    } else {
      lost = lost ?? current
      cursor.index =
        rows.indices.dropFirst(cursor.index).first { rows[$0].source != nil }
        ?? rows.lastIndex { $0.source != nil } ?? 0
    }
  }

  private func place(of source: Source) -> Int? { rows.firstIndex { $0.source == source } }

  func hasRow(of source: Source) -> Bool { place(of: source) != nil }

  /// Puts the cursor on a source that has a row.
  mutating func putCursor(on source: Source) {
    cursor.index = place(of: source) ?? cursor.index
  }

  /// The feeds with their unread articles of all, under the folders that they stand in; what a
  /// person should look at has a mark.
  private func feedRows(_ feeds: [Articles.Source]) -> [Row] {
    let shown = feeds.filter { $0.kind.gives && !$0.settings.isHidden }
    guard !shown.isEmpty else { return [] }
    var rows: [Row] = [.heading("FEEDS")]
    var folders: [String] = []
    for feed in shown {
      if feed.settings.folders != folders {
        folders = feed.settings.folders
        let path = folders.map { WhiteSpace.collapsed($0) }.joined(separator: "/")
        rows.append(.heading("  " + (folders.isEmpty ? "/" : path)))
      }
      let mark = feed.mark.map { "\($0) " } ?? ""
      let indent = folders.isEmpty ? "" : "  "
      rows.append(
        .source(
          .feed(feed.id), lead: indent + mark, name: Self.shortName(of: feed),
          count: feed.unread, copies: 0, of: feed.articles))
    }
    return rows
  }

  /// A feed that has no name yet goes by its address, which begins like all others.
  private static func shortName(of feed: Articles.Source) -> String {
    let name = WhiteSpace.collapsed(feed.name)
    let start = ["https://", "http://"].first(where: name.hasPrefix)
    return start.map { String(name.dropFirst($0.count)) } ?? name
  }

  var cursorSource: Source? {
    rows.indices.contains(cursor.index) ? rows[cursor.index].source : nil
  }
}

extension SourcesPane.Row {
  var source: SourcesPane.Source? {
    if case .source(let source, _, _, _, _, _) = self { source } else { nil }
  }

  var name: String {
    switch self {
    case .heading(let name), .source(_, _, let name, _, _, _): name
    }
  }
}

extension SourcesPane {
  /// The name of a row, with what it is where another row has the same.
  func label(of row: Row) -> String {
    let isShared = rows.count { $0.source != nil && $0.name == row.name } > 1
    guard isShared, let kind = row.source?.kind else { return row.name }
    return "\(row.name) (\(kind))"
  }

  /// What can be chosen, by name.
  var labels: [String] { rows.filter { $0.source != nil }.map(label) }
}

extension SourcesPane.Source {
  /// What it is, in a word; nil for what has one row in every library.
  var kind: String? {
    switch self {
    case .search: "search"
    case .feed: "feed"
    case .outlet: "outlet"
    case .tag: "tag"
    case .entity: "name"
    case .all, .unread, .starred, .dismissed, .stories, .muted: nil
    }
  }
}

extension ReaderState {
  /// Moves over the headings; the list follows.
  mutating func moveSource(_ motion: Motion, count: Int?, height: Int) {
    let before = sources.cursor.index
    sources.cursor.move(motion, count: count, total: sources.rows.count, height: height)
    let step = sources.cursor.index < before ? -1 : 1
    while sources.rows.indices.contains(sources.cursor.index), sources.cursorSource == nil {
      sources.cursor.index += step
    }
    if !sources.rows.indices.contains(sources.cursor.index) { sources.cursor.index = before }
    sources.cursor.keepVisible(total: sources.rows.count, height: height)
    if sources.cursor.index == 1 { sources.cursor.top = 0 }
    if let source = sources.cursorSource { choose(source) }
  }

  mutating func choose(_ source: SourcesPane.Source) {
    sources.lost = nil
    sources.putCursor(on: source)
    guard source != sources.selected else { return }
    sources.selected = source
    list.cursor = ListCursor()
    refreshRows()
    list.cursor.index = 0
    followSelection()
    tellFault(of: source)
  }

  mutating func chooseSource(named name: String) -> [Effect] {
    guard !name.isEmpty else { return ask(.command, text: "source ") }
    let wanted = name.lowercased()
    let rows = sources.rows.filter { $0.source != nil }
    let row =
      rows.first { sources.label(of: $0).lowercased() == wanted }
      ?? rows.first { $0.name.lowercased() == wanted }
      ?? rows.first { $0.name.lowercased().hasPrefix(wanted) }
    guard let row, let source = row.source else {
      tell("No source is called '\(name)'", isError: true)
      return []
    }
    choose(source)
    return show(.browse)
  }
}
