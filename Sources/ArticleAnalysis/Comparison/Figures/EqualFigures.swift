internal import Articles

/// Tells whether two equal figures count one thing, by their nouns and by what befell those counted:
/// `57 survivors` and `57 people` may be one, `14 dead` and `14 vessels`, `32 crew` and `32 injured` are two.
struct EqualFigures {
  /// A figure with what it counts.
  struct Place {
    let figure: StatedFigure
    fileprivate let thing: Thing

    init(_ figure: StatedFigure, in sentence: ParsedSentence, of side: ComparedSide) {
      self.figure = figure
      thing = EqualFigures.thing(figure, NounPhrases(sentence, in: side.utf8))
    }
  }

  /// What is counted.
  fileprivate enum Thing {
    /// People, by their number in `FigureReader.peopleKinds`; nil for people in general.
    case people(Double?)
    case other(Int32)
    case untold
  }

  let lexicon: Lexicon

  /// From which nearness two nouns are one where the figure is told by few, and where it is a small one.
  private static let leastNearness = 0.65
  private static let leastOfSmall = 0.85
  /// From here on a count is known again where one report does not say of what.
  private static let leastWithoutThing = 100.0

  /// Whether two equal figures of a pair of sentences are surely one; `shared` is how many of the words near
  /// to both are one.
  func areOne(_ left: Place, _ right: Place, shared: Int) -> Bool {
    guard mayBeOne(left, right) else { return false }
    let (first, second) = (left.figure.quantity, right.figure.quantity)
    guard first.kind == .count, left.figure.measure == nil else { return shared > 0 }
    let isTelling = first.isTelling && second.isTelling
    if left.figure.plight != right.figure.plight, shared == 0 { return false }
    guard isTelling || isPlural(left) && isPlural(right) else { return shared > 0 && !isOne(first) }
    switch (left.thing, right.thing) {
    case (.untold, .untold): return shared > 0
    case (.untold, _), (_, .untold): return shared > 0 || first.value >= Self.leastWithoutThing
    default: return isTelling || shared > 0
    }
  }

  /// Whether a report that gives one figure may well give the other by it, wherever they stand.
  func mayEcho(_ left: Place, _ right: Place) -> Bool {
    guard mayBeOne(left, right) else { return false }
    switch left.figure.quantity.kind {
    case .date, .year, .money, .percent: return true
    case .count where left.figure.measure == nil:
      switch (left.thing, right.thing) {
      case (.untold, .untold): return left.figure.state != nil
      case (.untold, _), (_, .untold):
        return left.figure.quantity.value >= Self.leastWithoutThing
      default: return !isOne(left.figure.quantity)
      }
    case .count: return left.figure.quantity.isTelling
    default: return false
    }
  }

  /// Whether two equal counts are of people in general, and nothing says that they are two.
  func countOnePeople(_ left: Place, _ right: Place) -> Bool {
    guard left.figure.quantity.kind == .count, mayBeOne(left, right),
      case .people(nil) = left.thing, case .people(nil) = right.thing
    else { return false }
    return true
  }

  private func isOne(_ quantity: Quantity) -> Bool { quantity.value == 1 }

  /// Whether nothing says that two equal figures are two.
  private func mayBeOne(_ left: Place, _ right: Place) -> Bool {
    let (one, other) = (left.figure, right.figure)
    guard one.quantity.kind == other.quantity.kind, one.quantity.value == other.quantity.value,
      one.quantity.upper == other.quantity.upper, !one.quantity.isVague, !other.quantity.isVague,
      one.measure?.unit == other.measure?.unit, one.isWhole == other.isWhole,
      fate(one) == fate(other)
    else { return false }
    if let plight = one.plight, let another = other.plight, plight != another { return false }
    guard one.quantity.kind == .count, one.measure == nil else { return true }
    switch (left.thing, right.thing) {
    case (.people(let kind), .people(let another)): return kind == another
    case (.other(let noun), .other(let another)):
      let isSmall = one.quantity.isSmallWord || other.quantity.isSmallWord
      return noun == another
        || lexicon.nearness(noun, another) >= (isSmall ? Self.leastOfSmall : Self.leastNearness)
    case (.people, .other), (.other, .people): return false
    case (.untold, _), (_, .untold): return true
    }
  }

  /// What befell those counted; who survived is no other than who was there.
  private func fate(_ figure: StatedFigure) -> Outcome.Value? {
    figure.state == .safe ? nil : figure.state
  }

  private func isPlural(_ place: Place) -> Bool {
    if case .untold = place.thing { return false }
    return !isOne(place.figure.quantity)
  }

  private static func thing(_ figure: StatedFigure, _ phrases: NounPhrases) -> Thing {
    let sentence = phrases.sentence
    if let noun = phrases.counted(from: figure.words.upperBound) {
      let words = noun.map { sentence.words[$0].hash }
      if let kind = words.lazy.compactMap({ FigureReader.peopleKinds[$0] }).first {
        return .people(kind)
      }
      if words.contains(where: people.contains) { return .people(nil) }
      return .other(sentence.ids[noun.upperBound - 1])
    }
    if let kind = figure.peopleKind { return .people(kind) }
    if figure.isOfPeople || figure.state != nil { return .people(nil) }
    return figure.units.first.map { .other($0) } ?? .untold
  }

  /// Words for people of whom no kind is said, but how they came to be counted.
  private static let people = NumberWords.set(
    "people persons residents inhabitants citizens villagers lives patients survivors victims "
      + "casualties dead injured wounded deaths fatalities others men")
}
