internal import Articles

/// What a report is about, as terms that count: words by their stems, names, figures.
struct StoryTerms {
  /// How a term stands in one report.
  struct Use {
    var count = 0
    var isInHeadline = false
    /// Whether it stands in the headline or the lead.
    var isInLead = false
    /// Whether it stands where the report tells its event and not yet what went before.
    var isEarly = false
    /// Whether it stands anywhere but in the dateline.
    var isInText = false
    /// Occurrences with a capital inside a sentence, as names have, and all inside one.
    var capitals = 0
    var inner = 0
    /// Whether any occurrence has a capital.
    var isEverCapital = false
    var isNumber = false
    var isCommon = false
    /// Whether no table knows it, whatever its letters: a name of a drug or a dish has no capital.
    var isRare = false
    var chance: Float
    /// The term in a text of another language than the tables; 0 for a word that all have.
    var foreignKey: UInt32
    /// Whether it says something there only as a name.
    var isShort = false
    /// The word with a capital that always stands right behind it, as the surname behind a first name;
    /// 0 where there is none or more than one.
    var follower: UInt32 = 0
    fileprivate var hasFollowers = false
    /// Bytes of the first occurrence inside a sentence or, failing that, of the first.
    var range: Range<Int>

    fileprivate mutating func note(follower key: UInt32) {
      if hasFollowers, follower != key { follower = 0 } else { follower = key }
      hasFollowers = true
    }

    /// Adds the occurrences of another form.
    mutating func add(_ other: Use) {
      count += other.count
      isInHeadline = isInHeadline || other.isInHeadline
      isInLead = isInLead || other.isInLead
      isEarly = isEarly || other.isEarly
      isInText = isInText || other.isInText
      capitals += other.capitals
      inner += other.inner
      isEverCapital = isEverCapital || other.isEverCapital
      if follower != other.follower { follower = 0 }
    }

    /// Whether it names someone or something.
    var isName: Bool {
      guard !isNumber else { return false }
      return inner > 0 ? capitals * 2 > inner : isEverCapital && !isCommon
    }
  }

  /// Words from the beginning of the body that are its lead.
  static let leadLength = 60
  /// Words from the beginning of the body in which a report tells its event.
  ///
  /// Behind them only names count; more lets the background of two reports join them.
  static let earlyLength = 250
  /// Words of the body that are read at all; bounds the time and memory of a hostile text.
  private static let longestReading = 2_000
  /// The same of what stands over the body; the longest deck has some 60.
  private static let longestHead = 400
  /// Chance of a figure of two digits or more.
  private static let numberChance: Float = 0.01
  /// Words from which on it can be told whether a text is in the language of the tables.
  private static let leastForLanguage = 20

  private static let otherWeeks = Set(["last", "next"].map { WordHash.hash(Array($0.utf8)) })

  /// Letters from which on a word that no table knows is taken for a rare one.
  private static let leastRare = 5

  private(set) var uses: [UInt32: Use] = [:]
  /// The first weekday that the body names, 1 for Monday, and all of them as bits; 0 for none.
  private(set) var firstWeekday: UInt8 = 0
  private(set) var weekdays: UInt8 = 0
  /// Which parts of a series it tells of.
  private(set) var parts = StoryParts()
  /// Words and figures read.
  private(set) var length = 0
  /// The early runs of four words, rising: figures count as one word, so that reports from one
  /// template are told.
  private(set) var runs: [UInt32] = []
  /// Those of them that end at the top, rising.
  private(set) var leadRuns: [UInt32] = []
  private var bodyWords = 0
  private var headWords = 0
  /// Whether the word before says that a weekday is of another week than the event.
  private var isOtherWeek = false
  private var window: (UInt32, UInt32, UInt32) = (0, 0, 0)
  /// The term right before, where it has a capital.
  private var capital: UInt32?
  private var letters = 0
  private var known = 0

  private let language: String?
  private let isOfPairs: Bool
  /// Hashes of the words that name the agency.
  private let agency: Set<UInt64>

  /// Whether it is in another language than the tables, or hardly a word of it stands in them.
  var isForeign: Bool {
    if let language { return language != "en" }
    return letters >= Self.leastForLanguage && known * 2 < letters
  }

  /// Reads the visible headline, deck, dateline and body of an article.
  ///
  /// - Complexity: O(*n*) in the bytes of the article.
  init(_ article: Article, vocabulary: inout StoryVocabulary) {
    language = article.language
    isOfPairs = StoryTongue.isOfPairs(article.language)
    let name = Array((article.agency ?? "").utf8)
    agency = Set(WordReader.words(in: name, range: name.indices).map(\.hash))
    for passage in article.passages where !passage.isFolded {
      switch passage.kind {
      case .headline, .deck, .dateline, .body:
        read(passage, of: article, &vocabulary)
      default: break
      }
      if bodyWords >= Self.longestReading { break }
    }
    runs = Array(Set(runs)).sorted()
    leadRuns = Array(Set(leadRuns)).sorted()
    if isForeign { joinForms() }
  }

  /// Makes one term of the forms of a word.
  private mutating func joinForms() {
    var joined: [UInt32: Use] = [:]
    for use in uses.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where use.foreignKey != 0 && (!use.isShort || use.inner > 0 && use.isName) {
      var use = use
      use.follower = uses[use.follower]?.foreignKey ?? 0
      joined[use.foreignKey]?.add(use)
      if joined[use.foreignKey] == nil { joined[use.foreignKey] = use }
    }
    uses = joined
  }

