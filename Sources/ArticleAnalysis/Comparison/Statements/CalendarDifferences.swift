internal import Articles

/// Finds the one day of the week, or the one month, that two reports give to one event differently.
struct CalendarDifferences {
  let pair: ComparedPair

  /// Share of the shorter sentence's other terms that both must have.
  private static let leastCovered = 0.6
  /// The same where they share more terms than they must.
  private static let leastCoveredByMore = 0.5
  /// Terms that both must have beside the day.
  private static let leastShared = 3

  func find() -> [Discrepancy] {
    let days = difference(
      day(in: pair.left), day(in: pair.right), topic: "day",
      reason: "The days of the week differ.")
    if let days { return [days] }
    guard pair.bothHave(.month) else { return [] }
    let months = difference(
      month(in: pair.left), month(in: pair.right), topic: "month", reason: "The months differ.")
    return months.map { [$0] } ?? []
  }

  private func difference(
    _ left: Int?, _ right: Int?, topic: String, reason: String
  ) -> Discrepancy? {
    guard let left, let right, pair.left.words[left].hash != pair.right.words[right].hash,
      !countOthers,
      isOfLaterDay(left, in: pair.left) == isOfLaterDay(right, in: pair.right),
      isLimit(left, in: pair.left) == isLimit(right, in: pair.right),
      isExpected(left, in: pair.left) == isExpected(right, in: pair.right),
      !tellsOfNeighbour(pair.left), !tellsOfNeighbour(pair.right),
      haveOneZone || !areNeighbours(pair.left.words[left], pair.right.words[right]),
      !haveTwoDirections, !tellLossAndFind, !pair.tellOpposites, !pair.namesOpposites
    else { return nil }
    let shared = Set(pair.sharedTerms(least: 0.75).map(\.left.id)).count
    let shorter = min(pair.left.distinct.count, pair.right.distinct.count) - 1
    // More shared terms bear more others.
    let covered = shared > Self.leastShared ? Self.leastCoveredByMore : Self.leastCovered
    guard shared >= Self.leastShared, Double(shared) >= covered * Double(max(1, shorter)),
      haveOneNeighbour(left, right)
        || Double(shared) >= Self.leastCoveredFarOff * Double(max(1, shorter))
    else { return nil }
    return Discrepancy(
      class: .date, topic: topic, left: pair.leftSide(left..<left + 1),
      right: pair.rightSide(right..<right + 1), reason: reason)
  }

  /// Whether a word near to both days is one: the resignation on Thursday, the repeal on Sunday.
  private func haveOneNeighbour(_ left: Int, _ right: Int) -> Bool {
    func near(_ day: Int, _ sentence: ParsedSentence) -> [Int32] {
      sentence.terms.filter {
        !$0.words.contains(day) && $0.clause == sentence.clauseOfWord[day]
          && $0.words.upperBound > day - Self.neighbourReach
          && $0.words.lowerBound <= day + Self.neighbourReach
      }.map(\.id)
    }
    let others = near(right, pair.right)
    return near(left, pair.left).contains { id in
      others.contains { pair.story.lexicon.nearness(id, $0) >= 0.6 }
    }
  }

  /// Words from a day in which it is said what was on it.
  private static let neighbourReach = 5
  /// Share of the shorter sentence's terms from which it does not matter what stands near.
  private static let leastCoveredFarOff = 0.75

  /// Whether a day is the one up to which something goes on, or from which: `until Thursday`.
  private func isLimit(_ day: Int, in sentence: ParsedSentence) -> Bool {
    if day > 0, Self.limits.contains(sentence.words[day - 1].hash) { return true }
    // `Hours before their meeting on Sunday`.
    let clause = sentence.clauseOfWord[day]
    return (max(0, day - Self.limitReach)..<day).contains { index in
      sentence.clauseOfWord[index] == clause && Self.turnings.contains(sentence.words[index].hash)
    }
  }

  /// Words before a day in which it is said that the day is of something before or after.
  private static let limitReach = 7
  private static let turnings = NumberWords.set("before after ahead following")

