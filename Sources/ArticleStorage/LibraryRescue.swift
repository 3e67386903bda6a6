internal import GRDB

/// Takes what is whole out of a damaged library into a new one.
///
/// Tables are read from both ends, and between by their keys, so that a damaged page costs the rows on it
/// and little more.
/// What can be made again from the texts is not taken over but made again.
enum LibraryRescue {
  /// In the order in which they can be filled.
  private static let tables = [
    "article", "triage", "act", "actChange", "correction", "note", "storyNote", "actNote",
    "muteRule", "savedSearch", "source", "actSource", "actRule", "origin", "body", "earlierBody",
    "house",
    "shelf", "listing", "sketch", "copyRelation", "copyVerdict", "sourceHealth", "sourceItem",
  ]

  /// Copies every row that can be read and that the new library takes.
  ///
  /// - Returns: how many rows.
  static func copy(from path: String, into pool: DatabasePool) -> Int {
    let rescued = knowsTables(path) ? nil : takeWithTables(of: pool, from: path)
    return rescued ?? take(from: path, into: pool)
  }

  /// Whether a library says itself where its tables are.
  private static func knowsTables(_ path: String) -> Bool {
    let names = (try? connection(path)).flatMap { queue in
      defer { try? queue.close() }
      return try? queue.read {
        try String.fetchSet($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      }
    }
    return names.map { $0.isSuperset(of: tables) } ?? false
  }

  private static func connection(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    // Without it SQLite refuses a file that lacks the pages at its end, whole as the others may be.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  static func take(from path: String, into pool: DatabasePool) -> Int {
    guard let old = try? connection(path) else { return 0 }
    defer { try? old.close() }
    var count = tables.reduce(0) { count, table in
      let found = rows(of: table, from: old, into: pool)
      if table == "shelf" { try? pool.write { try $0.execute(sql: unlisted) } }
      return count + found
    }
    count += decisions(from: old, into: pool)
    try? pool.write { try $0.execute(sql: settle) }
    try? pool.write { try Landmarks.fill($0) }
    return count
  }

  /// Texts whose row in the lists was on a damaged page are listed again.
  private static let unlisted = """
    INSERT OR IGNORE INTO shelf (place, article, words)
      SELECT place, article, 0 FROM body WHERE place NOT IN (SELECT place FROM shelf)
    """

  /// What the rows that are there say of those that are not.
  ///
  /// A text whose row is lost stands in lists again under its place, until it is looked through.
  private static let settle = """
    UPDATE OR IGNORE article SET location = o.location FROM origin o
      WHERE o.article = article.id AND article.location IS NULL;
    INSERT OR IGNORE INTO listing (place, path, headline, headlineIsDerived, dateIsUpdate)
      SELECT s.place, ifnull(a.location, ''), '', 1, 0 FROM shelf s
      LEFT JOIN article a ON a.id = s.article
      WHERE s.place NOT IN (SELECT place FROM listing);
    UPDATE shelf SET (isRead, isStarred, isDismissed) = (t.isRead, t.isStarred, t.isDismissed)
      FROM triage t WHERE t.article = shelf.article;
    INSERT OR IGNORE INTO ungrouped SELECT article FROM shelf;
    INSERT OR IGNORE INTO unnamed SELECT place FROM shelf;
    INSERT OR IGNORE INTO unplaced SELECT place FROM shelf;
    INSERT OR IGNORE INTO unlooked SELECT place FROM shelf EXCEPT SELECT place FROM sketch;
    INSERT OR IGNORE INTO unlooked SELECT place FROM listing WHERE headline = '';
    UPDATE shelf SET isMuted = 0;
    """

  /// What was decided on articles whose row of `triage` was on a damaged page, as far as the lists and the
  /// list of tags repeat it.
  private static func decisions(from old: DatabaseQueue, into pool: DatabasePool) -> Int {
    var tags: [Int64: [String]] = [:]
    try? old.read { source in
      let rows = try Row.fetchCursor(source, sql: "SELECT article, tag FROM tagging")
      while let row = try rows.next() {
        guard let article = Int64.fromDatabaseValue(row[0]),
          let tag = String.fromDatabaseValue(row[1])
        else { continue }
        tags[article, default: []].append(tag)
      }
    }
    let found = tags
    let count = try? pool.write { target in
      let known = try Set(Int64.fetchAll(target, sql: "SELECT article FROM triage"))
      let lost = try Row.fetchAll(
        target, sql: "SELECT article, isRead, isStarred, isDismissed FROM shelf")
      var count = 0
      for row in lost {
        let article: Int64 = row[0]
        let tags = (found[article] ?? []).sorted()
        guard !known.contains(article), !tags.isEmpty || row[1] || row[2] || row[3] else {
          continue
        }
        try target.execute(
          sql: """
            INSERT OR IGNORE INTO triage (article, isRead, isStarred, isDismissed, tags) VALUES (?, ?, ?, ?, ?)
            """, arguments: [article, row[1], row[2], row[3], TagList.encoded(tags)])
        count += target.changesCount
      }
      return count
    }
    return count ?? 0
  }

  private static func rows(
    of table: String, from old: DatabaseQueue, into pool: DatabasePool
  ) -> Int {
    let forward = copy("SELECT * FROM \(table)", table, from: old, into: pool)
    guard !forward.isWhole else { return forward.count }
    let keys = ((try? pool.read { try $0.primaryKey(table).columns }) ?? []).isEmpty
    guard !keys, let order = try? pool.read({ try $0.primaryKey(table).columns }) else {
      return forward.count
    }
    let backward = order.map { "\($0) DESC" }.joined(separator: ", ")
    let count =
      forward.count
      + copy("SELECT * FROM \(table) ORDER BY \(backward)", table, from: old, into: pool).count
    return count + between(table, order, from: old, into: pool)
  }

  /// Copies what stands between the damaged pages: rows of a whole number for a key are asked for one by
  /// one.
  ///
  /// - Complexity: O(*n* log *n*) in the keys from the least to the greatest that was read.
  private static func between(
    _ table: String, _ order: [String], from old: DatabaseQueue, into pool: DatabasePool
  ) -> Int {
    guard order.count == 1, let key = order.first else { return 0 }
    let missing = """
      SELECT min(\(key)) AS first, max(\(key)) AS last FROM \(table) WHERE typeof(\(key)) = 'integer'
      """
    let outcome = try? pool.write { target in
      guard let ends = try Row.fetchOne(target, sql: missing), let first = ends["first"] as Int64?,
        let last = ends["last"] as Int64?
      else { return 0 }
      // The keys of articles are hashes, too far apart to be counted through.
      let (span, isTooWide) = last.subtractingReportingOverflow(first)
      guard !isTooWide, span < mostKeys else { return 0 }
      let known = try String.fetchSet(
        target, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      var count = 0
      try? old.read { source in
        let taken = try target.makeStatement(sql: "SELECT 1 FROM \(table) WHERE \(key) = ?")
        let wanted = try source.makeStatement(sql: "SELECT * FROM \(table) WHERE \(key) = ?")
        for number in first...last {
          guard try Int.fetchOne(taken, arguments: [number]) == nil,
            let row = try? Row.fetchOne(wanted, arguments: [number])
          else { continue }
          if try insert(row, table, known, target) { count += 1 }
        }
      }
      return count
    }
    return outcome ?? 0
  }

  /// Keys that are asked for one by one; more take minutes.
  private static let mostKeys: Int64 = 20_000_000

  private static func copy(
    _ query: String, _ table: String, from old: DatabaseQueue, into pool: DatabasePool
  ) -> (count: Int, isWhole: Bool) {
    let outcome = try? pool.write { target in
      // Without the columns that are made of others, which cannot be written.
      let known = try String.fetchSet(
        target, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      var (count, isWhole) = (0, false)
      // Where a page is damaged the end of the reading fails as well, and what was read is kept.
      try? old.read { source in
        let rows = try Row.fetchCursor(source, sql: query)
        while let row = try rows.next() {
          if try insert(row, table, known, target) { count += 1 }
        }
        isWhole = true
      }
      return (count, isWhole)
    }
    return outcome ?? (0, false)
  }

  /// Adds a row; false where it breaks a rule of the schema or is there already.
  private static func insert(
    _ row: Row, _ table: String, _ known: Set<String>, _ target: Database
  ) throws -> Bool {
    let columns = row.columnNames.filter(known.contains)
    let names = columns.joined(separator: ", ")
    let signs = columns.map { _ in "?" }.joined(separator: ", ")
    let values: [DatabaseValue] = columns.map { row[$0] }
    do {
      // The ids of articles may be lost while what belongs to them is whole.
      if columns.contains("article"), let article = Int64.fromDatabaseValue(row["article"]) {
        try target.execute(
          sql: "INSERT OR IGNORE INTO article (id) VALUES (?)", arguments: [article])
      }
      try target.execute(
        sql: "INSERT OR IGNORE INTO \(table) (\(names)) VALUES (\(signs))",
        arguments: StatementArguments(values))
      return target.changesCount > 0
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }
}
