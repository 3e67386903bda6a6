/// Scores how much two sentences say the same.
///
/// Every term of one side looks for its nearest on the other; the matched weight over the whole is
/// the dice of the sentences. To it come containment (a short sentence inside a long one) and the
/// best pair of clauses (one statement inside two long sentences). No length ratio is multiplied in.
struct PairScorer {
  private let lexicon: Lexicon
  private let weights: TermWeights
  private let lefts: ScoredTerms
  private let rights: ScoredTerms
  /// The left sentence that right ones are scored against.
  private var left = -1
  /// First of the matches in `matches` of each word of the lexicon, or -1.
  private var firstMatch: [Int32]
  /// What the terms of the left sentence are matched by: themselves and their near words.
  private var matches: [Match] = []
  /// Best match of each term of the left sentence, and of the right one; 0 where none is found.
  private var bestOfLeft: [Double] = []
  private var bestOfRight: [Double] = []
  /// Terms that are matched in the two sentences at hand.
  private var found: [Found] = []

  /// Shares of the three parts in a score, which sum to 1.
  ///
  /// Found by a random search over the sentence pairs of reports on one event, together with the
  /// thresholds of `ReportAligner`, and checked on headline pairs of other years. More dice favours
  /// sentences of one length, more clause finds one statement inside two long sentences.
  private static let diceShare = 0.35
  private static let containmentShare = 0.20
  private static let clauseShare = 0.45
  /// Weight that a side counts for at least in containment, about two rare words.
  ///
  /// Less lets one common word be a match.
  private static let containmentFloor = 12.0
  /// The same for a clause.
  private static let clauseFloor = 12.0
  /// Share of a near word's weight that counts, on top of the table's own weight.
  private static let synonymShare = 0.9

  init(
    lexicon: Lexicon, weights: TermWeights, left: [ParsedSentence], right: [ParsedSentence]
  ) {
    self.lexicon = lexicon
    self.weights = weights
    lefts = ScoredTerms(left, weights: weights)
    rights = ScoredTerms(right, weights: weights)
    firstMatch = [Int32](repeating: -1, count: lexicon.count)
    bestOfLeft = [Double](repeating: 0, count: lefts.mostTerms)
    bestOfRight = [Double](repeating: 0, count: rights.mostTerms)
  }

  /// A word that matches a term of the left sentence.
  private struct Match {
    var word: Int32
    /// Index of the term in its sentence.
    var term: Int32
    /// The next match of the same word, or -1.
    var next: Int32
    var weight: Double
  }

  /// A term of the left sentence that a term of the right one matches, both by their indices.
  private struct Found {
    var left: Int
    var right: Int
    var weight: Double
  }

  /// Matched and whole weight of both sides.
  struct Overlap {
    var left = 0.0
    var leftWhole = 0.0
    var right = 0.0
    var rightWhole = 0.0

    /// Share of the weight that is matched, with each side's whole at least `floor`.
    func dice(floor: Double = 0) -> Double {
      let whole = max(leftWhole, floor) + max(rightWhole, floor)
      return whole > 0 ? (left + right) / whole : 0
    }

    func containment(floor: Double) -> Double {
      max(left / max(leftWhole, floor), right / max(rightWhole, floor))
    }
  }

  /// A sentence or one of its clauses, with the weight of its terms where the other has none of them.
  private struct Part {
    var bits: UInt16
    var strange: Double
  }

  // MARK: - Sentences

  /// Makes a left sentence the one that `score` compares with.
  ///
  /// - Complexity: O(*n*) in its terms, with a few near words each.
  mutating func begin(left index: Int) {
    for match in matches { firstMatch[Int(match.word)] = -1 }
    matches.removeAll(keepingCapacity: true)
    left = index
    let terms = lefts.terms(of: index)
    for place in terms {
      let id = lefts.terms[place]
      let term = Int32(place - terms.lowerBound)
      add(id, term, weight: 1)
      for near in lexicon.nearRange(id) {
        let relation = lexicon.near(near)
        add(relation.id, term, weight: relation.weight * Self.synonymShare)
      }
    }
  }

  private mutating func add(_ word: Int32, _ term: Int32, weight: Double) {
    matches.append(
      Match(word: word, term: term, next: firstMatch[Int(word)], weight: weight))
    firstMatch[Int(word)] = Int32(matches.count - 1)
  }

