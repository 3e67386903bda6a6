internal import Articles

/// Makes the alignment out of chosen pairs: marks, evidence, discrepancies and aliases.
struct AlignmentBuilder {
  let story: ComparedStory
  let facts: SharedFacts
  let entities: EntityIndex

  /// Shared terms that an explanation names.
  private static let mostEvidence = 12

  /// Pairs that one core reads at a time; each time it makes room for its own tables of words, and with more
  /// the pairs of two short reports are all read by one.
  private static let block = 16

  /// A pair as it is shown, with what the finders of differences look at.
  private struct Reading: Sendable {
    var compared: ComparedPair
    var shown: SentencePair
    /// Of a sure pair that may tell some.
    var differences: PairDifferences?
  }

  /// The score from which two sentences are one text even in reports that name nobody in common.
  private static let oneText = 0.9

  func build(
    _ mode: Alignment.Mode, _ pairs: [ScoredPair], isCancelled: () -> Bool
  ) -> Alignment? {
    let readings = Parallel.joined(
      count: pairs.count, block: Self.block, isCancelled: isCancelled
    ) { read(pairs[$0], mode) }
    guard let readings, !isCancelled() else { return nil }
    var alignment = Alignment(
      mode: mode, left: story.left.sentences, right: story.right.sentences)
    alignment.pairs = readings.map(\.shown)
    let sure = pairs.indices.filter { pairs[$0].tier == .sure }.sorted {
      (pairs[$1].score, pairs[$0].left, pairs[$0].right)
        < (pairs[$0].score, pairs[$1].left, pairs[$1].right)
    }
    let told = ToldFigures(story)
    addDifferences(sure.compactMap { readings[$0].differences }, told, to: &alignment)
    // Related sentences of two events tell of two things.
    if mode == .report, !facts.areOfTwoEvents {
      let related = pairs.indices.filter { pairs[$0].tier == .related }
        .map { readings[$0].compared }
      addRelatedDifferences(related, told, to: &alignment)
      addAgreements(related, to: &alignment)
    }
    dropDifferencesInQuotations(&alignment)
    DiscrepancyMarks.add(to: &alignment)
    alignment.echoes = FigureEchoes(story).find(besides: alignment)
    alignment.aliases = AliasFinder.find(story, entities: entities)
    return alignment
  }

  private func read(_ pairs: ArraySlice<ScoredPair>, _ mode: Alignment.Mode) -> [Reading] {
    var finder = SharedTermFinder(lexicon: story.lexicon, weights: story.weights)
    var linker = WordLinker(lexicon: story.lexicon)
    return pairs.map { pair in
      let compared = ComparedPair(pair, in: story, linker: &linker)
      let evidence = finder.find(compared.left, compared.right).prefix(Self.mostEvidence).map {
        SharedTerm(
          left: story.left.text(story.left.range(of: $0.left.words, in: pair.left)),
          right: story.right.text(story.right.range(of: $0.right.words, in: pair.right)),
          weight: $0.weight)
      }
      let shown = SentencePair(
        left: story.left.sentences[pair.left].id, right: story.right.sentences[pair.right].id,
        tier: pair.tier, score: pair.score,
        marks: mode == .revision ? RevisionMarks(compared).marks : MarkFinder(compared).find(),
        evidence: evidence, isMoved: pair.isMoved)
      return Reading(
        compared: compared, shown: shown,
        differences: mayTell(pair) ? PairDifferences(compared, facts, mode) : nil)
    }
  }

  /// Whether what the sentences of a pair tell is held against each other: alike sentences of two events
  /// tell of two things, unless they are one text.
  private func mayTell(_ pair: ScoredPair) -> Bool {
    pair.tier == .sure && (!facts.areOfTwoEvents || pair.score >= Self.oneText)
  }

  /// Adds what the sure pairs state differently and alike, each once, the surest pair first.
  ///
  /// A figure that the other article states too is no difference, whatever it is paired with.
  private func addDifferences(
    _ pairs: [PairDifferences], _ told: ToldFigures, to alignment: inout Alignment
  ) {
    var seen = Set<String>()
    for pair in pairs {
      for entry in pair.others where seen.insert(key(entry)).inserted {
        alignment.discrepancies.append(entry)
      }
      for entry in pair.agreements where seen.insert("=" + key(entry)).inserted {
        alignment.agreements.append(entry)
      }
    }
    dropDifferencesBesideAgreements(&alignment)
    dropAgreementsInDifferences(&alignment)
    dropAgreementsInOutcomes(&alignment)
    var seenStarts = Set<[Int]>()
    let agreedLeft = Set(alignment.agreements.map(\.left.range))
    let agreedRight = Set(alignment.agreements.map(\.right.range))
    for entry in pairs.lazy.flatMap(\.numbers)
    where !agreedLeft.contains(entry.left.range) && !agreedRight.contains(entry.right.range)
      && !told.areToldTogether(entry) && seen.insert(key(entry)).inserted
      // One figure may be told with its unit and without.
      && seenStarts.insert([entry.left.range.lowerBound, entry.right.range.lowerBound]).inserted
    {
      alignment.discrepancies.append(entry)
    }
    addPlaced(pairs, to: &alignment)
  }

