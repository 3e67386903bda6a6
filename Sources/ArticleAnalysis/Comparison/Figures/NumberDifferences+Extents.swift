internal import Articles

// How many of them a figure counts: all or those who are left, of a town or a region, up to noon or the
// evening, of one kind.
extension NumberDifferences {
  /// Whether two different counts may be of one extent: none of a part, of a kind or up to its own hour.
  func haveOneExtent(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == .count, right.quantity.kind == .count, left.measure == nil,
      right.measure == nil
    else { return true }
    return !arePartsOfOne(left, right) && haveOneKind(left, right)
      && !isDoerCounted(left, right)
      && areBothLeft(left, right) && haveOneCutOff(left, right) && haveOneScope(left, right)
  }

  /// Whether both or neither count those who are left of more: `15 still under the roof`; the missing and
  /// the trapped are left anyhow.
  private func areBothLeft(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    left.state != nil && left.state == right.state
      || left.plight != nil && left.plight == right.plight
      || isLeft(left, in: pair.left) == isLeft(right, in: pair.right)
  }

  private func isLeft(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let clause = sentence.clauseOfWord[figure.words.lowerBound]
    let near = sentence.window(figure.words, before: 2, behind: Self.behindReach)
    return near.contains {
      sentence.clauseOfWord[$0] == clause && Self.lefts.contains(sentence.words[$0].hash)
    }
  }

  /// Words behind a figure in which it is said what they are.
  static let behindReach = 5
  private static let lefts = NumberWords.set("still remaining")

  /// Whether two counts of the dead may differ by the one who killed them: three shot dead by a man who
  /// then killed himself, four dead, the gunman among them.
  private func isDoerCounted(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.state == .dead, right.state == .dead,
      abs(left.quantity.value - right.quantity.value) == 1
    else { return false }
    return [pair.left, pair.right].contains { sentence in
      func has(_ words: Set<UInt64>) -> Bool {
        sentence.words.contains { words.contains($0.hash) }
      }
      return has(Self.selves) || has(Self.inclusions) && has(Self.doers)
    }
  }

  private static let selves = NumberWords.set("himself herself")
  private static let inclusions = NumberWords.set("among including included")
  private static let doers = NumberWords.set(
    "gunman attacker shooter bomber assailant perpetrator suspect man woman driver pilot")

  /// Whether two counts are the two parts of a whole that one of the sentences states: ten of the 25
  /// freed, 15 to be reached.
  private func arePartsOfOne(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.whole == nil || right.whole == nil else { return false }
    if left.whole == right.quantity.value || right.whole == left.quantity.value { return true }
    let total = left.quantity.value + right.quantity.value
    return (pair.leftFigures + pair.rightFigures).contains {
      $0.isWhole && $0.quantity.kind == .count && $0.quantity.value == total
    }
  }

  /// Whether neither counts a kind of people of whom the other counts all or none: nine children, 31
  /// people.
  private func haveOneKind(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    if left.peopleKind == right.peopleKind { return true }
    guard left.peopleKind != nil, right.peopleKind != nil else {
      let other = left.peopleKind == nil ? left : right
      return !other.isOfPeople && !other.units.isEmpty
    }
    return false
  }

  /// Whether two counts were not taken up to two hours of a day: 11 by noon, 26 by 9 p.m.
  private func haveOneCutOff(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    let first = cutOffs(left, pair.left)
    guard !first.isEmpty else { return true }
    let second = cutOffs(right, pair.right)
    return second.isEmpty || !first.isDisjoint(with: second)
  }

  /// The minutes of a day up to which those of a figure are counted: `by noon`, `by Monday evening`.
  private func cutOffs(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Set<Double> {
    var result = Set<Double>()
    let clause = sentence.clauseOfWord[figure.words.lowerBound]
    for until in around(figure, sentence)
    where Self.untils.contains(sentence.words[until].hash)
      && sentence.clauseOfWord[until] == clause
    {
      var index = until + 1
      guard index + 1 < sentence.words.count else { break }
      if sentence.forms[index].cues.contains(.weekday) { index += 1 }
      if let part = Self.partsOfDay[sentence.words[index].hash] { result.insert(part) }
      let start = sentence.words[index].range.lowerBound
      let time = sentence.quantities.first { $0.kind == .time && $0.range.lowerBound == start }
      if let time { result.insert(time.value) }
    }
    return result
  }

  private static let untils = NumberWords.set("by until till")
  /// Minutes from midnight.
  private static let partsOfDay = NumberWords.table([
    "dawn": 360, "daybreak": 360, "morning": 480, "noon": 720, "midday": 720, "afternoon": 900,
    "dusk": 1140, "nightfall": 1140, "evening": 1200, "midnight": 1440,
  ])

  /// Whether two counts are not those of a named town and of more than that: six dead in Brannock, 14 across
  /// the region.
  private func haveOneScope(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    let (first, second) = (isWide(left, pair.left), isWide(right, pair.right))
    guard first != second else { return true }
    return first
      ? !isOfPlace(right, pair.right, against: pair.left)
      : !isOfPlace(left, pair.left, against: pair.right)
  }

  private func isWide(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
    around(figure, sentence).contains { Self.wides.contains(sentence.words[$0].hash) }
  }

  /// Whether a place is named in which those counted were, and the other sentence does not name it.
  private func isOfPlace(
    _ figure: StatedFigure, _ sentence: ParsedSentence, against other: ParsedSentence
  ) -> Bool {
    let near = around(figure, sentence)
    return sentence.terms.contains { term in
      let start = term.words.lowerBound
      return near.contains(start) && start > 0 && sentence.words[start].isCapitalised
        && Self.ofPlaces.contains(sentence.words[start - 1].hash)
        && !sentence.forms[start].cues.contains(.weekday)
        && !other.distinct.contains { pair.story.lexicon.nearness(term.id, $0) > 0 }
    }
  }

  private func around(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Range<Int> {
    sentence.window(figure.words, before: FigureReader.reach, behind: FigureReader.reach)
  }

  private static let wides = NumberWords.set(
    "across throughout nationwide countrywide statewide worldwide regionwide elsewhere")
  private static let ofPlaces = NumberWords.set("in at near of around off outside")
}
