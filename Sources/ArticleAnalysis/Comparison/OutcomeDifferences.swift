internal import Articles

/// Finds what happened differently to the same person or thing: rescued here, killed there.
struct OutcomeDifferences {
  let pair: ComparedPair

  /// An outcome and the one it happened to.
  private struct Event {
    var outcome: Outcome
    var word: Int
    var head: ParsedSentence.Term
    /// 1 for 'one' or 'the first', 2 for 'another' or 'the second', 0 for neither.
    var selector: Int
    /// Whether it is said that it did not happen.
    var isNegated: Bool
    /// Whether it is said that it nearly happened.
    var isNear: Bool
  }

  /// Words between an outcome and the one it happened to.
  private static let reach = 6
  /// How near the two heads must be: one word, or a full synonym.
  private static let leastNearness = 0.75

  func find() -> [Discrepancy] {
    guard pair.left.outcomes & pair.right.outcomes != 0, !tellOfTwoTurns else { return [] }
    let left = events(pair.left)
    let right = events(pair.right)
    var result: [Discrepancy] = []
    for event in left {
      for other in right where isContradiction(event, other) {
        let isTold =
          right.contains { agrees(event, $0) } || left.contains { agrees($0, other) }
        guard !isTold else { continue }
        result.append(
          Discrepancy(
            class: .outcome,
            topic: pair.story.left.text(
              pair.story.left.range(of: event.head.words, in: pair.leftIndex)),
            left: pair.leftSide(words(of: event, in: pair.left)),
            right: pair.rightSide(words(of: other, in: pair.right)),
            reason: "Both speak of one subject, and the outcomes exclude each other."))
      }
    }
    return result
  }

  /// Whether each speaks of a first, second or third of something, and not of the same.
  private var tellOfTwoTurns: Bool {
    func turns(_ sentence: ParsedSentence) -> Set<Double> {
      Set(sentence.quantities.filter { $0.kind == .ordinal }.map(\.value))
    }
    let (left, right) = (turns(pair.left), turns(pair.right))
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }

  /// The outcome with the word that negates it.
  private func words(of event: Event, in sentence: ParsedSentence) -> Range<Int> {
    if event.isNear { return event.word - 1..<event.word + 1 }
    let start = Negation.stands(before: event.word, in: sentence) ?? event.word
    return start..<event.word + 1
  }

  private func isContradiction(_ left: Event, _ right: Event) -> Bool {
    guard areOne(left, right) else { return false }
    guard !left.isNear, !right.isNear else {
      return left.isNear != right.isNear && !left.isNegated && !right.isNegated
        && left.outcome.axis == right.outcome.axis && left.outcome.value == right.outcome.value
    }
    guard left.isNegated || right.isNegated else {
      return left.outcome.contradicts(right.outcome)
    }
    return left.isNegated != right.isNegated && left.outcome.axis == right.outcome.axis
      && left.outcome.value == right.outcome.value
  }

  private func agrees(_ left: Event, _ right: Event) -> Bool {
    left.outcome.axis == right.outcome.axis && left.outcome.value == right.outcome.value
      && left.isNegated == right.isNegated && left.isNear == right.isNear && areOne(left, right)
  }

  private func areOne(_ left: Event, _ right: Event) -> Bool {
    pair.story.lexicon.nearness(left.head.id, right.head.id) >= Self.leastNearness
      && (left.selector == right.selector || left.selector == 0 || right.selector == 0)
  }

  // MARK: - Events

  private func events(_ sentence: ParsedSentence) -> [Event] {
    sentence.words.indices.prefix(400).compactMap { index in
      guard sentence.forms[index].cues.contains(.outcome),
        let outcome = Outcome.of(sentence.words[index]),
        !isOpen(index, in: sentence),
        let head = head(of: index, outcome, in: sentence), !isCounted(head, in: sentence)
      else { return nil }
      return Event(
        outcome: outcome, word: index, head: head, selector: selector(of: head, in: sentence),
        isNegated: Negation.stands(before: index, in: sentence) != nil,
        isNear: isNear(index, in: sentence))
    }
  }

