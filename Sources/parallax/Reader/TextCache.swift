internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Synchronization

/// The texts of the articles that are held, read and cleaned.
final class TextCache: Sendable {
  private let texts = Mutex<[ArticleID: Article]>([:])

  var all: [ArticleID: Article] { texts.withLock { $0 } }

  /// Forgets the texts of all other articles.
  func keep(only ids: Set<ArticleID>) {
    texts.withLock { texts in texts = texts.filter { ids.contains($0.key) } }
  }

  /// Forgets everything, because texts may have changed.
  func forget() { texts.withLock { $0.removeAll() } }

  /// Reads the texts that are not at hand.
  ///
  /// - Parameters:
  ///   - ids: articles of the library.
  ///   - store: the library.
  ///   - isCancelled: asked before each batch; once true, the rest is left out.
  /// - Returns: whether there were any.
  /// - Throws: what is wrong with the library file.
  @discardableResult func read(
    _ ids: [ArticleID], from store: LibraryStore, isCancelled: () -> Bool = { false }
  ) throws(StoreError) -> Bool {
    let known = all
    let missing = ids.filter { known[$0] == nil }
    for start in stride(from: 0, to: missing.count, by: Self.batch) where !isCancelled() {
      let bodies = try store.bodies(
        of: Array(missing[start..<min(missing.count, start + Self.batch)]))
      let articles = Texts.articles(of: bodies)
      texts.withLock { texts in
        for article in articles { texts[article.id] = article }
      }
    }
    return !missing.isEmpty
  }

  private static let batch = 128
}

/// Texts of bodies, over all cores.
private enum Texts {
  static func articles(of bodies: [ArticleBody]) -> [Article] {
    guard bodies.count > 1 else { return bodies.compactMap { $0.article() } }
    return ArticleLibrary.articles(of: bodies)
  }
}
