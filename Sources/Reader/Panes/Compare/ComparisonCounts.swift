package import Articles

/// How much two reports have in common, in numbers.
package struct ComparisonCounts: Sendable, Equatable {
  /// Sure pairs of sentences.
  package var pairs: Int
  /// Facts on which both differ.
  package var discrepancies: Int
  /// Facts on which both agree.
  package var agreements: Int
  /// Sentences without a sure counterpart.
  package var onlyLeft: Int
  package var onlyRight: Int

  package init(_ alignment: Alignment) {
    pairs = alignment.pairs.count { $0.tier == .sure }
    discrepancies = alignment.discrepancies.count
    agreements = alignment.agreements.count
    onlyLeft = alignment.onlyLeft.count
    onlyRight = alignment.onlyRight.count
  }

  /// The two numbers that matter most.
  package var short: String {
    "\(facts(discrepancies, "differs", "differ")) · \(Counted.text(pairs, "pair"))"
  }

  package var text: String { text(letter: CompareSide.right.letter) }

  /// Facts, then sentences; with the letter of the right report.
  package func text(letter: String) -> String {
    "\(facts(discrepancies, "differs", "differ")), \(agreements) \(agreements == 1 ? "agrees" : "agree")"
      + " · \(Counted.text(pairs, "pair")), \(Counted.text(onlyLeft, "sentence")) only A, "
      + "\(onlyRight) only \(letter)"
  }

  private func facts(_ count: Int, _ one: String, _ many: String) -> String {
    Counted.text(count, "fact \(one)", "facts \(many)")
  }
}
