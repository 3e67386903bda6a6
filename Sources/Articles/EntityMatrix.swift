/// Who is named where: how often each of some reports names each entity.
package struct EntityMatrix: Sendable, Equatable {
  /// One report.
  package struct Column: Sendable, Equatable {
    package var article: ArticleID
    /// Outlet or agency as the report names it.
    package var outlet: String?
    package var headline: String
  }

  package struct Row: Sendable, Equatable {
    package var entity: Entity
    /// Mentions in each column's report.
    package var counts: [Int]

    /// Reports that name it.
    package var reports: Int { counts.count { $0 > 0 } }
  }

  package var columns: [Column]
  /// By number of reports, then mentions, then id; without entities that no report names.
  package var rows: [Row]

  /// Counts the mentions in some articles.
  ///
  /// - Complexity: O(*n*) in the mentions of the articles, and rows times columns.
  package init(
    articles: [Article], mentions: (ArticleID) -> [Mention], entity: (Entity.ID) -> Entity?
  ) {
    columns = articles.map {
      Column(article: $0.id, outlet: $0.outlet ?? $0.agency, headline: $0.headline)
    }
    var counts: [Entity.ID: [Int]] = [:]
    for (column, article) in articles.enumerated() {
      for mention in mentions(article.id) {
        counts[mention.entity, default: Array(repeating: 0, count: articles.count)][column] += 1
      }
    }
    rows = counts.compactMap { id, counts in entity(id).map { Row(entity: $0, counts: counts) } }
    rows.sort { left, right in
      if left.reports != right.reports { return left.reports > right.reports }
      let sums = (left.counts.reduce(0, +), right.counts.reduce(0, +))
      return sums.0 != sums.1 ? sums.0 > sums.1 : left.entity.id < right.entity.id
    }
  }
}
