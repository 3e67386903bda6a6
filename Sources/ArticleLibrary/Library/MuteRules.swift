package import ArticleStorage

/// What a person does not want to see, as it holds on a day.
package struct MuteRules {
  private let store: LibraryStore
  private let today: Int

  init(_ store: LibraryStore, today: Int) {
    self.store = store
    self.today = today
  }

  /// Ends what is past its day, so that it is shown again, and lets what an undo has brought back
  /// hide what it names.
  package static func settle(in store: LibraryStore, today: Int) throws(StoreError) {
    try MuteRules(store, today: today).apply(onlyPending: true)
  }

  /// Ends what is past its day, and lets what is left hide what has come since.
  func reapply() throws(StoreError) { try apply(onlyPending: false) }

  private func apply(onlyPending: Bool) throws(StoreError) {
    try store.endMuteRules(today: today)
    for rule in try store.muteRules()
    where rule.untilDay ?? today >= today && (rule.isPending || !onlyPending) {
      guard let query = try? ArticleQuery(parsing: rule.query, isOfStore: true) else {
        continue
      }
      try store.applyMute(rule.id, try store.condition(query, today: today))
    }
  }
}
