package import Articles

/// The article list: stories as groups, copies folded under the text that leads them.
package struct ArticleListPane: Sendable, Equatable {
  /// One line of the list.
  package enum Row: Sendable, Equatable {
    /// Heads the reports of an event of which more than one is shown.
    case story(Story.ID, title: String, reports: Int)
    /// `depth` is 1 under a story, else 0.
    case article(ArticleID, depth: Int)
    /// A copy of the article above it.
    case copy(ArticleID, depth: Int)
    /// How much of the leading text the copy above prints; the cursor passes over it.
    case note(ArticleID, depth: Int)

    package var isNote: Bool {
      if case .note = self { true } else { false }
    }

    package var article: ArticleID? {
      switch self {
      case .story, .note: nil
      case .article(let id, _), .copy(let id, _): id
      }
    }

    package var story: Story.ID? {
      if case .story(let id, _, _) = self { id } else { nil }
    }

    /// What the reading pane shows of it.
    var subject: ReadingPane.Subject? {
      article.map { .article($0) } ?? story.map { .story($0) }
    }
  }

  package var rows: [Row] = [] {
    didSet {
      var count = 0
      ordinals = rows.map { row in
        if row.article != nil { count += 1 }
        return count
      }
    }
  }
  /// Articles up to and with each row.
  private var ordinals: [Int] = []
  package var cursor = ListCursor()
  package var marked: Set<ArticleID> = [] {
    didSet { if marked.isEmpty { markAnchor = nil } }
  }
  /// Stories shown as one line.
  package var closedStories: Set<Story.ID> = []
  /// Texts whose copies are shown.
  package var openCopies: Set<ArticleID> = []
  /// The query that an article must fit; empty for no limit.
  package var limit = ""
  /// What the query has found; nil for no limit.
  package var limited: Set<ArticleID>?
  /// An entity that an article must name.
  package var limitEntity: Entity.ID?
  /// An entity that an article must not name.
  package var excludedEntity: Entity.ID?
  /// The last article marked, where a range begins.
  var markAnchor: ArticleID?

  package init() {}

  package var isLimited: Bool {
    !limit.isEmpty || limitEntity != nil || excludedEntity != nil
  }

  package mutating func clearLimit() {
    limit = ""
    limited = nil
    limitEntity = nil
    excludedEntity = nil
  }

  /// Articles in the list.
  package var articleCount: Int { ordinals.last ?? 0 }

  /// The number of the article under the cursor, from 1; nil on a story's line.
  package var position: Int? {
    selectedRow?.article == nil ? nil : ordinals[cursor.index]
  }

  package var selectedRow: Row? {
    rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
  }
}

extension ReaderState {
  /// The article under the cursor; nil on a story's line.
  package var selectedArticle: ArticleID? {
    if screen == .browse, focus != .reading || list.selectedRow?.story != nil {
      return list.selectedRow?.article
    }
    return reading.article ?? list.selectedRow?.article
  }

  /// The article under the cursor, or all reports of the story on whose line it stands.
  package var selectedArticles: [ArticleID] {
    if let id = selectedArticle { return [id] }
    guard let row = list.selectedRow else { return [] }
    return articles(under: row)
  }

  /// What an act takes: what is marked, in the order of loading, else what is under the cursor.
  var targets: [ArticleID] {
    list.marked.isEmpty
      ? selectedArticles
      : list.marked.sorted { library.position($0) < library.position($1) }
  }

  /// What an act on a line takes: the article, or all reports of the story, shown or closed.
  func articles(under row: ArticleListPane.Row) -> [ArticleID] {
    switch row {
    case .article(let id, _), .copy(let id, _): [id]
    case .story(let id, _, _): ArticleRows(self).articles(ofStory: id)
    case .note: []
    }
  }

  /// Goes to a line of the list and shows what stands there.
  mutating func select(row index: Int) {
    putCursor(on: index)
    followSelection()
  }

  mutating func putCursor(on row: Int) {
    list.cursor.index = row
    leaveNote(by: -1)
    list.cursor.keepVisible(
      total: list.rows.count, height: ScreenLayout(self).height(of: .articles))
  }

  /// Makes the list's rows anew and keeps the selection on its article where it is still there.
  package mutating func refreshRows() {
    sources.refresh(library)
    refreshList()
  }

  /// Makes the rows anew after the states of some articles have changed.
  mutating func refreshList(changing articles: [ArticleID]) {
    // Whether others name an entity may have changed since the rows were made.
    guard articles.count <= Self.fewChanges, !isByEntity else { return refreshList() }
    take(rows: ArticleRows(self).rows(changing: articles, in: list.rows))
  }

  private var isByEntity: Bool {
    if case .entity = sources.selected { return true }
    return list.limitEntity != nil || list.excludedEntity != nil
  }

  /// Changes up to which the rows that stay are not made anew.
  static let fewChanges = 100

  /// As `refreshRows`, where no count has changed.
  mutating func refreshList() {
    take(rows: ArticleRows(self).rows)
  }

  /// Shows other rows and keeps the selection on its article where that is among them.
  ///
  /// - Complexity: O(*n*) in the rows.
  mutating func take(rows: [ArticleListPane.Row]) {
    let selected = list.selectedRow
    let old = list.rows
    let index = list.cursor.index
    list.rows = rows
    let place =
      selected.flatMap { list.place(of: $0) ?? $0.article.flatMap(closedLine) }
      ?? place(behind: index, of: old)
    select(row: place ?? min(index, max(0, list.rows.count - 1)))
  }

