internal import Articles

// Whose a figure is: who lost or sold, whose age, whose years in prison.
extension NumberDifferences {
  /// Whether two figures that somebody lost, won or sold are of one owner, as far as it is named.
  func haveOneOwner(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = owner(left, in: pair.left), let second = owner(right, in: pair.right),
      pair.left.words[first.verb].hash == pair.right.words[second.verb].hash
    else { return true }
    return pair.story.lexicon.nearness(first.owner, second.owner) > 0
      || pair.right.distinct.contains(first.owner) || pair.left.distinct.contains(second.owner)
  }

  /// The subject of a verb of having or losing right before a figure.
  private func owner(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> (owner: Int32, verb: Int)? {
    let start = figure.words.lowerBound
    guard
      let verb = sentence.words[max(0, start - 3)..<start].lastIndex(where: {
        Self.owningVerbs.contains($0.hash)
      }),
      let owner = sentence.terms.last(where: { $0.words.upperBound <= verb }),
      verb - owner.words.upperBound <= 1
    else { return nil }
    return (owner.id, verb)
  }

  private static let owningVerbs = NumberWords.set(
    "lost loses lose won wins sold sells hired scored gained earned made makes employs employed")

  /// Whether two ages are of one person: not of a driver and a passenger.
  func haveOneBearer(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == .age, right.quantity.kind == .age else { return true }
    if let first = firstName(before: left, in: pair.left),
      let second = firstName(before: right, in: pair.right), first != second
    {
      return false
    }
    if isOfRelative(left, in: pair.left) != isOfRelative(right, in: pair.right) { return false }
    let (first, second) = (bearers(left, in: pair.left), bearers(right, in: pair.right))
    guard !first.isEmpty, !second.isEmpty else { return true }
    func isOf(
      _ words: Set<UInt64>, _ terms: ArraySlice<ParsedSentence.Term>, _ sentence: ParsedSentence
    ) -> Bool {
      terms.contains { words.contains(sentence.words[$0.words.lowerBound].hash) }
    }
    if first.contains(where: { term in
      second.contains { pair.story.lexicon.nearness(term.id, $0.id) > 0 }
    }) {
      return true
    }
    if isOf(Self.males, first, pair.left) && isOf(Self.females, second, pair.right)
      || isOf(Self.females, first, pair.left) && isOf(Self.males, second, pair.right)
    {
      return false
    }
    // Who is a man here may be the driver there; a cyclist is no driver.
    return isOf(Self.anybody, first, pair.left) || isOf(Self.anybody, second, pair.right)
  }

  private static let males = NumberWords.set("man boy male father")
  private static let females = NumberWords.set("woman girl female mother")
  private static let anybody = NumberWords.set(
    "person victim suspect defendant teenager youth pensioner resident local native student gunman "
      + "attacker assailant shooter knifeman"
  ).union(males).union(females)

  /// Whether an age is that of somebody's relative: `the 34-year-old wife of Karl Mees`, `her husband
  /// Costa, 39,`.
  private func isOfRelative(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let near = sentence.window(figure.words, before: 4, behind: 2)
    return sentence.words[near].contains { NamedFigureReader.relatives.contains($0.hash) }
  }

  /// The first of two names or more before an age: the Maria of `Maria Costa, 34,`.
  private func firstName(before figure: StatedFigure, in sentence: ParsedSentence) -> Int32? {
    guard figure.words.lowerBound > 1 else { return nil }
    return sentence.firstName(endingAt: figure.words.lowerBound - 1)
  }

  /// The nouns right behind an age: `the 32-year-old van driver`.
  private func bearers(
    _ figure: StatedFigure, in sentence: ParsedSentence
  ) -> ArraySlice<ParsedSentence.Term> {
    let terms = sentence.terms
    let start =
      sentence.words[figure.words.upperBound...].firstIndex {
        !NumberWords.years.contains($0.hash) && $0.hash != NumberWords.old
      } ?? sentence.words.count
    guard let first = terms.firstIndex(where: { $0.words.lowerBound == start })
    else { return [] }
    var end = first
    while end < terms.count, !sentence.words[terms[end].words.lowerBound].isCapitalised,
      end == first || terms[end].words.lowerBound == terms[end - 1].words.upperBound,
      Outcome.of(sentence.words[terms[end].words.lowerBound]) == nil
    {
      end += 1
    }
    return terms[first..<end]
  }

  // MARK: - Terms in prison

  /// Whether two terms in prison are those of two who are named.
  func areOfTwoConvicts(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.measure?.unit.dimension == .time || left.quantity.unit != nil,
      pair.left.cues.contains(.prison), pair.right.cues.contains(.prison),
      let first = convict(of: left, pair.left), let second = convict(of: right, pair.right)
    else { return false }
    return pair.story.lexicon.nearness(first, second) == 0
  }

  /// Who is named in full nearest before a term in prison, but courts and judges.
  private func convict(of figure: StatedFigure, _ sentence: ParsedSentence) -> Int32? {
    sentence.terms.last { term in
      let (start, end) = (term.words.lowerBound, term.words.upperBound)
      return end <= figure.words.lowerBound && sentence.words[start].isCapitalised
        && sentence.firstName(endingAt: end) != nil
        && !Self.benches.contains(sentence.words[end - 1].hash)
        && !(start > 0 && Self.benches.contains(sentence.words[start - 1].hash))
    }?.id
  }

  private static let benches = NumberWords.set("court judge justice magistrate tribunal prosecutor")
  /// Words without which no sentence is of a term in prison.
  static let prisons = NumberWords.set(
    "sentenced sentence jailed prison jail imprisoned imprisonment bars serve serves")
}
