internal import Articles
internal import GRDB

/// A condition as SQL over the table `s`, which is `shelf`.
///
/// What must be found in the text leads the query where it can: the index then gives the places in
/// their order and the query ends with the page.
struct ConditionSQL {
  /// Of the text index; nil where the shelf leads.
  private(set) var match: String?
  /// Whether a last word may go on: each look-up of it then costs as much as all of them.
  private var isOpenEnded = false
  private var clauses: [String] = []
  private(set) var arguments: [(any DatabaseValueConvertible)?] = []

  init(_ condition: ArticleCondition) {
    var rest: [ArticleCondition] = []
    var phrases: [String] = []
    for part in Self.conjuncts(of: condition) {
      if case .text(let text) = part, let expression = text.expression {
        phrases.append("(\(expression))")
        isOpenEnded = isOpenEnded || text.isOpenEnded
      } else {
        rest.append(part)
      }
    }
    if !phrases.isEmpty {
      match = phrases.joined(separator: " AND ")
      arguments.append(match)
      clauses.append("textIndex MATCH ?")
    }
    for part in rest { clauses.append(clause(part)) }
  }

  /// What stands behind FROM.
  var tables: String {
    match == nil ? "shelf s" : "textIndex CROSS JOIN shelf s ON s.place = textIndex.rowid"
  }

  /// What stands behind WHERE.
  var filter: String { clauses.isEmpty ? "1" : clauses.joined(separator: " AND ") }

  /// The column to order by.
  var place: String { match == nil ? "s.place" : "textIndex.rowid" }

  /// Lets only articles at some places through, where the index of words leads.
  mutating func restrict(to places: [Int64]) {
    guard let least = places.min(), let most = places.max() else { return clauses.append("0") }
    let list = numbers(places)
    clauses.append(
      isOpenEnded
        ? "textIndex.rowid BETWEEN \(least) AND \(most) AND +textIndex.rowid IN (\(list))"
        : "textIndex.rowid IN (\(list))")
  }

  static func conjuncts(of condition: ArticleCondition) -> [ArticleCondition] {
    guard case .all(let parts) = condition else { return [condition] }
    return parts.flatMap(conjuncts)
  }

  private mutating func clause(_ condition: ArticleCondition) -> String {
    switch condition {
    case .all(let parts): return list(parts, " AND ", empty: "1")
    case .any(let parts): return list(parts, " OR ", empty: "0")
    case .not(let part): return "NOT (\(clause(part)))"
    // Spelled as in the partial indexes, which SQLite else does not use.
    case .read(let value): return "s.isRead = \(value ? 1 : 0)"
    case .starred(let value): return "s.isStarred = \(value ? 1 : 0)"
    case .dismissed(let value): return "s.isDismissed = \(value ? 1 : 0)"
    case .muted(let value): return "s.isMuted = \(value ? 1 : 0)"
    case .leads: return "s.leader IS NULL"
    case .hasCopy: return "s.copies > 0"
    case .hasNote:
      return "s.article IN (SELECT article FROM note UNION SELECT article FROM storyNote)"
    case .isDisputed: return "s.disputes > 0"
    case .publisher(let ids): return publisher(ids)
    case .agency(let ids): return "ifnull(s.agency IN (\(numbers(ids))), 0)"
    case .language(let code): return bound("ifnull(s.language LIKE ? || '%', 0)", code)
    case .tag(let tags): return tagged(tags)
    case .words(let range): return between("s.words", range)
    case .day(let range): return "ifnull(\(between("s.day", range)), 0)"
    case .text(let text): return found(text)
    case .entity(let kind, let text): return named(kind, text)
    case .names(let ids): return named(ids)
    case .inStory: return "s.story IS NOT NULL"
    case .story(let text):
      return besides(.text(TextMatch(text.words, isOpenEnded: text.isOpenEnded, in: [.headline])))
    case .besides(let condition): return besides(condition)
    case .withCopies(let condition): return withCopies(condition)
    case .placed(let place): return "s.place >= \(place)"
    case .articles(let ids): return "s.article IN (\(numbers(ids.map(\.stored))))"
    case .source(let ids):
      return "s.article IN (SELECT article FROM sourceItem WHERE source IN (\(numbers(ids))))"
    }
  }

