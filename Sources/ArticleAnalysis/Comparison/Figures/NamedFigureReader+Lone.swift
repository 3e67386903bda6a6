internal import Articles

// Figures of which many a report gives only one of a kind: a length, a sum, a century, a term in prison. What
// they are of need not be understood then.
extension NamedFigureReader {
  /// A figure of a kind that is held against the other report's only one.
  func lone(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    let words = figure.words
    switch figure.quantity.kind {
    case .count: return measured(figure, in: sentence)
    case .percent: return support(words, in: sentence) ?? share(words, in: sentence)
    case .money(let currency): return sum(words, currency, in: sentence)
    case .ordinal: return century(words, in: sentence) ?? rank(words, in: sentence)
    case .date: return (.date, term(Self.date, words, in: sentence))
    case .time: return time(figure, in: sentence)
    default: return nil
    }
  }

  /// The unit of a length, an area, a weight or a power, or of the years somebody is to serve.
  private func measured(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard let (unit, place) = figure.measure, figure.whole == nil, !figure.isWhole,
      !isAdded(figure.words, in: sentence), !isRate(behind: place.upperBound, in: sentence)
    else { return nil }
    // The unit of `15-metre` has no words of its own.
    let words = place.isEmpty ? figure.words : place
    if unit.dimension == .time, unit.factor >= Self.month, sentence.cues.contains(.prison) {
      return (.term, term(Self.term, words, in: sentence))
    }
    // The time of a race.
    let isOfRace =
      unit.dimension == .time && unit.factor == 1
      && figure.quantity.value != figure.quantity.value.rounded()
    let bearer = isOfRace ? Self.seconds : Self.measured[unit.dimension]
    return bearer.map { (.measure, term($0, words, in: sentence)) }
  }

  /// A sum of one currency that is neither a rate nor a rise.
  private func sum(
    _ words: Range<Int>, _ currency: String, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard !isAdded(words, in: sentence), !isRate(behind: words.upperBound, in: sentence),
      let place = Self.currencies.firstIndex(of: currency)
    else { return nil }
    return (.money, term(Self.firstCurrency - Int32(place), words, in: sentence))
  }

  /// The only share of a sentence.
  private func share(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    // `The poorest half` is who they are.
    let before = words.lowerBound - 1
    let isOfName =
      before > 0 && Self.articles.contains(sentence.words[before - 1].hash)
      && sentence.forms[before].isContent
      && Self.halves.contains(sentence.words[words.lowerBound].hash)
    return sentence.quantities.count { $0.kind == .percent } == 1 && !isOfName
      ? (.share, term(Self.share, words, in: sentence)) : nil
  }

  /// The word for those in favour near to the only share of a sentence: `68 percent voted in favour`, `the
  /// yes side won with 86 percent`.
  private func support(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard !isChange(words, in: sentence), !NumberDifferences.isOfPoll(sentence),
      sentence.quantities.count(where: { $0.kind == .percent }) == 1,
      !Negation.stands(in: sentence)
    else { return nil }
    let near = sentence.window(words, before: Self.reach, behind: Self.reach)
    return near.first { Self.favours.contains(sentence.words[$0].hash) }
      .map { (.support, term(Self.favour, $0..<$0 + 1, in: sentence)) }
  }

  /// The word for those in favour behind how many they are: `43 supported the premier`, `34 votes in favour`.
  func backers(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard isOfVoting, !isChange(words, in: sentence) else { return nil }
    let behind = words.upperBound..<min(sentence.words.count, words.upperBound + Self.backedWithin)
    let isOfOthers = sentence.words[behind].contains { Self.againsts.contains($0.hash) }
    guard !isOfOthers,
      let index = behind.first(where: { Self.favours.contains(sentence.words[$0].hash) })
    else { return nil }
    return (.backers, term(Self.favour, index..<index + 1, in: sentence))
  }

  /// How many of so many: the 52 of `52 of the 90 seats`.
  func part(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard let whole = figure.whole, (Self.leastWhole...Self.mostWhole).contains(whole) else {
      return nil
    }
    return (.part, term(Self.firstWhole - Int32(whole), figure.words, in: sentence))
  }

