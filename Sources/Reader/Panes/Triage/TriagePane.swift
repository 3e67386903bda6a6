package import Articles

/// The walk through unread stories: one key decides on the story shown and shows the next.
package struct TriagePane: Sendable, Equatable {
  /// A story, or an article that stands alone.
  package struct Item: Sendable, Equatable {
    package var title: String
    /// Its unread reports, in the order of the list.
    package var articles: [ArticleID]
    /// What was decided in the walk, one upon the other.
    package var decisions: [String] = []
    /// What was decided last; nil for nothing yet.
    package var decision: String? { decisions.last }
    /// What was decided and taken back, to be decided again.
    var takenBack: [String] = []
    /// The report whose text is shown.
    package var shown = 0
  }

  package private(set) var items: [Item]
  /// The item shown; the number of items at the end of the walk.
  package private(set) var index = 0

  init(_ items: [Item]) {
    self.items = items
  }

  package var item: Item? { items[safe: index] }

  /// The article whose text is shown; nil at the end of the walk.
  var article: ArticleID? { item.flatMap { $0.articles[safe: $0.shown] } }

  /// All articles of the walk.
  var articles: Set<ArticleID> { Set(items.lazy.flatMap(\.articles)) }

  /// Items on which nothing was decided.
  package var left: Int { items.count { $0.decision == nil } }

  /// How often each thing was decided, in the order in which it was first.
  package var decisions: [(name: String, count: Int)] {
    var names: [String] = []
    for item in items {
      if let name = item.decision, !names.contains(name) { names.append(name) }
    }
    return names.map { name in (name, items.count { $0.decision == name }) }
  }

  /// Notes what was decided on the item shown, and goes on.
  mutating func decide(_ name: String) {
    guard items.indices.contains(index) else { return }
    items[index].decisions.append(name)
    step(by: 1)
  }

  /// Goes on or back, deciding nothing.
  mutating func step(by steps: Int) {
    index = min(max(0, index + steps), items.count)
  }

  /// Goes to the item of an article and forgets what was decided on it last; whether that was done in the
  /// walk.
  mutating func takeBack(_ name: String, on article: ArticleID) -> Bool {
    guard let place = items.firstIndex(where: { $0.articles.contains(article) }),
      items[place].decision == name
    else { return false }
    items[place].takenBack.append(items[place].decisions.removeLast())
    index = place
    return true
  }

  /// Notes again what was taken back last on the item of an article, and goes on behind it; whether
  /// that was done in the walk.
  mutating func decideAgain(_ name: String, on article: ArticleID) -> Bool {
    guard let place = items.firstIndex(where: { $0.articles.contains(article) }),
      items[place].takenBack.last == name
    else { return false }
    items[place].decisions.append(items[place].takenBack.removeLast())
    index = place + 1
    return true
  }

  /// Forgets what was taken back, because another act stands in its place.
  mutating func forgetTakenBack() {
    for place in items.indices { items[place].takenBack.removeAll() }
  }

  mutating func showReport(by steps: Int) {
    guard let item else { return }
    items[index].shown = min(max(0, item.shown + steps), item.articles.count - 1)
  }
}

extension ReaderState {
  /// Begins a walk through the unread stories of the list.
  mutating func beginTriage() -> [Effect] {
    let items = unreadItems
    guard !items.isEmpty else {
      tell("No unread story is in this list")
      return []
    }
    triagePane = TriagePane(items)
    enter(.triage, .triage)
    showTriageItem()
    return []
  }

  /// The unread stories of the list, in its order.
  private var unreadItems: [TriagePane.Item] {
    let rows = ArticleRows(self)
    var items: [TriagePane.Item] = []
    var stories: [Story.ID: Int] = [:]
    var texts: [ArticleID: Int] = [:]
    for id in rows.listed where !library.state(id).isRead {
      let story = library.isInStory(id) ? library.story(of: id) : nil
      if let story, let place = stories[story.id] {
        items[place].articles.append(id)
        items[place].title = story.title
        continue
      }
      // Copies of a text that is not listed itself are one.
      let leader = library.leader(of: id)
      if story == nil, let place = texts[leader] {
        items[place].articles.append(id)
        continue
      }
      if let story { stories[story.id] = items.count } else { texts[leader] = items.count }
      items.append(
        TriagePane.Item(title: library.article(id)?.headline ?? "", articles: [id]))
    }
    return items
  }

  /// Shows the text of the item that the walk has come to.
  mutating func showTriageItem() {
    let id = triagePane?.article
    reading.show(id.map { .article($0) })
    // The list goes along where it is not held whole, so that what is next is held in time.
    if shelf != nil, let place = id.flatMap({ list.place(of: $0) }) { putCursor(on: place) }
  }

  /// Decides on the item shown and goes on.
  mutating func decide(_ verb: TriageVerb) -> [Effect] {
    guard let item = triagePane?.item else {
      tell(triageSummary)
      return []
    }
    guard let shown = triagePane?.article, library.article(shown) != nil else {
      tell("This report is not read yet")
      return []
    }
    lastAct = RepeatedAct(verb: verb)
    let effects = act(verb, onRows: item.articles)
    let name = verb.name(first: library.state(item.articles[0]))
    triagePane?.decide(effects.isEmpty ? "left as they were" : name)
    showTriageItem()
    if triagePane?.item == nil { tell(triageSummary) }
    return effects
  }

  mutating func stepTriage(by steps: Int) -> [Effect] {
    triagePane?.step(by: steps)
    showTriageItem()
    if triagePane?.item == nil { tell(triageSummary) }
    return []
  }

  mutating func showReportInTriage(by steps: Int) -> [Effect] {
    triagePane?.showReport(by: steps)
    showTriageItem()
    return []
  }

  /// Goes back to the story of an act of the walk that was undone.
  mutating func returnInTriage(from act: TriageAct, on article: ArticleID) {
    guard triagePane?.takeBack(act.name, on: article) == true else { return }
    showTriageItem()
  }

  /// Notes a decision of the walk that was done again.
  mutating func goOnInTriage(from act: TriageAct, on article: ArticleID) {
    guard triagePane?.decideAgain(act.name, on: article) == true else { return }
    showTriageItem()
  }

  /// `14 stories: 9 marked read, 2 starred, 3 left`.
  private var triageSummary: String {
    guard let pane = triagePane else { return "" }
    let count = pane.items.count
    var parts = pane.decisions.map { "\($0.count) \($0.name)" }
    if pane.left > 0 { parts.append("\(pane.left) left for later") }
    return Counted.text(count, "story", "stories") + ": " + parts.joined(separator: ", ")
      + " · u undoes, q ends"
  }
}
