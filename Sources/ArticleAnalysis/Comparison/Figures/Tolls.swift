internal import Articles

/// The dead, injured, missing, arrested and displaced that each of two reports counts first, and the
/// magnitude that it gives first.
///
/// What a report on an event counts first, in its headline or its first sentences, is the toll of that
/// event; two such figures are held against each other though the sentences share little else. Later
/// figures may be those of a part, of other people, or of years before; a kind that is not counted in
/// the first sentences has its toll there if it is counted once.
struct Tolls: Sendable {
  /// What is counted.
  private enum Kind: Equatable {
    case state(Outcome.Value)
    /// By its number in `FigureReader.plights`.
    case plight(Int)
    case magnitude
  }

  /// One figure of one kind, with the sentence that it stands in.
  private struct Toll: Sendable {
    var kind: Kind
    var value: Double
    var sentence: Int
    var range: Range<Int>
    /// Words for those counted; none where they are people in general.
    var units: [Int32]
  }

  private let left: [Toll]
  private let right: [Toll]
  private let lexicon: Lexicon

  /// Body sentences from the first on in which a toll is looked for; more finds later, lesser ones.
  private static let mostSentences = 4
  /// Sentences of a report in which a toll that is counted once is looked for; longer texts tell of
  /// more than one event.
  private static let longest = 600
  /// How many times one toll may be the other; events of one story seldom differ by more.
  private static let mostTimes = 3.0
  /// The same for magnitudes, which are told of one quake within a few tenths.
  private static let mostTimesOfMagnitude = 1.25
  /// From which nearness two words for those counted are one.
  private static let leastNearness = 0.65

  init(_ story: ComparedStory) {
    lexicon = story.lexicon
    left = Self.tolls(story.left)
    right = Self.tolls(story.right)
  }

  /// The first toll of each kind with every sentence there that states the same, and those of other
  /// kinds that are counted once.
  private static func tolls(_ side: ComparedSide) -> [Toll] {
    var first: [Toll] = []
    var later: [Toll] = []
    var bodies = 0
    for (index, sentence) in side.parsed.enumerated() {
      if !sentence.isHeading { bodies += 1 }
      let isFirst = bodies <= mostSentences
      guard isFirst || side.parsed.count <= longest else { break }
      guard !sentence.cues.isDisjoint(with: [.outcome, .plight]) || isFirst,
        !Timing.isOfThePast(sentence)
      else { continue }
      for toll in tolls(of: side.figures[index], in: sentence, at: index) {
        guard isFirst else {
          later.append(toll)
          continue
        }
        let known = first.first { $0.kind == toll.kind }
        if known.map({ $0.value == toll.value }) ?? true { first.append(toll) }
      }
    }
    return first
      + later.filter { toll in
        !first.contains { $0.kind == toll.kind }
          && later.allSatisfy { $0.kind != toll.kind || $0.value == toll.value }
      }
  }

  private static func tolls(
    of figures: [StatedFigure], in sentence: ParsedSentence, at index: Int
  ) -> [Toll] {
    figures.compactMap { figure in
      guard let kind = kind(of: figure, in: sentence), !figure.quantity.isVague, !figure.isWhole,
        !figure.isOfOthers,
        // The dead of a whole year are not those of what is told first.
        !Timing.isOfYearSoFar((sentence, figure.words))
      else { return nil }
      // Some of those whom another figure of the sentence counts.
      let isPart =
        figure.isInserted
        && figures.contains { !$0.isInserted && self.kind(of: $0, in: sentence) == kind }
      guard !isPart else { return nil }
      return Toll(
        kind: kind, value: figure.quantity.value, sentence: index, range: figure.quantity.range,
        units: kind == .magnitude || isOfPeople(figure) ? [] : figure.units)
    }
  }

  private static func kind(
    of figure: StatedFigure, in sentence: ParsedSentence
  ) -> Kind? {
    switch figure.quantity.kind {
    case .magnitude: .magnitude
    // Who treated some of the wounded has not counted them all.
    case .count where figure.plight.map(FigureReader.isOfCare) ?? false:
      figure.plight.map { .plight($0) }
    case .count: figure.state.map { .state($0) } ?? figure.plight.map { .plight($0) }
    case .ordinal: isLastOfDead(figure, in: sentence) ? .state(.dead) : nil
    default: nil
    }
  }

  /// Whether a figure is that of `the fifth child to die`, which counts the dead as well.
  private static func isLastOfDead(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> Bool {
    guard figure.quantity.value > 1 else { return false }
    let behind = sentence.words[figure.words.upperBound...].prefix(ordinalReach)
    guard
      let end = behind.firstIndex(where: {
        Outcome.of($0)?.value == .dead || deaths.contains($0.hash)
      })
    else { return false }
    // The first word behind it is who died.
    return end > figure.words.upperBound
      ? behind[..<end].allSatisfy { $0.kind == .word && !$0.isCapitalised }
        && (deaths.contains(sentence.words[end].hash)
          || behind[..<end].contains { $0.hash == NumberWords.to }
          || end == figure.words.upperBound + 1)
      : deaths.contains(sentence.words[end].hash)
  }

  /// Words behind an ordinal in which it is said that somebody died.
  private static let ordinalReach = 5
  private static let deaths = NumberWords.set("death fatality victim die")

  private static func isOfPeople(_ figure: StatedFigure) -> Bool {
    figure.units.isEmpty || figure.stateWord == figure.words.upperBound || figure.isOfPeople
      || figure.isToll
  }

  /// Whether two sentences state tolls of one kind.
  func areTold(in first: Int, _ second: Int) -> Bool {
    left.contains { toll in
      toll.sentence == first && right.contains { $0.sentence == second && areOne(toll, $0) }
    }
  }

  /// Whether two figures are the tolls of one kind.
  func areOne(
    _ figure: StatedFigure, in first: Int, _ other: StatedFigure,
    in second: Int
  ) -> Bool {
    guard
      let toll = left.first(where: { $0.sentence == first && $0.range == figure.quantity.range }),
      let another = right.first(where: {
        $0.sentence == second && $0.range == other.quantity.range
      })
    else { return false }
    return areOne(toll, another)
  }

  private func areOne(_ toll: Toll, _ other: Toll) -> Bool {
    let (low, high) = (min(toll.value, other.value), max(toll.value, other.value))
    let most = toll.kind == .magnitude ? Self.mostTimesOfMagnitude : Self.mostTimes
    guard toll.kind == other.kind, high <= low * most else { return false }
    if toll.units.isEmpty || other.units.isEmpty {
      return toll.units.isEmpty == other.units.isEmpty
    }
    return toll.units.contains { unit in
      other.units.contains { lexicon.nearness(unit, $0) >= Self.leastNearness }
    }
  }

  /// The right sentences that state a toll of a kind that a left one states too.
  func partners(of sentence: Int) -> [Int32] {
    var result: [Int32] = []
    for toll in left where toll.sentence == sentence {
      for other in right where areOne(toll, other) && !result.contains(Int32(other.sentence)) {
        result.append(Int32(other.sentence))
      }
    }
    return result
  }
}
