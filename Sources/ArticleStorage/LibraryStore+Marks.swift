package import Articles
internal import GRDB

/// What a person wants to be so of articles; what is nil or empty stays as it is.
package struct TriageChange: Sendable, Equatable {
  package var isRead: Bool?
  package var isStarred: Bool?
  package var isDismissed: Bool?
  package var addedTags: [String]
  package var removedTags: [String]

  package init(
    isRead: Bool? = nil, isStarred: Bool? = nil, isDismissed: Bool? = nil,
    addedTags: [String] = [], removedTags: [String] = []
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.isDismissed = isDismissed
    self.addedTags = addedTags
    self.removedTags = removedTags
  }
}

/// An act as it is named after it was done, undone or redone.
package struct ActSummary: Sendable, Equatable {
  package var id: TriageAct.ID
  /// What was done: 'read'.
  package var name: String
  /// Articles that it changed, or sources or rules.
  package var count: Int
  /// Whether it is articles that it changed.
  package var isOnArticles: Bool

  package init(id: TriageAct.ID, name: String, count: Int, isOnArticles: Bool = true) {
    self.id = id
    self.name = name
    self.count = count
    self.isOnArticles = isOnArticles
  }
}

extension LibraryStore {
  /// Does one act on all articles of which a condition holds.
  ///
  /// Articles that are so already are no part of it, and an act that changes none leaves no trace.
  ///
  /// - Returns: the act; nil where nothing was to be changed.
  /// - Complexity: O(*n*) in the articles changed, some 5 µs each.
  package func mark(
    _ change: TriageChange, where condition: ArticleCondition, name: String
  ) throws(StoreError) -> ActSummary? {
    try write { database in
      let id = try Self.beginAct(name, database)
      let choice = try ConditionSQL(condition, narrowedIn: database)
      let after = AfterSQL(change)
      // Changes of an act are in the order of their places, which here are those of the shelf.
      try database.execute(
        sql: """
          INSERT INTO actChange
          SELECT \(id), place, article, isRead, isStarred, isDismissed, tags,
            newRead, newStarred, newDismissed, newTags
          FROM (
            SELECT s.place, s.article, s.isRead, s.isStarred, s.isDismissed,
              ifnull(t.tags, '[]') AS tags,
              \(after.columns)
            FROM \(choice.tables) LEFT JOIN triage t ON t.article = s.article
            WHERE \(choice.filter))
          WHERE (isRead, isStarred, isDismissed, tags)
            <> (newRead, newStarred, newDismissed, newTags)
          """, arguments: StatementArguments(after.arguments + choice.arguments))
      let count = database.changesCount
      guard count > 0 else {
        try database.execute(sql: "DELETE FROM act WHERE id = ?", arguments: [id])
        return nil
      }
      try Self.apply(id, "After", database)
      return ActSummary(id: id, name: name, count: count)
    }
  }

  /// Keeps a note on an article; an empty text takes it away.
  ///
  /// - Returns: the act; nil where the note says so already or the article is not known.
  package func setNote(_ text: String, on article: ArticleID) throws(StoreError) -> ActSummary? {
    try write { try Self.keepNotes([article: text], isOfStory: false, $0) }
  }

