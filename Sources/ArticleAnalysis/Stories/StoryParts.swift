/// Which parts of a series a report tells of, as `stage four`, `the second quarter` and `Round 3` do.
///
/// The next part of a race, a league or a business year is told with the names of the one before.
struct StoryParts: Sendable {
  /// Words for a part of a series that are counted through.
  private static let nouns = ["quarter", "round", "stage", "leg", "matchday"].map {
    WordHash.hash($0)
  }
  /// Endings of an ordinal in digits.
  private static let endings = ["st", "nd", "rd", "th"].map { Array($0.utf8) }
  /// Digits of a part's number; a year has more.
  private static let mostDigits = 2

  /// The index of the noun and the number of each part, as in `nouns`.
  private var parts: Set<Int> = []
  /// The number that stands right before, and the noun.
  private var number: Int?
  private var noun: Int?

  init() {}

  /// Notes the next word or sign of the text.
  mutating func read(_ word: Word, in utf8: [UInt8]) {
    let counted = word.kind == .punctuation ? nil : Self.nouns.firstIndex(of: word.hash)
    if let counted, let number { note(counted, number) }
    if let noun, let number = Self.number(word, in: utf8, isOrdinal: false) { note(noun, number) }
    number = Self.number(word, in: utf8, isOrdinal: true)
    noun = counted
  }

  /// Whether both tell of parts of one kind, and no part of both.
  func areOthers(than other: StoryParts) -> Bool {
    guard !parts.isEmpty, !other.parts.isEmpty, parts.isDisjoint(with: other.parts) else {
      return false
    }
    func kinds(_ parts: Set<Int>) -> Set<Int> { Set(parts.map { $0 % Self.nouns.count }) }
    return !kinds(parts).isDisjoint(with: kinds(other.parts))
  }

  private mutating func note(_ noun: Int, _ number: Int) {
    parts.insert(number * Self.nouns.count + noun)
  }

  /// The number that a word says: `third` and `3rd`, or `three` and `3`.
  private static func number(_ word: Word, in utf8: [UInt8], isOrdinal: Bool) -> Int? {
    guard word.kind != .punctuation else { return nil }
    let named = isOrdinal ? NumberWords.ordinals[word.hash] : NumberWords.units[word.hash]
    if let named { return Int(named) }
    let digits = utf8[word.range].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
    let rest = utf8[word.range].dropFirst(digits.count).map { $0 | 0x20 }
    guard isOrdinal ? endings.contains(rest) : rest.isEmpty else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
