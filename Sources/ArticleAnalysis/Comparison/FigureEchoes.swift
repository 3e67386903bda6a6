internal import Articles

/// Finds the figures that both reports give, wherever they stand, and that no fact ties together: a report
/// that gives `57 survivors` is not silent on the 57 people of another.
struct FigureEchoes {
  private let story: ComparedStory
  private let equal: EqualFigures

  /// A figure with its place.
  private struct Entry {
    var figure: StatedFigure
    var sentence: Int
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
    var found: [(left: Entry, right: Entry)] = []
    for (value, entries) in lefts {
      guard let others = rights[value] else { continue }
      for entry in entries where !toldLeft.contains(entry.figure.quantity.range.lowerBound) {
        if let other = others.first(where: { mayEcho(entry, $0) }) { found.append((entry, other)) }
      }
      for other in others where !toldRight.contains(other.figure.quantity.range.lowerBound) {
        if let entry = entries.first(where: { mayEcho($0, other) }) { found.append((entry, other)) }
      }
    }
    found.sort {
      (start($0.left), start($0.right)) < (start($1.left), start($1.right))
    }
    var result: [FigureEcho] = []
    for (left, right) in found {
      let echo = FigureEcho(left: side(left, story.left), right: side(right, story.right))
      if result.last != echo { result.append(echo) }
    }
    return result
  }

  private func start(_ entry: Entry) -> Int { entry.figure.quantity.range.lowerBound }

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

  private func mayEcho(_ left: Entry, _ right: Entry) -> Bool {
    equal.mayEcho(place(left, story.left), place(right, story.right))
  }

  private func place(_ entry: Entry, _ side: ComparedSide) -> EqualFigures.Place {
    EqualFigures.Place(
      figure: entry.figure, sentence: side.parsed[entry.sentence], utf8: side.utf8)
  }

  private func side(_ entry: Entry, _ side: ComparedSide) -> Discrepancy.Side {
    let range = entry.figure.quantity.range
    return Discrepancy.Side(
      value: side.text(range), sentence: side.sentences[entry.sentence].id, range: range)
  }
}
