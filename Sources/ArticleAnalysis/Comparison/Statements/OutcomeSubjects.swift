internal import Articles

/// Tells whether two outcomes happened to the same person or thing.
struct OutcomeSubjects {
  let pair: ComparedPair

  /// How near the two heads must be: one word, or a full synonym.
  private static let leastNearness = 0.75
  /// How near two other words of both must be.
  private static let leastLikeness = 0.6

  /// Whether two outcomes are told of one person or thing, and of one matter.
  func areOne(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    // Of `one` and `another` each may be told first.
    if tellsOfAnother(pair.left, right.outcome), tellsOfAnother(pair.right, left.outcome) {
      return false
    }
    guard left.selector == right.selector || left.selector == 0 || right.selector == 0,
      areAsMany(left, right),
      Timing.areOne((pair.left, left.words), (pair.right, right.words))
    else { return false }
    if left.isOfPronoun || right.isOfPronoun {
      return mayBeMeant(left, right) && shareMatter(left, right) && !isOfOthers(left, right)
    }
    switch left.outcome.axis {
    case .decision, .statement: return areOneDecision(left, right)
    case .contest, .verdict, .permission:
      return areOne(left.theme, right.theme) && shareComplement(left, right)
        && !isOfOthers(left, right)
    default: return areOne(left.theme, right.theme)
    }
  }

  /// Whether a sentence tells of another one, and the outcome that the other sentence tells.
  private func tellsOfAnother(_ sentence: ParsedSentence, _ outcome: Outcome) -> Bool {
    sentence.words.contains { OutcomeReader.others.contains($0.hash) }
      && sentence.words.contains { Outcome.of($0) == outcome }
  }

  /// Whether both are one person or thing, or as many; of those who fared, only the lost are held against
  /// the found, because the dead and the injured may be as many.
  private func areAsMany(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    if left.outcome.isLostAndFound(right.outcome) {
      return left.count == right.count
        || left.count == nil && !isOfAnyOne(left, pair.left)
        || right.count == nil && !isOfAnyOne(right, pair.right)
    }
    return left.count == right.count
      && (left.count == nil || left.outcome.axis != .life || areMissingOrDead(left, right))
  }

  /// Whether as many are missing in one report as are dead in the other, which says nothing else.
  private func areMissingOrDead(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    Set([left.outcome.value, right.outcome.value]) == [.missing, .dead]
      && Set(pair.sharedTerms(least: Self.leastNearness).map(\.left.id)).count + 1
        >= max(pair.left.distinct.count, pair.right.distinct.count)
  }

  /// Whether an outcome is of somebody who is not yet known: `a hiker was found`.
  private func isOfAnyOne(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard let head = event.theme.head else { return false }
    let start = max(0, head.words.lowerBound - Self.articleReach)
    return sentence.words[start..<head.words.lowerBound].contains {
      NumberWords.article.contains($0.hash)
    }
  }

  /// Words before a noun in which its article stands.
  private static let articleReach = 3

  /// Whether a pronoun of one may be for the subject of the other: what is decided, found or won is told of
  /// one who is named, or of another pronoun.
  private func mayBeMeant(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    guard [.decision, .statement, .contest, .verdict].contains(left.outcome.axis) else {
      return false
    }
    func mayBe(
      _ event: OutcomeEvent, _ sentence: ParsedSentence, _ other: OutcomeEvent
    ) -> Bool {
      guard !event.isOfPronoun, let head = (event.actor ?? event.theme).head else { return true }
      // They are no one who has a first name and a surname.
      return Self.isNamed(head, sentence)
        && !(other.isOfThey && sentence.firstName(endingAt: head.words.upperBound) != nil)
    }
    return left.isActive == right.isActive && mayBe(left, pair.left, right)
      && mayBe(right, pair.right, left)
  }

  /// Whether the words behind both have something in common.
  private func shareMatter(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    let (first, second) = (matters(left, pair.left), matters(right, pair.right))
    return first.contains { id in second.contains { isNear(id, $0, Self.leastLikeness) } }
  }

  /// Whether one party decided on one thing, as far as both are told.
  private func areOneDecision(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    if left.isActive, right.isActive {
      guard let first = left.actor ?? left.theme as OutcomeEvent.Phrase?,
        let second = right.actor ?? right.theme as OutcomeEvent.Phrase?
      else { return false }
      return areOne(first, second) && shareComplement(left, right)
        && !isOfOthers(left, right)
    }
    guard let first = left.actor, let second = right.actor else {
      return areOne(left.theme, right.theme)
    }
    return areOne(first, second)
      && (areOne(left.theme, right.theme) || shareThings(left, right))
  }

  /// Whether two decisions of one party are on things that have a word in common: a plan for a hotel, a
  /// hotel project.
  private func shareThings(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    let first = left.theme.terms + left.complement
    let second = right.theme.terms + right.complement
    return first.contains { term in
      !isName(term, pair.left) && second.contains { isNear(term.id, $0.id, Self.leastNearness) }
    }
  }

