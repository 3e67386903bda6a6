internal import Articles

// When a figure is of, and whether it is a rate, a former one or one of others: figures of two settings
// differ without any difference between the reports.
extension NumberDifferences {
  /// Whether two different figures may be of one time and kind.
  func haveOneSetting(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind != .date, left.quantity.kind != .year else { return true }
    guard left.quantity.kind != .time else { return haveOneZone(left, right) }
    return rate(of: left, in: pair.left) == rate(of: right, in: pair.right)
      && isFormer(left, in: pair.left) == isFormer(right, in: pair.right)
      && isOfCalendar(left, in: pair.left) == isOfCalendar(right, in: pair.right)
      && isOfPhase(left, in: pair.left) == isOfPhase(right, in: pair.right)
      && haveOneExtent(left, right)
      && haveOneMeasureOfMoney(left, right) && !areOfTwoConvicts(left, right)
      && (left.state != nil
        || isOther(left, in: pair.left) == isOther(right, in: pair.right))
      && Timing.areOne((pair.left, left.words), (pair.right, right.words))
      && (left.state == nil ? Timing.haveOneSpan(pair.left, pair.right) : areOfOneYear(left, right))
      && !isOfYearAndOfAllTime(left, right)
      && !isOneOfYearSoFar(left, right)
      && !areForecastAndResult(left, right) && !areAverageAndOther(left, right)
      && !areOfTwoPlaces(left, right) && haveOneOwner(left, right) && haveOneBearer(left, right)
      && !makeUpOneWhole(left, right)
      && !areOfTwoDirections
  }

  /// Whether the place of one figure has another one in the other sentence: five in Ostrava, and there seven
  /// in Tarn and six in Ostrava.
  private func areOfTwoPlaces(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == .count,
      let first = FigureReader.place(behind: left.words, in: pair.left),
      let second = FigureReader.place(behind: right.words, in: pair.right),
      pair.story.lexicon.nearness(first, second) == 0
    else { return false }
    func counts(_ place: Int32, _ figures: [StatedFigure], _ sentence: ParsedSentence) -> Bool {
      figures.contains {
        $0.quantity.kind == .count && FigureReader.place(behind: $0.words, in: sentence) == place
      }
    }
    return counts(first, pair.rightFigures, pair.right)
      || counts(second, pair.leftFigures, pair.left)
  }

