package import Articles
internal import TerminalCanvas

/// What a triage key does to the state of an article.
package enum TriageVerb: Sendable, Hashable {
  case toggleRead, markRead, markUnread, toggleStar, star, unstar, toggleDismissed, dismiss, restore
  /// At least one.
  case tag([String])
  case untag([String])

  /// The state of all targets after the act; toggles go by the first one, so that all end alike.
  func result(_ state: TriageState, first: TriageState) -> TriageState {
    var state = state
    switch self {
    case .toggleRead: state.isRead = !first.isRead
    case .markRead: state.isRead = true
    case .markUnread: state.isRead = false
    case .toggleStar: state.isStarred = !first.isStarred
    case .star: state.isStarred = true
    case .unstar: state.isStarred = false
    case .toggleDismissed: state.isDismissed = !first.isDismissed
    case .dismiss: state.isDismissed = true
    case .restore: state.isDismissed = false
    case .tag(let tags): state.tags = Set(state.tags + tags).sorted()
    case .untag(let tags): state.tags.removeAll(where: tags.contains)
    }
    return state
  }

  /// The act in the past tense, for the status line and the journal.
  package func name(first: TriageState) -> String {
    switch self {
    case .toggleRead: first.isRead ? "marked unread" : "marked read"
    case .markRead: "marked read"
    case .markUnread: "marked unread"
    case .toggleStar: first.isStarred ? "unstarred" : "starred"
    case .star: "starred"
    case .unstar: "unstarred"
    case .toggleDismissed: first.isDismissed ? "brought back" : "dismissed"
    case .dismiss: "dismissed"
    case .restore: "brought back"
    case .tag(let tags): "tagged \(tags.joined(separator: ", "))"
    case .untag(let tags): "untagged \(tags.joined(separator: ", "))"
    }
  }

  /// What `.` repeats of it: a toggle as what it did, so that it does the same elsewhere.
  func settled(first: TriageState) -> TriageVerb {
    switch self {
    case .toggleRead: first.isRead ? .markUnread : .markRead
    case .toggleStar: first.isStarred ? .unstar : .star
    case .toggleDismissed: first.isDismissed ? .restore : .dismiss
    default: self
    }
  }

  var movesOn: Bool { self == .toggleRead }
  var dismisses: Bool { [.toggleDismissed, .dismiss, .restore].contains(self) }
  var reads: Bool { [.toggleRead, .markRead, .markUnread].contains(self) }
}

/// An act that `.` does again.
package struct RepeatedAct: Sendable, Equatable {
  package var verb: TriageVerb
  /// Whether the cursor goes on behind it.
  package var movesOn = false
}

/// Which rows an act on many takes.
enum RowSpan {
  case all, above, below
}

extension ReaderState {
  /// Does an act on the marked articles, or from the cursor on as many as the count says.
  mutating func triage(_ verb: TriageVerb, count: Int?) -> [Effect] {
    let targets = triageTargets(count: count)
    if let first = targets.first {
      lastAct = RepeatedAct(
        verb: verb.settled(first: library.state(first)), movesOn: verb.movesOn)
    }
    return triage(verb, on: targets, movesOn: verb.movesOn)
  }

  /// Does the last act again.
  mutating func repeatAct(_ last: RepeatedAct, count: Int?) -> [Effect] {
    triage(last.verb, on: triageTargets(count: count), movesOn: last.movesOn)
  }

  private mutating func triage(
    _ verb: TriageVerb, on targets: [ArticleID], movesOn: Bool
  ) -> [Effect] {
    if focus == .triage { return decide(verb) }
    list.marked.removeAll()
    let effects = act(verb, onRows: targets)
    if movesOn, focus == .articles { goOn(behind: Set(targets)) }
    return effects
  }

  /// Goes on behind what was taken from the cursor on, to the next line of an article; stays where
  /// there is none.
  private mutating func goOn(behind taken: Set<ArticleID>) {
    guard selectedArticles.contains(where: taken.contains) else { return }
    let next = list.rows.dropFirst(list.cursor.index + 1).firstIndex { row in
      !isPassedOver(row) && !(row.article.map(taken.contains) ?? false)
    }
    if let next { select(row: next) }
  }

  mutating func triageRows(_ verb: TriageVerb, in span: RowSpan) -> [Effect] {
    if let shelf, let span = shelfSpan(span) {
      lastAct = RepeatedAct(verb: verb)
      return [.decide(act(verb, span, of: shelf))]
    }
    let rows = list.rows.enumerated().filter { index, row in
      switch span {
      case .all: true
      case .above: index < list.cursor.index
      case .below: index > list.cursor.index
      }
    }
    let articles = rows.flatMap { _, row -> [ArticleID] in
      // The reports of an open story have lines of their own.
      if let story = row.story, !list.closedStories.contains(story) { return [] }
      return self.articles(under: row)
    }
    if articles.isEmpty { tell("No article is there") }
    return act(verb, on: articles)
  }