  private mutating func read(
    _ passage: Passage, of article: Article, _ vocabulary: inout StoryVocabulary
  ) {
    let utf8 = article.text.utf8
    let isTitle = passage.kind == .headline
    let isBody = passage.kind == .body
    let isDateline = passage.kind == .dateline
    var isInner = false
    for word in WordReader.words(in: utf8, range: passage.range) {
      if bodyWords <= Self.earlyLength { parts.read(word, in: utf8) }
      if word.kind == .punctuation {
        endName()
        // Behind a full stop, colon or quotation mark a capital says nothing.
        isInner = isInner && [0x2C, 0x2D, 0x28, 0xE2].contains(utf8[word.range.lowerBound])
        continue
      }
      guard isBody ? bodyWords < Self.longestReading : headWords < Self.longestHead else { return }
      if isBody { bodyWords += 1 } else { headWords += 1 }
      length += 1
      let isEarly = bodyWords <= Self.earlyLength
      // Where a report was written and by whom is no part of its event.
      let isLead = !isBody || bodyWords <= Self.leadLength
      let place = Place(
        isTitle: isTitle, isLead: isLead && !isDateline, isEarly: isEarly,
        isInner: isInner && isBody, isDateline: isDateline)
      if isEarly { slide(word, isLead: isLead) }
      isInner = true
      if isDateline, agency.contains(word.hash) { continue }
      note(word, at: place, of: article, &vocabulary)
    }
  }

  private struct Place {
    var isTitle: Bool
    var isLead: Bool
    var isEarly: Bool
    var isInner: Bool
    var isDateline: Bool
  }

  private mutating func note(
    _ word: Word, at place: Place, of article: Article, _ vocabulary: inout StoryVocabulary
  ) {
    let utf8 = article.text.utf8
    guard word.kind != .number else {
      endName()
      return noteNumber(word, at: place, in: utf8)
    }
    letters += 1
    let before = capital
    if !word.isCapitalised { endName() }
    capital = nil
    guard !StopWords.contains(word.hash) else {
      known += 1
      isOtherWeek = Self.otherWeeks.contains(word.hash)
      return
    }
    let term = vocabulary.term(word, in: utf8)
    if term.isKnown { known += 1 }
    defer { isOtherWeek = Self.otherWeeks.contains(word.hash) }
    if term.weekday > 0, !place.isTitle, place.isEarly, !isOtherWeek {
      if firstWeekday == 0 { firstWeekday = term.weekday }
      weekdays |= 1 << (term.weekday - 1)
    }
    let isIdeograph = utf8[word.range.lowerBound] >= 0xE3
    guard !term.isCalendar, word.range.count >= (isIdeograph ? 3 : 2) else { return }
    // In a script without blanks a digit stands in a date, or in half a figure.
    guard !isOfPairs || !utf8[word.range].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return
    }
    // Particles such as `de`; not `US` and `UN`.
    if word.range.count < 3, !word.isAllCapitals { return }
    var use =
      uses[term.key]
      ?? Use(
        chance: term.chance,
        foreignKey: ForeignStem.isSlavic(language) ? term.slavicKey : term.foreignKey,
        range: word.range)
    use.isCommon = term.isCommon
    use.isRare = !term.isKnown && isOfLetters(word, in: utf8)
    use.isShort = term.isShort
    use.isEverCapital = use.isEverCapital || word.isCapitalised
    if place.isInner {
      if use.inner == 0 { use.range = word.range }
      use.inner += 1
      if word.isCapitalised { use.capitals += 1 }
    }
    add(place, to: &use)
    uses[term.key] = use
    guard word.isCapitalised, !place.isTitle else { return }
    if let before { uses[before]?.note(follower: term.key) }
    capital = term.key
  }

  private func isOfLetters(_ word: Word, in utf8: [UInt8]) -> Bool {
    word.range.count >= Self.leastRare
      && utf8[word.range].allSatisfy { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  /// Notes that no word with a capital stands behind the one before.
  private mutating func endName() {
    if let capital { uses[capital]?.note(follower: 0) }
    capital = nil
  }

  /// Counts a figure of two digits or more, whatever divides its thousands.
  private mutating func noteNumber(_ word: Word, at place: Place, in utf8: [UInt8]) {
    guard place.isEarly else { return }
    let digits = utf8[word.range].filter { $0 != UInt8(ascii: ",") }
    guard digits.count >= 2 else { return }
    let key = WordHash.hash32([0x23] + digits)
    var use =
      uses[key]
      ?? Use(
        chance: Self.numberChance, foreignKey: key, range: word.range)
    use.isNumber = true
    add(place, to: &use)
    uses[key] = use
  }

  private func add(_ place: Place, to use: inout Use) {
    use.count += 1
    use.isInHeadline = use.isInHeadline || place.isTitle
    use.isInLead = use.isInLead || place.isLead
    use.isEarly = use.isEarly || place.isEarly
    use.isInText = use.isInText || !place.isDateline
  }

  /// Notes the run of four words that ends with this one.
  private mutating func slide(_ word: Word, isLead: Bool) {
    let sign = word.kind == .number ? 0x23 : UInt32(truncatingIfNeeded: word.hash)
    let run = (((window.0 &* 31 &+ window.1) &* 31 &+ window.2) &* 31 &+ sign) &* 0x9E37_79B1
    window = (window.1, window.2, sign)
    guard length > 3 else { return }
    runs.append(run)
    if isLead { leadRuns.append(run) }
  }
}
