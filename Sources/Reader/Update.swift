internal import Articles
internal import TerminalCanvas

/// Takes what happened into the state and says what is to be done outside.
///
/// Pure but for its first argument: no clock, no file, no terminal.
package func update(_ state: inout ReaderState, _ action: Action) -> [Effect] {
  var effects: [Effect]
  switch action {
  case .event(let event): effects = state.handle(event)
  case .keyTimeout(let number): effects = state.keyTimeout(number)
  case .loaded(let snapshot, let isComplete):
    state.leaveShelf()
    effects = state.takeFiles(PreparedLibrary(snapshot, isComplete: isComplete, for: state))
  case .prepared(var prepared):
    state.leaveShelf()
    if !prepared.fits(state) { prepared = prepared.again(for: state) }
    if state.isLoaded { prepared.takeJournal(of: state.library) }
    effects = state.takeFiles(prepared)
  case .shelved(let request, let answer): effects = state.take(request, answer)
  case .counted(let counts):
    state.take(counts)
    effects = []
  case .rulesRead(let rules):
    state.takeRules(rules)
    effects = []
  case .notesRead(let notes):
    state.library.setNotes(notes)
    effects = []
  case .noteRead(let article, let text, let isOfStory):
    // The person may have begun another line meanwhile.
    effects =
      state.prompt == nil
      ? state.ask(
        isOfStory ? .storyNote : .note, text: NoteLines.shown(text), about: .article(article)) : []
  case .journalRead(let journal):
    state.library.withJournal { $0 = journal }
    effects = []
  case .compared(let request, let alignment):
    state.take(request, alignment)
    effects = []
  case .configured(let settings):
    state.settings = settings
    effects = []
  case .measured(let request, let found):
    state.differences.take(request, found)
    effects = []
  case .differed(let request, let found):
    state.differences.take(request, found)
    effects = []
  case .regrouped(let copies, let stories, let number):
    state.take(copies, stories, number: number)
    effects = []
  case .correctionsRead(let corrections): effects = state.setCorrections(corrections)
  case .searchingNames(let percent):
    state.namesPercent = percent
    effects = []
  case .renamed(let index): effects = state.take(index)
  case .detailed(let mentions): effects = state.take(details: mentions)
  case .notCorrected(let edit, let words, let isGone):
    state.naming.drop(edit, isGone: isGone)
    state.entityPane.returning = nil
    state.tell(words, isError: true)
    effects = []
  case .kept(let old, let new):
    state.library.withJournal { $0.renumber(old, new) }
    state.actLines[new] = state.actLines.removeValue(forKey: old)
    effects = []
  case .saving(let isSaving):
    state.isSaving = isSaving
    effects = []
  case .triageRead(let states, let journal):
    state.takeTriage(states, journal)
    effects = []
  case .laidOut(let layout):
    state.reading.take(layout)
    effects = []
  case .found(let request, let answer): effects = state.take(request, answer)
  case .notOpened(let words, let article):
    effects = state.takeBackOpening(words, marked: article)
  case .piped(let command, let lines):
    state.runningCommand = nil
    state.overlay = .explanation(ExplanationPane(title: "Output of \(command)", lines: lines))
    effects = []
  case .reading(let progress):
    state.readProgress = progress
    effects = []
  case .filesChanged:
    state.filesHaveChanged = true
    effects = state.readChangedFiles()
  case .refreshing(let progress):
    state.refreshProgress = progress
    effects = []
  case .lookingThrough(let progress):
    state.lookProgress = progress
    effects = []
  case .dayBegan(let day):
    state.today = day
    effects = []
  case .explained(let source, let now):
    state.explain(source, now: now)
    effects = []
  case .told(let text, let isError):
    state.tell(text, isError: isError)
    effects = []
  }
  effects += state.askForDifferences()
  effects += state.askForShelf()
  state.resolveSearch()
  state.layOut()
  return effects + state.reading.askForLines()
}

extension ReaderState {
  /// Shows articles all of which are held.
  fileprivate mutating func leaveShelf() {
    shelf = nil
    sources.countsAreGiven = false
  }

  /// Takes in the articles of files.
  fileprivate mutating func takeFiles(_ prepared: PreparedLibrary) -> [Effect] {
    if let news = prepared.news { tell(news) }
    return take(prepared) + askAgain() + readChangedFiles()
  }

