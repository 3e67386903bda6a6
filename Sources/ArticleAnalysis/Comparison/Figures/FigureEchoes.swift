internal import Articles

/// Finds the figures that both reports give, wherever they stand, and that no fact ties together: a report
/// that gives `57 survivors` is not silent on the 57 people of another.
struct FigureEchoes {
  private let story: ComparedStory
  private let equal: EqualFigures

  /// A figure with its sentence.
  private struct Entry {
    var figure: StatedFigure
    var sentence: Int
  }

  /// The same with what it counts.
  private struct Spot {
    var place: EqualFigures.Place
    var sentence: Int

    var range: Range<Int> { place.figure.quantity.range }
  }

  /// Figures of one value and report that are looked at, the first of them: a text that gives one number
  /// oftener is a table.
  private static let mostOfOneValue = 8

  init(_ story: ComparedStory) {
    self.story = story
    equal = EqualFigures(lexicon: story.lexicon)
  }

  /// Each figure of either report that no fact has, with the first of the other that may be it, in the
  /// order of the left.
  ///
  /// - Complexity: O(*n*) in the figures of both.
  func find(besides alignment: Alignment) -> [FigureEcho] {
    let rights = Self.byValue(story.right)
    guard !rights.isEmpty else { return [] }
    let lefts = Self.byValue(story.left)
    let told = alignment.agreements + alignment.discrepancies
    let toldLeft = Set(told.map(\.left.range.lowerBound))
    let toldRight = Set(told.map(\.right.range.lowerBound))
    var found: [(left: Spot, right: Spot)] = []
    for (value, entries) in lefts {
      guard let others = rights[value] else { continue }
      let (own, other) = (spots(entries, story.left), spots(others, story.right))
      for spot in own where !toldLeft.contains(spot.range.lowerBound) {
        let echo = other.first { equal.mayEcho(spot.place, $0.place) }
        if let echo { found.append((spot, echo)) }
      }
      for echo in other where !toldRight.contains(echo.range.lowerBound) {
        let spot = own.first { equal.mayEcho($0.place, echo.place) }
        if let spot { found.append((spot, echo)) }
      }
    }
    found.sort {
      ($0.left.range.lowerBound, $0.right.range.lowerBound)
        < ($1.left.range.lowerBound, $1.right.range.lowerBound)
    }
    var result: [FigureEcho] = []
    for (left, right) in found {
      let echo = FigureEcho(left: side(left, story.left), right: side(right, story.right))
      if result.last != echo { result.append(echo) }
    }
    return result
  }

  private static func byValue(_ side: ComparedSide) -> [Double: [Entry]] {
    var result: [Double: [Entry]] = [:]
    for (index, figures) in side.figures.enumerated() {
      for figure in figures
      where result[figure.quantity.value]?.count ?? 0 < mostOfOneValue {
        result[figure.quantity.value, default: []].append(Entry(figure: figure, sentence: index))
      }
    }
    return result
  }

  private func spots(_ entries: [Entry], _ side: ComparedSide) -> [Spot] {
    entries.map { entry in
      Spot(
        place: EqualFigures.Place(entry.figure, in: side.parsed[entry.sentence], of: side),
        sentence: entry.sentence)
    }
  }

  private func side(_ spot: Spot, _ side: ComparedSide) -> Discrepancy.Side {
    Discrepancy.Side(
      value: side.text(spot.range), sentence: side.sentences[spot.sentence].id, range: spot.range)
  }
}
