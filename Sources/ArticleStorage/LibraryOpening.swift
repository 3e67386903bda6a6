internal import CSQLite
internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The opening of one library file: what is checked, refused, kept for safety and brought up to date.
struct LibraryOpening {
  let file: LibraryFile
  /// Whether the last program that had it open may have died.
  let needsCheck: Bool

  /// Bytes up to which every opening checks the whole file; above, only one after a crash does, and
  /// above `wholeCheckLimit` that one checks what a person has made.
  ///
  /// Larger finds damage earlier and starts later (about 1 ms a megabyte).
  private static let alwaysChecked = 1 << 20
  private static let wholeCheckLimit = 256 << 20

  /// Kilobytes of pages that a writer holds; with fewer a batch of articles is written twice.
  private static let writerCache = 16_000

  /// Pages of the log at which a commit also writes them into the file: fewer let an act on a
  /// hundred thousand articles wait for that, more make the log longer to read after a crash.
  private static let logPages = 8_000

  /// How a connection writes: what is done is on the disk when the writing returns.
  ///
  /// A statement that fires triggers keeps the pages that it changes, to take it back alone; in a
  /// file that would be more writing than the library itself.
  static let writing = """
    PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = \(logPages);
    PRAGMA cache_size = -\(writerCache); PRAGMA temp_store = MEMORY
    """

  /// What cannot be loaded again.
  private static let personTables = [
    "article", "triage", "act", "actChange", "actNote", "actRule", "correction", "note",
    "storyNote",
    "muteRule",
    "savedSearch",
  ]

  /// What holds for all of SQLite, set before its first use.
  private static let settings: Void = sqlite_count_no_memory()

  /// Microseconds between two looks whether another program has ended its writing.
  private static let pause: UInt32 = 1_000

  /// Opens the file for reading and writing.
  ///
  /// - Throws: `.corrupt` where a check fails; then nothing has been changed.
  func open() throws(StoreError) -> DatabasePool {
    Self.settings
    let file = file
    return try StoreError.translated(file.path) {
      let migrator = LibrarySchema.migrator
      let pool = try DatabasePool(path: file.path, configuration: configuration(migrator))
      if try pool.read({ try !migrator.hasCompletedMigrations($0) }) {
        try Self.keepBackup(of: pool, file)
        try migrator.migrate(pool)
      }
      return pool
    }
  }

  /// Opens a file of this version to be read only; nil where that cannot be done.
  func openForReading() -> DatabasePool? {
    Self.settings
    // Beside a log that others write SQLite needs their index of it. Without a log it needs none, if it is
    // told that nobody writes; else it makes one, which the owner could then not write.
    var names = file.hasLog ? [file.path] : []
    if !file.wasLeftOpen { names.append("file://\(file.addressPath)?immutable=1") }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.maximumReaderCount = 3
    configuration.label = "library"
    for name in names {
      let pool = try? DatabasePool(path: name, configuration: configuration)
      let isCurrent = try? pool?.read { database in
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
        let migrator = LibrarySchema.migrator
        return try id == LibrarySchema.applicationID && migrator.hasCompletedMigrations(database)
          && !migrator.hasBeenSuperseded(database)
      }
      if isCurrent == true { return pool }
    }
    return nil
  }

  private func configuration(_ migrator: DatabaseMigrator) -> Configuration {
    let (file, needsCheck) = (file, needsCheck)
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.maximumReaderCount = 3
    configuration.busyMode = .callback { attempts in
      usleep(Self.pause)
      return Double(attempts) * Double(Self.pause) < LibraryStore.patience * 1e6
    }
    configuration.label = "library"
    // Runs before anything is written, so that what is refused stays as it is.
    configuration.prepareDatabase { database in
      guard !database.configuration.readonly else { return }
      try Self.check(database, file, isSuspect: needsCheck)
      try Self.refuseForeign(database, path: file.path)
      if try migrator.hasBeenSuperseded(database) {
        throw StoreError.newerVersion(path: file.path)
      }
      try database.execute(sql: "PRAGMA journal_size_limit = \(64 << 20); " + Self.writing)
    }
    return configuration
  }

  private static func check(
    _ database: Database, _ file: LibraryFile, isSuspect: Bool
  ) throws {
    let size = file.byteCount
    guard isSuspect || size <= alwaysChecked else { return }
    let tables: [String?] =
      size <= wholeCheckLimit
      ? [nil] : try personTables.filter { try database.tableExists($0) }
    for table in tables {
      let what = table.map { "'\($0)'" } ?? "1"
      let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(\(what))")
      guard verdict == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }
  }

  /// Refuses a database that another program has made.
  private static func refuseForeign(_ database: Database, path: String) throws {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard id != LibrarySchema.applicationID else { return }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
      throw StoreError.notALibrary(path: path)
    }
  }

  /// Copies a library of an earlier version beside it, before anything is changed.
  private static func keepBackup(of pool: DatabasePool, _ file: LibraryFile) throws {
    let version = try pool.read { database in
      try database.tableExists("grdb_migrations")
        ? try LibrarySchema.migrator.appliedIdentifiers(database).count : 0
    }
    guard version > 0 else { return }
    let backup = LibraryFile(path: "\(file.path).version-\(version)")
    guard backup.byteCount == 0 else { return }
    try backup.prepare()
    let copy = try DatabaseQueue(path: backup.path)
    try pool.backup(to: copy)
    try copy.close()
  }
}

extension StoreError {
  /// Gives an error of SQLite the name that a person can act on.
  static func translated<Value>(
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

  /// What SQLite says where a file cannot grow.
  private static let roomless: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE,
  ]

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "error \(error.resultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_IOERR where Self.roomless.contains(error.extendedResultCode): .full(path: path)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .unwritable(path: path, reason: reason)
      default: .failed(path: path, reason: reason)
      }
  }
}
