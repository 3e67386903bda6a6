internal import Articles
internal import GRDB

/// Writes articles into the tables, with each statement prepared once.
struct ArticleWriter {
  private let database: Database
  /// Whether the articles are not looked through yet.
  private let isListing: Bool
  /// Whether texts may be known by the hash of files.
  private let hasFileHashes: Bool
  private var houses: [String: Int64] = [:]
  /// The last place that was given on each day.
  private var lastPlaces: [Int: Int64] = [:]
  /// Those already prepared, by where their text stands in the program.
  private var statements: [UInt: BoundStatement] = [:]
  private var shelf: GatheredRows
  private var listing: GatheredRows
  /// What is still to be done of articles.
  private var unlooked: GatheredRows
  private var unnamed: GatheredRows
  private var items: GatheredRows

  /// Articles whose rows are written together where nothing is looked for in them at once.
  private static let together = 64

  /// How the index of words is written: bytes of new words that are gathered before they are
  /// written, and pieces of one size that make a larger one.
  ///
  /// Larger ones merge less and so write faster; a word is then looked for in more pieces.
  private static let indexSettings = [("hashsize", 16 << 20), ("automerge", 8)]

  init(_ database: Database, isListing: Bool = false) throws {
    self.database = database
    self.isListing = isListing
    let together = isListing ? Self.together : 1
    shelf = GatheredRows(
      database, "shelf (place, article, day, outlet, agency, language, words)", together: together)
    listing = GatheredRows(database, "listing", together: together)
    unlooked = GatheredRows(database, "unlooked", together: together)
    unnamed = GatheredRows(database, "unnamed", together: together)
    items = LibraryStore.itemRows(database, together: together)
    guard !isListing else {
      hasFileHashes = try TextHash.mayBeOfFiles(database)
      return
    }
    hasFileHashes = true
    for (name, value) in Self.indexSettings {
      let kept = try database.cachedStatement(sql: "SELECT v FROM textIndex_config WHERE k = ?")
      guard try Int.fetchOne(kept, arguments: [name]) != value else { continue }
      try run(
        "INSERT INTO textIndex (textIndex, rank) VALUES (?, ?)", [.text(name), .number(value)])
    }
  }

