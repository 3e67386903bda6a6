internal import GRDB

/// What a person does not want to see, until a day or for good.
package struct MuteRule: Sendable, Equatable, Identifiable {
  package var id: Int64
  /// In the language of queries.
  package var query: String
  /// The last day on which it holds, in days since 1970.
  package var untilDay: Int?
  /// Articles that it hides.
  package var count: Int
}

/// A query under a name.
package struct SavedSearch: Sendable, Equatable {
  package var name: String
  package var query: String

  package init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}

extension LibraryStore {
  /// The rules, oldest first.
  package func muteRules() throws(StoreError) -> [MuteRule] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, query, untilDay, (SELECT count(*) FROM muted WHERE rule = id) FROM muteRule
          ORDER BY id
          """
      ).map { MuteRule(id: $0[0], query: $0[1], untilDay: $0[2], count: $0[3]) }
    }
  }

  /// Adds a rule, or changes the day of the one that says the same, and hides what it names.
  ///
  /// - Parameters:
  ///   - query: in the language of queries.
  ///   - condition: the same for the tables.
  ///   - untilDay: the last day on which it holds.
  /// - Returns: the rule, with the number of articles that it hides.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func mute(
    _ query: String, _ condition: ArticleCondition, untilDay: Int?
  ) throws(StoreError) -> MuteRule {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO muteRule (query, untilDay) VALUES (?, ?)
          ON CONFLICT (query) DO UPDATE SET untilDay = excluded.untilDay
          """, arguments: [query, untilDay])
      let id = try Int64.fetchOne(
        database, sql: "SELECT id FROM muteRule WHERE query = ?", arguments: [query])
      guard let id else { throw StoreError.changedElsewhere }
      try Self.hide(by: id, condition, database)
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM muted WHERE rule = ?", arguments: [id])
      return MuteRule(id: id, query: query, untilDay: untilDay, count: count ?? 0)
    }
  }

  /// Hides what a rule names among the articles that have come since.
  package func applyMute(
    _ rule: MuteRule.ID, _ condition: ArticleCondition
  ) throws(StoreError) {
    try write { try Self.hide(by: rule, condition, $0) }
  }

  /// Takes a rule away, and shows again what no other hides.
  ///
  /// - Returns: whether there was such a rule.
  package func unmute(_ rule: MuteRule.ID) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(sql: "DELETE FROM muted WHERE rule = ?", arguments: [rule])
      try database.execute(sql: "DELETE FROM muteRule WHERE id = ?", arguments: [rule])
      return database.changesCount > 0
    }
  }

  /// Shows again what rules hide whose last day is past.
  ///
  /// The rules stay: where the clock was wrong they hold once it is right.
  package func endMuteRules(today: Int) throws(StoreError) {
    let ended = try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM muteRule r WHERE untilDay < ?
            AND EXISTS (SELECT 1 FROM muted WHERE rule = r.id)
          """, arguments: [today])
    }
    guard !ended.isEmpty else { return }
    try write { database in
      for rule in ended {
        try database.execute(sql: "DELETE FROM muted WHERE rule = ?", arguments: [rule])
      }
    }
  }

  /// The saved searches, by name.
  package func savedSearches() throws(StoreError) -> [SavedSearch] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT name, query FROM savedSearch ORDER BY name")
        .map { SavedSearch(name: $0[0], query: $0[1]) }
    }
  }

  /// Keeps a query under a name, in place of an earlier one; an empty query takes it away.
  package func save(_ search: SavedSearch) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM savedSearch WHERE name = ?", arguments: [search.name])
      guard !search.query.isEmpty else { return }
      try database.execute(
        sql: "INSERT INTO savedSearch VALUES (?, ?)", arguments: [search.name, search.query])
    }
  }

  private static func hide(
    by rule: Int64, _ condition: ArticleCondition, _ database: Database
  ) throws {
    let choice = ConditionSQL(condition)
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO muted SELECT \(rule), s.place FROM \(choice.tables)
        WHERE \(choice.filter)
        """, arguments: StatementArguments(choice.arguments))
  }
}