  /// Whether each sentence names a side, and not the same: 54 ships at the eastern entrance, 45 at the
  /// western one.
  var areOfTwoDirections: Bool {
    func directions(_ sentence: ParsedSentence) -> Set<Double> {
      Set(sentence.words.lazy.compactMap { Self.directions[$0.hash] })
    }
    let (first, second) = (directions(pair.left), directions(pair.right))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  private static let directions = NumberWords.table([
    "eastern": 1, "western": 2, "northern": 3, "southern": 4, "eastbound": 1, "westbound": 2,
    "northbound": 3, "southbound": 4,
  ])

  /// Whether one is what is left of the whole of which the other is told: six of nine in favour, and three
  /// against.
  private func makeUpOneWhole(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    [left.whole, right.whole].contains(left.quantity.value + right.quantity.value)
      && haveTwoSides
      || isOneOfAll(left, pair.leftFigures, right) || isOneOfAll(right, pair.rightFigures, left)
  }

  /// Whether a count is one of three and more that come to the other: 35,000 here, 65,000 there and 90,000
  /// elsewhere, and 190,000 in all.
  private func isOneOfAll(
    _ figure: StatedFigure, _ all: [StatedFigure], _ other: StatedFigure
  ) -> Bool {
    guard figure.quantity.kind == .count, figure.measure == nil else { return false }
    let parts = all.lazy.filter { $0.quantity.kind == .count && $0.measure == nil }
      .map(\.quantity.value)
    let sum = parts.reduce(0, +)
    let tolerance = other.quantity.bound == .about ? Self.roughTolerance : Self.tolerance
    return parts.count >= 3 && (parts.max() ?? 0) <= Self.greatestPart * sum
      && abs(sum - other.quantity.value) <= tolerance * other.quantity.value
  }

  /// Share of a sum that one of its parts may be: one great count among small ones is counted alone.
  private static let greatestPart = 0.8
  /// Shares by which a sum may be rounded, and told roughly.
  private static let tolerance = 0.03
  private static let roughTolerance = 0.1

  /// Whether only one sentence tells of those against something.
  var haveTwoSides: Bool {
    func isAgainst(_ sentence: ParsedSentence) -> Bool {
      sentence.words.contains { Self.againsts.contains($0.hash) }
    }
    return isAgainst(pair.left) != isAgainst(pair.right)
  }

  private static let againsts = NumberWords.set(
    "against no noes opposed opposing dissented dissenting rejected")

  /// Whether not only one counts those of another year: `where three people died last year`.
  private func areOfOneYear(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    isOfThePast(left, pair.left) == isOfThePast(right, pair.right)
  }

  /// Whether only one counts what has happened in a span up to now: this year, or since some day.
  private func isOneOfYearSoFar(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == .count, left.measure == nil else { return false }
    let (first, second) = (
      Timing.isOfYearSoFar((pair.left, left.words)), Timing.isOfYearSoFar((pair.right, right.words))
    )
    return first != second && !Timing.isSince(first ? pair.right : pair.left)
  }

  /// Whether one counts what was in a past span, and the other all that has been: two tests last year,
  /// and it has carried out five.
  private func isOfYearAndOfAllTime(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    func isOfAllTime(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
      let clause = sentence.clauseOfWord[figure.words.lowerBound]
      return Timing.isPerfect((sentence, figure.words))
        && !sentence.words.indices.contains {
          sentence.clauseOfWord[$0] == clause && Self.years.contains(sentence.words[$0].hash)
        }
    }
    guard left.quantity.kind == .count else { return false }
    let (isPast, isOtherPast) = (isOfThePast(left, pair.left), isOfThePast(right, pair.right))
    return isPast && !isOtherPast && left.quantity.value < right.quantity.value
      && isOfAllTime(right, pair.right)
      || isOtherPast && !isPast && right.quantity.value < left.quantity.value
        && isOfAllTime(left, pair.left)
  }

  private func isOfThePast(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
    Timing.isOfThePast(sentence, in: sentence.clauseOfWord[figure.words.lowerBound])
  }

  private static let years = NumberWords.set("year years month months since")

  /// Whether two times are not told by the clocks of two zones, such as GMT and Indian time.
  ///
  /// Where only one zone is named, hours apart may be zones apart, and a quarter of an hour is none.
  private func haveOneZone(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    let first = pair.left.zone(behind: left.words.upperBound)
    let second = pair.right.zone(behind: right.words.upperBound)
    if first != nil, second != nil { return first == second }
    let gap = abs(left.quantity.value - right.quantity.value)
    return first == second || gap.truncatingRemainder(dividingBy: 30) != 0
  }

  // MARK: - Rates

  /// The period of `300 cars a day` or `a daily 300`, or that of `$9,000 each`; nil for a figure that is
  /// no rate.
  func rate(of figure: StatedFigure, in sentence: ParsedSentence) -> Int? {
    if figure.measure?.unit.dimension == .speed { return nil }
    let words = sentence.words
    let end = min(words.count, figure.words.upperBound + 6)
    for index in figure.words.upperBound..<max(end, figure.words.upperBound) {
      guard words[index].kind != .punctuation else { break }
      if Self.pers.contains(words[index].hash), index + 1 < words.count,
        let period = Self.periods[words[index + 1].hash]
      {
        return period
      }
      if let period = Self.adverbs[words[index].hash] { return period }
    }
    // `Each bereaved family has received 1.2 million`.
    let before = max(0, figure.words.lowerBound - Self.eachReach)..<figure.words.lowerBound
    if let each = before.last(where: { Self.eaches.contains(words[$0].hash) }) {
      let period = words[each..<before.upperBound].prefix(4).lazy.compactMap {
        Self.periods[$0.hash]
      }.first
      return period ?? Self.each
    }
    let start = max(0, figure.words.lowerBound - 4)
    return words[start..<figure.words.lowerBound].lazy.compactMap { Self.adverbs[$0.hash] }.first
  }

  /// Words before a figure in which it is said that each gets as much.
  private static let eachReach = 8
  private static let eaches = NumberWords.set("each every")
  /// The period of `9,000 each`.
  private static let each = 8
  private static let pers = NumberWords.set("a an per each every")
  /// Numbers of the periods, the last two for every person and every household.
  private static let periods = NumberWords.table([
    "second": 1, "minute": 2, "hour": 3, "day": 4, "night": 4, "week": 5, "month": 6, "year": 7,
    "head": 8, "person": 8, "worker": 8, "employee": 8, "share": 8, "piece": 8,
    "ticket": 8, "unit": 8, "household": 9, "family": 9,
  ]).mapValues { Int($0) }
  private static let adverbs = NumberWords.table([
    "hourly": 3, "daily": 4, "nightly": 4, "weekly": 5, "monthly": 6, "yearly": 7, "annually": 7,
    "annual": 7, "each": 8, "apiece": 8,
  ]).mapValues { Int($0) }

  // MARK: - Former and other figures

  /// Whether a span is a part of the calendar: `the first three months`.
  private func isOfCalendar(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let start = figure.words.lowerBound
    return figure.measure?.unit.dimension == .time && start > 0
      && Self.places.contains(sentence.words[start - 1].hash)
  }

  /// Whether a figure is only for a part of a longer work: `for the first season of digging`.
  private func isOfPhase(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    guard case .money = figure.quantity.kind else { return false }
    let near = sentence.window(figure.words, before: Self.phaseReach, behind: Self.phaseReach)
    return near.contains { index in
      index > 0 && Self.phases.contains(sentence.words[index].hash)
        && Self.places.contains(sentence.words[index - 1].hash)
    }
  }

  /// Words round a sum in which it is said for which part it is.
  private static let phaseReach = 8
  private static let phases = NumberWords.set(
    "season phase stage round instalment installment tranche step")
  private static let places = NumberWords.set("first last next final opening closing")

  /// Whether a figure is what another was before: `to 48 from 31`, `an earlier toll of 31`.
  func isFormer(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let start = figure.words.lowerBound
    if isEarlier(behind: figure.words.upperBound, in: sentence) { return true }
    guard start > 0 else { return false }
    if sentence.words[start - 1].hash == Self.from {
      return start > 1 && Self.steps.contains(sentence.words[start - 2].hash)
        || sentence.quantities.contains {
          $0.kind == figure.quantity.kind && $0.range != figure.quantity.range
            && isReached(sentence.span(of: $0), in: sentence)
        }
    }
    return sentence.words[max(0, start - 4)..<start].contains { Self.formers.contains($0.hash) }
  }

  /// Whether something had happened before: `twelve arrests had been made earlier`, but not `earlier on
  /// Monday`.
  private func isEarlier(behind end: Int, in sentence: ParsedSentence) -> Bool {
    let behind = sentence.words[end...].prefix(Self.earlierReach)
    guard behind.contains(where: { $0.hash == Self.had }),
      let index = behind.firstIndex(where: { Self.earliers.contains($0.hash) })
    else { return false }
    return !sentence.words[(index + 1)...].prefix(1).contains { Self.dayWords.contains($0.hash) }
  }

  /// Words behind a figure in which it is said that it was before.
  private static let earlierReach = 7
  private static let had = WordHash.hash("had")
  private static let earliers = NumberWords.set("earlier previously already before")
  private static let dayWords = NumberWords.set("on this that today the")

  /// Whether a figure is what another has come to: `to 48`.
  private func isReached(_ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    words.lowerBound > 0 && sentence.words[words.lowerBound - 1].hash == NumberWords.to
  }

  /// Whether a sentence tells a figure as what another was before.
  func isFormer(
    _ quantity: Quantity, among figures: [StatedFigure], in sentence: ParsedSentence
  ) -> Bool {
    figures.contains { $0.quantity.value == quantity.value && isFormer($0, in: sentence) }
  }

  /// Whether a figure counts others: `three other charges`, `another 40 people`.
  private func isOther(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let (start, end) = (figure.words.lowerBound, figure.words.upperBound)
    return start > 0 && Self.others.contains(sentence.words[start - 1].hash)
      || end < sentence.words.count && Self.others.contains(sentence.words[end].hash)
  }

  private static let steps = NumberWords.set("up down")
  private static let from = WordHash.hash("from")
  private static let formers = NumberWords.set(
    "earlier previous previously initial initially originally")
  private static let others = NumberWords.set("other others another further additional")
}