  /// The note on an article; nil for none.
  package func note(on article: ArticleID) throws(StoreError) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT text FROM note WHERE article = ?", arguments: [article.stored])
    }
  }

  /// All notes; a person writes few enough of them to be held.
  package func notes() throws(StoreError) -> Notes {
    try read { database in
      func texts(_ table: String) throws -> [ArticleID: String] {
        let rows = try Row.fetchAll(database, sql: "SELECT article, text FROM \(table)")
        return Dictionary(rows.map { (ArticleID($0[0] as Int64), $0[1]) }) { first, _ in first }
      }
      return Notes(articles: try texts("note"), stories: try texts("storyNote"))
    }
  }

  /// Whether the article was ever taken in or decided on.
  package func holds(_ article: ArticleID) throws(StoreError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)",
        arguments: [article.stored]) ?? false
    }
  }

  /// Keeps some notes in one act; nil where nothing was to be changed.
  static func keepNotes(
    _ texts: [ArticleID: String], isOfStory: Bool, _ database: Database
  ) throws -> ActSummary? {
    var changes: [(article: Int64, before: String, after: String)] = []
    for (article, text) in texts.sorted(by: { $0.key < $1.key }) {
      let before =
        try String.fetchOne(
          database, sql: "SELECT text FROM \(noteTable(isOfStory)) WHERE article = ?",
          arguments: [article.stored]) ?? ""
      let isKnown = try Bool.fetchOne(
        database, sql: "SELECT 1 FROM article WHERE id = ?", arguments: [article.stored])
      if before != text, isKnown == true { changes.append((article.stored, before, text)) }
    }
    guard !changes.isEmpty else { return nil }
    let verb = texts.values.allSatisfy(\.isEmpty) ? "note removed" : "noted"
    let name = isOfStory ? verb + " on the story" : verb
    let id = try beginAct(name, database)
    for change in changes {
      try database.execute(
        sql: """
          INSERT INTO actNote (act, article, before, after, isOfStory) VALUES (?, ?, ?, ?, ?)
          """, arguments: [id, change.article, change.before, change.after, isOfStory])
    }
    try apply(id, "After", database)
    return ActSummary(id: id, name: name, count: 1)
  }

  private static func noteTable(_ isOfStory: Bool) -> String { isOfStory ? "storyNote" : "note" }

  /// Takes the last act back.
  ///
  /// - Returns: the act; nil when there is none.
  package func undo() throws(StoreError) -> ActSummary? {
    try turn(to: true, "WHERE isUndone = 0 ORDER BY id DESC LIMIT 1")
  }

  /// Does the act again that was taken back last.
  ///
  /// - Returns: the act; nil when there is none.
  package func redo() throws(StoreError) -> ActSummary? {
    try turn(to: false, "WHERE isUndone = 1 ORDER BY id LIMIT 1")
  }

  /// Ends what could be redone, and names a new act.
  static func beginAct(_ name: String, _ database: Database) throws -> Int {
    try forgetUndone(database)
    try database.execute(sql: "INSERT INTO act (name) VALUES (?)", arguments: [name])
    return Int(database.lastInsertedRowID)
  }

  /// Ends what could be redone.
  static func forgetUndone(_ database: Database) throws {
    // Those of an act would go with it too, one by one.
    try database.execute(
      sql: """
        DELETE FROM actChange WHERE act IN (SELECT id FROM act WHERE isUndone);
        DELETE FROM act WHERE isUndone;
        """)
  }

  private func turn(to isUndone: Bool, _ which: String) throws(StoreError) -> ActSummary? {
    try write { database in
      let found = try Row.fetchOne(database, sql: "SELECT id, name FROM act \(which)")
      guard let found else { return nil }
      let id: Int = found[0]
      try database.execute(
        sql: "UPDATE act SET isUndone = ? WHERE id = ?", arguments: [isUndone, id])
      try turnCorrections(ofAct: id, isUndone: isUndone, database)
      try Self.apply(id, isUndone ? "Before" : "After", database)
      let counts = try Row.fetchOne(
        database,
        sql: """
          SELECT (SELECT count(DISTINCT article) FROM actChange WHERE act = ?1)
            + (SELECT count(*) FROM actNote WHERE act = ?1),
            (SELECT count(*) FROM actSource WHERE act = ?1)
            + (SELECT count(*) FROM actRule WHERE act = ?1)
          """, arguments: [id])
      let (articles, others): (Int, Int) = counts.map { ($0[0], $0[1]) } ?? (0, 0)
      return ActSummary(
        id: id, name: found[1], count: articles + others, isOnArticles: others == 0)
    }
  }

  /// Makes of the articles of an act what they were before it or are after it.
  ///
  /// Only what the act has changed is written, a tag for itself, so that what another program has
  /// decided meanwhile stays. An act that names an article twice counts from its first state to its
  /// last.
  static func apply(_ act: Int, _ side: String, _ database: Database) throws {
    let other = side == "Before" ? "After" : "Before"
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS changed (
          article INTEGER PRIMARY KEY, readBefore, starredBefore, dismissedBefore, tagsBefore,
          readAfter, starredAfter, dismissedAfter, tagsAfter);
        CREATE TEMP TABLE IF NOT EXISTS turned (
          article INTEGER PRIMARY KEY, isRead, isStarred, isDismissed, tags);
        DELETE FROM changed;
        DELETE FROM turned;
        """)
    try database.execute(
      sql: """
        INSERT INTO changed
        SELECT article, readBefore, starredBefore, dismissedBefore, tagsBefore,
          readAfter, starredAfter, dismissedAfter, tagsAfter
        FROM actChange WHERE act = ? ORDER BY place
        ON CONFLICT (article) DO UPDATE SET readAfter = excluded.readAfter,
          starredAfter = excluded.starredAfter, dismissedAfter = excluded.dismissedAfter,
          tagsAfter = excluded.tagsAfter
        """, arguments: [act])
    try database.execute(
      sql: """
        INSERT INTO turned
        SELECT c.article,
          iif(readBefore <> readAfter, read\(side), ifnull(t.isRead, 0)),
          iif(starredBefore <> starredAfter, starred\(side), ifnull(t.isStarred, 0)),
          iif(dismissedBefore <> dismissedAfter, dismissed\(side), ifnull(t.isDismissed, 0)),
          CASE ifnull(t.tags, '[]') WHEN tags\(other) THEN tags\(side)
            ELSE \(turnedTags(from: "tags\(other)", to: "tags\(side)")) END
        FROM changed c LEFT JOIN triage t ON t.article = c.article
        """)
    try database.execute(
      sql: """
        DELETE FROM triage WHERE article IN (SELECT article FROM turned
          WHERE NOT (isRead OR isStarred OR isDismissed OR tags <> '[]'));
        INSERT INTO triage (article, isRead, isStarred, isDismissed, tags)
          SELECT * FROM turned WHERE isRead OR isStarred OR isDismissed OR tags <> '[]'
          ON CONFLICT (article) DO UPDATE SET isRead = excluded.isRead,
            isStarred = excluded.isStarred, isDismissed = excluded.isDismissed,
            tags = excluded.tags;
        DELETE FROM changed;
        DELETE FROM turned;
        """)
    try applyNotes(act, side, database)
    try applySources(act, side, database)
    try applyRules(act, side, database)
  }

  /// The tags that there are, without those that left and with those that came from one list to
  /// another.
  private static func turnedTags(from old: String, to new: String) -> String {
    """
    (SELECT json_group_array(value) FROM (
      SELECT value FROM json_each(ifnull(t.tags, '[]'))
      EXCEPT SELECT value FROM (
        SELECT value FROM json_each(\(old)) EXCEPT SELECT value FROM json_each(\(new)))
      UNION SELECT value FROM (
        SELECT value FROM json_each(\(new)) EXCEPT SELECT value FROM json_each(\(old)))
      ORDER BY value))
    """
  }

  private static func applyNotes(_ act: Int, _ side: String, _ database: Database) throws {
    let text = side == "Before" ? "before" : "after"
    for isOfStory in [false, true] {
      let table = noteTable(isOfStory)
      try database.execute(
        sql: """
          DELETE FROM \(table) WHERE article IN
            (SELECT article FROM actNote WHERE act = ? AND isOfStory = ?)
          """, arguments: [act, isOfStory])
      try database.execute(
        sql: """
          INSERT INTO \(table) SELECT article, \(text) FROM actNote
          WHERE act = ? AND isOfStory = ? AND \(text) <> ''
          """, arguments: [act, isOfStory])
    }
  }
}

/// A change as the columns that it leads to.
private struct AfterSQL {
  private(set) var arguments: [(any DatabaseValueConvertible)?] = []
  private(set) var columns = ""

  init(_ change: TriageChange) {
    let flags = [
      ("isRead", "newRead", change.isRead), ("isStarred", "newStarred", change.isStarred),
      ("isDismissed", "newDismissed", change.isDismissed),
    ].map { old, new, value in "\(value.map { $0 ? "1" : "0" } ?? "s.\(old)") AS \(new)" }
    columns = (flags + [tags(change)]).joined(separator: ", ")
  }

  private mutating func tags(_ change: TriageChange) -> String {
    let (added, removed) = (change.addedTags, change.removedTags)
    guard !added.isEmpty || !removed.isEmpty else { return "ifnull(t.tags, '[]') AS newTags" }
    arguments = [TagList.encoded(added), TagList.encoded(removed)]
    return """
      (SELECT json_group_array(value) FROM (
        SELECT value FROM json_each(ifnull(t.tags, '[]')) UNION SELECT value FROM json_each(?)
        EXCEPT SELECT value FROM json_each(?) ORDER BY value)) AS newTags
      """
  }
}
