internal import Articles

// When a figure is of, and whether it is a rate, a forecast or a former one: figures of two settings
// differ without any difference between the reports.
extension NumberDifferences {
  /// Whether two different figures may be of one time and kind.
  func haveOneSetting(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind != .date, left.quantity.kind != .year else { return true }
    guard left.quantity.kind != .time else { return haveOneZone(left, right) }
    return rate(of: left, in: pair.left) == rate(of: right, in: pair.right)
      && isFormer(left, in: pair.left) == isFormer(right, in: pair.right)
      && isOfCalendar(left, in: pair.left) == isOfCalendar(right, in: pair.right)
      && haveOneExtent(left, right)
      && haveOneMeasureOfMoney(left, right) && !areOfTwoConvicts(left, right)
      && (left.state != nil
        || isOther(left, in: pair.left) == isOther(right, in: pair.right))
      && Timing.areOne((pair.left, left.words), (pair.right, right.words))
      && (left.state != nil || Timing.haveOneSpan(pair.left, pair.right))
      && !areForecastAndResult(left, right)
      && haveOneOwner(left, right) && haveOneBearer(left, right)
  }

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
      if let period { return period }
    }
    let start = max(0, figure.words.lowerBound - 4)
    return words[start..<figure.words.lowerBound].lazy.compactMap { Self.adverbs[$0.hash] }.first
  }

  /// Words before a figure in which it is said that each gets as much.
  private static let eachReach = 8
  private static let eaches = NumberWords.set("each every")
  private static let pers = NumberWords.set("a an per each every")
  /// Numbers of the periods, the last two for every person and every household.
  private static let periods = NumberWords.table([
    "second": 1, "minute": 2, "hour": 3, "day": 4, "night": 4, "week": 5, "month": 6, "year": 7,
    "head": 8, "person": 8, "worker": 8, "employee": 8, "household": 9, "family": 9,
  ]).mapValues { Int($0) }
  private static let adverbs = NumberWords.table([
    "hourly": 3, "daily": 4, "nightly": 4, "weekly": 5, "monthly": 6, "yearly": 7, "annually": 7,
    "annual": 7, "each": 8, "apiece": 8,
  ]).mapValues { Int($0) }

  // MARK: - Former, other and expected figures

  /// Whether a span is a part of the calendar: `the first three months`.
  private func isOfCalendar(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let start = figure.words.lowerBound
    return figure.measure?.unit.dimension == .time && start > 0
      && Self.places.contains(sentence.words[start - 1].hash)
  }

  private static let places = NumberWords.set("first last next final opening closing")

  /// Whether a figure is what another was before: `to 48 from 31`, `an earlier toll of 31`.
  private func isFormer(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let start = figure.words.lowerBound
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

  /// Whether one figure is only expected, and the other sentence tells of no future.
  private func areForecastAndResult(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.state == nil, right.state == nil else { return false }
    if left.quantity.kind == .percent || left.quantity.kind == .count,
      Self.isOfPoll(pair.left) != Self.isOfPoll(pair.right)
    {
      return true
    }
    let isOfLeft = isForecast(left, in: pair.left)
    guard isOfLeft != isForecast(right, in: pair.right) else { return false }
    return !(isOfLeft ? pair.right : pair.left).words.contains { Self.futures.contains($0.hash) }
  }

  /// Whether a sentence tells what people said that they voted for, and not how they voted: `a poll
  /// suggested`, but not `the poll on Sunday`.
  static func isOfPoll(_ sentence: ParsedSentence) -> Bool {
    guard sentence.cues.contains(.poll) else { return false }
    return sentence.words.indices.contains { index in
      let hash = sentence.words[index].hash
      if surveys.contains(hash) { return true }
      guard polls.contains(hash) else { return false }
      return index > 0 && pollKinds.contains(sentence.words[index - 1].hash)
        || sentence.words[(index + 1)...].prefix(3).contains { showings.contains($0.hash) }
    }
  }

  private static let surveys = NumberWords.set(
    "pollster pollsters survey surveys projection projections")
  private static let polls = NumberWords.set("poll polls")
  private static let pollKinds = NumberWords.set("exit opinion")
  private static let showings = NumberWords.set(
    "gave gives showed shows suggested suggests found put puts indicated indicates had")
  /// Words without which no sentence is of a poll.
  static let pollWords = surveys.union(polls)

  /// Whether a figure is only expected: `forecast sales of`, `sales of 5 million are expected`, but not
  /// `more than expected`.
  private func isForecast(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let words = sentence.words
    func isForecast(_ index: Int) -> Bool { Self.forecasts.contains(words[index].hash) }
    let (start, end) = (figure.words.lowerBound, figure.words.upperBound)
    let before = (max(0, start - Self.forecastReach)..<start).last(where: isForecast)
    if let before, !words[before..<start].contains(where: { $0.hash == NumberWords.comma }),
      // Not `the expected storm`, nor `more than expected`.
      before == 0 || !NumberReader.articles.contains(words[before - 1].hash),
      !words[max(0, before - 3)..<before].contains(where: { Self.comparisons.contains($0.hash) })
    {
      return true
    }
    return (end..<min(words.count, end + Self.behindReach)).contains { index in
      index > 0 && isForecast(index) && NumberWords.beings.contains(words[index - 1].hash)
    }
  }

  /// Words before a figure in which it is said that it is expected.
  private static let forecastReach = 16
  private static let comparisons = NumberWords.set("than as")

  private static let steps = NumberWords.set("up down")
  private static let from = WordHash.hash("from")
  private static let formers = NumberWords.set(
    "earlier previous previously initial initially originally")
  private static let others = NumberWords.set("other others another further additional")
  static let forecasts = NumberWords.set(
    "expected expects expect forecast forecasts forecasted predicted predicts predict projected "
      + "projects anticipated anticipates hoped targeted")
  private static let futures = NumberWords.set("will would plans planned plan shall")

  // MARK: - Whose figures

  /// Whether two figures that somebody lost, won or sold are of one owner, as far as it is named.
  private func haveOneOwner(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = owner(left, in: pair.left), let second = owner(right, in: pair.right),
      pair.left.words[first.verb].hash == pair.right.words[second.verb].hash
    else { return true }
    return pair.story.lexicon.nearness(first.owner, second.owner) > 0
      || pair.right.distinct.contains(first.owner) || pair.left.distinct.contains(second.owner)
  }

  /// The subject of a verb of having or losing right before a figure.
  private func owner(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (owner: Int32, verb: Int)? {
    let start = figure.words.lowerBound
    guard
      let verb = sentence.words[max(0, start - 3)..<start].lastIndex(where: {
        Self.owningVerbs.contains($0.hash)
      }),
      let owner = sentence.terms.last(where: { $0.words.upperBound <= verb }),
      verb - owner.words.upperBound <= 1
    else { return nil }
    return (owner.id, verb)
  }

  private static let owningVerbs = NumberWords.set(
    "lost loses lose won wins sold sells hired scored gained earned made makes employs employed")

  /// Whether two ages are of one person: not of a driver and a passenger.
  private func haveOneBearer(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == .age, right.quantity.kind == .age else { return true }
    if let first = firstName(before: left, in: pair.left),
      let second = firstName(before: right, in: pair.right), first != second
    {
      return false
    }
    if isOfRelative(left, in: pair.left) != isOfRelative(right, in: pair.right) { return false }
    let (first, second) = (bearers(left, in: pair.left), bearers(right, in: pair.right))
    guard !first.isEmpty, !second.isEmpty else { return true }
    func isOf(
      _ words: Set<UInt64>, _ terms: ArraySlice<ParsedSentence.Term>, _ sentence: ParsedSentence
    ) -> Bool {
      terms.contains { words.contains(sentence.words[$0.words.lowerBound].hash) }
    }
    if first.contains(where: { term in
      second.contains { pair.story.lexicon.nearness(term.id, $0.id) > 0 }
    }) {
      return true
    }
    if isOf(Self.males, first, pair.left) && isOf(Self.females, second, pair.right)
      || isOf(Self.females, first, pair.left) && isOf(Self.males, second, pair.right)
    {
      return false
    }
    // Who is a man here may be the driver there; a cyclist is no driver.
    return isOf(Self.anybody, first, pair.left) || isOf(Self.anybody, second, pair.right)
  }

  private static let males = NumberWords.set("man boy male father")
  private static let females = NumberWords.set("woman girl female mother")
  private static let anybody = NumberWords.set(
    "person victim suspect defendant teenager youth pensioner resident local native student gunman "
      + "attacker assailant shooter knifeman"
  ).union(males).union(females)

  /// Whether an age is that of somebody's relative: `the 34-year-old wife of Karl Mees`, `her husband
  /// Costa, 39,`.
  private func isOfRelative(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let near = sentence.window(figure.words, before: 4, behind: 2)
    return sentence.words[near].contains { NamedFigureReader.relatives.contains($0.hash) }
  }

  /// The first of two names or more before an age: the Maria of `Maria Costa, 34,`.
  private func firstName(before figure: StatedFigure, in sentence: ParsedSentence) -> Int32? {
    guard figure.words.lowerBound > 1 else { return nil }
    return sentence.firstName(endingAt: figure.words.lowerBound - 1)
  }

  /// The nouns right behind an age: `the 32-year-old van driver`.
  private func bearers(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> ArraySlice<ParsedSentence.Term> {
    let terms = sentence.terms
    let start =
      sentence.words[figure.words.upperBound...].firstIndex {
        !NumberWords.years.contains($0.hash) && $0.hash != NumberWords.old
      } ?? sentence.words.count
    guard let first = terms.firstIndex(where: { $0.words.lowerBound == start })
    else { return [] }
    var end = first
    while end < terms.count, !sentence.words[terms[end].words.lowerBound].isCapitalised,
      end == first || terms[end].words.lowerBound == terms[end - 1].words.upperBound,
      Outcome.of(sentence.words[terms[end].words.lowerBound]) == nil
    {
      end += 1
    }
    return terms[first..<end]
  }
}
