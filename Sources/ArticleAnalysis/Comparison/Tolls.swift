internal import Articles

/// The dead, injured, missing and arrested that each of two reports counts first, and the magnitude
/// that it gives first.
///
/// What a report on an event counts first, in its headline or its first sentences, is the toll of that
/// event; two such figures are held against each other though the sentences share little else. Later
/// figures may be those of a part, of other people, or of years before.
struct Tolls: Sendable {
  /// One figure of one state, with the sentence that it stands in.
  private struct Toll: Sendable {
    /// nil for a magnitude.
    var state: Outcome.Value?
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
  /// How many times one toll may be the other; events of one story seldom differ by more.
  private static let mostTimes = 3.0
  /// The same for magnitudes, which are told of one quake within a few tenths.
  private static let mostTimesOfMagnitude = 1.25
  /// From which nearness two words for those counted are one.
  private static let leastNearness = 0.65

  init(_ story: ComparedStory) {
    lexicon = story.lexicon
    guard !story.left.parsed.isEmpty, !story.right.parsed.isEmpty else {
      (left, right) = ([], [])
      return
    }
    let reader = NumberDifferences(pair: ComparedPair(left: 0, right: 0, unlinkedIn: story))
    left = Self.tolls(story.left, reader)
    right = Self.tolls(story.right, reader)
  }

  /// The first toll of each state, and every sentence there that states the same.
  private static func tolls(_ side: ComparedSide, _ reader: NumberDifferences) -> [Toll] {
    var result: [Toll] = []
    var bodies = 0
    for (index, sentence) in side.parsed.enumerated() {
      if !sentence.isHeading { bodies += 1 }
      guard bodies <= mostSentences else { break }
      // A year tells of another time.
      guard !sentence.quantities.contains(where: { $0.kind == .year }) else { continue }
      for figure in reader.figures(sentence) {
        let isMagnitude = figure.quantity.kind == .magnitude
        guard isMagnitude || figure.quantity.kind == .count && figure.state != nil,
          !figure.quantity.isVague, !figure.isWhole
        else { continue }
        let state = isMagnitude ? nil : figure.state
        let first = result.first { $0.state == state }
        guard first == nil || first?.value == figure.quantity.value else { continue }
        result.append(
          Toll(
            state: state, value: figure.quantity.value, sentence: index,
            range: figure.quantity.range,
            units: isMagnitude || isOfPeople(figure, sentence, reader) ? [] : figure.units))
      }
    }
    return result
  }

  private static func isOfPeople(
    _ figure: NumberDifferences.Figure, _ sentence: ParsedSentence, _ reader: NumberDifferences
  ) -> Bool {
    figure.units.isEmpty || reader.countsPeople(figure, in: sentence)
      || reader.toll(of: figure.words, in: sentence) != nil
  }

  /// Whether two sentences state tolls of one kind.
  func areTold(in first: Int, _ second: Int) -> Bool {
    left.contains { toll in
      toll.sentence == first && right.contains { $0.sentence == second && areOne(toll, $0) }
    }
  }

  /// Whether two figures are the tolls of one kind.
  func areOne(
    _ figure: NumberDifferences.Figure, in first: Int, _ other: NumberDifferences.Figure,
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
    let most = toll.state == nil ? Self.mostTimesOfMagnitude : Self.mostTimes
    guard toll.state == other.state, high <= low * most else { return false }
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
