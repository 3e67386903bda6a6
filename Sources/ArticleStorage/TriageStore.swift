internal import GRDB

/// What a person has decided on articles, kept in one SQLite file over restarts.
///
/// Each step is one transaction, written through to the disk before `save` returns. Several
/// programs may use one file at a time; a step that another one has made impossible is refused with
/// `StoreError.changedElsewhere` and changes nothing.
package struct TriageStore: Sendable {
  /// What a person should be told about the opening of a library.
  package enum Notice: Sendable, Equatable {
    /// The old library was damaged, is kept under the name given, and a new one was begun.
    case movedAside(to: String)
  }

  package let path: String
  /// Set when something was not as it should be, and was dealt with.
  package let notice: Notice?
  private let queue: DatabaseQueue

  /// Opens the library at `path` and makes what is missing of it.
  ///
  /// - Throws: `.unwritable` where neither folder nor file can be written, `.newerVersion` and
  ///   `.notALibrary` where the file must not be touched, `.busy` and `.failed` else.
  package init(path: String) throws(StoreError) {
    let file = LibraryFile(path: path)
    try file.prepare()
    guard file.state != .foreign else { throw .notALibrary(path: path) }
    // Two programs that make one library at a time would each find the other's half.
    let turn = file.waitForTurn(seconds: Self.patience)
    defer { turn?.end() }
    do {
      queue = try Self.open(file)
      notice = nil
    } catch .corrupt {
      let aside = try file.moveAside()
      try file.prepare()
      queue = try Self.open(file)
      notice = .movedAside(to: aside)
    }
    self.path = path
  }

  /// Writes everything into the one file and lets go of it.
  package func close() throws(StoreError) {
    try Self.translated(path) { try queue.close() }
  }

  func read<Value>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(StoreError) -> Value {
    try Self.translated(path) { try queue.read(body) }
  }

  func write<Value>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(StoreError) -> Value {
    try Self.translated(path) { try queue.write(body) }
  }
}

extension TriageStore {
  /// Bytes up to which every opening checks the whole file; above, only one after a crash does.
  ///
  /// Larger finds damage earlier and starts later (about 1 ms a megabyte).
  private static let alwaysChecked = 1 << 20

  /// Seconds to wait for another program that is writing.
  private static let patience = 2.0

  private static func open(_ file: LibraryFile) throws(StoreError) -> DatabaseQueue {
    let needsCheck = file.wasLeftOpen || file.byteCount <= alwaysChecked
    let path = file.path
    return try translated(path) {
      let migrator = LibrarySchema.migrator
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(patience)
      configuration.label = "library"
      // Runs before anything is written, so that what is refused stays as it is.
      configuration.prepareDatabase { database in
        if needsCheck { try check(database) }
        try refuseForeign(database, path: path)
        if try migrator.hasBeenSuperseded(database) { throw StoreError.newerVersion(path: path) }
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try migrator.migrate(queue)
      return queue
    }
  }

  private static func check(_ database: Database) throws {
    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
    guard verdict == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }

  /// Refuses a database that another program has made.
  private static func refuseForeign(_ database: Database, path: String) throws {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard id != LibrarySchema.applicationID else { return }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
      throw StoreError.notALibrary(path: path)
    }
  }

  private static func translated<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw .failed(path: path, reason: String(describing: error))
    }
  }
}

extension StoreError {
  fileprivate init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "error \(error.resultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .unwritable(path: path, reason: reason)
      default: .failed(path: path, reason: reason)
      }
  }
}
