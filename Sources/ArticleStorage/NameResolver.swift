internal import Articles
internal import GRDB

/// Decides which names of a library are one, after some were written.
///
/// What comes out depends on what the library's articles name, not on when each was written: two
/// libraries of the same articles have the same identities. Of names that are one the oldest gives
/// the id. What was stated by a text that is gone holds until all names are searched anew; so do
/// those of more names than `mostAkin` that hang together. A name with more statements than
/// `Akin.mostStatements` takes part in none.
///
/// - Complexity: O(*n*) in the names that are akin to those written, whatever else is in the library.
struct NameResolver {
  /// Share of the articles with a surname's full names that must have the same one before the
  /// surname alone is taken for it; lower joins more.
  private static let agreement = 0.9
  /// Names with a surname from which on it says nothing alone; bounds the time.
  private static let mostNamesakes = 512
  /// Names that hang together by statements from which on no statement of theirs counts; bounds the
  /// time of hostile texts.
  private static let mostAkin = 500

  let database: Database

  /// Decides anew what was written in the same transaction bears on.
  func resolve(_ written: NameWriter) throws {
    var seen: Set<Int64> = []
    var moved: Set<String> = []
    for number in written.stated.sorted() where !seen.contains(number) {
      let akin = try Akin(of: number, most: Self.mostAkin, database)
      seen.formUnion(akin.names.keys)
      moved.formUnion(try join(akin))
    }
    for key in written.keys.union(moved).sorted() where try isWanted(key) {
      try decide(key, always: moved.contains(key))
    }
    for entity in written.wanting.sorted() {
      for key in try keys("SELECT key FROM nameWanted WHERE entity = ?", entity) {
        try decide(key, always: false)
      }
      try settle(entity)
    }
  }

  // MARK: - Names in full

  /// Joins names that hang together as far as they are one.
  ///
  /// - Returns: the keys of all of them where anything has changed.
  private func join(_ akin: Akin) throws -> Set<String> {
    let classes = NameClasses(
      spellings: akin.names.map { ($0.key, $0.value) }.filter { !$0.1.isEmpty },
      statements: akin.isWhole ? akin.statements : [], isBetter: <)
    let stated = Set(akin.statements.map(\.part))
    var hasChanged = false
    for number in akin.names.keys.sorted() {
      let best = classes.best(of: number)
      // A name in part, of which no text says whose it is, may be another's by its key.
      if best == number, !stated.contains(number), try wantsKeys(number) { continue }
      if try point(number, to: best) { hasChanged = true }
    }
    guard hasChanged else { return [] }
    var result: Set<String> = []
    for number in akin.names.keys {
      result.formUnion(try keys("SELECT key FROM nameKey WHERE entity = ?", number))
    }
    return result
  }

  // MARK: - Names in part

  /// Whose a key is.
  private enum Owner: Equatable {
    case nobody
    /// Several, none of which nearly all articles mean.
    case several
    case one(Int64)
  }

  /// Finds anew whose a key is, and gives the names in part to whom it is now, or `always`.
  private func decide(_ key: String, always: Bool) throws {
    let now = try decidedOwner(of: key)
    guard try always || owner(of: key) != now else { return }
    try keep(now, of: key)
    for entity in try numbers("SELECT entity FROM nameWanted WHERE key = ?", [key]) {
      try settle(entity)
    }
  }

