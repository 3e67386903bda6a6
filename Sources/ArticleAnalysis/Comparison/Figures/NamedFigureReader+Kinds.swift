internal import Articles

// How seats, votes, crowds, winds and sums are read.
extension NamedFigureReader {
  // MARK: - Seats and votes

  /// Whose `84 seats` are; in a row of results each party stands right before its figure.
  func seats(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard let unit = sentence.words.firstIndex(where: { Self.seats.contains($0.hash) }) else {
      return nil
    }
    // A figure right behind a name is sometimes taken for a part of it.
    let before = sentence.terms.last {
      $0.words.upperBound == words.lowerBound
        || $0.words.lowerBound < words.lowerBound && $0.words.contains(words.lowerBound)
    }
    let isRow = before.map { Self.isName($0, in: sentence) } ?? false
    let end = words.upperBound
    let isOfSeats =
      end < sentence.words.count
      && (Self.seats.contains(sentence.words[end].hash)
        || (sentence.words[end].hash == NumberWords.of && unit > end && unit <= end + 4))
    guard isOfSeats || (isRow && unit < words.lowerBound), !isChange(words, in: sentence),
      !NumberDifferences.isOfPoll(sentence),
      // A parliament has other seats than a council.
      !sentence.words.contains(where: { Self.chambers.contains($0.hash) })
    else { return nil }
    if isRow, let before { return (.seats, before) }
    return winner(words, in: sentence, by: Self.holdings).map { (.seats, $0) }
  }

  /// Whether a figure is what was gained or lost: `lost 12 seats`, `12 more seats`, `down from 131`.
  func isChange(_ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    sentence.words[max(0, words.lowerBound - 3)..<words.lowerBound].contains {
      Self.changes.contains($0.hash)
    }
      || sentence.words[words.upperBound...].prefix(1).contains { Self.changes.contains($0.hash) }
  }

  /// Who got a share of the vote: the name before the nearest verb of winning.
  static func voter(_ words: Range<Int>, in sentence: ParsedSentence) -> ParsedSentence.Term? {
    guard
      let verb = sentence.words[max(0, words.lowerBound - voterReach)..<words.lowerBound]
        .lastIndex(where: { holdings.contains($0.hash) })
    else { return nil }
    return sentence.terms.last { $0.words.upperBound <= verb && isName($0, in: sentence) }
  }

  /// Words between a share of the vote and the verb of who got it.
  private static let voterReach = 8

  /// The name before a verb of winning that stands before a figure, with no other figure between.
  func winner(
    _ words: Range<Int>, in sentence: ParsedSentence, by verbs: Set<UInt64>
  ) -> ParsedSentence.Term? {
    guard !isChange(words, in: sentence), !isOfLess(words, in: sentence) else { return nil }
    let range = max(0, words.lowerBound - Self.reach)..<words.lowerBound
    for verb in range.reversed() where verbs.contains(sentence.words[verb].hash) {
      guard
        let term = sentence.terms.last(where: {
          $0.words.upperBound <= verb && Self.isName($0, in: sentence)
        }), verb - term.words.upperBound <= 2,
        sentence.clauseOfWord[verb] == sentence.clauseOfWord[words.lowerBound]
      else { continue }
      let hasOther = sentence.quantities.contains {
        ($0.kind == .percent || $0.kind == .count)
          && isBetween($0, term.words.upperBound, words.lowerBound, in: sentence)
      }
      return hasOther ? nil : term
    }
    return nil
  }

  /// Whether a share is of something else than all votes: `61 percent turnout`, `of the precincts`, a
  /// survey's or a round's.
  private func isOfLess(_ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    if sentence.words.contains(where: { Self.parts.contains($0.hash) }) { return true }
    let behind = sentence.words[words.upperBound...].prefix(4)
    guard let next = behind.first, next.kind == .word else { return false }
    if next.hash == NumberWords.of {
      return !behind.contains { Self.ballots.contains($0.hash) }
    }
    return sentence.terms.contains { $0.words.lowerBound == words.upperBound }
  }

