/// Finds the sentence pairs that share enough to be scored, by an index of the words.
struct CandidateFinder {
  private let weights: TermWeights
  private let lexicon: Lexicon
  /// Right sentences by word.
  private var postings: [[Int32]]
  private var shared: [Double]
  private var touched: [Int32] = []

  /// Weight that two sentences must share, about one rare word; more misses short sentences.
  private static let leastShared = 5.0
  /// Sentences that a word may stand in and still propose pairs; commoner words only score.
  private static let mostPostings = 400
  /// Pairs a sentence may propose, the heaviest first; bounds the work in very long texts.
  private static let mostCandidates = 32

  init(right: [ParsedSentence], lexicon: Lexicon, weights: TermWeights) {
    self.weights = weights
    self.lexicon = lexicon
    postings = [[Int32]](repeating: [], count: lexicon.count)
    shared = [Double](repeating: 0, count: right.count)
    for (index, sentence) in right.enumerated() {
      for id in sentence.distinct { postings[Int(id)].append(Int32(index)) }
    }
  }

  /// Right sentences to score against a left one, in rising order.
  mutating func candidates(for left: ParsedSentence) -> [Int] {
    for id in left.distinct {
      add(id, weight: weights[id])
      for relation in lexicon.relations[Int(id)] {
        add(relation.id, weight: relation.weight * weights[relation.id])
      }
    }
    var found = touched.filter { shared[Int($0)] >= Self.leastShared }
    if found.count > Self.mostCandidates {
      found.sort { (shared[Int($1)], $0) < (shared[Int($0)], $1) }
      found.removeLast(found.count - Self.mostCandidates)
    }
    for index in touched { shared[Int(index)] = 0 }
    touched.removeAll(keepingCapacity: true)
    return found.sorted().map(Int.init)
  }

  private mutating func add(_ id: Int32, weight: Double) {
    guard postings[Int(id)].count <= Self.mostPostings else { return }
    for index in postings[Int(id)] {
      if shared[Int(index)] == 0 { touched.append(index) }
      shared[Int(index)] += weight
    }
  }
}
