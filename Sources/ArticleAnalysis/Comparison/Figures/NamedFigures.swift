internal import Articles

/// Figures that a report gives of one who or what is named, wherever its sentences stand: the age of a
/// person, the seats and votes of a party, what police or organisers counted, a fine.
///
/// The sentences round such a figure often share nothing else (`Lund, 19, had come on late`, `Tomas
/// Lund, 18, met the corner`), so that no score would pair them. A report that gives two figures of one
/// kind for one bearer says nothing here.
struct NamedFigures: Sendable {
  /// One figure with its bearer and place.
  struct Entry: Sendable {
    var kind: Kind
    /// The name, the word for who counted, or for a sum the word that says what it is: a fine.
    var bearer: Int32
    /// The first name of a person, as far as it is told with the surname.
    var firstName: Int32?
    /// Bytes of the bearer.
    var name: Range<Int>
    var quantity: Quantity
    /// The value, of a wind in metres a second.
    var value: Double
    var sentence: Int
    /// Words of the figure in the sentence.
    var words: Range<Int>
    /// Who or what is named before it, where the bearer is none who is named.
    var names: [Int32] = []
  }

  private let left: [Entry]
  private let right: [Entry]
  /// Figures that differ, by the left sentence that gives one: places in `left` and in `right`.
  private let differing: [Int: [(left: Int, right: Int)]]

  /// How many times one figure may be the other; more than that are seldom figures of one thing.
  private static let mostTimes = 4.0
  /// The same for ages and votes.
  private static let mostTimesOfClose = 1.6
  /// The same for things that are called by one noun.
  private static let mostTimesOfThings = 2.0
  /// Minutes between two times of day that are no rough telling of one.
  private static let leastGap = 45.0
  /// Minutes between two times that have their odd minutes from one.
  private static let mostHours = 180.0
  /// From how many on things that are called by one noun are one, whatever else is said of them.
  private static let leastOfMany = 1000.0
  /// From which nearness two words for a bearer are one: a name and a part of it, not two persons who
  /// share a surname.
  private static let leastNearness = 0.85
  /// The same for nouns: passengers and travellers.
  private static let leastNearnessOfThings = 0.75
  /// Figures of a report that are held against the other's.
  private static let most = 400

  init(_ story: ComparedStory) {
    left = NamedFigureReader(side: story.left).entries(most: Self.most)
    right = NamedFigureReader(side: story.right).entries(most: Self.most)
    let lexicon = story.lexicon
    func like(_ entry: Entry, among others: [Entry]) -> [Int] {
      others.indices.filter { Self.areOfOne(entry, others[$0], lexicon) }
    }
    let (lefts, rights) = (left, right)
    var differing: [Int: [(left: Int, right: Int)]] = [:]
    for (place, entry) in lefts.enumerated() {
      var found = like(entry, among: rights)
      var own = like(entry, among: lefts)
      if entry.kind.isLone {
        // What both tell is held against nothing.
        let alike = own
        own = own.filter { one in !found.contains { Self.areNear(lefts[one], rights[$0]) } }
        found = found.filter { one in !alike.contains { Self.areNear(lefts[$0], rights[one]) } }
      }
      guard let first = found.first, own.contains(place),
        // All of a bearer's figures are one in each report, and none is somebody else's too.
        Self.areOneValue(found.map { rights[$0] }), Self.areOneValue(own.map { lefts[$0] }),
        entry.kind.isLone || Self.areOneValue(like(rights[first], among: lefts).map { lefts[$0] }),
        entry.kind.isLone
          || Self.areOneValue(like(rights[first], among: rights).map { rights[$0] }),
        Self.mayBeOne(entry, rights[first]), Self.areOfOneTime(entry, rights[first], story),
        Self.differ(entry, rights[first]),
        Self.areOfOneVote(entry, rights[first], lefts, rights)
      else { continue }
      differing[entry.sentence, default: []].append((place, first))
    }
    self.differing = differing
  }

