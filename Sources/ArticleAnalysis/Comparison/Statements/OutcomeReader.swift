internal import Articles

/// Reads the outcomes of a sentence.
struct OutcomeReader {
  let sentence: ParsedSentence

  /// Words of a sentence that are looked at.
  private static let mostWords = 400

  func events() -> [OutcomeEvent] {
    var result: [OutcomeEvent] = []
    for index in sentence.words.indices.prefix(Self.mostWords)
    where sentence.forms[index].cues.contains(.outcome) && !isOpen(index) {
      for (outcome, length) in Outcome.all(at: index, in: sentence.words) {
        if let event = event(
          outcome, index..<index + length, behind: result.last { $0.words.upperBound <= index })
        {
          result.append(event)
        }
      }
    }
    return result
  }

  private func event(
    _ stated: Outcome, _ words: Range<Int>, behind earlier: OutcomeEvent?
  ) -> OutcomeEvent? {
    let index = words.lowerBound
    guard !isOfGame(words), !isOnlyHidden(index), !isOfGrant(words), !isOnlyFeared(index) else {
      return nil
    }
    let isPassive = sentence.words[max(0, index - 4)..<index].contains {
      Self.beings.contains($0.hash)
    }
    var outcome = stated
    let decides = outcome.axis == .decision || outcome.axis == .statement
    if isOfOtherVote(words) { return nil }
    // Who agreed not to do it refused it.
    if outcome == Self.consent, isToNot(words.upperBound) { outcome.value = .no }
    let reduced = isPassive ? nil : reducedTheme(words)
    let before =
      reduced ?? subject(Negation.unplanned(index, in: sentence) ?? index, behind: earlier)
    // `Voted to accept an offer` is of the offer.
    let behind = object(words.upperBound + (isOfVote(words) ? 1 : 0))
    var theme = before
    var actor: OutcomeEvent.Phrase?
    if let found = predicate(words) {
      theme = found
    } else if reduced != nil {
      actor = agent(words.upperBound)
    } else if decides, !isPassive {
      (theme, actor) = (behind ?? before, before)
    } else if isPassive {
      actor = agent(words.upperBound)
    } else if outcome.axis == .contest, !outcome.isIntransitive {
      // Who 'defeated' somebody won; who 'was defeated' lost.
      outcome.value = .yes
    } else if !outcome.isIntransitive {
      (theme, actor) = (behind ?? before, behind == nil ? nil : before)
    }
    let pronoun = before == nil ? pronoun(before: index) : nil
    if pronoun != nil, theme == nil { theme = OutcomeEvent.Phrase(terms: [], coreCount: 0) }
    guard let theme, pronoun != nil || theme.head != nil, !isOnlyWished(index) else { return nil }
    let chosen = theme.head.map(selector) ?? 0
    return OutcomeEvent(
      outcome: outcome, words: words.lowerBound..<words.upperBound + (isOfVote(words) ? 1 : 0),
      theme: theme, actor: actor,
      complement: complement(words.upperBound),
      isActive: decides && !isPassive && reduced == nil,
      pronoun: pronoun, count: chosen == 0 ? theme.head.flatMap(count) : nil,
      selector: chosen,
      isNegated: Negation.stands(before: index, in: sentence) != nil || none(of: theme) != nil,
      isNear: isNear(index),
      isFuture: isFuture(index))
  }

  /// The `None` of `None of the teachers were saved`; nil where a phrase is of no such one.
  func none(of phrase: OutcomeEvent.Phrase) -> Int? {
    guard let first = phrase.terms.first?.words.lowerBound else { return nil }
    return (max(0, first - Self.noneReach)..<max(0, first - 1)).first {
      sentence.words[$0].hash == Self.none && sentence.words[$0 + 1].hash == NumberWords.of
    }
  }

  /// Words before a noun in which `none of` is of it.
  private static let noneReach = 4
  private static let none = WordHash.hash("none")

  /// Whether what was voted for is not surely that something shall be: `voted to shelve the plan`.
  private func isOfOtherVote(_ words: Range<Int>) -> Bool {
    isOfVote(words)
      && !(words.upperBound < sentence.words.count
        && Self.approvals.contains(sentence.words[words.upperBound].hash))
  }

  private func isOfVote(_ words: Range<Int>) -> Bool {
    sentence.words[words.lowerBound].hash == Self.voted
      && sentence.words[words.upperBound - 1].hash == NumberWords.to
  }

  private static let voted = WordHash.hash("voted")
  private static let approvals = NumberWords.set(
    "approve adopt accept back support endorse ratify pass allow permit legalise legalize introduce "
      + "build extend expand widen buy open raise increase fund join authorise authorize grant admit"
  )

  /// Whether a `hiding` is not that of `in hiding`.
  private func isOnlyHidden(_ index: Int) -> Bool {
    sentence.words[index].hash == Self.hiding
      && !(index > 0 && Self.intos.contains(sentence.words[index - 1].hash))
  }

  private static let hiding = WordHash.hash("hiding")
  private static let intos = NumberWords.set("in into")

  /// Whether what was conceded is a goal, and nothing that was said.
  private func isOfGame(_ words: Range<Int>) -> Bool {
    Self.concessions.contains(sentence.words[words.lowerBound].hash)
      && sentence.words[words.upperBound...].prefix(Self.gameReach).contains {
        Self.scores.contains($0.hash)
      }
  }

