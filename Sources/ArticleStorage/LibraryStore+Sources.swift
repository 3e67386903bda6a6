package import Articles
internal import Foundation
internal import GRDB

extension LibraryStore {
  /// The sources in their order, those that were removed left out.
  ///
  /// - Parameter counted: whether their articles are counted, which takes about 1 µs an article.
  /// - Returns: the sources, with what was found out of them.
  /// - Throws: what is wrong with the library file.
  package func sources(counted: Bool = true) throws(StoreError) -> [Source] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.id, s.kind, s.address, s.settings, h.* FROM source s
          LEFT JOIN sourceHealth h ON h.source = s.id
          WHERE NOT ifnull(s.settings ->> '$.isRemoved', 0) ORDER BY s.id
          """)
      var counts: [Int64: (Int, Int)] = [:]
      if counted {
        let tallies = try Row.fetchCursor(
          database,
          sql: """
            SELECT i.source, count(*),
              sum(s.isRead = 0 AND s.isDismissed = 0 AND s.isMuted = 0)
            FROM sourceItem i JOIN shelf s ON s.article = i.article GROUP BY i.source
            """)
        while let row = try tallies.next() { counts[row[0]] = (row[1], row[2]) }
      }
      let sources = try rows.map { row in
        let (articles, unread) = counts[row[0]] ?? (0, 0)
        return Source(
          id: row[0], kind: Source.Kind(rawValue: row[1]) ?? .remark, address: row[2],
          settings: try SourceSettings(json: row[3]), health: SourceHealth(row),
          articles: articles, unread: unread)
      }
      return sources.sorted { ($0.settings.order, $0.id) < ($1.settings.order, $1.id) }
    }
  }

  /// Adds sources behind those that there are, as one act; one that was removed comes back.
  ///
  /// - Parameters:
  ///   - sources: of which a feed or command that is there already stays as it is.
  ///   - name: of the act.
  /// - Returns: the ids, and which are new.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func add(_ sources: [NewSource], name: String) throws(StoreError) -> SourceAddition {
    try write { database in
      let act = try Self.beginAct(name, database)
      var order =
        try Int.fetchOne(
          database, sql: "SELECT max(settings ->> '$.order') FROM source") ?? 0
      var result = SourceAddition(ids: [], added: [])
      for source in sources {
        var settings = source.settings
        let old = try Self.known(source, database)
        if let old, !old.settings.isRemoved {
          result.ids.append(old.id)
          continue
        }
        order += 1
        settings.order = order
        var before = settings
        before.isRemoved = true
        let id: Int64
        if let old {
          id = old.id
          before = old.settings
        } else {
          try database.execute(
            sql: "INSERT INTO source (kind, address, settings) VALUES (?, ?, ?)",
            arguments: [source.kind.rawValue, source.address, before.json])
          id = database.lastInsertedRowID
        }
        try Self.note(act, id, before, settings, database)
        result.ids.append(id)
        result.added.append(id)
      }
      try Self.close(act, database)
      return result
    }
  }

  /// Changes what a person has said of some sources, as one act.
  ///
  /// - Returns: the act; nil where nothing was to be changed.
  package func change(
    _ settings: [Source.ID: SourceSettings], name: String
  ) throws(StoreError) -> ActSummary? {
    try write { database in
      let act = try Self.beginAct(name, database)
      var count = 0
      for (id, after) in settings.sorted(by: { $0.key < $1.key }) {
        let old = try String.fetchOne(
          database, sql: "SELECT settings FROM source WHERE id = ?", arguments: [id])
        guard let old else { throw StoreError.changedElsewhere }
        let before = try SourceSettings(json: old)
        guard before != after else { continue }
        try Self.note(act, id, before, after, database)
        count += 1
      }
      try Self.close(act, database)
      return count == 0 ? nil : ActSummary(id: act, name: name, count: count, isOnArticles: false)
    }
  }

  private static func known(
    _ source: NewSource, _ database: Database
  ) throws -> (id: Int64, settings: SourceSettings)? {
    guard source.kind.gives else { return nil }
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT id, settings FROM source WHERE address = ? AND kind IN ('feed', 'command')
        """, arguments: [source.address])
    return try row.map { ($0[0], try SourceSettings(json: $0[1])) }
  }

  private static func note(
    _ act: Int, _ id: Int64, _ before: SourceSettings, _ after: SourceSettings,
    _ database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO actSource VALUES (?, ?, ?, ?)",
      arguments: [act, id, try before.json, try after.json])
    try database.execute(
      sql: "UPDATE source SET settings = ? WHERE id = ?", arguments: [try after.json, id])
  }

  /// Takes an act away that has changed no source.
  private static func close(_ act: Int, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM act WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM actSource WHERE act = ?1)",
      arguments: [act])
  }

  /// Makes of the sources of an act what a person had said of them before it, or with it.
  static func applySources(_ act: Int, _ side: String, _ database: Database) throws {
    let text = side == "Before" ? "before" : "after"
    try database.execute(
      sql: """
        UPDATE source SET settings = (SELECT \(text) FROM actSource WHERE act = ?1
          AND source = source.id)
        WHERE id IN (SELECT source FROM actSource WHERE act = ?1)
        """, arguments: [act])
  }
}

extension SourceSettings {
  init(json: String) throws {
    self = try JSONDecoder().decode(SourceSettings.self, from: Data(json.utf8))
  }

  /// As it stands in the database, the same text for the same settings.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
