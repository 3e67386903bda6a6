internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
package import Articles

extension ArticleBody {
  /// The article, cleaned as it was when it was added; nil for bytes that are no text.
  package func article() -> Article? {
    guard let text = try? TextDecoder.decode(bytes) else { return nil }
    return ArticleCleaner.clean(Article(id: id, path: path, text: text), known: Set(known))
  }
}

extension ArticleText {
  /// The article with its passages.
  static func cleaned(_ article: Article) -> Article { ArticleCleaner.clean(article) }
}
