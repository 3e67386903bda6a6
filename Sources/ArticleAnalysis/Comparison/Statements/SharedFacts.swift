internal import Articles

/// What two reports of one event each tell once, so that it can be held against each other wherever it
/// stands.
struct SharedFacts: Sendable {
  let tolls: Tolls
  /// Telling figures that each report gives in one sentence.
  let sharedFigures: SharedFigures
  private let figures: NamedFigures
  private let outcomes: NamedOutcomes
  private let deeds: NamedDeeds
  private let balances: Balances
  private let charges: NamedCharges
  private let circumstances: Circumstances
  /// Whether the reports tell of one event, as far as names and words show it.
  private let areOfOneEvent: Bool
  /// Whether they surely do, so that what one word leads to in both is mostly one thing.
  let areSurelyOfOneEvent: Bool
  /// Whether they surely tell of two, because both name some and none is the same, and they share few
  /// words besides.
  let areOfTwoEvents: Bool

  /// Names of each of two reports that have none in common and are of two events.
  private static let leastOfTwo = 3
  /// Names that two reports on one event have in common; fewer finds facts of two events alike.
  private static let leastNames = 2
  /// The share of the words of the report with fewer of them that both must have where they have one
  /// name in common: reports of one event share .2 to .6, others under .15 (150 short ones of our own).
  private static let leastWords = 0.3
  /// The same for reports that have none in common, as far as names are known again.
  private static let leastOfOne = 0.2
  /// The share of the names of the report with fewer of them that both must have to be surely of one
  /// event; two reports of one country and day seldom share so many.
  private static let leastShare = 1.0 / 3

  init(_ story: ComparedStory) {
    tolls = Tolls(story)
    sharedFigures = SharedFigures(story)
    figures = NamedFigures(story)
    outcomes = NamedOutcomes(story)
    deeds = NamedDeeds(story)
    balances = Balances(story)
    charges = NamedCharges(story)
    circumstances = Circumstances(story)
    let names = Self.sharedNames(story)
    areOfOneEvent =
      names.shared >= Self.leastNames || names.shared > 0 && names.words >= Self.leastWords
    areOfTwoEvents =
      names.shared == 0 && names.fewer >= Self.leastOfTwo && names.words < Self.leastOfOne
    areSurelyOfOneEvent =
      areOfOneEvent && Double(names.shared) >= Self.leastShare * Double(names.fewer)
  }

  /// How many names of one report stand in the other, there perhaps at the start of a sentence, where it
  /// is no sure name, how many names the report has that has fewer, and what share of its words the
  /// report has in common that has fewer.
  private static func sharedNames(
    _ story: ComparedStory
  ) -> (shared: Int, fewer: Int, words: Double) {
    var marks = [UInt8](repeating: 0, count: story.lexicon.count)
    for (shift, side) in [story.left, story.right].enumerated() {
      let (name, word): (UInt8, UInt8) = shift == 0 ? (1, 2) : (4, 8)
      for sentence in side.parsed {
        for id in sentence.names { marks[Int(id)] |= name }
        for id in sentence.distinct { marks[Int(id)] |= word }
      }
    }
    let words = min(marks.count { $0 & 2 != 0 }, marks.count { $0 & 8 != 0 })
    return (
      marks.count { $0 & 9 == 9 || $0 & 6 == 6 },
      min(marks.count { $0 & 1 != 0 }, marks.count { $0 & 4 != 0 }),
      Double(marks.count { $0 & 10 == 10 }) / Double(max(1, words))
    )
  }

  /// The right sentences that tell otherwise what a left one tells, whatever else they say.
  func partners(of sentence: Int) -> [Int32] {
    figures.partners(of: sentence, areOfOneEvent: areOfOneEvent)
      + outcomes.partners(of: sentence) + deeds.partners(of: sentence)
      + balances.partners(of: sentence)
      + (areSurelyOfOneEvent
        ? charges.partners(of: sentence) + circumstances.partners(of: sentence) : [])
      + (areOfOneEvent ? tolls.partners(of: sentence) : [])
  }

  /// What the sentences of a pair tell differently of one of these facts.
  func differences(of pair: ComparedPair) -> [Discrepancy] {
    figures.differences(of: pair, areOfOneEvent: areOfOneEvent)
      + (areOfOneEvent ? NumberDifferences(pair: pair, tolls: tolls).findTolls() : [])
      + (outcomes.partners(of: pair.leftIndex).contains(Int32(pair.rightIndex))
        ? OutcomeDifferences(pair: pair).findNamed() : [])
      + deeds.differences(of: pair) + balances.differences(of: pair)
      + (areSurelyOfOneEvent
        ? charges.differences(of: pair) + circumstances.differences(of: pair) : [])
  }
}
