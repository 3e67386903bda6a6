package import ArticleStorage

/// What a person does not want to see, as it holds on a day.
package struct MuteRules {
  private let store: LibraryStore
  private let today: Int

  init(_ store: LibraryStore, today: Int) {
    self.store = store
    self.today = today
  }

  /// Ends what is past its day, so that it is shown again.
  package static func end(in store: LibraryStore, today: Int) throws(StoreError) {
    try store.endMuteRules(today: today)
  }

  /// Ends what is past its day, and lets what is left hide what has come since.
  func reapply() throws(StoreError) {
    try store.endMuteRules(today: today)
    for rule in try store.muteRules() where rule.untilDay ?? today >= today {
      guard let query = try? ArticleQuery(parsing: rule.query) else { continue }
      try store.applyMute(rule.id, try store.condition(query, today: today))
    }
  }
}
