internal import GRDB

/// Rows of one table that are written many by one statement.
///
/// A statement that fires triggers, or that may change rows, keeps every page that it touches, to
/// take it back alone: one of many rows keeps a page once, where many of one row keep it each time.
struct GatheredRows {
  private let database: Database
  private let table: String
  private let conflict: String
  private let together: Int
  private var rows: [[BoundStatement.Value]] = []
  /// The statement of as many rows as are written together.
  private var whole: BoundStatement?

  /// - Parameters:
  ///   - database: where they are written.
  ///   - table: its name, and its columns where not all are given.
  ///   - conflict: what is done about a row that is there.
  ///   - together: how many are written at a time; 1 writes each at once.
  init(_ database: Database, _ table: String, onConflict conflict: String = "", together: Int) {
    self.database = database
    self.table = table
    self.conflict = conflict
    self.together = together
  }

  /// Takes a row, and writes those that have been gathered once they are enough.
  mutating func add(_ row: [BoundStatement.Value]) throws {
    rows.append(row)
    guard rows.count == together else { return }
    let statement = try whole ?? statement(of: together, width: row.count)
    whole = statement
    try statement.run(Array(rows.joined()))
    rows.removeAll(keepingCapacity: true)
  }

  /// Writes what is left.
  mutating func write() throws {
    guard let width = rows.first?.count else { return }
    // One by one: a statement of each number of rows would stay prepared.
    let single = try statement(of: 1, width: width)
    for row in rows { try single.run(row) }
    rows.removeAll(keepingCapacity: true)
  }

  private func statement(of count: Int, width: Int) throws -> BoundStatement {
    let row = "(" + repeatElement("?", count: width).joined(separator: ", ") + ")"
    let values = repeatElement(row, count: count).joined(separator: ", ")
    return BoundStatement(
      try database.cachedStatement(sql: "INSERT INTO \(table) VALUES \(values) \(conflict)"))
  }
}
