internal import Articles

/// Makes the alignment out of chosen pairs: marks, evidence, discrepancies and aliases.
struct AlignmentBuilder {
  let story: ComparedStory
  let entities: EntityIndex

  /// Shared terms that an explanation names.
  private static let mostEvidence = 12

  func build(
    _ mode: Alignment.Mode, _ pairs: [ScoredPair], isCancelled: () -> Bool
  ) -> Alignment? {
    var alignment = Alignment(
      mode: mode, left: story.left.sentences, right: story.right.sentences)
    let scorer = PairScorer(lexicon: story.lexicon, weights: story.weights)
    for (index, pair) in pairs.enumerated() {
      if index.isMultiple(of: 64), isCancelled() { return nil }
      let (left, right) = (story.left.parsed[pair.left], story.right.parsed[pair.right])
      let evidence = scorer.evidence(left, right).prefix(Self.mostEvidence).map {
        SharedTerm(
          left: story.left.text(story.left.range(of: $0.left.words, in: pair.left)),
          right: story.right.text(story.right.range(of: $0.right.words, in: pair.right)),
          weight: $0.weight)
      }
      alignment.pairs.append(
        SentencePair(
          left: story.left.sentences[pair.left].id, right: story.right.sentences[pair.right].id,
          tier: pair.tier, score: pair.score, evidence: Array(evidence), isMoved: pair.isMoved))
    }
    return alignment
  }
}
