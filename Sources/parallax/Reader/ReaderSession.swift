internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import Glibc
internal import NcursesTerminal
internal import Reader
internal import TerminalCanvas

/// Questions of which only the latest counts.
private enum QueryKind {
  case limit, search, act

  init(_ purpose: QueryRequest.Purpose) {
    switch purpose {
    case .limit: self = .limit
    case .search: self = .search
    case .act: self = .act
    }
  }
}

/// The reader in a terminal: its state, and the running of what it asks for.
///
/// The main actor only updates and draws. Whatever reads, computes or writes runs elsewhere and
/// comes back as an action, so a key never waits.
@MainActor final class ReaderSession {
  private(set) var state: ReaderState
  private(set) var hasQuit = false
  let library: ArticleLibrary
  private weak var terminal: Terminal?
  /// Writes triage in order, one step at a time.
  let writer = DispatchQueue(label: "parallax.triage")
  private var comparisons: [ComparisonRequest: (number: Int, task: Task<Void, Never>)] = [:]
  private var lastComparison = 0
  private var finding: [QueryKind: Task<Void, Never>] = [:]
  var loading: Task<Void, Never>?
  var opening: EarlyReading<LibraryReading>?
  /// Reads parts of the library's lists; nil where files were named.
  let shelf: ShelfReader?
  let texts: TextCache
  let keeping: KeptSteps
  var shelving: Task<Void, Never>?
  /// What is shown with all that was found among it.
  var analysed: ShelfStage?
  var refreshing: StopSign?
  /// Ends the command to which a text was piped last.
  var piping: StopSign?
  /// The showing of what has come while sources are asked, soon to be.
  var showing: Task<Void, Never>?
  /// The looking through of articles that stand in lists only, while it is under way.
  var lookingThrough: (stop: StopSign, task: Task<Void, Never>)?
  /// Whether articles have come into the lists while others were looked through.
  var looksAgain = false
  private var watch: LibraryWatch?
  var folders: FolderWatch?
  private var counting: Task<Void, Never>?
  private var countingPace = CountingPace()
  private var grouping: Task<Void, Never>?
  private var layingOut: Task<Void, Never>?
  let names: NameKeeper
  private var watching: Task<Void, Never>?
  private var canvas = Canvas(columns: 1, rows: 1)

  init(
    library: ArticleLibrary, shelf: ShelfReader?, early: EarlyOpening, terminal: Terminal,
    themes: [ThemeChoice], themeIndex: Int, title: String, keepsNames: Bool
  ) {
    self.library = library
    texts = early.texts
    keeping = early.keeping
    self.shelf = shelf
    names = NameKeeper(library.aliases, record: AliasPlace.record, mayWrite: keepsNames)
    self.terminal = terminal
    state = ReaderState(
      columns: terminal.columns, rows: terminal.rows, themes: themes, title: title)
    state.themeIndex = themeIndex
    state.keepsTriage = library.store != nil
    state.showsLibrary = shelf != nil
    state.naming = names.journal
    state.today = Today.number
    watchNames()
    watchLibrary(since: early.look)
  }

  var program: Terminal.Program {
    Terminal.Program(
      draw: { [self] in drawn() },
      onEvent: { [self] event in send(.event(event)) },
      shouldQuit: { [self] in hasQuit })
  }

  private func drawn() -> Canvas {
    if canvas.columns != state.columns || canvas.rows != state.rows {
      canvas = Canvas(columns: state.columns, rows: state.rows)
    }
    draw(state, theme: state.theme, into: &canvas)
    return canvas
  }

  func send(_ action: Action) {
    for effect in update(&state, action) { run(effect) }
    terminal?.setNeedsPaint()
  }

  /// Waits until all triage is kept; called when the screen is gone.
  ///
  /// - Returns: why some could not be kept, as far as the screen did not say it.
  func finish() -> [String] {
    stopRefresh()
    loading?.cancel()
    shelving?.cancel()
    showing?.cancel()
    counting?.cancel()
    watch?.end()
    folders?.end()
    watching?.cancel()
    grouping?.cancel()
    layingOut?.cancel()
    for comparison in comparisons.values { comparison.task.cancel() }
    writer.sync {}
    names.finish()
    library.store?.leave()
    return keeping.refusals
  }