  /// Whether `nearly` stands right before an outcome.
  private func isNear(_ index: Int, in sentence: ParsedSentence) -> Bool {
    index > 0 && Self.nears.contains(sentence.words[index - 1].hash)
  }

  /// Whether it may happen, happened to nobody, or happened to nearly as many as are named.
  private func isOpen(_ index: Int, in sentence: ParsedSentence) -> Bool {
    let end = isNear(index, in: sentence) ? index - 1 : index
    return sentence.words[max(0, index - 4)..<end].contains { Self.openings.contains($0.hash) }
  }

  private func head(
    of index: Int, _ outcome: Outcome, in sentence: ParsedSentence
  ) -> ParsedSentence.Term? {
    let before = sentence.words[max(0, index - 4)..<index]
    let isPassive = before.contains { Self.beings.contains($0.hash) }
    if isPassive || outcome.isIntransitive {
      return termBeforeRelative(index, in: sentence) ?? termBefore(index, in: sentence)
    }
    return termAfter(index, in: sentence) ?? termBefore(index, in: sentence)
  }

  /// The subject of `Belhadj, who leads the unions, was released`.
  private func termBeforeRelative(_ index: Int, in sentence: ParsedSentence) -> ParsedSentence.Term?
  {
    let words = sentence.words
    guard
      let comma = words[max(0, index - 4)..<index].lastIndex(where: { $0.hash == Self.comma }),
      let relative = words[max(0, comma - 15)..<comma].lastIndex(where: {
        Self.relatives.contains($0.hash)
      }), relative >= 2, words[relative - 1].hash == Self.comma
    else { return nil }
    return sentence.terms.last { $0.words.upperBound == relative - 1 }
  }

  private func termBefore(_ index: Int, in sentence: ParsedSentence) -> ParsedSentence.Term? {
    sentence.terms.last {
      $0.words.upperBound <= index && index - $0.words.upperBound <= Self.reach
        && $0.clause == sentence.clauseOfWord[index]
        && !Self.adverbs.contains(sentence.words[$0.words.lowerBound].hash)
    }
  }

  private func termAfter(_ index: Int, in sentence: ParsedSentence) -> ParsedSentence.Term? {
    guard index + 1 < sentence.words.count, sentence.words[index + 1].kind != .punctuation,
      !Self.prepositions.contains(sentence.words[index + 1].hash)
    else { return nil }
    return sentence.terms.first {
      $0.words.lowerBound > index && $0.words.lowerBound <= index + 3
    }
  }

  /// Whether a figure of two or more stands with the head: then it is not one subject.
  private func isCounted(_ head: ParsedSentence.Term, in sentence: ParsedSentence) -> Bool {
    let start = sentence.words[max(0, head.words.lowerBound - 3)].range.lowerBound
    let end = sentence.words[head.words.upperBound - 1].range.upperBound
    return sentence.quantities.contains {
      $0.kind == .count && $0.value >= 3 && $0.range.upperBound > start
        && $0.range.lowerBound < end
    }
  }

  private func selector(of head: ParsedSentence.Term, in sentence: ParsedSentence) -> Int {
    for word in sentence.words[max(0, head.words.lowerBound - 4)..<head.words.lowerBound] {
      if Self.others.contains(word.hash) { return 2 }
      if Self.firsts.contains(word.hash) { return 1 }
    }
    return 0
  }

  private static let comma = WordHash.hash(",")
  private static let relatives = NumberWords.set("who which whose whom")
  private static let openings = NumberWords.set(
    "no nor neither without nearly almost if may might could")
  private static let nears = NumberWords.set("nearly almost")
  private static let beings = NumberWords.set(
    "is are was were be been being am get gets got has have had having leaving left stay stays "
      + "stayed remain remains remained kept")
  private static let adverbs = NumberWords.set(
    "later already now finally reportedly earlier soon then initially subsequently eventually found "
      + "pleaded declared unanimously sharply narrowly stay stays stayed remain remains remained kept "
      + "nearly almost")
  private static let prepositions = NumberWords.set("in on at by for to of with from as and or but")
  private static let others = NumberWords.set("other another second remaining")
  private static let firsts = NumberWords.set("one first")
}
