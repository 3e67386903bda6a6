internal import ArticleAnalysis
package import Articles

extension ArticleLibrary {
  /// Lays two articles of a library side by side.
  ///
  /// What is common in their story weighs little: both articles' stories count as one.
  ///
  /// - Parameters:
  ///   - left: the article on the left.
  ///   - right: the article on the right.
  ///   - snapshot: the library that both are in.
  ///   - isCancelled: asked now and then; by default whether the task around was cancelled.
  /// - Returns: nil when one of the articles is not there, or when cancelled.
  package static func compare(
    left: ArticleID, right: ArticleID, in snapshot: LibrarySnapshot,
    isCancelled: () -> Bool = { Task.isCancelled }
  ) -> Alignment? {
    let articles = Dictionary(
      snapshot.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard let leftArticle = articles[left], let rightArticle = articles[right] else { return nil }
    let members = snapshot.stories
      .filter { $0.articles.contains(left) || $0.articles.contains(right) }
      .flatMap(\.articles)
    let ids = Set(members + [left, right])
    return Comparison.align(
      left: leftArticle, right: rightArticle,
      story: snapshot.articles.filter { ids.contains($0.id) }, entities: snapshot.entities,
      isCancelled: isCancelled)
  }
}
