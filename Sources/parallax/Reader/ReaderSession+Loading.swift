internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Reader

extension ReaderSession {
  /// Shows what was read, and then finds what belongs together.
  ///
  /// - Parameter reading: one that began before there was a screen. Where it is as good as done, the
  ///   first paint waits for it rather than show an empty list for the blink of an eye.
  func load(_ reading: EarlyReading<LibraryReading>? = nil) {
    loading?.cancel()
    let isQuiet = state.reloadsQuietly
    let opening =
      reading ?? Self.reading(of: library, keeping: state.library.snapshot.articles)
    self.opening = opening
    let early = reading?.reading(within: Self.patience)
    if let early {
      take(early)
    } else {
      opening.onProgress { progress in Task { @MainActor [weak self] in self?.tell(progress) } }
    }
    let names = names.memory
    let (keeping, kept) = (keeping, keeping.kept)
    loading = Task.detached(priority: .userInitiated) { [weak self] in
      var times = StageTimes()
      do {
        let reading = try await opening.reading()
        guard !Task.isCancelled else { return }
        if early == nil, !isQuiet {
          await self?.show(reading.snapshot, isComplete: false, keeping, after: kept)
          await self?.tellFaults(of: reading)
        }
        guard await self?.state.isStopped != true else { return }
        Courtesy.standBehindKeys()
        guard
          let snapshot = ArticleLibrary.analysed(
            reading, times: &times, names: names,
            onNames: { share in Task { @MainActor in self?.tell(share) } },
            isCancelled: { Task.isCancelled })
        else { return }
        if isQuiet { await self?.tellFaults(of: reading) }
        await self?.show(snapshot, isComplete: true, keeping, after: kept)
        await self?.countSoon()
      } catch {
        await self?.endReload()
        await self?.send(.told(ErrorWords.text(of: error), isError: true))
      }
    }
  }

  /// Shows what was found, with what was decided since it was read.
  ///
  /// What the screen needs of it is made here; made again where the person has changed the lists
  /// meanwhile.
  private nonisolated func show(
    _ found: LibrarySnapshot, isComplete: Bool, _ keeping: KeptSteps, after kept: Int
  ) async {
    var library = LibraryIndex(found, showsPeoples: await state.library.showsPeoples)
    while !Task.isCancelled {
      let state = await state
      if state.isLoaded { library.withStates { keeping.apply(after: kept, to: &$0) } }
      let prepared = PreparedLibrary(library, isComplete: isComplete, for: state)
      guard await replace(with: prepared) != nil else { continue }
      // Another program may have decided something meanwhile.
      if isComplete { await lookAgain() }
      return
    }
  }

  /// Shows a library that was prepared.
  ///
  /// - Returns: what was shown before, to be freed by the caller, as that takes its time too; nil where
  ///   the lists have changed since they were prepared.
  private func replace(with prepared: PreparedLibrary) -> ReaderState? {
    guard !Task.isCancelled, prepared.fits(state) else { return nil }
    let old = state
    send(.prepared(prepared))
    return old
  }

  /// Leaves what is shown as it is, because it could not be read anew.
  private func endReload() async {
    guard state.isReloading else { return }
    await show(state.library.snapshot, isComplete: true, keeping, after: keeping.kept)
  }

  /// Milliseconds that a first paint may wait: below what an eye sees, enough for some hundred files.
  private static let patience = 15

  /// A reading of the articles at the paths of a library.
  ///
  /// Of the articles of an earlier one those stay whose file is gone.
  nonisolated static func reading(
    of library: ArticleLibrary, keeping earlier: [Article] = []
  ) -> EarlyReading<LibraryReading> {
    EarlyReading { onProgress, isCancelled in
      var times = StageTimes()
      return try library.read(
        times: &times, keeping: earlier, onProgress: onProgress, isCancelled: isCancelled)
    }
  }

  /// Watches the files that were named, and the folders.
  func watchFiles() {
    guard shelf == nil else { return }
    folders = FolderWatch(library.paths) {
      Task { @MainActor [weak self] in self?.send(.filesChanged) }
    }
  }

  /// Looks for new and changed articles.
  func reload() {
    guard shelf == nil else {
      texts.forget()
      return refreshShelf()
    }
    load()
  }

  /// Stops the reading, of which what is done is shown, or else the search behind it.
  func stop() {
    if state.isLoaded, !state.isReloading { loading?.cancel() } else { opening?.stop() }
  }

  private func take(_ reading: LibraryReading) {
    send(.loaded(reading.snapshot, isComplete: false))
    tellFaults(of: reading)
  }

  private func tellFaults(of reading: LibraryReading) {
    for fault in reading.aliasFaults { send(.told(ErrorWords.text(of: fault), isError: true)) }
    for fault in reading.faults { send(.told(ErrorWords.text(of: fault), isError: true)) }
    if reading.faults.count > 1 {
      send(
        .told(
          "\(reading.faults.count) files could not be read; :messages names them", isError: true))
    }
  }

  /// Shows how far the reading of files is.
  private func tell(_ progress: LibraryProgress) {
    switch progress {
    case .loaded(let count, let all): send(.reading("reading \(count) of \(all) …"))
    case .read(let count, let all): send(.reading("cleaning \(count) of \(all) …"))
    default: break
    }
  }

  /// Shows how far the search for names is, where that has changed to the eye.
  func tell(_ share: Double) {
    let percent = Int(share * 100)
    guard !state.isAnalysed, percent > state.namesPercent else { return }
    send(.searchingNames(percent: percent))
  }
}
