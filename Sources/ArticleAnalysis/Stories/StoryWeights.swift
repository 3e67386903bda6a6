/// How much each term tells, from how many texts hold it.
struct StoryWeights: Sendable {
  /// Texts that the general chances of words count for against the counted ones: a few articles say
  /// little about how common a word is.
  private static let backgroundTexts: Float = 3_000
  /// The same for the chances of `WordChances`, and the most that a word tells there.
  private static let chartedTexts: Float = 1_000
  private static let mostOfCharted: Float = 7.5
  /// The same for a text in a language whose words have no general chances, and their chance; for its
  /// names, which are rarer, and its figures.
  private static let foreignTexts: Float = 60
  private static let foreignChance: Float = 0.02
  private static let foreignNameTexts: Float = 200
  private static let foreignNameChance: Float = 0.005
  /// The most that a word or a name of such a language tells: that no other text of a large collection
  /// has it does not make it a rare one.
  private static let mostOfForeignWord: Float = 3.5
  private static let mostOfForeignName: Float = 4.7

  /// Texts by term, those of each foreign language for themselves.
  private var counts: [UInt32: Float] = [:]
  /// Texts counted.
  private(set) var texts: Float = 0
  /// Those of each foreign language.
  private var foreign: [UInt32: Float] = [:]

  init() {}

  /// Counts the terms of one more text.
  mutating func insert(_ text: StoryText) {
    texts += 1
    if text.isForeign { foreign[text.tongue, default: 0] += 1 }
    for entry in text.entries { counts[entry.term ^ text.tongue, default: 0] += 1 }
  }

  /// The information of seeing in another text a term that a text has: its inverse document frequency.
  func information(_ entry: StoryText.Entry, in text: StoryText) -> Float {
    let others = max(0, (counts[entry.term ^ text.tongue] ?? 0) - 1)
    guard text.isForeign else {
      return Self.information(others, of: texts, background: Self.backgroundTexts, entry.chance)
    }
    let among = foreign[text.tongue] ?? 0
    if text.isCharted, !entry.isNumber {
      return min(
        Self.mostOfCharted,
        Self.information(others, of: among, background: Self.chartedTexts, entry.chance))
    }
    guard entry.isName && text.tellsNames || entry.isNumber else {
      return min(
        Self.mostOfForeignWord,
        Self.information(others, of: among, background: Self.foreignTexts, Self.foreignChance))
    }
    return min(
      Self.mostOfForeignName,
      Self.information(others, of: among, background: Self.foreignNameTexts, Self.foreignNameChance)
    )
  }

  private static func information(
    _ others: Float, of texts: Float, background: Float, _ chance: Float
  ) -> Float {
    let share = (others + background * chance) / (texts + background)
    return max(0.05, Float(-NaturalLogarithm.of(Double(min(1, share)))))
  }

  /// The share of the texts with a term that are among these, 0 to 1.
  func share(of term: UInt32, in text: StoryText, texts: Int) -> Float {
    Float(texts) / max(1, counts[term ^ text.tongue] ?? 1)
  }
}
