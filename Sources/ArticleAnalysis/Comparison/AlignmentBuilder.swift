internal import Articles

/// Makes the alignment out of chosen pairs: marks, evidence, discrepancies and aliases.
struct AlignmentBuilder {
  let story: ComparedStory
  let facts: SharedFacts
  let entities: EntityIndex

  /// Shared terms that an explanation names.
  private static let mostEvidence = 12

  func build(
    _ mode: Alignment.Mode, _ pairs: [ScoredPair], isCancelled: () -> Bool
  ) -> Alignment? {
    var alignment = Alignment(
      mode: mode, left: story.left.sentences, right: story.right.sentences)
    alignment.pairs.reserveCapacity(pairs.count)
    var finder = SharedTermFinder(lexicon: story.lexicon, weights: story.weights)
    var linker = WordLinker(lexicon: story.lexicon)
    var compared: [ComparedPair] = []
    compared.reserveCapacity(pairs.count)
    for (index, pair) in pairs.enumerated() {
      if index.isMultiple(of: 64), isCancelled() { return nil }
      let linked = ComparedPair(pair, in: story, linker: &linker)
      compared.append(linked)
      let evidence = finder.find(linked.left, linked.right).prefix(Self.mostEvidence).map {
        SharedTerm(
          left: story.left.text(story.left.range(of: $0.left.words, in: pair.left)),
          right: story.right.text(story.right.range(of: $0.right.words, in: pair.right)),
          weight: $0.weight)
      }
      alignment.pairs.append(
        SentencePair(
          left: story.left.sentences[pair.left].id, right: story.right.sentences[pair.right].id,
          tier: pair.tier, score: pair.score, marks: MarkFinder(linked).find(),
          evidence: Array(evidence),
          isMoved: pair.isMoved))
    }
    let sure = pairs.indices.filter { pairs[$0].tier == .sure }.sorted {
      (pairs[$1].score, pairs[$0].left, pairs[$0].right)
        < (pairs[$0].score, pairs[$1].left, pairs[$1].right)
    }
    guard addDifferences(sure.map { compared[$0] }, to: &alignment, isCancelled) else { return nil }
    if mode == .report {
      let related = pairs.indices.filter { pairs[$0].tier == .related }.map { compared[$0] }
      addRelatedDifferences(related, to: &alignment)
      addAgreements(related, to: &alignment)
    }
    alignment.aliases = AliasFinder.find(story, entities: entities)
    return alignment
  }

  /// Adds what the sure pairs state differently and alike, each once, the surest pair first.
  ///
  /// A figure that the other article states too is no difference, whatever it is paired with.
  ///
  /// - Returns: false when cancelled.
  private func addDifferences(
    _ pairs: [ComparedPair], to alignment: inout Alignment, _ isCancelled: () -> Bool
  ) -> Bool {
    var seen = Set<String>()
    var numbers: [Discrepancy] = []
    for (index, compared) in pairs.enumerated() {
      if index.isMultiple(of: 64), isCancelled() { return false }
      let quotations = QuotationMatcher.find(compared)
      // Sentences about others may be alike word for word and still tell of two things.
      let areOfOthers = ReportAligner.nameOthers(compared.left, compared.right, story.lexicon)
      if areOfOthers, quotations.differences.isEmpty, quotations.agreements.isEmpty {
        for entry in PlaceDifferences(pair: compared).find() + beyondDoubt(compared)
        where seen.insert(key(entry)).inserted {
          alignment.discrepancies.append(entry)
        }
        continue
      }
      let figures = NumberDifferences(pair: compared, tolls: facts.tolls).find()
      numbers += figures.differences + facts.differences(of: compared)
      let found =
        outcomes(of: compared) + quotations.differences
        + AttributionDifferences(pair: compared).find() + SpeechDifferences(pair: compared).find()
        + WeekdayDifferences(pair: compared).find()
      for entry in found where seen.insert(key(entry)).inserted {
        alignment.discrepancies.append(entry)
      }
      for entry in figures.agreements + quotations.agreements
      where seen.insert("=" + key(entry)).inserted {
        alignment.agreements.append(entry)
      }
    }
    dropAgreementsInDifferences(&alignment)
    let agreedLeft = Set(alignment.agreements.map(\.left.range))
    let agreedRight = Set(alignment.agreements.map(\.right.range))
    for entry in numbers
    where !agreedLeft.contains(entry.left.range) && !agreedRight.contains(entry.right.range)
      && seen.insert(key(entry)).inserted
    {
      alignment.discrepancies.append(entry)
    }
    return true
  }

