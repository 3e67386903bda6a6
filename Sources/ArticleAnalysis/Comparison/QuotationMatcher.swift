internal import Articles

/// Compares what two sentences quote.
enum QuotationMatcher {
  /// Weight of shared words from which two sentences quote the same: one very rare word or two
  /// rare ones.
  static let leastShared = 6.0

  /// Weight of the content words that stand in quotation marks on both sides.
  static func sharedWeight(
    _ left: ParsedSentence, _ right: ParsedSentence, story: ComparedStory
  ) -> Double {
    guard !left.quotations.isEmpty, !right.quotations.isEmpty else { return 0 }
    var quoted = Set<Int32>()
    for term in left.terms where term.isQuoted { quoted.insert(term.id) }
    guard !quoted.isEmpty else { return 0 }
    var sum = 0.0
    for term in right.terms where term.isQuoted && quoted.remove(term.id) != nil {
      sum += story.weights[term.id]
    }
    return sum
  }
}
