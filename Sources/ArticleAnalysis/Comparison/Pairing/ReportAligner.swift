internal import Articles

/// Pairs the sentences of two reports by different writers: any order, one to several.
///
/// Shares and thresholds were first found by a random search on the sentence pairs of the Moscow talks
/// (`seed-pairs-dev.tsv`), then rounded, and moved where pairs of invented reports (those `lookedAt`
/// and `free` in the tests) asked for it; the other invented pairs and headline pairs of
/// 2013 and 2014 only checked them.
enum ReportAligner {
  /// From here on a pair is sure whatever else competes; more finds fewer, surer pairs.
  static let sure = 0.50
  /// From here on a pair is sure if it is the best of both its sentences.
  static let sureIfBest = 0.48
  /// Share of the shorter report in sure pairs above which weaker best pairs are sure too.
  static let leastShare = 0.28
  /// How much weaker for the whole of it; more finds more, and is oftener wrong.
  static let reliefByShare = 1.0
  /// Never below this.
  static let leastIfBest = 0.36
  /// Below this two sentences have nothing to do with each other.
  static let related = 0.30
  /// Below this neither neighbours nor a quotation can make a pair.
  static let leastAlone = 0.2
  /// Partners a sentence may have.
  static let mostPartners = 3
  /// Share of the score of the pair right before or behind that is added to a pair.
  static let neighbourShare = 0.12
  /// Added when both quote the same words.
  static let quotationBonus = 0.15
  /// Added when both tell opposite outcomes of one subject.
  static let contradictionBonus = 0.1
  /// Taken off when both name somebody or something and share no name, and when both quote and name
  /// two speakers.
  static let clash = 0.15
  /// Added when both count the dead, injured or missing of one named thing.
  ///
  /// Such a count is often one clause of a sentence that goes on to other things.
  static let countBonus = 0.15

  /// Added when both count what the two reports count first, the toll of the event (`Tolls`).
  static let tollBonus = 0.3
  /// Added when both give a figure that each report gives once (`SharedFigures`).
  static let figureBonus = 0.15
  /// Added when both quote runs of the same words, common ones too (`QuotedRuns`).
  static let runBonus = 0.2

  /// The pairs, by left place, then by falling score; nil when cancelled.
  static func pairs(
    _ story: ComparedStory, _ facts: SharedFacts, isCancelled: () -> Bool
  ) -> [ScoredPair]? {
    scored(story, facts, isCancelled).map { pairs in
      PairSelector.select(
        pairs, story: story,
        uniques: facts.areSurelyOfOneEvent ? UniqueTerms(story) : nil)
    }
  }

  /// All pairs that are worth a choice, with their neighbours' support; nil when cancelled.
  private static func scored(
    _ story: ComparedStory, _ facts: SharedFacts, _ isCancelled: () -> Bool
  ) -> [ScoredPair]? {
    guard var scored = scores(story, facts, isCancelled) else { return nil }
    addNeighbours(&scored)
    return scored
  }

  /// Left sentences that one core scores at a time; each time it makes room for its own sums.
  private static let block = 64

  private static func scores(
    _ story: ComparedStory, _ facts: SharedFacts, _ isCancelled: () -> Bool
  ) -> [ScoredPair]? {
    let (lefts, rights) = (story.left.parsed, story.right.parsed)
    let finder = CandidateFinder(right: rights, lexicon: story.lexicon, weights: story.weights)
    let scorer = PairScorer(
      lexicon: story.lexicon, weights: story.weights, left: lefts, right: rights)
    let traits = rights.map(Traits.init)
    let quoted = QuotedRuns(lefts, rights)
    return Parallel.joined(count: lefts.count, block: block, isCancelled: isCancelled) { range in
      var (finder, scorer) = (finder, scorer)
      var result: [ScoredPair] = []
      result.reserveCapacity(8 * range.count)
      for left in range {
        scorer.begin(left: left)
        let own = Traits(lefts[left])
        let anchors = Anchors(
          tolls: facts.tolls.partners(of: left), figures: facts.sharedFigures.partners(of: left),
          runs: quoted.partners(of: left), facts: facts.partners(of: left))
        for candidate in anchors.merged(with: finder.candidates(for: lefts[left])) {
          let right = Int(candidate)
          let score = scorer.score(right: right, least: leastAlone) + anchors.bonus(of: candidate)
          guard score >= leastAlone || anchors.facts.contains(candidate) else { continue }
          let pair = ScoredPair(left: left, right: right, score: score)
          result.append(judged(pair, anchors, story, own, traits[right]))
        }
      }
      return result
    }
  }