  /// Takes away the parts of quotations that are alike where the quotation differs elsewhere.
  private func dropAgreementsInDifferences(_ alignment: inout Alignment) {
    let differing = alignment.discrepancies.filter { $0.class == .quotation }
    guard !differing.isEmpty else { return }
    let lefts = Set(differing.map(\.left.value))
    let rights = Set(differing.map(\.right.value))
    alignment.agreements.removeAll {
      $0.class == .quotation && (lefts.contains($0.left.value) || rights.contains($0.right.value))
    }
  }

  /// What differs even if the sentences name others or are only related: figures that are called by one
  /// word beside another that agrees, and verdicts of one trial.
  private func beyondDoubt(_ pair: ComparedPair) -> [Discrepancy] {
    VerdictDifferences(pair: pair).find(needsAnother: true)
      + NumberDifferences(pair: pair).findLabelled() + NumberDifferences(pair: pair).findDays()
  }

  /// Adds what related pairs state differently of one thing beyond doubt.
  private func addRelatedDifferences(_ pairs: [ComparedPair], to alignment: inout Alignment) {
    var seenLeft = Set((alignment.agreements + alignment.discrepancies).map(\.left.range))
    var seenRight = Set((alignment.agreements + alignment.discrepancies).map(\.right.range))
    for pair in pairs {
      for entry in beyondDoubt(pair) + facts.differences(of: pair)
      where !seenLeft.contains(entry.left.range) && !seenRight.contains(entry.right.range) {
        seenLeft.insert(entry.left.range)
        seenRight.insert(entry.right.range)
        alignment.discrepancies.append(entry)
      }
    }
  }

  /// Adds the telling figures on which sentences agree that are only related.
  ///
  /// Who states a sum of 1.45 billion too confirms it, whatever else the sentence goes on to.
  private func addAgreements(_ pairs: [ComparedPair], to alignment: inout Alignment) {
    var seen = Set((alignment.agreements + alignment.discrepancies).map(\.left.range))
    var seenRight = Set((alignment.agreements + alignment.discrepancies).map(\.right.range))
    for pair in pairs where !pair.left.quantities.isEmpty && !pair.right.quantities.isEmpty {
      let isTelling = pair.left.quantities.contains { quantity in
        quantity.isTelling && pair.right.quantities.contains { $0.isSame(as: quantity) }
      }
      guard isTelling else { continue }
      for entry in NumberDifferences(pair: pair).find().agreements
      where !seen.contains(entry.left.range) && !seenRight.contains(entry.right.range)
        && pair.left.quantities.contains(where: { $0.range == entry.left.range && $0.isTelling })
      {
        seen.insert(entry.left.range)
        seenRight.insert(entry.right.range)
        alignment.agreements.append(entry)
      }
    }
  }

  /// Opposite outcomes of one subject; where none is known, other opposites.
  private func outcomes(of pair: ComparedPair) -> [Discrepancy] {
    let found = OutcomeDifferences(pair: pair).find() + NoneDifferences(pair: pair).find()
    if !found.isEmpty { return found }
    let verdicts = VerdictDifferences(pair: pair).find()
    if !verdicts.isEmpty { return verdicts }
    let opposites = OppositeDifferences(pair: pair).find()
    return opposites.isEmpty ? PlaceDifferences(pair: pair).find() : opposites
  }

  private func key(_ entry: Discrepancy) -> String {
    "\(entry.class.rawValue)|\(entry.left.value)|\(entry.right.value)"
  }
}
