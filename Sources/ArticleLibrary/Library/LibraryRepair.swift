package import ArticleStorage
internal import Articles

/// Makes again what the rescue of a damaged library has left out.
package struct LibraryRepair {
  /// Articles of one transaction.
  private static let batch = 256

  private let store: LibraryStore
  private let rules: MuteRules

  /// - Parameters:
  ///   - store: a library that was moved aside and rescued.
  ///   - rules: the rules of the person on the same library.
  package init(_ store: LibraryStore, rules: MuteRules) {
    self.store = store
    self.rules = rules
  }

  /// Lets articles be found by their words, and hides what the rules of the person hide.
  ///
  /// - Parameter limit: articles after which it ends; what is left is done by the next run.
  /// - Throws: what is wrong with the library; the batches written until then are kept.
  package func run(limit: Int = .max) throws(StoreError) {
    var last: Set<ArticleID> = []
    var count = 0
    while count < limit {
      count += Self.batch
      let ids = try store.unindexed(limit: Self.batch)
      // A text that is gone is found by its headline alone.
      guard !ids.isEmpty, Set(ids) != last else { break }
      last = Set(ids)
      try store.index(try texts(of: ids))
    }
    try rules.reapply()
  }

  private func texts(
    of ids: [ArticleID]
  ) throws(StoreError) -> [(id: ArticleID, search: IncomingArticle.SearchText)] {
    let rows = Dictionary(try store.rows(of: ids).map { ($0.id, $0) }) { first, _ in first }
    let bodies = Dictionary(try store.bodies(of: ids).map { ($0.id, $0) }) { first, _ in first }
    return ids.map { id in
      let row = rows[id]
      let path = row?.path ?? ""
      guard var article = bodies[id]?.article() else {
        return (id, .init(headline: row?.headline ?? "", body: "", house: "", path: path))
      }
      article.outlet = article.outlet ?? row?.outlet
      article.agency = article.agency ?? row?.agency
      return (id, article.searchText(path: path))
    }
  }
}
