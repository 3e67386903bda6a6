internal import Articles

/// Finds figures that writers put for one another: nine miles and 14 kilometres, `almost 400` and 387, a
/// sum with and without its currency.
struct NearFigures {
  /// A figure with its number in the lexicon.
  private struct Figure {
    var id: Int32
    /// The value, of a measure in its basic unit.
    var value: Double
    var quantity: Quantity
    var measure: Measure?
    /// Whether it is a time without its half of the day.
    var isOpen: Bool
  }

  /// The figures of each dimension or kind, each told in one way only once.
  private var byKind: [Kind: [Figure]] = [:]
  private var known: Set<Told> = []

  /// A figure as it was told once: `more than 800` is held against 812, and 800 is not.
  private struct Told: Hashable {
    var id: Int32
    var bound: Quantity.Bound
  }

  private enum Kind: Hashable {
    case measure(Measure.Dimension)
    case count, percent, money, time
  }

  /// How much of a match a figure counts for one that is the same in another unit or without its currency.
  private static let nearnessOfSame = 0.9
  /// The same for one that is rounded, and for a time of day that may be twelve hours later.
  private static let nearnessOfRounded = 0.75
  /// From here on a sum without a currency is one with it: `700 million`.
  private static let leastSum = 1e6
  /// Figures of a kind; more cost the work of texts that are no prose.
  private static let most = 2_000
  /// Values above a figure that are held against it.
  private static let mostAbove = 16

  /// Takes in the figures of a sentence.
  mutating func read(_ sentence: ParsedSentence) {
    guard !sentence.quantities.isEmpty else { return }
    var terms = sentence.terms[...]
    for quantity in sentence.quantities where !quantity.isVague {
      while let term = terms.first,
        sentence.words[term.words.lowerBound].range.lowerBound < quantity.range.lowerBound
      {
        terms.removeFirst()
      }
      guard let term = terms.first,
        sentence.words[term.words.lowerBound].range.lowerBound < quantity.range.upperBound,
        known.insert(Told(id: term.id, bound: quantity.bound)).inserted
      else { continue }
      let measure = Measure.of(quantity, endingAt: term.words.upperBound, in: sentence.words)
      guard let kind = Self.kind(of: quantity, measure) else { continue }
      guard byKind[kind, default: []].count < Self.most else { continue }
      byKind[kind, default: []].append(
        Figure(
          id: term.id, value: quantity.value * (measure?.factor ?? 1), quantity: quantity,
          measure: measure,
          isOpen: kind == .time
            && !sentence.words[sentence.window(term.words, before: 0, behind: 3)].contains {
              Self.halves.contains($0.hash)
            }))
    }
  }

  private static func kind(of quantity: Quantity, _ measure: Measure?) -> Kind? {
    switch quantity.kind {
    case .count: measure.map { .measure($0.dimension) } ?? .count
    case .percent: .percent
    case .money: .money
    case .time: .time
    default: nil
    }
  }

  /// Makes figures near that may be one.
  ///
  /// - Complexity: O(*n* log *n*) in the different figures.
  func relate(in lexicon: inout Lexicon) {
    for (kind, figures) in byKind {
      let sorted = figures.sorted { ($0.value, $0.id) < ($1.value, $1.id) }
      for (place, figure) in sorted.enumerated() {
        for other in sorted[(place + 1)...].prefix(Self.mostAbove) {
          if let nearness = Self.nearness(figure, other, kind) {
            lexicon.relate(figure.id, other.id, weight: nearness)
          }
        }
      }
    }
    relateSums(in: &lexicon)
    relateHours(in: &lexicon)
  }

  /// How near a figure is to a larger one of its kind; nil for two figures.
  private static func nearness(_ figure: Figure, _ other: Figure, _ kind: Kind) -> Double? {
    let (first, second) = (figure.quantity, other.quantity)
    if let unit = figure.measure, let another = other.measure, unit != another {
      let tolerance = unit.tolerance(with: another)
      return other.value - figure.value <= tolerance * other.value ? nearnessOfSame : nil
    }
    guard kind != .time, first.kind == second.kind else { return nil }
    let mayBeOne =
      first.isRounded(to: second)
      || first.bound != .exact && first.rounds(second)
      || second.bound != .exact && second.rounds(first)
    return mayBeOne ? nearnessOfRounded : nil
  }

  /// Large counts and sums of as much.
  private func relateSums(in lexicon: inout Lexicon) {
    var counts: [Double: Int32] = [:]
    for figure in byKind[.count] ?? [] where figure.value >= Self.leastSum {
      counts[figure.value] = min(counts[figure.value] ?? .max, figure.id)
    }
    for sum in byKind[.money] ?? [] {
      guard let count = counts[sum.value] else { continue }
      lexicon.relate(sum.id, count, weight: Self.nearnessOfSame)
    }
  }

  /// `A quarter to five` and 4.45 p.m.; what is told with its half of the day is that alone.
  private func relateHours(in lexicon: inout Lexicon) {
    let times = byKind[.time] ?? []
    let byTime = Dictionary(times.map { ($0.value, $0.id) }, uniquingKeysWith: min)
    for time in times where time.value < Self.noon && time.isOpen {
      guard let later = byTime[time.value + Self.noon] else { continue }
      lexicon.relate(time.id, later, weight: Self.nearnessOfRounded)
    }
  }

  private static let noon = 720.0
  private static let halves = NumberWords.set("a.m. am a.m p.m. pm p.m morning")
}
