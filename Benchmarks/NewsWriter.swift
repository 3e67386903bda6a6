/// Writes invented reports: English grammar round invented words, with persons, places, numbers and
/// quotations where news has them.
struct NewsWriter: Sendable {
  /// A sentence of UTF-8 without white space at its ends.
  typealias Sentence = [UInt8]

  private var random: SeededRandom
  private let vocabulary: Vocabulary
  private var persons: [(full: [UInt8], last: [UInt8])] = []
  private var places: [[UInt8]] = []
  private var bodies: [[UInt8]] = []
  /// The nouns that the report is about, which come again and again.
  private var subjects: [[UInt8]] = []

  init(seed: UInt64, vocabulary: Vocabulary = .shared) {
    random = SeededRandom(seed: seed)
    self.vocabulary = vocabulary
    for _ in 0..<4 {
      let last = vocabulary.surname(random: &random)
      persons.append((random.pick(Phrases.given) + [0x20] + last, last))
    }
    places = (0..<3).map { _ in random.pick(Phrases.places) }
    bodies = (0..<3).map { _ in random.pick(Phrases.bodies) }
    subjects = (0..<8).map { _ in vocabulary.word(.noun, random: &random) }
  }

  /// The next sentence.
  mutating func sentence() -> Sentence {
    var text: [UInt8] = []
    text.reserveCapacity(160)
    for piece in random.pick(Phrases.templates) { append(piece, to: &text) }
    if let first = text.first, first >= 0x61, first <= 0x7A { text[0] = first & 0xDF }
    return text
  }

  /// Paragraphs of one to four sentences, of about this many words in all.
  mutating func paragraphs(words: Int) -> [[Sentence]] {
    var result: [[Sentence]] = []
    var count = 0
    while count < words {
      let paragraph = (0..<1 + random.below(4)).map { _ in sentence() }
      for sentence in paragraph { count += 1 + sentence.count { $0 == 0x20 } }
      result.append(paragraph)
    }
    return result
  }

  /// A title of six to nine words.
  mutating func headline() -> [UInt8] {
    var text = random.pick(places)
    for index in 0..<(5 + random.below(4)) {
      text.append(0x20)
      let kind: Vocabulary.Class = index % 3 == 0 ? .verb : index % 3 == 1 ? .adjective : .noun
      text += vocabulary.word(kind, random: &random)
    }
    return text
  }

  private mutating func append(_ piece: Phrases.Piece, to text: inout [UInt8]) {
    switch piece {
    case .text(let bytes): text += bytes
    case .noun:
      text += random.chance(0.4) ? random.pick(subjects) : vocabulary.word(.noun, random: &random)
    case .verb: text += vocabulary.word(.verb, random: &random)
    case .adjective: text += vocabulary.word(.adjective, random: &random)
    case .person:
      let person = random.pick(persons)
      text += random.chance(0.5) ? person.full : person.last
    case .place: text += random.pick(places)
    case .organisation: text += random.pick(bodies)
    case .number: text += Array(String(2 + random.below(980)).utf8)
    case .day: text += random.pick(Phrases.days)
    }
  }
}

/// The patterns that the writer fills.
enum Phrases {
  enum Piece: Sendable {
    case text([UInt8])
    case noun, verb, adjective, person, place, organisation, number, day
  }

  static let templates: [[Piece]] = lines.map(pieces)
  static let days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  static let given = words(
    "John Maria David Anna Peter Sarah Ahmed Elena Carlos Fatima Igor Claire Hans Yuki Omar Lucy")
  static let places = words(
    """
    London Paris Berlin Moscow Ankara Cairo Madrid Vienna Warsaw Athens Beirut Damascus Geneva \
    Brussels Lisbon Prague Tehran Baghdad Tokyo Beijing Delhi Lagos Nairobi Ottawa Lima Oslo
    """)
  static let bodies = [
    "the United Nations", "the European Commission", "the Foreign Ministry", "the World Bank",
    "the Defence Ministry", "the Red Cross", "NATO", "the Supreme Court", "the Health Department",
  ].map { Array($0.utf8) }

  private static let lines = [
    "{person} said on {day} that the {adjective} {noun} had {verb} the {noun} in {place}.",
    "The {noun} of the {adjective} {noun} was {verb} near {place} after a {noun} had {verb} it.",
    "“We have {verb} every {noun}, and no {adjective} {noun} will be {verb},” {person} said.",
    "At least {number} people were {verb} when the {noun} {verb} in {place} on {day}.",
    "{organisation} said that {number} of the {noun}s had been {verb} since {day}.",
    "According to {person}, the {adjective} {noun} cost {number} million dollars and was {verb}.",
    "But the {noun} {verb} before {organisation} could say whether the {noun} was {adjective}.",
    "In {place}, {number} {noun}s were {verb} while the {adjective} {noun} {verb} by the {noun}.",
    "{person} told reporters in {place} that “the {noun} is {adjective} and must be {verb}”.",
    "A {adjective} {noun} and a {noun} have {verb} the {noun}, {organisation} reported on {day}.",
    "It was not clear how the {noun} had {verb}, nor why {person} had {verb} the {adjective} {noun}.",
    "The two sides {verb} over the {noun}, which {organisation} had called {adjective} and {verb}.",
    "{person}, who {verb} the {noun} in {place}, has {verb} that it was {adjective}.",
  ]

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(separator: " ").map { Array($0.utf8) }
  }

  private static func pieces(_ line: String) -> [Piece] {
    var result: [Piece] = []
    for part in line.split(separator: "{", omittingEmptySubsequences: true) {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, line.contains("{" + halves[0] + "}") else {
        result.append(.text(Array(part.utf8)))
        continue
      }
      result.append(slot(String(halves[0])))
      if !halves[1].isEmpty { result.append(.text(Array(halves[1].utf8))) }
    }
    return result
  }

  private static func slot(_ name: String) -> Piece {
    switch name {
    case "noun": .noun
    case "verb": .verb
    case "adjective": .adjective
    case "person": .person
    case "place": .place
    case "organisation": .organisation
    case "number": .number
    default: .day
    }
  }
}
