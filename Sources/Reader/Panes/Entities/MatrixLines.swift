internal import Articles
internal import TerminalCanvas

extension EntityMatrix {
  /// Reports that are shown side by side; more make a line wider than a screen.
  static let mostColumns = 20

  /// The matrix as lines: the reports by letter, then a line for each entity of some kinds.
  func lines(columns width: Int, kinds: Set<Entity.Kind>) -> [String] {
    var lines = columns.enumerated().map { number, column in
      "\(Self.letter(number))  \(column.outlet ?? "unnamed")"
    }
    let shown = rows.filter { kinds.contains($0.entity.kind) }
    let cell = 4
    let room = max(8, min(30, width - columns.count * cell - 1))
    for kind in Entity.Kind.allCases {
      let rows = shown.filter { $0.entity.kind == kind }
      guard !rows.isEmpty else { continue }
      lines.append("")
      lines.append(
        Self.padded(kind.plural.uppercased(), to: room)
          + columns.indices.map { Self.right(Self.letter($0), cell) }.joined())
      for row in rows {
        lines.append(
          Self.padded(DisplayWidth.truncated(row.entity.name, width: room), to: room)
            + row.counts.map { Self.right($0 == 0 ? "·" : String($0), cell) }.joined())
      }
    }
    return lines
  }

  /// `A` to `Z`, then `A2` and so on.
  private static func letter(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x41 + number % 26)))
    return number < 26 ? letter : letter + String(number / 26 + 1)
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }

  private static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text))) + text
  }
}

extension ReaderState {
  /// Shows who is named where in the reports of the story under the cursor, or in all.
  mutating func showMatrix() -> [Effect] {
    let id =
      selectedArticle
      ?? list.selectedRow?.story.flatMap { library.story(id: $0) }?
      .articles.first
    let story = id.flatMap(library.story)
    let members = story.map(library.texts) ?? []
    let articles = members.count > 1 ? members.compactMap(library.article) : library.articles
    let matrix = EntityMatrix(
      articles: Array(articles.prefix(EntityMatrix.mostColumns)), mentions: library.mentions(in:),
      entity: library.entity)
    let inside = OverlayFrame.area(columns: columns, rows: rows)
    var lines = matrix.lines(columns: max(20, inside.columns - 4), kinds: highlight.kinds)
    if articles.count > EntityMatrix.mostColumns {
      lines.insert("The first \(EntityMatrix.mostColumns) of \(articles.count) reports", at: 0)
    }
    let title =
      members.count > 1 ? "Who is named where: \(story?.title ?? "")" : "Who is named where"
    overlay = .explanation(ExplanationPane(title: title, lines: lines))
    return []
  }
}