  /// Whether it is said of a day that something may be on it: `is expected to resign on Wednesday`.
  private func isExpected(_ day: Int, in sentence: ParsedSentence) -> Bool {
    let clause = sentence.clauseOfWord[day]
    return (max(0, day - Self.statementReach)..<day).contains { index in
      sentence.clauseOfWord[index] == clause
        && Self.expectations.contains(sentence.words[index].hash)
    }
  }

  private static let expectations = NumberWords.set(
    "expected expects likely may might could planned plans hoped hopes feared")

  /// Whether a sentence tells of the day before or after its own as well: `up from 19 a day earlier`,
  /// `followed his words of the previous day`.
  private func tellsOfNeighbour(_ sentence: ParsedSentence) -> Bool {
    sentence.words.indices.dropFirst().contains { index in
      let (before, hash) = (sentence.words[index - 1].hash, sentence.words[index].hash)
      return Self.neighbours.contains(hash) && Self.periods.contains(before)
        || Self.neighbouring.contains(before) && Self.partsOfDays.contains(hash)
    }
  }

  private static let limits = NumberWords.set("until till by before from since")
  private static let neighbours = NumberWords.set("earlier later before after")
  private static let partsOfDays = NumberWords.set("day night evening morning afternoon")
  private static let neighbouring = NumberWords.set("previous preceding following next")

  /// Whether both count, and no count is one: then each may be of its own day.
  var countOthers: Bool {
    func counts(_ sentence: ParsedSentence) -> Set<Double> {
      Set(
        sentence.quantities.lazy.filter {
          $0.kind == .count && !$0.isSmallWord && !isOfTimeOrGrade($0, in: sentence)
        }.map(\.value))
    }
    let (left, right) = (counts(pair.left), counts(pair.right))
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }

  /// Whether one day of the week is right before the other.
  private func areNeighbours(_ left: Word, _ right: Word) -> Bool {
    guard let first = Self.week[left.hash], let second = Self.week[right.hash] else { return false }
    return [1, 6].contains(abs(first - second))
  }

  private static let week = NumberWords.table([
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
  ])

  /// Whether no time shows that the days are those of two zones of time: what happens at 1920 GMT on one
  /// day may happen on the next by the clocks there.
  private var haveOneZone: Bool {
    func zones(_ sentence: ParsedSentence) -> Set<UInt64> {
      Set(
        // `1920 GMT` looks like a year.
        sentence.quantities.lazy.filter { [.time, .count, .year].contains($0.kind) }.compactMap {
          sentence.zone(behind: sentence.span(of: $0).upperBound)
        })
    }
    return zones(pair.left) == zones(pair.right)
  }

  /// Whether only one tells that those were found whom one calls missing.
  private var tellLossAndFind: Bool {
    func tells(_ words: Set<UInt64>, _ sentence: ParsedSentence) -> Bool {
      sentence.words.contains { words.contains($0.hash) }
    }
    return (tells(Self.losses, pair.left) || tells(Self.losses, pair.right))
      && tells(Self.finds, pair.left) != tells(Self.finds, pair.right)
  }

  private static let losses = NumberWords.set("missing disappeared vanished lost kidnapped stolen")
  private static let finds = NumberWords.set("found rescued recovered located freed returned")

  /// Whether something went on that day: `for a second day on Thursday`, `the third night in a row`.
  private func isOfLaterDay(_ day: Int, in sentence: ParsedSentence) -> Bool {
    let near = max(0, day - Self.laterReach)..<day
    return near.contains { index in
      Self.periods.contains(sentence.words[index].hash) && index > 0
        && (NumberWords.ordinals[sentence.words[index - 1].hash] ?? 0 > 1
          || Self.turns.contains(sentence.words[index - 1].hash))
    }
  }

  /// Words before a day in which it is said which day of many it is.
  private static let laterReach = 6
  private static let periods = NumberWords.set(
    "day night evening morning afternoon week round session")
  private static let turns = NumberWords.set("another consecutive straight successive last final")