  /// The `century` of `the second century`.
  private func century(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    let index = words.upperBound
    guard index < sentence.words.count, sentence.words[index].hash == Self.century else {
      return nil
    }
    return (.century, term(Self.age, index..<index + 1, in: sentence))
  }

  /// A place in a table: `third overall`, `fifth in the standings`.
  private func rank(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    let behind = words.upperBound..<min(sentence.words.count, words.upperBound + Self.rankReach)
    guard let index = behind.first(where: { Self.tables.contains(sentence.words[$0].hash) }) else {
      return nil
    }
    return (.rank, term(Self.rank, index..<index + 1, in: sentence))
  }

  /// A time of day: with minutes that few others have, those, else any; nil beside another, as midnight.
  private func time(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard !sentence.words.contains(where: { Self.hours.contains($0.hash) }),
      !figure.isName(in: sentence)
    else { return nil }
    let minutes = figure.quantity.value.truncatingRemainder(dividingBy: 60)
    guard minutes.truncatingRemainder(dividingBy: 5) != 0 else {
      return (.time, term(Self.time, figure.words, in: sentence))
    }
    return (.hour, term(Self.firstMinute - Int32(minutes), figure.words, in: sentence))
  }

  /// A number for each currency.
  static func number(of currency: String) -> Int {
    currencies.firstIndex(of: currency) ?? currencies.count
  }

  /// Whether a figure is what comes to another, or is held against one: `another 40 metres`, `by 40 metres`,
  /// `40 metres more`.
  private func isAdded(_ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    let near = sentence.window(words, before: 2, behind: 2)
    return near.contains { index in
      let hash = sentence.words[index].hash
      return Self.additions.contains(hash)
        || index < words.lowerBound && Self.differences.contains(hash)
    }
  }

  private static let additions = NumberWords.set(
    "more less another other further additional extra every each than remaining")
  private static let differences = NumberWords.set("from by up")

  /// A term for what no word of the lexicon stands for.
  private func term(
    _ id: Int32, _ words: Range<Int>, in sentence: ParsedSentence
  ) -> ParsedSentence.Term {
    ParsedSentence.Term(
      id: id, words: words, clause: sentence.clauseOfWord[words.lowerBound], isQuoted: false)
  }

  // MARK: - Words

  private static let favour: Int32 = -4
  private static let age: Int32 = -5
  private static let term: Int32 = -6
  private static let rank: Int32 = -8
  private static let share: Int32 = -9
  private static let date: Int32 = -10
  private static let measured: [Measure.Dimension: Int32] = [
    .length: -11, .area: -12, .volume: -13, .mass: -14, .power: -15,
  ]
  private static let seconds: Int32 = -16
  private static let time: Int32 = -17
  private static let firstMinute: Int32 = -20
  private static let firstCurrency: Int32 = -100
  private static let currencies = Array(
    Set(NumberWords.currencies.values).union(NumberWords.currencySigns.values)
  ).sorted()
  private static let firstWhole: Int32 = -1000
  /// The whole of which a part is counted: fewer are too common, and more are hardly told alike.
  private static let leastWhole = 5.0
  private static let mostWhole = 1e6
  /// Seconds of a term in prison at least.
  private static let month = 2_600_000.0
  /// Words behind a number of votes in which it is said that they are in favour.
  private static let backedWithin = 4
  /// Words behind an ordinal in which it is said that it is a place in a table.
  private static let rankReach = 4
  private static let hours = NumberWords.set("midnight noon midday")
  private static let articles = NumberWords.set("the a")
  private static let halves = NumberWords.set("half third quarter")
  private static let century = WordHash.hash("century")
  private static let tables = NumberWords.set(
    "overall standings table rankings ranking leaderboard classification")
  private static let againsts = NumberWords.set("against not no noes")
  private static let favours = NumberWords.set(
    "favour favor yes approved accepted backed endorsed supported ayes")
}
