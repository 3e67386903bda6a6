internal import Articles

// A quotation of several sentences is shown from its first mark to its last.
extension QuotationMatcher {
  /// Bytes of the longest quotation that is shown whole; more shows longer ones.
  private static let longestShown = 600

  /// A quotation as it is told: whole where it goes over several sentences, with `…` where the rest is
  /// left out.
  static func side(
    of quotation: ParsedSentence.Quotation, in sentence: Int, of side: ComparedSide
  ) -> Discrepancy.Side {
    let whole = whole(quotation, in: sentence, of: side)
    guard whole.count > longestShown else {
      return Discrepancy.Side(
        value: side.text(whole), sentence: side.sentences[sentence].id, range: whole)
    }
    let opening = whole.lowerBound < quotation.range.lowerBound ? "\"… " : ""
    let closing = whole.upperBound > quotation.range.upperBound ? " …\"" : ""
    return Discrepancy.Side(
      value: opening + side.text(quotation.range) + closing,
      sentence: side.sentences[sentence].id, range: quotation.range)
  }

  /// Bytes from the mark that opens a quotation to the one that closes it, maybe sentences away.
  ///
  /// - Complexity: O(*n*) in the sentences of the quotation.
  private static func whole(
    _ quotation: ParsedSentence.Quotation, in sentence: Int, of side: ComparedSide
  ) -> Range<Int> {
    let parsed = side.parsed
    var range = quotation.range
    var current = quotation
    var index = sentence
    while current.words.lowerBound == 0, index > 0,
      parsed[index - 1].passage == parsed[sentence].passage,
      let before = parsed[index - 1].quotations.last,
      before.words.upperBound == parsed[index - 1].words.count
    {
      range = before.range.lowerBound..<range.upperBound
      (current, index) = (before, index - 1)
    }
    (current, index) = (quotation, sentence)
    while current.words.upperBound == parsed[index].words.count, index + 1 < parsed.count,
      parsed[index + 1].passage == parsed[sentence].passage,
      let next = parsed[index + 1].quotations.first, next.words.lowerBound == 0
    {
      range = range.lowerBound..<next.range.upperBound
      (current, index) = (next, index + 1)
    }
    return range
  }
}
