internal import Articles

/// Reads the figures of a report that have a named bearer.
struct NamedFigureReader {
  let side: ComparedSide
  /// Whether the report tells of a vote, and whether of a crowd.
  let isOfVoting: Bool
  let isOfCrowd: Bool

  init(side: ComparedSide) {
    self.side = side
    isOfVoting = side.parsed.contains { $0.cues.contains(.voting) }
    isOfCrowd = side.parsed.contains { sentence in
      sentence.cues.contains(.figureLabel)
        && sentence.words.contains { Self.crowds.contains($0.hash) }
    }
  }

  /// Words between a figure and its bearer.
  static let reach = 6

  /// The first figures that have a bearer or stand alone, and the first whose digits may be transposed.
  func entries(most: Int) -> [NamedFigures.Entry] { borne(most) + transposable(most) }

  private func borne(_ most: Int) -> [NamedFigures.Entry] {
    var result: [NamedFigures.Entry] = []
    for (index, sentence) in side.parsed.enumerated() {
      guard result.count < most else { break }
      for figure in side.figures[index] where !figure.quantity.isVague {
        guard let (kind, bearer, place) = reading(figure, at: index),
          kind == .age
            // What is counted or priced now may go on in another year.
            || !Timing.isOfThePast(
              sentence,
              in: kind.isOfEvent ? sentence.clauseOfWord[figure.words.lowerBound] : nil)
        else { continue }
        result.append(
          NamedFigures.Entry(
            kind: kind,
            bearer: kind == .sum
              ? penalty(bearer, in: sentence) : kind == .staff ? Self.staff : bearer.id,
            firstName: side.parsed[place].firstName(endingAt: bearer.words.upperBound),
            name: side.range(of: bearer.words, in: place), quantity: figure.quantity,
            value: figure.quantity.value * factor(of: figure, kind),
            sentence: index, words: figure.words,
            names: kind == .staff || kind == .turnout
              ? names(before: figure.words, in: sentence) : []))
      }
    }
    return result
  }

  /// Figures that are held against those with the same digits in another order.
  private func transposable(_ most: Int) -> [NamedFigures.Entry] {
    var result: [NamedFigures.Entry] = []
    for (index, sentence) in side.parsed.enumerated() {
      guard result.count < most else { break }
      for figure in side.figures[index] {
        guard let digits = digits(of: figure),
          figure.quantity.kind == .year
            || !Timing.isOfThePast(
              sentence, in: sentence.clauseOfWord[figure.words.lowerBound])
        else { continue }
        result.append(
          NamedFigures.Entry(
            kind: .digits, bearer: digits, name: figure.quantity.range, quantity: figure.quantity,
            value: figure.quantity.value, sentence: index, words: figure.words))
      }
    }
    return result
  }

  /// What a figure is, and whose, with the sentence that names it.
  private func reading(
    _ figure: StatedFigure, at index: Int
  ) -> (kind: NamedFigures.Kind, bearer: ParsedSentence.Term, sentence: Int)? {
    let sentence = side.parsed[index]
    if let (kind, bearer) = bearer(of: figure, in: sentence) { return (kind, bearer, index) }
    if let person = personBefore(figure, at: index) { return (.age, person, index - 1) }
    return lone(figure, in: sentence).map { ($0.0, $0.1, index) }
  }

  /// The names that stand before a figure in its sentence.
  private func names(before words: Range<Int>, in sentence: ParsedSentence) -> [Int32] {
    sentence.terms.filter {
      $0.words.upperBound <= words.lowerBound && Self.isName($0, in: sentence)
        && sentence.forms[$0.words.lowerBound].isContent
    }.map(\.id)
  }

  /// What kind of figure it is, and whose; nil for most figures.
  private func bearer(
    of figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    let words = figure.words
    switch figure.quantity.kind {
    case .age: return person(words, in: sentence).map { (.age, $0) }
    case .percent where isOfVoting:
      return turnout(words, in: sentence).map { (.turnout, $0) }
        ?? winner(words, in: sentence, by: Self.polls).map { (.votes, $0) }
    case .money:
      let sum = sentence.cues.contains(.figureLabel) ? label(words, in: sentence) : nil
      return sum.map { (.sum, $0) } ?? price(words, in: sentence)
    case .count where speed(of: figure) > 0:
      return wind(words, in: sentence).map { (.wind, $0) }
    case .count where sentence.cues.contains(.figureLabel):
      return tally(words, in: sentence) ?? seats(words, in: sentence)
        ?? crowd(figure, in: sentence) ?? counted(figure, in: sentence)
    case .count:
      return bearerOfYears(figure, in: sentence).map { (.age, $0) }
        ?? counted(figure, in: sentence)
    default: return nil
    }
  }

