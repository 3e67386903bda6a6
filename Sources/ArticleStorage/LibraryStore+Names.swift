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

  /// Keeps who and what some articles name.
  package func saveNames(
    _ index: EntityIndex, of articles: [ArticleID]
  ) throws(StoreError) {
    try write { database in
      var places: [ArticleID: Int64] = [:]
      for id in articles {
        let place = try Int64.fetchOne(
          database, sql: "SELECT place FROM shelf WHERE article = ?", arguments: [id.stored])
        guard let place else { continue }
        places[id] = place
        try database.execute(sql: "DELETE FROM naming WHERE place = ?", arguments: [place])
        try database.execute(sql: "DELETE FROM unnamed WHERE place = ?", arguments: [place])
      }
      var numbers: [Entity.ID: Int64] = [:]
      for entity in index.entities { numbers[entity.id] = try Self.number(of: entity, database) }
      let naming = try database.makeStatement(
        sql: """
          INSERT INTO naming VALUES (?, ?, 1)
          ON CONFLICT (entity, place) DO UPDATE SET mentions = mentions + 1
          """)
      for mention in index.mentions {
        guard let number = numbers[mention.entity], let place = places[mention.article] else {
          continue
        }
        try naming.execute(arguments: [number, place])
      }
    }
  }

  /// Who and what the newest articles name most, those that most of them name first.
  ///
  /// - Parameters:
  ///   - limit: entities at the most.
  ///   - newest: articles that are looked at; more take longer, some 10 µs each.
  /// - Returns: the entities, each with the number of articles of the whole library that name it.
  /// - Throws: what is wrong with the library file.
  package func mostNamed(limit: Int, newest: Int = 2_000) throws(StoreError) -> [Entity] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.id, e.name, e.kind, c.mentions,
            (SELECT count(*) FROM naming n WHERE n.entity = e.number)
          FROM (
            SELECT entity, count(*) AS articles, sum(mentions) AS mentions FROM naming
            WHERE place IN (SELECT place FROM shelf ORDER BY place DESC LIMIT ?)
            GROUP BY entity) c
          JOIN entity e ON e.number = c.entity WHERE e.kind <> 'other'
          ORDER BY c.articles DESC, c.mentions DESC, e.id LIMIT ?
          """, arguments: [newest, limit]
      ).map { row in
        Entity(
          id: row[0], name: row[1], kind: Entity.Kind(rawValue: row[2]) ?? .other, aliases: [],
          mentions: row[3], articles: row[4])
      }
    }
  }

  private static func number(of entity: Entity, _ database: Database) throws -> Int64? {
    guard !entity.id.isEmpty, !entity.name.isEmpty else { return nil }
    try database.execute(
      sql: "INSERT OR IGNORE INTO entity (id, name, kind) VALUES (?, ?, ?)",
      arguments: [entity.id, entity.name, entity.kind.rawValue])
    let number = try Int64.fetchOne(
      database, sql: "SELECT number FROM entity WHERE id = ?", arguments: [entity.id])
    guard let number else { return nil }
    for form in [entity.name] + entity.aliases where !form.isEmpty {
      try database.execute(
        sql: "INSERT OR IGNORE INTO entityForm (entity, form) VALUES (?, ?)",
        arguments: [number, form])
    }
    return number
  }
}
