internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
package import Articles

extension ArticleBody {
  /// The article, decoded and cleaned as it was when it was added; nil for bytes that are none.
  package func article() -> Article? {
    guard let loaded = try? ArticleLoader.article(id: id, path: path, bytes: bytes) else {
      return nil
    }
    return ArticleCleaner.clean(loaded, known: Set(known))
  }
}

extension ArticleText {
  /// The article with its passages.
  static func cleaned(_ article: Article) -> Article { ArticleCleaner.clean(article) }
}
