/// Scores how much two sentences say the same.
///
/// Every term of one side looks for its nearest on the other; the matched weight over the whole is
/// the dice of the sentences. To it come containment (a short sentence inside a long one) and the
/// best pair of clauses (one statement inside two long sentences). No length ratio is multiplied in.
struct PairScorer {
  let lexicon: Lexicon
  let weights: TermWeights
  /// Place of each word in the left list, or -1.
  private var slots: [Int32]
  private var leftBest: [Double] = []

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

  init(lexicon: Lexicon, weights: TermWeights) {
    self.lexicon = lexicon
    self.weights = weights
    slots = [Int32](repeating: -1, count: lexicon.count)
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

  /// What of a sentence is scored: lists of different terms, the sentence's own and its clauses'.
  ///
  /// The lists stand in one array of an object, because a pair is scored some thousand times a
  /// second and reports have many pairs: no list is then counted as used.
  final class Content: Sendable {
    fileprivate let terms: [Int32]
    /// Where each list ends in `terms`: the sentence's in order of first use, then the clauses' of
    /// two terms or more.
    fileprivate let ends: [Int]

    init(_ sentence: ParsedSentence) {
      let lists = [sentence.distinct] + sentence.clauses.prefix(PairScorer.mostClauses)
      terms = lists.flatMap { $0 }
      var end = 0
      ends = lists.map {
        end += $0.count
        return end
      }
    }

    fileprivate var whole: Range<Int> { 0..<ends[0] }
    fileprivate var clauses: Int { ends.count - 1 }

    fileprivate func clause(_ number: Int) -> Range<Int> { ends[number]..<ends[number + 1] }
  }

  /// Clauses of a sentence that are looked at; more finds a statement late in a very long sentence.
  private static let mostClauses = 12

  /// The score of two sentences, 0 to 1, without their neighbours.
  ///
  /// - Parameters:
  ///   - left: One sentence.
  ///   - right: The other.
  ///   - least: A score that is of use; where it cannot be reached, less is worked out.
  /// - Returns: The score, or less where it is below `least`.
  mutating func score(_ left: Content, _ right: Content, least: Double = 0) -> Double {
    let whole = overlap(left, left.whole, right, right.whole)
    guard whole.left > 0 else { return 0 }
    let dice = whole.dice()
    let part =
      Self.diceShare * dice
      + Self.containmentShare * whole.containment(floor: Self.containmentFloor)
    let most = min(1, (whole.left + whole.right) / (2 * Self.clauseFloor))
    guard part + Self.clauseShare * max(dice, most) >= least else {
      return part + Self.clauseShare * dice
    }
    return part + Self.clauseShare * max(dice, bestClause(left, right))
  }

  private mutating func bestClause(_ left: Content, _ right: Content) -> Double {
    guard left.clauses > 1 || right.clauses > 1 else { return 0 }
    var best = 0.0
    for number in 0..<left.clauses {
      let clause = left.clause(number)
      mark(left, clause)
      for other in 0..<right.clauses {
        let overlap = matched(left, clause, right, right.clause(other))
        best = max(best, overlap.dice(floor: Self.clauseFloor))
      }
      unmark(left, clause)
    }
    return best
  }

  /// What two lists of different terms share.
  ///
  /// - Complexity: O(*l* + *r*) with a few near words each.
  private mutating func overlap(
    _ left: Content, _ leftList: Range<Int>, _ right: Content, _ rightList: Range<Int>
  ) -> Overlap {
    mark(left, leftList)
    defer { unmark(left, leftList) }
    return matched(left, leftList, right, rightList)
  }

  private mutating func mark(_ left: Content, _ list: Range<Int>) {
    leftBest.removeAll(keepingCapacity: true)
    for index in list {
      slots[Int(left.terms[index])] = Int32(index - list.lowerBound)
      leftBest.append(0)
    }
  }

  private mutating func unmark(_ left: Content, _ list: Range<Int>) {
    for index in list { slots[Int(left.terms[index])] = -1 }
  }

  /// What a list shares with the one that is marked.
  private mutating func matched(
    _ left: Content, _ leftList: Range<Int>, _ right: Content, _ rightList: Range<Int>
  ) -> Overlap {
    var result = Overlap()
    for index in rightList {
      let id = right.terms[index]
      var best = 0.0
      let slot = Int(slots[Int(id)])
      if slot >= 0 {
        leftBest[slot] = 1
        best = 1
      }
      for place in lexicon.nearRange(id) {
        let relation = lexicon.near(place)
        let slot = Int(slots[Int(relation.id)])
        guard slot >= 0 else { continue }
        let weight = relation.weight * Self.synonymShare
        leftBest[slot] = max(leftBest[slot], weight)
        best = max(best, weight)
      }
      result.right += best * weights[id]
      result.rightWhole += best > 0 ? weights[id] : weights.strange[Int(id)]
    }
    for index in leftList {
      let id = left.terms[index]
      let best = leftBest[index - leftList.lowerBound]
      result.left += best * weights[id]
      result.leftWhole += best > 0 ? weights[id] : weights.strange[Int(id)]
      leftBest[index - leftList.lowerBound] = 0
    }
    return result
  }

  /// The terms that two sentences share, heaviest first, with their share of all that is shared.
  mutating func evidence(
    _ left: ParsedSentence, _ right: ParsedSentence
  ) -> [(left: ParsedSentence.Term, right: ParsedSentence.Term, weight: Double)] {
    var found: [(left: ParsedSentence.Term, right: ParsedSentence.Term, weight: Double)] = []
    for (index, term) in right.terms.enumerated() where slots[Int(term.id)] < 0 {
      slots[Int(term.id)] = Int32(index)
    }
    defer { for term in right.terms { slots[Int(term.id)] = -1 } }
    for term in left.terms where !found.contains(where: { $0.left.id == term.id }) {
      var (best, nearness) = (slots[Int(term.id)], 1.0)
      if best < 0 {
        nearness = 0
        for place in lexicon.nearRange(term.id) {
          let near = lexicon.near(place)
          let slot = slots[Int(near.id)]
          guard slot >= 0, (near.weight, -slot) > (nearness, -best) else { continue }
          (best, nearness) = (slot, near.weight)
        }
      }
      guard best >= 0 else { continue }
      let other = right.terms[Int(best)]
      found.append((term, other, (weights[term.id] + weights[other.id]) / 2 * nearness))
    }
    let total = found.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    found.sort {
      ($1.weight, $0.left.words.lowerBound) < ($0.weight, $1.left.words.lowerBound)
    }
    return found.map { ($0.left, $0.right, $0.weight / total) }
  }
}
