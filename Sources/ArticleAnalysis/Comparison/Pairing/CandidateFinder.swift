/// Finds the sentence pairs that share enough to be scored, by an index of the words.
struct CandidateFinder {
  private let weights: TermWeights
  private let lexicon: Lexicon
  /// Right sentences of every word, one list behind another; those of a word begin at `firstPosting`.
  private var postings: [Int32]
  private var firstPosting: [Int32]
  private var shared: [Double]
  private var touched: [Int32] = []
  private var found: [Int32] = []

  /// Weight that two sentences must share, about one rare word; more misses short sentences.
  private static let leastShared = 5.0
  /// Sentences that a word may stand in and still propose pairs; commoner words only score.
  private static let mostPostings = 400
  /// Pairs a sentence may propose, the heaviest first; bounds the work in very long texts.
  private static let mostCandidates = 32

  init(right: [ParsedSentence], lexicon: Lexicon, weights: TermWeights) {
    self.weights = weights
    self.lexicon = lexicon
    shared = [Double](repeating: 0, count: right.count)
    firstPosting = [Int32](repeating: 0, count: lexicon.count + 1)
    for sentence in right {
      for id in sentence.distinct { firstPosting[Int(id) + 1] += 1 }
    }
    for id in 0..<lexicon.count { firstPosting[id + 1] += firstPosting[id] }
    postings = [Int32](repeating: 0, count: Int(firstPosting[lexicon.count]))
    var next = firstPosting
    for (index, sentence) in right.enumerated() {
      for id in sentence.distinct {
        postings[Int(next[Int(id)])] = Int32(index)
        next[Int(id)] += 1
      }
    }
  }

  /// Right sentences to score against a left one, in rising order.
  mutating func candidates(for left: ParsedSentence) -> [Int32] {
    for id in left.distinct {
      add(id, weight: weights[id])
      for place in lexicon.nearRange(id) {
        let relation = lexicon.near(place)
        add(relation.id, weight: relation.weight * weights[relation.id])
      }
    }
    found.removeAll(keepingCapacity: true)
    for index in touched where shared[Int(index)] >= Self.leastShared { found.append(index) }
    if found.count > Self.mostCandidates {
      found.sort { (shared[Int($1)], $0) < (shared[Int($0)], $1) }
      found.removeLast(found.count - Self.mostCandidates)
    }
    for index in touched { shared[Int(index)] = 0 }
    touched.removeAll(keepingCapacity: true)
    found.sort()
    return found
  }

  private mutating func add(_ id: Int32, weight: Double) {
    let range = Int(firstPosting[Int(id)])..<Int(firstPosting[Int(id) + 1])
    guard range.count <= Self.mostPostings else { return }
    for index in postings[range] {
      if shared[Int(index)] == 0 { touched.append(index) }
      shared[Int(index)] += weight
    }
  }
}
