/// Invented words, drawn as often as words of a language are: the *n*-th commonest 1/*n* as often
/// as the first.
struct Vocabulary: Sendable {
  enum Class: CaseIterable, Sendable {
    case noun, verb, adjective, surname
  }

  static let shared = Vocabulary(seed: 20_151_130)

  /// Words of each class; more make texts less alike.
  private static let sizes: [Class: Int] = [
    .noun: 9_000, .verb: 3_000, .adjective: 3_000, .surname: 4_000,
  ]
  private static let slots = 1 << 14

  private let words: [Class: [[UInt8]]]
  /// Indices of words, each as often as the word is drawn.
  private let draws: [Class: [Int]]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var words: [Class: [[UInt8]]] = [:]
    var draws: [Class: [Int]] = [:]
    for kind in Class.allCases {
      let count = Self.sizes[kind] ?? 1_000
      words[kind] = (0..<count).map { _ in Self.invented(kind, random: &random) }
      draws[kind] = Self.draws(count)
    }
    self.words = words
    self.draws = draws
  }

  func word(_ kind: Class, random: inout SeededRandom) -> [UInt8] {
    guard let words = words[kind], let draws = draws[kind] else { return [] }
    return words[draws[random.below(draws.count)]]
  }

  /// A name is drawn evenly: no person is in every text.
  func surname(random: inout SeededRandom) -> [UInt8] {
    random.pick(words[.surname] ?? [[]])
  }

  private static func draws(_ count: Int) -> [Int] {
    let weights = (0..<count).map { 1 / Double($0 + 3) }
    let total = weights.reduce(0, +)
    var result: [Int] = []
    var sum = 0.0
    for (index, weight) in weights.enumerated() {
      sum += weight
      let end = Int(sum / total * Double(slots))
      while result.count < end { result.append(index) }
    }
    // The rare words share the rest, so that every word can be drawn.
    result.append(contentsOf: stride(from: 0, to: count, by: 4))
    return result
  }

  private static func invented(_ kind: Class, random: inout SeededRandom) -> [UInt8] {
    let onsets = ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr"]
    let vowels = ["a", "e", "i", "o", "u", "ea", "ou"]
    let codas = ["", "", "n", "r", "l", "s", "m", "rt", "nd", "ck"]
    let syllables = 2 + (random.chance(0.35) ? 1 : 0)
    var text = ""
    for _ in 0..<syllables {
      text += random.pick(onsets) + random.pick(vowels) + random.pick(codas)
    }
    switch kind {
    case .noun: break
    case .verb: text += "ed"
    case .adjective: text += random.pick(["al", "ic", "ous"])
    case .surname: text = text.prefix(1).uppercased() + text.dropFirst()
    }
    return Array(text.utf8)
  }
}
