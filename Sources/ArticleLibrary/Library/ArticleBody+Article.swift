internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
package import Articles

extension ArticleBody {
  /// The article, decoded and cleaned as it was when it was added; nil for bytes that are none.
  package func article() -> Article? {
    guard var loaded = try? ArticleLoader.article(id: id, path: path, bytes: bytes) else {
      return nil
    }
    if let given { loaded.take(given) }
    return ArticleCleaner.clean(loaded, known: Set(known))
  }
}

extension Article {
  /// Takes what a source says where its page is silent; to be done before it is cleaned.
  mutating func take(_ given: GivenFacts) {
    if markup?.outlet == nil { markup?.outlet = given.outlet }
    if markup?.date == nil { markup?.date = given.date }
  }
}

extension ArticleText {
  /// The article with its passages.
  static func cleaned(_ article: Article) -> Article { ArticleCleaner.clean(article) }
}
