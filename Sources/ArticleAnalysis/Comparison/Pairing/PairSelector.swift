internal import Articles

/// Chooses among scored pairs: two tiers, any order, a few partners a sentence.
enum PairSelector {
  /// The chosen pairs, by left place, then by falling score; `uniques` is what each report says once,
  /// where both surely tell of one event.
  static func select(
    _ scored: [ScoredPair], story: ComparedStory, uniques: UniqueTerms? = nil
  ) -> [ScoredPair] {
    let allowed = scored.filter {
      $0.score >= ReportAligner.related
        && mayPair(story.left.parsed[$0.left], story.right.parsed[$0.right])
    }
    let best = BestScores(of: allowed, in: story)
    var result = chosen(allowed, story)
    var least = ReportAligner.sureIfBest
    for pass in 0...1 {
      for index in result.indices {
        let pair = result[index]
        guard !pair.restsOnFact else { continue }
        let isBest = best.isBest(pair)
        let enough = pair.sharesNamesAlone ? ReportAligner.sureIfBest : least
        guard pair.score >= ReportAligner.sure || (isBest && pair.score >= enough) else { continue }
        if pair.score >= ReportAligner.sureIfBest || mayTellOne(pair, story) {
          result[index].tier = .sure
        }
      }
      if pass == 0 { least = sureIfBest(share: sharedShare(result, story)) }
    }
    if let uniques { addLed(&result, by: uniques, story) }
    demoteCrossings(&result, story)
    return result.sorted { ($0.left, $1.score, $0.right) < ($1.left, $0.score, $1.right) }
  }

  /// The best score of each sentence among some pairs.
  private struct BestScores {
    private var left: [Double]
    private var right: [Double]

    init(of pairs: [ScoredPair], in story: ComparedStory) {
      left = [Double](repeating: 0, count: story.left.parsed.count)
      right = [Double](repeating: 0, count: story.right.parsed.count)
      for pair in pairs {
        left[pair.left] = max(left[pair.left], pair.score)
        right[pair.right] = max(right[pair.right], pair.score)
      }
    }

    /// Whether neither sentence has a better partner.
    func isBest(_ pair: ScoredPair) -> Bool {
      pair.score >= left[pair.left] && pair.score >= right[pair.right]
    }
  }

  /// Makes pairs sure to which words lead that each report says once.
  ///
  /// A headline says what the lead says, so that a sentence has its best partner among the sentences.
  private static func addLed(
    _ pairs: inout [ScoredPair], by uniques: UniqueTerms, _ story: ComparedStory
  ) {
    func hasHeading(_ pair: ScoredPair) -> Bool {
      story.left.parsed[pair.left].isHeading || story.right.parsed[pair.right].isHeading
    }
    let best = BestScores(of: pairs.filter { !hasHeading($0) }, in: story)
    for index in pairs.indices where pairs[index].tier == .related {
      let pair = pairs[index]
      guard !pair.sharesNamesAlone, !pair.restsOnFact, !hasHeading(pair) else { continue }
      if uniques.lead(to: pair, isBest: best.isBest(pair), in: story) { pairs[index].tier = .sure }
    }
  }

  /// Whether two sentences that are weakly alike may tell one thing: two words at least are the same, and
  /// not only one of them tells of another time.
  private static func mayTellOne(_ pair: ScoredPair, _ story: ComparedStory) -> Bool {
    let (left, right) = (story.left.parsed[pair.left], story.right.parsed[pair.right])
    guard Timing.isOfThePast(left) == Timing.isOfThePast(right) else { return false }
    var shared = 0
    for id in left.distinct.prefix(ComparedPair.mostTerms) where !story.lexicon.isSaying(id) {
      let isShared = right.distinct.prefix(ComparedPair.mostTerms).contains {
        story.lexicon.nearness(id, $0) >= sameWord
      }
      if isShared { shared += 1 }
      if shared >= leastSame { return true }
    }
    return false
  }

  /// Words that weakly alike sentences must have in common, and the nearness from which two are one.
  private static let leastSame = 2
  private static let sameWord = 0.85

  /// Makes pairs of a heading and a body sentence related where each surely has one of its own kind, and
  /// little but a toll holds them together.
  ///
  /// A headline tells the toll that its lead tells, so that of two reports each would pair with each.
  private static func demoteCrossings(_ pairs: inout [ScoredPair], _ story: ComparedStory) {
    func isHeading(_ pair: ScoredPair) -> (left: Bool, right: Bool) {
      (story.left.parsed[pair.left].isHeading, story.right.parsed[pair.right].isHeading)
    }
    var hasOwnLeft = Set<Int>()
    var hasOwnRight = Set<Int>()
    for pair in pairs where pair.tier == .sure {
      let heading = isHeading(pair)
      guard heading.left == heading.right else { continue }
      hasOwnLeft.insert(pair.left)
      hasOwnRight.insert(pair.right)
    }
    for index in pairs.indices where pairs[index].needsTolls {
      let heading = isHeading(pairs[index])
      if heading.left != heading.right, hasOwnLeft.contains(pairs[index].left),
        hasOwnRight.contains(pairs[index].right)
      {
        pairs[index].tier = .related
      }
    }
  }

  /// The score from which the best pair of both its sentences is sure, by the share of the shorter
  /// report that is surely told by both.
  ///
  /// Two reports that surely tell much alike tell the same event, and what is nearest in them is then
  /// mostly one thing; reports of two events with the same words have few sure pairs.
  private static func sureIfBest(share: Double) -> Double {
    let relief = ReportAligner.reliefByShare * max(0, share - ReportAligner.leastShare)
    return max(ReportAligner.leastIfBest, ReportAligner.sureIfBest - relief)
  }

  /// The share of the sentences of the shorter side that stand in a sure pair.
  private static func sharedShare(_ pairs: [ScoredPair], _ story: ComparedStory) -> Double {
    let sure = pairs.filter { $0.tier == .sure }
    let shared = min(Set(sure.map(\.left)).count, Set(sure.map(\.right)).count)
    let shorter = min(story.left.parsed.count, story.right.parsed.count)
    return Double(shared) / Double(max(1, shorter))
  }

  /// The pairs in which a sentence has one of its best few partners, by falling score.
  private static func chosen(_ allowed: [ScoredPair], _ story: ComparedStory) -> [ScoredPair] {
    let (lefts, rights) = (story.left.parsed.count, story.right.parsed.count)
    var partnersOfLeft = [Int](repeating: 0, count: lefts)
    var partnersOfRight = [Int](repeating: 0, count: rights)
    var result: [ScoredPair] = []
    for pair in allowed.sorted(by: isBefore) {
      guard partnersOfLeft[pair.left] < ReportAligner.mostPartners,
        partnersOfRight[pair.right] < ReportAligner.mostPartners
      else { continue }
      partnersOfLeft[pair.left] += 1
      partnersOfRight[pair.right] += 1
      result.append(pair)
    }
    return result
  }

  /// Headlines and decks pair with headlines, decks and leads.
  private static func mayPair(_ left: ParsedSentence, _ right: ParsedSentence) -> Bool {
    if left.isHeading { return right.isHeading || right.isLead }
    return !right.isHeading || left.isLead
  }

  /// By falling score; ties by place, the same from either side.
  private static func isBefore(_ first: ScoredPair, _ second: ScoredPair) -> Bool {
    if first.score != second.score { return first.score > second.score }
    let (one, other) = (first.left + first.right, second.left + second.right)
    return one != other ? one < other : first.left < second.left
  }
}
