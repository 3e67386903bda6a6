internal import Articles

/// The figures of two reports by their values, to see whether a report that gives one figure gives the
/// other's as well: then they are of two things, or a part and the whole of one.
struct ToldFigures {
  private let left: Figures
  private let right: Figures
  private let lexicon: Lexicon

  /// The counts, sums and shares of one report.
  private struct Figures {
    var bySentence: [[StatedFigure]]
    private var byValue: [Double: [StatedFigure]] = [:]
    /// Sentences that state a value.
    private var sentences: [Double: [Int]] = [:]
    private var measured: [StatedFigure] = []

    init(_ side: ComparedSide) {
      bySentence = side.figures
      for (index, figures) in side.figures.enumerated() {
        for figure in figures where ToldFigures.counts(figure) {
          guard byValue[figure.quantity.value]?.count ?? 0 < ToldFigures.mostOfOneValue else {
            continue
          }
          byValue[figure.quantity.value, default: []].append(figure)
          sentences[figure.quantity.value, default: []].append(index)
          if figure.measure != nil, measured.count < ToldFigures.mostMeasured {
            measured.append(figure)
          }
        }
      }
    }

    /// Those with the value of a figure of the other report.
    func equal(to figure: StatedFigure) -> [StatedFigure] {
      let same = byValue[figure.quantity.value] ?? []
      guard let unit = figure.measure?.unit else { return same.filter { $0.measure == nil } }
      return measured.filter { other in
        guard let another = other.measure?.unit, another.dimension == unit.dimension else {
          return false
        }
        return unit.equals(figure.quantity.value, another, other.quantity.value)
      }
    }

    /// The figures of its sentence, and for a large one those of the first others that state its value.
    func besides(_ figure: StatedFigure, in sentence: Int) -> [[StatedFigure]] {
      guard figure.quantity.value >= ToldFigures.leastAgain else { return [bySentence[sentence]] }
      return (sentences[figure.quantity.value] ?? []).prefix(ToldFigures.mostSentences).map {
        bySentence[$0]
      }
    }

    func figure(at range: Range<Int>, in sentence: Int) -> StatedFigure? {
      guard bySentence.indices.contains(sentence) else { return nil }
      return bySentence[sentence].first { $0.quantity.range.overlaps(range) }
    }
  }

  /// Measures of a report that are looked at; more cost the square of their number.
  private static let mostMeasured = 2_000
  /// From here on a value that is stated again is mostly that of the same thing.
  private static let leastAgain = 20.0
  /// Figures with one value that are kept, the first of them.
  private static let mostOfOneValue = 200
  /// Sentences with one value that are looked at.
  private static let mostSentences = 20
  /// From here on a value by itself says that two figures are one, and where one has no noun.
  private static let leastSure = 10_000.0
  private static let leastTelling = 100.0
  /// Below this they must be called alike.
  private static let leastNearness = 0.75

  init(_ story: ComparedStory) {
    (left, right) = (Figures(story.left), Figures(story.right))
    lexicon = story.lexicon
  }

  private static func counts(_ figure: StatedFigure) -> Bool {
    switch figure.quantity.kind {
    case .count, .money, .percent: !figure.quantity.isVague
    default: false
    }
  }

  /// Whether either report gives both figures of a difference, or one and a third that together or between
  /// them make the other.
  ///
  /// - Complexity: O(1), and O(*m*) in the measures of a report for a measure.
  func areToldTogether(_ entry: Discrepancy) -> Bool {
    guard entry.class == .number,
      let first = left.figure(at: entry.left.range, in: entry.left.sentence),
      let second = right.figure(at: entry.right.range, in: entry.right.sentence),
      Self.counts(first), Self.counts(second), first.quantity.kind == second.quantity.kind
    else { return false }
    return isTold(first, in: right, but: second) || isTold(second, in: left, but: first)
      || right.besides(second, in: entry.right.sentence).contains {
        isTold(first, beside: second, in: $0) || areJoined(second, first, by: $0)
      }
      || left.besides(first, in: entry.left.sentence).contains {
        isTold(second, beside: first, in: $0) || areJoined(first, second, by: $0)
      }
  }

  private func isTold(
    _ figure: StatedFigure, in figures: Figures, but other: StatedFigure
  ) -> Bool {
    figures.equal(to: figure).contains {
      $0.quantity.range != other.quantity.range && haveOneKind($0, figure)
        && areAlike($0, figure)
    }
  }

  /// Whether a sentence gives a figure beside another of which it says what is counted: `rose to 29 from 11`.
  private func isTold(
    _ figure: StatedFigure, beside other: StatedFigure, in sentence: [StatedFigure]
  ) -> Bool {
    sentence.contains {
      $0.quantity.value != other.quantity.value && $0.quantity.kind == figure.quantity.kind
        && $0.quantity.value == figure.quantity.value && $0.measure?.unit == figure.measure?.unit
        && ($0.units.isEmpty || areAlike($0, figure))
    }
  }

  /// Whether both are of one kind; a large sum may be told without its currency.
  private func haveOneKind(_ figure: StatedFigure, _ other: StatedFigure) -> Bool {
    if figure.quantity.kind == other.quantity.kind { return true }
    guard figure.quantity.value >= Self.leastSure else { return false }
    return switch (figure.quantity.kind, other.quantity.kind) {
    case (.money, _): other.mayBeSum
    case (_, .money): figure.mayBeSum
    default: false
    }
  }

  private func areAlike(_ figure: StatedFigure, _ other: StatedFigure) -> Bool {
    if figure.quantity.kind != .count || figure.measure != nil { return true }
    let value = figure.quantity.value
    if value >= Self.leastSure { return true }
    if value >= Self.leastTelling, figure.units.isEmpty || other.units.isEmpty { return true }
    if let state = figure.state, state == other.state { return true }
    if figure.isOfPeople, other.isOfPeople { return figure.state == other.state }
    return figure.units.contains { unit in
      other.units.contains { lexicon.nearness(unit, $0) >= Self.leastNearness }
    }
  }

  /// By which share a part of a sum may be rounded.
  private static let roundingOfParts = 0.03

  /// Whether the other report's figure is one with a third figure of its sentence, or what is between the
  /// two: 63 are 58 and five; who pays 52 instead of 49 pays three more.
  private func areJoined(
    _ figure: StatedFigure, _ other: StatedFigure, by sentence: [StatedFigure]
  ) -> Bool {
    let (value, whole) = (figure.quantity.value, other.quantity.value)
    guard figure.measure?.unit == other.measure?.unit else { return false }
    let isOfMoney = if case .money = figure.quantity.kind { true } else { false }
    return sentence.contains { third in
      third.quantity.value != value
        && (third.quantity.kind == figure.quantity.kind || third.quantity.kind == .count)
        && (value + third.quantity.value == whole
          // 19, including three labourers, are 16 others.
          || third.isInserted && value - third.quantity.value == whole
          || isOfMoney && abs(value - third.quantity.value) == whole)
        || isOfMoney && third.quantity.kind == .percent && third.quantity.value < 100
          && abs(value * third.quantity.value / 100 - whole) < Self.roundingOfParts * whole
    }
  }
}
