package import Articles
internal import GRDB

/// Where in a list a page begins.
package enum PagePosition: Sendable, Equatable {
  case start
  case end
  /// Behind the article at this place.
  case after(Int64)
  /// In front of the article at this place.
  case before(Int64)
}

/// In which order a list stands.
package enum PageOrder: Sendable, Equatable {
  case newestFirst, oldestFirst
}

extension LibraryStore {
  /// Some rows of a list, in its order.
  ///
  /// - Parameters:
  ///   - condition: which articles the list has.
  ///   - order: by day, then by arrival.
  ///   - position: where the page begins or, for `end` and `before`, ends.
  ///   - limit: rows at the most.
  /// - Returns: the rows in the order of the list, also where the page ends at its position.
  /// - Throws: what is wrong with the library file.
  /// - Complexity: O(*limit*) for the lists that have an index and for words; else O(*n*).
  package func page(
    _ condition: ArticleCondition, order: PageOrder = .newestFirst,
    at position: PagePosition = .start, limit: Int
  ) throws(StoreError) -> [ArticleRow] {
    try read { database in
      try Self.page(condition, order: order, at: position, limit: limit, database)
    }
  }

  static func page(
    _ condition: ArticleCondition, order: PageOrder, at position: PagePosition, limit: Int,
    _ database: Database
  ) throws -> [ArticleRow] {
    let choice = try ConditionSQL(condition, narrowedIn: database)
    var arguments = choice.arguments
    var bound = ""
    let isBackward: Bool
    switch position {
    case .start: isBackward = false
    case .end: isBackward = true
    case .after(let place), .before(let place):
      if case .before = position { isBackward = true } else { isBackward = false }
      bound = " AND \(choice.place) \((order == .newestFirst) != isBackward ? "<" : ">") ?"
      arguments.append(place)
    }
    let direction = (order == .newestFirst) != isBackward ? "DESC" : "ASC"
    let sql = """
      SELECT s.place FROM \(choice.tables) WHERE \(choice.filter)\(bound)
      ORDER BY \(choice.place) \(direction) LIMIT \(max(0, limit))
      """
    let places = try Int64.fetchAll(database, sql: sql, arguments: StatementArguments(arguments))
    let rows = try Self.rows(at: places, database)
    return isBackward ? rows.reversed() : rows
  }

  /// How many articles a list has; nil where they are more than `limit`.
  package func count(
    _ condition: ArticleCondition, limit: Int = .max
  ) throws(StoreError) -> Int? {
    try read { database in
      let choice = try ConditionSQL(condition, narrowedIn: database)
      let bound = limit < .max - 1 ? " LIMIT \(limit + 1)" : ""
      let count =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM (SELECT 1 FROM \(choice.tables) WHERE \(choice.filter)\(bound))
            """, arguments: StatementArguments(choice.arguments)) ?? 0
      return count > limit ? nil : count
    }
  }

  /// The rows of some articles, in the order of the ids; those that the library lacks are left out.
  package func rows(of ids: [ArticleID]) throws(StoreError) -> [ArticleRow] {
    try read { database in
      let statement = try database.makeStatement(
        sql: "SELECT place FROM shelf WHERE article = ?")
      let places = try ids.compactMap { try Int64.fetchOne(statement, arguments: [$0.stored]) }
      return try Self.rows(at: places, database)
    }
  }

  /// The rows at some places, in their order.
  static func rows(at places: [Int64], _ database: Database) throws -> [ArticleRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT s.place, s.article, l.path, l.headline, l.headlineIsDerived, l.deck, l.byline,
          a.name, o.name, l.dateline, l.printedDate, l.dateIsUpdate, s.language, s.words,
          s.isRead, s.isStarred, s.isDismissed, ifnull(t.tags, '[]'), s.isMuted, n.text,
          s.leader, s.copies
        FROM shelf s JOIN listing l ON l.place = s.place
        LEFT JOIN house o ON o.id = s.outlet LEFT JOIN house a ON a.id = s.agency
        LEFT JOIN triage t ON t.article = s.article LEFT JOIN note n ON n.article = s.article
        WHERE s.place = ?
        """)
    return try places.compactMap { place in
      try Row.fetchOne(statement, arguments: [place]).map { try ArticleRow($0) }
    }
  }

  /// All outlets and agencies, by name.
  package func houses() throws(StoreError) -> [House] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT id, name FROM house ORDER BY name")
        .map { House(id: $0[0], name: $0[1]) }
    }
  }

  /// All tags in use, by name, with the number of their articles.
  package func tags() throws(StoreError) -> [(name: String, count: Int)] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT tag, count(*) FROM tagging GROUP BY tag ORDER BY tag"
      ).map { (name: $0[0], count: $0[1]) }
    }
  }

  /// For each outlet its articles, and those of them still to be decided on; an agency counts as
  /// the outlet of the articles that name none.
  package func outletCounts() throws(StoreError) -> [(house: House, all: Int, unread: Int)] {
    try read { database in
      let unread = try Row.fetchAll(
        database,
        sql: """
          SELECT publisher, count(*) FROM shelf
          WHERE isRead = 0 AND isDismissed = 0 AND isMuted = 0 AND publisher IS NOT NULL
          GROUP BY publisher
          """)
      let counts = Dictionary(unread.map { ($0[0] as Int64, $0[1] as Int) }) { first, _ in first }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT h.id, h.name, c.number FROM
            (SELECT publisher, count(*) AS number FROM shelf WHERE publisher IS NOT NULL
              GROUP BY publisher) c
          JOIN house h ON h.id = c.publisher ORDER BY h.name
          """
      ).map { (House(id: $0[0], name: $0[1]), $0[2], counts[$0[0]] ?? 0) }
    }
  }
}

extension ArticleRow {
  fileprivate init(_ row: Row) throws {
    let printed: String? = row[10]
    self.init(
      id: ArticleID(row[1] as Int64), place: row[0], path: row[2], headline: row[3],
      headlineIsDerived: row[4], deck: row[5], byline: row[6], agency: row[7], outlet: row[8],
      dateline: row[9], date: printed.flatMap { PublicationDate(stored: $0, isUpdate: row[11]) },
      language: row[12], words: row[13],
      state: TriageState(
        isRead: row[14], isStarred: row[15], isDismissed: row[16],
        tags: try TagList.decoded(row[17])),
      isMuted: row[18], note: row[19], leader: (row[20] as Int64?).map(ArticleID.init),
      copies: row[21])
  }
}

extension PublicationDate {
  /// Reads `2015-11-30 ` and the day as printed.
  init?(stored: String, isUpdate: Bool) {
    guard let blank = stored.firstIndex(of: " ") else { return nil }
    let parts = stored[..<blank].split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(
      year: parts[0], month: parts[1], day: parts[2],
      printed: String(stored[stored.index(after: blank)...]), isUpdate: isUpdate)
  }
}
