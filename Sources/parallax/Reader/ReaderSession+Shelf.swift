internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Reader

/// A part of the library's articles, at a stage of being read.
struct ShelfStage: Sendable {
  var part: ShelfReader.Part
  var journal: TriageJournal?
  var corrections: Corrections
  var notes: Notes
  /// The last step of triage that it shows.
  var kept: Int
  /// The numbers of the library, where it was held whole until now.
  var counts: ShelfCounts?
}

/// The reading of lists of the library, a part at a time: first the rows, with the text that is on
/// the screen, then the other texts, then what belongs together among them.
extension ReaderSession {
  /// Shows the library, at the place that is shown already where there is one.
  ///
  /// - Parameter reading: one that began before there was a screen.
  func openLibrary(_ reading: EarlyReading<ShelfStage>?) {
    guard let shelf else { return }
    let (texts, keeping) = (texts, keeping)
    let request = state.isLoaded ? state.refreshRequest : nil
    let order = state.settings.order
    let opening =
      reading
      ?? EarlyReading { _, _ in try shelf.opening(texts, keeping, at: request, order: order) }
    let early = reading?.reading(within: ShelfReader.patience)
    if let early { show(LibrarySnapshot(early, texts.all), of: early) }
    shelving?.cancel()
    shelving = Task.detached(priority: .userInitiated) { [weak self] in
      do {
        let stage = try await opening.reading()
        guard await self?.showAgain(stage) != true else { return }
        if early == nil { await self?.show(stage, texts) }
        await self?.fill(stage, from: shelf, isFirst: true)
      } catch {
        await self?.send(.told(ErrorWords.text(of: error), isError: true))
      }
    }
    countSoon()
    lookThroughSoon()
  }

  /// Looks through what is only listed, once the screen has been looked at.
  private func lookThroughSoon() {
    Task { [weak self] in
      try? await Task.sleep(for: .milliseconds(ShelfReader.rest))
      self?.lookThrough()
    }
  }

  /// Reads a part of a list.
  func shelve(_ request: ShelfRequest) {
    guard let shelf else { return }
    let (texts, keeping) = (texts, keeping)
    shelving?.cancel()
    shelving = Task.detached(priority: .userInitiated) { [weak self] in
      do {
        let kept = keeping.kept
        switch try shelf.part(request, limit: request.firstLimit) {
        case .nothing(let words): await self?.send(.shelved(request, .nothing(words)))
        case .fault(let fault):
          let notice = QueryNotice(words: ErrorWords.text(of: fault), range: fault.range)
          await self?.send(.shelved(request, .fault(notice)))
        case .part(let part):
          let stage = try ShelfStage(part, shelf.store, texts, kept: kept)
          guard !Task.isCancelled, await self?.showAgain(stage) != true else { return }
          await self?.show(stage, texts)
          await self?.fill(stage, from: shelf, isFirst: false)
        }
      } catch {
        await self?.send(.told(ErrorWords.text(of: error), isError: true))
      }
    }
    if request.choice != state.shelf?.choice { countSoon() }
  }

  /// Reads anew what is shown, because the library has changed.
  func refreshShelf() {
    guard shelf != nil else { return }
    if state.shelf == nil { openLibrary(nil) } else { shelve(state.refreshRequest) }
  }

  /// Shows what was read until now.
  private nonisolated func show(_ stage: ShelfStage, _ texts: TextCache) async {
    await show(LibrarySnapshot(stage, texts.all), of: stage)
  }

  private func show(_ found: LibrarySnapshot, of stage: ShelfStage) {
    send(stage, found, isComplete: false)
  }

  /// Shows what has been decided on articles among which all is found already; false where they are
  /// others.
  private func showAgain(_ stage: ShelfStage) -> Bool {
    guard let analysed, state.isAnalysed, stage.hasArticles(of: analysed) else { return false }
    var snapshot = state.library.snapshot
    snapshot.states = stage.part.states
    snapshot.muted = stage.part.muted
    snapshot.notes = stage.notes
    send(stage, snapshot, isComplete: true)
    countSoon()
    return true
  }

  private func send(_ stage: ShelfStage, _ found: LibrarySnapshot, isComplete: Bool) {
    var snapshot = found
    keeping.apply(after: stage.kept, to: &snapshot.states)
    let part = stage.part
    guard let request = part.request else {
      if let journal = stage.journal, !state.isLoaded {
        snapshot.journal = journal
      } else {
        snapshot.journal = state.library.journal
      }
      return send(.loaded(snapshot, isComplete: isComplete))
    }
    let counts = state.shelf == nil ? stage.counts : nil
    snapshot.journal = stage.journal.flatMap { state.isLoaded ? nil : $0 } ?? state.library.journal
    send(
      .shelved(
        request,
        .window(
          ShelfWindow(
            request: request, snapshot: snapshot, offset: part.offset, isAtStart: part.isAtStart,
            isAtEnd: part.isAtEnd, selected: part.selected, marks: part.marks,
            isComplete: isComplete))))
    if let counts { send(.counted(counts)) }
  }

  /// Reads the rest of a part and all of its texts, and finds what belongs together.
  ///
  /// After the first screen, what is far from it waits until that has been looked at.
  private nonisolated func fill(
    _ stage: ShelfStage, from shelf: ShelfReader, isFirst: Bool
  ) async {
    let rest = Duration.milliseconds(ShelfReader.rest)
    do {
      if isFirst {
        try await showTexts(of: stage, ShelfReader.near, from: shelf)
        try await Task.sleep(for: rest)
      }
      var stage = stage
      let isLarger = try extend(&stage, from: shelf)
      texts.keep(only: Set(stage.part.rows.map(\.id)))
      try await showTexts(of: stage, ShelfReader.near, from: shelf, isNews: isLarger)
      try await showTexts(of: stage, stage.part.rows.count, from: shelf)
      if !isFirst { try await Task.sleep(for: rest) }
      try await findRelations(stage)
    } catch is CancellationError {
      return
    } catch {
      await send(.told(ErrorWords.text(of: error), isError: true))
    }
  }