  // MARK: Effects

  private func run(_ effect: Effect) {
    switch effect {
    case .quit: hasQuit = true
    case .suspend: terminal?.suspend()
    case .redraw: terminal?.redraw()
    case .reload: reload()
    case .source(let wish): run(wish)
    case .stop: if isRefreshing { stopRefresh() } else { stop() }
    case .compare(let request): compare(request)
    case .differ(let request): differ(request)
    case .layOut(let layout): layOut(layout)
    case .cancelCompare(let request): comparisons.removeValue(forKey: request)?.task.cancel()
    case .find(let request): find(request)
    case .explainSource(let id): send(.explained(id, now: Int(time(nil))))
    case .keep(let step): keep(step)
    case .shelve(let request): shelve(request)
    case .decide(let act): decide(act)
    case .turnBack(let isUndone): turnBack(isUndone: isUndone)
    case .keepNote(let article, let text, let isOfStory): keepNote(text, on: article, isOfStory)
    case .readNote(let article, let isOfStory): readNote(on: article, isOfStory)
    case .rule(let edit): change(edit)
    case .regroup(let corrections, let number): regroup(corrections, number: number)
    case .correct(let edit): correct(edit)
    case .findDetails: findDetails()
    case .startKeyTimeout(let number): startKeyTimeout(number)
    case .open(let link, let article): openLink(link, marking: article)
    case .copy(let text):
      if terminal?.copy(text) != true { send(.told("Too long to copy", isError: true)) }
    case .write(let text, let path): write(text, to: path)
    case .writePage(let request, let alignment, let path):
      writePage(request, alignment, to: path)
    case .pipe(let text, let command): pipe(text, to: command)
    case .stopPipe: piping?.set()
    }
  }

  /// Shows what was opened, as soon as it comes.
  func begin(_ early: EarlyOpening) {
    watchFiles()
    if shelf != nil { openLibrary(early.shelf) } else { load(early.paths) }
  }

  /// Reads all themes, while the first screen stands already.
  func loadThemes() {
    guard !state.themes.isEmpty else { return }
    Task.detached(priority: .utility) { [weak self] in
      let catalogue = ThemeCatalogue.load()
      await self?.take(catalogue)
    }
  }

  private func take(_ catalogue: ThemeCatalogue) {
    var catalogue = catalogue
    state.themeIndex = catalogue.index(of: state.themes.first?.name)
    state.themes = catalogue.choices
    for fault in catalogue.faults { send(.told(fault, isError: true)) }
  }

  private func compare(_ request: ComparisonRequest) {
    guard comparisons[request] == nil else { return }
    let snapshot = state.library.snapshot
    lastComparison += 1
    let number = lastComparison
    let task = Task.detached(priority: .userInitiated) { [weak self] in
      let alignment = ArticleLibrary.compare(
        left: request.left, right: request.right, in: snapshot)
      await self?.finish(request, number, with: alignment)
    }
    comparisons[request] = (number, task)
  }

  private func differ(_ request: DifferenceRequest) {
    let snapshot = state.library.snapshot
    Task.detached(priority: .userInitiated) { [weak self] in
      if let answer = ReaderAnswers.answer(request, in: snapshot) { await self?.send(answer) }
    }
  }

  /// Makes the lines of a long text; those for another width or text are wanted no more.
  private func layOut(_ layout: ReadingLayout) {
    layingOut?.cancel()
    layingOut = Task.detached(priority: .userInitiated) { [weak self] in
      guard let made = layout.made(isCancelled: { Task.isCancelled }) else { return }
      await self?.send(.laidOut(made))
    }
  }

  /// Finds what fits a query; a newer question of the same purpose ends the search for an older.
  private func find(_ request: QueryRequest) {
    let kind = QueryKind(request.purpose)
    finding[kind]?.cancel()
    let snapshot = state.library.snapshot
    finding[kind] = Task.detached(priority: .userInitiated) { [weak self] in
      let answer = ReaderAnswers.answer(
        request, in: snapshot, isCancelled: { Task.isCancelled })
      if let answer { await self?.send(answer) }
    }
  }

