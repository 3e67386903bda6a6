internal import Articles

/// Reads what a figure of a sentence is about, as words for a person: what is counted (`crew`,
/// `people killed`), what a sum or share is of (`market value`), what a day or year is of (`museum`).
struct FigureTopic {
  private let sentence: ParsedSentence
  private let phrases: NounPhrases

  init(_ sentence: ParsedSentence, in utf8: [UInt8]) {
    self.sentence = sentence
    phrases = NounPhrases(sentence, in: utf8)
  }

  /// The words that say what a figure is of, in order; none where nothing does.
  func words(of figure: StatedFigure) -> [Range<Int>] {
    switch figure.quantity.kind {
    case .count where figure.measure == nil: counted(figure)
    case .count: measured(figure)
    case .ordinal, .magnitude: list(phrases.counted(from: figure.words.upperBound))
    case .money, .percent: list(amount(figure))
    case .date, .year, .time: list(dated(figure))
    case .age: list(bearer(figure))
    }
  }

  /// Whose age it is: the name before the comma of `Maria Costa, 34,`, or the noun behind `34-year-old`.
  private func bearer(_ figure: StatedFigure) -> Range<Int>? {
    let comma = figure.words.lowerBound - 1
    guard comma > 0, sentence.words[comma].hash == NumberWords.comma else {
      return phrases.phrase(from: figure.words.upperBound)
    }
    let start =
      sentence.words[..<comma].lastIndex { $0.kind != .word || !$0.isCapitalised }.map { $0 + 1 }
      ?? 0
    return start < comma ? start..<comma : nil
  }

  /// What a figure is likely of where its sentence does not say it: what the clause of a sum begins with,
  /// the nearest thing before a day.
  func likelyWords(of figure: StatedFigure) -> [Range<Int>] {
    let start = figure.words.lowerBound
    switch figure.quantity.kind {
    case .money, .percent: return list(subject(before: start) ?? phrases.nearest(before: start))
    case .date, .year, .time: return list(phrases.nearest(before: start))
    case .count where figure.measure?.unit.dimension == .time:
      return list(figure.measure.flatMap { $0.words.isEmpty ? nil : $0.words })
    case .count where figure.measure == nil && Self.isEstimate(sentence, before: start):
      return list(phrases.nearest(before: start))
    default: return []
    }
  }

  /// Whether `at` or `was` leads to a count: `the crowd at 40,000`.
  private static func isEstimate(_ sentence: ParsedSentence, before start: Int) -> Bool {
    start > 1 && links.contains(sentence.words[start - 1].hash)
  }

  private func counted(_ figure: StatedFigure) -> [Range<Int>] {
    let thing = phrases.counted(from: figure.words.upperBound) ?? before(figure)
    let state = figure.stateWord.flatMap {
      Self.states.contains(sentence.words[$0].hash) ? $0 : nil
    }
    guard let thing else { return list(state.map { $0..<$0 + 1 }) }
    guard let state, !thing.contains(state), !Self.nouns.contains(sentence.words[state].hash) else {
      return [thing]
    }
    return [thing, state..<state + 1]
  }

  /// The noun before `of 24`: `a crew of 24`.
  private func before(_ figure: StatedFigure) -> Range<Int>? {
    let start = figure.words.lowerBound
    guard start > 1, sentence.words[start - 1].hash == NumberWords.of else { return nil }
    return phrases.phrase(endingBefore: start - 1)
  }

  /// A unit with what it is of: `years of service`.
  private func measured(_ figure: StatedFigure) -> [Range<Int>] {
    guard let unit = figure.measure?.words, !unit.isEmpty else {
      return list(phrases.counted(from: figure.words.upperBound))
    }
    if unit.upperBound < sentence.words.count,
      sentence.words[unit.upperBound].hash == NumberWords.of,
      let matter = phrases.phrase(from: unit.upperBound + 1)
    {
      return [unit.lowerBound..<matter.upperBound]
    }
    return []
  }

  /// What a sum or share is of: `in market value`, `a $40 million fine`, `a fine of $40 million`.
  private func amount(_ figure: StatedFigure) -> Range<Int>? {
    let end = figure.words.upperBound
    let leads = figure.quantity.kind == .percent ? Self.shareLeads : Self.sumLeads
    if end < sentence.words.count, leads.contains(sentence.words[end].hash),
      let whole = phrases.phrase(from: end + 1), !isSpan(whole)
    {
      return whole
    }
    return phrases.counted(from: end) ?? before(figure)
  }

  /// Whether a phrase is one of time: `40 percent in a week`.
  private func isSpan(_ words: Range<Int>) -> Bool {
    Measure.of(sentence.words[words.upperBound - 1].hash)?.dimension == .time
  }

  /// The noun that a clause begins with, but who says it: `Shares fell 18 percent`.
  private func subject(before index: Int) -> Range<Int>? {
    let clause = sentence.clauseOfWord[index]
    guard let first = sentence.clauseOfWord.firstIndex(of: clause), first < index else {
      return nil
    }
    return phrases.phrase(from: first).flatMap { words in
      words.upperBound <= index && !sentence.forms[words.upperBound].cues.contains(.saying)
        ? words : nil
    }
  }

  /// What a day, time or year is of: `the November 13 attacks`, `the disaster of 2003`.
  private func dated(_ figure: StatedFigure) -> Range<Int>? {
    let start = figure.words.lowerBound
    if start > 0, NounPhrases.articles.contains(sentence.words[start - 1].hash),
      let thing = phrases.phrase(from: figure.words.upperBound)
    {
      return thing
    }
    return before(figure)
  }

  private func list(_ words: Range<Int>?) -> [Range<Int>] { words.map { [$0] } ?? [] }

  /// Words before a figure that link it to what it is the number of.
  private static let links = NumberWords.set("at was is were")
  /// Words behind a sum and behind a share that lead to what it is of.
  private static let sumLeads = NumberWords.set("of in for")
  private static let shareLeads = NumberWords.set("of")
  /// How people are who are counted, in words that need no other.
  private static let states = NumberWords.set(
    "dead killed died injured wounded hurt missing arrested detained rescued saved released freed"
  )
  .union(nouns)
  private static let nouns = NumberWords.set("survivors deaths fatalities injuries")

  /// What to call a figure of which nothing says what it is of.
  static func name(of figure: StatedFigure) -> String {
    switch figure.quantity.kind {
    case .count: measure(of: figure) ?? state(of: figure) ?? "number"
    case .ordinal: "place in a row"
    case .magnitude: "magnitude"
    case .money: "sum"
    case .percent: "share"
    case .year: "year"
    case .age: "age"
    case .time: "time"
    case .date: "day"
    }
  }

  private static func measure(of figure: StatedFigure) -> String? {
    switch figure.measure?.unit.dimension {
    case .length: "distance"
    case .area: "area"
    case .volume: "volume"
    case .mass: "weight"
    case .time: "span of time"
    case .power: "power"
    case .speed: "speed"
    case .temperature: "temperature"
    case nil: nil
    }
  }

  private static func state(of figure: StatedFigure) -> String? {
    switch figure.state {
    case .dead: "dead"
    case .injured: "injured"
    case .missing: "missing"
    case .safe: "rescued"
    case .held: "arrested"
    case .free: "freed"
    default: nil
    }
  }
}
