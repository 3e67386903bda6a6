package import Articles
internal import GRDB

extension LibraryStore {
  /// A number that is another one after every change by another program; what this one has written
  /// does not change it.
  ///
  /// It waits for what this program is writing; `stamp` says for less when to look at all.
  package func foreignVersion() throws(StoreError) -> Int {
    try writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// The place of an article; nil where the library lacks it.
  package func place(of id: ArticleID) throws(StoreError) -> Int64? {
    try read {
      try Int64.fetchOne(
        $0, sql: "SELECT place FROM shelf WHERE article = ?", arguments: [id.stored])
    }
  }

  /// The place of the article that so many others of a list stand in front of; nil behind the end.
  ///
  /// - Complexity: O(*n*) in the number of those, at some nanoseconds each where an index has them.
  package func place(
    behind count: Int, in condition: ArticleCondition, order: PageOrder = .newestFirst
  ) throws(StoreError) -> Int64? {
    try read { database in
      let choice = try ConditionSQL(condition, narrowedIn: database)
      return try Int64.fetchOne(
        database,
        sql: """
          SELECT s.place FROM \(choice.tables) WHERE \(choice.filter)
          ORDER BY \(choice.place) \(order == .newestFirst ? "DESC" : "ASC") LIMIT 1 OFFSET \(max(0, count))
          """, arguments: StatementArguments(choice.arguments))
    }
  }
}
