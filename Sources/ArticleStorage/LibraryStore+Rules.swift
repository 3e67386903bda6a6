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
  /// Whether it came back by an undo and is still to hide what it names.
  package var isPending: Bool
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
          SELECT id, query, untilDay, (SELECT count(*) FROM muted WHERE rule = id), isPending
          FROM muteRule ORDER BY id
          """
      ).map { MuteRule(id: $0[0], query: $0[1], untilDay: $0[2], count: $0[3], isPending: $0[4]) }
    }
  }

  /// Adds a rule, or changes the day of the one that says the same, and hides what it names.
  ///
  /// - Parameters:
  ///   - query: in the language of queries.
  ///   - condition: the same for the tables.
  ///   - untilDay: the last day on which it holds.
  /// - Returns: the rule, with the number of articles that it hides, and the act; nil where the rule
  ///   was there already.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func mute(
    _ query: String, _ condition: ArticleCondition, untilDay: Int?
  ) throws(StoreError) -> (rule: MuteRule, act: ActSummary?) {
    try write { database in
      let act = try RuleChange(.mute, query, to: RuleChange.text(ofDay: untilDay), database)
        .keep("muted '\(query)'", database)
      let id = try Int64.fetchOne(
        database, sql: "SELECT id FROM muteRule WHERE query = ?", arguments: [query])
      guard let id else { throw StoreError.changedElsewhere }
      try Self.hide(by: id, condition, database)
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM muted WHERE rule = ?", arguments: [id])
      let rule = MuteRule(
        id: id, query: query, untilDay: untilDay, count: count ?? 0, isPending: false)
      return (rule, act)
    }
  }

  /// Hides what a rule names among the articles that have come since.
  package func applyMute(
    _ rule: MuteRule.ID, _ condition: ArticleCondition
  ) throws(StoreError) {
    try write { try Self.hide(by: rule, condition, $0) }
  }

  /// Notes that the rules have not hidden yet what is about to be looked through, so that they are
  /// applied whatever ends that.
  package func awaitRules() throws(StoreError) {
    try write { try $0.execute(sql: "UPDATE muteRule SET isPending = 1 WHERE NOT isPending") }
  }

  /// Takes a rule away, and shows again what no other hides.
  ///
  /// - Returns: the act; nil where there is no such rule.
  @discardableResult
  package func unmute(_ rule: MuteRule.ID) throws(StoreError) -> ActSummary? {
    try write { database in
      let query = try String.fetchOne(
        database, sql: "SELECT query FROM muteRule WHERE id = ?", arguments: [rule])
      guard let query else { return nil }
      return try RuleChange(.mute, query, to: nil, database)
        .keep("mute rule '\(query)' ended", database)
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
  ///
  /// - Returns: the act; nil where it is so already.
  @discardableResult
  package func save(_ search: SavedSearch) throws(StoreError) -> ActSummary? {
    try write { database in
      let query = search.query.isEmpty ? nil : search.query
      return try RuleChange(.search, search.name, to: query, database)
        .keep("search '\(search.name)' \(query == nil ? "taken away" : "saved")", database)
    }
  }

  /// Makes of the rules of an act what they were before it, or are with it.
  static func applyRules(_ act: Int, _ side: String, _ database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT kind, key, \(side) FROM actRule WHERE act = ?", arguments: [act])
    for row in rows {
      guard let kind = RuleChange.Kind(rawValue: row[0]) else { continue }
      try RuleChange.set(kind, row[1], to: row[2], database)
    }
  }

  private static func hide(
    by rule: Int64, _ condition: ArticleCondition, _ database: Database
  ) throws {
    let choice = try ConditionSQL(condition, narrowedIn: database)
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO muted SELECT \(rule), s.place FROM \(choice.tables)
        WHERE \(choice.filter)
        """, arguments: StatementArguments(choice.arguments))
    try database.execute(
      sql: "UPDATE muteRule SET isPending = 0 WHERE id = ? AND isPending", arguments: [rule])
  }
}

/// A change of a mute rule or of a saved search, as the journal keeps it.
private struct RuleChange {
  enum Kind: String {
    /// By its query; the value is its last day in days since 1970, empty for none.
    case mute
    /// By its name; the value is its query.
    case search
  }

  private let kind: Kind
  private let key: String
  private let before: String?
  private let after: String?

  /// A change from what there is; nil stands for no such rule.
  init(_ kind: Kind, _ key: String, to after: String?, _ database: Database) throws {
    (self.kind, self.key, self.after) = (kind, key, after)
    let sql =
      kind == .mute
      ? "SELECT ifnull(untilDay, '') FROM muteRule WHERE query = ?"
      : "SELECT query FROM savedSearch WHERE name = ?"
    before = try String.fetchOne(database, sql: sql, arguments: [key])
  }

  static func text(ofDay day: Int?) -> String { day.map { String($0) } ?? "" }

  /// Makes the change an act.
  ///
  /// - Returns: the act; nil where nothing was to be changed.
  func keep(_ name: String, _ database: Database) throws -> ActSummary? {
    guard before != after else { return nil }
    let act = try LibraryStore.beginAct(name, database)
    try database.execute(
      sql: "INSERT INTO actRule VALUES (?, ?, ?, ?, ?)",
      arguments: [act, kind.rawValue, key, before, after])
    try Self.set(kind, key, to: after, database)
    return ActSummary(id: act, name: name, count: 1, isOnArticles: false)
  }

  static func set(_ kind: Kind, _ key: String, to value: String?, _ database: Database) throws {
    switch (kind, value) {
    case (.mute, let day?):
      try database.execute(
        sql: """
          INSERT INTO muteRule (query, untilDay, isPending) VALUES (?, ?, 1)
          ON CONFLICT (query) DO UPDATE SET untilDay = excluded.untilDay, isPending = 1
          """, arguments: [key, Int(day)])
    case (.mute, nil):
      try database.execute(
        sql: "DELETE FROM muted WHERE rule IN (SELECT id FROM muteRule WHERE query = ?)",
        arguments: [key])
      try database.execute(sql: "DELETE FROM muteRule WHERE query = ?", arguments: [key])
    case (.search, let query?):
      try database.execute(
        sql: """
          INSERT INTO savedSearch VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET query = excluded.query
          """, arguments: [key, query])
    case (.search, nil):
      try database.execute(sql: "DELETE FROM savedSearch WHERE name = ?", arguments: [key])
    }
  }
}
