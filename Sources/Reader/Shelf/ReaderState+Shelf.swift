internal import Articles

extension ReaderState {
  /// Takes a part of a list, unless another one was asked for since.
  mutating func take(_ request: ShelfRequest, _ answer: ShelfAnswer) -> [Effect] {
    guard shelf?.awaits(request) ?? true else { return [] }
    switch answer {
    case .window(let window): return take(window)
    case .nothing(let words):
      shelf?.takeNothing()
      tell(words)
    case .fault(let notice):
      shelf?.takeNothing()
      show(notice, of: request.choice.limit, .limit)
    }
    return []
  }

  private mutating func take(_ window: ShelfWindow) -> [Effect] {
    // A library that was held whole until now stays where it is.
    let wasWhole = shelf == nil && isLoaded
    let isFirst = !wasWhole && (shelf == nil || shelf?.asked == window.request)
    let isOther = !wasWhole && shelf?.choice != window.request.choice
    var snapshot = window.snapshot
    if shelf == nil {
      shelf = Shelf(window)
      sources.countsAreGiven = true
      list.limited = nil
    } else {
      snapshot.journal = library.journal
    }
    keepStates(in: &snapshot)
    highlight.answer?.isOld = true
    let offset = offset(of: window, isOther: isOther)
    shelf?.take(window, offset: offset)
    if isFirst {
      list.limit = window.request.choice.limit
      prompt?.fault = nil
    }
    if list.limit == window.request.choice.limit { highlight.limitMarks = window.marks }
    let effects = take(
      PreparedLibrary(snapshot, isComplete: window.isComplete, for: self))
    if isFirst { place(window, isOther: isOther) }
    return effects
  }

  /// Keeps what was decided on articles that acts are still to come on, held or not.
  private func keepStates(in snapshot: inout LibrarySnapshot) {
    for id in list.marked.union(triagePane?.articles ?? []) where snapshot.states[id] == nil {
      snapshot.states[id] = library.snapshot.states[id]
    }
  }

  /// Where the articles begin in the list: as they say, or as an article says that was held before.
  private func offset(of window: ShelfWindow, isOther: Bool) -> Int? {
    if window.isAtStart { return 0 }
    if let offset = window.offset { return offset }
    guard !isOther, let old = shelf?.offset else { return nil }
    for (index, article) in window.snapshot.articles.enumerated() {
      guard let before = library.index(of: article.id) else { continue }
      return old + before - index
    }
    return nil
  }

  /// Puts the cursor where it was asked to be.
  private mutating func place(_ window: ShelfWindow, isOther: Bool) {
    switch window.request.place {
    case .start: select(row: 0)
    case .end: select(row: max(0, list.rows.count - 1))
    // What was asked for on the way to an edge leaves the cursor where it has gone since.
    case .article(edgeArticle): return
    case .line, .match, .article:
      guard let id = window.selected, let row = unfold(id) else { return }
      if isOther || list.cursor.index != row { select(row: row) }
    }
    if case .match = window.request.place, focus == .reading {
      layOut()
      revealFirstMatch()
    }
    if isOther, !list.limit.isEmpty, prompt == nil {
      tell("Limited to '\(list.limit)' · Esc shows all")
    }
  }

  /// What the articles that are held must belong to in order to be listed: which events have several
  /// reports is known of the whole library, not of a part.
  var listedSource: SourcesPane.Source {
    let isGiven = sources.selected == .stories && shelf?.choice.source == .stories
    return isGiven ? .all : sources.selected
  }

  /// Asks for what the list is to show where it is not held, or soon will not be.
  mutating func askForShelf() -> [Effect] {
    guard let shelf else { return [] }
    let limit = shelf.asked?.choice.limit ?? list.limit
    let choice = ShelfChoice(source: sources.selected, limit: limit, order: settings.order)
    if let place = shelf.wanted { return ask(choice, place) }
    if (shelf.asked?.choice ?? shelf.choice) != choice { return ask(choice, .start) }
    guard shelf.asked == nil, let id = awaitedArticle ?? articleNearEdge(of: shelf),
      edgeArticle != id
    else { return [] }
    let effects = ask(choice, .article(id))
    edgeArticle = id
    return effects
  }

