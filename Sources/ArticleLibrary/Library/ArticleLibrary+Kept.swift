internal import ArticleAnalysis
package import ArticleStorage
package import Articles

extension ArticleLibrary {
  /// Articles of the library that are read whole where no path is named: the newest.
  ///
  /// Whoever needs more asks page by page (`LibraryPage`).
  package static let keptLimit = 20_000

  /// Texts that are fetched at a time.
  private static let keptBatch = 512

  /// The articles of some bodies, over all cores; bytes that are none are left out.
  package static func articles(of bodies: [ArticleBody]) -> [Article] {
    Parallel.map(count: bodies.count) { bodies[$0].article() }.compactMap(\.self)
  }

  /// The newest articles that were added to the library, from the bytes that it keeps.
  ///
  /// - Parameters:
  ///   - store: the library.
  ///   - isCancelled: asked before each batch; once true, the rest is left out.
  /// - Returns: the articles, the newest first; none for a library to which nothing was added.
  /// - Throws: what is wrong with the library file.
  static func kept(
    in store: LibraryStore, isCancelled: @Sendable () -> Bool
  ) throws(StoreError) -> [Article] {
    var articles: [Article] = []
    var position = PagePosition.start
    while articles.count < keptLimit, !isCancelled() {
      let rows = try store.page(
        .all([.muted(false), .dismissed(false)]), at: position, limit: keptBatch)
      guard let last = rows.last else { break }
      let bodies = try store.bodies(of: rows.map(\.id))
      articles += Self.articles(of: bodies)
      position = .after(last.place)
    }
    return articles
  }
}
