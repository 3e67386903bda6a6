/// Finds what a pair rests on.
struct SharedTermFinder {
  private let lexicon: Lexicon
  private let weights: TermWeights
  /// Index of each word in the right sentence's terms, or -1.
  private var slots: [Int32]

  init(lexicon: Lexicon, weights: TermWeights) {
    self.lexicon = lexicon
    self.weights = weights
    slots = [Int32](repeating: -1, count: lexicon.count)
  }

  /// The terms that two sentences share, heaviest first, with their share of all that is shared.
  mutating func find(
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
