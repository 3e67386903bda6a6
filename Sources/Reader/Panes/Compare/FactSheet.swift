package import Articles

/// What each report of a story says of one fact.
package struct FactRow: Sendable, Equatable {
  /// One report's say.
  package struct Value: Sendable, Equatable {
    package var text: String
    package var sentence: Sentence.ID
  }

  package var `class`: Discrepancy.Class
  package var topic: String
  /// Of the report that the others are compared with.
  package var base: Value
  /// Bytes of the base's text in which its value stands.
  package var range: Range<Int>
  /// By report; a report without an entry is silent.
  package var values: [ArticleID: Value]
  /// The reports that differ from the base.
  package var differing: Set<ArticleID>

  /// Whether every report that speaks of it says the same.
  package var agrees: Bool { differing.isEmpty }
}

/// The facts of one report beside what the other reports of its story say of them.
package struct FactSheet: Sendable, Equatable {
  /// By place in the base report.
  package private(set) var rows: [FactRow] = []

  package init() {}

  /// Adds what one more report says, as its comparison with the base tells.
  ///
  /// Facts of one class whose values overlap in the base report are one.
  ///
  /// - Complexity: O(*n* log *n*) in the facts.
  package mutating func add(_ alignment: Alignment, of report: ArticleID) {
    for fact in alignment.discrepancies { add(fact, of: report, differs: true) }
    for fact in alignment.agreements { add(fact, of: report, differs: false) }
    rows.sort { first, second in
      let one = (first.range.lowerBound, first.range.upperBound, first.class.rawValue)
      let two = (second.range.lowerBound, second.range.upperBound, second.class.rawValue)
      return one < two
    }
  }

  private mutating func add(_ fact: Discrepancy, of report: ArticleID, differs: Bool) {
    let value = FactRow.Value(
      text: WhiteSpace.collapsed(fact.right.value), sentence: fact.right.sentence)
    let known = rows.firstIndex {
      $0.class == fact.class && $0.base.sentence == fact.left.sentence
        && ($0.range == fact.left.range || $0.range.overlaps(fact.left.range))
    }
    guard let known else {
      let base = FactRow.Value(
        text: WhiteSpace.collapsed(fact.left.value), sentence: fact.left.sentence)
      rows.append(
        FactRow(
          class: fact.class, topic: fact.topic, base: base, range: fact.left.range,
          values: [report: value], differing: differs ? [report] : []))
      return
    }
    // What a report says twice is told by what differs, or else by what came first.
    if rows[known].values[report] == nil || (differs && !rows[known].differing.contains(report)) {
      rows[known].values[report] = value
    }
    if differs { rows[known].differing.insert(report) }
  }
}
