package import Articles

/// What of an article is kept to find its copies: a few hundred bytes, whatever its length.
package struct CopySketch: Sendable, Equatable {
  package var article: ArticleID
  /// Days since 1 January 1970, where the text states its day.
  package var day: Int?
  /// Hashes of the names of outlet and agency; 0 where the text does not say.
  package var outlet: UInt32
  package var agency: UInt32
  /// Rising, each once.
  package var fingerprints: [UInt32]
  /// Those of them that a large library keeps, rising: a longer shared run is needed to meet them.
  package var sparse: [UInt32]

  package init(
    article: ArticleID, day: Int? = nil, outlet: UInt32 = 0, agency: UInt32 = 0,
    fingerprints: [UInt32], sparse: [UInt32]
  ) {
    self.article = article
    self.day = day
    self.outlet = outlet
    self.agency = agency
    self.fingerprints = fingerprints
    self.sparse = sparse
  }

  /// Reads the sketch of an article off its text.
  package init(_ article: Article, _ text: CopyText) {
    self.article = article.id
    day = article.date?.dayNumber
    outlet = Self.hash(of: article.outlet)
    agency = Self.hash(of: article.agency)
    (fingerprints, sparse) = Winnowing.fingerprints(of: text.words)
  }

  /// The hash by which a house is known; 0 for none.
  package static func hash(of name: String?) -> UInt32 {
    guard let name else { return 0 }
    return UInt32(truncatingIfNeeded: StableHash.fnv1a(name.utf8)) | 1
  }

  /// Whether both come from one house, as far as the texts say.
  func hasSameHouse(as other: CopySketch) -> Bool {
    hasSameOutlet(as: other) || agency != 0 && agency == other.agency
  }

  func hasSameOutlet(as other: CopySketch) -> Bool { outlet != 0 && outlet == other.outlet }

  /// Days between the two, where both state one.
  func daysApart(from other: CopySketch) -> Int? {
    day.flatMap { day in other.day.map { abs(day - $0) } }
  }
}
