/// In which sentences of a report a word, or two words one behind the other, stand in a quotation.
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
        let pairs = zip(words, words.dropFirst()).lazy.map { Self.key($0.id, $1.id) }
        for key in words.map({ Self.key($0.id, Self.alone) }) + pairs
        where sentences[key]?.last != Int32(index) {
          sentences[key, default: []].append(Int32(index))
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
    return best ?? words.first.flatMap { sentences[Self.key($0.id, Self.alone)] } ?? []
  }

  /// In place of the second word where one stands for itself.
  private static let alone = Int32.min

  private static func key(_ one: Int32, _ next: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: next))
  }
}
