package import Articles
internal import GRDB

extension LibraryStore {
  /// The latest acts, to undo and redo: `limit` done ones from the last back, and all undone ones.
  ///
  /// It ends before `changes` changes are passed: an act on a hundred thousand articles, and what
  /// lies before it, is turned by `undo()`.
  package func journal(
    limit: Int = 1000, changes: Int = 20_000
  ) throws(StoreError) -> TriageJournal {
    try read { database in
      let done = try Self.small(
        Row.fetchAll(
          database, sql: "SELECT id, name FROM act WHERE NOT isUndone ORDER BY id DESC LIMIT ?",
          arguments: [max(0, limit)]), changes, database)
      let undone = try Self.small(
        Row.fetchAll(database, sql: "SELECT id, name FROM act WHERE isUndone ORDER BY id"),
        changes, database
      ).reversed()
      return TriageJournal(
        done: try done.reversed().map { try act($0, database) },
        undone: try undone.map { try act($0, database) })
    }
  }

  /// The first of some acts, as far as they have so many changes together.
  private static func small(
    _ acts: [Row], _ changes: Int, _ database: Database
  ) throws -> [Row] {
    let statement = try database.makeStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM actChange WHERE act = ? LIMIT ?)")
    var left = changes
    return try acts.prefix { row in
      let count =
        try Int.fetchOne(statement, arguments: [row[0] as Int64, min(max(0, left), .max - 1) + 1])
        ?? 0
      left -= count
      return left >= 0
    }
  }

  /// Keeps a step and what it changes, both or neither.
  ///
  /// - Parameters:
  ///   - step: what was done, undone or redone.
  ///   - locations: where the articles of the step were loaded from, as far as known.
  /// - Returns: the id that the act has in the library: another one than in the step where a second
  ///   reader on the same library has taken that.
  /// - Throws: `.changedElsewhere` when the act to undo or redo is no longer the next in line.
  @discardableResult
  package func save(
    _ step: TriageStep, locations: [ArticleID: String] = [:]
  ) throws(StoreError) -> TriageAct.ID {
    try write { database in
      switch step {
      case .recorded(let act):
        let id = try record(act, locations, database)
        try Self.apply(id, "After", database)
        return id
      case .undone(let act):
        try turn(act, isUndone: true, database)
        try Self.apply(act.id, "Before", database)
        return act.id
      case .redone(let act):
        try turn(act, isUndone: false, database)
        try Self.apply(act.id, "After", database)
        return act.id
      }
    }
  }

  private func record(
    _ act: TriageAct, _ locations: [ArticleID: String], _ database: Database
  ) throws -> TriageAct.ID {
    try Self.forgetUndone(database)
    let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM act") ?? 0
    let id = max(act.id, last + 1)
    try database.execute(
      sql: "INSERT INTO act (id, name) VALUES (?, ?)", arguments: [id, act.name])
    // Places of changes are their numbers here, since an act may name an article twice.
    for (place, change) in act.changes.enumerated() {
      try note(change.article, at: locations[change.article], database)
      let values: [(any DatabaseValueConvertible)?] =
        [id, place, change.article.stored] + change.before.columns + change.after.columns
      try database.execute(
        sql: "INSERT INTO actChange VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: StatementArguments(values))
    }
    try insert(act.corrections, act: id, database)
    return id
  }

  /// Makes an article known, and where it is when that was not known before.
  private func note(_ article: ArticleID, at location: String?, _ database: Database) throws {
    let location = location?.isEmpty == true ? nil : location
    try database.execute(
      sql: "INSERT INTO article (id) VALUES (?) ON CONFLICT (id) DO NOTHING",
      arguments: [article.stored])
    guard let location else { return }
    try database.execute(
      sql: """
        UPDATE OR IGNORE article SET location = ? WHERE id = ? AND location IS NULL
        """, arguments: [location, article.stored])
  }

  private func turn(_ given: TriageAct, isUndone: Bool, _ database: Database) throws {
    let order = isUndone ? "DESC" : "ASC"
    let row = try Row.fetchOne(
      database, sql: "SELECT id, name FROM act WHERE isUndone = ? ORDER BY id \(order) LIMIT 1",
      arguments: [!isUndone])
    guard let row, try act(row, database) == given else { throw StoreError.changedElsewhere }
    try database.execute(
      sql: "UPDATE act SET isUndone = ? WHERE id = ?", arguments: [isUndone, given.id])
    try turnCorrections(ofAct: given.id, isUndone: isUndone, database)
  }

  private func act(_ row: Row, _ database: Database) throws -> TriageAct {
    let id: Int = row[0]
    let changes = try Row.fetchAll(
      database,
      sql: """
        SELECT article, readBefore, starredBefore, dismissedBefore, tagsBefore,
          readAfter, starredAfter, dismissedAfter, tagsAfter
        FROM actChange WHERE act = ? ORDER BY place
        """, arguments: [id])
    return TriageAct(
      id: id, name: row[1],
      changes: try changes.map { change in
        TriageAct.Change(
          article: ArticleID(change[0] as Int64), before: try TriageState(change, from: 1),
          after: try TriageState(change, from: 5))
      }, corrections: try corrections(ofAct: id, database))
  }
}
