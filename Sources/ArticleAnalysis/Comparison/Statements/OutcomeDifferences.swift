internal import Articles

/// Finds what happened differently to the same person or thing: rescued here, killed there.
struct OutcomeDifferences {
  let pair: ComparedPair

  private var subjects: OutcomeSubjects { OutcomeSubjects(pair: pair) }

  /// What became differently of one whom both name; no more than that.
  func findNamed() -> [Discrepancy] { find(areNamed: true) }

  func find() -> [Discrepancy] { find(areNamed: false) }

  private func find(areNamed: Bool) -> [Discrepancy] {
    guard pair.left.outcomes & pair.right.outcomes != 0, !Self.tellOfTwoTurns(pair.left, pair.right)
    else { return [] }
    let left = OutcomeReader(sentence: pair.left).events()
    guard !left.isEmpty else { return [] }
    let right = OutcomeReader(sentence: pair.right).events()
    var result: [Discrepancy] = []
    for event in left {
      for other in right
      where isContradiction(event, other) && (!areNamed || areOfOneName(event, other)) {
        let isTold =
          right.contains { agrees(event, $0) } || left.contains { agrees($0, other) }
        guard !isTold else { continue }
        result.append(
          Discrepancy(
            class: .outcome, topic: topic(event, other),
            left: pair.leftSide(words(of: event, in: pair.left)),
            right: pair.rightSide(words(of: other, in: pair.right)),
            reason: "Both speak of one subject, and the outcomes exclude each other."))
      }
    }
    return result
  }

  /// The one it happened to, or the word for it where only a pronoun stands in front.
  private func topic(_ left: OutcomeEvent, _ right: OutcomeEvent) -> String {
    if let head = left.theme.head {
      let words = subject(around: head.words, pair.left, pair.story.left.utf8)
      return pair.story.left.text(pair.story.left.range(of: words, in: pair.leftIndex))
    }
    if let head = right.theme.head {
      let words = subject(around: head.words, pair.right, pair.story.right.utf8)
      return pair.story.right.text(pair.story.right.range(of: words, in: pair.rightIndex))
    }
    return pair.story.left.text(pair.story.left.range(of: left.words, in: pair.leftIndex))
  }

  /// The subject that a sentence begins with, where the words for whom it happened to are those of a place
  /// in the clause that tells of him: the fireman of `A fireman who fell into the river was rescued`.
  private func subject(
    around words: Range<Int>, _ sentence: ParsedSentence, _ utf8: [UInt8]
  ) -> Range<Int> {
    let before = sentence.words[..<words.lowerBound]
    guard let last = before.last(where: { !NounPhrases.articles.contains($0.hash) }),
      Self.intos.contains(last.hash), before.contains(where: { Self.relatives.contains($0.hash) }),
      let subject = NounPhrases(sentence, in: utf8).phrase(from: 0),
      subject.upperBound < sentence.words.count,
      Self.relatives.contains(sentence.words[subject.upperBound].hash)
    else { return words }
    return subject
  }

  private static let intos = NumberWords.set("into in from off at on near under over onto to")
  private static let relatives = NumberWords.set("who that which")

  /// Whether both are of a kind that happens once, and happened to one whom both name.
  private func areOfOneName(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    let isOfActor = left.outcome.axis == .statement
    guard [.verdict, .statement, .office].contains(left.outcome.axis),
      left.selector == 0, right.selector == 0,
      let first = (isOfActor ? left.actor ?? left.theme : left.theme).head,
      let second = (isOfActor ? right.actor ?? right.theme : right.theme).head
    else { return false }
    return OutcomeSubjects.isNamed(first, pair.left)
      && OutcomeSubjects.isNamed(second, pair.right)
      && pair.story.lexicon.nearness(first.id, second.id) >= Self.sameName
  }

  /// From which nearness two names are of one: a name and a part of it, not two with one surname.
  static let sameName = 0.85

  /// Whether each speaks of a first, second or third of something, and not of the same.
  static func tellOfTwoTurns(_ left: ParsedSentence, _ right: ParsedSentence) -> Bool {
    func turns(_ sentence: ParsedSentence) -> Set<Double> {
      Set(sentence.quantities.filter { $0.kind == .ordinal }.map(\.value))
    }
    let (first, second) = (turns(left), turns(right))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  /// The outcome with the word that negates it.
  private func words(of event: OutcomeEvent, in sentence: ParsedSentence) -> Range<Int> {
    let (first, end) = (event.words.lowerBound, event.words.upperBound)
    if event.isNear { return first - 1..<end }
    if let none = OutcomeReader(sentence: sentence).none(of: event.theme), none < first {
      return none..<end
    }
    if let parted = Outcome.parted(at: first, in: sentence.words), end == first + 1 {
      return first..<parted.end
    }
    return (Negation.stands(before: first, in: sentence) ?? first)..<end
  }

  private func isContradiction(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    guard left.outcome.axis == right.outcome.axis || left.outcome.contradicts(right.outcome),
      left.isFuture == right.isFuture || isVowAndRefusal(left, right), !isOfBody(left, pair.left),
      !isOfBody(right, pair.right), !isOfPlan(left, pair.left), !isOfPlan(right, pair.right),
      !isOfCollapse(left, pair.left),
      !isOfCollapse(right, pair.right), subjects.areOne(left, right)
    else { return false }
    guard !left.isNear, !right.isNear else {
      return left.isNear != right.isNear && !left.isNegated && !right.isNegated
        && left.outcome.axis == right.outcome.axis && left.outcome.value == right.outcome.value
    }
    guard left.isNegated || right.isNegated else {
      return left.outcome.contradicts(right.outcome) && !areOneStop(left, right)
    }
    return left.isNegated != right.isNegated && left.outcome.axis == right.outcome.axis
      && left.outcome.value == right.outcome.value
  }

  /// Whether one refused what the other vowed: `refused to resign`, `vowed to resign`.
  private func isVowAndRefusal(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    func isVowed(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
      let index = event.words.lowerBound
      return event.isFuture && !event.isNegated && index > 1
        && sentence.words[index - 1].hash == NumberWords.to
        && Self.vows.contains(sentence.words[index - 2].hash)
    }
    func isRefused(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
      Negation.isRefused(event.words.lowerBound, in: sentence)
    }
    return isVowed(left, pair.left) && isRefused(right, pair.right)
      || isVowed(right, pair.right) && isRefused(left, pair.left)
  }

  private static let vows = NumberWords.set("vowed vows promised promises pledged pledges agreed")

  private func agrees(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    left.outcome.axis == right.outcome.axis && left.outcome.value == right.outcome.value
      && left.isNegated == right.isNegated && left.isNear == right.isNear
      && subjects.areOne(left, right)
  }

}