  private func counted(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    staff(figure, in: sentence) ?? part(figure, in: sentence)
      ?? backers(figure.words, in: sentence) ?? things(figure, in: sentence)
  }

  /// How much one of what is counted is in the unit of its kind.
  private func factor(of figure: StatedFigure, _ kind: NamedFigures.Kind) -> Double {
    switch kind {
    case .wind: speed(of: figure)
    case .measure, .term: figure.measure?.unit.factor ?? 1
    default: 1
    }
  }

  /// The word by which a sum is held against another: one for all that a court imposes.
  private func penalty(_ label: ParsedSentence.Term, in sentence: ParsedSentence) -> Int32 {
    let hash = sentence.words[label.words.lowerBound].hash
    return hash == Self.pay || Self.fines.contains(hash) ? Self.fine : label.id
  }

  // MARK: - Ages

  /// Who is `Lund, 19,` or `the 19-year-old midfielder Tomas Lund`.
  private func person(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> ParsedSentence.Term? {
    var start = words.lowerBound
    if start > 0, sentence.words[start - 1].hash == NumberReader.aged { start -= 1 }
    if start > 1, sentence.words[start - 1].hash == NumberWords.comma,
      let term = sentence.terms.last(where: { $0.words.upperBound == start - 1 }),
      Self.isName(term, in: sentence)
    {
      return isRelative(before: term, in: sentence) ? nil : term
    }
    // `Teresa Macuacua, a 34-year-old teacher`.
    if start > 1,
      NumberReader.articles.contains(sentence.words[start - 1].hash),
      sentence.words[start - 2].hash == NumberWords.comma,
      let term = sentence.terms.last(where: { $0.words.upperBound == start - 2 }),
      Self.isName(term, in: sentence)
    {
      return term
    }
    if let name = leaver(start, in: sentence) { return name }
    // Behind the age: `-year-old`, words in small letters, then the name.
    guard sentence.words[words.upperBound - 1].hash != NumberWords.comma else { return nil }
    var index = words.upperBound
    while index < min(sentence.words.count, words.upperBound + Self.reach) {
      let word = sentence.words[index]
      guard word.kind == .word, sentence.forms[index].isContent, !isVerb(word) else { return nil }
      var end = index
      while end < sentence.words.count, sentence.words[end].kind == .word,
        sentence.words[end].isCapitalised
      {
        end += 1
      }
      // One capitalised word may be a nation or a place; two are who it is.
      if end - index >= 2 {
        return sentence.terms.last { $0.words.upperBound == end && Self.isName($0, in: sentence) }
      }
      index = max(end, index + 1)
    }
    return nil
  }

  /// Who is named before `died at the age of 89`, `died aged 89` and `retiring at the age of 76`.
  private func leaver(_ age: Int, in sentence: ParsedSentence) -> ParsedSentence.Term? {
    guard
      let verb = sentence.words[max(0, age - Self.reach)..<age].lastIndex(where: {
        Self.leavings.contains($0.hash)
      }),
      sentence.words[verb..<age].allSatisfy({ $0.kind == .word && !$0.isCapitalised })
    else { return nil }
    return sentence.terms.last {
      $0.words.upperBound <= verb && verb - $0.words.upperBound <= 3
        && Self.isName($0, in: sentence)
    }
  }

  private static let leavings = NumberWords.set(
    "died dies passed retiring retires retired resigned resigns")

  /// Who is `Lund, who was 19,`.
  private func bearerOfYears(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> ParsedSentence.Term? {
    let (start, end) = (figure.words.lowerBound, figure.words.upperBound)
    guard start > 3, figure.measure == nil, figure.units.isEmpty,
      Self.ages.contains(figure.quantity.value),
      NumberWords.beings.contains(sentence.words[start - 1].hash),
      sentence.words[start - 2].hash == Self.who,
      sentence.words[start - 3].hash == NumberWords.comma,
      end == sentence.words.count || sentence.words[end].kind == .punctuation
    else { return nil }
    return sentence.terms.last {
      $0.words.upperBound == start - 3 && Self.isName($0, in: sentence)
    }
  }

  private static let who = WordHash.hash("who")
  /// Years that a person lives.
  private static let ages = 1.0...120

  /// The only one whom the sentence before names in full, where `the 27-year-old was` stands for him.
  private func personBefore(_ figure: StatedFigure, at index: Int) -> ParsedSentence.Term? {
    let sentence = side.parsed[index]
    let start = figure.words.lowerBound
    guard figure.quantity.kind == .age, index > 0 else { return nil }
    let before = side.parsed[index - 1]
    // `He was 87 years old.`
    if start == 2, Self.pronouns.contains(sentence.words[0].hash),
      NumberWords.beings.contains(sentence.words[1].hash)
    {
      // Who is named first, or alone in full.
      return before.terms.first { Self.isName($0, in: before) }.flatMap { first in
        before.firstName(endingAt: first.words.upperBound) == nil ? nil : first
      } ?? onlyPerson(in: before)
    }
    guard start <= 1, start == 0 || sentence.words[0].hash == NumberWords.the else { return nil }
    let behind = sentence.words[figure.words.upperBound...].first {
      !NumberWords.years.contains($0.hash) && $0.hash != NumberWords.old
    }
    guard let behind, Self.predicates.contains(behind.hash) else { return nil }
    return onlyPerson(in: before)
  }

  /// The only one whom a sentence names in full.
  private func onlyPerson(in sentence: ParsedSentence) -> ParsedSentence.Term? {
    let named = sentence.terms.filter {
      Self.isName($0, in: sentence) && sentence.firstName(endingAt: $0.words.upperBound) != nil
    }
    guard let person = named.first, named.allSatisfy({ $0.id == person.id }) else { return nil }
    return person
  }

  private static let pronouns = NumberWords.set("he she")
  private static let predicates = NumberWords.beings.union(
    NumberWords.set("has had will said says told died won"))

  /// Whether a name is told as that of a relative of another: `her husband Costa`.
  private func isRelative(
    before term: ParsedSentence.Term, in sentence: ParsedSentence
  ) -> Bool {
    let start = term.words.lowerBound
    return start > 0 && Self.relatives.contains(sentence.words[start - 1].hash)
  }

  /// Whether a word behind an age may be what somebody did to another.
  private func isVerb(_ word: Word) -> Bool {
    let bytes = side.utf8[word.range]
    return !word.isCapitalised && bytes.suffix(2).elementsEqual("ed".utf8)
      || Self.stops.contains(word.hash)
  }

  static func isName(_ term: ParsedSentence.Term, in sentence: ParsedSentence) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return word.kind == .word && word.isCapitalised && !NumberWords.weekdays.contains(word.hash)
      && NumberWords.months[word.hash] == nil && !SentenceParser.titles.contains(word.hash)
  }

  // MARK: - Words

  /// Stands for a fine, as no word of a lexicon does.
  private static let fine: Int32 = -2
  /// The same for all who work for one.
  private static let staff: Int32 = -3
  private static let fines = NumberWords.set("fine fined fines")
  static let pay = WordHash.hash("pay")

  private static let stops = NumberWords.set(
    "said says told met saw shot hit beat struck sued wrote led beats meets sees leads")
  static let relatives = NumberWords.set(
    "husband wife son daughter brother sister father mother cousin uncle aunt nephew niece partner")
  static let seats = NumberWords.set("seats seat mandates deputies")
  static let winds = NumberWords.set("winds wind gusts gusting")
  static let ballots = NumberWords.set("votes vote voted ballots")
  private static let polls = NumberWords.set(
    "won wins got gets polled polls took takes secured received came finished captured scored with")
  static let crowds = NumberWords.set(
    "turnout crowd crowds march marchers marched demonstration demonstrations demonstrators protest "
      + "protests protesters rally participants attendance")
  static let counters = NumberWords.set(
    "police organisers organizers organiser organizer union unions authorities officials activists "
      + "opposition government ministry")
  static let sums = NumberWords.set(
    "fine fined fines ransom bail reward compensation damages savings save saving")
  /// Words without which no count or sum of a sentence is of a kind that is read.
  static let labels = seats.union(crowds).union(sums).union(counters).union(ballots)
    .union([pay])
  /// Words of which a report on a vote has some.
  static let votings = NumberWords.set(
    "vote votes voted voters election elections ballot ballots runoff referendum seats")
}
