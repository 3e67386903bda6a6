internal import Articles

extension ReaderState {
  /// Reads the files anew where some have come, changed or gone; while they are read already, once
  /// more after it.
  mutating func readChangedFiles() -> [Effect] {
    guard filesHaveChanged, isLoaded, isAnalysed, !isReloading, shelf == nil else { return [] }
    filesHaveChanged = false
    isReloading = true
    reloadsQuietly = true
    return [.reload]
  }

  /// Whether the library is being read or searched.
  package var canBeStopped: Bool {
    !isStopped && (!isLoaded || !isAnalysed) && !(isLoaded && shelf != nil)
  }

  /// What holds of corrections after a reload: what was said while it ran, or where nothing is kept,
  /// is newer than what was read.
  func corrections(in snapshot: LibrarySnapshot) -> Corrections {
    isLoaded && (!keepsTriage || regrouping.isUnderWay)
      ? library.snapshot.corrections : snapshot.corrections
  }

  /// Says what a reload has found.
  mutating func tell(_ news: LibraryNews) {
    isReloading = false
    let isQuiet = reloadsQuietly
    reloadsQuietly = false
    if news.words == nil, isQuiet { return }
    tell(news.words ?? "Nothing new")
  }
}
