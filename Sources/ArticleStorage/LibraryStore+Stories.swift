package import Articles
internal import GRDB

/// An article as the search for stories looks at it.
package struct PlacedArticle: Sendable, Equatable {
  package var id: ArticleID
  package var place: Int64
  /// The text under which it is folded as a copy.
  package var leader: ArticleID?
  /// By which its story is known until now.
  package var story: ArticleID?
  package var isPlaced: Bool
}

extension LibraryStore {
  /// The newest day that has articles whose story is still to be found, in days since 1970.
  package func newestUnplacedDay() throws(StoreError) -> Int? {
    try read { database in
      try Int64.fetchOne(database, sql: "SELECT max(place) FROM unplaced").map(Place.day)
    }
  }

  /// Whether any article states no day.
  package func hasUndated() throws(StoreError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM shelf WHERE day IS NULL)") ?? false
    }
  }

  /// The articles of some days, in their order; all of them where no days are given.
  package func placed(
    sortDays: ClosedRange<Int>? = nil
  ) throws(StoreError) -> [PlacedArticle] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT s.article, s.place, s.leader, s.story, u.place IS NULL FROM shelf s
          LEFT JOIN unplaced u ON u.place = s.place
          WHERE s.place BETWEEN ? AND ? ORDER BY s.place
          """,
        arguments: [
          sortDays.map { Place.first(of: $0.lowerBound) } ?? .min,
          sortDays.map { Place.last(of: $0.upperBound) } ?? .max,
        ]
      ).map { row in
        PlacedArticle(
          id: ArticleID(row[0] as Int64), place: row[1],
          leader: (row[2] as Int64?).map(ArticleID.init),
          story: (row[3] as Int64?).map(ArticleID.init), isPlaced: row[4])
      }
    }
  }

  /// An article in its story.
  package struct StoryPlace: Sendable {
    package var verdict: Story.Membership
    /// On how many points other reports of the story differ from it.
    package var disputes: Int

    package init(_ verdict: Story.Membership, disputes: Int) {
      self.verdict = verdict
      self.disputes = disputes
    }
  }

  /// Keeps the stories of some articles with the evidence of each verdict.
  ///
  /// - Parameters:
  ///   - stories: the articles of each story of several.
  ///   - done: the articles whose stories they are; those of them that are in none stand alone.
  ///   - algorithm: the version of the rule that has made them.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func place(
    _ stories: [[StoryPlace]], done: [PlacedArticle], algorithm: Int
  ) throws(StoreError) {
    try write { database in
      let clear = try database.makeStatement(
        sql: "UPDATE shelf SET story = NULL, disputes = 0 WHERE place = ? AND story IS NOT NULL")
      let forget = try database.makeStatement(sql: "DELETE FROM storyVerdict WHERE article = ?")
      let settle = try database.makeStatement(sql: "DELETE FROM unplaced WHERE place = ?")
      for article in done {
        try clear.execute(arguments: [article.place])
        try forget.execute(arguments: [article.id.stored])
        try settle.execute(arguments: [article.place])
      }
      for story in stories { try Self.keep(story, algorithm, database) }
      // A copy stands in the story of its text, however far their days lie apart.
      let follow = try database.makeStatement(
        sql: """
          UPDATE shelf SET (story, disputes) =
            (SELECT l.story, l.disputes FROM shelf l WHERE l.article = shelf.leader)
          WHERE place = ? AND leader IS NOT NULL
            AND EXISTS (SELECT 1 FROM shelf l WHERE l.article = shelf.leader)
          """)
      let inherit = try database.makeStatement(sql: Self.inherited + "WHERE s.place = ?2")
      for article in done where article.leader != nil {
        try follow.execute(arguments: [article.place])
        try inherit.execute(arguments: [Story.Membership.copyReason, article.place])
      }
    }
  }

  /// The verdict on a text for a copy of it that was not looked at together with it.
  private static let inherited = """
    INSERT OR IGNORE INTO storyVerdict
    SELECT s.article, v.score, v.names, v.words, v.isByHand, ?1 || '; ' || v.evidence, v.algorithm
    FROM shelf s JOIN storyVerdict v ON v.article = s.leader

    """

  private static func keep(
    _ story: [StoryPlace], _ algorithm: Int, _ database: Database
  ) throws {
    let earlier = try database.cachedStatement(
      sql: """
        SELECT story FROM shelf s WHERE article = ? AND story IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM unplaced u WHERE u.place = s.place)
        """)
    // What reaches beyond the days that were looked at stays one story.
    let known = try Set(
      story.compactMap { try Int64.fetchOne(earlier, arguments: [$0.verdict.article.stored]) })
    guard let key = known.min() ?? story.first?.verdict.article.stored else { return }
    for other in known where other != key {
      try database.execute(
        sql: "UPDATE shelf SET story = ? WHERE story = ?", arguments: [key, other])
    }
    let join = try database.cachedStatement(
      sql: "UPDATE shelf SET story = ?, disputes = ? WHERE article = ?")
    let copies = try database.cachedStatement(
      sql: """
        UPDATE shelf SET story = ?1, disputes = ?2 WHERE leader = ?3
          AND article IN (SELECT article FROM copyVerdict WHERE leader = ?3)
        """)
    let judge = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO storyVerdict VALUES (?, ?, ?, ?, ?, ?, ?)")
    let inherit = try database.cachedStatement(sql: inherited + "WHERE s.leader = ?2")
    for member in story {
      let (id, verdict) = (member.verdict.article.stored, member.verdict)
      try join.execute(arguments: [key, member.disputes, id])
      try judge.execute(arguments: [
        id, verdict.score, TagList.encoded(verdict.names), TagList.encoded(verdict.words),
        verdict.isByHand, verdict.evidence, algorithm,
      ])
      try copies.execute(arguments: [key, member.disputes, id])
      try inherit.execute(arguments: [Story.Membership.copyReason, id])
    }
  }

  /// Why some articles stand in their stories, with the version of the rule, in the order of the
  /// ids; those that stand alone are left out.
  package func storyVerdicts(
    of ids: [ArticleID]
  ) throws(StoreError) -> [(verdict: Story.Membership, algorithm: Int)] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT score, names, words, isByHand, evidence, algorithm FROM storyVerdict
          WHERE article = ?
          """)
      return try ids.compactMap { id in
        try Row.fetchOne(statement, arguments: [id.stored]).map { row in
          try (
            Story.Membership(
              article: id, score: row[0], names: TagList.decoded(row[1]),
              words: TagList.decoded(row[2]), isByHand: row[3], evidence: row[4]), row[5]
          )
        }
      }
    }
  }

  /// The articles of the story that an article is in, the earliest first; itself alone where it is
  /// the only report.
  package func story(of article: ArticleID) throws(StoreError) -> [ArticleID] {
    try articles(
      """
      SELECT o.article FROM shelf s JOIN shelf o ON o.article = s.article OR o.story = s.story
      WHERE s.article = ? ORDER BY o.place
      """, [article.stored])
  }

  /// What a person says of the story that an article is in; nil for nothing.
  package func storyNote(of article: ArticleID) throws(StoreError) -> String? {
    let ids = try story(of: article)
    return try read { database in
      let texts = try ids.compactMap { id in
        try String.fetchOne(
          database, sql: "SELECT text FROM storyNote WHERE article = ?", arguments: [id.stored])
      }
      return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
  }

  /// Keeps a note on the story that an article is in; an empty text takes it away.
  ///
  /// - Returns: the act; nil where the note says so already or the article is not known.
  package func setStoryNote(
    _ text: String, on article: ArticleID
  ) throws(StoreError) -> ActSummary? {
    let ids = try story(of: article)
    return try write { database in
      let kept = try ids.filter { id in
        try Bool.fetchOne(
          database, sql: "SELECT 1 FROM storyNote WHERE article = ?", arguments: [id.stored])
          ?? false
      }
      // Stories that were joined may have a note each: the new text stands for all.
      let texts = Dictionary(uniqueKeysWithValues: kept.map { ($0, "") })
        .merging(ids.isEmpty ? [:] : [kept.first ?? article: text]) { $1 }
      return try Self.keepNotes(texts, isOfStory: true, database)
    }
  }
}

extension Place {
  /// The day of a place.
  static func day(of place: Int64) -> Int { Int(place >> bits) - offset }
}
