package import Articles
internal import GRDB

extension TriageStore {
  /// Keeps the verdicts of some groups with their evidence, in place of earlier ones on the same
  /// articles.
  ///
  /// - Parameters:
  ///   - groups: groups of copies, the leader first in each.
  ///   - algorithm: the version of the rule that has made them.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func save(_ groups: [CopyGroup], algorithm: Int) throws(StoreError) {
    try write { database in
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
