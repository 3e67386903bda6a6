internal import Articles

// The words of a quotation as it is compared: figures and contractions in one form, without what the
// report puts in.
extension QuotationMatcher {
  /// A quoted word, and whether words are left out or put in by the report right before it.
  typealias Quoted = (id: Int32, surface: UInt64, isContent: Bool, isBehindGap: Bool)

  static func words(
    _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence
  ) -> [Quoted] {
    var result: [Quoted] = []
    var isBehindGap = false
    var isInserted = false
    let figures = figures(in: quotation, of: sentence)
    for index in quotation.words {
      let word = sentence.words[index]
      if let figure = figures.first(where: { $0.words.contains(index) }) {
        if !isInserted, figure.words.lowerBound == index {
          result.append((figure.id, UInt64(truncatingIfNeeded: figure.id), true, isBehindGap))
          isBehindGap = false
        }
        continue
      }
      if ands.contains(word.hash) {
        // However it is written.
        if !isInserted { result.append((-2, and, false, isBehindGap)) }
        isBehindGap = isBehindGap && isInserted
        continue
      }
      if let parts = Contractions.parts(of: word.hash), !isInserted {
        for part in parts {
          result.append((part.id, part.surface, false, isBehindGap))
          isBehindGap = false
        }
        continue
      }
      guard word.kind == .punctuation else {
        if isInserted { continue }
        // `[S]ince` is a word of which a letter is put in.
        if index > quotation.words.lowerBound,
          closeBrackets.contains(sentence.words[index - 1].hash),
          sentence.words[index - 1].range.upperBound == word.range.lowerBound
        {
          continue
        }
        result.append(
          (
            sentence.ids[index], sentence.forms[index].spelling,
            word.isAllCapitals || !StopWords.contains(word.hash),
            isBehindGap
          ))
        isBehindGap = false
        continue
      }
      if openBrackets.contains(word.hash) { isInserted = true }
      if closeBrackets.contains(word.hash) { isInserted = false }
      let isRowOfDots =
        word.hash == dot && index > quotation.words.lowerBound
        && sentence.words[index - 1].hash == dot
      if gaps.contains(word.hash) || isRowOfDots || isInserted { isBehindGap = true }
    }
    return result
  }

  private static let and = WordHash.hash("and")
  private static let ands = NumberWords.set("and &")
  private static let gaps = NumberWords.set("... … ....")
  private static let dot = WordHash.hash(".")
  private static let openBrackets = NumberWords.set("[ (")
  private static let closeBrackets = NumberWords.set("] )")

  /// Shares and times of a quotation: each is one word however it is written, as `9pm` and `9 p.m.` are.
  private static func figures(
    in quotation: ParsedSentence.Quotation, of sentence: ParsedSentence
  ) -> [ParsedSentence.Term] {
    sentence.quantities.compactMap { quantity in
      guard quantity.kind == .percent || quantity.kind == .time, quantity.bound == .exact else {
        return nil
      }
      let span = sentence.span(of: quantity)
      guard quotation.words.contains(span.lowerBound), quotation.words.upperBound >= span.upperBound
      else { return nil }
      return sentence.terms.first { $0.words == span }
    }
  }
}
