internal import Articles

// What a report counts or prices once: 41 flights, a mission that costs $640 million, 4,500 employees.
extension NamedFigureReader {
  /// The noun right behind a count of things, of which nothing else is said that a toll would hold.
  func things(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard figure.measure == nil, figure.state == nil, figure.plight == nil, !figure.isOfOthers,
      !figure.isWhole, figure.whole == nil, !figure.isOfPeople, figure.counter == nil,
      figure.quantity.value >= 2, !isYear(figure.quantity),
      let unit = figure.units.last,
      let term = sentence.terms.first(where: {
        $0.id == unit && $0.words.lowerBound >= figure.words.upperBound
          && $0.words.lowerBound <= figure.words.upperBound + Self.unitReach
      }), isPlainNoun(term, in: sentence), !isOfMore(figure.words, in: sentence),
      !isRate(behind: term.words.upperBound, in: sentence)
    else { return nil }
    return (.things, term)
  }

  /// The noun for what a sum is the price of: `the $640 million mission`, `a loss of $5 million`, `the
  /// mission costs $460 million`.
  func price(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    let start = words.lowerBound
    guard start > 0, !isOfMore(words, in: sentence),
      !isRate(behind: words.upperBound, in: sentence)
    else { return nil }
    let before = sentence.words[start - 1].hash
    if Self.determiners.contains(before) {
      let term = sentence.terms.first { $0.words.lowerBound == words.upperBound }
      return term.flatMap { isPlainNoun($0, in: sentence) ? (.price, $0) : nil }
    }
    guard Self.pricings.contains(before),
      let term = sentence.terms.last(where: { $0.words.upperBound == start - 1 }),
      isPlainNoun(term, in: sentence)
    else { return nil }
    return (.price, term)
  }

  /// The word that says that a figure is of all who work for one: `employs 4,500 people`, `has 5,400
  /// employees`.
  func staff(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    let words = figure.words
    guard figure.quantity.value >= Self.leastStaff, figure.state == nil,
      !sentence.words.contains(where: { Self.dismissals.contains($0.hash) }),
      !isOfMore(words, in: sentence)
    else { return nil }
    let before = sentence.words[max(0, words.lowerBound - 3)..<words.lowerBound]
    let behind = sentence.words[words.upperBound...].prefix(2)
    if let verb = before.lastIndex(where: { Self.employing.contains($0.hash) }) {
      return sentence.terms.first { $0.words.contains(verb) }.map { (.staff, $0) }
    }
    if let people = behind.first, Self.people.contains(people.hash),
      let verb = sentence.words[words.upperBound...].prefix(Self.workReach).firstIndex(where: {
        Self.works.contains($0.hash)
      })
    {
      return sentence.terms.first { $0.words.contains(verb) }.map { (.staff, $0) }
    }
    guard let unit = behind.firstIndex(where: { Self.employees.contains($0.hash) }),
      before.contains(where: { Self.havings.contains($0.hash) })
    else { return nil }
    return sentence.terms.first { $0.words.contains(unit) }.map { (.staff, $0) }
  }

  private func isPlainNoun(
    _ term: ParsedSentence.Term, in sentence: ParsedSentence
  ) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return word.kind == .word && !word.isCapitalised && !Self.vague.contains(word.hash)
      && Outcome.of(word) == nil && !Self.seats.contains(word.hash)
      && !Self.ballots.contains(word.hash)
  }

  /// Whether a figure is of some of others, of more of them, or of a row of them: `the first three rounds`.
  private func isOfMore(_ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    sentence.words[max(0, words.lowerBound - 2)..<words.lowerBound].contains {
      Self.mores.contains($0.hash)
    }
      || sentence.words[words.upperBound...].prefix(1).contains { Self.mores.contains($0.hash) }
  }

  func isRate(behind index: Int, in sentence: ParsedSentence) -> Bool {
    sentence.words[index...].prefix(1).contains { Self.pers.contains($0.hash) }
  }

  /// Whether a number is rather a year than a count: `the 2010 elections`, not `2,010 votes`.
  private func isYear(_ quantity: Quantity) -> Bool {
    Self.years.contains(quantity.value) && quantity.range.count == Self.digitsOfYear
  }

  private static let years = 1800.0...2100.0
  private static let digitsOfYear = 4
  /// Words between a count and its noun.
  private static let unitReach = 2
  private static let determiners = NumberWords.set("the a an its their his her this that")
  private static let pricings = NumberWords.set("costs cost costing worth")
  private static let mores = NumberWords.set(
    "more other others another further additional extra first last next final only every each of "
      + "among up down by from to remaining new")
  private static let pers = NumberWords.set("per a an each every apiece daily weekly monthly")
  /// Nouns that count nothing by which a thing is known again.
  private static let vague = NumberWords.set(
    "times points things cases ways parts groups sides kinds decades years months weeks days hours minutes "
      + "seconds percent occasions rounds games matches goals sets men women children others total "
      + "sum amount figure value rise increase drop fall cut loan part stake share profit loss "
      + "revenue sales turnover members matters sorts types levels stages steps")
  /// Fewer are seldom all who work for one.
  private static let leastStaff = 20.0
  /// Words behind a number of people in which it is said that they work there.
  private static let workReach = 4
  private static let people = NumberWords.set("people employees workers staff")
  private static let works = NumberWords.set("work works")
  private static let employing = NumberWords.set("employs employ employing employed workforce")
  private static let employees = NumberWords.set("employees staff workers")
  private static let havings = NumberWords.set("has have had with its")
  private static let dismissals = NumberWords.set(
    "cut cuts cutting lay laid laying off lose losing lost redundancies redundant jobs strike "
      + "striking hire hired hiring affected dismissed sacked fired walked union unions")
}
