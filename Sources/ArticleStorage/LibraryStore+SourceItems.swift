package import Articles
internal import GRDB

/// How the request of a source went, to be kept.
package struct SourceFetch: Sendable {
  package var source: Source.ID
  package var health: SourceHealth
  /// Items that say no more than before, though in other bytes or by another key.
  package var items: [SourceItem]

  package init(source: Source.ID, health: SourceHealth, items: [SourceItem] = []) {
    self.source = source
    self.health = health
    self.items = items
  }
}

extension LibraryStore {
  /// The items of a source that the library has.
  package func items(of source: Source.ID) throws(StoreError) -> [SourceItem] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT key, article, link, title, content, isSummary, isFull FROM sourceItem
          WHERE source = ?
          """, arguments: [source])
      var items: [SourceItem] = []
      while let row = try rows.next() { items.append(SourceItem(row, source: source)) }
      return items
    }
  }

  /// Where an article came from; empty for one that came from no source.
  package func items(ofArticle article: ArticleID) throws(StoreError) -> [SourceItem] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT key, article, link, title, content, isSummary, isFull, source FROM sourceItem
          WHERE article = ? ORDER BY source
          """, arguments: [article.stored])
      return rows.map { SourceItem($0, source: $0[7]) }
    }
  }

  /// The articles of a library by the source that they came from.
  package func articlesBySource() throws(StoreError) -> [Source.ID: [ArticleID]] {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT source, article FROM sourceItem")
      var result: [Source.ID: [ArticleID]] = [:]
      while let row = try rows.next() {
        result[row[0], default: []].append(ArticleID(row[1] as Int64))
      }
      return result
    }
  }

  /// Keeps how some requests went.
  package func record(_ fetches: [SourceFetch]) throws(StoreError) {
    guard !fetches.isEmpty else { return }
    try write { try Self.record(fetches, $0) }
  }

  static func record(_ fetches: [SourceFetch], _ database: Database) throws {
    var items = itemRows(database, together: 1)
    for fetch in fetches {
      try record(fetch, database)
      for item in fetch.items { try items.add(row(item)) }
    }
  }

  /// Remembers that the page of an item was fetched in place of what its source carries.
  package func markFull(_ article: ArticleID) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE sourceItem SET isFull = 1 WHERE article = ?", arguments: [article.stored])
    }
  }

  private static func record(_ fetch: SourceFetch, _ database: Database) throws {
    let health = fetch.health
    let digest = health.digest.map { Int64(bitPattern: $0) }
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO sourceHealth VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      fetch.source, health.title, health.page, health.fetched, health.succeeded, health.fault,
      health.failures, health.nextTry, health.asksForPeaceUntil, health.movedTo,
      health.entityTag, health.modified, digest, health.secondsToLive,
    ])
  }

  /// What is written of items; one that the library has is as it is now.
  static func itemRows(_ database: Database, together: Int) -> GatheredRows {
    GatheredRows(
      database, "sourceItem",
      onConflict: """
        ON CONFLICT (source, key) DO UPDATE SET article = excluded.article, link = excluded.link,
          title = excluded.title, content = excluded.content, isSummary = excluded.isSummary,
          isFull = excluded.isFull
        """, together: together)
  }

  static func row(_ item: SourceItem) -> [BoundStatement.Value] {
    [
      .integer(item.source), .hash(item.key), .integer(item.article.stored), .hash(item.link),
      .hash(item.title), .hash(item.content), .flag(item.isSummary), .flag(item.isFull),
    ]
  }
}

extension SourceItem {
  fileprivate init(_ row: Row, source: Source.ID) {
    func hash(_ index: Int) -> UInt64 { UInt64(bitPattern: row[index] as Int64) }
    self.init(
      source: source, key: hash(0), article: ArticleID(row[1] as Int64), link: hash(2),
      title: hash(3), content: hash(4), isSummary: row[5], isFull: row[6])
  }
}

extension SourceHealth {
  /// Reads the columns of `sourceHealth`, all of which may be missing.
  init(_ row: Row) {
    self.init()
    title = row["title"]
    page = row["page"]
    fetched = row["fetched"]
    succeeded = row["succeeded"]
    fault = row["fault"]
    failures = row["failures"] ?? 0
    nextTry = row["nextTry"]
    asksForPeaceUntil = row["peaceUntil"]
    movedTo = row["movedTo"]
    entityTag = row["entityTag"]
    modified = row["modified"]
    secondsToLive = row["secondsToLive"]
    digest = (row["digest"] as Int64?).map { UInt64(bitPattern: $0) }
  }
}
