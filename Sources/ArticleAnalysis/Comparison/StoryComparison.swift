package import Articles

/// Two of the reports of a story, compared.
package struct ComparedReports: Sendable {
  package var left: ArticleID
  package var right: ArticleID
  package var alignment: Alignment

  package init(left: ArticleID, right: ArticleID, alignment: Alignment) {
    self.left = left
    self.right = right
    self.alignment = alignment
  }
}

/// What all reports of a story say of each fact, and who makes which statement.
package struct StoryComparison: Sendable {
  /// One fact with each report's say.
  package struct Fact: Sendable, Equatable {
    package var `class`: Discrepancy.Class
    package var topic: String
    /// A report without a value is silent.
    package var values: [ArticleID: Discrepancy.Side]
    /// Whether two reports differ on it.
    package var isDisputed: Bool
    /// Reports that state it, copies of one text counted once.
    package var sources: Int
  }

  /// One statement with the sentences that make it.
  package struct Statement: Sendable, Equatable {
    /// In order of the text; a report without an entry is silent.
    package var sentences: [ArticleID: [Sentence.ID]]
    /// Reports that make it, copies of one text counted once.
    package var sources: Int
  }

  /// In the order of the reports, then of the text.
  package var facts: [Fact]
  /// In the order of the reports, then of the text.
  package var statements: [Statement]
  /// Reports that are one text, in their order; each group has two at least.
  package var copies: [[ArticleID]]

  /// Facts on which two reports differ, or that two tell alike; a copy that says what its text says
  /// agrees with nobody.
  package var sharedFacts: [Fact] { facts.filter { $0.isDisputed || $0.sources > 1 } }

  /// Joins the comparisons of the reports of a story.
  ///
  /// - Parameters:
  ///   - reports: The reports in the order in which they are shown.
  ///   - pairs: The comparisons of any two of them.
  ///   - leaders: The article whose copy a report is; reports without an entry stand for themselves.
  /// - Complexity: Near-linear in the pairs and facts.
  package init(
    reports: [ArticleID], pairs: [ComparedReports], leaders: [ArticleID: ArticleID] = [:]
  ) {
    facts = FactJoiner.facts(reports, pairs, leaders)
    statements = StatementClusters.statements(reports, pairs, leaders)
    let texts = Dictionary(grouping: reports) { leaders[$0] ?? $0 }
    let places = Dictionary(
      reports.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    copies = texts.values.filter { $0.count > 1 }
      .sorted { (places[$0[0]] ?? 0) < (places[$1[0]] ?? 0) }
  }

  /// How many of some reports are no copies of each other.
  static func sources(
    _ reports: some Sequence<ArticleID>, _ leaders: [ArticleID: ArticleID]
  ) -> Int {
    Set(reports.map { leaders[$0] ?? $0 }).count
  }
}

/// Joins facts that two comparisons tell of one spot.
private enum FactJoiner {
  /// One report's value for a fact.
  private struct Spot: Hashable {
    var article: ArticleID
    var kind: Discrepancy.Class
    var range: Range<Int>
  }

  static func facts(
    _ reports: [ArticleID], _ pairs: [ComparedReports], _ leaders: [ArticleID: ArticleID]
  ) -> [StoryComparison.Fact] {
    var facts: [StoryComparison.Fact?] = []
    var rowOfSpot: [Spot: Int] = [:]
    // What agrees is surely one fact, so it is joined first.
    for isDisputed in [false, true] {
      for pair in pairs {
        let entries = isDisputed ? pair.alignment.discrepancies : pair.alignment.agreements
        for entry in entries {
          let sides = [(pair.left, entry.left), (pair.right, entry.right)]
          let spots = sides.map { Spot(article: $0.0, kind: entry.class, range: $0.1.range) }
          var row = StoryComparison.Fact(
            class: entry.class, topic: entry.topic,
            values: Dictionary(sides, uniquingKeysWith: { first, _ in first }),
            isDisputed: isDisputed, sources: 0)
          let known = Set(spots.compactMap { rowOfSpot[$0] }).sorted()
          for index in known {
            guard let other = facts[index], canJoin(row, other) else { continue }
            row = joined(other, row)
            facts[index] = nil
          }
          facts.append(row)
          for (article, side) in row.values {
            rowOfSpot[Spot(article: article, kind: row.class, range: side.range)] = facts.count - 1
          }
        }
      }
    }
    let places = Dictionary(
      reports.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var result = facts.compactMap(\.self)
    for index in result.indices {
      result[index].sources = StoryComparison.sources(result[index].values.keys, leaders)
    }
    func first(_ fact: StoryComparison.Fact) -> (Int, Int, String) {
      let spot = fact.values.map { (places[$0] ?? .max, $1.range.lowerBound) }.min(by: <)
      return (spot?.0 ?? .max, spot?.1 ?? .max, fact.class.rawValue)
    }
    result.sort { first($0) < first($1) }
    return result
  }

  /// Whether no report would say two things of one fact.
  private static func canJoin(
    _ first: StoryComparison.Fact, _ second: StoryComparison.Fact
  ) -> Bool {
    first.values.allSatisfy { article, side in
      second.values[article].map { $0.range == side.range } ?? true
    }
  }

  private static func joined(
    _ first: StoryComparison.Fact, _ second: StoryComparison.Fact
  ) -> StoryComparison.Fact {
    var result = first
    result.values.merge(second.values) { known, _ in known }
    result.isDisputed = first.isDisputed || second.isDisputed
    return result
  }
}
