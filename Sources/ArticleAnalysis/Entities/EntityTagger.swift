internal import Articles

/// Tags tokens that were cut elsewhere, for measuring.
package struct EntityTagger<Recogniser: EntityRecogniser>: Sendable {
  private let recogniser: Recogniser

  package init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
  }

  /// The IOB2 tags (`B-PER`, `I-PER`, `B-ORG`, `B-LOC`, `O` …) of a document's tokens.
  ///
  /// - Parameter tokens: the document, a row of tokens for each sentence.
  /// - Returns: a tag for each token, in the same rows.
  package func tags(tokens: [[String]]) -> [[String]] {
    let text = EntityText(tokens: tokens)
    var flat = [String](repeating: "O", count: text.words.count)
    for span in recogniser.spans(in: text) {
      let name: String
      switch span.kind {
      case .person: name = "PER"
      case .organisation: name = "ORG"
      case .place: name = "LOC"
      case .other: continue
      }
      for word in span.tokens {
        flat[word] = (word == span.tokens.lowerBound ? "B-" : "I-") + name
      }
    }
    var start = 0
    return tokens.map { sentence in
      defer { start += sentence.count }
      return Array(flat[start..<(start + sentence.count)])
    }
  }
}