  /// The score of the left sentence with a right one, 0 to 1, without their neighbours.
  ///
  /// - Parameters:
  ///   - index: The right sentence.
  ///   - least: A score that is of use; where it cannot be reached, less is worked out.
  /// - Returns: The score, or less where it is below `least`.
  /// - Complexity: O(*n*) in the terms of the right sentence.
  mutating func score(right index: Int, least: Double = 0) -> Double {
    find(in: index)
    guard !found.isEmpty else { return 0 }
    let whole = overlap(
      Part(bits: ScoredTerms.whole, strange: lefts.strange(of: left)),
      Part(bits: ScoredTerms.whole, strange: rights.strange(of: index)), with: index)
    let dice = whole.dice()
    let part =
      Self.diceShare * dice
      + Self.containmentShare * whole.containment(floor: Self.containmentFloor)
    let most = min(1, (whole.left + whole.right) / (2 * Self.clauseFloor))
    guard part + Self.clauseShare * max(dice, most) >= least else {
      return part + Self.clauseShare * dice
    }
    return part + Self.clauseShare * max(dice, bestClause(index))
  }

  /// Finds the terms that match in the left sentence and a right one.
  private mutating func find(in index: Int) {
    found.removeAll(keepingCapacity: true)
    let terms = rights.terms(of: index)
    for place in terms {
      var next = firstMatch[Int(rights.terms[place])]
      while next >= 0 {
        let match = matches[Int(next)]
        found.append(
          Found(left: Int(match.term), right: place - terms.lowerBound, weight: match.weight))
        next = match.next
      }
    }
  }

  /// What the found terms make of a part of the left sentence and a part of a right one.
  private mutating func overlap(_ left: Part, _ right: Part, with index: Int) -> Overlap {
    let first = lefts.terms(of: self.left).lowerBound
    let second = rights.terms(of: index).lowerBound
    var result = Overlap(leftWhole: left.strange, rightWhole: right.strange)
    for match in found
    where lefts.masks[first + match.left] & left.bits != 0
      && rights.masks[second + match.right] & right.bits != 0
    {
      bestOfLeft[match.left] = max(bestOfLeft[match.left], match.weight)
      bestOfRight[match.right] = max(bestOfRight[match.right], match.weight)
    }
    for match in found {
      if bestOfLeft[match.left] > 0 {
        let id = lefts.terms[first + match.left]
        result.left += bestOfLeft[match.left] * weights[id]
        result.leftWhole += weights[id] - weights.strange[Int(id)]
        bestOfLeft[match.left] = 0
      }
      if bestOfRight[match.right] > 0 {
        let id = rights.terms[second + match.right]
        result.right += bestOfRight[match.right] * weights[id]
        result.rightWhole += weights[id] - weights.strange[Int(id)]
        bestOfRight[match.right] = 0
      }
    }
    return result
  }

  // MARK: - Clauses

  /// The most that a clause of the left sentence shares with one of the right.
  private mutating func bestClause(_ index: Int) -> Double {
    let (own, others) = (lefts.clauses(of: left), rights.clauses(of: index))
    guard own.count > 1 || others.count > 1 else { return 0 }
    let first = lefts.terms(of: left).lowerBound
    let second = rights.terms(of: index).lowerBound
    var best = 0.0
    var partners = SIMD16<UInt16>()
    for match in found {
      let bits = rights.masks[second + match.right] & ~ScoredTerms.whole
      for (clause, _) in Bits(lefts.masks[first + match.left] & ~ScoredTerms.whole) {
        partners[clause] |= bits
      }
    }
    for clause in 0..<own.count {
      for (other, bit) in Bits(partners[clause]) {
        let overlap = overlap(
          Part(bits: 1 << UInt16(clause), strange: lefts.strangeOfClauses[own.lowerBound + clause]),
          Part(bits: bit, strange: rights.strangeOfClauses[others.lowerBound + other]),
          with: index)
        best = max(best, overlap.dice(floor: Self.clauseFloor))
      }
    }
    return best
  }
}

/// The places of the bits that are set, from the lowest, each with the bit.
private struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt16

  init(_ bits: UInt16) { rest = bits }

  mutating func next() -> (Int, UInt16)? {
    guard rest != 0 else { return nil }
    let bit = rest & (~rest &+ 1)
    rest &= ~bit
    return (bit.trailingZeroBitCount, bit)
  }
}