  private static func areOfOne(_ entry: Entry, _ other: Entry, _ lexicon: Lexicon) -> Bool {
    if let first = entry.firstName, let second = other.firstName, first != second { return false }
    func areNear(_ first: Int32, _ second: Int32, _ least: Double = leastNearness) -> Bool {
      // What no word stands for is below zero.
      first == second
        || min(first, second) >= 0 && lexicon.nearness(first, second) >= least
    }
    guard entry.kind == other.kind,
      areNear(
        entry.bearer, other.bearer, entry.kind == .things ? leastNearnessOfThings : leastNearness)
    else { return false }
    return entry.names.isEmpty || other.names.isEmpty
      || entry.names.contains { name in other.names.contains { areNear(name, $0) } }
  }

  /// Whether what goes on or is counted anew each day is told of one time.
  private static func areOfOneTime(
    _ entry: Entry, _ other: Entry, _ story: ComparedStory
  ) -> Bool {
    !entry.kind.isOfEvent || entry.quantity.kind == .year
      || Timing.areOne(
        (story.left.parsed[entry.sentence], entry.words),
        (story.right.parsed[other.sentence], other.words))
  }

  private static func areOneValue(_ entries: [Entry]) -> Bool {
    entries.allSatisfy { areNear($0, entries[0]) }
  }

  /// Whether two values are one; those in two units, and all of wind, are converted and rounded.
  private static func areNear(_ entry: Entry, _ other: Entry) -> Bool {
    guard entry.kind == .wind || entry.kind == .measure && !haveOneUnit(entry, other) else {
      return entry.value == other.value
    }
    let rounding = entry.kind == .wind ? roundingOfWind : roundingOfMeasures
    return abs(entry.value - other.value) <= rounding * max(entry.value, other.value)
  }

  private static func haveOneUnit(_ entry: Entry, _ other: Entry) -> Bool {
    let (first, second) = (
      entry.value * other.quantity.value, other.value * entry.quantity.value
    )
    return abs(first - second) <= 1e-9 * max(first, second)
  }

  /// Shares by which two speeds of one wind, and two measures of one thing in two units, may differ when
  /// each is converted and rounded.
  private static let roundingOfWind = 0.03
  private static let roundingOfMeasures = 0.08

  /// Whether of the two figures of a vote at least one is told by both.
  private static func areOfOneVote(
    _ entry: Entry, _ other: Entry, _ lefts: [Entry], _ rights: [Entry]
  ) -> Bool {
    guard entry.kind == .ayes || entry.kind == .noes else { return true }
    let kind: Kind = entry.kind == .ayes ? .noes : .ayes
    let first = lefts.first { $0.kind == kind && $0.sentence == entry.sentence }
    let second = rights.first { $0.kind == kind && $0.sentence == other.sentence }
    return entry.value == other.value || first != nil && first?.value == second?.value
  }

  private static func mayBeOne(_ entry: Entry, _ other: Entry) -> Bool {
    let (first, second) = (entry.quantity, other.quantity)
    // An age may be told as a number alone.
    guard first.kind == second.kind || entry.kind == .age else { return false }
    let (low, high) = (min(entry.value, other.value), max(entry.value, other.value))
    switch entry.kind {
    case .age, .votes, .turnout, .ayes, .noes, .wind, .support, .backers:
      return high <= low * mostTimesOfClose
    case .things, .staff, .share: return high <= low * mostTimesOfThings
    case .time:
      // An afternoon hour may be told without saying so.
      let gap = high - low
      return gap >= leastGap && gap.truncatingRemainder(dividingBy: 720) != 0
    case .hour: return high - low <= mostHours
    case .date: return daysApart(low, high) <= mostDays
    case .digits: return NamedFigureReader.areTransposed(low, high)
    default: return high <= low * mostTimes
    }
  }

