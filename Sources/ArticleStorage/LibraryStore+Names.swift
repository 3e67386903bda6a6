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
