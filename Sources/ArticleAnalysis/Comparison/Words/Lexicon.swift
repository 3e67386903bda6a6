internal import CSynonyms

/// The words of one comparison as small integers, and how near their meanings are.
///
/// Two forms of one word (`fought`, `fighting`) have one number. Nearness comes from the table made
/// of WordNet, from initials (`UN` and `United Nations`) and from the names of an entity.
struct Lexicon: Sendable {
  /// A word whose meaning is near.
  struct Relation: Sendable {
    var id: Int32
    /// Above 0, at most 1.
    var weight: Double
  }

  /// Index of the form in `forms`.
  private var bySurface = HashTable()
  private var forms: [Form] = []
  private var byKey = HashTable()
  private var byTableWord = HashTable()
  /// Index in the synonym table of each word, or -1.
  private var tableWords: [Int32] = []
  /// What the information of each word is multiplied by.
  private(set) var factors: [Double] = []
  /// Near words that also occur, by word, while they are gathered.
  private var gathered: [[Relation]] = []
  /// Near words of every word, one list behind another; those of a word begin at `firstNear`.
  private var nearWords: [Relation] = []
  private var firstNear: [Int32] = []

  /// Number of different words.
  var count: Int { tableWords.count }

  // MARK: - Words

  /// What is known of one written form.
  struct Form: Sendable {
    /// Number of its word; -1 for a sign.
    var id: Int32
    /// Whether it is grammar only.
    var isEmpty: Bool
    /// Hash of the form that it is linked as.
    var surface: UInt64
    /// The same in the spelling of one house.
    var spelling: UInt64
    /// What it does in a sentence if it is grammar (`WordLinker.grammar`), or -1.
    var grammar: Int8
    /// Kinds of outcomes that it tells, as bits by `Outcome.Axis`.
    var outcomes: UInt16
    var cues: WordCues
  }

  /// The number of a word, new or known.
  mutating func id(of word: Word, in utf8: [UInt8]) -> Int32 { form(of: word, in: utf8).id }

  /// What is known of a word or sign, worked out when it is first met.
  mutating func form(of word: Word, in utf8: [UInt8]) -> Form {
    if word.isAllCapitals, let known = bySurface[word.hash ^ Self.acronym] {
      return forms[Int(known)]
    }
    if let known = bySurface[word.hash], !word.isAllCapitals || !forms[Int(known)].isEmpty {
      return forms[Int(known)]
    }
    let isStopWord = StopWords.contains(word.hash)
    let isAcronym = word.isAllCapitals && isStopWord
    let spelled = Self.spelled(word, in: utf8)
    let id =
      word.kind == .punctuation
      ? -1 : newID(of: word, isAcronym: isAcronym, spelled: spelled?.form)
    let surface = LinkedForms.canonical(word.hash)
    let form = Form(
      id: id, isEmpty: isStopWord && !isAcronym, surface: surface,
      spelling: surface == word.hash ? spelled?.hash ?? surface : surface,
      grammar: WordLinker.grammar(of: word.hash),
      outcomes: Outcome.axes(of: word.hash), cues: WordCues.of(word.hash))
    bySurface.insert(Int32(forms.count), for: isAcronym ? word.hash ^ Self.acronym : word.hash)
    forms.append(form)
    return form
  }

  private mutating func newID(of word: Word, isAcronym: Bool, spelled: [UInt8]?) -> Int32 {
    let result: Int32
    if isAcronym {
      // `IS` and `US` are names, not the words they look like.
      result =
        word.hash == Self.us ? id(stem: Array("usa".utf8)) : id(key: word.hash ^ Self.acronym)
    } else if let digits = LinkedForms.digits(word.hash) {
      result = id(key: digits)
    } else if let spelled {
      result = id(form: spelled)
    } else {
      result = id(key: word.hash)
    }
    return result
  }

  /// The compared form of a word in the spelling of one house; nil for what is no word.
  private static func spelled(
    _ word: Word, in utf8: [UInt8]
  ) -> (form: [UInt8], hash: UInt64)? {
    guard word.kind == .word else { return nil }
    let form = WordReader.comparedForm(utf8[word.range], kind: .word)
    guard let other = HouseSpelling.american(form, hash: word.hash) else {
      return (form, word.hash)
    }
    return (other, WordHash.hash(other))
  }

  /// The number of a figure or day, by its key.
  mutating func id(figure key: UInt64) -> Int32 {
    let id = id(key: key)
    factors[Int(id)] = Self.figureFactor
    return id
  }

  /// Whether a word is a figure or day.
  func isFigure(_ id: Int32) -> Bool { factors[Int(id)] == Self.figureFactor }

  /// Whether a word is 'say' in any form.
  func isSaying(_ id: Int32) -> Bool { factors[Int(id)] == Self.sayFactor }

  /// The number of a thing that is no word, such as an entity.
  mutating func id(key: UInt64) -> Int32 {
    if let known = byKey[key] { return known }
    return append(key: key, tableWord: -1)
  }

  private mutating func id(form: [UInt8]) -> Int32 {
    let irregular = synonyms_irregular(WordHash.hash32(form))
    guard irregular >= 0 else { return id(stem: Stemmer.stem(form)) }
    if let known = byTableWord[Self.place(irregular)] { return known }
    return append(key: Self.tableKey(synonyms_hash(irregular)), tableWord: irregular)
  }

