internal import ArticleAnalysis
package import ArticleStorage
internal import Articles

/// The search for who and what the library's articles name, a batch at a time.
///
/// A batch is one transaction, so that the work can be stopped at any moment and goes on where it
/// was.
package struct LibraryNames {
  /// Articles whose names are found together: names of one explain those of the others.
  private static let batch = 200

  private let store: LibraryStore

  package init(_ store: LibraryStore) {
    self.store = store
  }

  /// Lets all names be searched anew where another version of the search has found them.
  package func renew() throws(StoreError) {
    try store.renew(.names, algorithm: EntityIndexer.version)
  }

  /// Searches until no article is left, the newest first.
  ///
  /// - Parameters:
  ///   - onProgress: told how many articles are left.
  ///   - isCancelled: asked between the batches.
  /// - Throws: what is wrong with the library; what was found until then is kept.
  package func run(
    onProgress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(StoreError) {
    try renew()
    var left = try store.counts().unnamed
    while !isCancelled() {
      let ids = try store.unnamed(limit: Self.batch)
      guard !ids.isEmpty else { return }
      let bodies = try store.bodies(of: ids)
      let articles = Parallel.map(count: bodies.count) { bodies[$0].article() }.compactMap(\.self)
      let search = NameSearch(
        articles, names: NameMemory(), onNames: { _ in }, isCancelled: { false })
      try store.saveNames(EntityIndexer.joined(search.documents(), stories: []), of: ids)
      left -= ids.count
      onProgress(max(0, left))
    }
  }
}
