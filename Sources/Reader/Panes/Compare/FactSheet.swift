package import Articles

/// What each report of a story says of one fact.
package struct FactRow: Sendable, Equatable {
  /// One report's say.
  package struct Value: Sendable, Equatable {
    package var text: String
    package var sentence: Sentence.ID
    /// Bytes of the report's text in which it stands.
    package var range: Range<Int>
  }

  package var `class`: Discrepancy.Class
  package var topic: String
  /// The report that the others are held against: the base, or the first that speaks of it.
  package fileprivate(set) var reference: ArticleID
  /// By report, the base too; a report without an entry tells nothing of it.
  package var values: [ArticleID: Value]
  /// Where a report without a value gives the same figure all the same, so that it is not silent on it.
  package fileprivate(set) var echoes: [ArticleID: Value] = [:]
  /// Where a report that tells a figure twice tells it again.
  fileprivate var repeats: [ArticleID: [Value]] = [:]
  /// The reports that differ from the reference.
  package var differing: Set<ArticleID>

  /// What a report tells of it, wherever it does.
  fileprivate func told(by report: ArticleID) -> [Value] {
    (values[report].map { [$0] } ?? []) + (repeats[report] ?? [])
  }

  /// Whether every report that speaks of it says the same.
  package var agrees: Bool { differing.isEmpty }
}

/// The facts of a story: those of the base report in its order, then those on which it is silent.
package struct FactSheet: Sendable, Equatable {
  /// What the comparison of two reports tells.
  private struct Comparison: Sendable, Equatable {
    var left: ArticleID
    var right: ArticleID
    var differences: [Discrepancy]
    var agreements: [Discrepancy]
    var echoes: [FigureEcho]
  }

  package let base: ArticleID
  /// All reports, the base first.
  private let order: [ArticleID: Int]
  package private(set) var rows: [FactRow] = []
  /// By the places of their reports.
  private var comparisons: [Comparison] = []

  package init(base: ArticleID, others: [ArticleID]) {
    self.base = base
    order = Dictionary(
      ([base] + others).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds what the comparison of two reports tells.
  ///
  /// Facts of one class whose values overlap in one of the reports are one, where no report would say
  /// two things of it. The order in which comparisons come makes no difference.
  ///
  /// - Complexity: O(*n*²) in the facts that are told.
  package mutating func add(_ alignment: Alignment, left: ArticleID, right: ArticleID) {
    comparisons.append(
      Comparison(
        left: left, right: right, differences: alignment.discrepancies,
        agreements: alignment.agreements, echoes: alignment.echoes))
    let order = order
    comparisons.sort { Self.places(of: $0, order) < Self.places(of: $1, order) }
    rows = []
    for told in comparisons {
      for fact in told.differences { add(fact, told.left, told.right, differs: true) }
      for fact in told.agreements { add(fact, told.left, told.right, differs: false) }
    }
    addEchoes()
    rows.sort { Self.place(of: $0, order) < Self.place(of: $1, order) }
  }

  /// Where a report tells a figure, by its first byte.
  private struct Spot: Hashable {
    var report: ArticleID
    var start: Int
  }

  /// Adds to each fact the reports that give its figure without telling the fact.
  ///
  /// - Complexity: O(*n*) in the facts and the figures that stand in two reports.
  private mutating func addEchoes() {
    var echoes: [Spot: [(report: ArticleID, side: Discrepancy.Side)]] = [:]
    for told in comparisons {
      for echo in told.echoes {
        echoes[Spot(report: told.left, start: echo.left.range.lowerBound), default: []]
          .append((told.right, echo.right))
        echoes[Spot(report: told.right, start: echo.right.range.lowerBound), default: []]
          .append((told.left, echo.left))
      }
    }
    guard !echoes.isEmpty else { return }
    for index in rows.indices where rows[index].class == .number || rows[index].class == .date {
      for report in order.keys.sorted(by: { order[$0] ?? 0 < order[$1] ?? 0 }) {
        for value in rows[index].told(by: report) {
          let spot = Spot(report: report, start: value.range.lowerBound)
          for echo in echoes[spot] ?? []
          where rows[index].values[echo.report] == nil && rows[index].echoes[echo.report] == nil {
            rows[index].echoes[echo.report] = self.value(echo.side)
          }
        }
      }
    }
  }

  private static func places(
    of told: Comparison, _ order: [ArticleID: Int]
  ) -> (Int, Int) {
    (order[told.left] ?? .max, order[told.right] ?? .max)
  }

  private static func place(
    of row: FactRow, _ order: [ArticleID: Int]
  ) -> (Int, Int, Int, String) {
    let range = row.values[row.reference]?.range ?? 0..<0
    return (
      order[row.reference] ?? .max, range.lowerBound, range.upperBound, row.class.rawValue
    )
  }

  private mutating func add(
    _ fact: Discrepancy, _ left: ArticleID, _ right: ArticleID, differs: Bool
  ) {
    let (first, second) = (value(fact.left), value(fact.right))
    // What overlaps on the side that comes first in the order decides; the other side then fits.
    let isAgreed = !differs && (fact.class == .number || fact.class == .date)
    let known =
      rows.firstIndex { $0.class == fact.class && holds($0, left, first) }
      ?? rows.firstIndex {
        $0.class == fact.class && ($0.values[left] == nil || isAgreed && $0.agrees)
          && holds($0, right, second)
      }
    guard let known else {
      let isBase = (order[left] ?? .max) <= (order[right] ?? .max)
      rows.append(
        FactRow(
          class: fact.class, topic: fact.topic, reference: isBase ? left : right,
          values: [left: first, right: second],
          differing: differs ? [isBase ? right : left] : []))
      return
    }
    var row = rows[known]
    // What a report says twice is told by what differs, or else by what came first.
    let isNew = differs && row.reference == left && !row.differing.contains(right)
    if row.values[right] == nil || isNew { row.values[right] = second }
    if row.values[left] == nil { row.values[left] = first }
    // Figures that agree with one are one, however often a report gives it.
    if isAgreed { row.repeats[left, default: []].append(first) }
    if isAgreed { row.repeats[right, default: []].append(second) }
    if differs, row.reference == left { row.differing.insert(right) }
    if differs, row.reference == right { row.differing.insert(left) }
    if !differs, row.differing.contains(left), row.reference != right {
      row.differing.insert(right)
    }
    if order[left] ?? .max < order[row.reference] ?? .max {
      // The base itself speaks: it is what the others are held against.
      row.reference = left
      row.differing = differs ? [right] : []
    }
    rows[known] = row
  }

  private func value(_ side: Discrepancy.Side) -> FactRow.Value {
    FactRow.Value(
      text: WhiteSpace.collapsed(side.value), sentence: side.sentence, range: side.range)
  }

  private func holds(_ row: FactRow, _ report: ArticleID, _ value: FactRow.Value) -> Bool {
    row.told(by: report).contains { known in
      known.sentence == value.sentence
        && (known.range == value.range || known.range.overlaps(value.range))
    }
  }
}
