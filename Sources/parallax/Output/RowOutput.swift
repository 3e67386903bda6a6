internal import ArticleStorage
internal import Articles

/// Rows of the library as text and JSON.
enum RowOutput {
  /// The fields of a line: state, day, words, outlet, headline and path.
  static func fields(_ row: ArticleRow) -> [String] {
    let signs = [
      row.state.isRead ? "" : "●", row.state.isStarred ? "★" : "",
      row.state.isDismissed ? "✗" : "",
    ].joined()
    return [
      signs.isEmpty ? "-" : signs, row.date?.iso8601 ?? "-", String(row.words),
      row.outlet ?? "-", WhiteSpace.collapsed(row.headline), row.path,
    ]
  }

  /// All that is known of a row.
  static func json(_ row: ArticleRow) -> JSON { .object(members(row)) }

  /// The same, to be gone on with.
  static func members(_ row: ArticleRow) -> [(key: String, value: JSON)] {
    [
      (key: "id", value: .string(row.id.hexadecimal)),
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
      (key: "language", value: JSON(row.language)),
      (key: "words", value: .integer(row.words)),
      (key: "read", value: .boolean(row.state.isRead)),
      (key: "starred", value: .boolean(row.state.isStarred)),
      (key: "dismissed", value: .boolean(row.state.isDismissed)),
      (key: "tags", value: JSON(row.state.tags)),
      (key: "muted", value: .boolean(row.isMuted)),
      (key: "note", value: JSON(row.note)),
      (key: "copies", value: .integer(row.copies)),
      (key: "leader", value: JSON(row.leader?.hexadecimal)),
    ]
  }
}
