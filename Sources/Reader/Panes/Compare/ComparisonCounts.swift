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
  package var short: String { "\(Counted.text(pairs, "pair")) · \(discrepancies) differ" }

  package var text: String { text(letter: CompareSide.right.letter) }

  /// The same, with the letter of the right report.
  package func text(letter: String) -> String {
    "\(Counted.text(pairs, "pair")) · \(discrepancies) differ · \(onlyLeft) only A · "
      + "\(onlyRight) only \(letter) · \(agreements) agree"
  }
}
