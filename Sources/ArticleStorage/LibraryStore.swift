internal import Articles
internal import GRDB

/// The library: articles, what is known of them, and what a person has decided, in one SQLite file.
///
/// Each step of a person is one transaction, written through to the disk before the call returns.
/// Several programs may use one file at a time, and none waits for another's writing to read; a
/// step that another one has made impossible is refused with `StoreError.changedElsewhere` and
/// changes nothing.
package struct LibraryStore: Sendable {
  /// What a person should be told about the opening of a library.
  package enum Notice: Sendable, Equatable {
    /// The old library was damaged and is kept under the name given; what was whole of it, so many
    /// rows, stands in a new one.
    case movedAside(to: String, rescued: Int)
    /// A program on another machine has it open, or died with it open; `sign` is the file that
    /// says so.
    case openElsewhere(host: String, sign: String)
    /// It can be read alone; `reason` says why it cannot be written.
    case readOnly(reason: StoreError)
    /// A service that keeps folders alike has put another machine's state of it beside it.
    case conflictingCopy(path: String)
  }

  package let path: String
  /// What a person should be told of the opening, the gravest last.
  package let notices: [Notice]
  /// Why whatever is written fails; nil where it can be written.
  private let obstacle: StoreError?
  /// Whether whatever is written fails.
  package var isReadOnly: Bool { obstacle != nil }
  private let pool: DatabasePool
  private let presence: LibraryPresence
  private let uses = LibraryUses()
  /// Of the file that is open; nil where none can be told.
  private let identity: LibraryFile.Identity?

  /// Opens the library at `path` and makes what is missing of it; where it cannot be written, to be read
  /// only.
  ///
  /// - Throws: `.unwritable` where neither folder nor file can be written and nothing can be read,
  ///   `.newerVersion` and `.notALibrary` where the file must not be touched, `.full`, `.busy` and
  ///   `.failed` else.
  package init(path: String) throws(StoreError) {
    do throws(StoreError) {
      try self.init(writing: path)
    } catch {
      switch error {
      case .unwritable, .full:
        guard let store = LibraryStore(reading: path, because: error) else { throw error }
        self = store
      default: throw error
      }
    }
  }

  private init(writing path: String) throws(StoreError) {
    let file = LibraryFile(path: path)
    try file.prepare()
    guard file.state != .foreign else { throw .notALibrary(path: path) }
    // Two programs that make one library at a time would each find the other's half.
    let turn = file.waitForTurn(seconds: Self.patience)
    defer { turn?.end() }
    presence = LibraryPresence(of: path)
    let isSuspect = presence.finding == .leftOpen || file.wasLeftOpen
    let needsCheck = isSuspect && presence.finding != .shared
    var notices = file.conflictingCopies.map { Notice.conflictingCopy(path: $0) }
    do {
      pool = try LibraryOpening(file: file, needsCheck: needsCheck).open()
      if case .elsewhere(let host) = presence.finding {
        notices.append(.openElsewhere(host: host, sign: path + "-open"))
      }
    } catch .corrupt {
      let aside = try file.moveAside()
      try file.prepare()
      pool = try LibraryOpening(file: file, needsCheck: false).open()
      let rescued = LibraryRescue.copy(from: aside, into: pool)
      notices.append(.movedAside(to: aside, rescued: rescued))
    } catch {
      // Who opens it next looks for damage as well.
      if isSuspect { presence.suspect() }
      throw error
    }
    self.path = path
    self.notices = notices
    obstacle = nil
    identity = file.identity
  }

  /// Opens a library that cannot be written; nil where it cannot be read as it is either.
  private init?(reading path: String, because reason: StoreError) {
    let file = LibraryFile(path: path)
    let opening = LibraryOpening(file: file, needsCheck: false)
    guard file.state == .database, let pool = opening.openForReading() else { return nil }
    self.pool = pool
    self.path = path
    presence = LibraryPresence(of: path)
    if presence.finding == .leftOpen { presence.suspect() }
    notices =
      file.conflictingCopies.map { .conflictingCopy(path: $0) } + [.readOnly(reason: reason)]
    obstacle = reason
    identity = file.identity
  }

  /// Writes everything into the one file and lets go of it.
  package func close() throws(StoreError) {
    // Whoever closes last may be a connection that only reads, and so cannot do it. Where another
    // program is reading the journal, that one does it.
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try StoreError.translated(path) { try pool.close() }
  }

  /// Lets go of the library at the end of the program, also while something is still read from it.
  ///
  /// What was decided is on the disk already. This only spares the next opening the look for damage
  /// that follows when a program has died; it waits for no other program.
  package func leave() {
    let isFree = uses.end { pool.interrupt() }
    // A thread that is at work may not lose the connection; then it goes with the program.
    guard isFree else { return }
    if presence.isAlone() {
      // As a statement, which is not interrupted by what came before it.
      try? pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    if (try? pool.close()) != nil { presence.end() }
  }

  func read<Value>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(StoreError) -> Value {
    try watched { try pool.read(body) }
  }

  /// The articles whose stored ids a query gives, in its order.
  func articles(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws(StoreError) -> [ArticleID] {
    try read { try Int64.fetchAll($0, sql: sql, arguments: arguments).map(ArticleID.init) }
  }

  func write<Value>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(StoreError) -> Value {
    if let obstacle { throw obstacle }
    try refuseReplaced()
    return try watched { try pool.write(body) }
  }

  func writeWithoutTransaction<Value>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(StoreError) -> Value {
    if let obstacle { throw obstacle }
    try refuseReplaced()
    return try watched { try pool.writeWithoutTransaction(body) }
  }

  /// Does something with the file; where it finds it damaged, the next opening rescues what is whole.
  func watched<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    guard uses.begin() else { throw .failed(path: path, reason: "was let go of") }
    defer { uses.finish() }
    do throws(StoreError) {
      return try StoreError.translated(path, body)
    } catch {
      guard case .corrupt = error else { throw error }
      // Others may write what is only read here.
      if isReadOnly { throw .failed(path: path, reason: "was changed meanwhile, or is damaged") }
      presence.suspect()
      throw error
    }
  }

  /// Lets the next opening look for damage.
  func suspect() { presence.suspect() }

  /// Refuses to write where another file, or none, stands in the place of the one that is open, as when a
  /// service that keeps folders alike brings that of another machine: what is written would be in neither.
  func refuseReplaced() throws(StoreError) {
    guard let identity else { return }
    guard let now = LibraryFile(path: path).identity else { throw .removed(path: path) }
    guard now == identity else { throw .replaced(path: path) }
  }

  /// Seconds to wait for another program that is writing.
  static let patience = 5.0
}
