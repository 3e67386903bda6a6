internal import Articles

// What a sum is a measure of: profit or sales, before or after tax, of one or of several.
extension NumberDifferences {
  /// Whether two sums are of one kind, as far as it is said: before tax or after, sales or profit, a first
  /// offer or a second.
  func haveOneMeasureOfMoney(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard case .money = left.quantity.kind else { return true }
    guard isOfLater(left, pair.left) == isOfLater(right, pair.right),
      isAskedFor(left, pair.left) == isAskedFor(right, pair.right)
    else { return false }
    let (first, second) = (qualifiers(left, pair.left), qualifiers(right, pair.right))
    guard first.isEmpty || second.isEmpty || !first.isDisjoint(with: second) else { return false }
    let (one, other) = (
      kinds(left, pair.left, among: Self.moneys), kinds(right, pair.right, among: Self.moneys)
    )
    return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }

  /// Whether a sum is that of a second offer, or of a better one.
  private func isOfLater(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
    sentence.words[sentence.window(figure.words, before: 4, behind: 0)].contains {
      Self.laters.contains($0.hash)
    }
  }

  private static let laters = NumberWords.set(
    "second third improved revised higher better new final another further")

  /// Whether somebody wants a sum: the plaintiff sought 260 million, asked the court for it.
  private func isAskedFor(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
    let start = figure.words.lowerBound
    let words = sentence.words
    if words[max(0, start - Self.demandReach)..<start].contains(where: {
      Self.demands.contains($0.hash)
    }) {
      return true
    }
    return start > 0 && words[start - 1].hash == Self.for
      && words[max(0, start - Self.askReach)..<start].contains { Self.asks.contains($0.hash) }
  }

  /// Words before a sum in which it is demanded, and in which it is asked for.
  private static let demandReach = 3
  private static let askReach = 6
  private static let `for` = WordHash.hash("for")
  private static let asks = NumberWords.set("ask asks asked asking sue sues sued suing")
  private static let demands = NumberWords.set(
    "sought seek seeks seeking demand demands demanded demanding")

  private func qualifiers(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Set<Double> {
    var result = kinds(figure, sentence, among: Self.qualifiers)
    for index in window(figure, sentence).dropFirst()
    where sentence.words[index].hash == Self.tax {
      if sentence.words[index - 1].hash == Self.before { result.insert(1) }
      if sentence.words[index - 1].hash == Self.after { result.insert(2) }
    }
    return result
  }

  private func kinds(
    _ figure: StatedFigure, _ sentence: ParsedSentence, among words: [UInt64: Double]
  ) -> Set<Double> {
    Set(near(figure, sentence).lazy.compactMap { words[sentence.words[$0].hash] })
  }

  /// The words of the clause of a figure round it.
  private func near(_ figure: StatedFigure, _ sentence: ParsedSentence) -> [Int] {
    let clause = sentence.clauseOfWord[figure.words.lowerBound]
    return window(figure, sentence).filter { index in
      index < figure.words.lowerBound || sentence.clauseOfWord[index] == clause
    }
  }

  private func window(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Range<Int> {
    sentence.window(figure.words, before: Self.nearReach, behind: Self.nearReach)
  }

  /// Words round a sum in which it is said what it is.
  private static let nearReach = 7
  private static let tax = WordHash.hash("tax")
  private static let before = WordHash.hash("before")
  private static let after = WordHash.hash("after")
  private static let qualifiers = NumberWords.table([
    "pretax": 1, "pre-tax": 1, "after-tax": 2, "net": 2, "gross": 4, "operating": 5, "adjusted": 6,
    "underlying": 6, "core": 6,
  ])
  private static let moneys = NumberWords.table([
    "revenue": 1, "revenues": 1, "sales": 1, "turnover": 1, "takings": 1, "profit": 2,
    "profits": 2, "earnings": 2, "earned": 2, "loss": 3, "losses": 3, "debt": 4, "debts": 4,
    "owed": 4, "owes": 4, "owing": 4,
    "dividend": 5, "dividends": 5, "fine": 6, "fined": 6, "compensation": 7, "damages": 7,
  ])

  /// Whether both or neither are told as a sum of several: combined sales are no sales of one.
  func areOfOneWhole(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    func isSum(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
      let start = max(0, figure.words.lowerBound - Self.sumReach)
      return sentence.words[start..<figure.words.lowerBound].contains {
        Self.sums.contains($0.hash)
      }
    }
    return isSum(left, pair.left) == isSum(right, pair.right)
  }

  /// Words before a figure in which a word such as 'combined' is of it.
  private static let sumReach = 4
  private static let sums = NumberWords.set(
    "combined together total overall altogether joint jointly")
}
