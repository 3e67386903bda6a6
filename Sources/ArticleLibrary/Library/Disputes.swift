internal import ArticleAnalysis
internal import Articles

/// On how many points the reports of a story differ.
enum Disputes {
  /// For each article of a story the points on which another report differs from it; articles that
  /// nobody contradicts have no entry.
  ///
  /// Copies of a text are one report, and differ where it does.
  ///
  /// - Parameters:
  ///   - story: its articles.
  ///   - snapshot: the articles, their copies and names.
  ///   - reports: reports that are compared with each other at the most, the last ones.
  /// - Returns: points by article.
  /// - Complexity: that of *reports* · *reports* comparisons.
  static func count(
    in story: Story, of snapshot: LibrarySnapshot, reports: Int = .max
  ) -> [ArticleID: Int] {
    let ids = Set(story.articles)
    let articles = snapshot.articles.filter { ids.contains($0.id) }
    var leaders: [ArticleID: ArticleID] = [:]
    for group in snapshot.copies {
      for member in group.members where member.isFoldedUnderLeader && ids.contains(member.article) {
        leaders[member.article] = group.leader
      }
    }
    let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let texts = story.articles.filter { leaders[$0] ?? $0 == $0 }.suffix(reports)
      .compactMap { byID[$0] }
    var counts: [ArticleID: Int] = [:]
    for (index, left) in texts.enumerated() {
      for right in texts[(index + 1)...] {
        let alignment = Comparison.align(
          left: left, right: right, story: articles, entities: snapshot.entities)
        guard let points = alignment?.discrepancies.count, points > 0 else { continue }
        counts[left.id, default: 0] += points
        counts[right.id, default: 0] += points
      }
    }
    for id in story.articles {
      if let leader = leaders[id], let points = counts[leader] { counts[id] = points }
    }
    return counts
  }
}
