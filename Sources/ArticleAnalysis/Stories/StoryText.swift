internal import Algorithms
internal import Articles

/// What one text is about, in some four thousand bytes, without the article itself.
///
/// An article and its copies are one text.
struct StoryText: Sendable {
  /// A term that the text is about.
  struct Entry: Sendable {
    var term: UInt32
    /// Bytes of `printed` with the term as it stands in the text; none where it is too long.
    var start: UInt16
    var length: UInt8
    var traits: Traits
    /// How much the text is about it, 0.4 to 1.
    var salience: Float
    /// Chance that any article holds it.
    var chance: Float
    /// The term of the name of which it is the first part, as of a person; 0 for none.
    var follower: UInt32
    /// The same for `Peru` and `Peruvian`: of its first letters.
    var root: UInt16

    var isName: Bool { traits.contains(.name) }
    /// Whether it tells as much as a name.
    var isNamelike: Bool { !traits.isDisjoint(with: [.name, .rare]) }
    var isNumber: Bool { traits.contains(.number) }
    var isInLead: Bool { traits.contains(.lead) }
    var isInHeadline: Bool { traits.contains(.headline) }
  }

  /// How an entry stands in the text.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let name = Traits(rawValue: 1)
    static let number = Traits(rawValue: 2)
    static let lead = Traits(rawValue: 4)
    static let headline = Traits(rawValue: 8)
    /// A figure by which an event may be known: of three digits or more, and no year.
    static let telling = Traits(rawValue: 16)
    /// A word that no table knows, in a text in their language.
    static let rare = Traits(rawValue: 32)
  }

  /// First letters that a name and what is made of it share.
  private static let rootLength = 4
  /// Bytes of all printed terms of one text at most.
  private static let longestPrint = Int(UInt16.max)
  /// Chance from which on a word that is no name is no evidence and is not kept.
  private static let plainChance: Float = 0.08
  /// Entries that are kept at most, the rarest first; bounds the memory of a hostile text.
  private static let mostEntries = 400

  /// All articles that print the text, the leading one first.
  var ids: [ArticleID]
  /// Days since 1970 of the earliest of them, where one is stated.
  var day: Int?
  var headline: String
  var headlineIsDerived: Bool
  /// Words and figures of it, by which short texts are told from long ones.
  var length: Int
  /// Its language where that is another than that of the tables of words; 0 for the latter.
  var tongue: UInt32
  /// Whether its script and its language write names alone with a capital.
  var tellsNames: Bool
  /// Whether it is in a script that is read by pairs of its signs.
  var isOfPairs: Bool
  /// The first weekday that it names, 1 for Monday, and all of them as bits; 0 for none.
  var firstWeekday: UInt8
  var weekdays: UInt8
  /// Its early runs of four words, rising.
  var runs: [UInt32]
  /// Those of them at its top, rising.
  var leadRuns: [UInt32]
  /// Which parts of a series it tells of.
  var parts: StoryParts
  /// The headline as one of a series has it.
  var issue: SeriesIssue
  /// By rising term.
  private(set) var entries: [Entry] = []
  /// Distinct figures.
  private(set) var numberCount = 0
  /// What each entry tells, by how rare it is, in the order of the entries.
  private(set) var information: [Float] = []
  /// Which state of the counts `information` was made from.
  private(set) var epoch = 0
  private var printed: [UInt8] = []

  /// Sums up an article, with words that were looked up before.
  init(_ article: Article, vocabulary: inout StoryVocabulary) {
    let terms = StoryTerms(article, vocabulary: &vocabulary)
    ids = [article.id]
    day = article.date?.dayNumber
    headline = article.headline
    headlineIsDerived = article.headlineIsDerived
    length = terms.length
    tongue = StoryTongue.of(article, isForeign: terms.isForeign)
    tellsNames = StoryTongue.tellsNames(article.language)
    isOfPairs = StoryTongue.isOfPairs(article.language)
    (firstWeekday, weekdays) = (terms.firstWeekday, terms.weekdays)
    runs = terms.runs
    leadRuns = terms.leadRuns
    parts = terms.parts
    issue = SeriesIssue(headline: article.headline)
    let isForeign = isForeign
    var kept = terms.uses.filter { _, use in
      use.isName || use.isNumber || (use.isEarly && (isForeign || use.chance < Self.plainChance))
    }.sorted { $0.key < $1.key }
    if kept.count > Self.mostEntries {
      kept.sort { ($0.value.chance, $0.key) < ($1.value.chance, $1.key) }
      kept = kept.prefix(Self.mostEntries).sorted { $0.key < $1.key }
    }
    entries.reserveCapacity(kept.count)
    for (term, use) in kept { append(term, use, of: article) }
  }

  private mutating func append(_ term: UInt32, _ use: StoryTerms.Use, of article: Article) {
    let word = Array(article.text.readable(use.range).utf8)
    let fits = word.count <= Int(UInt8.max) && printed.count + word.count < Self.longestPrint
    var traits: Traits = []
    if use.isName { traits.insert(.name) }
    if use.isNumber { traits.insert(.number) }
    if use.isInLead { traits.insert(.lead) }
    if use.isInHeadline { traits.insert(.headline) }
    if use.isNumber, Self.isTelling(word) { traits.insert(.telling) }
    if use.isRare, !isForeign { traits.insert(.rare) }
    entries.append(
      Entry(
        term: term, start: UInt16(printed.count), length: fits ? UInt8(word.count) : 0,
        traits: traits, salience: salience(of: use),
        chance: isCharted ? WordChances.chance(of: term, in: tongue) : use.chance,
        follower: use.follower,
        root: Self.root(of: word)))
    if fits { printed += word }
    if use.isNumber { numberCount += 1 }
  }

  /// How much the text is about a term: a short one says less in passing than a long one.
  private func salience(of use: StoryTerms.Use) -> Float {
    if use.isInHeadline { return 1 }
    if use.isInLead { return 0.85 }
    guard use.isInText else { return 0.4 }
    if use.count > 1 { return 0.7 }
    let (lead, early) = (Double(StoryTerms.leadLength), Double(StoryTerms.earlyLength))
    let length = min(max(Double(length), lead), early)
    let share = NaturalLogarithm.of(length / lead) / NaturalLogarithm.of(early / lead)
    return 0.7 - 0.3 * Float(share)
  }

  private static func root(of word: [UInt8]) -> UInt16 {
    var letters = word.prefix(rootLength).map { $0 | 0x20 }
    if letters.contains(where: { $0 >= 0x80 }) {
      let text = String(decoding: word, as: UTF8.self).lowercased()
      letters = Array(text.prefix(rootLength).utf8)
    }
    return UInt16(truncatingIfNeeded: WordHash.hash32(letters))
  }

  private static func isTelling(_ figure: [UInt8]) -> Bool {
    let isYear =
      figure.count == 4 && (figure.starts(with: "19".utf8) || figure.starts(with: "20".utf8))
    return figure.count >= 3 && !isYear
  }

  var isForeign: Bool { tongue != 0 }
  /// Whether it is in another language than the tables, of which it is known how common its words are.
  var isCharted: Bool { WordChances.knows(tongue) }

  /// The order in which texts are placed: by day, then by id; arrival does not decide it.
  var order: (Int, UInt64) { (day ?? .max, ids.lazy.map(\.rawValue).min() ?? 0) }

  /// Says what each term tells, unless that has been done from the same counts.
  mutating func weigh(_ counts: StoryWeights, epoch: Int) {
    guard self.epoch != epoch else { return }
    self.epoch = epoch
    information = entries.map { counts.information($0, in: self) }
  }

  /// What an entry does for finding neighbours: names before words, the rare before the common.
  func pull(_ entry: Int) -> Float {
    information[entry] * entries[entry].salience * (entries[entry].isNamelike ? 1 : 0.4)
  }

  /// Indices of the entries of the greatest pull, by falling pull.
  func strongest(_ count: Int) -> ArraySlice<Int> {
    let pulls = entries.indices.map { pull($0) }
    return entries.indices.filter { !entries[$0].isNumber }.sorted { first, second in
      (pulls[second], entries[first].term) < (pulls[first], entries[second].term)
    }.prefix(count)
  }

  /// Calls `body` with the indices of each term that both hold, by rising term.
  @inline(__always)
  func forEachShared(_ other: StoryText, _ body: (Int, Int) -> Void) {
    var mine = 0
    var theirs = 0
    while mine < entries.count, theirs < other.entries.count {
      let (first, second) = (entries[mine].term, other.entries[theirs].term)
      if first == second { body(mine, theirs) }
      if first <= second { mine += 1 }
      if second <= first { theirs += 1 }
    }
  }

  /// The index of a term's entry; nil where the text does not hold it.
  ///
  /// - Complexity: O(log *n*) in the terms.
  func entry(of term: UInt32) -> Int? {
    let place = entries.partitioningIndex { $0.term >= term }
    return place < entries.count && entries[place].term == term ? place : nil
  }

  /// An entry's term as it stands in the text, without a genitive; nil where it was too long.
  func printed(_ entry: Int) -> String? {
    let place = entries[entry]
    guard place.length > 0 else { return nil }
    let start = Int(place.start)
    var word = String(decoding: printed[start..<start + Int(place.length)], as: UTF8.self)
    for ending in ["’s", "'s", "’", "'"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
      break
    }
    return place.isName ? word : word.lowercased()
  }
}
