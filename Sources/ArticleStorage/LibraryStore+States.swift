package import Articles
internal import GRDB

extension LibraryStore {
  /// What was decided on each article; one without an entry is as it came.
  package func states() throws(StoreError) -> [ArticleID: TriageState] {
    try read { database in
      var states: [ArticleID: TriageState] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT article, isRead, isStarred, isDismissed, tags FROM triage")
      while let row = try rows.next() {
        states[ArticleID(row[0] as Int64)] = try TriageState(row, from: 1)
      }
      return states
    }
  }

  /// Where the articles on which something was decided were loaded from, in the order of the names.
  package func locations() throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT location FROM article JOIN triage ON article = id
          WHERE location IS NOT NULL ORDER BY location
          """)
    }
  }
}

extension ArticleID {
  /// SQLite's integers have a sign, so the bits are kept, not the number.
  init(_ stored: Int64) {
    self.init(rawValue: UInt64(bitPattern: stored))
  }

  var stored: Int64 { Int64(bitPattern: rawValue) }
}

extension TriageState {
  /// Reads read, starred, dismissed and tags from four columns, the first at `index`.
  init(_ row: Row, from index: Int) throws {
    self.init(
      isRead: row[index], isStarred: row[index + 1], isDismissed: row[index + 2],
      tags: try TagList.decoded(row[index + 3]))
  }

  /// The same four columns.
  var columns: [(any DatabaseValueConvertible)?] {
    [isRead, isStarred, isDismissed, TagList.encoded(tags)]
  }
}
