/// How much each term tells, from how many texts hold it.
struct StoryWeights: Sendable {
  /// Texts that the general chances of words count for against the counted ones: a few articles say
  /// little about how common a word is.
  private static let backgroundTexts: Float = 3_000
  /// The same for a text in a language whose words have no general chances, and their chance.
  private static let foreignTexts: Float = 15
  private static let foreignChance: Float = 0.02

  private var counts: [UInt32: Float] = [:]
  /// Texts counted.
  private(set) var texts: Float = 0

  init() {}

  /// Counts the terms of one more text.
  mutating func insert(_ text: StoryText) {
    texts += 1
    for entry in text.entries { counts[entry.term, default: 0] += 1 }
  }

  /// The information of seeing in another text a term that one text has: its inverse document
  /// frequency.
  func information(_ entry: StoryText.Entry, inForeignText isForeign: Bool) -> Float {
    let others = max(0, (counts[entry.term] ?? 0) - 1)
    let background = isForeign ? Self.foreignTexts : Self.backgroundTexts
    let chance = isForeign ? max(entry.chance, Self.foreignChance) : entry.chance
    let share = (others + background * chance) / (texts + background)
    return max(0.05, Float(-NaturalLogarithm.of(Double(min(1, share)))))
  }

  /// The share of the texts with a term that are among these, 0 to 1.
  func share(of term: UInt32, texts: Int) -> Float { Float(texts) / max(1, counts[term] ?? 1) }
}
