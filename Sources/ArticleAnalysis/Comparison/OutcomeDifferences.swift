internal import Articles

/// Finds what happened differently to the same person or thing: rescued here, killed there.
struct OutcomeDifferences {
  let pair: ComparedPair

  /// How near the two heads must be: one word, or a full synonym.
  private static let leastNearness = 0.75
  /// How near two other words of both must be.
  private static let leastLikeness = 0.6

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
    return isNamed(first, pair.left) && isNamed(second, pair.right)
      && isNear(first.id, second.id, Self.sameName)
  }

  /// From which nearness two names are of one: a name and a part of it, not two with one surname.
  static let sameName = 0.85

  /// Whether a term is a name, also where a sentence begins with it.
  private func isNamed(_ term: ParsedSentence.Term, _ sentence: ParsedSentence) -> Bool {
    let word = sentence.words[term.words.lowerBound]
    return word.kind == .word && word.isCapitalised
      && !SentenceParser.titles.contains(word.hash)
  }

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
      !isOfBody(right, pair.right), !isOfCollapse(left, pair.left),
      !isOfCollapse(right, pair.right), areOne(left, right)
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

  /// Whether it is a dead body that was released.
  private func isOfBody(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard event.outcome.axis == .custody else { return false }
    // A list or a film is released too.
    if sentence.words[event.words.upperBound...].prefix(4).contains(where: {
      Self.releases.contains($0.hash)
    }) {
      return true
    }
    let start = max(0, event.words.lowerBound - Self.bodyReach)
    return sentence.words[start..<event.words.lowerBound].contains {
      Self.bodies.contains($0.hash)
    }
  }

  private static let releases = NumberWords.set(
    "list report statement video footage film album song data figures documents results details names "
      + "photo photos image images transcript tape book single water funds money")
  /// Words before `released` in which it is said that it is a body.
  private static let bodyReach = 20
  private static let bodies = NumberWords.set("body bodies remains corpse corpses coffin ashes")

  /// Whether it is a building that fell.
  private func isOfCollapse(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard event.outcome.axis == .trend, let head = event.theme.head else { return false }
    return Self.structures.contains(sentence.words[head.words.upperBound - 1].hash)
  }

  private static let structures = NumberWords.set(
    "building block bridge tower wall walls roof house houses tree trees crane ceiling spire "
      + "chimney mast scaffolding tenement column rock rocks stone stones plane helicopter")

  /// Whether one was closed for a time and the other went on thereafter: `closed for three hours`,
  /// `reopened after three hours`; a strike halts what later resumed.
  private func areOneStop(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    guard left.outcome.axis == .running else { return false }
    let isOfLeft = left.outcome.value == .no
    let (stop, sentence) = isOfLeft ? (left, pair.left) : (right, pair.right)
    // What stayed open was not closed.
    guard !(isOfLeft ? right : left).outcome.isIntransitive else { return false }
    // Who halts something has it go on again later.
    let resumption =
      isOfLeft ? pair.right.words[right.words.lowerBound] : pair.left.words[left.words.lowerBound]
    if stop.actor != nil, Self.resumptions.contains(resumption.hash) { return true }
    let behind = sentence.words[stop.words.upperBound...].prefix(Self.stopReach)
    let span = behind.firstIndex { $0.hash == Self.span }.map { sentence.words[$0...].prefix(4) }
    return behind.contains { Self.stopEnds.contains($0.hash) }
      || span?.contains { Self.spans.contains($0.hash) } ?? false
      || sentence.words[max(0, stop.words.lowerBound - 2)..<stop.words.lowerBound].contains {
        Self.brieves.contains($0.hash)
      }
  }

  private static let resumptions = NumberWords.set("resumed resumes reopened reopens restored")
  /// Words behind `closed` in which it is said for how long.
  private static let stopReach = 5
  private static let stopEnds = NumberWords.set("briefly temporarily overnight")
  private static let span = WordHash.hash("for")
  private static let spans = NumberWords.set(
    "minutes hour hours day days night nights week weeks month months time while weekend")
  private static let brieves = NumberWords.set("briefly temporarily")

  private func agrees(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    left.outcome.axis == right.outcome.axis && left.outcome.value == right.outcome.value
      && left.isNegated == right.isNegated && left.isNear == right.isNear && areOne(left, right)
  }

  // MARK: - One subject

  private func areOne(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
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
      return isNamed(head, sentence)
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
}
