internal import ArticleStorage
internal import Articles

/// What a list shows of an article, whether its text was read or not.
protocol ListedArticle {
  var path: String { get }
  var headline: String { get }
  var headlineIsDerived: Bool { get }
  var deck: String? { get }
  var byline: String? { get }
  var agency: String? { get }
  var outlet: String? { get }
  var publisher: String? { get }
  var dateline: String? { get }
  var date: PublicationDate? { get }
  var language: String? { get }
  var words: Int { get }
}

extension Article: ListedArticle {}
extension ArticleRow: ListedArticle {}

/// Rows of lists as text and JSON.
enum RowOutput {
  /// The day on which the program was started.
  private static let today = Today.number

  /// Whether a row states a day in the future, which is a mistake of its source.
  static func isInFuture(_ date: PublicationDate) -> Bool { date.isAhead(of: today) }

  /// The fields of a line: state, day, words, outlet (or agency), headline and path.
  ///
  /// A day in the future has a question mark. Words that are none are also those of an article that was not looked through yet.
  static func fields(_ row: some ListedArticle, _ state: TriageState) -> [String] {
    let signs = [
      state.isRead ? "" : "●", state.isStarred ? "★" : "", state.isDismissed ? "✗" : "",
    ].joined()
    return [
      signs.isEmpty ? "-" : signs, row.date.map { $0.iso8601 + (isInFuture($0) ? "?" : "") } ?? "-",
      row.words > 0 ? String(row.words) : "-",
      row.publisher ?? "-", WhiteSpace.collapsed(row.headline), row.path,
    ]
  }

  /// What the text says of itself.
  static func facts(_ row: some ListedArticle) -> [(key: String, value: JSON)] {
    [
      (key: "path", value: .string(row.path)),
      (key: "headline", value: .string(row.headline)),
      (key: "headlineIsDerived", value: .boolean(row.headlineIsDerived)),
      (key: "deck", value: JSON(row.deck)),
      (key: "byline", value: JSON(row.byline)),
      (key: "agency", value: JSON(row.agency)),
      (key: "outlet", value: JSON(row.outlet)),
      (key: "dateline", value: JSON(row.dateline)),
      (key: "date", value: JSON(row.date?.iso8601)),
      (key: "dateIsUpdate", value: row.date.map { .boolean($0.isUpdate) } ?? .null),
      (key: "dateIsInFuture", value: row.date.map { .boolean(isInFuture($0)) } ?? .null),
      (key: "language", value: JSON(row.language)),
      (key: "words", value: row.words > 0 ? .integer(row.words) : .null),
    ]
  }

  /// What a person has decided.
  static func decisions(_ state: TriageState) -> [(key: String, value: JSON)] {
    [
      (key: "read", value: .boolean(state.isRead)),
      (key: "starred", value: .boolean(state.isStarred)),
      (key: "dismissed", value: .boolean(state.isDismissed)),
      (key: "tags", value: JSON(state.tags)),
    ]
  }

  /// All that is known of a row.
  static func json(_ row: ArticleRow) -> JSON { .object(members(row)) }

  /// The same, to be gone on with.
  static func members(_ row: ArticleRow) -> [(key: String, value: JSON)] {
    [(key: "id", value: .string(row.id.hexadecimal))] + facts(row) + decisions(row.state) + [
      (key: "muted", value: .boolean(row.isMuted)),
      (key: "note", value: JSON(row.note)),
      (key: "copies", value: .integer(row.copies)),
      (key: "leader", value: JSON(row.leader?.hexadecimal)),
    ]
  }
}