  /// The article that a walk has come to and that is not held.
  private var awaitedArticle: ArticleID? {
    triagePane?.article.flatMap { library.article($0) == nil ? $0 : nil }
  }

  /// The article under the cursor, where what lies beyond it soon will not be held.
  private func articleNearEdge(of shelf: Shelf) -> ArticleID? {
    shelf.isNearEdge(list.cursor.index, of: list.rows.count) ? list.nearestArticle : nil
  }

  private mutating func ask(_ choice: ShelfChoice, _ place: ShelfRequest.Place) -> [Effect] {
    guard let request = shelf?.ask(choice, place) else { return [] }
    edgeArticle = nil
    return [.shelve(request)]
  }

  /// Asks for what is shown, as the library has it now.
  package var refreshRequest: ShelfRequest {
    if let asked = shelf?.asked { return asked }
    let choice =
      shelf?.choice
      ?? ShelfChoice(source: sources.selected, limit: list.limit, order: settings.order)
    let article = triagePane?.article ?? selectedArticles.first ?? list.nearestArticle
    return ShelfRequest(
      choice: choice, place: article.map { .article($0) } ?? .start, number: shelf?.number ?? 0)
  }

  /// Asks for a list limited by a query.
  mutating func limitShelf(to words: String) -> [Effect] {
    ask(ShelfChoice(source: sources.selected, limit: words, order: settings.order), .start)
  }

  /// Goes to the end of a list of which it may not be held; whether that takes asking for it.
  mutating func leap(_ motion: Motion, count: Int?) -> Bool {
    guard let shelf else { return false }
    switch motion {
    case .start where count == nil && !shelf.isAtStart: self.shelf?.wanted = .start
    case .end where count == nil && !shelf.isAtEnd: self.shelf?.wanted = .end
    case .start, .end:
      guard let count, !(shelf.isAtStart && shelf.isAtEnd) else { return false }
      self.shelf?.wanted = .line(count - 1)
    default: return false
    }
    return true
  }

  /// Looks beyond what is held, round the end of the list, for an article that fits a query; whether
  /// there may be one.
  mutating func seek(_ query: String, isForward: Bool) -> Bool {
    guard let shelf, !(shelf.isAtStart && shelf.isAtEnd) else { return false }
    let isAtEdge = isForward ? shelf.isAtEnd : shelf.isAtStart
    let edge = isForward ? library.articles.last : library.articles.first
    guard isAtEdge || edge != nil else { return false }
    self.shelf?.wanted = .match(query, from: isAtEdge ? nil : edge?.id, isForward: isForward)
    return true
  }

  /// Takes the numbers of a library that is not held whole.
  mutating func take(_ counts: ShelfCounts) {
    guard shelf != nil else { return }
    sources.take(counts, library)
    if let shown = counts.shown, shown.choice == shelf?.choice { shelf?.total = shown.count }
  }

  /// Where in the whole list the cursor is, from 1, and how many articles that has.
  package var placeInList: (position: Int?, total: Int?) {
    guard let shelf else { return (list.position, list.articleCount) }
    let total = list.limit.isEmpty ? sources.counts.known(sources.selected) : shelf.total
    let held = library.articles.count
    let offset = shelf.offset ?? (shelf.isAtEnd ? total.map { max(0, $0 - held) } : nil)
    let index = list.selectedRow?.article.map { library.position($0) }
    let position = index.flatMap { index in offset.map { $0 + index + 1 } }
    return (position, shelf.isAtStart && shelf.isAtEnd ? held : total)
  }
}

extension ArticleListPane {
  /// The article of the nearest row that has one.
  var nearestArticle: ArticleID? {
    rows[safe: cursor.index..<rows.count].lazy.compactMap(\.article).first
      ?? rows.last { $0.article != nil }?.article
  }
}