  /// Days between two dates of a year, with months of 31 days.
  private static func daysApart(_ low: Double, _ high: Double) -> Double {
    let months = (high / 100).rounded(.down) - (low / 100).rounded(.down)
    return abs(
      31 * months + high.truncatingRemainder(dividingBy: 100)
        - low.truncatingRemainder(dividingBy: 100))
  }

  /// Days between the only dates of two reports that may be of one thing; more are mostly of two.
  private static let mostDays = 31.0

  /// The right sentences that give the figure of which a left one gives another.
  ///
  /// What is not of one who is fully named is one only where the reports tell of one event.
  func partners(of sentence: Int, areOfOneEvent: Bool) -> [Int32] {
    entries(of: sentence, areOfOneEvent).map { Int32($0.right.sentence) }
  }

  /// What two sentences state differently of one bearer.
  func differences(of pair: ComparedPair, areOfOneEvent: Bool) -> [Discrepancy] {
    entries(of: pair.leftIndex, areOfOneEvent).compactMap { entry, other in
      guard other.sentence == pair.rightIndex, entry.kind != .sum || haveOnePayer(pair),
        leastShared(entry, other) == 0
          || entry.kind == .things && min(entry.value, other.value) >= Self.leastOfMany
          || shareAnother(than: entry, other, pair),
        !entry.kind.isLone || haveOneSetting(entry, other, pair)
      else { return nil }
      return Discrepancy(
        class: entry.kind == .date ? .date : .number,
        topic: pair.story.left.text(entry.name),
        left: pair.leftSide(bytes: bytes(of: entry, beside: other)),
        right: pair.rightSide(bytes: bytes(of: other, beside: entry)), reason: entry.kind.reason)
    }
  }

  /// Bytes of a figure, with its unit where the other has another, and in years that somebody is to serve.
  private func bytes(of entry: Entry, beside other: Entry) -> Range<Int> {
    let range = entry.quantity.range
    guard entry.kind == .term || entry.kind == .measure && !Self.haveOneUnit(entry, other) else {
      return range
    }
    return range.lowerBound..<max(range.upperBound, entry.name.upperBound)
  }

  private func entries(
    of sentence: Int, _ areOfOneEvent: Bool
  ) -> [(left: Entry, right: Entry)] {
    (differing[sentence] ?? []).lazy.map { (left[$0.left], right[$0.right]) }
      .filter { areOfOneEvent || areFullNames($0, $1) }
  }

  private static func differ(_ entry: Entry, _ other: Entry) -> Bool {
    let (first, second) = (entry.quantity, other.quantity)
    return !areNear(entry, other) && !first.holds(second) && !first.isCompatibleBound(with: second)
      && !second.holds(first) && !first.isRounded(to: second)
      && !first.isRougher(than: second) && !second.isRougher(than: first)
      && (first.bound != .about && second.bound != .about || !first.agrees(with: second))
  }

  /// Whether the sentences have a word in common beside those of fines and courts, or one of them names
  /// who pays and the other calls it a company.
  private func haveOnePayer(_ pair: ComparedPair) -> Bool {
    func isCompany(_ sentence: ParsedSentence) -> Bool {
      sentence.words.contains { Self.companies.contains($0.hash) }
    }
    if isCompany(pair.left) != isCompany(pair.right) { return true }
    return pair.sharedTerms(least: Self.leastNearness).contains { term in
      let word = pair.left.words[term.left.words.lowerBound]
      return word.kind == .word && !Self.penalties.contains(word.hash)
        && !pair.story.lexicon.isSaying(term.left.id)
    }
  }

  /// Whether the sentences have enough words in common beside the one that says what is counted.
  private func shareAnother(than entry: Entry, _ other: Entry, _ pair: ComparedPair) -> Bool {
    let shared = pair.sharedTerms(least: Self.leastNearness).lazy.filter { term in
      term.left.id != entry.bearer && !pair.story.lexicon.isSaying(term.left.id)
    }
    return Set(shared.map(\.left.id)).count >= leastShared(entry, other)
      && (entry.quantity.kind != .year || entry.kind != .digits
        || Set(shared.filter { isPlain($0.left, pair.left) }.map(\.left.id)).count >= 2)
  }

