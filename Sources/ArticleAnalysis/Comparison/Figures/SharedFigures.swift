internal import Articles

/// Sentences of two reports that give one telling figure, which each report gives in no other sentence: a
/// length of nine miles and of 14 kilometres, 387 and `almost 400` people.
///
/// Such a figure is mostly of one thing, however else the writers put it.
struct SharedFigures: Sendable {
  private var partnersOfLeft: [Int: [Int32]] = [:]

  /// A figure of one sentence with its number in the lexicon.
  private struct Entry {
    var id: Int32
    var sentence: Int
    var figure: StatedFigure
  }

  /// From which nearness two figures are one.
  private static let leastNearness = 0.7
  /// From here on a count is known again where one report does not say of what.
  private static let leastWithoutThing = 100.0

  /// - Complexity: O(*n*) in the figures of both.
  init(_ story: ComparedStory) {
    let (left, right) = (Self.entries(story.left), Self.entries(story.right))
    for id in left.keys {
      guard let own = Self.only(like: id, in: left, story.lexicon),
        let other = Self.only(like: id, in: right, story.lexicon),
        // Neither is like a third that another sentence gives.
        Self.only(like: other.id, in: left, story.lexicon)?.sentence == own.sentence,
        Self.only(like: other.id, in: right, story.lexicon) != nil,
        Self.areTelling(own, other, story)
      else { continue }
      partnersOfLeft[own.sentence, default: []].append(Int32(other.sentence))
    }
  }

  private static func entries(_ side: ComparedSide) -> [Int32: [Entry]] {
    var result: [Int32: [Entry]] = [:]
    for (index, sentence) in side.parsed.enumerated() where !sentence.isHeading {
      for figure in side.figures[index] {
        guard
          let term = sentence.terms.first(where: {
            figure.words.contains($0.words.lowerBound)
          })
        else { continue }
        result[term.id, default: []].append(
          Entry(id: term.id, sentence: index, figure: figure))
      }
    }
    return result
  }

  /// The figure of a report that is one with another; nil where it gives none, or more than one sentence
  /// does.
  private static func only(
    like id: Int32, in entries: [Int32: [Entry]], _ lexicon: Lexicon
  ) -> Entry? {
    var found = entries[id] ?? []
    for place in lexicon.nearRange(id) {
      let near = lexicon.near(place)
      guard near.weight >= leastNearness, lexicon.isFigure(near.id) else { continue }
      found += entries[near.id] ?? []
    }
    guard let first = found.first, found.allSatisfy({ $0.sentence == first.sentence }) else {
      return nil
    }
    return first
  }

  /// Whether few other things have a figure as this one, and nothing says that they are two.
  private static func areTelling(
    _ own: Entry, _ other: Entry, _ story: ComparedStory
  ) -> Bool {
    let (left, right) = (own.figure, other.figure)
    let (first, second) = (left.quantity, right.quantity)
    if first.isTelling, countOnePeople(own, other, story) { return true }
    guard left.state == right.state else { return false }
    let isTelling = first.isTelling || second.isTelling
    switch first.kind {
    case .time: return second.kind == .time
    case .money: return isTelling && (second.kind == first.kind || right.mayBeSum)
    case .percent: return second.kind == .percent && isTelling
    case .count:
      if case .money = second.kind { return isTelling && left.mayBeSum }
      guard second.kind == .count else { return false }
      if let unit = left.measure?.unit, let other = right.measure?.unit {
        return unit.dimension == other.dimension
          && (isTelling || unit != other || unit.dimension != .time)
      }
      guard isTelling, left.measure == nil, right.measure == nil else { return false }
      if left.units.isEmpty || right.units.isEmpty {
        return min(first.value, second.value) >= leastWithoutThing
      }
      return NumberDifferences.haveOneUnit(left, right, story.lexicon)
    default: return false
    }
  }

  /// Whether both count people in general, called otherwise: `57 survivors`, `57 people`.
  private static func countOnePeople(
    _ own: Entry, _ other: Entry, _ story: ComparedStory
  ) -> Bool {
    func place(_ entry: Entry, _ side: ComparedSide) -> EqualFigures.Place {
      EqualFigures.Place(entry.figure, in: side.parsed[entry.sentence], of: side)
    }
    return EqualFigures(lexicon: story.lexicon).countOnePeople(
      place(own, story.left), place(other, story.right))
  }

  /// The right sentences that give a telling figure which a left one gives.
  func partners(of sentence: Int) -> [Int32] { partnersOfLeft[sentence] ?? [] }
}
