/// Finds the sentence of a text that another is nearly equal to by their pairs of neighbouring words, so
/// that versions are told from reports before any sentence is scored.
struct NeighbourIndex {
  /// By a pair of words the first sentence that has it.
  private var sentences = HashTable()

  /// Share of a sentence's pairs of words that the text has too where it may be nearly equal to one of its
  /// sentences: one changed word in four leaves more, and two writers share fewer.
  private static let leastShared = 0.4
  /// Sentences that are thought of for one; more are seldom found before the right one.
  private static let mostCandidates = 16

  /// - Complexity: O(*n*) in the words.
  init(_ text: [ParsedSentence]) {
    for (index, sentence) in text.enumerated() {
      Self.eachPair(of: sentence) { pair in
        if sentences[pair] == nil { sentences.insert(Int32(index), for: pair) }
      }
    }
  }

  /// The sentence of the text that shares most with another; nil where none can be nearly equal to it.
  ///
  /// - Complexity: O(*n*) in the words.
  func nearest(to sentence: ParsedSentence) -> Int? {
    var (all, shared) = (0, 0)
    var votes: [(sentence: Int32, count: Int)] = []
    Self.eachPair(of: sentence) { pair in
      all += 1
      guard let found = sentences[pair] else { return }
      shared += 1
      if let place = votes.firstIndex(where: { $0.sentence == found }) {
        votes[place].count += 1
      } else if votes.count < Self.mostCandidates {
        votes.append((found, 1))
      }
    }
    guard all > 0, Double(shared) >= Self.leastShared * Double(all) else { return nil }
    return votes.max { ($0.count, -$0.sentence) < ($1.count, -$1.sentence) }.map {
      Int($0.sentence)
    }
  }

  /// Calls with a key of each two words that stand side by side, signs left out.
  private static func eachPair(of sentence: ParsedSentence, _ body: (UInt64) -> Void) {
    var last: UInt64?
    for word in sentence.words where word.kind != .punctuation {
      if let last { body((last &* 0x9E37_79B9_7F4A_7C15) ^ word.hash) }
      last = word.hash
    }
  }
}
