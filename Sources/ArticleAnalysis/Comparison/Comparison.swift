package import Articles

/// Compares two articles: what one says of what the other says, and where they differ.
package enum Comparison {
  /// The alignment of two articles.
  ///
  /// Swapping the sides swaps the answer and nothing else.
  ///
  /// - Parameters:
  ///   - left: The article of the left side.
  ///   - right: The article of the right side.
  ///   - story: All reports of the story, for the rarity of its words; may hold the two.
  ///   - entities: Who is named where; may be empty.
  ///   - isCancelled: Asked now and then; once true the comparison is given up.
  /// - Returns: nil when cancelled.
  /// - Complexity: Near-linear in the words of both; words in very many sentences propose no pairs.
  package static func align(
    left: Article, right: Article, story: [Article], entities: EntityIndex = EntityIndex(),
    isCancelled: () -> Bool = { false }
  ) -> Alignment? {
    let isSwapped = right.id < left.id
    let (first, second) = isSwapped ? (right, left) : (left, right)
    guard
      let parsed = ComparedStory(
        left: first, right: second, story: story, entities: entities, isCancelled: isCancelled)
    else { return nil }
    let facts = SharedFacts(parsed)
    var mode = Alignment.Mode.revision
    var pairs = RevisionAligner.pairs(parsed, isCancelled: isCancelled)
    if pairs == nil {
      guard !isCancelled() else { return nil }
      mode = .report
      pairs = ReportAligner.pairs(parsed, facts, isCancelled: isCancelled)
    }
    guard let pairs else { return nil }
    guard
      let alignment = AlignmentBuilder(story: parsed, facts: facts, entities: entities).build(
        mode, pairs, isCancelled: isCancelled)
    else { return nil }
    return isSwapped ? alignment.swapped : alignment
  }
}