  /// Takes in the articles that are there now.
  mutating func take(_ prepared: PreparedLibrary) -> [Effect] {
    isLoaded = true
    let said = corrections(in: prepared.library.snapshot)
    let line = awaitedLine
    let named = entityPane.selected
    library = prepared.library
    highlight.isStale = true
    isAnalysed = prepared.isComplete
    if isAnalysed { isStopped = false }
    namesPercent = 0
    differences.forget()
    sources.take(prepared.counts, library)
    list.openCopies = prepared.openCopies
    take(rows: prepared.rows)
    if let line, list.place(of: line.row) == nil { returnToLine(of: line.article) }
    entityPane.rows = prepared.names
    selectName(named)
    compare?.forget()
    return (compare?.effects ?? []) + setCorrections(said) + detailEffects
  }

  fileprivate mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .resize(let columns, let rows):
      self.columns = columns
      self.rows = rows
      keepCursorsVisible()
      return []
    case .paste(let text):
      guard case .picker(var pane)? = overlay else {
        return pasteIntoPrompt(text)
      }
      pane.paste(text)
      overlay = .picker(pane)
      return []
    case .mouse(let mouse):
      message = nil
      return handleMouse(mouse)
    case .key(.control("z")): return [.suspend]
    case .key(.control("l")): return [.redraw]
    case .key(let key):
      message = nil
      if prompt != nil { return handlePromptKey(key) }
      if overlay != nil { return handleOverlayKey(key) }
      return handleKey(key)
    }
  }

  /// Scrolls the lists to their cursors.
  mutating func keepCursorsVisible() {
    let layout = ScreenLayout(self)
    list.cursor.keepVisible(total: list.rows.count, height: layout.height(of: .articles))
    sources.cursor.keepVisible(total: sources.rows.count, height: layout.height(of: .sources))
    entityPane.cursor.keepVisible(
      total: entityPane.rows.count, height: layout.height(of: .entities))
    if case .facts(var pane)? = overlay {
      pane.layOut(height: FactsPane.height(in: rows - 2))
      overlay = .facts(pane)
    }
  }

  /// Makes the lines of the text panes anew where their size or subject has changed.
  mutating func layOut(force: Bool = false) {
    let layout = ScreenLayout(self)
    if let body = layout.slot(of: .reading)?.body {
      let width = ReadingPane.textWidth(paneColumns: body.columns)
      reading.layOut(width: width, height: body.rows, state: self, force: force)
    }
    if let body = layout.slot(of: .compare)?.body, var pane = compare {
      pane.layOut(columns: body.columns, rows: body.rows, state: self)
      compare = pane
    }
  }

  mutating func handleOverlayKey(_ key: Key) -> [Effect] {
    let inside = OverlayFrame.area(columns: columns, rows: rows)
    let height = max(1, inside.rows - 3)
    if key == .character("Q"), overlay?.takesWords == false { return [.quit] }
    if key == .character(":"), overlay?.namesCommands == true {
      overlay = nil
      return ask(.command)
    }
    switch overlay {
    case .help(var pane):
      overlay = pane.handle(key, height: height, state: self) ? .help(pane) : nil
    case .explanation(var pane):
      let stays = pane.handle(key, columns: max(1, inside.columns - 4), height: height)
      overlay = stays ? .explanation(pane) : nil
    case .picker(var pane):
      switch pane.handle(key, height: height) {
      case .stays: overlay = .picker(pane)
      case .closes: overlay = nil
      case .chose(let choice):
        overlay = nil
        return take(choice)
      }
    case .facts(let pane): return handleFactsKey(key, pane)
    case nil: break
    }
    return []
  }
}

extension ReaderState.Overlay {
  /// Whether keys are the letters of what is looked for.
  fileprivate var takesWords: Bool {
    switch self {
    case .help(let pane): pane.isTyping
    case .picker: true
    case .explanation, .facts: false
    }
  }

  /// Whether it says what can be typed behind a colon, which may be done at once.
  fileprivate var namesCommands: Bool {
    switch self {
    case .help(let pane): !pane.isTyping
    case .explanation: true
    case .picker, .facts: false
    }
  }
}
