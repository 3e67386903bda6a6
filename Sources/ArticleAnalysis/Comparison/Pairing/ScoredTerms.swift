/// What of sentences is scored: their different terms, and which of their clauses each stands in.
///
/// All stand in a few arrays, because reports have many pairs and each looks at two sentences: no
/// list is then counted as used.
struct ScoredTerms {
  /// The different terms of each sentence, in order of first use, one sentence behind another.
  private(set) var terms: [Int32] = []
  /// Clauses of each term, as bits, and `whole`.
  private(set) var masks: [UInt16] = []
  /// Weight of the terms of each clause where the other side has none of them.
  private(set) var strangeOfClauses: [Double] = []
  /// Terms of the sentence with the most.
  private(set) var mostTerms = 0
  private var firstTerm: [Int] = [0]
  private var firstClause: [Int] = [0]
  private var strange: [Double] = []

  /// The bit of the whole sentence.
  static let whole: UInt16 = 1 << 15
  /// Clauses of a sentence that are looked at, at most 15; more finds a statement late in a very long sentence.
  private static let mostClauses = 12

  init(_ sentences: [ParsedSentence], weights: TermWeights) {
    var places = [Int](repeating: 0, count: weights.values.count)
    for sentence in sentences {
      let start = terms.count
      terms += sentence.distinct
      masks.append(contentsOf: repeatElement(Self.whole, count: sentence.distinct.count))
      mostTerms = max(mostTerms, sentence.distinct.count)
      strange.append(sentence.distinct.reduce(0) { $0 + weights.strange[Int($1)] })
      for index in start..<terms.count { places[Int(terms[index])] = index }
      for (number, clause) in sentence.clauses.prefix(Self.mostClauses).enumerated() {
        strangeOfClauses.append(clause.reduce(0) { $0 + weights.strange[Int($1)] })
        for id in clause { masks[places[Int(id)]] |= 1 << UInt16(number) }
      }
      firstTerm.append(terms.count)
      firstClause.append(strangeOfClauses.count)
    }
  }

  /// Places of the terms of a sentence.
  func terms(of sentence: Int) -> Range<Int> { firstTerm[sentence]..<firstTerm[sentence + 1] }

  /// Places of the clauses of two terms or more of a sentence.
  func clauses(of sentence: Int) -> Range<Int> {
    firstClause[sentence]..<firstClause[sentence + 1]
  }

  /// Weight of the terms of a sentence where the other side has none of them.
  func strange(of sentence: Int) -> Double { strange[sentence] }
}
