internal import Articles

/// Chooses among scored pairs: two tiers, any order, a few partners a sentence.
enum PairSelector {
  /// The chosen pairs, by left place, then by falling score.
  static func select(_ scored: [ScoredPair], story: ComparedStory) -> [ScoredPair] {
    let allowed = scored.filter {
      mayPair(story.left.parsed[$0.left], story.right.parsed[$0.right])
    }
    let (lefts, rights) = (story.left.parsed.count, story.right.parsed.count)
    var bestOfLeft = [Double](repeating: 0, count: lefts)
    var bestOfRight = [Double](repeating: 0, count: rights)
    for pair in allowed {
      bestOfLeft[pair.left] = max(bestOfLeft[pair.left], pair.score)
      bestOfRight[pair.right] = max(bestOfRight[pair.right], pair.score)
    }
    var partnersOfLeft = [Int](repeating: 0, count: lefts)
    var partnersOfRight = [Int](repeating: 0, count: rights)
    var result: [ScoredPair] = []
    for var pair in allowed.sorted(by: isBefore) where pair.score >= ReportAligner.related {
      guard partnersOfLeft[pair.left] < ReportAligner.mostPartners,
        partnersOfRight[pair.right] < ReportAligner.mostPartners
      else { continue }
      let isBest =
        pair.score >= bestOfLeft[pair.left] && pair.score >= bestOfRight[pair.right]
      if pair.score >= ReportAligner.sure || (isBest && pair.score >= ReportAligner.sureIfBest) {
        pair.tier = .sure
      }
      partnersOfLeft[pair.left] += 1
      partnersOfRight[pair.right] += 1
      result.append(pair)
    }
    return result.sorted { ($0.left, $1.score, $0.right) < ($1.left, $0.score, $1.right) }
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