  /// Whether a figure counts days or names a grade, and so nothing that happened on a day: `three days
  /// before`, `level four`.
  private func isOfTimeOrGrade(_ quantity: Quantity, in sentence: ParsedSentence) -> Bool {
    let span = sentence.span(of: quantity)
    guard !span.isEmpty else { return false }
    return span.lowerBound > 0
      && Self.grades.contains(sentence.words[span.lowerBound - 1].hash)
      || Measure.at(span.upperBound, in: sentence.words)?.unit.dimension == .time
  }

  private static let grades = NumberWords.set(
    "level stage phase category grade step number type class group round lane platform gate")

  /// Whether one says a word and the other its opposite: what closes lower on one day may close higher
  /// on the next.
  private var haveTwoDirections: Bool {
    func direction(_ sentence: ParsedSentence) -> (up: Bool, down: Bool) {
      (
        sentence.words.contains { DirectionDifferences.ups.contains($0.hash) },
        sentence.words.contains { DirectionDifferences.downs.contains($0.hash) }
      )
    }
    let (left, right) = (direction(pair.left), direction(pair.right))
    return left.up != left.down && right.up != right.down && left.up != right.up
  }

  /// The place of the only day of a sentence that names no date; nil for the day of a statement
  /// (`police said on Monday`), which may well be another in each report.
  private func day(in sentence: ParsedSentence) -> Int? {
    guard sentence.cues.contains(.weekday) else { return nil }
    let days = sentence.words.indices.prefix(400).filter {
      sentence.words[$0].isCapitalised && sentence.forms[$0].cues.contains(.weekday)
    }
    guard days.count == 1, let index = days.first,
      !sentence.quantities.contains(where: { $0.kind == .date }),
      !sentence.quotations.contains(where: { $0.words.contains(index) })
    else { return nil }
    return Self.isOfStatement(index, in: sentence) ? nil : index
  }

  /// The place of the only month of a sentence, where something was in it: `passed an inspection in March`.
  private func month(in sentence: ParsedSentence) -> Int? {
    let words = sentence.words
    let months = words.indices.prefix(400).filter {
      words[$0].isCapitalised && sentence.forms[$0].cues.contains(.month)
    }
    guard months.count == 1, let index = months.first, index > 0,
      Self.inMonths.contains(words[index - 1].hash),
      !sentence.quantities.contains(where: {
        $0.kind == .date || $0.kind == .year && $0.range.lowerBound > words[index].range.lowerBound
      }),
      !sentence.quotations.contains(where: { $0.words.contains(index) })
    else { return nil }
    return Self.isOfStatement(index, in: sentence) ? nil : index
  }

  private static let inMonths = NumberWords.set("in last this since")

  /// Whether a day is that of a statement, or vague: `police said on Monday`, `late on Monday`.
  static func isOfStatement(_ index: Int, in sentence: ParsedSentence) -> Bool {
    let around = sentence.words[max(0, index - 4)..<min(sentence.words.count, index + 3)]
    if around.contains(where: { sayings.contains($0.hash) }) { return true }
    // `Said on state television on Thursday`, `announced his resignation in a video on Friday`.
    let clause = sentence.clauseOfWord[index]
    return (max(0, index - statementReach)..<index).contains { spot in
      guard sentence.clauseOfWord[spot] == clause else { return false }
      let hash = sentence.words[spot].hash
      return announcements.contains(hash)
        || sayings.contains(hash) && settings.contains(sentence.words[spot + 1].hash)
        || hash == told && isNamed(spot + 1..<index, in: sentence)
    }
  }

  /// Whether words are a name before the day on which somebody was told: `told the Orlay Daily News on
  /// Feb. 14`.
  private static func isNamed(_ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    sentence.words[words].allSatisfy {
      $0.isCapitalised || $0.kind == .punctuation || settings.contains($0.hash)
        || $0.hash == article
    }
  }

  private static let told = WordHash.hash("told")
  private static let article = WordHash.hash("the")

  /// Words before a day in which a statement may be the one of that day.
  private static let statementReach = 9
  private static let announcements = NumberWords.set(
    "announced announces announcing claimed claims conference briefing interview statement")
  private static let settings = NumberWords.set("on in at to during by late early")

  private static let sayings = NumberWords.set(
    "said says saying told tells reported reports announced stated confirmed denied added warned "
      + "statement according late early")
}
