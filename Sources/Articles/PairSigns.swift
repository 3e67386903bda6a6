/// Signs of pairs, with the discrepancies of an alignment looked up once.
package struct PairSigns {
  private struct Key: Hashable {
    let left: Sentence.ID
    let right: Sentence.ID
  }

  private let alignment: Alignment
  private var strongest: [Key: PairSign] = [:]
  private var discrepant: Set<Key> = []

  package init(_ alignment: Alignment) {
    self.alignment = alignment
    for fact in alignment.agreements where fact.class == .quotation { add(fact) }
    for fact in alignment.discrepancies {
      add(fact)
      discrepant.insert(Key(left: fact.left.sentence, right: fact.right.sentence))
    }
  }

  private mutating func add(_ fact: Discrepancy) {
    let key = Key(left: fact.left.sentence, right: fact.right.sentence)
    strongest[key] = max(strongest[key] ?? .onlyLeft, fact.class.sign)
  }

  /// The sign of a pair: its strongest discrepancy, else what the two sentences share.
  package func sign(of pair: SentencePair) -> PairSign {
    let key = Key(left: pair.left, right: pair.right)
    // What both quote alike says less than that it stands elsewhere.
    if pair.isMoved, !discrepant.contains(key) { return .moved }
    if let sign = strongest[key] { return sign }
    if pair.tier == .related { return .related }
    guard let left = Self.text(of: pair.left, in: alignment.left),
      let right = Self.text(of: pair.right, in: alignment.right)
    else { return .sameStatement }
    if SentenceWords.areEqual(left, right) { return .sameWords }
    return SentenceWords.shareQuotation(left, right) ? .quotation : .sameStatement
  }

  /// Whether a pair is worth showing unasked: a sure one, and one on which a discrepancy rests.
  package func isShown(_ pair: SentencePair) -> Bool {
    pair.tier == .sure || discrepant.contains(Key(left: pair.left, right: pair.right))
  }

  /// Whether nothing differs in a pair but the choice among words of one meaning.
  ///
  /// A pair without evidence was pinned by a person, so nothing is known of it.
  package func agrees(_ pair: SentencePair) -> Bool {
    guard !discrepant.contains(Key(left: pair.left, right: pair.right)) else { return false }
    switch sign(of: pair) {
    case .sameWords: return true
    case .sameStatement, .quotation:
      return !pair.evidence.isEmpty && pair.marks.allSatisfy { $0.kind == .synonym }
    default: return false
    }
  }

  /// The text of a sentence by its number.
  ///
  /// - Complexity: O(1) where the numbers count up from 0.
  private static func text(of id: Sentence.ID, in sentences: [Sentence]) -> String? {
    if sentences.indices.contains(id), sentences[id].id == id { return sentences[id].text }
    return sentences.first { $0.id == id }?.text
  }
}