  private func decidedOwner(of key: String) throws -> Owner {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT ifnull(e.whole, e.number), e.kind FROM nameKey k
          JOIN entity e ON e.number = k.entity WHERE k.key = ? LIMIT \(Self.mostNamesakes + 1)
          """), arguments: [key])
    let wholes = Set(rows.map { $0[0] as Int64 })
    guard let first = wholes.first else { return .nobody }
    if wholes.count == 1 { return .one(first) }
    guard rows.count <= Self.mostNamesakes, rows[0][1] == Entity.Kind.person.rawValue else {
      return .several
    }
    var total = 0
    var best = (number: Int64(0), articles: 0)
    for whole in wholes {
      let articles = try articles(of: whole)
      total += articles
      if articles > best.articles { best = (whole, articles) }
    }
    return Double(best.articles) >= Self.agreement * Double(max(1, total))
      ? .one(best.number) : .several
  }

  /// Articles that name somebody in full, one for each of the names.
  private func articles(of whole: Int64) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT ifnull(sum(articles), 0) FROM entity
          WHERE (number = ?1 OR whole = ?1) AND spelling <> ''
          """), arguments: [whole]) ?? 0
  }

  /// Gives a name in part to the owner of the first of its keys that anybody has.
  private func settle(_ entity: Int64) throws {
    // What texts say of it goes before.
    guard
      try numbers("SELECT 1 FROM nameStatement WHERE part = ? LIMIT 1", [entity]).isEmpty
    else { return }
    let wanted = try keys("SELECT key FROM nameWanted WHERE entity = ? ORDER BY rank", entity)
    for key in wanted {
      switch try owner(of: key) {
      case .nobody: continue
      case .several: try point(entity, to: entity)
      case .one(let owner):
        let others = try numbers(
          """
          SELECT ifnull(e.whole, e.number) FROM nameApart a JOIN entity e ON e.number = a.other
          WHERE a.entity = ?
          """, [entity])
        try point(entity, to: others.contains(owner) ? entity : owner)
      }
      return
    }
    try point(entity, to: entity)
  }

  private func owner(of key: String) throws -> Owner {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT owner FROM nameOwner WHERE key = ?"), arguments: [key])
    guard let row else { return .nobody }
    return (row[0] as Int64?).map { .one($0) } ?? .several
  }

  private func keep(_ owner: Owner, of key: String) throws {
    switch owner {
    case .nobody: try run("DELETE FROM nameOwner WHERE key = ?", [key])
    case .several: try run("INSERT OR REPLACE INTO nameOwner VALUES (?, NULL)", [key])
    case .one(let number):
      try run("INSERT OR REPLACE INTO nameOwner VALUES (?, ?)", [key, number])
    }
  }

  private func wantsKeys(_ entity: Int64) throws -> Bool {
    try !numbers("SELECT 1 FROM nameWanted WHERE entity = ? LIMIT 1", [entity]).isEmpty
  }

  private func isWanted(_ key: String) throws -> Bool {
    try !numbers("SELECT 1 FROM nameWanted WHERE key = ? LIMIT 1", [key]).isEmpty
  }

  // MARK: - SQL

  /// Makes a name another's, or its own; tells whether it was not.
  @discardableResult
  private func point(_ number: Int64, to whole: Int64) throws -> Bool {
    let target = whole == number ? nil : whole
    try run(
      "UPDATE entity SET whole = ?1 WHERE number = ?2 AND whole IS NOT ?1", [target, number])
    return database.changesCount > 0
  }

  private func numbers(_ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
    try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
  }

  private func keys(_ sql: String, _ number: Int64) throws -> [String] {
    try String.fetchAll(database.cachedStatement(sql: sql), arguments: [number])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

/// The names that hang together with one by spelling and by what texts state.
private struct Akin {
  /// Statements on one name from which on none counts: so many people hardly share it.
  private static let mostStatements = 64

  /// The spelling of each.
  private(set) var names: [Int64: String] = [:]
  private(set) var statements: Set<NameClasses<Int64>.Statement> = []
  /// Whether there were no more than asked for.
  private(set) var isWhole = true

  init(of number: Int64, most: Int, _ database: Database) throws {
    var frontier = [number]
    var hubs: Set<Int64> = []
    defer { statements = statements.filter { !hubs.contains($0.part) && !hubs.contains($0.whole) } }
    while let next = frontier.popLast() {
      guard names[next] == nil else { continue }
      guard names.count < most else {
        isWhole = false
        return
      }
      let spelling =
        try String.fetchOne(
          database.cachedStatement(sql: "SELECT spelling FROM entity WHERE number = ?"),
          arguments: [next]) ?? ""
      names[next] = spelling
      if !spelling.isEmpty {
        frontier += try Int64.fetchAll(
          database.cachedStatement(
            sql: "SELECT number FROM entity WHERE spelling = ? AND spelling <> ''"),
          arguments: [spelling])
      }
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT part, whole FROM nameStatement WHERE part = ?1 OR whole = ?1
            LIMIT \(Self.mostStatements + 1)
            """), arguments: [next])
      guard rows.count <= Self.mostStatements else {
        hubs.insert(next)
        continue
      }
      for row in rows {
        statements.insert(.init(part: row[0], whole: row[1]))
        frontier += [row[0], row[1]]
      }
    }
  }
}
