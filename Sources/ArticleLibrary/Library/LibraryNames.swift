internal import ArticleAnalysis
package import ArticleStorage
internal import Articles

/// The search for who and what the library's articles name, a batch at a time.
///
/// A batch is one transaction, so that the work can be stopped at any moment and goes on where it
/// was. The identities that come out depend on the articles alone, not on the batches or their
/// order; only which of the ids of one person stands for all of them does, since it is the oldest.
/// A surname alone is under an id of its own until it is known whose it is, and then under that.
package struct LibraryNames {
  private let store: LibraryStore
  private let batch: Int

  /// - Parameters:
  ///   - store: the library.
  ///   - batch: articles of one transaction; more hold the library longer at a time.
  package init(_ store: LibraryStore, batch: Int = 200) {
    self.store = store
    self.batch = batch
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
      let ids = try store.unnamed(limit: batch)
      guard !ids.isEmpty else { return }
      let bodies = try store.bodies(of: ids)
      let found = Parallel.map(count: bodies.count) { index in
        bodies[index].article().map {
          ($0.id, EntityIndexer.namings(of: EntityIndexer.names(in: $0)))
        }
      }
      let namings = Dictionary(found.compactMap(\.self)) { first, _ in first }
      try store.saveNames(ids.map { ($0, namings[$0] ?? []) })
      left -= ids.count
      onProgress(max(0, left))
    }
  }
}
