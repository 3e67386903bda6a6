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
          tier: pair.tier, score: pair.score, marks: marks(pair), evidence: Array(evidence),
          isMoved: pair.isMoved))
    }
    addDifferences(pairs, to: &alignment)
    alignment.aliases = AliasFinder.find(story, entities: entities)
    return alignment
  }

  private func marks(_ pair: ScoredPair) -> [WordMark] {
    MarkFinder(ComparedPair(pair, in: story)).find()
  }

  /// Adds what the sure pairs state differently and alike, each once, the surest pair first.
  ///
  /// A figure that the other article states too is no difference, whatever it is paired with.
  private func addDifferences(_ pairs: [ScoredPair], to alignment: inout Alignment) {
    var seen = Set<String>()
    var numbers: [Discrepancy] = []
    let sure = pairs.filter { $0.tier == .sure }
    for pair in sure.sorted(by: { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }) {
      let compared = ComparedPair(pair, in: story)
      let figures = NumberDifferences(pair: compared).find()
      let quotations = QuotationMatcher.find(compared)
      numbers += figures.differences
      let found =
        OutcomeDifferences(pair: compared).find() + quotations.differences
        + AttributionDifferences(pair: compared).find() + SpeechDifferences(pair: compared).find()
      for entry in found where seen.insert(key(entry)).inserted {
        alignment.discrepancies.append(entry)
      }
      for entry in figures.agreements + quotations.agreements
      where seen.insert(key(entry)).inserted {
        alignment.agreements.append(entry)
      }
    }
    let agreedLeft = Set(alignment.agreements.map(\.left.range))
    let agreedRight = Set(alignment.agreements.map(\.right.range))
    for entry in numbers
    where !agreedLeft.contains(entry.left.range) && !agreedRight.contains(entry.right.range)
      && seen.insert(key(entry)).inserted
    {
      alignment.discrepancies.append(entry)
    }
  }

  private func key(_ entry: Discrepancy) -> String {
    "\(entry.class.rawValue)|\(entry.left.value)|\(entry.right.value)"
  }
}
