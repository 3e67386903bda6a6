internal import Articles

// What one and the same speaker only claimed by one report, and said by the other.
extension AttributionDifferences {
  /// Terms of the statement that both must have, and their share of the longer one.
  private static let leastStated = 3
  private static let leastCovered = 0.8

  /// The words of the claim and of the same statement where it is said.
  func saidAndClaimed() -> [Discrepancy] {
    guard
      pair.bothHave(.speech) || pair.left.cues.contains(.level) != pair.right.cues.contains(.level)
    else { return [] }
    guard let left = statement(in: pair.left), let right = statement(in: pair.right),
      left.isClaim != right.isClaim, areOfOne(left, right)
    else { return [] }
    let (first, second) = (pair.leftSide(left.words), pair.rightSide(right.words))
    return [
      Discrepancy(
        class: .attribution, topic: first.value, left: first, right: second,
        reason: "The speaker says it in one report, and claims it in the other.")
    ]
  }

  /// Who said or claimed what.
  private struct Statement {
    /// From the word of saying to the end of what is said.
    var words: Range<Int>
    var isClaim: Bool
    /// The last term in front of the word of saying.
    var speaker: Int32
    var terms: Set<Int32>
  }

  /// The statement of a sentence that begins with who makes it; nil for other sentences.
  private func statement(in sentence: ParsedSentence) -> Statement? {
    guard sentence.quotations.isEmpty else { return nil }
    let verbs = sentence.words.indices.prefix(400).filter {
      Self.saidVerbs.contains(sentence.words[$0].hash)
        || Self.claimVerbs.contains(sentence.words[$0].hash)
    }
    guard verbs.count == 1, let verb = verbs.first, verb > 0,
      let speaker = sentence.terms.last(where: { $0.words.upperBound == verb }),
      sentence.words[..<verb].allSatisfy({ $0.kind == .word }),
      let end = sentence.terms.last?.words.upperBound, end > verb + 1
    else { return nil }
    let terms = sentence.terms.filter { $0.words.lowerBound > verb }.map(\.id)
    return Statement(
      words: verb..<end, isClaim: Self.claimVerbs.contains(sentence.words[verb].hash),
      speaker: speaker.id, terms: Set(terms))
  }

  private func areOfOne(_ left: Statement, _ right: Statement) -> Bool {
    guard pair.story.lexicon.nearness(left.speaker, right.speaker) >= 0.85 else { return false }
    let shared = left.terms.count { id in
      right.terms.contains { pair.story.lexicon.nearness(id, $0) >= 0.75 }
    }
    return shared >= Self.leastStated
      && Double(shared) >= Self.leastCovered * Double(max(left.terms.count, right.terms.count))
  }

  private static let saidVerbs = NumberWords.set("said says stated announced confirmed reported")
  private static let claimVerbs = NumberWords.set("claimed claims alleged alleges")
}
