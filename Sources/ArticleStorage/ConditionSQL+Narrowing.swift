internal import Articles
internal import GRDB

extension ConditionSQL {
  /// Articles of an index that are looked up one by one among those that have the words: some 80 µs
  /// each, so that more would take longer than to go through all that have them.
  private static let few = 500

  /// A condition that asks for words in those articles alone that an index gives, where these are
  /// few.
  ///
  /// A word that stands everywhere is else looked for in article after article until one has a state
  /// that hardly any has.
  init(_ condition: ArticleCondition, narrowedIn database: Database) throws {
    self.init(condition)
    guard match != nil else { return }
    for part in Self.indexed(condition) {
      let choice = ConditionSQL(part)
      let places = try Int64.fetchAll(
        database,
        sql: """
          SELECT s.place FROM \(Self.tables(of: part)) WHERE \(choice.filter)
          LIMIT \(Self.few + 1)
          """,
        arguments: StatementArguments(choice.arguments))
      guard places.count > Self.few else {
        restrict(to: places)
        return
      }
    }
  }

  /// Where the articles of a part are looked up: what is read has no index, but stands among the
  /// decisions of the person, which are fewer than the articles.
  private static func tables(of part: ArticleCondition) -> String {
    part == .read(true)
      ? "triage t CROSS JOIN shelf s ON s.article = t.article AND t.isRead = 1" : "shelf s"
  }

  /// The parts that all hold and of each of which the articles are found without asking all.
  private static func indexed(_ condition: ArticleCondition) -> [ArticleCondition] {
    let parts = conjuncts(of: condition)
    let isUnread = conjuncts(of: .unread).allSatisfy(parts.contains)
    return parts.filter(\.hasIndex) + (isUnread ? [.unread] : [])
  }
}

extension ArticleCondition {
  fileprivate var hasIndex: Bool {
    switch self {
    case .read(true), .starred(true), .dismissed(true), .muted(true), .hasCopy, .isDisputed: true
    case .hasNote, .tag, .articles: true
    case .publisher(let ids): ids.count == 1
    default: false
    }
  }
}