  /// Where the cursor goes from a line that is no longer there: to the next that stood behind it, else
  /// to the last in front, but not to the line of an open story, on which an act takes all reports.
  private func place(behind index: Int, of old: [ArticleListPane.Row]) -> Int? {
    var places: [ReadingPane.Subject: Int] = [:]
    for (place, row) in list.rows.enumerated() where !isPassedOver(row) {
      if let subject = row.subject { places[subject] = place }
    }
    func place(of row: ArticleListPane.Row) -> Int? { row.subject.flatMap { places[$0] } }
    return old.dropFirst(index + 1).lazy.compactMap(place).first
      ?? old.prefix(index).reversed().lazy.compactMap(place).first
  }

  /// Whether the cursor goes over a line that an act leads to: a note, or the line of an open story,
  /// on which another act would take all reports.
  func isPassedOver(_ row: ArticleListPane.Row) -> Bool {
    row.story.map { !list.closedStories.contains($0) } ?? row.isNote
  }

  /// Shows the selected article or story in the reading pane; while stories are walked through, the one
  /// that the walk has come to stays there, whatever changes in the list.
  mutating func followSelection() {
    guard triagePane == nil else { return showTriageItem() }
    reading.show(list.selectedRow?.subject)
  }

  /// Goes on from a line that cannot be selected, to the next one that can.
  mutating func leaveNote(by step: Int) {
    while list.selectedRow?.isNote == true {
      list.cursor.index += list.rows.indices.contains(list.cursor.index + step) ? step : -1
    }
    list.cursor.keepVisible(
      total: list.rows.count, height: ScreenLayout(self).height(of: .articles))
  }

  /// Moves the cursor of the list over its lines.
  mutating func moveInList(_ motion: Motion, count: Int?, height: Int) {
    if leap(motion, count: count) { return }
    let before = list.cursor.index
    list.cursor.move(motion, count: count, total: list.rows.count, height: height)
    leaveNote(by: list.cursor.index < before ? -1 : 1)
    followSelection()
  }

  /// Opens the story and the copies that an article is folded in; its line, where it has one then.
  mutating func unfold(_ id: ArticleID) -> Int? {
    if list.place(of: id) == nil, library.article(id) != nil {
      if let story = library.story(of: id) { list.closedStories.remove(story.id) }
      list.openCopies.insert(library.leader(of: id))
      refreshRows()
    }
    return list.place(of: id)
  }

  /// The line that an article is folded in: that of its story, or of the text that it copies.
  func foldedLine(of id: ArticleID) -> Int? {
    closedLine(of: id) ?? list.place(of: library.leader(of: id))
  }

  /// The line of the closed story that an article is folded in.
  private func closedLine(of id: ArticleID) -> Int? {
    guard let story = library.story(of: id)?.id, list.closedStories.contains(story) else {
      return nil
    }
    return list.rows.firstIndex { $0.story == story }
  }

  /// Goes back to an article whose line, or that of its story, has gone with a change of the groups.
  mutating func returnToLine(of id: ArticleID) {
    if let row = closedLine(of: id) { return select(row: row) }
    let isFolded = list.place(of: library.leader(of: id)) != nil
    if let row = isFolded ? unfold(id) : list.place(of: id) { select(row: row) }
  }

  /// Goes to an article, and shows all where the source or a limit hides it.
  mutating func select(_ id: ArticleID) {
    if unfold(id) == nil {
      _ = clearLimit()
      sources.selected = library.state(id).isDismissed ? .dismissed : .all
      refreshRows()
    }
    guard let place = list.place(of: id) else {
      shelf?.wanted = .article(id)
      return
    }
    select(row: place)
  }

  /// Goes to the next article of the list, whatever pane has the focus.
  mutating func stepArticle(by steps: Int) -> [Effect] {
    let places = list.rows.indices.filter { list.rows[$0].article != nil }
    guard !places.isEmpty else { return [] }
    let position = places.firstIndex { $0 >= list.cursor.index } ?? places.count - 1
    let isOnArticle = places[position] == list.cursor.index
    let start = isOnArticle ? position : steps > 0 ? position - 1 : position
    let target = start + steps
    guard places.indices.contains(target) else {
      tell(steps > 0 ? "This is the last article" : "This is the first article")
      return []
    }
    select(row: places[target])
    return focus == .reading ? markReadOnOpening() : []
  }

  mutating func stepStory(by steps: Int) -> [Effect] {
    let starts = storyStarts()
    let current = starts.lastIndex { $0 <= list.cursor.index } ?? 0
    let target = current + steps
    guard starts.indices.contains(target) else {
      tell(steps > 0 ? "This is the last story" : "This is the first story")
      return []
    }
    select(row: starts[target])
    return []
  }

  /// Rows at which a story begins: its line, or its only report.
  private func storyStarts() -> [Int] {
    list.rows.indices.filter { index in
      switch list.rows[index] {
      case .story, .article(_, depth: 0): true
      default: false
      }
    }
  }
}

extension ArticleListPane {
  func place(of id: ArticleID) -> Int? {
    rows.firstIndex { $0.article == id }
  }

  func place(of row: Row) -> Int? {
    row.article.map { place(of: $0) } ?? rows.firstIndex { $0.story == row.story }
  }
}
