package import Articles
internal import GRDB

/// An article of which it is asked what else may have its text.
package struct CopyInquiry: Sendable {
  /// Rising.
  package var fingerprints: [UInt32]
  package var isDated: Bool

  package init(fingerprints: [UInt32], isDated: Bool) {
    self.fingerprints = fingerprints
    self.isDated = isDated
  }
}

extension LibraryStore {
  /// Fingerprints of the articles that may have the text of some new ones, whatever their days.
  ///
  /// - Complexity: O(*n* log *m*) in the fingerprints of the new ones and the articles of the library.
  package func sketches(like inquiries: [CopyInquiry]) throws(StoreError) -> [ArticleSketch] {
    try read { database in
      let places = try Landmarks.places(like: inquiries, database)
      let statement = try database.cachedStatement(sql: Self.sketches("s.place = ?"))
      return try places.sorted().compactMap { place in
        try Row.fetchOne(statement, arguments: [place]).map { ArticleSketch($0) }
      }
    }
  }

  /// Fingerprints of the articles whose days lie in a range, or that state none; nil for no day.
  package func sketches(
    sortDays: ClosedRange<Int>
  ) throws(StoreError) -> [ArticleSketch] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: Self.sketches("s.place BETWEEN ? AND ? ORDER BY s.place"),
        arguments: [Place.first(of: sortDays.lowerBound), Place.last(of: sortDays.upperBound)])
      var sketches: [ArticleSketch] = []
      while let row = try rows.next() { sketches.append(ArticleSketch(row)) }
      return sketches
    }
  }

  private static func sketches(_ choice: String) -> String {
    """
    SELECT s.article, s.day, o.name, a.name, k.fingerprints, k.sparse, s.leader FROM shelf s
    JOIN sketch k ON k.place = s.place
    LEFT JOIN house o ON o.id = s.outlet LEFT JOIN house a ON a.id = s.agency
    WHERE \(choice)
    """
  }
}

/// What copies of an article are found by.
package struct ArticleSketch: Sendable {
  package var article: ArticleID
  package var day: Int?
  package var outlet: String?
  package var agency: String?
  package var fingerprints: [UInt32]
  package var sparse: [UInt32]
  /// The article under which it is folded.
  package var leader: ArticleID?

  fileprivate init(_ row: Row) {
    article = ArticleID(row[0] as Int64)
    (day, outlet, agency) = (row[1], row[2], row[3])
    fingerprints = Integers.decoded(row[4])
    sparse = Integers.decoded(row[5])
    leader = (row[6] as Int64?).map(ArticleID.init)
  }
}