  private func regroup(_ corrections: Corrections, number: Int) {
    grouping?.cancel()
    let snapshot = state.library.snapshot
    grouping = Task.detached(priority: .userInitiated) { [weak self] in
      guard let found = ArticleLibrary.regrouped(snapshot, corrections: corrections) else { return }
      await self?.send(.regrouped(found.copies, found.stories, number: number))
    }
  }

  /// Takes the answer of a comparison, unless it was cancelled or begun anew since.
  private func finish(_ request: ComparisonRequest, _ number: Int, with alignment: Alignment?) {
    guard comparisons[request]?.number == number else { return }
    comparisons[request] = nil
    guard let alignment else { return }
    send(.compared(request, alignment))
  }

  private func correct(_ edit: NameEdit) {
    names.keep(edit, in: state.library.snapshot) { outcome in
      Task { @MainActor [weak self] in
        switch outcome {
        case .success(let index): self?.send(.renamed(index))
        case .failure(let fault):
          var isGone = false
          if case .notThere = fault { isGone = true }
          self?.send(.notCorrected(edit, ErrorWords.text(of: fault), isGone: isGone))
        }
      }
    }
  }

  private func findDetails() {
    let snapshot = state.library.snapshot
    Task.detached(priority: .userInitiated) { [weak self] in
      let details = ArticleLibrary.details(of: snapshot)
      await self?.send(.detailed(details))
    }
  }

  /// Reads the alias file again when it has changed, by whatever program, and ends mute rules with their day.
  private func watchNames() {
    let names = names
    watching = Task.detached(priority: .utility) { [weak self] in
      var last = names.stamp
      var day = Today.number
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(NameKeeper.interval))
        if Today.number != day {
          day = Today.number
          await self?.send(.dayBegan(day))
          await self?.endRules()
        }
        let stamp = names.stamp
        guard stamp != last else { continue }
        last = stamp
        await self?.rereadNames()
      }
    }
  }

  /// Looks whether another program has changed the library, several times a second.
  private func watchLibrary(since look: LibraryLook?) {
    guard let store = library.store, let look else { return }
    watch = LibraryWatch(store, since: look, on: writer, keeping, needsStates: shelf == nil) {
      [weak self] seen in
      Task { @MainActor in self?.takeForeign(seen) }
    }
  }

  /// Counts anew what the screen shows numbers of, when no more has happened for a moment.
  func countSoon() {
    guard let store = library.store else { return }
    counting?.cancel()
    let (shelf, snapshot) = (self.shelf, state.library.snapshot)
    let choice = state.shelf?.choice
    let pause = countingPace.pause(at: .now)
    counting = Task.detached(priority: .utility) { [weak self] in
      try? await Task.sleep(for: pause)
      guard !Task.isCancelled else { return }
      let begin = ContinuousClock.now
      if let choice, let counts = try? shelf?.counts(of: choice) {
        await self?.send(.counted(counts))
      }
      let held = choice == nil ? snapshot : nil
      if let rules = try? RuleReader(store).rules(
        held: held, hasFeeds: shelf != nil, isCancelled: { Task.isCancelled })
      {
        await self?.send(.rulesRead(rules))
      }
      await self?.noteCount(since: begin)
    }
  }

  private func noteCount(since begin: ContinuousClock.Instant) {
    let end = ContinuousClock.now
    countingPace.note(begin.duration(to: end), until: end)
  }

  private func rereadNames() {
    guard state.isAnalysed else { return }
    names.reread(state.library.snapshot) { index, faults in
      Task { @MainActor [weak self] in
        guard let self else { return }
        if index != state.library.snapshot.entities { send(.renamed(index)) }
        for fault in faults { send(.told(ErrorWords.text(of: fault), isError: true)) }
      }
    }
  }

  private func startKeyTimeout(_ number: Int) {
    Task { [weak self] in
      try? await Task.sleep(for: .milliseconds(KeyInput.timeoutMilliseconds))
      self?.send(.keyTimeout(number))
    }
  }

  private func openLink(_ link: String, marking article: ArticleID?) {
    Task.detached { [weak self] in
      if let fault = LinkOpener.open(link) { await self?.send(.notOpened(fault, marked: article)) }
    }
  }
}
