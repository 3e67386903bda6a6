internal import Articles

/// Compares the figures of a pair: what is counted must be one thing before values are compared.
struct NumberDifferences {
  let pair: ComparedPair
  /// What each report counts first; nil where only the sentences are looked at.
  var tolls: Tolls?

  /// Content words that both figures must have near, beside the thing counted.
  private static let leastShared = 2
  /// Share of the shorter context that may stand for `leastShared` in a short sentence.
  private static let leastCovered = 0.6
  /// The same where the words nearest to both are one.
  private static let leastCoveredBeside = 0.5
  /// Added where both sums are of one currency, so that they are tried first.
  private static let kindBonus = 10.0

  /// What the two sentences state differently, and what alike.
  func find() -> (differences: [Discrepancy], agreements: [Discrepancy]) {
    guard !pair.left.quantities.isEmpty, !pair.right.quantities.isEmpty else { return ([], []) }
    let left = pair.leftFigures
    let right = pair.rightFigures
    var differences: [Discrepancy] = []
    var agreements: [Discrepancy] = []
    var usedLeft = Set<Int>()
    var usedRight = Set<Int>()
    for (first, second, _) in ranked(left, right) {
      guard !usedLeft.contains(first), !usedRight.contains(second) else { continue }
      usedLeft.insert(first)
      usedRight.insert(second)
      let found = entry(left[first], right[second])
      if haveTwoMeasures(left[first], right[second]) {
        if !areEqual(left[first], right[second]) || isOfTwoKinds(left[first], right[second]) {
          differences.append(found)
        } else {
          agreements.append(found)
        }
      } else if left[first].quantity.isSame(as: right[second].quantity)
        || areOneRoughly(left[first].quantity, right[second].quantity)
      {
        agreements.append(found)
      } else if isWorthSaying(left[first].quantity, right[second].quantity),
        !areOneDistance(left[first], right[second]),
        !areSwapped(left[first].quantity, right[second].quantity),
        !isShare(right[second].quantity, of: left, but: first),
        !isShare(left[first].quantity, of: right, but: second),
        !isFormer(right[second].quantity, among: left, in: pair.left),
        !isFormer(left[first].quantity, among: right, in: pair.right)
      {
        differences.append(found)
      }
    }
    return (differences, agreements)
  }

  /// Whether an `over` is that of a race and no bound: `a record over 10,000 metres`.
  private func areOneDistance(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    left.quantity.value == right.quantity.value && left.measure?.unit.dimension == .length
      && Set([left.quantity.bound, right.quantity.bound]) == [.moreThan, .exact]
  }

  /// Whether each sentence states the other's figure too, so that both tell the same two.
  private func areSwapped(_ left: Quantity, _ right: Quantity) -> Bool {
    left.value != right.value && pair.right.quantities.contains { $0.value == left.value }
      && pair.left.quantities.contains { $0.value == right.value }
  }

  /// Whether a sentence tells a share, though of another: a tax of 25 percent is told beside the 14 percent
  /// that somebody else paid, and here are those 14.1 percent.
  private func isShare(_ quantity: Quantity, of figures: [StatedFigure], but own: Int) -> Bool {
    quantity.kind == .percent
      && figures.indices.contains { index in
        let other = figures[index].quantity
        return index != own && other.kind == .percent
          && (other.isSame(as: quantity) || other.isRounded(to: quantity))
      }
  }

  /// Whether both sentences count the dead, injured or missing of one named place or thing.
  ///
  /// The counts may differ by half: reports on one event rarely differ by more.
  func countTheSame() -> Bool {
    let right = pair.rightFigures
    return pair.leftFigures.contains { figure in
      guard figure.state != nil, !figure.quantity.isSmallWord else { return false }
      return right.contains { other in
        areLike(figure.quantity, other.quantity) && sameThing(figure, other) != nil
          && shareName(figure, other)
      }
    }
  }

  /// Whether two counts differ by half at the most.
  private func areLike(_ left: Quantity, _ right: Quantity) -> Bool {
    max(left.value, right.value) <= 1.5 * min(left.value, right.value)
  }

  private func shareName(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    let near = Set(left.context.map(\.id)).intersection(right.context.map(\.id))
    return pair.left.terms.contains { term in
      let word = pair.left.words[term.words.lowerBound]
      return near.contains(term.id) && word.kind == .word && word.isCapitalised
        && term.words.lowerBound > 0
    }
  }