  /// The `turnout` of `turnout was 81 percent` and of `an 81 percent turnout`.
  func turnout(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> ParsedSentence.Term? {
    let near =
      max(0, words.lowerBound - Self.reach)..<min(sentence.words.count, words.upperBound + 2)
    guard !isChange(words, in: sentence),
      !sentence.words.contains(where: {
        Self.parts.contains($0.hash) && $0.hash != Self.turnoutWord
      }),
      sentence.quantities.count(where: { $0.kind == .percent }) == 1,
      let index = near.first(where: { sentence.words[$0].hash == Self.turnoutWord })
    else { return nil }
    return sentence.terms.first { $0.words.contains(index) }
  }

  private static let turnoutWord = WordHash.hash("turnout")

  private func isBetween(
    _ quantity: Quantity, _ start: Int, _ end: Int, in sentence: ParsedSentence
  ) -> Bool {
    sentence.words[start].range.lowerBound <= quantity.range.lowerBound
      && quantity.range.lowerBound < sentence.words[end].range.lowerBound
  }

  /// Whether a figure is one of `76 votes to 73`, and which.
  func tally(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard
      let vote = sentence.terms.first(where: {
        Self.ballots.contains(sentence.words[$0.words.lowerBound].hash)
          && abs($0.words.lowerBound - words.lowerBound) <= Self.tallyReach
      })
    else { return nil }
    func isLink(_ index: Int) -> Bool {
      sentence.words.indices.contains(index) && Self.againsts.contains(sentence.words[index].hash)
    }
    let spans = sentence.quantities.lazy.filter { $0.kind == .count }.map(sentence.span)
    // `76 votes to 73`, `76 to 73 votes`.
    let hasNoes = spans.contains { other in
      let between = other.lowerBound - words.upperBound
      return (1...2).contains(between) && isLink(other.lowerBound - 1)
    }
    if hasNoes { return (.ayes, vote) }
    let hasAyes = spans.contains { other in
      let between = words.lowerBound - other.upperBound
      return (1...2).contains(between) && isLink(words.lowerBound - 1)
    }
    return hasAyes ? (.noes, vote) : nil
  }

  // MARK: - Winds

  /// Metres a second of the unit behind a figure; 0 where it is no speed.
  func speed(of figure: StatedFigure) -> Double {
    guard let unit = figure.measure?.unit, unit.dimension == .speed else { return 0 }
    return unit.factor
  }

  /// The `sustained` of `sustained winds of 195 km/h`, or `winds` where nothing is said of them.
  func wind(_ words: Range<Int>, in sentence: ParsedSentence) -> ParsedSentence.Term? {
    let range = max(0, words.lowerBound - Self.reach)..<words.lowerBound
    guard let wind = range.last(where: { Self.winds.contains(sentence.words[$0].hash) }) else {
      return nil
    }
    let before = sentence.terms.last {
      $0.words.upperBound == wind
        && Self.windKinds.contains(sentence.words[$0.words.lowerBound].hash)
    }
    return before ?? sentence.terms.first { $0.words.contains(wind) }
  }

  // MARK: - Crowds

  /// Who counted a crowd: `police spoke of 12,000`.
  func crowd(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (NamedFigures.Kind, ParsedSentence.Term)? {
    guard figure.quantity.value >= Self.leastCrowd, isOfCrowd, figure.state == nil,
      figure.plight == nil, figure.measure == nil,
      let counter = figure.counter, Self.counters.contains(sentence.words[counter].hash),
      let term = sentence.terms.first(where: { $0.words.contains(counter) })
    else { return nil }
    let isOfPeople =
      figure.units.isEmpty || figure.isOfPeople
      || sentence.terms.contains { term in
        figure.units.contains(term.id)
          && Self.crowds.contains(sentence.words[term.words.lowerBound].hash)
      }
    return isOfPeople ? (.crowd, term) : nil
  }

  // MARK: - Sums

  /// The word that says what a sum is: `a fine of $50 million`, `was fined $15 million`.
  func label(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> ParsedSentence.Term? {
    let end = min(sentence.words.count, words.upperBound + 1)
    let range = max(0, words.lowerBound - Self.reach)..<end
    guard
      let index = range.last(where: { index in
        !words.contains(index)
          && (Self.sums.contains(sentence.words[index].hash) || isOrdered(index, in: sentence))
      }),
      sentence.quantities.count(where: { if case .money = $0.kind { true } else { false } }) == 1
    else { return nil }
    return sentence.terms.first { $0.words.contains(index) }
  }

  /// Whether a word is the `pay` of `must pay` in the words of a court.
  private func isOrdered(_ index: Int, in sentence: ParsedSentence) -> Bool {
    sentence.words[index].hash == Self.pay && index > 0
      && Self.orders.contains(sentence.words[index - 1].hash)
      && sentence.words.contains { Self.courts.contains($0.hash) }
  }

  // MARK: - Words

  private static let orders = NumberWords.set("must to should")
  private static let courts = NumberWords.set("court judge tribunal regulator magistrate jury")
  static let chambers = NumberWords.set(
    "council councils senate city regional municipal upper lower assembly assemblies")
  private static let parts = NumberWords.set(
    "survey surveys poll polls exit projected forecast counted precincts districts round runoff among "
      + "women men turnout city district")
  /// Fewer are seldom a crowd.
  private static let leastCrowd = 100.0
  private static let windKinds = NumberWords.set("sustained")
  private static let againsts = NumberWords.set("to against")
  /// Words between a figure and the word for votes.
  private static let tallyReach = 6
  private static let changes = NumberWords.set(
    "lost lose loses losing gained gain gains gaining more fewer extra additional from by up down "
      + "majority")
  private static let holdings = NumberWords.set(
    "won win wins hold holds held holding took takes take got gets get has have had secured secures "
      + "captured claimed received receives keeps kept")
}