  mutating func add(_ incoming: IncomingArticle) throws -> Arrival {
    let article = incoming.article
    let hash = Int64(bitPattern: incoming.hash)
    if let twin = try twin(of: incoming, hash: hash) {
      try noteOrigin(incoming, article: twin.stored)
      try noteItem(incoming, article: twin)
      return .known(twin)
    }
    let id = article.id.stored
    try run(
      "INSERT INTO article (id, location) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [.integer(id), .text(incoming.location)])
    let isNew = database.changesCount > 0
    if let location = incoming.location {
      try run(
        "UPDATE OR IGNORE article SET location = ? WHERE id = ? AND location IS NULL",
        [.text(location), .integer(id)])
    }
    let isChanged = try !isNew && setAside(id)
    let place = try nextPlace(on: incoming.sortDay)
    try run(
      "INSERT INTO body (place, article, hash, known, bytes) VALUES (?, ?, ?, ?, ?)",
      [
        .integer(place), .integer(id), .integer(hash), .bytes(Integers.encoded(incoming.known)),
        .bytes(article.text.original),
      ])
    try shelve(incoming, at: place)
    if !isListing { try keepFindings(incoming, at: place) }
    try noteOrigin(incoming, article: id)
    try noteItem(incoming, article: article.id)
    return isChanged ? .changed : .added
  }

  /// The article that has the same bytes: itself, or else another.
  ///
  /// What a source gives of an article that is there is that article's text, whoever else has it.
  private mutating func twin(of incoming: IncomingArticle, hash: Int64) throws -> ArticleID? {
    var twins: [ArticleID] = []
    let bytes = incoming.article.text.original
    let asksForFiles = incoming.item != nil && hasFileHashes
    for hash in [hash] + (asksForFiles ? [Int64(bitPattern: StableHash.fnv1a(bytes))] : []) {
      // One at a time: for a choice of several SQLite makes a table of them each time.
      let same = try statement("SELECT article, bytes FROM body WHERE hash = ?")
      try same.rows([.integer(hash)]) { row in
        if let article = row.integer(0), row.holds(bytes, at: 1) {
          twins.append(ArticleID(article))
        }
        return true
      }
    }
    if twins.isEmpty || twins.contains(incoming.article.id) {
      return twins.isEmpty ? nil : incoming.article.id
    }
    return try incoming.item != nil && hasText(incoming.article.id) ? nil : twins.first
  }

  private mutating func hasText(_ article: ArticleID) throws -> Bool {
    try statement("SELECT 1 FROM body WHERE article = ?").integer([.integer(article.stored)]) != nil
  }

  /// Puts an earlier text of the article away; false where there is none.
  private mutating func setAside(_ id: Int64) throws -> Bool {
    // The earlier text may be one of this batch.
    try finish()
    try run(
      """
      INSERT INTO earlierBody (place, article, bytes)
        SELECT place, article, bytes FROM body WHERE article = ?
      """, [.integer(id)])
    guard database.changesCount > 0 else { return false }
    try forgetLandmarks(of: id)
    try run("DELETE FROM body WHERE article = ?", [.integer(id)])
    // What was folded with the earlier text has to find its group without it.
    try run(
      """
      INSERT OR IGNORE INTO ungrouped
        SELECT ?1 UNION SELECT other FROM copyRelation WHERE article = ?1
        UNION SELECT article FROM copyRelation WHERE other = ?1
      """, [.integer(id)])
    // They may be known as copies of each other by way of it alone.
    try run(
      """
      WITH near (article) AS (
        SELECT other FROM copyRelation WHERE article = ?1 AND NOT isQuote
        UNION SELECT article FROM copyRelation WHERE other = ?1 AND NOT isQuote)
      INSERT OR IGNORE INTO copyRelation
        SELECT (SELECT min(article) FROM near), article, 0 FROM near
        WHERE article > (SELECT min(article) FROM near)
      """, [.integer(id)])
    try run("DELETE FROM copyRelation WHERE article = ?1 OR other = ?1", [.integer(id)])
    // Other files with the earlier text are loaded again, as articles of their own.
    try run("DELETE FROM origin WHERE article = ?", [.integer(id)])
    return true
  }

  private mutating func forgetLandmarks(of id: Int64) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT k.place, k.fingerprints, s.day IS NOT NULL FROM sketch k
        JOIN shelf s ON s.place = k.place WHERE s.article = ?
        """, arguments: [id])
    guard let row else { return }
    for fingerprint in Landmarks.among(Integers.decoded(row[1])) {
      try run(
        Landmarks.deletion, [.flag(row[2]), .integer(Int64(fingerprint)), .integer(row[0])])
    }
  }

  private mutating func nextPlace(on day: Int) throws -> Int64 {
    let place = try lastPlaces[day].map { $0 + 1 } ?? freePlace(on: day)
    lastPlaces[day] = place
    return place
  }

  private mutating func freePlace(on day: Int) throws -> Int64 {
    let (first, last) = (Place.first(of: day), Place.last(of: day))
    let statement = try statement(
      """
      SELECT max(
        ifnull((SELECT max(place) FROM body WHERE place BETWEEN ?1 AND ?2), 0),
        ifnull((SELECT max(place) FROM earlierBody WHERE place BETWEEN ?1 AND ?2), 0))
      """)
    let used = try statement.integer([.integer(first), .integer(last)]) ?? 0
    return max(first, used) + 1
  }

  private mutating func shelve(_ incoming: IncomingArticle, at place: Int64) throws {
    let article = incoming.article
    try shelf.add([
      .integer(place), .integer(article.id.stored), .number(incoming.day),
      .integer(try house(article.outlet)), .integer(try house(article.agency)),
      .text(article.language), .number(article.words),
    ])
    try listing.add([.integer(place), .text(incoming.path)] + article.listed)
    if isListing { try unlooked.add([.integer(place)]) }
    try unnamed.add([.integer(place)])
  }

  /// Writes what is left to write; to be called at the end of articles that stand in lists only.
  mutating func finish() throws {
    try shelf.write()
    try listing.write()
    try unlooked.write()
    try unnamed.write()
    try items.write()
  }

  /// Keeps what looking through an article has found: its words, and what prints its text.
  private mutating func keepFindings(_ incoming: IncomingArticle, at place: Int64) throws {
    try run(
      "INSERT OR REPLACE INTO sketch VALUES (?, ?, ?)",
      [
        .integer(place), .bytes(Integers.encoded(incoming.fingerprints)),
        .bytes(Integers.encoded(incoming.sparse)),
      ])
    for fingerprint in Landmarks.among(incoming.fingerprints) {
      try run(
        Landmarks.insertion,
        [.flag(incoming.day != nil), .integer(Int64(fingerprint)), .integer(place)])
    }
    try relate(incoming)
    let search = incoming.search
    try run(
      "INSERT INTO textIndex (rowid, headline, body, house, path) VALUES (?, ?, ?, ?, ?)",
      [
        .integer(place), .text(search.headline), .text(search.body), .text(search.house),
        .text(search.path),
      ])
  }

  /// Keeps what prints the text of an article, so that it is grouped.
  private mutating func relate(_ incoming: IncomingArticle) throws {
    let id = incoming.article.id.stored
    for (others, isQuote) in [(incoming.relations, false), (incoming.quotations, true)] {
      for other in others {
        try run(
          "INSERT OR IGNORE INTO copyRelation VALUES (?, ?, ?)",
          [.integer(id), .integer(other.stored), .flag(isQuote)])
      }
      if !others.isEmpty { try run("INSERT OR IGNORE INTO ungrouped VALUES (?)", [.integer(id)]) }
    }
    // What it copied may be an item of a roundup from now on.
    for other in incoming.quotations {
      try run("INSERT OR IGNORE INTO ungrouped VALUES (?)", [.integer(other.stored)])
    }
  }

  /// Keeps what looking through an article has found that stands in lists already.
  ///
  /// Another program may have done that meanwhile, or the article may have a new text.
  mutating func complete(_ incoming: IncomingArticle) throws {
    let article = incoming.article
    let found = try statement(
      """
      SELECT b.place FROM body b JOIN unlooked u ON u.place = b.place
      WHERE b.article = ? AND b.hash = ?
      """)
    let place = try found.integer([.integer(article.id.stored), .hash(incoming.hash)])
    guard let place else { return }
    try run("DELETE FROM unlooked WHERE place = ?", [.integer(place)])
    try run(
      """
      UPDATE shelf SET day = ?, outlet = ?, agency = ?, language = ?, words = ? WHERE place = ?
      """,
      [
        .number(incoming.day), .integer(try house(article.outlet)),
        .integer(try house(article.agency)), .text(article.language), .number(article.words),
        .integer(place),
      ])
    try run(
      """
      UPDATE listing SET headline = ?, headlineIsDerived = ?, deck = ?, byline = ?, dateline = ?,
        printedDate = ?, dateIsUpdate = ? WHERE place = ?
      """, article.listed + [.integer(place)])
    if !incoming.known.isEmpty {
      try run(
        "UPDATE body SET known = ? WHERE place = ?",
        [.bytes(Integers.encoded(incoming.known)), .integer(place)])
    }
    try keepFindings(incoming, at: place)
  }

  private mutating func noteOrigin(_ incoming: IncomingArticle, article: Int64) throws {
    guard let location = incoming.location else { return }
    try run(
      "INSERT OR REPLACE INTO origin VALUES (?, ?, ?, ?)",
      [
        .text(location), .integer(article), .number(incoming.stamp.size),
        .number(incoming.stamp.modified),
      ])
  }

  private mutating func noteItem(_ incoming: IncomingArticle, article: ArticleID) throws {
    guard var item = incoming.item else { return }
    item.article = article
    try items.add(LibraryStore.row(item))
  }

  private mutating func house(_ name: String?) throws -> Int64? {
    guard let name, !name.isEmpty else { return nil }
    if let id = houses[name] { return id }
    let id = try storedHouse(name)
    houses[name] = id
    return id
  }

  private mutating func storedHouse(_ name: String) throws -> Int64 {
    let statement = try statement("SELECT id FROM house WHERE name = ?")
    if let id = try statement.integer([.text(name)]) { return id }
    try run("INSERT INTO house (name) VALUES (?)", [.text(name)])
    return database.lastInsertedRowID
  }

  private mutating func run(
    _ sql: StaticString, _ values: [BoundStatement.Value]
  ) throws {
    try statement(sql).run(values)
  }

  /// The statement of a text, looked up by its address: hashing the text costs more than many a
  /// statement.
  private mutating func statement(_ sql: StaticString) throws -> BoundStatement {
    let address = UInt(bitPattern: sql.utf8Start)
    if let statement = statements[address] { return statement }
    let statement = BoundStatement(try database.cachedStatement(sql: sql.description))
    statements[address] = statement
    return statement
  }
}

extension Article {
  /// The columns of `listing` from `headline` on.
  fileprivate var listed: [BoundStatement.Value] {
    [
      .text(headline), .flag(headlineIsDerived), .text(deck), .text(byline), .text(dateline),
      .text(date.map { "\($0.iso8601) \($0.printed)" }), .flag(date?.isUpdate ?? false),
    ]
  }
}
