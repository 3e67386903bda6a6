internal import Articles

// Whether two figures count one thing, by the words for it.
extension NumberDifferences {
  /// Whether some word for what is counted is one; two words for people in general are.
  func haveOneUnit(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    Self.haveOneUnit(left, right, pair.story.lexicon)
  }

  static func haveOneUnit(_ left: StatedFigure, _ right: StatedFigure, _ lexicon: Lexicon) -> Bool {
    if let first = left.measure, let second = right.measure {
      return first.unit.isComparable(with: second.unit)
    }
    return left.units.contains { unit in
      right.units.contains { lexicon.nearness(unit, $0) >= 0.65 }
    } || (left.isOfPeople && right.isOfPeople)
  }

  /// Whether two things that are called otherwise are the object of one verb in sentences that agree in
  /// most: `open 18 stores`, `open 28 branches`.
  func haveOneVerb(_ left: StatedFigure, _ right: StatedFigure, shared: Int) -> Bool {
    func verb(_ figure: StatedFigure, _ sentence: ParsedSentence) -> ParsedSentence.Term? {
      let isLone =
        figure.measure == nil && figure.units.count <= 2 && !figure.units.isEmpty
        && sentence.quantities.count { $0.kind == .count && !$0.isSmallWord } == 1
      guard isLone,
        let term = sentence.terms.last(where: { $0.words.upperBound <= figure.words.lowerBound }),
        figure.words.lowerBound - term.words.upperBound <= 1,
        !sentence.words[term.words.lowerBound].isCapitalised
      else { return nil }
      return term
    }
    guard shared >= Self.leastSharedByVerb, let first = verb(left, pair.left),
      let second = verb(right, pair.right),
      pair.story.lexicon.nearness(first.id, second.id) >= 0.85
    else { return false }
    // Who opens 18 stores and 28 depots counts two things, and the other tells of one of them.
    let others = pair.right.distinct
    return !left.units.contains(where: others.contains)
      && !right.units.contains(where: pair.left.distinct.contains)
  }

  /// Words near to both figures, with the verb among them.
  private static let leastSharedByVerb = 4

  /// Whether both count things that are called by one word: 41 flights, 54 flights.
  func haveOneNoun(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.measure == nil, right.measure == nil, let first = left.units.last,
      let second = right.units.last
    else { return false }
    return first == second
  }

  /// Whether both are measures of one thing: days of mourning.
  func areOfOneMatter(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = left.matter, let second = right.matter else { return false }
    return pair.story.lexicon.nearness(first, second) >= 0.75
  }

  /// Whether both are measures of two things: days of talks and a ceasefire of seven days.
  func areOfTwoMatters(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = left.matter, let second = right.matter else { return false }
    return pair.story.lexicon.nearness(first, second) == 0
  }
}
