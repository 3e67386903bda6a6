package import ArticleStorage

/// What a person does not want to see, as it holds on a day.
package struct MuteRules: Sendable {
  private let store: LibraryStore
  private let today: Int
  private let sayings: NameSayings.Reading

  /// - Parameters:
  ///   - store: the library.
  ///   - today: the day in days since 1970, on which rules hold or are past.
  ///   - sayings: what the person says of names, by which rules on names hide.
  package init(_ store: LibraryStore, today: Int, sayings: @escaping NameSayings.Reading) {
    self.store = store
    self.today = today
    self.sayings = sayings
  }

  /// Ends what is past its day, so that it is shown again, and lets what an undo has brought back
  /// hide what it names.
  package func settle() throws(StoreError) { try apply(onlyPending: true) }

  /// Ends what is past its day, and lets what is left hide what has come since, or has been named.
  package func reapply() throws(StoreError) { try apply(onlyPending: false) }

  private func apply(onlyPending: Bool) throws(StoreError) {
    try store.endMuteRules(today: today)
    var said: NameSayings?
    for rule in try store.muteRules()
    where rule.untilDay ?? today >= today && (rule.isPending || !onlyPending) {
      guard let query = try? ArticleQuery(parsing: rule.query, isOfStore: true) else {
        continue
      }
      let condition = try store.condition(query, today: today) {
        let names = said ?? sayings()
        said = names
        return names
      }
      try store.applyMute(rule.id, condition)
    }
  }
}