  /// Whether the words behind both have something in common, as far as there are any.
  ///
  /// A place is no common matter: one may agree to a truce there, and refuse to pay for gas.
  private func shareComplement(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    if isOfCharge(left, pair.left), isOfCharge(right, pair.right) { return true }
    let (first, second) = (matters(left, pair.left), matters(right, pair.right))
    // `Barred from leaving the country, the prosecutor said`.
    if left.outcome.axis == .permission {
      let (one, other) = (ownMatters(left, pair.left), ownMatters(right, pair.right))
      return one.isEmpty || other.isEmpty
        || one.contains { id in other.contains { isNear(id, $0, Self.leastLikeness) } }
    }
    return first.isEmpty || second.isEmpty
      || first.contains { id in second.contains { isNear(id, $0, Self.leastLikeness) } }
  }

  /// The words behind an outcome up to the next sign.
  private func ownMatters(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> [Int32] {
    let end = sentence.words[event.words.upperBound...].firstIndex { $0.kind == .punctuation }
    return event.complement.filter { $0.words.lowerBound < end ?? sentence.words.count }.map(\.id)
  }

  /// Whether what is denied or admitted is a guilt: `the accusation`, `her guilt`.
  private func isOfCharge(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard event.outcome.axis == .statement, let first = event.complement.first else { return false }
    return Self.charges.contains(sentence.words[first.words.lowerBound].hash)
  }

  private static let charges = NumberWords.set(
    "charge charges accusation accusations allegation allegations guilt wrongdoing responsibility")

  /// What an outcome is about: the words behind it but names, or those if there are no others.
  private func matters(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> [Int32] {
    let plain = event.complement.filter { term in
      !isName(term, sentence)
        // `Found guilty and fined` says nothing of what the guilt is.
        && !(event.outcome.axis == .verdict
          && Self.sentences.contains(sentence.words[term.words.lowerBound].hash))
    }
    if plain.isEmpty, event.outcome.axis == .verdict { return [] }
    return (plain.isEmpty ? event.complement : plain).map(\.id)
  }

  private static let sentences = NumberWords.set(
    "fined fine sentenced sentence jailed given ordered imprisoned prison jail years months")

  /// Whether one is of others: `denied two charges`, `admitted three other charges`; `acquitted of
  /// terrorism charges`, `convicted on non-terrorism charges`.
  private func isOfOthers(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    func names(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
      sentence.words[event.words.upperBound...].prefix(4).contains {
        Self.others.contains($0.hash)
      }
    }
    return names(left, pair.left) != names(right, pair.right)
  }

  private static let others = NumberWords.set("other others another non")

  /// Whether two phrases are for one person or thing.
  ///
  /// The words of one are all among those of the other, or the heads are one and nothing tells them
  /// apart: `copper exports` are not `wheat exports`.
  private func areOne(_ left: OutcomeEvent.Phrase, _ right: OutcomeEvent.Phrase) -> Bool {
    guard let first = left.head, let second = right.head else { return false }
    let strangers = others(left, than: right)
    let others = others(right, than: left)
    if strangers.isEmpty || others.isEmpty {
      return isAmong(first, right.terms) || isAmong(second, left.terms)
    }
    let isOneHead = isNear(first.id, second.id, Self.leastNearness)
    // A name says who it is, whatever else is said of them.
    if isOneHead, isName(first, pair.left), isName(second, pair.right) { return true }
    if isName(first, pair.left), isAmong(first, Array(right.core)) { return true }
    if isName(second, pair.right), isAmong(second, Array(left.core)) { return true }
    guard isOneHead else { return false }
    let isNamedApart =
      strangers.contains { isName($0, pair.left) } && others.contains { isName($0, pair.right) }
    let areToldApart =
      strangers.contains { isIn(left.core, $0) } && others.contains { isIn(right.core, $0) }
    return !isNamedApart && !areToldApart
  }

  /// The terms of a phrase that are not near to any of another.
  private func others(
    _ phrase: OutcomeEvent.Phrase, than other: OutcomeEvent.Phrase
  ) -> [ParsedSentence.Term] {
    phrase.terms.filter { term in
      !other.terms.contains { isNear(term.id, $0.id, Self.leastLikeness) }
    }
  }

  private func isAmong(_ term: ParsedSentence.Term, _ terms: [ParsedSentence.Term]) -> Bool {
    terms.contains { isNear(term.id, $0.id, Self.leastNearness) }
  }

  private func isIn(
    _ terms: ArraySlice<ParsedSentence.Term>, _ term: ParsedSentence.Term
  ) -> Bool {
    terms.contains { $0.words == term.words }
  }

  private func isNear(_ first: Int32, _ second: Int32, _ least: Double) -> Bool {
    pair.story.lexicon.nearness(first, second) >= least
  }

  private func isName(_ term: ParsedSentence.Term, _ sentence: ParsedSentence) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return word.kind == .word && word.isCapitalised && term.words.lowerBound > 0
  }

  /// Whether a term is a name, also where a sentence begins with it.
  static func isNamed(_ term: ParsedSentence.Term, _ sentence: ParsedSentence) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return word.kind == .word && word.isCapitalised
      && !SentenceParser.titles.contains(word.hash)
  }
}