  /// Reads as many rows as are held, where the part has only those that are shown first.
  private nonisolated func extend(
    _ stage: inout ShelfStage, from shelf: ShelfReader
  ) throws -> Bool {
    try Task.checkCancellation()
    guard let request = stage.part.request, request.firstLimit < ShelfReader.held,
      !(stage.part.isAtStart && stage.part.isAtEnd)
    else { return false }
    let kept = keeping.kept
    guard case .part(let whole) = try shelf.part(request) else { throw CancellationError() }
    (stage.part, stage.kept) = (whole, kept)
    return true
  }

  /// Shows so many texts, those nearest to the selected one first, unless the screen has them.
  private nonisolated func showTexts(
    of stage: ShelfStage, _ count: Int, from shelf: ShelfReader, isNews: Bool = false
  ) async throws {
    let ids = Array(stage.part.idsFromSelected.prefix(count))
    let areNew = try texts.read(ids, from: shelf.store, isCancelled: { Task.isCancelled })
    try Task.checkCancellation()
    if areNew || isNews { await show(stage, texts) }
  }

  private nonisolated func findRelations(_ stage: ShelfStage) async throws {
    var times = StageTimes()
    var reading = LibraryReading(
      articles: stage.part.articles(texts.all), states: stage.part.states)
    if let said = library.aliases?.read() { (reading.sayings, reading.aliasFaults) = said }
    reading.corrections = stage.corrections
    reading.notes = stage.notes
    Courtesy.standBehindKeys()
    guard
      var snapshot = ArticleLibrary.analysed(
        reading, times: &times, names: names.memory,
        onNames: { share in Task { @MainActor in self.tell(share) } },
        isCancelled: { Task.isCancelled })
    else { return }
    snapshot.muted = stage.part.muted
    let found = snapshot
    await MainActor.run {
      guard !Task.isCancelled else { return }
      send(stage, found, isComplete: true)
      analysed = stage
      countSoon()
    }
  }
}

extension ShelfReader {
  /// Milliseconds that the first paint may wait for the first rows.
  static let patience = 40
  /// Milliseconds without another request after which what belongs together is looked for.
  static let rest = 300
  /// Articles nearest to the selected one whose texts are read first: more than a screen has.
  static let near = 40

  /// The first rows of the library, or those round what is shown already, or all where they are few.
  func opening(
    _ texts: TextCache, _ keeping: KeptSteps, at shown: ShelfRequest? = nil, order: ListOrder
  ) throws -> ShelfStage {
    let kept = keeping.kept
    var first = try whole()
    var counts: ShelfCounts?
    if first == nil {
      let start = ShelfRequest(
        choice: ShelfChoice(source: .all, limit: "", order: order), place: .start)
      for request in [shown, start].compactMap(\.self) where first == nil {
        if case .part(let part) = try part(request, limit: request.firstLimit) { first = part }
      }
      if shown != nil, let choice = first?.request?.choice { counts = try self.counts(of: choice) }
    }
    var stage = try ShelfStage(
      first ?? Part(rows: [], isAtStart: true, isAtEnd: true), store, texts, kept: kept)
    stage.journal = try store.journal(limit: 100, changes: 2_000)
    stage.counts = counts
    return stage
  }
}

extension ShelfStage {
  /// A part with the text of the article that will be on the screen.
  init(
    _ part: ShelfReader.Part, _ store: LibraryStore, _ texts: TextCache, kept: Int
  ) throws(StoreError) {
    self.part = part
    self.kept = kept
    corrections = try store.corrections()
    notes = try store.notes()
    if let id = part.selected ?? part.rows.first?.id { try texts.read([id], from: store) }
  }
}

extension ShelfStage {
  /// Whether the articles are those of another stage, whatever was decided on them since.
  fileprivate func hasArticles(of other: ShelfStage) -> Bool {
    guard part.rows.count == other.part.rows.count, corrections == other.corrections else {
      return false
    }
    return zip(part.rows, other.part.rows).allSatisfy { row, old in
      var row = row
      (row.state, row.isMuted, row.note) = (old.state, old.isMuted, old.note)
      return row == old
    }
  }
}

extension LibrarySnapshot {
  /// What is known before anything was looked for among the articles.
  fileprivate init(_ stage: ShelfStage, _ texts: [ArticleID: Article]) {
    let reading = LibraryReading(
      articles: stage.part.articles(texts), states: stage.part.states)
    self = reading.snapshot
    copies = stage.part.copies
    muted = stage.part.muted
    corrections = stage.corrections
    notes = stage.notes
  }
}

extension ShelfRequest {
  /// Articles that are shown before the others are read.
  fileprivate var firstLimit: Int {
    if case .article = place { return ShelfReader.held }
    return ShelfReader.first
  }
}

extension ShelfReader.Part {
  /// The articles, those nearest to the selected one first.
  fileprivate var idsFromSelected: [ArticleID] {
    let centre = rows.firstIndex { $0.id == selected } ?? 0
    return rows.enumerated().sorted { abs($0.offset - centre) < abs($1.offset - centre) }
      .map(\.element.id)
  }
}
