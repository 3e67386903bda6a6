package import ArticleAnalysis
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

  /// Compares each of some articles with each behind it.
  ///
  /// - Parameters:
  ///   - reports: the articles, in the order in which they are shown.
  ///   - snapshot: the library that they are in.
  ///   - isCancelled: asked now and then; by default whether the task around was cancelled.
  /// - Returns: the comparisons and what they say together, or nil when cancelled.
  package static func compare(
    all reports: [ArticleID], in snapshot: LibrarySnapshot,
    isCancelled: () -> Bool = { Task.isCancelled }
  ) -> (pairs: [ComparedReports], story: StoryComparison)? {
    var pairs: [ComparedReports] = []
    for (index, left) in reports.enumerated() {
      for right in reports[(index + 1)...] {
        guard
          let alignment = compare(left: left, right: right, in: snapshot, isCancelled: isCancelled)
        else { return nil }
        pairs.append(ComparedReports(left: left, right: right, alignment: alignment))
      }
    }
    return (pairs, story(of: reports, pairs, in: snapshot))
  }

  /// What comparisons of any two of some reports say together.
  package static func story(
    of reports: [ArticleID], _ pairs: [ComparedReports], in snapshot: LibrarySnapshot
  ) -> StoryComparison {
    var leaders: [ArticleID: ArticleID] = [:]
    for group in snapshot.copies {
      for member in group.members where member.isFoldedUnderLeader {
        leaders[member.article] = group.leader
      }
    }
    return StoryComparison(reports: reports, pairs: pairs, leaders: leaders)
  }
}
