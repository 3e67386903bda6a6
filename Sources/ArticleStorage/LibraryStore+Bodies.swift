package import Articles
internal import GRDB

/// The bytes of an article as they were loaded.
package struct ArticleBody: Sendable {
  package var id: ArticleID
  package var path: String
  package var bytes: [UInt8]
  /// Of the bytes, as the article came with it.
  package var hash: UInt64
  /// Hashes of paragraphs that its source prints under text after text.
  package var known: [UInt64]
  /// What a source has said of its item; it holds where the page is silent.
  package var given: GivenFacts?
}

/// Facts of an article that came from elsewhere than its bytes.
package struct GivenFacts: Sendable, Equatable {
  package var outlet: String?
  package var date: PublicationDate?

  package init(outlet: String?, date: PublicationDate?) {
    self.outlet = outlet
    self.date = date
  }
}

extension LibraryStore {
  /// The texts of some articles, in the order of the ids; those that the library lacks are left out.
  package func bodies(of ids: [ArticleID]) throws(StoreError) -> [ArticleBody] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT b.article, l.path, b.bytes, b.known,
            EXISTS (SELECT 1 FROM sourceItem i WHERE i.article = b.article AND i.isFull = 1),
            o.name, l.printedDate, l.dateIsUpdate, b.hash
          FROM body b JOIN listing l ON l.place = b.place JOIN shelf s ON s.place = b.place
          LEFT JOIN house o ON o.id = s.outlet WHERE b.article = ?
          """)
      return try ids.compactMap { id in
        try Row.fetchOne(statement, arguments: [id.stored]).map { row in
          var body = ArticleBody(
            id: ArticleID(row[0] as Int64), path: row[1], bytes: Integers.bytes(row[2]),
            hash: UInt64(bitPattern: row[8] as Int64), known: Integers.decoded(row[3]))
          if row[4] {
            let printed: String? = row[6]
            body.given = GivenFacts(
              outlet: row[5],
              date: printed.flatMap { PublicationDate(stored: $0, isUpdate: row[7]) })
          }
          return body
        }
      }
    }
  }

  /// The newest articles of an outlet that were looked through, the newest first.
  ///
  /// - Complexity: O(`limit`) through an index.
  package func articles(of outlet: String, limit: Int) throws(StoreError) -> [ArticleID] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT s.article FROM shelf s
          WHERE s.publisher = (SELECT id FROM house WHERE name = ?)
            AND NOT EXISTS (SELECT 1 FROM unlooked u WHERE u.place = s.place)
          ORDER BY s.place DESC LIMIT ?
          """, arguments: [outlet, limit]
      ).map(ArticleID.init)
    }
  }

  /// Articles of files that lie in a folder and not below it, by falling name.
  ///
  /// - Complexity: O(*n*) in the files in and below the folder, through an index.
  package func articles(inFolder folder: String, limit: Int) throws(StoreError) -> [ArticleID] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT o.article FROM origin o JOIN shelf s ON s.article = o.article
          WHERE o.location > ?1 || '/' AND o.location < ?1 || '0'
            AND instr(substr(o.location, length(?1) + 2), '/') = 0
            AND NOT EXISTS (SELECT 1 FROM unlooked u WHERE u.place = s.place)
          ORDER BY o.location DESC LIMIT ?2
          """, arguments: [folder, limit]
      ).map(ArticleID.init)
    }
  }

  /// The texts that the article had before, oldest first.
  package func earlierBodies(of id: ArticleID) throws(StoreError) -> [[UInt8]] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT bytes FROM earlierBody WHERE article = ? ORDER BY rowid",
        arguments: [id.stored]
      ).map { Integers.bytes($0[0]) }
    }
  }

  /// The article loaded from a place, where the library has it.
  package func article(at location: String) throws(StoreError) -> ArticleID? {
    try read { database in
      try Int64.fetchOne(
        database, sql: "SELECT article FROM origin WHERE location = ?", arguments: [location]
      ).map(ArticleID.init)
    }
  }

  /// The newest article that lists show at a place.
  ///
  /// - Complexity: O(*n*) in the articles.
  package func article(listedAt path: String) throws(StoreError) -> ArticleID? {
    try read { database in
      try Int64.fetchOne(
        database,
        sql: """
          SELECT s.article FROM listing l JOIN shelf s ON s.place = l.place WHERE l.path = ?
          ORDER BY l.place DESC LIMIT 1
          """, arguments: [path]
      ).map(ArticleID.init)
    }
  }

  /// Keeps what was learned of an article's text after it was added.
  package func relearn(_ articles: [(article: Article, known: [UInt64])]) throws(StoreError) {
    guard !articles.isEmpty else { return }
    try write { database in
      func statement(_ sql: String) throws -> BoundStatement {
        BoundStatement(try database.cachedStatement(sql: sql))
      }
      let body = try statement("UPDATE body SET known = ? WHERE article = ?")
      let shelf = try statement("UPDATE shelf SET words = ? WHERE article = ?")
      let listing = try statement(
        """
        UPDATE listing SET headline = ?, headlineIsDerived = ?, deck = ?
        WHERE place = (SELECT place FROM shelf WHERE article = ?)
        """)
      for (article, known) in articles {
        let id = BoundStatement.Value.integer(article.id.stored)
        try body.run([.bytes(Integers.encoded(known)), id])
        try shelf.run([.number(article.words), id])
        try listing.run([
          .text(article.headline), .flag(article.headlineIsDerived), .text(article.deck), id,
        ])
      }
    }
  }
}
