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
    /// A report without a value says nothing that is known to be of it.
    package var values: [ArticleID: Discrepancy.Side]
    /// Where a report without a value gives the same figure all the same, so that it is not silent on it.
    package var echoes: [ArticleID: Discrepancy.Side] = [:]
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

  /// Joins the comparisons of the reports of a story.
  ///
  /// What only copies of one text say is neither agreed nor a statement of several; where such copies
  /// differ, it is told.
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
      .filter { $0.isDisputed || $0.sources > 1 }
    statements = StatementClusters.statements(reports, pairs, leaders).filter { $0.sources > 1 }
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
