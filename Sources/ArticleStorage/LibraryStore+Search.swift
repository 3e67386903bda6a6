package import Articles
internal import GRDB

/// Articles that were searched for, the best first.
package struct SearchAnswer: Sendable, Equatable {
  package var rows: [ArticleRow]
  /// Whether there were too many to weigh, so that the newest stand first.
  package var isNewestFirst: Bool
}

extension LibraryStore {
  /// Articles that cannot be found by their words, as after the rescue of a damaged library.
  package func unindexed(limit: Int) throws(StoreError) -> [ArticleID] {
    try articles(
      """
      SELECT article FROM shelf
      WHERE place IN (
        SELECT place FROM shelf EXCEPT SELECT id FROM textIndex_docsize
        EXCEPT SELECT place FROM unlooked) LIMIT ?
      """, [limit])
  }

  /// Lets articles be found by their words that could not be.
  package func index(
    _ texts: [(id: ArticleID, search: IncomingArticle.SearchText)]
  ) throws(StoreError) {
    try write { database in
      for (id, search) in texts {
        try database.execute(
          sql: """
            INSERT INTO textIndex (rowid, headline, body, house, path)
            SELECT place, ?, ?, ?, ? FROM shelf
            WHERE article = ? AND place NOT IN (SELECT id FROM textIndex_docsize)
            """,
          arguments: [search.headline, search.body, search.house, search.path, id.stored])
      }
    }
  }

  /// Hits up to which they are weighed against each other; of more the newest are shown, since a
  /// word that stands everywhere says nothing of how well an article fits.
  ///
  /// Larger ranks more searches and takes longer (some 2 µs a hit).
  private static let weighed = 4_000

  /// How much a hit counts in headline, body, house and path: BM25 with these factors.
  private static let weights = "8.0, 1.0, 2.0, 0.5"

  /// The articles that fit best.
  ///
  /// - Parameters:
  ///   - condition: what must hold; its words at the top level are weighed.
  ///   - limit: rows at the most.
  /// - Returns: the rows, without their texts.
  /// - Throws: what is wrong with the library file.
  /// - Complexity: bounded by `weighed` for a condition of words alone.
  package func search(
    _ condition: ArticleCondition, limit: Int
  ) throws(StoreError) -> SearchAnswer {
    try read { database in
      let choice = ConditionSQL(condition)
      let arguments = StatementArguments(choice.arguments)
      guard choice.match != nil, try !isCommon(choice, database) else {
        let rows = try Self.page(
          condition, order: .newestFirst, at: .start, limit: limit, database)
        return SearchAnswer(rows: rows, isNewestFirst: true)
      }
      let places = try Int64.fetchAll(
        database,
        sql: """
          SELECT s.place FROM \(choice.tables) WHERE \(choice.filter)
          ORDER BY bm25(textIndex, \(Self.weights)), s.place DESC LIMIT \(max(0, limit))
          """, arguments: arguments)
      return SearchAnswer(rows: try Self.rows(at: places, database), isNewestFirst: false)
    }
  }

  private func isCommon(_ choice: ConditionSQL, _ database: Database) throws -> Bool {
    let count = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM (SELECT 1 FROM textIndex WHERE textIndex MATCH ?
          LIMIT \(Self.weighed + 1))
        """, arguments: [choice.match])
    return (count ?? 0) > Self.weighed
  }
}
