internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import Reader

/// What the person decides, on its way into the library, and what others have decided there.
extension ReaderSession {
  func keep(_ step: TriageStep) {
    guard library.store != nil else { return }
    var locations: [ArticleID: String] = [:]
    for change in step.act.changes {
      locations[change.article] = state.library.article(change.article)?.path
    }
    let (library, keeping) = (library, keeping)
    let number = keeping.send(step)
    let written = DispatchSemaphore(value: 0)
    writer.async { [locations] in
      defer {
        keeping.confirm(number)
        written.signal()
        Task { @MainActor [weak self] in self?.tellSaving() }
      }
      do {
        let id = try library.save(step, locations: locations)
        guard id != step.act.id else { return }
        Task { @MainActor [weak self] in self?.send(.kept(step.act.id, as: id)) }
      } catch {
        let words = ErrorWords.text(of: error)
        keeping.refuse(words)
        Task { @MainActor [weak self] in self?.refuse(words) }
      }
    }
    // What is said to be done is on the disk then; else it is said that it is not there yet.
    let isShort = locations.count <= Self.mostAwaited
    if !isShort || written.wait(timeout: .now() + Self.longestWait) == .timedOut { tellSaving() }
    countSoon()
  }

  private func tellSaving() {
    let isSaving = keeping.kept < keeping.sent
    if state.isSaving != isSaving { send(.saving(isSaving)) }
  }

  /// Articles of an act that the screen waits for, and for how long at most: a key is answered within 16
  /// milliseconds.
  private static let mostAwaited = 20
  private static let longestWait = DispatchTimeInterval.milliseconds(8)

  /// Shows what the library holds in place of what could not be kept, and says why.
  private func refuse(_ words: String) {
    lookAgain { [weak self] in
      self?.keeping.tellRefusal()
      self?.send(.told(words, isError: true))
    }
  }

  /// Reads what the library holds, behind all that is being written.
  func lookAgain(then done: @escaping @MainActor @Sendable () -> Void = {}) {
    guard let store = library.store else { return }
    let (keeping, needsStates) = (keeping, state.shelf == nil)
    writer.async { [weak self] in
      let seen = try? LibraryWatch.read(store, keeping, needsStates: needsStates)
      Task { @MainActor in
        if let seen { self?.takeForeign(seen) }
        done()
      }
    }
  }

  /// Takes over what another program has left in the library.
  func takeForeign(_ seen: LibraryWatch.Seen) {
    // What was decided since this was read must not be taken back on the screen.
    guard keeping.sent == seen.kept else { return lookAgain() }
    send(.notesRead(seen.notes))
    if shelf != nil {
      send(.journalRead(seen.journal))
      send(.correctionsRead(seen.corrections))
      refreshShelf()
    } else {
      send(.triageRead(seen.states, seen.journal))
      send(.correctionsRead(seen.corrections))
    }
    countSoon()
  }

  /// Decides on articles of the library that need not be held.
  func decide(_ act: ShelfAct) {
    guard let shelf else { return }
    let name = act.verb.name(first: TriageState())
    change { () throws -> String in
      let condition = try shelf.condition(of: act)
      let done = try shelf.store.mark(act.verb.change, where: condition, name: name)
      guard let done else { return "Nothing to change" }
      return "\(name.capitalisedFirst): \(Counted.text(done.count, "article")) · u undoes it"
    }
  }

  /// Undoes or redoes what the journal has last.
  func turnBack(isUndone: Bool) {
    guard let store = library.store else { return }
    change { () throws -> String in
      guard let act = try isUndone ? store.undo() : store.redo() else {
        return isUndone ? "Nothing to undo" : "Nothing to redo"
      }
      try MuteRules(store, today: Today.number, sayings: AliasPlace.sayings).settle()
      let size = act.isOnArticles ? ", \(Counted.text(act.count, "article"))" : ""
      return "\(isUndone ? "Undone" : "Redone"): \(act.name)\(size)"
        + (isUndone ? " · ^r redoes it" : "")
    }
  }

  /// Keeps a note on an article or its story.
  func keepNote(_ text: String, on article: ArticleID, _ isOfStory: Bool) {
    guard let store = library.store else { return }
    change { () throws -> String in
      let act =
        try isOfStory
        ? store.setStoryNote(text, on: article) : store.setNote(text, on: article)
      guard let act else {
        return try store.holds(article)
          ? text.isEmpty ? "There is no note" : "The note says so already"
          : "Only what was added to the library has notes (parallax add)"
      }
      return "\(act.name.capitalisedFirst) · u undoes it"
    }
  }

  /// Shows what rules hid whose last day is over; a library that is busy is asked again a minute later.
  func endRules() {
    guard let store = library.store, !hasQuit else { return }
    writer.async { [weak self] in
      let rules = MuteRules(store, today: Today.number, sayings: AliasPlace.sayings)
      let isDone = (try? rules.settle()) != nil
      Task { @MainActor in
        self?.lookAgain()
        guard !isDone else { return }
        try? await Task.sleep(for: .seconds(60))
        self?.endRules()
      }
    }
  }

  /// Answers with the note that the library has.
  func readNote(on article: ArticleID, _ isOfStory: Bool) {
    guard let store = library.store else { return }
    writer.async { [weak self] in
      let note = try? isOfStory ? store.storyNote(of: article) : store.note(on: article)
      Task { @MainActor in self?.send(.noteRead(article, note ?? "", isOfStory: isOfStory)) }
    }
  }

  /// Changes a saved search or a mute rule.
  func change(_ edit: RuleEdit) {
    guard let store = library.store else { return }
    change { () throws -> String in
      guard try store.change(edit, today: Today.number) else { return "Nothing to change" }
      return "\(edit.done.capitalisedFirst) · u undoes it"
    }
  }

  /// Writes to the library, says what came of it and shows it.
  func change(_ body: @escaping @Sendable () throws -> String) {
    writer.async { [weak self] in
      let words: String
      var isError = false
      do {
        words = try body()
      } catch {
        words = ErrorWords.text(of: error)
        isError = true
      }
      Task { @MainActor [words, isError] in
        self?.lookAgain { self?.send(.told(words, isError: isError)) }
      }
    }
  }
}
