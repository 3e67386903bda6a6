internal import GRDB

/// By which hashes the texts of a library are known.
///
/// Files have the one (FNV-1a), items of sources the other; earlier versions gave both the first. To
/// make the first of every item as well costs as much as writing its rows, so a library that has
/// begun with items says so, until something else is added.
enum TextHash {
  /// Whether a text may be known by the hash of files.
  static func mayBeOfFiles(_ database: Database) throws -> Bool {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO algorithm SELECT '\(sign)', 1 WHERE NOT EXISTS (SELECT 1 FROM body)
        """)
    return try Int.fetchOne(
      database, sql: "SELECT 1 FROM algorithm WHERE name = '\(sign)'") == nil
  }

  /// To be called where something else than items is added.
  static func noteFiles(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM algorithm WHERE name = '\(sign)'")
  }

  private static let sign = "hash of items"
}