  /// Candidate pairs, the best first: equal values before others, then by shared context.
  private func ranked(
    _ left: [StatedFigure], _ right: [StatedFigure]
  ) -> [(left: Int, right: Int, score: Double)] {
    var result: [(left: Int, right: Int, score: Double)] = []
    for (first, figure) in left.enumerated() {
      for (second, other) in right.enumerated() {
        guard let shared = sameThing(figure, other) ?? equalThing(figure, other) else { continue }
        let equal = areEqual(figure, other) ? 100.0 : 0
        // A sum is held against one of its own currency, not against what that is in another.
        let isOfOneKind = figure.quantity.kind == other.quantity.kind
        let bonus =
          (haveOneCounter(figure, other) ? Self.counterBonus : 0)
          + (isOfOneKind ? Self.kindBonus : 0)
        result.append((first, second, equal + shared + bonus))
      }
    }
    return result.sorted {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
  }

  /// How much context two figures share, or nil where they may count different things.
  private func sameThing(_ left: StatedFigure, _ right: StatedFigure) -> Double? {
    let (first, second) = (left.quantity, right.quantity)
    guard first.kind == second.kind || (isMoney(first) && isMoney(second)),
      left.isWhole == right.isWhole
    else { return nil }
    let equal = areEqual(left, right)
    // A profit of 12 million is no loss of 12 million.
    guard equal ? haveOneMeasureOfMoney(left, right) : haveOneSetting(left, right) else {
      return nil
    }
    // 25 women are not 25 students.
    if equal, let kind = left.peopleKind, let other = right.peopleKind, kind != other { return nil }
    if let tolls, tolls.areOne(left, in: pair.leftIndex, right, in: pair.rightIndex) { return 50 }
    var shared = 0.0
    var count = 0
    for (id, distance) in left.context {
      var best = 0.0
      for (other, otherDistance) in right.context {
        let nearness = pair.story.lexicon.nearness(id, other)
        best = max(best, nearness / Double(6 + distance + otherDistance))
      }
      if best > 0 { count += 1 }
      shared += best * pair.story.weights[id]
    }
    let shorter = Double(max(1, min(left.context.count, right.context.count)))
    let isCovered = count > 0 && Double(count) >= Self.leastCovered * shorter
    let isShared = count >= Self.leastShared
    switch first.kind {
    case .date, .time:
      if equal { return shared + 1 }
      if first.kind == .time, areEndsOfOneSpan(left, right) { return shared + 1 }
      guard areOnly(first.kind), isShared,
        first.kind == .time || first.namesYearLike(second),
        CalendarDifferences.isOfStatement(left.words.lowerBound, in: pair.left)
          == CalendarDifferences.isOfStatement(right.words.lowerBound, in: pair.right)
      else { return nil }
      let isHalfCovered = Double(count) >= Self.leastCoveredBeside * shorter
      guard
        isCovered || (isHalfCovered && haveOneNeighbour(left, right))
          || (count > Self.leastShared && (isHalfCovered || haveOneNeighbour(left, right)))
          || shareMuch
      else {
        return nil
      }
      return pair.tellOpposites || pair.tellOfTwoSessions ? nil : shared
    case .year:
      if equal { return shared + 1 }
      guard !pair.tellOpposites, !pair.namesOpposites else { return nil }
      if left.isName(in: pair.left), right.isName(in: pair.right) { return nil }
      if areOfOneLimit(left, right, Self.limits), count > 0 { return shared }
      return areOnly(.year) && isShared && isCovered ? shared : nil
    case .magnitude:
      return equal || areOnly(.magnitude) ? shared + 1 : nil
    case .ordinal:
      // 'First' is said of much, and the 'second' of three is another than that of two.
      guard first.value > 1, second.value > 1, haveOneUnit(left, right) else { return nil }
      guard isShared, !equal else { return isShared ? shared : nil }
      return areOnly(.ordinal) && (isCovered || count > Self.leastShared) ? shared : nil
    case .age:
      guard isShared else { return nil }
      return equal || areOnly(.age) || haveOneNeighbour(left, right) ? shared : nil
    case .count:
      if left.state != right.state, !areAnimals(left, right) { return nil }
      if areOfTwoPlights(left, right, equal) { return nil }
      if left.state != nil, left.isOfOthers != right.isOfOthers, !haveOneUnit(left, right) {
        return nil
      }
      if !equal, areFarApart(left, right) && left.state != nil { return nil }
      if left.state != nil {
        return isShared || (areLike(first, second) && shareName(left, right)) ? shared : nil
      }
      if left.plight != nil, left.plight == right.plight,
        left.units.isEmpty || right.units.isEmpty
      {
        return isShared ? shared : nil
      }
      guard haveOneUnit(left, right) || haveOneVerb(left, right, shared: count),
        equal || !areOfTwoVotes(left, right)
      else { return nil }
      if haveTwoMeasures(left, right), !mayDiffer(left, right, equal) { return nil }
      if let whole = left.whole, whole == right.whole, count > 0, equal || !pair.tellOpposites {
        return shared + 1
      }
      if !equal, areOfTwoMatters(left, right) { return nil }
      if areOfOneMatter(left, right), count > 0 { return shared + 1 }
      if !equal, left.measure?.unit.dimension == .time, pair.tellOpposites { return nil }
      if !equal, count > 0, areOfOneLimit(left, right, Self.spans) { return shared }
      if !equal, areUntilOneOutcome(left, right) { return shared + 1 }
      if min(first.value, second.value) == 1, !equal { return nil }
      if !equal, areFarApart(left, right) { return nil }
      if !equal, count > 0, haveOneNoun(left, right), agreeElsewhere(first, second) {
        return shared + 1
      }
      if first.isSmallWord || second.isSmallWord {
        return count >= Self.leastShared + (equal ? 0 : 1) ? shared : nil
      }
      return isShared || isCovered ? shared : nil
    default:
      if equal, count > 0 { return shared }
      if first.kind == .percent,
        max(first.value, second.value) > Self.mostTimesOfShares * min(first.value, second.value)
      {
        return nil
      }
      // A third against are two-thirds in favour.
      if areTwoParts(first, second) || areVotesOfTwo(left, right)
        || isOfTurnout(left, pair.left) != isOfTurnout(right, pair.right)
      {
        return nil
      }
      return isShared && areOfOneWhole(left, right) ? shared : nil
    }
  }

  /// Whether both count one kind of animals, and only one says that they are dead: hens to be culled, hens
  /// that will be killed.
  private func areAnimals(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    func isOfAnimals(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
      sentence.words[figure.words.upperBound...].prefix(3).contains {
        Self.animals.contains($0.hash)
      }
    }
    return (left.state == nil || right.state == nil) && isOfAnimals(left, pair.left)
      && isOfAnimals(right, pair.right)
  }

  private static let animals = NumberWords.set(
    "hens birds chickens chicks poultry turkeys ducks geese cattle cows calves sheep lambs goats pigs "
      + "animals mink salmon fish")

  /// Whether the sentences agree on another figure that few other things have.
  private func agreeElsewhere(_ left: Quantity, _ right: Quantity) -> Bool {
    pair.left.quantities.contains { quantity in
      quantity.isTelling && quantity.range != left.range
        && pair.right.quantities.contains {
          $0.range != right.range && $0.kind == quantity.kind && $0.value == quantity.value
        }
    }
  }

  /// Whether two things befell those whom two figures count.
  ///
  /// Who treated 75 of the wounded has not counted them all; hospitals have.
  private func areOfTwoPlights(
    _ left: StatedFigure, _ right: StatedFigure, _ equal: Bool
  ) -> Bool {
    guard let first = left.plight, let second = right.plight else {
      return !equal && (left.plight ?? right.plight).map(FigureReader.isOfCare) ?? false
        && ![pair.left, pair.right].contains { sentence in
          sentence.words.contains { $0.hash == Self.hospitals }
        }
    }
    return first != second
  }

  private static let hospitals = WordHash.hash("hospitals")

  /// Whether two counts are too far apart to be of one thing.
  private func areFarApart(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    let first = left.measure?.unit.amount(left.quantity.value) ?? left.quantity.value
    let second = right.measure?.unit.amount(right.quantity.value) ?? right.quantity.value
    let isOfTwoSpans = haveTwoMeasures(left, right) && left.measure?.unit.dimension == .time
    return !left.quantity.isVague && !right.quantity.isVague
      && max(first, second) > (isOfTwoSpans ? Self.mostTimesOfSpans : Self.mostTimes)
        * min(first, second)
  }

  /// From here on a plural such as 'millions' may stand for any number.
  private static let leastOfMillions = 1e6
  /// More than ten, which is a slip of one digit.
  private static let mostTimes = 12.0
  /// The same for shares.
  private static let mostTimesOfShares = 4.0
  /// The same for spans of time in two units: years and months.
  private static let mostTimesOfSpans = 5.0

  private func isMoney(_ quantity: Quantity) -> Bool {
    if case .money = quantity.kind { return true }
    return false
  }

  /// Whether each sentence names one day (or time) only, so that both must be of one thing.
  private func areOnly(_ kind: Quantity.Kind) -> Bool {
    [pair.left, pair.right].allSatisfy { sentence in
      sentence.quantities.count { $0.kind == kind } == 1
    }
  }

  /// Whether two years or spans are the only ones up to which each sentence counts: before 2028, before
  /// 2027.
  private func areOfOneLimit(
    _ left: StatedFigure, _ right: StatedFigure, _ limits: Set<UInt64>
  ) -> Bool {
    func introduction(_ figure: StatedFigure, _ sentence: ParsedSentence) -> UInt64? {
      figure.words.lowerBound > 0 ? sentence.words[figure.words.lowerBound - 1].hash : nil
    }
    guard left.measure?.unit.dimension == right.measure?.unit.dimension,
      let limit = introduction(left, pair.left), limits.contains(limit),
      limit == introduction(right, pair.right)
    else { return false }
    func isLone(_ figures: [StatedFigure], _ sentence: ParsedSentence) -> Bool {
      figures.count {
        $0.quantity.kind == left.quantity.kind && introduction($0, sentence) == limit
      } == 1
    }
    return isLone(pair.leftFigures, pair.left) && isLone(pair.rightFigures, pair.right)
  }

  private static let limits = NumberWords.set("before by until till")
  private static let spans = NumberWords.set("within")

  /// Whether two times stand behind one word, and the only other time of each sentence is one: from 9 to
  /// 5, from 9 to 6.
  private func areEndsOfOneSpan(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    func other(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Quantity? {
      let times = sentence.quantities.filter { $0.kind == .time }
      guard times.count == 2 else { return nil }
      return times.first { $0.range != figure.quantity.range }
    }
    guard let first = other(left, pair.left), let second = other(right, pair.right),
      left.words.lowerBound > 0, right.words.lowerBound > 0
    else { return false }
    return first.value == second.value
      && pair.left.words[left.words.lowerBound - 1].hash
        == pair.right.words[right.words.lowerBound - 1].hash
  }

  /// Whether the sentences have so many words in common that the only day (or time) of each is of one thing.
  private var shareMuch: Bool {
    Set(pair.sharedTerms(least: 0.75).map(\.left.id)).count >= Self.leastSharedByMuch
  }

  private static let leastSharedByMuch = 6

  /// Whether the content word nearest to both figures is one.
  private func haveOneNeighbour(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = left.context.min(by: { $0.distance < $1.distance }),
      let second = right.context.min(by: { $0.distance < $1.distance })
    else { return false }
    return pair.story.lexicon.nearness(first.id, second.id) > 0
  }

  /// 'About 130' and '129' are no difference; 'at least 129' and '130' are told.
  func isWorthSaying(_ left: Quantity, _ right: Quantity) -> Bool {
    if left.holds(right) || right.holds(left) || left.isRounded(to: right) { return false }
    // 'No fewer than 80' may well be 80, and so may 'up to 80'.
    if left.value == right.value, left.upper == right.upper,
      [left.bound, right.bound].contains(where: { $0 == .atLeast || $0 == .atMost })
    {
      return false
    }
    if left.isCompatibleBound(with: right) { return false }
    // 'More than 700' is the 731 of the other, only more roughly; 'at least 129' is not 130.
    if left.isRougher(than: right) || right.isRougher(than: left) { return false }
    // 'Millions' are any number of them.
    if left.isVague || right.isVague, min(left.value, right.value) >= Self.leastOfMillions {
      return false
    }
    // Five million euros may well be 5.5 million dollars: no rate is known, but that it is not one.
    if isMoney(left), isMoney(right), left.kind != right.kind {
      return left.value == right.value && left.bound == .exact && right.bound == .exact
    }
    if left.bound == .about || right.bound == .about { return !left.agrees(with: right) }
    return true
  }
}
