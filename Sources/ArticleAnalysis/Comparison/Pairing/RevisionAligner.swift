internal import Articles

/// Pairs the sentences of two versions of one text: equal ones first, order kept, moved ones named.
enum RevisionAligner {
  /// Share of the shorter side's sentences that must be nearly equal.
  private static let leastShare = 0.6
  /// Dice of the words in one order from which two sentences are nearly equal.
  private static let nearlyEqual = 0.75
  /// Score from which two sentences between the same neighbours are versions of each other.
  private static let changed = 0.35

  /// The pairs by left place, or nil where the two are no versions of one text.
  static func pairs(_ story: ComparedStory, isCancelled: () -> Bool) -> [ScoredPair]? {
    let (left, right) = (story.left.parsed, story.right.parsed)
    let shorter = min(left.count, right.count)
    guard shorter > 0 else { return nil }
    var matches = equalPairs(left, right)
    var usedRight = Set(matches.map(\.right))
    let usedLeft = Set(matches.map(\.left))
    guard
      left.count <= right.count
        ? areVersions(left, right, equal: usedLeft) : areVersions(right, left, equal: usedRight)
    else { return nil }
    var finder = CandidateFinder(right: right, lexicon: story.lexicon, weights: story.weights)
    var scorer = PairScorer(
      lexicon: story.lexicon, weights: story.weights, left: left, right: right)
    var rest: [ScoredPair] = []
    for (index, sentence) in left.enumerated() where !usedLeft.contains(index) {
      if index.isMultiple(of: 64), isCancelled() { return nil }
      scorer.begin(left: index)
      for candidate in finder.candidates(for: sentence) {
        let other = Int(candidate)
        guard !usedRight.contains(other) else { continue }
        let score = scorer.score(right: other, least: changed)
        if score >= changed { rest.append(ScoredPair(left: index, right: other, score: score)) }
      }
    }
    var nearlyEqualCount = matches.count
    var takenLeft = Set<Int>()
    for pair in rest.sorted(by: isBefore)
    where !takenLeft.contains(pair.left) && !usedRight.contains(pair.right) {
      takenLeft.insert(pair.left)
      usedRight.insert(pair.right)
      if wordDice(left[pair.left], right[pair.right]) >= nearlyEqual { nearlyEqualCount += 1 }
      matches.append(pair)
    }
    guard Double(nearlyEqualCount) >= leastShare * Double(shorter) else { return nil }
    return namingMoves(matches)
  }

  /// Sentences with the same words on both sides, first with first.
  private static func equalPairs(
    _ left: [ParsedSentence], _ right: [ParsedSentence]
  ) -> [ScoredPair] {
    // The next sentence with the same key is the next that may be taken.
    var first: [UInt64: Int] = [:]
    var next = [Int](repeating: -1, count: right.count)
    for (index, sentence) in right.enumerated().reversed() {
      let key = key(of: sentence)
      next[index] = first.updateValue(index, forKey: key) ?? -1
    }
    var result: [ScoredPair] = []
    for (index, sentence) in left.enumerated() {
      let key = key(of: sentence)
      guard let other = first[key], other >= 0, haveSameWords(sentence, right[other]) else {
        continue
      }
      first[key] = next[other]
      result.append(ScoredPair(left: index, right: other, score: 1))
    }
    return result
  }

  /// A hash of a sentence's words in order.
  private static func key(of sentence: ParsedSentence) -> UInt64 {
    var key: UInt64 = 0
    for word in sentence.words where word.kind != .punctuation {
      key = (key &+ word.hash) &* 0x9E37_79B9_7F4A_7C15
    }
    return key
  }

  /// Whether two sentences have one word at least, and the same in the same order.
  private static func haveSameWords(_ left: ParsedSentence, _ right: ParsedSentence) -> Bool {
    let left = words(left)
    return !left.isEmpty && left == words(right)
  }

  private static func words(_ sentence: ParsedSentence) -> [UInt64] {
    sentence.words.filter { $0.kind != .punctuation }.map(\.hash)
  }

  /// Dice of the words that two sentences have in one order.
  private static func wordDice(_ left: ParsedSentence, _ right: ParsedSentence) -> Double {
    let (first, second) = (words(left), words(right))
    let shared = WordAlignment(
      first.map { UInt32(truncatingIfNeeded: $0) }, second.map { UInt32(truncatingIfNeeded: $0) }
    ).runs.reduce(0) { $0 + $1.count }
    return 2 * Double(shared) / Double(max(1, first.count + second.count))
  }

  /// Whether as many sentences of the shorter side are equal or nearly so as two versions need.
  ///
  /// - Complexity: O(*n*) in the words, and `WordAlignment` for those that share much.
  private static func areVersions(
    _ shorter: [ParsedSentence], _ longer: [ParsedSentence], equal: Set<Int>
  ) -> Bool {
    let needed = leastShare * Double(shorter.count)
    let index = NeighbourIndex(longer)
    var (found, left) = (equal.count, shorter.count - equal.count)
    for (place, sentence) in shorter.enumerated() where !equal.contains(place) {
      if Double(found) >= needed || Double(found + left) < needed { break }
      left -= 1
      guard let other = index.nearest(to: sentence) else { continue }
      if wordDice(sentence, longer[other]) >= nearlyEqual { found += 1 }
    }
    return Double(found) >= needed
  }

  private static func isBefore(_ first: ScoredPair, _ second: ScoredPair) -> Bool {
    if first.score != second.score { return first.score > second.score }
    let (one, other) = (first.left + first.right, second.left + second.right)
    return one != other ? one < other : first.left < second.left
  }

  /// Marks the pairs that stand outside the longest run in the same order on both sides.
  ///
  /// - Complexity: O(*n* log *n*), patience sorting.
  private static func namingMoves(_ pairs: [ScoredPair]) -> [ScoredPair] {
    var result = pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    let inOrder = Set(RisingRun.indices(of: result.map(\.right)))
    for index in result.indices {
      result[index].tier = .sure
      result[index].isMoved = !inOrder.contains(index)
    }
    return result
  }
}