  private mutating func id(stem: [UInt8]) -> Int32 {
    let tableWord = synonyms_word(WordHash.hash32(stem))
    if tableWord >= 0, let known = byTableWord[Self.place(tableWord)] { return known }
    let key = tableWord >= 0 ? Self.tableKey(synonyms_hash(tableWord)) : WordHash.hash(stem)
    if let known = byKey[key] { return known }
    return append(key: key, tableWord: tableWord)
  }

  private mutating func append(key: UInt64, tableWord: Int32) -> Int32 {
    let id = Int32(tableWords.count)
    tableWords.append(tableWord)
    factors.append(tableWord >= 0 && tableWord == Self.say ? Self.sayFactor : 1)
    gathered.append([])
    byKey.insert(id, for: key)
    if tableWord >= 0 { byTableWord.insert(id, for: Self.place(tableWord)) }
    return id
  }

  private static func place(_ tableWord: Int32) -> UInt64 { UInt64(UInt32(bitPattern: tableWord)) }

  private static func tableKey(_ hash: UInt32) -> UInt64 { UInt64(hash) | 1 << 63 }

  /// How much more figures weigh than words of their rarity; more joins sentences by a figure alone.
  ///
  /// Two reports that state one figure mostly state one fact.
  private static let figureFactor = 1.8
  /// 'Said' is in every second sentence of news and tells nothing of what is said.
  private static let sayFactor = 0.2
  private static let say = synonyms_word(WordHash.hash32(Array("say".utf8)))
  /// Keeps the key of an acronym from that of the word it looks like.
  private static let acronym: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let us = WordHash.hash("us")

  // MARK: - Nearness

  /// Looks up the near words of every word; call it once all words are known.
  ///
  /// - Complexity: O(*n*) in the number of words, a few links each.
  mutating func connect() {
    for id in tableWords.indices where tableWords[id] >= 0 {
      let word = tableWords[id]
      for link in synonyms_first_link(word)..<synonyms_first_link(word + 1) {
        guard let other = byTableWord[Self.place(synonyms_link_word(link))], other > id else {
          continue
        }
        relate(Int32(id), other, weight: Double(synonyms_link_weight(link)) / 100)
      }
    }
  }

  /// Makes two words near, or nearer than they were; call `settle` when all are.
  mutating func relate(_ left: Int32, _ right: Int32, weight: Double) {
    guard left != right else { return }
    for (from, to) in [(left, right), (right, left)] {
      if let index = gathered[Int(from)].firstIndex(where: { $0.id == to }) {
        gathered[Int(from)][index].weight = max(gathered[Int(from)][index].weight, weight)
      } else {
        gathered[Int(from)].append(Relation(id: to, weight: weight))
      }
    }
  }

  /// Near words of a word as they are gathered.
  func gatheredNear(_ id: Int32) -> [Relation] { gathered[Int(id)] }

  /// Lays the gathered near words out for looking up.
  mutating func settle() {
    nearWords.removeAll(keepingCapacity: true)
    firstNear = [0]
    firstNear.reserveCapacity(gathered.count + 1)
    for list in gathered {
      nearWords += list
      firstNear.append(Int32(nearWords.count))
    }
  }

  /// Places of the near words of a word in the list that `near` reads.
  func nearRange(_ id: Int32) -> Range<Int> {
    Int(firstNear[Int(id)])..<Int(firstNear[Int(id) + 1])
  }

  /// The near word at a place.
  func near(_ place: Int) -> Relation { nearWords[place] }

  /// How near two words are: 1 for one word, 0 for strangers.
  func nearness(_ left: Int32, _ right: Int32) -> Double {
    if left == right { return 1 }
    guard left >= 0, right >= 0 else { return 0 }
    for place in nearRange(left) where nearWords[place].id == right {
      return nearWords[place].weight
    }
    return 0
  }

  /// Whether two words are opposites, such as 'rise' and 'fall'.
  func areOpposites(_ left: Int32, _ right: Int32) -> Bool {
    guard left >= 0, right >= 0 else { return false }
    return synonyms_are_opposites(tableWords[Int(left)], tableWords[Int(right)]) != 0
  }

  /// Chance that any sentence of the news holds the word, from general text.
  func backgroundChance(_ id: Int32) -> Double {
    let word = tableWords[Int(id)]
    return word >= 0 ? Self.chances[Int(synonyms_rarity(word))] : Self.unknownChance
  }

  /// What seeing the word tells in any text, whatever the story: 0.7 to 10.
  func information(_ id: Int32) -> Double { -NaturalLogarithm.of(backgroundChance(id)) }

  /// Chance of a word that no table knows, mostly names and figures; smaller makes them heavier.
  private static let unknownChance = 1.0 / 6000

  /// By rarity in the table, not below `unknownChance` / 4.
  private static let chances: [Double] = (0...255).map { step in
    var chance = 1.0
    for _ in 0..<step { chance *= 0.939_413_062_813_475_8 }  // e^(-1/16)
    return max(chance, unknownChance / 4)
  }
}