  /// Words that the sentences must have in common: more where two digits are all that a count has, and
  /// none where the only sums of two reports have their digits changed.
  private func leastShared(_ entry: Entry, _ other: Entry) -> Int {
    switch entry.kind {
    case .digits
    where entry.quantity.kind == .count && NamedFigureReader.isOfTwoDigits(entry.quantity):
      2
    case .money where NamedFigureReader.areTransposed(entry.value, other.value): 0
    default: entry.kind.leastShared
    }
  }

  /// Whether a term is a word and no name: what is told of one in two years may be two things.
  private func isPlain(_ term: ParsedSentence.Term, _ sentence: ParsedSentence) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return word.kind == .word && !word.isCapitalised
  }

  /// Whether nothing that stands round two figures tells them apart.
  private func haveOneSetting(_ entry: Entry, _ other: Entry, _ pair: ComparedPair) -> Bool {
    if entry.kind == .date {
      return !pair.tellOpposites && !pair.namesOpposites
        && !pair.tellOfTwoSessions
        && entry.quantity.namesYearLike(other.quantity)
        && CalendarDifferences.isOfStatement(entry.words.lowerBound, in: pair.left)
          == CalendarDifferences.isOfStatement(other.words.lowerBound, in: pair.right)
    }
    guard let left = pair.leftFigures.first(where: { $0.words == entry.words }),
      let right = pair.rightFigures.first(where: { $0.words == other.words })
    else { return false }
    if entry.kind == .digits {
      if entry.quantity.kind == .year { return true }
      guard mayCountOne(left, right, pair) else { return false }
    }
    return left.state == right.state && left.plight == right.plight && !pair.tellOpposites
      && NumberDifferences(pair: pair).haveOneSetting(left, right)
      && isEstimate(pair.left) == isEstimate(pair.right)
      && !NumberDifferences(pair: pair).areTwoParts(left.quantity, right.quantity)
      // The six in favour, and the two of the nine against.
      && !(entry.kind == .part && NumberDifferences(pair: pair).haveTwoSides)
  }

  /// Whether two figures may count one thing: sums and shares do, and counts unless they are called
  /// otherwise.
  private func mayCountOne(
    _ left: StatedFigure, _ right: StatedFigure, _ pair: ComparedPair
  ) -> Bool {
    guard left.quantity.kind == .count, left.measure == nil else { return true }
    func isAmong(_ units: [Int32], _ others: [Int32]) -> Bool {
      units.contains { unit in
        others.contains { pair.story.lexicon.nearness(unit, $0) >= Self.leastNearnessOfThings }
      }
    }
    return left.units.isEmpty || right.units.isEmpty || left.isOfPeople && right.isOfPeople
      || isAmong(left.units, pair.right.distinct) || isAmong(right.units, pair.left.distinct)
  }

  /// Whether a sentence tells what somebody reckons.
  private func isEstimate(_ sentence: ParsedSentence) -> Bool {
    sentence.words.contains { Self.estimates.contains($0.hash) }
  }

  private static let estimates = NumberWords.set(
    "reckon reckons reckoned estimate estimates estimated guess guesses analyst analysts")
  private static let companies = NumberWords.set(
    "company firm group bank carmaker airline operator club maker supplier insurer brewer")
  private static let penalties = NamedFigureReader.sums.union(
    NumberWords.set("court courts judge judges tribunal regulator pay paid ruling case"))

  /// Whether both are ages of one who is called by given name and surname.
  private func areFullNames(_ entry: Entry, _ other: Entry) -> Bool {
    entry.kind == .age && entry.firstName != nil && other.firstName != nil
  }
}
