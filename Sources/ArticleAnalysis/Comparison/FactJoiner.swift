internal import Articles

/// Joins facts that two comparisons tell of one spot.
enum FactJoiner {
  /// One report's value for a fact.
  private struct Spot: Hashable {
    var article: ArticleID
    var kind: Discrepancy.Class
    var range: Range<Int>
  }

  /// A fact with every spot that tells it; a report may tell it twice, and is shown with the first.
  private struct Row {
    var fact: StoryComparison.Fact
    var spots: Set<Spot>
  }

  static func facts(
    _ reports: [ArticleID], _ pairs: [ComparedReports], _ leaders: [ArticleID: ArticleID]
  ) -> [StoryComparison.Fact] {
    let echoes = echoes(pairs)
    var result = rows(pairs).map { row in
      var fact = row.fact
      fact.sources = StoryComparison.sources(fact.values.keys, leaders)
      for spot in row.spots {
        for (report, side) in echoes[spot] ?? [] where fact.values[report] == nil {
          let known = fact.echoes[report]?.range.lowerBound ?? .max
          if side.range.lowerBound < known { fact.echoes[report] = side }
        }
      }
      return fact
    }
    let places = Dictionary(
      reports.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func first(_ fact: StoryComparison.Fact) -> (Int, Int, String) {
      let spot = fact.values.map { (places[$0] ?? .max, $1.range.lowerBound) }.min(by: <)
      return (spot?.0 ?? .max, spot?.1 ?? .max, fact.class.rawValue)
    }
    result.sort { first($0) < first($1) }
    return result
  }

  private static func rows(_ pairs: [ComparedReports]) -> [Row] {
    var rows: [Row?] = []
    var rowOfSpot: [Spot: Int] = [:]
    // What agrees is surely one fact, so it is joined first.
    for isDisputed in [false, true] {
      for pair in pairs {
        for entry in isDisputed ? pair.alignment.discrepancies : pair.alignment.agreements {
          var row = row(of: entry, pair, isDisputed: isDisputed)
          let known = Set(row.spots.compactMap { rowOfSpot[$0] }).sorted()
          for index in known {
            guard let other = rows[index], canJoin(row, other) else { continue }
            row = joined(other, row)
            rows[index] = nil
          }
          rows.append(row)
          for spot in row.spots { rowOfSpot[spot] = rows.count - 1 }
        }
      }
    }
    return rows.compactMap(\.self)
  }

  private static func row(
    of entry: Discrepancy, _ pair: ComparedReports, isDisputed: Bool
  ) -> Row {
    let sides = [(pair.left, entry.left), (pair.right, entry.right)]
    return Row(
      fact: StoryComparison.Fact(
        class: entry.class, topic: entry.topic,
        values: Dictionary(sides, uniquingKeysWith: { first, _ in first }),
        isDisputed: isDisputed, sources: 0),
      spots: Set(sides.map { Spot(article: $0.0, kind: entry.class, range: $0.1.range) }))
  }

  /// Whether no report would say two things of one fact.
  ///
  /// Figures that agree with one are one, however often a report gives it: `14` and `Fourteen`.
  private static func canJoin(_ first: Row, _ second: Row) -> Bool {
    let isFigure = first.fact.class == .number || first.fact.class == .date
    if isFigure, !first.fact.isDisputed, !second.fact.isDisputed { return true }
    return first.fact.values.allSatisfy { article, side in
      guard let other = second.fact.values[article] else { return true }
      return other.range == side.range
        || second.spots.contains(Spot(article: article, kind: second.fact.class, range: side.range))
        || first.spots.contains(Spot(article: article, kind: first.fact.class, range: other.range))
    }
  }

  private static func joined(_ first: Row, _ second: Row) -> Row {
    var result = first
    result.fact.values.merge(second.fact.values) { known, _ in known }
    result.fact.isDisputed = first.fact.isDisputed || second.fact.isDisputed
    result.spots.formUnion(second.spots)
    return result
  }

  /// By each spot that another report echoes, those that do.
  private static func echoes(
    _ pairs: [ComparedReports]
  ) -> [Spot: [(report: ArticleID, side: Discrepancy.Side)]] {
    var result: [Spot: [(report: ArticleID, side: Discrepancy.Side)]] = [:]
    for pair in pairs {
      for echo in pair.alignment.echoes {
        for kind in [Discrepancy.Class.number, .date] {
          result[Spot(article: pair.left, kind: kind, range: echo.left.range), default: []]
            .append((pair.right, echo.right))
          result[Spot(article: pair.right, kind: kind, range: echo.right.range), default: []]
            .append((pair.left, echo.left))
        }
      }
    }
    return result
  }
}
