internal import Articles

/// What one who is named did to another in one sentence: beat, bought, sued or followed him.
struct Deed: Sendable {
  enum Kind: Sendable {
    case contest, purchase, succession, lawsuit

    /// Why two reports differ that tell it the other way round.
    var reason: String {
      switch self {
      case .contest: "Who won in one report lost in the other."
      case .purchase: "Who buys in one report is bought in the other."
      case .succession: "Who follows in one report is followed in the other."
      case .lawsuit: "Who sues in one report is sued in the other."
      }
    }
  }

  /// Points of both, whoever made which, the fewer first.
  struct Score: Sendable {
    var points: [Double]
    var words: Range<Int>
  }

  var kind: Kind
  /// Words of the name before the verb or noun; nil for a pronoun.
  var first: Range<Int>?
  /// Words of the name behind it.
  var second: Range<Int>
  /// The verb or noun.
  var word: Int
  var isFirstDoer: Bool
  var score: Score?
  /// Index of the sentence in its report.
  var sentence: Int

  var doer: Range<Int>? { isFirstDoer ? first : second }
  /// The one to whom it was done.
  var bearer: Range<Int>? { isFirstDoer ? second : first }

  /// The verb or noun with the name behind it, and with the one before it if that is near.
  var told: Range<Int> {
    let end = max(word + 1, second.upperBound)
    let start = first?.lowerBound ?? word
    return end - start <= Self.longestTold ? start..<end : word..<end
  }

  /// Words of a difference at most.
  private static let longestTold = 14
  /// Deeds of a report that are held against the other's.
  private static let most = 60
  /// Words of a sentence that are looked at.
  private static let mostWords = 400

  /// The deeds of a report, of sentences that tell one and no other time than the report's.
  static func all(in side: ComparedSide) -> [Deed] {
    var result: [Deed] = []
    for (index, sentence) in side.parsed.enumerated() where sentence.cues.contains(.deed) {
      guard result.count < most else { break }
      guard !Timing.isOfThePast(sentence) else { continue }
      let found = sentence.words.indices.prefix(mostWords).compactMap { word in
        sentence.forms[word].cues.contains(.deed)
          ? Deed(at: word, in: sentence, of: side.utf8, index: index) : nil
      }
      if found.count == 1 { result += found }
    }
    return result
  }

  private init?(at word: Int, in sentence: ParsedSentence, of utf8: [UInt8], index: Int) {
    let words = sentence.words
    guard let term = Self.terms[words[word].hash],
      Negation.stands(before: word, in: sentence) == nil,
      !sentence.quotations.contains(where: { $0.words.contains(word) }),
      term.kind == .purchase
        || !words[max(0, word - 3)..<word].contains(where: { Self.futures.contains($0.hash) }),
      let behind = Self.place(behind: word, of: term, in: sentence, utf8),
      let second = Self.name(from: behind, in: sentence),
      second.lowerBound == behind || !Self.isOfPlace(second, in: sentence)
    else { return nil }
    let subject = Self.subject(of: word, in: sentence)
    guard subject.name != nil || subject.isPronoun || term.form == .ending else { return nil }
    kind = term.kind
    // What ended 3-2 for somebody is not what is named before it.
    first = term.form == .ending ? nil : subject.name
    self.second = second
    self.word = word
    switch term.form {
    case .verb: isFirstDoer = !Self.isPassive(word, in: sentence)
    case .doing: isFirstDoer = true
    case .suffering, .ending: isFirstDoer = false
    }
    score = term.kind == .contest ? Self.score(in: sentence, near: word, of: utf8) : nil
    self.sentence = index
    if term.form == .ending, score == nil { return nil }
  }

  // MARK: - Names

  /// Where the name of the other may begin: right behind a verb, or behind the little word of another term.
  private static func place(
    behind word: Int, of term: Term, in sentence: ParsedSentence, _ utf8: [UInt8]
  ) -> Int? {
    let start = term.second == nil ? word + 1 : word + 2
    guard start <= sentence.words.count,
      term.second == nil || sentence.words[word + 1].hash == term.second
    else { return nil }
    guard term.form != .verb else { return start }
    let link = sentence.words[start...].prefix(linkReach).firstIndex {
      // Not the `by` of `by-election`.
      term.links.contains($0.hash) && utf8[$0.range.upperBound...].first != UInt8(ascii: "-")
    }
    return link.map { $0 + 1 }
  }

  private static func isPassive(_ word: Int, in sentence: ParsedSentence) -> Bool {
    sentence.words[(word + 1)...].prefix(2).contains { $0.hash == by }
      && sentence.words[max(0, word - 3)..<word].contains { NumberWords.beings.contains($0.hash) }
  }

  /// The name nearest before a verb that is not that of a place; for `beating` and `they beat` the first of
  /// the sentence.
  private static func subject(
    of word: Int, in sentence: ParsedSentence
  ) -> (name: Range<Int>?, isPronoun: Bool) {
    let isPronoun = word > 0 && pronouns.contains(sentence.words[word - 1].hash)
    var names: [Range<Int>] = []
    var index = 0
    while index < word {
      guard let name = name(from: index, in: sentence, within: word - index),
        name.upperBound <= word
      else { break }
      if !isOfPlace(name, in: sentence) { names.append(name) }
      index = name.upperBound
    }
    // Who is named first is who `they` are.
    let isOfFirst = isPronoun || participles.contains(sentence.words[word].hash)
    guard let name = isOfFirst ? names.first : names.last,
      isOfFirst || word - name.upperBound <= subjectReach
    else { return (nil, isPronoun) }
    return (name, isPronoun)
  }

