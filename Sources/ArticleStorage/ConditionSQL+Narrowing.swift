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
        sql: "SELECT s.place FROM shelf s WHERE \(choice.filter) LIMIT \(Self.few + 1)",
        arguments: StatementArguments(choice.arguments))
      guard places.count > Self.few else {
        restrict(to: places)
        return
      }
    }
  }

  /// The parts that all hold and of each of which an index gives the articles.
  private static func indexed(_ condition: ArticleCondition) -> [ArticleCondition] {
    let parts = conjuncts(of: condition)
    let isUnread = conjuncts(of: .unread).allSatisfy(parts.contains)
    return parts.filter(\.hasIndex) + (isUnread ? [.unread] : [])
  }
}

extension ArticleCondition {
  fileprivate var hasIndex: Bool {
    switch self {
    case .starred(true), .dismissed(true), .muted(true), .hasNote, .tag, .articles: true
    case .publisher(let ids): ids.count == 1
    default: false
    }
  }
}
