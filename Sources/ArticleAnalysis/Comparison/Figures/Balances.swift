internal import Articles

/// The profits and losses, and the jobs given and taken, of one number that two reports tell: a profit of
/// 14 million here, a loss of 14 million there; 350 hired here, 350 laid off there.
struct Balances: Sendable {
  private struct Balance: Sendable {
    var value: Double
    var isPlus: Bool
    var isOfJobs = false
    /// Who earned or lost it, where a verb tells it.
    var subject: Int32?
    /// The noun or verb and the figure.
    var words: Range<Int>
    var sentence: Int
  }

  private let left: [Balance]
  private let right: [Balance]
  private let story: ComparedStory

  /// Less is seldom a sum, and fewer seldom jobs of which a report tells.
  private static let least = 1000.0
  private static let leastJobs = 10.0
  /// Balances of a report that are held against the other's.
  private static let most = 40

  init(_ story: ComparedStory) {
    self.story = story
    left = Self.balances(story.left)
    right = left.isEmpty ? [] : Self.balances(story.right)
  }

  /// The right sentences that tell the amount of a left one with the other sign.
  func partners(of sentence: Int) -> [Int32] {
    guard !right.isEmpty else { return [] }
    return left.filter { $0.sentence == sentence }.flatMap { balance in
      opposites(of: balance).map { Int32($0.sentence) }
    }
  }

  func differences(of pair: ComparedPair) -> [Discrepancy] {
    guard !right.isEmpty else { return [] }
    for balance in left where balance.sentence == pair.leftIndex {
      for other in opposites(of: balance) where other.sentence == pair.rightIndex {
        return [
          Discrepancy(
            class: .outcome,
            topic: pair.story.left.text(
              pair.story.left.range(of: balance.words, in: balance.sentence)),
            left: pair.leftSide(balance.words), right: pair.rightSide(other.words),
            reason: "One tells of a gain, the other of a loss of as many.")
        ]
      }
    }
    return []
  }

  /// Those of the other report; none where either report tells of both.
  private func opposites(of balance: Balance) -> [Balance] {
    func tells(_ balances: [Balance], isPlus: Bool) -> Bool {
      balances.contains {
        $0.value == balance.value && $0.isPlus == isPlus && $0.isOfJobs == balance.isOfJobs
      }
    }
    guard !tells(left, isPlus: !balance.isPlus), !tells(right, isPlus: balance.isPlus) else {
      return []
    }
    return right.filter {
      $0.value == balance.value && $0.isPlus != balance.isPlus && $0.isOfJobs == balance.isOfJobs
        && areOfOne(balance, $0)
    }
  }

  /// Whether what a verb tells is of one who stands in both sentences, and of one time.
  private func areOfOne(_ balance: Balance, _ other: Balance) -> Bool {
    guard balance.subject != nil || other.subject != nil else { return true }
    let (left, right) = (
      story.left.parsed[balance.sentence], story.right.parsed[other.sentence]
    )
    func stands(_ subject: Int32?, _ sentence: ParsedSentence) -> Bool {
      subject.map { subject in
        sentence.distinct.contains { story.lexicon.nearness(subject, $0) >= Self.leastNearness }
      } ?? true
    }
    return stands(balance.subject, right) && stands(other.subject, left)
      && Timing.areOne((left, balance.words), (right, other.words))
      && !OutcomeDifferences.tellOfTwoTurns(left, right)
  }

  /// From which nearness two words are for one.
  private static let leastNearness = 0.75

  private static func balances(_ side: ComparedSide) -> [Balance] {
    var result: [Balance] = []
    for (index, sentence) in side.parsed.enumerated() where sentence.cues.contains(.balance) {
      guard result.count < most else { break }
      for figure in side.figures[index] where figure.quantity.value >= leastJobs {
        let found =
          jobs(of: figure, in: sentence, at: index)
          ?? (figure.quantity.value < least ? nil : balance(of: figure, in: sentence, at: index))
          ?? earned(figure, in: sentence, at: index)
        if let found { result.append(found) }
      }
    }
    return result
  }