  /// Adds the figures that stand in one place of two versions and differ, each once.
  ///
  /// - Complexity: O(*n*) in the entries, times those of one pair.
  private func addPlaced(_ pairs: [PairDifferences], to alignment: inout Alignment) {
    let placed = pairs.flatMap(\.placed)
    guard !placed.isEmpty else { return }
    var told = Dictionary(grouping: alignment.discrepancies) {
      [$0.left.sentence, $0.right.sentence]
    }
    for entry in placed {
      let pair = [entry.left.sentence, entry.right.sentence]
      guard told[pair]?.contains(where: { areOfOneSpot($0, entry) }) != true else { continue }
      told[pair, default: []].append(entry)
      alignment.discrepancies.append(entry)
    }
    let added = Dictionary(grouping: placed) { [$0.left.sentence, $0.right.sentence] }
    alignment.agreements.removeAll { agreement in
      added[[agreement.left.sentence, agreement.right.sentence]]?
        .contains { areOfOneSpot(agreement, $0) } == true
    }
  }

  /// Whether two entries of one pair are of the same words of either side.
  private func areOfOneSpot(_ first: Discrepancy, _ second: Discrepancy) -> Bool {
    first.left.sentence == second.left.sentence && first.right.sentence == second.right.sentence
      && (first.left.range.overlaps(second.left.range)
        || first.right.range.overlaps(second.right.range))
  }

  /// Takes away differences of quotations of which both reports quote one in the same words elsewhere;
  /// where they quote both so, they do it in this pair, and differ in the rest of it.
  private func dropDifferencesBesideAgreements(_ alignment: inout Alignment) {
    let agreed = quoted(alignment.agreements)
    alignment.discrepancies.removeAll {
      $0.class == .quotation
        && agreed.left.contains($0.left.value) != agreed.right.contains($0.right.value)
    }
  }

  /// Takes away the parts of quotations that are alike where the quotation differs elsewhere.
  private func dropAgreementsInDifferences(_ alignment: inout Alignment) {
    let differing = quoted(alignment.discrepancies)
    alignment.agreements.removeAll {
      $0.class == .quotation
        && (differing.left.contains($0.left.value) || differing.right.contains($0.right.value))
    }
  }

  /// What the quotations among some entries say on each side.
  private func quoted(_ entries: [Discrepancy]) -> (left: Set<String>, right: Set<String>) {
    let quotations = entries.filter { $0.class == .quotation }
    return (Set(quotations.map(\.left.value)), Set(quotations.map(\.right.value)))
  }

  /// Takes away the figures and outcomes inside two quotations that are told to differ: the quotation shows
  /// them, with who said it.
  private func dropDifferencesInQuotations(_ alignment: inout Alignment) {
    let quotations = alignment.discrepancies.filter { $0.class == .quotation }
    guard !quotations.isEmpty else { return }
    let byLeft = Dictionary(grouping: quotations, by: \.left.sentence)
    alignment.discrepancies.removeAll { entry in
      guard entry.class == .number || entry.class == .outcome || entry.class == .date else {
        return false
      }
      return (byLeft[entry.left.sentence] ?? []).contains {
        $0.left.range.contains(entry.left.range.lowerBound)
          && $0.right.range.contains(entry.right.range.lowerBound)
      }
    }
  }

  /// Takes away the figures that agree inside an outcome that does not: it rose, and fell, by 14 percent.
  private func dropAgreementsInOutcomes(_ alignment: inout Alignment) {
    let outcomes = alignment.discrepancies.filter { $0.class == .outcome }
    guard !outcomes.isEmpty else { return }
    let byLeft = Dictionary(grouping: outcomes, by: \.left.sentence)
    alignment.agreements.removeAll { agreement in
      (byLeft[agreement.left.sentence] ?? []).contains {
        $0.left.range.contains(agreement.left.range.lowerBound)
          && $0.right.range.contains(agreement.right.range.lowerBound)
      }
    }
  }

  /// Adds what related pairs state differently of one thing beyond doubt.
  private func addRelatedDifferences(
    _ pairs: [ComparedPair], _ told: ToldFigures, to alignment: inout Alignment
  ) {
    var seenLeft = Set((alignment.agreements + alignment.discrepancies).map(\.left.range))
    var seenRight = Set((alignment.agreements + alignment.discrepancies).map(\.right.range))
    for pair in pairs {
      for entry in PairDifferences.beyondDoubt(pair) + facts.differences(of: pair)
      where !seenLeft.contains(entry.left.range) && !seenRight.contains(entry.right.range)
        && !told.areToldTogether(entry)
      {
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

  private func key(_ entry: Discrepancy) -> String {
    "\(entry.class.rawValue)|\(entry.left.value)|\(entry.right.value)"
  }
}
