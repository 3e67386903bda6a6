internal import Articles

// What sentences differ in that are only related.
extension NumberDifferences {
  /// Differences between days or times that both sentences set behind one word, such as `from`, with
  /// three words or more in common.
  func findDays() -> [Discrepancy] {
    func tellsDay(_ sentence: ParsedSentence) -> Bool {
      sentence.quantities.contains { $0.kind == .date || $0.kind == .time }
    }
    guard tellsDay(pair.left), tellsDay(pair.right),
      Set(pair.sharedTerms(least: 0.75).map(\.left.id)).count >= Self.leastSharedByDays
    else { return [] }
    let (left, right) = (pair.leftFigures, pair.rightFigures)
    return find().differences.filter { entry in
      guard let first = left.first(where: { isOf($0, entry.left.range) }),
        let second = right.first(where: { isOf($0, entry.right.range) }),
        first.quantity.kind == second.quantity.kind,
        first.quantity.kind == .date || first.quantity.kind == .time,
        first.words.lowerBound > 0, second.words.lowerBound > 0
      else { return false }
      return pair.left.words[first.words.lowerBound - 1].hash
        == pair.right.words[second.words.lowerBound - 1].hash
    }
  }

  private static let leastSharedByDays = 3

  /// Differences between the tolls that both sentences state.
  func findTolls() -> [Discrepancy] {
    guard let tolls, tolls.areTold(in: pair.leftIndex, pair.rightIndex) else { return [] }
    let right = pair.rightFigures
    return pair.leftFigures.flatMap { figure in
      right.filter {
        tolls.areOne(figure, in: pair.leftIndex, $0, in: pair.rightIndex)
          && figure.quantity.value != $0.quantity.value && haveOneExtent(figure, $0)
          && isFormer(figure, in: pair.left) == isFormer($0, in: pair.right)
          && !isFormer($0.quantity, among: pair.leftFigures, in: pair.left)
          && !isFormer(figure.quantity, among: right, in: pair.right)
          && Timing.areOne((pair.left, figure.words), (pair.right, $0.words))
          && isWorthSaying(figure.quantity, $0.quantity)
      }.map { entry(figure, $0) }
    }
  }

  /// Differences between figures that both sentences call by one word, where both agree on another
  /// figure.
  ///
  /// Who gives $61 a share and a premium, as the other does, speaks of the same premium.
  func findLabelled() -> [Discrepancy] {
    // What most pairs lack is looked for first.
    let mayAgree = pair.left.quantities.contains { quantity in
      quantity.isTelling && pair.right.quantities.contains { $0.isSame(as: quantity) }
    }
    guard mayAgree else { return [] }
    let found = find()
    guard found.agreements.contains(where: isTelling) else { return [] }
    let (left, right) = (pair.leftFigures, pair.rightFigures)
    return found.differences.filter { entry in
      guard let first = left.first(where: { isOf($0, entry.left.range) }),
        let second = right.first(where: { isOf($0, entry.right.range) })
      else { return false }
      return haveOneLabel(first, second) && isLone(first, left) && isLone(second, right)
    }
  }

  private func isOf(_ figure: StatedFigure, _ range: Range<Int>) -> Bool {
    range.lowerBound == figure.quantity.range.lowerBound
  }

  private func isTelling(_ entry: Discrepancy) -> Bool {
    pair.left.quantities.contains {
      $0.range.lowerBound == entry.left.range.lowerBound && $0.isTelling
    }
  }

  /// Whether one word says what two shares or sums are.
  private func haveOneLabel(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == right.quantity.kind, left.quantity.kind != .count else {
      return false
    }
    // What each gets is of one kind in both.
    if let rate = rate(of: left, in: pair.left), rate == self.rate(of: right, in: pair.right),
      rate >= Self.firstRateOfPersons
    {
      return true
    }
    guard
      let first = label(of: left, in: pair.left), let second = label(of: right, in: pair.right)
    else { return false }
    return pair.story.lexicon.nearness(first, second) >= 0.75
  }

  private static let firstRateOfPersons = 8

  /// The `premium` of `a premium of 28 per cent` and of `a 26% premium`.
  private func label(of figure: StatedFigure, in sentence: ParsedSentence) -> Int32? {
    let (start, end) = (figure.words.lowerBound, figure.words.upperBound)
    if start > 1, sentence.words[start - 1].hash == NumberWords.of {
      return sentence.terms.last { $0.words.upperBound == start - 1 }?.id
    }
    return sentence.terms.first { $0.words.lowerBound == end }?.id
  }

  private func isLone(_ figure: StatedFigure, _ figures: [StatedFigure]) -> Bool {
    figures.count {
      $0.quantity.kind == figure.quantity.kind && $0.measure?.unit == figure.measure?.unit
    } == 1
  }

  /// Whether two spans of one unit passed until one thing became of one who is named: pulled alive after
  /// nine hours, rescued after 11 hours.
  func areUntilOneOutcome(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let unit = left.measure?.unit, let other = right.measure?.unit, unit == other,
      unit.dimension == .time, isAfter(left, in: pair.left), isAfter(right, in: pair.right),
      pair.left.names.contains(where: { name in
        pair.right.names.contains { pair.story.lexicon.nearness(name, $0) > 0 }
      })
    else { return false }
    let outcomes = outcomes(before: right, in: pair.right)
    return self.outcomes(before: left, in: pair.left).contains { outcome in
      outcomes.contains { $0.axis == outcome.axis && $0.value == outcome.value }
    }
  }

  private func isAfter(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let start = figure.words.lowerBound
    return start > 0 && sentence.words[start - 1].hash == Self.after
  }

  /// What became of somebody by the words before a figure, back to the last sign.
  private func outcomes(before figure: StatedFigure, in sentence: ParsedSentence) -> [Outcome] {
    let start = figure.words.lowerBound
    return sentence.words[max(0, start - FigureReader.reach)..<start].reversed()
      .prefix { $0.kind != .punctuation }.compactMap(Outcome.of)
  }

  private static let after = WordHash.hash("after")
}
