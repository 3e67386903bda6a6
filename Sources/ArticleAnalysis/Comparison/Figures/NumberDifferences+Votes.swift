internal import Articles

// Votes and shares of a whole: whose they are, and of which ballot.
extension NumberDifferences {
  /// Whether two counts are of two chambers or of two votes: seats of a parliament and of a council, 76
  /// votes to 73 and 81 to 68.
  func areOfTwoVotes(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    func chambers(_ sentence: ParsedSentence) -> Set<UInt64> {
      Set(sentence.words.lazy.map(\.hash).filter(NamedFigureReader.chambers.contains))
    }
    func isOf(_ units: Set<UInt64>) -> Bool {
      func isBefore(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
        sentence.words[figure.words.upperBound...].prefix(1).contains { units.contains($0.hash) }
      }
      return isBefore(left, pair.left) || isBefore(right, pair.right)
    }
    if isOf(NamedFigureReader.seats) { return chambers(pair.left) != chambers(pair.right) }
    guard isOf(NamedFigureReader.ballots) else { return false }
    let counts = pair.left.quantities.filter { $0.kind == .count && !$0.isSmallWord }
    let others = pair.right.quantities.filter { $0.kind == .count && !$0.isSmallWord }
    return counts.count > 1 && others.count > 1
      && !counts.contains { count in others.contains { $0.value == count.value } }
  }

  /// Whether two shares of a vote are those of two who are named.
  func areVotesOfTwo(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.quantity.kind == .percent, pair.left.cues.contains(.voting) else { return false }
    guard let one = NamedFigureReader.voter(left.words, in: pair.left),
      let other = NamedFigureReader.voter(right.words, in: pair.right)
    else { return false }
    return pair.story.lexicon.nearness(one.id, other.id) == 0
  }

  /// Whether a share is one of those who voted.
  func isOfTurnout(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
    sentence.words[figure.words.upperBound...].prefix(2).contains { $0.hash == Self.turnout }
  }

  private static let turnout = WordHash.hash("turnout")

  /// Whether two shares are those of the two sides of one whole: a third against, two-thirds in favour.
  func areTwoParts(_ left: Quantity, _ right: Quantity) -> Bool {
    guard left.kind == .percent, right.kind == .percent,
      abs(left.value + right.value - 100) < Self.roundingOfShares
    else { return false }
    // 52.6 and 47.4 percent are those of two.
    let isToATenth = left.value != left.value.rounded()
    if isToATenth, abs(left.value + right.value - 100) < Self.roundingOfTenths { return true }
    func isOfOthers(_ sentence: ParsedSentence) -> Bool {
      sentence.words.contains { Self.otherSides.contains($0.hash) }
    }
    return isOfOthers(pair.left) != isOfOthers(pair.right)
  }

  /// How far two shares of one whole may be from 100 when both are rounded.
  private static let roundingOfShares = 1.0
  private static let roundingOfTenths = 0.05
  private static let otherSides = NumberWords.set(
    "against not never no without opposed rejected remaining rest other others outside")
}
