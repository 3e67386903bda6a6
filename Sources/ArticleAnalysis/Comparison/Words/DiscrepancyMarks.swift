internal import Articles

/// Sees to it that the figures of a discrepancy are marked in its pair, beside each other.
enum DiscrepancyMarks {
  private struct Key: Hashable {
    var left: Sentence.ID
    var right: Sentence.ID
  }

  /// Marks the figures and days that differ, in place of the marks inside them.
  ///
  /// - Complexity: O(*p* + *d* · *m*) in the pairs, the discrepancies and the marks of a pair.
  static func add(to alignment: inout Alignment) {
    let facts = alignment.discrepancies.filter { $0.class == .number || $0.class == .date }
    guard !facts.isEmpty else { return }
    let places = Dictionary(
      alignment.pairs.enumerated().map { (Key(left: $1.left, right: $1.right), $0) },
      uniquingKeysWith: { first, _ in first })
    for fact in facts {
      let key = Key(left: fact.left.sentence, right: fact.right.sentence)
      guard let place = places[key] else { continue }
      let marks = alignment.pairs[place].marks.compactMap { without(fact, in: $0) }
      let own = WordMark(left: fact.left.range, right: fact.right.range, kind: .number)
      alignment.pairs[place].marks = (marks + [own]).inOrder
    }
  }

  /// A mark without what it shares with the figures; nil where nothing is left.
  private static func without(_ fact: Discrepancy, in mark: WordMark) -> WordMark? {
    var mark = mark
    mark.left = mark.left.flatMap { rest(of: $0, without: fact.left.range) }
    mark.right = mark.right.flatMap { rest(of: $0, without: fact.right.range) }
    return mark.left == nil && mark.right == nil ? nil : mark
  }

  /// The longer part of a range beside another; nil where there is none.
  private static func rest(of range: Range<Int>, without other: Range<Int>) -> Range<Int>? {
    guard range.overlaps(other) else { return range }
    let before = range.lowerBound..<max(range.lowerBound, other.lowerBound)
    let behind = min(range.upperBound, other.upperBound)..<range.upperBound
    let longer = behind.count > before.count ? behind : before
    return longer.isEmpty ? nil : longer
  }
}
