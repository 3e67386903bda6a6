package import Articles
internal import GRDB

extension LibraryStore {
  /// Keeps the verdicts of some groups with their evidence, in place of earlier ones on the same
  /// articles.
  ///
  /// - Parameters:
  ///   - groups: groups of copies, the leader first in each.
  ///   - algorithm: the version of the rule that has made them.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func save(_ groups: [CopyGroup], algorithm: Int) throws(StoreError) {
    try write { try Self.save(groups, algorithm, $0) }
  }

  private static func save(_ groups: [CopyGroup], _ algorithm: Int, _ database: Database) throws {
    let statement = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO copyVerdict VALUES (?, ?, ?, ?, ?, ?, ?)")
    for group in groups {
      for member in group.members {
        try statement.execute(arguments: [
          member.article.stored, group.leader.stored, member.verdict.rawValue,
          member.containment, member.longestRun, member.evidence, algorithm,
        ])
      }
    }
  }

  /// Keeps the groups of articles of the library, and folds their rows in lists.
  ///
  /// - Parameters:
  ///   - groups: the leader first in each.
  ///   - done: articles that need no longer be grouped.
  ///   - algorithm: the version of the rule that has made them.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func shelve(
    _ groups: [CopyGroup], done: Set<ArticleID>, algorithm: Int
  ) throws(StoreError) {
    try write { database in
      // What is in no group any more must not stay folded.
      for id in done {
        try database.execute(
          sql: "UPDATE shelf SET leader = NULL, copies = 0 WHERE article = ? AND "
            + "(leader IS NOT NULL OR copies > 0)", arguments: [id.stored])
        try database.execute(
          sql: "DELETE FROM copyVerdict WHERE article = ?", arguments: [id.stored])
      }
      try Self.save(groups, algorithm, database)
      let fold = try database.makeStatement(
        sql: "UPDATE shelf SET leader = ?, copies = ? WHERE article = ?")
      for group in groups {
        let folded = group.members.filter(\.isFoldedUnderLeader)
        for member in folded {
          try fold.execute(arguments: [
            member.article == group.leader ? nil : group.leader.stored, folded.count - 1,
            member.article.stored,
          ])
        }
      }
      for id in done {
        try database.execute(
          sql: "DELETE FROM ungrouped WHERE article = ?", arguments: [id.stored])
      }
    }
  }

  /// An article whose group is not known; nil when all are.
  package func nextUngrouped() throws(StoreError) -> ArticleID? {
    try read { database in
      try Int64.fetchOne(database, sql: "SELECT article FROM ungrouped LIMIT 1")
        .map(ArticleID.init)
    }
  }

  /// The articles that a chain of copies leads to from one, this one among them.
  package func relatives(of id: ArticleID, limit: Int) throws(StoreError) -> [ArticleID] {
    try articles(
      """
      WITH RECURSIVE relative (article) AS (
        SELECT ?1
        UNION SELECT other FROM copyRelation c JOIN relative r ON c.article = r.article
          WHERE NOT isQuote
        UNION SELECT c.article FROM copyRelation c JOIN relative r ON c.other = r.article
          WHERE NOT isQuote)
      SELECT article FROM relative LIMIT ?2
      """, [id.stored, limit])
  }

  /// The articles that hold an article's text beside other text, or of which it holds the text so.
  package func quotations(of id: ArticleID, limit: Int) throws(StoreError) -> [ArticleID] {
    try articles(
      """
      SELECT other FROM copyRelation WHERE article = ?1 AND isQuote
      UNION SELECT article FROM copyRelation WHERE other = ?1 AND isQuote LIMIT ?2
      """, [id.stored, limit])
  }

  /// The group that an article of the library is in: its leader first, then the others.
  package func group(of id: ArticleID) throws(StoreError) -> [ArticleRow] {
    try read { database in
      let leader =
        try Int64.fetchOne(
          database, sql: "SELECT leader FROM shelf WHERE article = ?", arguments: [id.stored])
        ?? id.stored
      let places = try Int64.fetchAll(
        database,
        sql: """
          SELECT s.place FROM copyVerdict v JOIN shelf s ON s.article = v.article
          WHERE v.leader = ?1 AND v.verdict IN ('same', 'version')
          ORDER BY s.article <> ?1, s.place
          """, arguments: [leader])
      return try Self.rows(at: places, database)
    }
  }

  /// The groups that one version of the rule has made, by leader, the leader first in each.
  ///
  /// Those of other versions are left out: they must be made anew.
  package func copies(algorithm: Int) throws(StoreError) -> [CopyGroup] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT leader, article, verdict, containment, longestRun, evidence FROM copyVerdict
          WHERE algorithm = ? ORDER BY leader, article <> leader, article
          """, arguments: [algorithm])
      var groups: [CopyGroup] = []
      while let row = try rows.next() {
        let leader = ArticleID(row[0] as Int64)
        if groups.last?.leader != leader { groups.append(CopyGroup(leader: leader, members: [])) }
        guard let verdict = CopyGroup.Verdict(rawValue: row[2]) else { continue }
        groups[groups.count - 1].members.append(
          CopyGroup.Member(
            article: ArticleID(row[1] as Int64), verdict: verdict, containment: row[3],
            longestRun: row[4], evidence: row[5]))
      }
      return groups
    }
  }
}
