/// How much each term counts, from how many texts hold it.
struct StoryWeights: Sendable {
  /// Texts that the general chances of words count for against the counted ones: a few articles say
  /// little about how common a word is.
  private static let backgroundTexts = 15.0
  /// What a name counts for against another word.
  private static let nameFactor = 1.3

  private var counts: [UInt64: Double] = [:]
  /// Texts counted.
  private(set) var texts = 0.0

  init() {}

  /// Counts the terms of one more text.
  mutating func insert(_ terms: StoryTerms) {
    texts += 1
    for term in terms.uses.keys { counts[term, default: 0] += 1 }
  }

  /// The information of seeing a term: its inverse document frequency.
  func weight(_ term: UInt64) -> Double {
    let chance = NewsWords.contains(term) ? NewsWords.chance : NewsWords.otherChance
    let background = StoryWeights.backgroundTexts
    let share = ((counts[term] ?? 0) + background * chance) / (texts + background)
    return max(0.05, -NaturalLogarithm.of(min(1, share)))
  }

  /// The share of the texts with a term that are among these, 0 to 1.
  func share(of term: UInt64, texts: Int) -> Double {
    Double(texts) / max(1, counts[term] ?? 1)
  }

  /// What a term's use in one text counts for, before its rarity.
  static func strength(of use: StoryTerms.Use) -> Float {
    Float((1 + NaturalLogarithm.of(use.count)) * (use.isName ? nameFactor : 1))
  }
}
