package import Articles
internal import GRDB

extension LibraryStore {
  /// Keeps a batch of articles, all or none of it.
  ///
  /// - Parameter batch: articles, of which none may have the bytes of another.
  /// - Returns: what became of each, in order.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  /// - Complexity: about 0.3 ms an article of 500 words.
  package func add(_ batch: [IncomingArticle]) throws(StoreError) -> [Arrival] {
    try write { database in
      try TextHash.noteFiles(database)
      var writer = try ArticleWriter(database)
      var arrivals = [Arrival](repeating: .added, count: batch.count)
      // FTS5 writes its memory out whenever a row comes before the last one.
      for index in batch.indices.sorted(by: { batch[$0].sortDay < batch[$1].sortDay }) {
        arrivals[index] = try writer.add(batch[index])
      }
      return arrivals
    }
  }

  /// Puts articles of sources into the lists, where they stand until they are looked through, and
  /// keeps how the requests went of which they are the last; all or nothing of it.
  ///
  /// What the next refresh would bring again need not be on the disk when this returns, as long as
  /// it is there in its order.
  package func list(
    _ batch: [IncomingArticle], _ fetches: [SourceFetch]
  ) throws(StoreError) {
    try writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -\(Self.listingCache)
          """)
      defer { try? database.execute(sql: LibraryOpening.writing) }
      try database.inTransaction {
        var writer = try ArticleWriter(database, isListing: true)
        for incoming in batch { _ = try writer.add(incoming) }
        try writer.finish()
        try Self.record(fetches, database)
        return .commit
      }
    }
  }

  /// Kilobytes of pages held meanwhile.
  private static let listingCache = 4_000

  /// Writes the journal into the library, as far as no other program is reading it or does the same.
  ///
  /// Over a connection of its own, so that who lists articles meanwhile does not wait for the disk.
  package func settleJournal() throws(StoreError) {
    try refuseReplaced()
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    do throws(StoreError) {
      try watched {
        let connection = try DatabaseQueue(path: path, configuration: configuration)
        _ = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
        try connection.close()
      }
    } catch .busy {
      // Who is at it ends it.
    }
  }

  /// Articles that stand in lists and are not looked through yet, those of the newest days first.
  package func unlooked(limit: Int) throws(StoreError) -> [ArticleID] {
    try articles(
      """
      SELECT s.article FROM unlooked u JOIN shelf s ON s.place = u.place
      ORDER BY u.place DESC LIMIT ?
      """, [limit])
  }

  /// Keeps what looking through some articles has found, all or none of it.
  ///
  /// Those that another program has looked through meanwhile, or that have a new text, are left.
  package func complete(_ batch: [IncomingArticle]) throws(StoreError) {
    try write { database in
      var writer = try ArticleWriter(database)
      // FTS5 writes its memory out whenever a row comes before the last one.
      for index in batch.indices.sorted(by: { batch[$0].sortDay < batch[$1].sortDay }) {
        try writer.complete(batch[index])
      }
    }
  }

  /// Lets go of articles that cannot be looked through, as their texts are gone.
  package func leave(_ ids: [ArticleID]) throws(StoreError) {
    try write { database in
      for id in ids {
        try database.execute(
          sql: """
            DELETE FROM unlooked WHERE place = (SELECT place FROM shelf WHERE article = ?)
            """, arguments: [id.stored])
      }
    }
  }

  /// The places that were loaded already, with the stamps that their files then had.
  package func stamps(
    of locations: [String]
  ) throws(StoreError) -> [String: IncomingArticle.Stamp] {
    try read { database in
      let statement = try database.makeStatement(
        sql: "SELECT size, modified FROM origin WHERE location = ?")
      var stamps: [String: IncomingArticle.Stamp] = [:]
      for location in locations {
        guard let row = try Row.fetchOne(statement, arguments: [location]) else { continue }
        stamps[location] = .init(size: row[0], modified: row[1])
      }
      return stamps
    }
  }

  /// Those of some hashes that texts of the library have.
  package func known(_ hashes: [UInt64]) throws(StoreError) -> Set<UInt64> {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM body WHERE hash = ?)")
      return try Set(
        hashes.filter { hash in
          try Bool.fetchOne(statement, arguments: [Int64(bitPattern: hash)]) ?? false
        })
    }
  }
}
