package import Articles
internal import GRDB

extension LibraryStore {
  /// Articles whose names were not searched yet, the newest first.
  package func unnamed(limit: Int) throws(StoreError) -> [ArticleID] {
    try articles(
      """
      SELECT s.article FROM unnamed u JOIN shelf s ON s.place = u.place
      ORDER BY u.place DESC LIMIT ?
      """, [limit])
  }

  /// Keeps who and what some articles name, and finds which of it is what others name.
  ///
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func saveNames(
    _ namings: [(article: ArticleID, namings: [Naming])]
  ) throws(StoreError) {
    try write { database in
      var writer = NameWriter(database)
      for (article, namings) in namings {
        let place = try Int64.fetchOne(
          database.cachedStatement(sql: "SELECT place FROM shelf WHERE article = ?"),
          arguments: [article.stored])
        if let place { try writer.write(namings, at: place) }
      }
      try NameResolver(database: database).resolve(writer)
    }
  }

  /// The id and name under which everything counts that is the same as what an id stands for.
  ///
  /// - Returns: nil for an id that the library does not have.
  package func whole(of id: Entity.ID) throws(StoreError) -> (id: Entity.ID, name: String)? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT w.id, w.name FROM entity e JOIN entity w ON w.number = ifnull(e.whole, e.number)
          WHERE e.id = ?
          """, arguments: [id]
      ).map { ($0[0], $0[1]) }
    }
  }

  /// Who and what the newest articles name most, those that most of them name first.
  ///
  /// - Parameters:
  ///   - limit: entities at the most.
  ///   - newest: articles that are looked at; more take longer, some 10 µs each.
  /// - Returns: the entities, each with the number of articles of the whole library that name it; those
  ///   that lists hide do not count.
  /// - Throws: what is wrong with the library file.
  package func mostNamed(limit: Int, newest: Int = 2_000) throws(StoreError) -> [Entity] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          WITH hidden AS MATERIALIZED (SELECT place FROM shelf WHERE isMuted = 1
            UNION SELECT place FROM shelf WHERE isDismissed = 1)
          SELECT w.id, w.name, w.kind, c.mentions,
            (SELECT count(DISTINCT n.place) FROM naming n WHERE n.entity IN (
              SELECT w.number UNION ALL SELECT e.number FROM entity e WHERE e.whole = w.number)
              AND n.place NOT IN hidden)
          FROM (
            SELECT ifnull(e.whole, e.number) AS whole, count(DISTINCT n.place) AS articles,
              sum(n.mentions) AS mentions
            FROM naming n JOIN entity e ON e.number = n.entity
            WHERE n.place IN (SELECT place FROM shelf ORDER BY place DESC LIMIT ?)
              AND e.kind <> 'other'
            GROUP BY 1) c
          JOIN entity w ON w.number = c.whole
          ORDER BY c.articles DESC, c.mentions DESC, w.id LIMIT ?
          """, arguments: [newest, limit]
      ).map { row in
        Entity(
          id: row[0], name: row[1], kind: Entity.Kind(rawValue: row[2]) ?? .other, aliases: [],
          mentions: row[3], articles: row[4])
      }
    }
  }
}
