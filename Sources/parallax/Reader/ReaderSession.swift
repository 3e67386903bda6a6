internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import NcursesTerminal
internal import Reader
internal import TerminalCanvas

/// The reader in a terminal: its state, and the running of what it asks for.
///
/// The main actor only updates and draws. Whatever reads, computes or writes runs elsewhere and
/// comes back as an action, so a key never waits.
@MainActor final class ReaderSession {
  private(set) var state: ReaderState
  private(set) var hasQuit = false
  private let library: ArticleLibrary
  private weak var terminal: Terminal?
  /// Writes triage in order, one step at a time.
  private let writer = DispatchQueue(label: "parallax.triage")
  private var comparisons: [ComparisonRequest: (number: Int, task: Task<Void, Never>)] = [:]
  private var lastComparison = 0
  private var loading: Task<Void, Never>?
  private var opening: LibraryOpening?
  private var grouping: Task<Void, Never>?
  private let names: NameKeeper
  private var watching: Task<Void, Never>?
  private var canvas = Canvas(columns: 1, rows: 1)

  init(
    library: ArticleLibrary, terminal: Terminal, themes: [ThemeChoice], themeIndex: Int,
    title: String, keepsNames: Bool
  ) {
    self.library = library
    names = NameKeeper(library.aliases, mayWrite: keepsNames)
    self.terminal = terminal
    state = ReaderState(
      columns: terminal.columns, rows: terminal.rows, themes: themes, title: title)
    state.themeIndex = themeIndex
    state.keepsTriage = library.store != nil
    watchNames()
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
  func finish() {
    loading?.cancel()
    watching?.cancel()
    grouping?.cancel()
    for comparison in comparisons.values { comparison.task.cancel() }
    writer.sync {}
    names.finish()
  }

  // MARK: Effects

  private func run(_ effect: Effect) {
    switch effect {
    case .quit: hasQuit = true
    case .suspend: terminal?.suspend()
    case .redraw: terminal?.redraw()
    case .reload: load()
    case .stop: stop()
    case .compare(let request): compare(request)
    case .differ(let request): differ(request)
    case .cancelCompare(let request): comparisons.removeValue(forKey: request)?.task.cancel()
    case .keep(let step): keep(step)
    case .regroup(let corrections, let number): regroup(corrections, number: number)
    case .correct(let edit): correct(edit)
    case .findDetails: findDetails()
    case .startKeyTimeout(let number): startKeyTimeout(number)
    case .open(let link): openLink(link)
    case .copy(let text):
      if terminal?.copy(text) != true { send(.told("Too long to copy", isError: true)) }
    case .write(let text, let path): write(text, to: path)
    case .pipe(let text, let command): pipe(text, to: command)
    }
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

  /// Shows what was read, and then finds what belongs together.
  ///
  /// - Parameter reading: one that began before there was a screen. Where it is as good as done, the
  ///   first paint waits for it rather than show an empty list for the blink of an eye.
  func load(_ reading: LibraryOpening? = nil) {
    loading?.cancel()
    let opening = reading ?? LibraryOpening(library)
    self.opening = opening
    let early = reading?.reading(within: LibraryOpening.patience)
    if let early { take(early) }
    let names = names.memory
    loading = Task.detached(priority: .userInitiated) { [weak self] in
      var times = StageTimes()
      do {
        let reading = try await opening.reading()
        guard !Task.isCancelled else { return }
        if early == nil { await self?.take(reading) }
        guard
          await self?.state.isStopped != true,
          let snapshot = ArticleLibrary.analysed(
            reading, times: &times, names: names,
            onNames: { share in Task { @MainActor in self?.tell(share) } },
            isCancelled: { Task.isCancelled })
        else { return }
        await self?.send(.loaded(snapshot, isComplete: true))
      } catch {
        await self?.send(.told(ErrorWords.text(of: error), isError: true))
      }
    }
  }

  /// Stops the reading, of which what is done is shown, or else the search behind it.
  private func stop() {
    if state.isLoaded, !state.isReloading { loading?.cancel() } else { opening?.stop() }
  }

  private func take(_ reading: LibraryReading) {
    send(.loaded(reading.snapshot, isComplete: false))
    for fault in reading.aliasFaults { send(.told(ErrorWords.text(of: fault), isError: true)) }
    for fault in reading.faults { send(.told(ErrorWords.text(of: fault), isError: true)) }
    if reading.faults.count > 1 {
      send(
        .told(
          "\(reading.faults.count) files could not be read; :messages names them", isError: true))
    }
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

  private func keep(_ step: TriageStep) {
    guard library.store != nil else { return }
    var locations: [ArticleID: String] = [:]
    for change in step.act.changes {
      locations[change.article] = state.library.article(change.article)?.path
    }
    let library = library
    writer.async { [locations] in
      do {
        let id = try library.save(step, locations: locations)
        guard id != step.act.id else { return }
        Task { @MainActor [weak self] in self?.send(.kept(step.act.id, as: id)) }
      } catch {
        let words = ErrorWords.text(of: error)
        let held = library.store.flatMap { store in
          (try? store.states()).flatMap { states in
            (try? store.journal()).map { (states, $0) }
          }
        }
        let said = try? library.store?.corrections()
        Task { @MainActor [weak self] in
          // What could not be kept is not shown as if it were.
          if let held { self?.send(.triageRead(held.0, held.1)) }
          if let said { self?.send(.correctionsRead(said)) }
          self?.send(.told(words, isError: true))
        }
      }
    }
  }

  /// Shows how far the search for names is, where that has changed to the eye.
  private func tell(_ share: Double) {
    let percent = Int(share * 100)
    guard !state.isAnalysed, percent > state.namesPercent else { return }
    send(.searchingNames(percent: percent))
  }

  private func correct(_ edit: NameEdit) {
    names.keep(edit, in: state.library.snapshot) { outcome in
      Task { @MainActor [weak self] in
        switch outcome {
        case .success(let index): self?.send(.renamed(index))
        case .failure(let fault): self?.send(.notCorrected(edit, ErrorWords.text(of: fault)))
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

  /// Reads the alias file again when it has changed, by whatever program.
  private func watchNames() {
    let names = names
    watching = Task.detached(priority: .utility) { [weak self] in
      var last = names.stamp
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(NameKeeper.interval))
        let stamp = names.stamp
        guard stamp != last else { continue }
        last = stamp
        await self?.rereadNames()
      }
    }
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

  private func openLink(_ link: String) {
    Task.detached { [weak self] in
      if let fault = LinkOpener.open(link) { await self?.send(.told(fault, isError: true)) }
    }
  }

  private func write(_ text: String, to path: String) {
    Task.detached { [weak self] in
      let outcome = TextFile.write(text, to: path)
      await self?.send(.told(outcome.words, isError: outcome.isError))
    }
  }

  private func pipe(_ text: String, to command: String) {
    Task.detached { [weak self] in
      let outcome = ChildProcess.run(
        ["/bin/sh", "-c", command], input: Array(text.utf8), outputLimit: 1 << 20)
      await self?.send(.piped(command: command, outcome.words))
    }
  }
}
