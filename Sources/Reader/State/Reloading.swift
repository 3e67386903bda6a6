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

  /// A snapshot with the triage of this session, where nothing is kept.
  func withTriage(_ snapshot: LibrarySnapshot) -> LibrarySnapshot {
    guard !library.articles.isEmpty else { return snapshot }
    var snapshot = snapshot
    snapshot.states = library.snapshot.states
    snapshot.journal = library.snapshot.journal
    return snapshot
  }

  /// Says what a reload has found, before it is taken in.
  mutating func tellNews(of snapshot: LibrarySnapshot) {
    isReloading = false
    var new = 0
    var changed = 0
    for article in snapshot.articles {
      guard let old = library.article(article.id) else {
        new += 1
        continue
      }
      if old.text.original != article.text.original { changed += 1 }
    }
    let left = Set(snapshot.articles.map(\.id)).subtracting(snapshot.gone)
    let gone = library.articles.count {
      !left.contains($0.id) && !library.snapshot.gone.contains($0.id)
    }
    let parts = [(new, "new"), (changed, "changed"), (gone, "gone")].filter { $0.0 > 0 }
    let isQuiet = reloadsQuietly
    reloadsQuietly = false
    if parts.isEmpty, isQuiet { return }
    tell(
      parts.isEmpty ? "Nothing new" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
  }
}
