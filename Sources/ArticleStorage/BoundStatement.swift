internal import GRDB
internal import GRDBSQLite

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A statement that takes its values as they are.
///
/// GRDB makes several objects of every value, which for the rows of an article costs as much as the
/// writing of them does.
struct BoundStatement {
  enum Value {
    case integer(Int64?)
    case text(String?)
    case bytes([UInt8])

    static func flag(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
    static func number(_ value: Int?) -> Value { .integer(value.map(Int64.init)) }
    static func hash(_ value: UInt64) -> Value { .integer(Int64(bitPattern: value)) }
  }

  /// Keeps the prepared statement alive, which it owns.
  private let owner: Statement
  private let prepared: OpaquePointer

  init(_ statement: Statement) {
    owner = statement
    prepared = statement.sqliteStatement
  }

  /// Runs the statement to its end.
  func run(_ values: [Value]) throws {
    try rows(values) { _ in true }
  }

  /// The first column of the first row as an integer; nil for no row or NULL.
  func integer(_ values: [Value]) throws -> Int64? {
    var result: Int64?
    try rows(values) { row in
      result = row.integer(0)
      return false
    }
    return result
  }

  /// Calls `body` with each row, which lives only as long as the call, until it says false.
  ///
  /// There are as many values as the statement has parameters.
  func rows(_ values: [Value], _ body: (Row) -> Bool) throws {
    assert(values.count == Int(sqlite3_bind_parameter_count(prepared)), owner.sql)
    defer {
      sqlite3_reset(prepared)
      sqlite3_clear_bindings(prepared)
    }
    for (index, value) in values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw error(code) }
    }
    var code = sqlite3_step(prepared)
    while code == SQLITE_ROW {
      guard body(Row(prepared: prepared)) else { return }
      code = sqlite3_step(prepared)
    }
    guard code == SQLITE_DONE else { throw error(code) }
  }

  private func bind(_ value: Value, at place: Int32) -> Int32 {
    switch value {
    case .integer(let number?): return sqlite3_bind_int64(prepared, place, number)
    case .integer(nil), .text(nil): return sqlite3_bind_null(prepared, place)
    case .text(var text?):
      return text.withUTF8 {
        $0.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(prepared, place, $0.baseAddress, Int32($0.count), Self.copied)
        }
      }
    case .bytes(let bytes):
      // An address is needed even for no bytes: NULL is another value.
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(prepared, place, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(prepared, place, $0.baseAddress, Int32($0.count), Self.copied)
      }
    }
  }

  /// What tells SQLite to copy a value: `SQLITE_TRANSIENT`, a macro that Swift cannot read.
  private static var copied: sqlite3_destructor_type? {
    unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
  }

  private func error(_ code: Int32) -> DatabaseError {
    let words = sqlite3_db_handle(prepared).flatMap { sqlite3_errmsg($0) }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: words.map { String(cString: $0) },
      sql: owner.sql)
  }

  /// A row that a query gives.
  struct Row {
    fileprivate let prepared: OpaquePointer

    func integer(_ column: Int32) -> Int64? {
      guard sqlite3_column_type(prepared, column) != SQLITE_NULL else { return nil }
      return sqlite3_column_int64(prepared, column)
    }

    /// Whether a blob is these bytes.
    func holds(_ bytes: [UInt8], at column: Int32) -> Bool {
      // In this order, as the blob may be another one after its length was asked for.
      let blob = sqlite3_column_blob(prepared, column)
      guard bytes.count == sqlite3_column_bytes(prepared, column) else { return false }
      guard let blob else { return bytes.isEmpty }
      return memcmp(bytes, blob, bytes.count) == 0
    }
  }
}
