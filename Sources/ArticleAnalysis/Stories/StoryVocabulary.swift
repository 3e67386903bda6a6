internal import CEntityModel
internal import CSynonyms

/// What is known of words before any article is read.
struct StoryVocabulary: Sendable {
  /// A word as reports are compared by it.
  struct Term: Sendable {
    /// The same for all its forms, and for a name in all its spellings.
    var key: UInt32
    /// The same for the forms of a word of a language that has no table of its own: of its first
    /// letters; 0 for a word that every text of its language has.
    var foreignKey: UInt32
    /// The same with the endings of Slavic languages in Latin letters taken off.
    var slavicKey: UInt32
    /// Whether such a word is too short to say something, unless it is a name.
    var isShort: Bool
    /// Chance that any article holds it.
    var chance: Float
    /// Whether it is usually written in lower case, and so says no name at the head of a sentence.
    var isCommon: Bool
    /// Whether it stands in the table of words at all.
    var isKnown: Bool
    /// Day of the week, 1 for Monday; 0 for any other word.
    var weekday: UInt8
    /// A day or month.
    var isCalendar: Bool
  }

  /// Sentences of an article, about: they make the chance in an article of that in a sentence.
  private static let sentences = 11
  /// Chance of a word that no table knows; smaller makes names count more against words.
  static let unknownChance: Float = 0.0003

  private var terms: [UInt64: Term] = [:]

  init() {}

  /// Words that were looked up.
  var count: Int { terms.count }

  /// The term of a word; an equal word is looked up only once.
  mutating func term(_ word: Word, in utf8: [UInt8]) -> Term {
    if let known = terms[word.hash] { return known }
    let term = Self.term(of: WordReader.comparedForm(utf8[word.range], kind: .word))
    terms[word.hash] = term
    return term
  }

  private static func term(of form: [UInt8]) -> Term {
    let isForeign = form.contains { $0 >= 0x80 }
    let folded =
      isForeign ? NameFolding.lowercased(String(decoding: form, as: UTF8.self)) : form
    let stem = Stemmer.stem(folded)
    let base = synonyms_irregular(WordHash.hash32(folded))
    let key = base >= 0 ? synonyms_hash(base) : WordHash.hash32(stem)
    let place = synonyms_word(key)
    let isCommon = common.contains(key)
    let weekday = weekdays.firstIndex(of: key).map { UInt8($0 + 1) } ?? 0
    return Term(
      key: isCommon ? key : WordHash.hash32([0x40] + NameSpelling.compared(stem)),
      foreignKey: ForeignStem.key(of: folded),
      slavicKey: ForeignStem.key(of: folded, endings: .slavic),
      isShort: ForeignStem.isShort(folded),
      chance: place < 0 ? unknownChance : chances[Int(synonyms_rarity(place))],
      isCommon: isCommon, isKnown: isCommon || place >= 0, weekday: weekday,
      isCalendar: weekday > 0 || calendar.contains(key))
  }

  /// By rarity in the table, which is 16 times the logarithm for a sentence.
  private static let chances: [Float] = (0...255).map { step in
    var chance = 1.0
    for _ in 0..<step { chance *= 0.939_413_062_813_475_8 }  // e^(-1/16)
    var none = 1.0
    for _ in 0..<sentences { none *= 1 - min(0.9999, chance) }
    return max(unknownChance, Float(1 - none))
  }

  /// Stems of the words that are usually written in lower case.
  private static let common: Set<UInt32> = {
    let table = entity_words()
    var stems: Set<UInt32> = []
    for line in TableLines(UnsafeBufferPointer(start: table.bytes, count: table.count)) {
      guard let blank = line.firstIndex(of: 0x20),
        line[(blank + 1)...].contains(UInt8(ascii: "c"))
      else { continue }
      stems.insert(WordHash.hash32(Stemmer.stem(Array(line[..<blank]))))
    }
    return stems
  }()

  private static func hashes(_ words: String) -> [UInt32] {
    words.split(whereSeparator: \.isWhitespace).map {
      WordHash.hash32(Stemmer.stem(Array($0.utf8)))
    }
  }

  private static let weekdays = hashes(
    "monday tuesday wednesday thursday friday saturday sunday")

  private static let calendar = Set(
    hashes(
      """
      january february march april may june july august september october november december
      today yesterday tomorrow mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct
      nov dec
      """))
}