  /// Whether a preposition before a name shows that it is that of a place, or of somebody else.
  private static func isOfPlace(_ name: Range<Int>, in sentence: ParsedSentence) -> Bool {
    name.lowerBound > 0 && prepositions.contains(sentence.words[name.lowerBound - 1].hash)
  }

  /// The first name that begins within some words of a place.
  private static func name(
    from start: Int, in sentence: ParsedSentence, within reach: Int = nameReach
  ) -> Range<Int>? {
    func isOfName(_ index: Int) -> Bool {
      let word = sentence.words[index]
      return word.kind == .word && word.isCapitalised && sentence.forms[index].isContent
        && !sentence.forms[index].cues.contains(.weekday) && NumberWords.months[word.hash] == nil
        && !SentenceParser.titles.contains(word.hash)
    }
    let end = min(sentence.words.count, start + reach)
    guard start < end, let first = (start..<end).first(where: isOfName) else { return nil }
    let last = sentence.words[first...].indices.first { !isOfName($0) } ?? sentence.words.count
    return first..<last
  }

  // MARK: - Scores

  /// The only `2-1` near to the word that says who won.
  private static func score(
    in sentence: ParsedSentence, near word: Int, of utf8: [UInt8]
  ) -> Score? {
    // One leg, a half or a shoot-out has a score of its own.
    guard !sentence.words.contains(where: { partWords.contains($0.hash) }) else { return nil }
    let near = sentence.window(word..<word + 1, before: scoreReach, behind: scoreReach)
    let found = near.compactMap { score(at: $0, in: sentence, of: utf8) }
    return found.count == 1 ? found.first : nil
  }

  /// The score that begins with a word: two figures with nothing but a dash between them.
  private static func score(
    at index: Int, in sentence: ParsedSentence, of utf8: [UInt8]
  ) -> Score? {
    let words = sentence.words
    var end = index + 1
    while end < words.count, end < index + 3,
      words[end].range.lowerBound == words[end - 1].range.upperBound,
      words[end].kind == .number || dashes.contains(words[end].hash)
    {
      end += 1
    }
    let bytes = utf8[words[index].range.lowerBound..<words[end - 1].range.upperBound]
    guard bytes.count <= longestScore else { return nil }
    let points = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { "-–—".contains($0) }.compactMap { Double($0) }
    guard points.count == 2, points.allSatisfy({ $0 == $0.rounded() && $0 < mostPoints }) else {
      return nil
    }
    return Score(points: points.sorted(), words: index..<end)
  }

  // MARK: - Words

  /// How a word tells a deed.
  private enum Form: Sendable {
    /// A verb with the other right behind it.
    case verb
    /// A noun or verb of the doer, or of the other, before a little word.
    case doing, suffering
    /// A verb of the contest before a little word and the winner: `ended 3-2 for Karlsund`.
    case ending
  }

  private struct Term: Sendable {
    var kind: Kind
    var form: Form
    var links: Set<UInt64> = []
    /// The word right behind it in `went down` and `taken over`.
    var second: UInt64?
  }

  private static let terms: [UInt64: Term] = {
    let rows: [(kind: Kind, form: Form, words: String, links: String)] = [
      (
        .contest, .verb,
        "beat beats beating beaten defeated defeats defeating overcame overcomes overcoming edged "
          + "edging thrashed thrashing outpolled ousted unseated trounced routed outlasted knocked_out "
          + "knocks_out", ""
      ),
      (.contest, .doing, "victory victories win triumph won", "over against at"),
      (.contest, .suffering, "lost loses defeat loss fell went_down", "to against by at"),
      (.contest, .ending, "ended finished", "for"),
      (.purchase, .verb, "buy buys bought buying acquire acquires acquired acquiring", ""),
      (.purchase, .verb, "take_over takes_over took_over taking_over", ""),
      (.purchase, .suffering, "taken_over", "by"),
      (.purchase, .doing, "takeover acquisition purchase", "of"),
      (.succession, .verb, "succeed succeeds succeeded replaces replaced", ""),
      (.lawsuit, .verb, "sued sues suing", ""), (.lawsuit, .doing, "suit lawsuit", "against"),
    ]
    var result: [UInt64: Term] = [:]
    for row in rows {
      for phrase in row.words.split(separator: " ") {
        let words = phrase.split(separator: "_").map { WordHash.hash(String($0)) }
        result[words[0]] = Term(
          kind: row.kind, form: row.form, links: NumberWords.set(row.links),
          second: words.dropFirst().first)
      }
    }
    return result
  }()
  /// Words without which no sentence tells a deed.
  static let words: Set<UInt64> = Set(terms.keys)
  private static let participles = NumberWords.set(
    "beating defeating overcoming edging thrashing buying acquiring suing")
  private static let by = WordHash.hash("by")
  private static let futures = NumberWords.set(
    "will would could can may might should if to hope hopes")
  private static let pronouns = NumberWords.set("he she they it")
  private static let prepositions = NumberWords.set(
    "in at of from near on for with by to against over")
  private static let dashes = NumberWords.set("- – —")
  /// Words between a noun or verb and the little word before who it was done to.
  private static let linkReach = 6
  /// Words between that and the name.
  private static let nameReach = 4
  /// Words between a name and the verb of which it is the subject.
  private static let subjectReach = 8
  /// Words from the verb within which the score stands.
  private static let scoreReach = 8
  private static let partWords = NumberWords.set(
    "aggregate penalties shootout shoot leg half halftime interval set sets")
  /// Points from which on two figures are rather years.
  private static let mostPoints = 300.0
  /// Bytes of `102–98`, whose dash may have three.
  private static let longestScore = 9
}
