package import Articles
internal import GRDB

extension LibraryStore {
  /// What a person has said of articles that belong together or do not, oldest first.
  package func corrections() throws(StoreError) -> Corrections {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT verdict, first, second FROM correction WHERE NOT isUndone ORDER BY id")
      return Corrections(rows.compactMap(Correction.init(row:)))
    }
  }

  /// Keeps a correction that is no part of an act; those of that kind that were undone before it can
  /// no longer be done again.
  package func save(_ correction: Correction) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM correction WHERE isUndone AND act IS NULL")
      try insert(correction, act: nil, database)
    }
  }

  /// Keeps the corrections of an act, in their order.
  func insert(
    _ corrections: [Correction], act: TriageAct.ID, _ database: Database
  ) throws {
    for correction in corrections { try insert(correction, act: act, database) }
  }

  /// The corrections of an act, in their order, whether it is done or undone.
  func corrections(ofAct act: TriageAct.ID, _ database: Database) throws -> [Correction] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT verdict, first, second FROM correction WHERE act = ? ORDER BY id",
      arguments: [act])
    return rows.compactMap(Correction.init(row:))
  }

  /// Takes back what was said with an act, or says it again.
  func turnCorrections(
    ofAct act: TriageAct.ID, isUndone: Bool, _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE correction SET isUndone = ? WHERE act = ?", arguments: [isUndone, act])
  }

  private func insert(
    _ correction: Correction, act: TriageAct.ID?, _ database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO correction (verdict, first, second, act) VALUES (?, ?, ?, ?)",
      arguments: [
        correction.notation, correction.first.stored, correction.second.stored, act,
      ])
  }

  /// Takes the last correction back that is no part of an act; what it had replaced holds again.
  ///
  /// - Returns: the correction, or nil when there is none.
  package func undoCorrection() throws(StoreError) -> Correction? {
    try turnCorrection(
      to: true,
      """
      SELECT * FROM correction WHERE NOT isUndone AND act IS NULL ORDER BY id DESC LIMIT 1
      """)
  }

  /// Does the correction again that was taken back last.
  ///
  /// - Returns: the correction, or nil when there is none.
  package func redoCorrection() throws(StoreError) -> Correction? {
    try turnCorrection(
      to: false,
      "SELECT * FROM correction WHERE isUndone AND act IS NULL ORDER BY id LIMIT 1")
  }

  private func turnCorrection(
    to isUndone: Bool, _ query: String
  ) throws(StoreError) -> Correction? {
    try write { database in
      guard let row = try Row.fetchOne(database, sql: query) else { return nil }
      try database.execute(
        sql: "UPDATE correction SET isUndone = ? WHERE id = ?",
        arguments: [isUndone, row["id"] as Int64])
      return Correction(row: row)
    }
  }
}

extension Correction {
  /// Reads the columns verdict, first and second; nil for a verdict of a later version.
  fileprivate init?(row: Row) {
    self.init(
      notation: row["verdict"], ArticleID(row["first"] as Int64),
      ArticleID(row["second"] as Int64))
  }
}
