/// The words, names and figures that stand in one sentence of a report alone.
///
/// Where two reports tell of one event, a word that each of them says once is mostly said of one thing:
/// the weir, the clerk, a sum. Such words lead from a sentence to its counterpart though the writers
/// share no other.
struct UniqueTerms {
  /// In how many sentences of the left report each word of the lexicon stands, and of the right one.
  private var left: [UInt16]
  private var right: [UInt16]
  /// The numbers up to a dozen that stand in either report, which tell less than other figures.
  private let common: Set<Int32>
  /// What is needed beyond that of two short reports: the more pairs there are, the more of them share
  /// rare words by chance.
  private let surplus: Double

  /// What the shared words of this kind tell (`Lexicon.information`) from which a best pair of some
  /// likeness is sure: a name or figure tells 8 to 9, a rare word 6.
  ///
  /// Chosen, with `leastScore`, on the invented reports that are looked at and the sentence pairs of
  /// the Moscow talks: what tells little, such as 'forces' or 'countries', is said of many things
  /// though a report says it once.
  private static let leastTold = 8.0
  private static let leastScore = 0.36
  /// The same for a pair that is less alike.
  private static let leastToldOfWeak = 12.0
  private static let leastScoreOfWeak = 0.30
  /// The same for a pair of which a sentence has a better partner, so that it tells two things.
  private static let leastToldOfOther = 16.0
  /// The greatest number that many things may have, and what it tells.
  private static let mostOfCommon = 12.0
  private static let toldByCommon = 3.0
  /// Pairs of sentences of two reports of twenty sentences each.
  private static let pairsOfShort = 400.0
  /// Words of a pair that are one or near to each other at least.
  private static let leastShared = 2
  private static let leastNearness = 0.6

  init(_ story: ComparedStory) {
    func counts(_ sentences: [ParsedSentence]) -> [UInt16] {
      var result = [UInt16](repeating: 0, count: story.lexicon.count)
      for sentence in sentences {
        for id in sentence.distinct where result[Int(id)] < 2 { result[Int(id)] += 1 }
      }
      return result
    }
    left = counts(story.left.parsed)
    right = counts(story.right.parsed)
    common = Self.commonFigures(of: story.left.parsed + story.right.parsed)
    let pairs = Double(story.left.parsed.count * story.right.parsed.count)
    surplus = max(0, NaturalLogarithm.of(max(1, pairs) / Self.pairsOfShort))
  }

  /// Figures that are said of many things.
  private static func commonFigures(of sentences: [ParsedSentence]) -> Set<Int32> {
    var result = Set<Int32>()
    for sentence in sentences {
      for quantity in sentence.quantities
      where (quantity.kind == .count || quantity.kind == .ordinal)
        && quantity.value <= mostOfCommon
      {
        let place = sentence.span(of: quantity).lowerBound
        if let term = sentence.terms.first(where: { $0.words.contains(place) }) {
          result.insert(term.id)
        }
      }
    }
    return result
  }

  /// Whether what two sentences alone say makes the best pair of both a sure one.
  func lead(to pair: ScoredPair, isBest: Bool, in story: ComparedStory) -> Bool {
    guard pair.score >= Self.leastScoreOfWeak else { return false }
    guard isBest || pair.score >= Self.leastScore else { return false }
    let needed =
      !isBest
      ? Self.leastToldOfOther
      : pair.score >= Self.leastScore ? Self.leastTold : Self.leastToldOfWeak
    guard !quoteTwoThings(pair, story) else { return false }
    let others = story.right.parsed[pair.right].distinct.prefix(ComparedPair.mostTerms)
    var told = 0.0
    var shared = 0
    // What the last word told, and the places of both words: one phrase in both is one thing.
    var last = (told: 0.0, place: -2, other: -2)
    let own = story.left.parsed[pair.left].distinct.prefix(ComparedPair.mostTerms)
    for (place, id) in own.enumerated() {
      var best = (nearness: 0.0, place: -1)
      for (index, other) in others.enumerated() {
        let nearness = story.lexicon.nearness(id, other)
        if nearness > best.nearness { best = (nearness, index) }
      }
      guard best.nearness >= Self.leastNearness else { continue }
      shared += 1
      guard left[Int(id)] == 1, right[Int(others[best.place])] == 1 else { continue }
      var tells =
        best.nearness * (common.contains(id) ? Self.toldByCommon : story.lexicon.information(id))
      if last.place == place - 1, last.other == best.place - 1 {
        told -= last.told
        tells = max(tells, last.told)
      }
      told += tells
      last = (tells, place, best.place)
    }
    return shared >= Self.leastShared && told >= needed + surplus
  }

  /// Whether both sentences quote at length, and not the same words.
  private func quoteTwoThings(_ pair: ScoredPair, _ story: ComparedStory) -> Bool {
    let (first, second) = (story.left.parsed[pair.left], story.right.parsed[pair.right])
    func isQuoting(_ sentence: ParsedSentence) -> Bool {
      sentence.quotations.contains { $0.words.count >= Self.longQuotation }
    }
    guard isQuoting(first), isQuoting(second) else { return false }
    func quoted(_ sentence: ParsedSentence) -> [Int32] {
      sentence.terms.lazy.filter(\.isQuoted).map(\.id)
    }
    let (one, other) = (quoted(first), quoted(second))
    return SharedCount.of(one, other) * 2 < min(one.count, other.count)
  }

  /// Words of a quotation that says something by itself.
  private static let longQuotation = 5
}
