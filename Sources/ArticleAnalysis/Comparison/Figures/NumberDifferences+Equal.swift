internal import Articles

// Figures that are equal, and figures that are one though written more roughly.
extension NumberDifferences {
  /// How much context two equal figures share that count one thing; nil where they may count two.
  func equalThing(_ left: StatedFigure, _ right: StatedFigure) -> Double? {
    guard Self.isComparable(left.quantity.kind), left.quantity.value == right.quantity.value,
      left.quantity.kind == right.quantity.kind,
      haveOneMeasureOfMoney(left, right), !areOfTwoVotes(left, right), !areVotesOfTwo(left, right),
      isOfTurnout(left, pair.left) == isOfTurnout(right, pair.right)
    else { return nil }
    let lexicon = pair.story.lexicon
    let shared = left.context.count { word in
      right.context.contains { lexicon.nearness(word.id, $0.id) > 0 }
    }
    let equal = EqualFigures(lexicon: lexicon)
    let areOne = equal.areOne(
      EqualFigures.Place(left, in: pair.left, of: pair.story.left),
      EqualFigures.Place(right, in: pair.right, of: pair.story.right), shared: shared)
    return areOne ? Double(shared) : nil
  }

  /// Whether equal figures of a kind are mostly of one thing in sentences that say the same; `first` is
  /// said of much, and ages and days are read with whose they are.
  private static func isComparable(_ kind: Quantity.Kind) -> Bool {
    switch kind {
    case .count, .money, .percent: true
    default: false
    }
  }

  /// Whether two figures of one thing are one number, told as a bound, rounded or as a range by one of
  /// the writers: 14 and 'at least 14', 398 and 'almost 400'.
  func areOneRoughly(_ left: Quantity, _ right: Quantity) -> Bool {
    left.kind == right.kind && !left.isVague && !right.isVague && !isWorthSaying(left, right)
      // 'More than 1,000' and 'nearly 1,000' are no agreement.
      && (left.bound == .exact || right.bound == .exact || left.bound == right.bound
        || left.holds(right))
  }

  /// The equal figures of two sentences that name others, and still tell of one thing: two telling ones,
  /// one of many digits, or one that each report gives in that sentence alone (`SharedFigures`).
  func findBesideOtherNames(areAlone: Bool) -> [Discrepancy] {
    let found = find().agreements.filter { entry in
      pair.left.quantities.contains { $0.range == entry.left.range && $0.isTelling }
    }
    let isSure = found.contains { entry in
      pair.left.quantities.contains {
        $0.range == entry.left.range
          && Quantity.significant($0.value).map { $0.digits >= Self.leastDigits } ?? false
      }
    }
    if found.count > 1 || isSure { return found }
    // The injured of Izmir are not those of Bursa.
    return areAlone ? found.filter { !isOfToll($0) } : []
  }

  /// Whether a figure counts those whom something befell.
  private func isOfToll(_ entry: Discrepancy) -> Bool {
    pair.leftFigures.contains {
      $0.quantity.range == entry.left.range && $0.state != nil && $0.state != .safe
    }
  }

  /// The least of the digits of a figure, without its closing zeros, that is of one thing by itself: three.
  private static let leastDigits: UInt64 = 100
}