  /// Words behind `conceded` in which it is said what.
  private static let gameReach = 4
  private static let concessions = NumberWords.set("conceded concedes concede")
  private static let scores = NumberWords.set(
    "goal goals point points penalty penalties set sets try tries run runs corner corners equaliser "
      + "equalizer touchdown touchdowns game games")

  /// Whether what was denied is a favour, and nothing that was said: `denied the engineer bail`.
  private func isOfGrant(_ words: Range<Int>) -> Bool {
    Self.refusals.contains(sentence.words[words.lowerBound].hash)
      && sentence.words[words.upperBound...].prefix(Self.grantReach).prefix {
        $0.kind == .word && $0.hash != Self.that
      }.contains { Self.grants.contains($0.hash) }
  }

  /// Words behind `denied` in which it is said what.
  private static let grantReach = 7
  private static let refusals = NumberWords.set("denied denies")
  private static let that = WordHash.hash("that")
  private static let grants = NumberWords.set(
    "bail asylum entry visa visas parole access permission request motion petition permit refuge "
      + "custody treatment appeal leave clemency pardon immunity")

  private static let consent = Outcome(axis: .decision, value: .yes, isIntransitive: true)

  private func isToNot(_ index: Int) -> Bool {
    index + 1 < sentence.words.count && sentence.words[index].hash == Self.not
      && sentence.words[index + 1].hash == NumberWords.to
  }

  private static let not = WordHash.hash("not")

  /// Whether it is only feared, hoped for or wished otherwise: `feared that he had been killed`, `feared
  /// drowned`, `regrets not killing`.
  private func isOnlyFeared(_ index: Int) -> Bool {
    let near = max(0, index - Self.fearReach)..<index
    guard let fear = near.last(where: { Self.fears.contains(sentence.words[$0].hash) }) else {
      return false
    }
    return sentence.words[fear..<index].allSatisfy { $0.kind == .word }
  }

  /// Words before an outcome in which a word of fear or hope covers it.
  private static let fearReach = 10
  private static let fears = NumberWords.set(
    "feared fear fears fearing hoped hope hopes hoping worried worry wished wishes dreaded "
      + "regret regrets regretted regretting")

  // MARK: - How

  /// Whether `nearly` stands right before an outcome.
  private func isNear(_ index: Int) -> Bool {
    index > 0 && Self.nears.contains(sentence.words[index - 1].hash)
  }

  /// Whether it may happen, happened to nobody, or happened to nearly as many as are named.
  private func isOpen(_ index: Int) -> Bool {
    let end = isNear(index) ? index - 1 : index
    return sentence.words[max(0, index - 4)..<end].contains { Self.openings.contains($0.hash) }
      && Negation.unplanned(index, in: sentence) == nil
  }

  /// Whether a base form tells what others want: `demanded that she resign`.
  private func isOnlyWished(_ index: Int) -> Bool {
    Self.bases.contains(sentence.words[index].hash) && !isFuture(index)
      && Negation.stands(before: index, in: sentence) == nil
  }

  private static let bases = NumberWords.set("resign step stand concede")

  /// Whether it is still to come; what will stay as it is, is so, and who refused to do it has not done
  /// it.
  private func isFuture(_ index: Int) -> Bool {
    if Negation.unplanned(index, in: sentence) != nil { return true }
    let start = max(0, index - 3)
    guard !Negation.isRefused(index, in: sentence),
      let future = sentence.words[start..<index].lastIndex(where: {
        Self.futures.contains($0.hash)
      })
    else { return false }
    return !sentence.words[future...index].contains { Self.states.contains($0.hash) }
  }

  /// The figure of two or more that stands with the head, so that it is not one subject; nil for `the
  /// two sides`.
  private func count(of head: ParsedSentence.Term) -> Double? {
    let first = max(0, head.words.lowerBound - 3)
    let start = sentence.words[first].range.lowerBound
    let end = sentence.words[head.words.upperBound - 1].range.upperBound
    let figure = sentence.quantities.first {
      $0.kind == .count && $0.value >= 2 && $0.range.upperBound > start
        && $0.range.lowerBound < end
    }
    guard let figure else { return nil }
    let article = sentence.words[first..<head.words.lowerBound].firstIndex {
      $0.hash == NumberWords.the
    }
    let isPart = article.map { $0 > 0 && sentence.words[$0 - 1].hash == NumberWords.of } ?? true
    return isPart ? figure.value : nil
  }

  private func selector(of head: ParsedSentence.Term) -> Int {
    for word in sentence.words[max(0, head.words.lowerBound - 4)..<head.words.lowerBound] {
      if Self.others.contains(word.hash) { return 2 }
      if Self.firsts.contains(word.hash) { return 1 }
    }
    return 0
  }

  private static let openings = NumberWords.set(
    "no nor without nearly almost if may might could whether unless")
  private static let nears = NumberWords.set("nearly almost")
  private static let futures = NumberWords.set("will would shall to")
  private static let states = NumberWords.set("stay stays remain remains")
  /// Words at which a phrase ends.
  static let ends = NumberWords.set("and but or then leaving left while as than")
  private static let beings = NumberWords.beings.union(
    NumberWords.set(
      "am get gets got leaving left stay stays stayed remain remains remained kept found"))
  static let prepositions = NumberWords.set(
    "in on at by for to of with from near after over under during before into against about unlike "
      + "like despite")
  static let others = NumberWords.set("other another second remaining")
  static let firsts = NumberWords.set("one first")
}