  /// A pair with what else than likeness speaks for it and against it.
  private static func judged(
    _ pair: ScoredPair, _ anchors: Anchors, _ story: ComparedStory, _ own: Traits, _ other: Traits
  ) -> ScoredPair {
    var pair = pair
    let candidate = Int32(pair.right)
    let (left, right) = (story.left.parsed[pair.left], story.right.parsed[pair.right])
    if own.asksForMore(with: other, score: pair.score) {
      pair.score = adjusted(pair.score, pair.left, pair.right, story, own, other)
    }
    pair.sharesNamesAlone =
      pair.score >= leastIfBest && !anchors.support(candidate)
      && own.outcomes & other.outcomes == 0
      && shareNamesAlone(left, right, story.lexicon)
      && !nameTheSame(left, right, story.lexicon)
    if pair.sharesNamesAlone { pair.score -= clash }
    pair.needsTolls = anchors.tolls.contains(candidate) && pair.score - tollBonus < sure
    pair.restsOnFact = anchors.facts.contains(candidate) && pair.score < related
    if pair.restsOnFact { pair.score = related }
    return pair
  }

  /// Right sentences to which something else than likeness leads from a left one.
  private struct Anchors {
    /// By a toll, by a figure, by a run of quoted words, and by a fact that they tell otherwise.
    var tolls: [Int32]
    var figures: [Int32]
    var runs: [Int32]
    var facts: [Int32]

    /// Candidates and anchored sentences, in rising order.
    func merged(with candidates: [Int32]) -> [Int32] {
      let others = tolls + figures + runs + facts
      guard !others.isEmpty else { return candidates }
      return Set(others).union(candidates).sorted()
    }

    func bonus(of right: Int32) -> Double {
      (tolls.contains(right) ? tollBonus : figures.contains(right) ? figureBonus : 0)
        + (runs.contains(right) ? runBonus : 0)
    }

    /// Whether a toll or a quotation speaks for a pair.
    func support(_ right: Int32) -> Bool { tolls.contains(right) || runs.contains(right) }
  }

  /// What a sentence has that may raise or lower its scores.
  private struct Traits {
    var isCounting: Bool
    var isQuoting: Bool
    var hasNames: Bool
    var outcomes: UInt16

    init(_ sentence: ParsedSentence) {
      isCounting = countsPeople(sentence)
      isQuoting = !sentence.quotations.isEmpty
      hasNames = !sentence.names.isEmpty
      outcomes = sentence.outcomes
    }

    /// Whether anything may raise or lower the score of two sentences.
    func asksForMore(with other: Traits, score: Double) -> Bool {
      (isCounting && other.isCounting) || (isQuoting && other.isQuoting)
        || outcomes & other.outcomes != 0
        || (hasNames && other.hasNames && score >= leastAlone + clash)
    }
  }

  /// A score with what quotations, counts, outcomes, names and speakers add or take off.
  private static func adjusted(
    _ score: Double, _ left: Int, _ right: Int, _ story: ComparedStory, _ own: Traits,
    _ other: Traits
  ) -> Double {
    var score = score
    let (first, second) = (story.left.parsed[left], story.right.parsed[right])
    func pair() -> ComparedPair { ComparedPair(left: left, right: right, unlinkedIn: story) }
    let isQuoting = own.isQuoting && other.isQuoting
    let doQuoteAlike = isQuoting && QuotationMatcher.quoteAlike(first, second, story: story)
    if doQuoteAlike { score += quotationBonus }
    if own.isCounting, other.isCounting, NumberDifferences(pair: pair()).countTheSame() {
      score += countBonus
    }
    if score >= related - contradictionBonus, score < sure, own.outcomes & other.outcomes != 0,
      !OutcomeDifferences(pair: pair()).find().isEmpty
    {
      score += contradictionBonus
    }
    if score >= leastAlone + clash, !doQuoteAlike, own.hasNames, other.hasNames,
      nameOthers(first, second, story.lexicon)
    {
      score -= clash
    }
    if isQuoting, score >= leastAlone + clash, SpeechDifferences(pair: pair()).haveTwoSpeakers {
      score -= clash
    }
    return score
  }

