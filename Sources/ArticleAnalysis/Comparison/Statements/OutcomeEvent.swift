/// An outcome as a sentence tells it: what became of whom, and by whom.
struct OutcomeEvent {
  /// The words for somebody or something, as far as they stand together.
  struct Phrase {
    /// All its content words and names.
    var terms: [ParsedSentence.Term]
    /// How many of them stand in front of the first preposition: `sales` of `sales of cars in May`.
    var coreCount: Int

    var core: ArraySlice<ParsedSentence.Term> { terms[..<coreCount] }
    /// The word that the others belong to.
    var head: ParsedSentence.Term? { core.last }
  }

  var outcome: Outcome
  /// Words that state it.
  var words: Range<Int>
  /// The one it happened to.
  var theme: Phrase
  /// Who did it, where that is told and another.
  var actor: Phrase?
  /// What is told behind it.
  var complement: [ParsedSentence.Term]
  /// Whether the one that decided stands in front: 'parliament approved'.
  var isActive: Bool
  /// The `he`, `they` or `it` that stands for the subject, where no phrase before it does.
  var pronoun: UInt64?
  /// How many they were, where more than one.
  var count: Double?
  /// 1 for 'one' or 'the first', 2 for 'another' or 'the second', 0 for neither.
  var selector: Int
  /// Whether it is said that it did not happen.
  var isNegated: Bool
  /// Whether it is said that it nearly happened.
  var isNear: Bool
  /// Whether it is said that it will happen.
  var isFuture: Bool

  var isOfPronoun: Bool { pronoun != nil }
  /// Whether several did it.
  var isOfThey: Bool { pronoun == Self.they }

  static let they = WordHash.hash("they")
}
