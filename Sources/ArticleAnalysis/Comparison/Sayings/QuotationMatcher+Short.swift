internal import Articles

// One quoted word for which the other report quotes another: a plan is "reckless" here and "ruthless" there.
extension QuotationMatcher {
  /// Words of a quotation of one word, its article with it.
  private static let mostWords = 2
  /// Terms beside the quoted word that both sentences must have, and all of them must be one.
  private static let leastShared = 2

  /// Whether the only quotation of each sentence is one word, the words differ, and nothing else does.
  static func areOneWord(
    _ left: ParsedSentence.Quotation, _ right: ParsedSentence.Quotation, in pair: ComparedPair
  ) -> Bool {
    guard pair.left.quotations.count == 1, pair.right.quotations.count == 1,
      let first = word(left, pair.left), let second = word(right, pair.right), first != second,
      pair.story.lexicon.nearness(first, second) == 0,
      Negation.stands(in: pair.left) == Negation.stands(in: pair.right)
    else { return false }
    let others = pair.left.distinct.filter { $0 != first }
    let those = pair.right.distinct.filter { $0 != second }
    func areAmong(_ ids: [Int32], _ others: [Int32]) -> Bool {
      ids.allSatisfy { id in others.contains { pair.story.lexicon.nearness(id, $0) >= 0.75 } }
    }
    return min(others.count, those.count) >= leastShared && areAmong(others, those)
      && areAmong(those, others)
  }

  /// The only word of a quotation that is no grammar.
  private static func word(
    _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence
  ) -> Int32? {
    let words = quotation.words.filter { sentence.words[$0].kind != .punctuation }
    let terms = sentence.terms.filter { quotation.words.contains($0.words.lowerBound) }
    guard words.count <= mostWords, terms.count == 1, let term = terms.first,
      !sentence.words[term.words.lowerBound].isCapitalised
    else { return nil }
    return term.id
  }
}
