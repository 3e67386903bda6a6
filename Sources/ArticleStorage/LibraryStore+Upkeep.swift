internal import GRDB

/// What is in a library, counted.
package struct LibraryCounts: Sendable, Equatable {
  package var articles = 0
  package var unread = 0
  package var starred = 0
  package var dismissed = 0
  package var muted = 0
  /// Articles that stand in lists and are still to be looked through.
  package var unlooked = 0
  /// Articles whose names are still to be searched.
  package var unnamed = 0
  /// Articles whose stories are still to be found.
  package var unplaced = 0
}

/// What is found in articles by a rule that may change.
package enum LibraryFinding: String, Sendable {
  case copies, stories, names

  /// Notes the articles in which it is to be found anew: of copies those that have a verdict.
  fileprivate var noting: String {
    switch self {
    case .copies: "INSERT OR IGNORE INTO ungrouped SELECT article FROM copyVerdict"
    case .stories: "INSERT OR IGNORE INTO unplaced SELECT place FROM shelf"
    case .names: "INSERT OR IGNORE INTO unnamed SELECT place FROM shelf"
    }
  }
}

extension LibraryStore {
  /// Lets something be found anew in all articles where another version of its rule has found it.
  ///
  /// - Parameters:
  ///   - finding: what is found.
  ///   - algorithm: the version of the rule.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func renew(_ finding: LibraryFinding, algorithm: Int) throws(StoreError) {
    let known = { @Sendable (database: Database) in
      try Int.fetchOne(
        database, sql: "SELECT version FROM algorithm WHERE name = ?",
        arguments: [finding.rawValue])
    }
    // Only a change waits for another program that is writing.
    guard try read(known) != algorithm else { return }
    try write { database in
      guard try known(database) != algorithm else { return }
      try database.execute(
        sql: "INSERT OR REPLACE INTO algorithm VALUES (?, ?)",
        arguments: [finding.rawValue, algorithm])
      try database.execute(sql: finding.noting)
      if finding == .names { try database.execute(sql: LibrarySchema.forgetIdentities) }
    }
  }

  /// How many articles there are of each kind.
  package func counts() throws(StoreError) -> LibraryCounts {
    try read { database in
      func count(_ sql: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM " + sql) ?? 0
      }
      return LibraryCounts(
        articles: try count("shelf"),
        unread: try count("shelf WHERE isRead = 0 AND isDismissed = 0 AND isMuted = 0"),
        starred: try count("shelf WHERE isStarred = 1"),
        dismissed: try count("shelf WHERE isDismissed = 1"),
        muted: try count("shelf WHERE isMuted = 1"), unlooked: try count("unlooked"),
        unnamed: try count("unnamed"), unplaced: try count("unplaced"))
    }
  }

  /// Whether any article was added.
  package func hasArticles() throws(StoreError) -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM shelf)") ?? false }
  }

  /// Checks the whole file, its references and what repeats elsewhere.
  ///
  /// - Returns: what is wrong, a line each; empty for a library that is whole.
  package func check() throws(StoreError) -> [String] {
    let faults = try read { database in
      var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        .filter { $0 != "ok" }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20) {
        faults.append("a row of \(row[0] as String) belongs to none of \(row[2] as String)")
      }
      for (words, sql) in Self.agreements {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(sql))") ?? 0
        if count > 0 { faults.append("\(words): \(count)") }
      }
      return faults
    }
    if !faults.isEmpty { suspect() }
    return faults
  }

  /// Gives free space back to the disk and puts the indexes in order.
  ///
  /// - Returns: bytes of the file before and after.
  package func vacuum() throws(StoreError) -> (before: Int, after: Int) {
    let file = LibraryFile(path: path)
    let before = file.byteCount
    try writeWithoutTransaction { database in
      try database.execute(sql: "INSERT INTO textIndex (textIndex) VALUES ('optimize')")
      try database.execute(sql: "VACUUM")
      try database.execute(sql: "PRAGMA optimize")
      try database.checkpoint(.truncate)
    }
    return (before, file.byteCount)
  }

  /// What must be empty in every library.
  private static let agreements = [
    ("texts without a row in the lists", "SELECT place FROM body EXCEPT SELECT place FROM shelf"),
    (
      "rows whose state is not the one decided",
      """
      SELECT s.place FROM shelf s LEFT JOIN triage t ON t.article = s.article
      WHERE (s.isRead, s.isStarred, s.isDismissed) IS NOT
        (ifnull(t.isRead, 0), ifnull(t.isStarred, 0), ifnull(t.isDismissed, 0))
      """
    ),
    (
      "tags that are not in the list of tags",
      """
      SELECT value, article FROM triage, json_each(tags) WHERE value <> ''
      EXCEPT SELECT tag, article FROM tagging
      """
    ),
    (
      "rows muted by no rule, or shown in spite of one",
      "SELECT place FROM shelf WHERE isMuted <> (place IN (SELECT place FROM muted))"
    ),
    (
      "names whose articles are miscounted",
      """
      SELECT number FROM entity e
      WHERE articles <> (SELECT count(*) FROM naming n WHERE n.entity = e.number)
      """
    ),
    (
      "articles that cannot be found by their words",
      """
      SELECT place FROM shelf EXCEPT SELECT id FROM textIndex_docsize
      EXCEPT SELECT place FROM unlooked
      """
    ),
  ]
}

extension LibraryStore {
  /// A sign that is another one after every change, by whatever program; it costs no reading.
  package var stamp: LibraryStamp { LibraryFile(path: path).stamp }
}
