/// In which sentences of a report two words stand one behind the other in a quotation.
///
/// Whether a report quotes some words anywhere is asked for every quotation that differs; without this
/// the whole report would be read each time.
struct QuotedPairs: Sendable {
  private var sentences: [UInt64: [Int32]] = [:]

  /// - Complexity: O(*n*) in the quoted words.
  init(_ parsed: [ParsedSentence]) {
    for (index, sentence) in parsed.enumerated() {
      for quotation in sentence.quotations {
        let words = QuotationMatcher.words(quotation, sentence)
        for (one, next) in zip(words, words.dropFirst()) {
          let key = Self.key(one.id, next.id)
          if sentences[key]?.last != Int32(index) {
            sentences[key, default: []].append(Int32(index))
          }
        }
      }
    }
  }

  /// The sentences that may quote some words, by the rarest two of them that stand together; rising.
  func sentences(quoting words: [QuotationMatcher.Quoted]) -> [Int32] {
    var best: [Int32]?
    for (one, next) in zip(words, words.dropFirst()) where !next.isBehindGap {
      guard let found = sentences[Self.key(one.id, next.id)] else { return [] }
      if found.count < best?.count ?? .max { best = found }
    }
    // Words that are all parted by gaps are nobody's quotation.
    return best ?? []
  }

  private static func key(_ one: Int32, _ next: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: next))
  }
}