  /// `A profit of 14 million`, `a 14 million euro loss`.
  private static func balance(
    of figure: StatedFigure, in sentence: ParsedSentence, at index: Int
  ) -> Balance? {
    let (start, end) = (figure.words.lowerBound, figure.words.upperBound)
    let isBehindOf = start > 1 && sentence.words[start - 1].hash == NumberWords.of
    let before = max(0, start - nounReach)..<start
    let behind = end..<min(sentence.words.count, end + nounReach)
    func noun(_ range: Range<Int>) -> Int? {
      range.first { sums.contains(sentence.words[$0].hash) }
    }
    guard let noun = isBehindOf ? noun(before) : noun(behind) else { return nil }
    return Balance(
      value: figure.quantity.value, isPlus: gains.contains(sentence.words[noun].hash),
      words: min(noun, start)..<max(noun + 1, end), sentence: index)
  }

  /// `Earned 18 million dollars`, `lost 130 million zlotys`.
  private static func earned(
    _ figure: StatedFigure, in sentence: ParsedSentence, at index: Int
  ) -> Balance? {
    let start = figure.words.lowerBound
    guard case .money = figure.quantity.kind, figure.quantity.value >= leastResult, start > 0,
      verbs.contains(sentence.words[start - 1].hash),
      Negation.stands(before: start - 1, in: sentence) == nil,
      let subject = sentence.terms.last(where: { $0.words.upperBound <= start - 1 })
    else { return nil }
    return Balance(
      value: figure.quantity.value, isPlus: earnings.contains(sentence.words[start - 1].hash),
      subject: subject.id, words: start - 1..<figure.words.upperBound, sentence: index)
  }

  /// `Hire 350 workers`, `350 employees are to be laid off`.
  private static func jobs(
    of figure: StatedFigure, in sentence: ParsedSentence, at index: Int
  ) -> Balance? {
    guard figure.quantity.kind == .count, figure.measure == nil,
      sentence.words[figure.words.upperBound...].prefix(nounReach).contains(where: {
        workers.contains($0.hash)
      })
    else { return nil }
    let near = sentence.window(figure.words, before: verbReach, behind: verbReach)
    let verbs = near.filter { staffings.contains(sentence.words[$0].hash) }
    guard verbs.count == 1, let verb = verbs.first,
      Negation.stands(before: verb, in: sentence) == nil
    else { return nil }
    let start = min(verb, figure.words.lowerBound)
    return Balance(
      value: figure.quantity.value, isPlus: hirings.contains(sentence.words[verb].hash),
      isOfJobs: true, words: start..<max(verb + 1, figure.words.upperBound), sentence: index)
  }

  /// Words between a verb and the number of those hired or laid off.
  private static let verbReach = 8
  private static let workers = NumberWords.set(
    "workers employees staff jobs people posts positions staffers")
  private static let hirings = NumberWords.set(
    "hire hires hired hiring recruit recruits recruited create creates created creating")
  private static let firings = NumberWords.set(
    "laid lay laying cut cuts cutting shed sheds shedding dismiss dismissed axe axed redundant lose"
  )

  /// Words between a noun and its figure.
  private static let nounReach = 3
  private static let gains = NumberWords.set("profit profits surplus")
  private static let staffings = hirings.union(firings)
  private static let sums = gains.union(NumberWords.set("loss losses deficit shortfall"))
  /// The least sum that may be the result of a firm: what somebody earns or loses is less.
  private static let leastResult = 1e6
  private static let earnings = NumberWords.set("earned earns earning")
  private static let verbs = earnings.union(NumberWords.set("lost loses losing"))
  /// Words without which no sentence tells of a profit or a loss, nor of jobs.
  static let words = sums.union(staffings).union(verbs)
}
