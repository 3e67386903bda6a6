internal import GRDB

/// The few fingerprints by which a text is met among those of all days, where its own day does not
/// say where to look.
///
/// Of every text the least ones are kept, so that what prints all of a text has all of its landmarks,
/// and what prints a half of a report of 500 words has one of them but for two times in a thousand.
enum Landmarks {
  /// Fingerprints of which one is a landmark: more make a smaller file and meet shorter parts of a
  /// text more rarely.
  private static let sparsity = 6
  /// Landmarks of a short text.
  private static let least = 4
  /// Texts of one landmark that are looked at, those of the earliest days first: bounds the time.
  private static let followed = 64
  /// Texts that are met for one article, those that share most first.
  private static let met = 16
  /// The same of texts that state another day, and of how many landmarks one is enough: a text that
  /// is printed again with a word on that, or cut, has most.
  private static let reprintsMet = 4
  private static let reprintSparsity = 3
  /// Articles whose landmarks are sorted together when a library gets its table.
  private static let sortedTogether = 100_000

  /// Those of texts without a day stand together, since they are asked for by every text.
  static let schema = """
    CREATE TABLE landmark (
      isDated INTEGER NOT NULL CHECK (isDated IN (0, 1)),
      fingerprint INTEGER NOT NULL,
      place INTEGER NOT NULL,
      PRIMARY KEY (isDated, fingerprint, place)
    ) STRICT, WITHOUT ROWID;
    """

  /// Those of some rising fingerprints.
  static func among(_ fingerprints: [UInt32]) -> ArraySlice<UInt32> {
    fingerprints.prefix(max(least, fingerprints.count / sparsity))
  }

  /// Makes the landmarks of all texts that were looked through.
  ///
  /// - Complexity: O(*n* log *n*) in the texts; some ten seconds for a million.
  static func fill(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT k.place, k.fingerprints, s.day IS NOT NULL FROM sketch k
        JOIN shelf s ON s.place = k.place ORDER BY k.place
        """)
    var gathered: [(isDated: Bool, fingerprint: UInt32, place: Int64)] = []
    var articles = 0
    func write() throws {
      // In the order of the table, so that each of its pages is written once.
      gathered.sort {
        ($0.isDated ? 1 : 0, $0.fingerprint, $0.place)
          < ($1.isDated ? 1 : 0, $1.fingerprint, $1.place)
      }
      let insert = BoundStatement(try database.cachedStatement(sql: insertion.description))
      for row in gathered {
        try insert.run([.flag(row.isDated), .integer(Int64(row.fingerprint)), .integer(row.place)])
      }
      gathered.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      for fingerprint in among(Integers.decoded(row[1])) {
        gathered.append((row[2], fingerprint, row[0]))
      }
      articles += 1
      if articles % sortedTogether == 0 { try write() }
    }
    try write()
  }

  static let insertion: StaticString = "INSERT OR IGNORE INTO landmark VALUES (?, ?, ?)"
  static let deletion: StaticString =
    "DELETE FROM landmark WHERE isDated = ? AND fingerprint = ? AND place = ?"

  /// The places of the texts of any day that one of some articles may print.
  ///
  /// Of texts that state a day, where the article states one too, only those that may have most of
  /// its words: other copies appear within days.
  static func places(like inquiries: [CopyInquiry], _ database: Database) throws -> Set<Int64> {
    let hasUndated = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM landmark WHERE isDated = 0)")
    let undated =
      hasUndated == true
      ? try hits(inquiries.map { $0.fingerprints[...] }, isDated: false, database) : []
    let dated = try hits(
      inquiries.map { $0.isDated ? among($0.fingerprints) : $0.fingerprints[...] }, isDated: true,
      database)
    var result: Set<Int64> = []
    for (index, inquiry) in inquiries.enumerated() {
      var hits = undated.isEmpty ? [:] : undated[index]
      if inquiry.isDated {
        let least = among(inquiry.fingerprints).count
        let reprints = dated[index].filter { $0.value * reprintSparsity >= least }
        for (place, count) in first(reprints, most: reprintsMet) { hits[place] = count }
      } else {
        hits.merge(dated[index]) { $1 }
      }
      result.formUnion(first(hits, most: met).map(\.key))
    }
    return result
  }

  /// How many of the fingerprints of each article are landmarks of which places.
  ///
  /// They are looked up in the order of the table, so that a batch reads each of its pages once.
  private static func hits(
    _ fingerprints: [ArraySlice<UInt32>], isDated: Bool, _ database: Database
  ) throws -> [[Int64: Int]] {
    let statement = BoundStatement(
      try database.cachedStatement(
        sql: "SELECT place FROM landmark WHERE isDated = ? AND fingerprint = ? LIMIT \(followed)"))
    let questions = fingerprints.enumerated()
      .flatMap { index, all in all.map { (fingerprint: $0, index: index) } }
      .sorted { ($0.fingerprint, $0.index) < ($1.fingerprint, $1.index) }
    var result = [[Int64: Int]](repeating: [:], count: fingerprints.count)
    for question in questions {
      try statement.rows([.flag(isDated), .integer(Int64(question.fingerprint))]) { row in
        if let place = row.integer(0) { result[question.index][place, default: 0] += 1 }
        return true
      }
    }
    return result
  }

  /// The places that are hit most, the earliest of them where they are hit as often.
  private static func first(_ hits: [Int64: Int], most: Int) -> [(key: Int64, value: Int)] {
    Array(hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most))
  }
}
