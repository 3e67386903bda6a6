internal import Articles

/// What the gutter says of a row, from the weakest to the strongest.
package enum PairSign: Int, Sendable, Comparable, CaseIterable {
  case onlyLeft, onlyRight
  /// Speaks of the same, but is not known to say the same.
  case related
  case sameWords, sameStatement
  /// In a revision: the same text at another place.
  case moved
  case quotation
  /// Who is said to have said it, or how sure the report is of it.
  case attribution
  /// A number or a date.
  case number
  /// An outcome: both cannot be right.
  case contradiction

  package var glyph: String {
    switch self {
    case .onlyLeft: "‹"
    case .onlyRight: "›"
    case .related: "~"
    case .sameWords: "="
    case .sameStatement: "≈"
    case .moved: "⇅"
    case .quotation: "\""
    case .attribution: "@"
    case .number: "#"
    case .contradiction: "!"
    }
  }

  /// What it means, in words.
  package var meaning: String {
    switch self {
    case .onlyLeft: "only in A"
    case .onlyRight: "only in B"
    case .related: "related"
    case .sameWords: "same words"
    case .sameStatement: "same statement"
    case .moved: "moved"
    case .quotation: "quotation"
    case .attribution: "attribution"
    case .number: "number"
    case .contradiction: "contradiction"
    }
  }

  var role: Role {
    switch self {
    case .onlyLeft: .onlyLeft
    case .onlyRight: .onlyRight
    case .related: .dim
    case .sameWords, .sameStatement: .same
    case .moved, .attribution: .differs
    case .quotation: .quotation
    case .number: .number
    case .contradiction: .conflict
    }
  }

  package static func < (left: PairSign, right: PairSign) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Discrepancy.Class {
  var sign: PairSign {
    switch self {
    case .outcome: .contradiction
    case .number, .date: .number
    case .attribution, .speaker, .recipient: .attribution
    case .quotation: .quotation
    }
  }
}

/// Signs of pairs, with the discrepancies of an alignment looked up once.
struct PairSigns {
  private struct Key: Hashable {
    let left: Sentence.ID
    let right: Sentence.ID
  }

  private let alignment: Alignment
  private var strongest: [Key: PairSign] = [:]
  private var discrepant: Set<Key> = []

  init(_ alignment: Alignment) {
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
  func sign(of pair: SentencePair) -> PairSign {
    let key = Key(left: pair.left, right: pair.right)
    // What both quote alike says less than that it stands elsewhere.
    if pair.isMoved, !discrepant.contains(key) { return .moved }
    if let sign = strongest[key] { return sign }
    if pair.tier == .related { return .related }
    guard let left = alignment.sentence(pair.left, .left)?.text,
      let right = alignment.sentence(pair.right, .right)?.text
    else { return .sameStatement }
    if SentenceWords.areEqual(left, right) { return .sameWords }
    return SentenceWords.shareQuotation(left, right) ? .quotation : .sameStatement
  }

  /// Whether nothing differs in a pair but the choice among words of one meaning.
  ///
  /// A pair without evidence was pinned by a person, so nothing is known of it.
  func agrees(_ pair: SentencePair) -> Bool {
    guard !discrepant.contains(Key(left: pair.left, right: pair.right)) else { return false }
    switch sign(of: pair) {
    case .sameWords: return true
    case .sameStatement, .quotation:
      return !pair.evidence.isEmpty && pair.marks.allSatisfy { $0.kind == .synonym }
    default: return false
    }
  }
}
