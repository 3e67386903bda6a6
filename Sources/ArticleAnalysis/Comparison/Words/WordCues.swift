/// What a word may tell the finders of differences, so that each looks at few words.
///
/// The sets of words stand with the finders; here each word is held against all of them once.
struct WordCues: OptionSet, Sendable {
  let rawValue: UInt32

  /// How something ended (`Outcome`).
  static let outcome = WordCues(rawValue: 1 << 0)
  /// `not` and its kin.
  static let negation = WordCues(rawValue: 1 << 1)
  /// Any word that denies.
  static let denial = WordCues(rawValue: 1 << 2)
  /// A claim, belief or denial by itself (`AttributionDifferences`).
  static let level = WordCues(rawValue: 1 << 3)
  /// A belief only before a `to`.
  static let belief = WordCues(rawValue: 1 << 4)
  /// A doubt only before a `have`.
  static let doubt = WordCues(rawValue: 1 << 5)
  /// Tells that somebody said it.
  static let saying = WordCues(rawValue: 1 << 6)
  /// Stands between a quotation and its speaker (`SpeechDifferences`).
  static let speech = WordCues(rawValue: 1 << 7)
  /// A recipient may follow.
  static let telling = WordCues(rawValue: 1 << 8)
  /// A day of the week.
  static let weekday = WordCues(rawValue: 1 << 9)
  /// Begins a clause (`ClauseReader`).
  static let opener = WordCues(rawValue: 1 << 10)
  /// A report on a vote has it (`NamedFigures`).
  static let voting = WordCues(rawValue: 1 << 11)
  /// Says what a count or sum is: seats, a turnout, a fine.
  static let figureLabel = WordCues(rawValue: 1 << 12)
  /// What befell people that is neither life nor death: displaced, trapped (`FigureReader`).
  static let plight = WordCues(rawValue: 1 << 13)
  /// A survey, not a vote, may be told.
  static let poll = WordCues(rawValue: 1 << 14)
  /// Somebody may be told to go to prison.
  static let prison = WordCues(rawValue: 1 << 15)
  /// A crime (`ChargeDifferences`).
  static let crime = WordCues(rawValue: 1 << 16)
  /// An act that has an opposite (`OppositeDifferences`).
  static let act = WordCues(rawValue: 1 << 17)
  /// `before` or `after`.
  static let order = WordCues(rawValue: 1 << 18)
  /// A month by its name.
  static let month = WordCues(rawValue: 1 << 19)
  /// What one did to another may be told (`Deed`).
  static let deed = WordCues(rawValue: 1 << 20)
  /// A profit or a loss, or jobs given or taken (`Balances`).
  static let balance = WordCues(rawValue: 1 << 21)
  /// Somebody may be charged or found guilty (`NamedCharges`).
  static let charge = WordCues(rawValue: 1 << 22)

  /// A weapon, a flight or a cause may be told (`Circumstances`).
  static let circumstance = WordCues(rawValue: 1 << 23)

  /// The cues of a word by its hash.
  static func of(_ hash: UInt64) -> WordCues { table[hash] ?? [] }

  private static let table: [UInt64: WordCues] = {
    let rows: [(WordCues, Set<UInt64>)] = [
      (.outcome, Outcome.words), (.negation, Negation.words), (.denial, Negation.denials),
      (.level, Set(AttributionDifferences.levels.keys)), (.belief, AttributionDifferences.beliefs),
      (.doubt, AttributionDifferences.doubts), (.saying, AttributionDifferences.sayings),
      (.speech, SpeechDifferences.sayings),
      (.telling, SpeechDifferences.tellings.union(SpeechDifferences.handings)),
      (.weekday, NumberWords.weekdayNames), (.opener, ClauseReader.openers),
      (.voting, NamedFigureReader.votings), (.figureLabel, NamedFigureReader.labels),
      (.poll, NumberDifferences.pollWords), (.prison, NumberDifferences.prisons),
      (.crime, Set(ChargeDifferences.crimes.keys)), (.act, Set(OppositeDifferences.acts.keys)),
      (.deed, Deed.words), (.balance, Balances.words), (.charge, NamedCharges.words),
      (.circumstance, CircumstanceReader.words),
      (.order, OppositeDifferences.orderWords), (.month, Set(NumberWords.months.keys)),
      (.plight, Set(FigureReader.plights.keys).union([FigureReader.arrestsNoun])),
    ]
    var result: [UInt64: WordCues] = [:]
    for (cue, words) in rows {
      for word in words { result[word, default: []].insert(cue) }
    }
    return result
  }()
}