  /// An act on a list that is not held whole.
  func act(_ verb: TriageVerb, _ span: ShelfAct.Span, of shelf: Shelf) -> ShelfAct {
    ShelfAct(
      verb: verb, span: span, choice: shelf.choice,
      takesCopies: verb.reads && settings.marksCopiesRead)
  }

  /// The same span of a list that is not held whole; nil where no article is there.
  private func shelfSpan(_ span: RowSpan) -> ShelfAct.Span? {
    switch span {
    case .all: .all
    case .above: list.nearestArticle.map { .above($0) }
    case .below: list.nearestArticle.map { .below($0) }
    }
  }

  private func triageTargets(count: Int?) -> [ArticleID] {
    guard let count, count > 1, focus == .articles, list.marked.isEmpty else { return targets }
    return list.rows[list.cursor.index...].compactMap(\.article).prefix(count).map { $0 }
  }

  /// Does an act on what rows show: what is dismissed with its row does not come up again as a copy.
  mutating func act(_ verb: TriageVerb, onRows articles: [ArticleID]) -> [Effect] {
    guard verb.dismisses else { return act(verb, on: articles) }
    return act(verb, on: articles.flatMap { [$0] + library.copies(under: $0).map(\.article) })
  }

  /// Records one act over all articles that it changes.
  mutating func act(_ verb: TriageVerb, on articles: [ArticleID]) -> [Effect] {
    guard let first = articles.first.map(library.state) else { return [] }
    // One may be named by itself and with the text that it copies.
    var seen: Set<ArticleID> = []
    let changes = (verb.reads ? withCopies(articles) : articles).compactMap {
      id -> TriageAct.Change? in
      guard seen.insert(id).inserted else { return nil }
      let before = library.state(id)
      let after = verb.result(before, first: first)
      return before == after ? nil : TriageAct.Change(article: id, before: before, after: after)
    }
    guard !changes.isEmpty else {
      tell("Nothing to change")
      return []
    }
    let act = TriageAct(id: library.journal.nextID, name: verb.name(first: first), changes: changes)
    library.withJournal { $0.record(act) }
    triagePane?.forgetTakenBack()
    // In a walk the list stays where it is.
    if triagePane == nil { actLines[act.id] = list.selectedRow }
    take(changes)
    let left = verb == .markRead ? wordsOfCopies(unreadBy: act) : ""
    tell("\(act.name.capitalisedFirst): \(describe(act)) · u undoes it" + left)
    return [.keep(.recorded(act))]
  }

  /// How many copies of what an act has marked read stay unread, and what takes them along.
  private func wordsOfCopies(unreadBy act: TriageAct) -> String {
    let copies = act.changes.flatMap { change in
      library.copies(under: library.leader(of: change.article)).map(\.article)
    }
    let left = Set(copies).count { SourcesPane.Source.unread.contains($0, in: library) }
    let setting = columns < 100 ? ":set" : ":set mark-copies-read on"
    return left == 0 ? "" : " · \(Counted.text(left, "copy", "copies")) unread (\(setting))"
  }

  /// Sets the states; the list is made anew only where an article enters or leaves it.
  private mutating func take(_ changes: [TriageAct.Change]) {
    let source = listedSource
    var movesRows = false
    var done: [TriageAct.Change] = []
    for var change in changes {
      // Another program may have decided meanwhile.
      change.before = library.state(change.article)
      guard change.before != change.after else { continue }
      let wasShown = source.contains(change.article, in: library)
      library.setState(change.after, of: change.article)
      movesRows = movesRows || source.contains(change.article, in: library) != wasShown
      done.append(change)
    }
    sources.refresh(done, library)
    if movesRows { refreshList(changing: done.map(\.article)) }
  }

  /// Takes over what the library holds of triage.
  mutating func takeTriage(_ states: [ArticleID: TriageState], _ journal: TriageJournal) {
    let changes = library.changes(to: states)
    if !changes.isEmpty { take(changes) }
    library.setTriage(states, journal)
  }

