internal import Articles
internal import TerminalCanvas

extension EntityMatrix {
  /// Terminal columns of a report's counts.
  private static let cell = 4
  /// Terminal columns of the shortest and the longest name.
  private static let names = 16...30

  /// Reports that fit side by side in so many terminal columns.
  static func fitting(columns width: Int) -> Int {
    max(1, (width - names.lowerBound) / cell)
  }

  /// The letters of the reports above their counts, which stay while the lines scroll.
  func heading(columns width: Int) -> String {
    Self.padded("", to: room(width))
      + columns.indices.map { Self.right(Self.letter($0), Self.cell) }.joined()
  }

  /// The matrix as lines: the reports by letter, then a line for each entity of some kinds.
  func lines(columns width: Int, kinds: Set<Entity.Kind>) -> [String] {
    var lines = columns.enumerated().map { number, column in
      DisplayWidth.truncated(
        "\(Self.letter(number))  \(column.outlet ?? "unnamed"): \(column.headline)", width: width)
    }
    let room = room(width)
    for kind in Entity.Kind.allCases where kinds.contains(kind) {
      let rows = rows.filter { $0.entity.kind == kind }
      guard !rows.isEmpty else { continue }
      lines += ["", kind.plural.uppercased()]
      lines += rows.map { row in
        Self.padded(DisplayWidth.truncated(row.entity.name, width: room), to: room)
          + row.counts.map { Self.right($0 == 0 ? "·" : String($0), Self.cell) }.joined()
      }
    }
    return lines
  }

  /// Terminal columns of a name.
  private func room(_ width: Int) -> Int {
    max(Self.names.lowerBound, min(Self.names.upperBound, width - columns.count * Self.cell))
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
    let width = max(20, OverlayFrame.area(columns: columns, rows: rows).columns - 4)
    let fitting = EntityMatrix.fitting(columns: width)
    let matrix = EntityMatrix(
      articles: Array(articles.prefix(fitting)), mentions: library.mentions(in:),
      entity: library.entity)
    var lines = matrix.lines(columns: width, kinds: highlight.kinds)
    if articles.count > fitting {
      lines.insert("The first \(fitting) of \(articles.count) reports", at: 0)
    }
    let title =
      members.count > 1 ? "Who is named where: \(story?.title ?? "")" : "Who is named where"
    overlay = .explanation(
      ExplanationPane(title: title, heading: matrix.heading(columns: width), lines: lines))
    return []
  }
}
