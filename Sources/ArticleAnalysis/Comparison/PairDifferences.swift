internal import Articles

/// What a sure pair states differently and alike, whatever other pairs say.
struct PairDifferences: Sendable {
  /// Figures, which are a difference only where no other pair has them alike.
  private(set) var numbers: [Discrepancy] = []
  /// Figures at one place of otherwise equal words, which differ whatever other pairs say.
  private(set) var placed: [Discrepancy] = []
  private(set) var others: [Discrepancy] = []
  private(set) var agreements: [Discrepancy] = []

  init(_ pair: ComparedPair, _ facts: SharedFacts, _ mode: Alignment.Mode = .report) {
    placed = PlacedFigures(pair: pair).find(in: mode)
    let quotations = QuotationMatcher.find(pair)
    // Sentences about others may be alike word for word and still tell of two things.
    let areOfOthers = ReportAligner.nameOthers(pair.left, pair.right, pair.story.lexicon)
    if areOfOthers, quotations.differences.isEmpty, quotations.agreements.isEmpty {
      others =
        PlaceDifferences(pair: pair).find() + Self.beyondDoubt(pair)
        + ReportedSpeechDifferences(pair: pair).find()
      numbers = facts.differences(of: pair)
      agreements = NumberDifferences(pair: pair).findBesideOtherNames(
        areAlone: facts.sharedFigures.partners(of: pair.leftIndex).contains(Int32(pair.rightIndex)))
      return
    }
    let figures = NumberDifferences(pair: pair, tolls: facts.tolls).find()
    numbers = figures.differences + facts.differences(of: pair)
    others =
      Self.outcomes(of: pair) + quotations.differences
      + AttributionDifferences(pair: pair).find() + SpeechDifferences(pair: pair).find()
      + ReportedSpeechDifferences(pair: pair).find() + CalendarDifferences(pair: pair).find()
    agreements = figures.agreements + quotations.agreements
  }

  /// What differs even if the sentences name others or are only related: figures that are called by one
  /// word beside another that agrees, and verdicts of one trial.
  static func beyondDoubt(_ pair: ComparedPair) -> [Discrepancy] {
    VerdictDifferences(pair: pair).find(needsAnother: true)
      + NumberDifferences(pair: pair).findLabelled() + NumberDifferences(pair: pair).findDays()
  }

  /// Opposite outcomes of one subject; where none is known, other opposites.
  private static func outcomes(of pair: ComparedPair) -> [Discrepancy] {
    let found =
      OutcomeDifferences(pair: pair).find() + NoneDifferences(pair: pair).find()
      + DirectionDifferences(pair: pair).find()
    if !found.isEmpty { return found }
    let verdicts = VerdictDifferences(pair: pair).find()
    if !verdicts.isEmpty { return verdicts }
    let charges = ChargeDifferences(pair: pair).find()
    if !charges.isEmpty { return charges }
    let opposites = OppositeDifferences(pair: pair).find()
    return opposites.isEmpty ? PlaceDifferences(pair: pair).find() : opposites
  }
}