  mutating func undo(times: Int) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<times {
      guard let act = library.withJournal({ $0.undo() }) else {
        if effects.isEmpty { effects += turnBack(isUndone: true) }
        break
      }
      guard holds(act) else {
        effects += turnBack(isUndone: true)
        continue
      }
      effects += turnRound(act)
      effects += takeBack(act)
      if let article = act.changes.first?.article {
        if screen == .browse { returnToLine(of: act) }
        returnInTriage(from: act, on: article)
      }
      tell("Undone: \(act.name), \(describe(act)) · ^r redoes it")
    }
    return effects
  }

  /// Sets the states back to what they were before an act that the journal has as undone.
  private mutating func turnRound(_ act: TriageAct) -> [Effect] {
    take(
      act.changes.map {
        TriageAct.Change(article: $0.article, before: $0.after, after: $0.before)
      })
    return [.keep(.undone(act))]
  }

  /// Makes an article unread again that was marked read last, as if that had not been done.
  mutating func takeBackReading(of id: ArticleID) -> [Effect] {
    guard let last = library.journal.done.last, last.changes.count == 1,
      let change = last.changes.first, change.article == id, !change.before.isRead,
      change.after.isRead, let act = library.withJournal({ $0.undo() })
    else { return [] }
    return turnRound(act)
  }

  /// Goes back to where an act was done, else to what it has changed; all folds stay as they are.
  private mutating func returnToLine(of act: TriageAct) {
    let line = actLines[act.id]
    if let row = line.flatMap({ list.place(of: $0) }) ?? row(changedBy: act) {
      select(row: row)
    } else if let first = line?.article ?? act.changes.first?.article {
      select(first)
    }
  }

  /// The row under the cursor where an act has changed it, or else the first that it has.
  private func row(changedBy act: TriageAct) -> Int? {
    let changed = Set(act.changes.map(\.article))
    if selectedArticles.contains(where: changed.contains) { return list.cursor.index }
    return list.rows.firstIndex { $0.article.map(changed.contains) ?? false }
      ?? act.changes.lazy.compactMap { foldedLine(of: $0.article) }.first
  }

  mutating func redo(times: Int) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<times {
      guard let act = library.withJournal({ $0.redo() }) else {
        if effects.isEmpty { effects += turnBack(isUndone: false) }
        break
      }
      guard holds(act) else {
        effects += turnBack(isUndone: false)
        continue
      }
      take(act.changes)
      effects.append(.keep(.redone(act)))
      effects += sayAgain(act)
      if let article = act.changes.first?.article { goOnInTriage(from: act, on: article) }
      tell("Redone: \(act.name), \(describe(act))")
    }
    return effects
  }

  /// Whether the reader holds what an act has changed; it does not hold sources, rules and notes, nor
  /// all articles of a large library.
  private func holds(_ act: TriageAct) -> Bool {
    guard !act.changes.isEmpty else { return !act.corrections.isEmpty }
    return act.changes.count <= Self.fewChanges
      || act.changes.allSatisfy { library.index(of: $0.article) != nil }
  }

  /// Turns what the library's journal has last where the reader does not hold all of it: an act on more
  /// articles than are held, on sources, rules or notes.
  private mutating func turnBack(isUndone: Bool) -> [Effect] {
    guard keepsTriage else {
      tell(isUndone ? "Nothing to undo" : "Nothing to redo")
      return []
    }
    return [.turnBack(isUndone: isUndone)]
  }

  func describe(_ act: TriageAct) -> String {
    if act.isOnSentences {
      return act.corrections.count == 1 ? "a pair" : "\(act.corrections.count) pairs"
    }
    if let count = act.splitOff { return Counted.text(count, "report") }
    if !act.corrections.isEmpty {
      let ids = Set(act.corrections.flatMap { [$0.first, $0.second] })
      let headlines = ids.sorted { library.position($0) < library.position($1) }
        .compactMap { library.article($0)?.headline }
      guard ids.count <= 2 else { return Counted.text(ids.count, "report") }
      let room = max(16, columns - 52) / max(1, headlines.count)
      return headlines.map { "'\(DisplayWidth.truncated($0, width: room))'" }
        .joined(separator: " and ")
    }
    guard act.changes.count == 1, let change = act.changes.first,
      let article = library.article(change.article)
    else { return Counted.text(act.changes.count, "article") }
    // The key that takes it back must still fit behind it.
    return "'\(DisplayWidth.truncated(article.headline, width: max(16, columns - 48)))'"
  }

  mutating func markArticles(count: Int) -> [Effect] {
    for _ in 0..<count {
      let taken = selectedArticles
      for id in taken {
        if list.marked.remove(id) == nil { list.marked.insert(id) }
        list.markAnchor = id
      }
      if focus == .articles { goOn(behind: Set(taken)) }
    }
    tell("\(list.marked.count) marked")
    return []
  }

  mutating func markRange() -> [Effect] {
    let start = list.markAnchor.flatMap { list.place(of: $0) } ?? list.cursor.index
    let span = min(start, list.cursor.index)...max(start, list.cursor.index)
    for row in list.rows[span] {
      if let id = row.article { list.marked.insert(id) }
    }
    list.markAnchor = selectedArticle
    tell("\(list.marked.count) marked")
    return []
  }
}