  /// Whether two sentences have nothing in common but names and offices: then they are about one party,
  /// and say two things of it.
  static func shareNamesAlone(
    _ left: ParsedSentence, _ right: ParsedSentence, _ lexicon: Lexicon
  ) -> Bool {
    !left.terms.prefix(ComparedPair.mostTerms).contains { term in
      right.terms.prefix(ComparedPair.mostTerms).contains {
        lexicon.nearness(term.id, $0.id) >= 0.5
          && (isPlain(term, in: left, lexicon) || isPlain($0, in: right, lexicon))
      }
    }
  }

  /// Whether two sentences name the same two or more, and nobody else.
  private static func nameTheSame(
    _ left: ParsedSentence, _ right: ParsedSentence, _ lexicon: Lexicon
  ) -> Bool {
    func areAllAmong(_ names: [Int32], _ others: [Int32]) -> Bool {
      names.prefix(20).allSatisfy { name in
        others.contains { lexicon.nearness(name, $0) > 0 }
      }
    }
    // A sentence may begin with a name, which is no sure name there.
    return max(left.names.count, right.names.count) >= 2
      && areAllAmong(left.names, right.distinct) && areAllAmong(right.names, left.distinct)
  }

  /// Whether a term is a figure, or a common word but 'say' and offices.
  private static func isPlain(
    _ term: ParsedSentence.Term, in sentence: ParsedSentence, _ lexicon: Lexicon
  ) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return !word.isCapitalised && !lexicon.isSaying(term.id)
      && !SentenceParser.titles.contains(word.hash) && !offices.contains(word.hash)
  }

  private static let offices = NumberWords.set(
    "ministry spokesman spokeswoman spokesperson government leader head party office official "
      + "officials state country")

  /// Whether both name somebody or something, and none of it is the same.
  static func nameOthers(
    _ left: ParsedSentence, _ right: ParsedSentence, _ lexicon: Lexicon
  ) -> Bool {
    !left.names.isEmpty && !right.names.isEmpty
      && !left.names.prefix(20).contains { name in
        right.distinct.contains { lexicon.nearness(name, $0) > 0 }
      }
      && !right.names.prefix(20).contains { name in
        left.distinct.contains { lexicon.nearness(name, $0) > 0 }
      }
  }

  /// Whether a sentence counts dead, injured or missing.
  private static func countsPeople(_ sentence: ParsedSentence) -> Bool {
    sentence.outcomes & 1 << Outcome.Axis.life.rawValue != 0
      && sentence.quantities.contains { $0.kind == .count }
      && sentence.words.contains { Outcome.of($0)?.axis == .life }
  }

  /// Adds to each pair a share of the better pair right before or right behind both.
  private static func addNeighbours(_ pairs: inout [ScoredPair]) {
    var best = [Double](repeating: 0, count: pairs.count)
    for step in [-1, 1] {
      // Pairs stand by left, then by right place, so both cursors only go on.
      var other = 0
      for index in pairs.indices {
        let wanted = (pairs[index].left + step, pairs[index].right + step)
        while other < pairs.count, (pairs[other].left, pairs[other].right) < wanted { other += 1 }
        guard other < pairs.count, (pairs[other].left, pairs[other].right) == wanted else {
          continue
        }
        best[index] = max(best[index], pairs[other].score)
      }
    }
    for index in pairs.indices {
      pairs[index].score = min(1, pairs[index].score + neighbourShare * best[index])
    }
  }
}