  private mutating func list(
    _ parts: [ArticleCondition], _ separator: String, empty: String
  ) -> String {
    guard !parts.isEmpty else { return empty }
    var clauses: [String] = []
    for part in parts { clauses.append("(\(clause(part)))") }
    return "(\(clauses.joined(separator: separator)))"
  }

  private mutating func bound(_ sql: String, _ value: any DatabaseValueConvertible) -> String {
    arguments.append(value)
    return sql
  }

  private func numbers(_ ids: [Int64]) -> String {
    ids.map(String.init).joined(separator: ", ")
  }

  private func between(_ column: String, _ range: ClosedRange<Int>) -> String {
    "\(column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
  }

  /// One alone is spelled so that its index gives its articles in their order.
  private func publisher(_ ids: [Int64]) -> String {
    if let id = ids.first, ids.count == 1 { return "s.publisher IS \(id)" }
    return "ifnull(s.publisher IN (\(numbers(ids))), 0)"
  }

  private mutating func tagged(_ tags: [String]) -> String {
    for tag in tags { arguments.append(tag) }
    let signs = tags.map { _ in "?" }.joined(separator: ", ")
    return "s.article IN (SELECT article FROM tagging WHERE tag IN (\(signs)))"
  }

  private mutating func found(_ text: TextMatch) -> String {
    guard let expression = text.expression else { return "0" }
    return bound(
      "s.place IN (SELECT rowid FROM textIndex WHERE textIndex MATCH ?)", expression)
  }

  private mutating func named(_ kind: Entity.Kind, _ text: TextMatch) -> String {
    guard let phrase = text.phrase else { return "0" }
    return bound(
      """
      s.place IN (SELECT place FROM naming WHERE entity IN (\(Self.same(as: """
        SELECT ifnull(e.whole, e.number) AS number FROM nameIndex
        JOIN entityForm f ON f.number = nameIndex.rowid JOIN entity e ON e.number = f.entity
        WHERE nameIndex MATCH ? AND e.kind = '\(kind.rawValue)'
        """))))
      """, phrase)
  }

  private mutating func named(_ ids: [Entity.ID]) -> String {
    for id in ids { arguments.append(id) }
    let signs = ids.map { _ in "?" }.joined(separator: ", ")
    return """
      s.place IN (SELECT place FROM naming WHERE entity IN (\(Self.same(as: """
        SELECT ifnull(whole, number) AS number FROM entity WHERE id IN (\(signs))
        """))))
      """
  }

  /// The numbers of all names that are the same as those with some numbers.
  private static func same(as wholes: String) -> String {
    """
    WITH wholes AS MATERIALIZED (\(wholes))
    SELECT number FROM wholes
    UNION SELECT e.number FROM wholes w JOIN entity e ON e.whole = w.number
    """
  }

  private mutating func besides(_ condition: ArticleCondition) -> String {
    alike(condition, "s.story IS NOT NULL", by: "s.story")
  }

  private mutating func withCopies(_ condition: ArticleCondition) -> String {
    alike(
      condition, "(s.leader IS NOT NULL OR s.copies > 0)", by: "ifnull(s.leader, s.article)")
  }

  /// Those of which a condition holds, and of the `grouped` those that agree with such a one.
  private mutating func alike(
    _ condition: ArticleCondition, _ grouped: String, by key: String
  ) -> String {
    let choice = ConditionSQL(condition)
    guard !choice.clauses.contains("0") else { return "0" }
    arguments += choice.arguments + choice.arguments
    return """
      (s.place IN (SELECT s.place FROM \(choice.tables) WHERE \(choice.filter))
        OR (\(grouped) AND \(key) IN (
          SELECT \(key) FROM \(choice.tables) WHERE \(choice.filter) AND \(grouped))))
      """
  }
}
