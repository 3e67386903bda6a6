/// An outcome as a sentence tells it: what became of whom, and by whom.
struct OutcomeEvent {
  /// The words for somebody or something, as far as they stand together.
  struct Phrase {
    /// All its content words and names.
    var terms: [ParsedSentence.Term]
    /// How many of them stand in front of the first preposition: `sales` of `sales of cars in May`.
    var coreCount: Int

    var core: ArraySlice<ParsedSentence.Term> { terms[..<coreCount] }
    /// The word that the others belong to.
    var head: ParsedSentence.Term? { core.last }
  }

  var outcome: Outcome
  /// Words that state it.
  var words: Range<Int>
  /// The one it happened to.
  var theme: Phrase
  /// Who did it, where that is told and another.
  var actor: Phrase?
  /// What is told behind it.
  var complement: [ParsedSentence.Term]
  /// Whether the one that decided stands in front: 'parliament approved'.
  var isActive: Bool
  /// The `he`, `they` or `it` that stands for the subject, where no phrase before it does.
  var pronoun: UInt64?
  /// How many they were, where more than one.
  var count: Double?
  /// 1 for 'one' or 'the first', 2 for 'another' or 'the second', 0 for neither.
  var selector: Int
  /// Whether it is said that it did not happen.
  var isNegated: Bool
  /// Whether it is said that it nearly happened.
  var isNear: Bool
  /// Whether it is said that it will happen.
  var isFuture: Bool

  var isOfPronoun: Bool { pronoun != nil }
  /// Whether several did it.
  var isOfThey: Bool { pronoun == Self.they }

  static let they = WordHash.hash("they")
}

/// Reads the outcomes of a sentence.
struct OutcomeReader {
  let sentence: ParsedSentence

  /// Words before an outcome in which its subject is looked for, and behind it its object.
  private static let reach = 12
  private static let objectReach = 8
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
    guard !isOfGame(words), !isOnlyHidden(index) else { return nil }
    let isPassive = sentence.words[max(0, index - 4)..<index].contains {
      Self.beings.contains($0.hash)
    }
    var outcome = stated
    let decides = outcome.axis == .decision || outcome.axis == .statement
    if isOfOtherVote(words) { return nil }
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
      selector: chosen, isNegated: Negation.stands(before: index, in: sentence) != nil,
      isNear: isNear(index),
      isFuture: isFuture(index))
  }

  /// What is decided in `a bill approved by the senate`: the words from the article on.
  private func reducedTheme(_ words: Range<Int>) -> OutcomeEvent.Phrase? {
    guard words.upperBound < sentence.words.count,
      sentence.words[words.upperBound].hash == Self.by
    else { return nil }
    let start = max(0, words.lowerBound - Self.reducedReach)..<words.lowerBound
    guard let article = start.last(where: { Self.articles.contains(sentence.words[$0].hash) }),
      sentence.words[article..<words.lowerBound].allSatisfy({ $0.kind == .word }),
      !sentence.words[article..<words.lowerBound].contains(where: {
        Self.prepositions.contains($0.hash)
      })
    else { return nil }
    return phrase(article..<words.lowerBound)
  }

  /// Words of `a long awaited bill` before what became of it.
  private static let reducedReach = 5
  private static let articles = NumberWords.set("a an the this that its their")

  /// Who stands behind `among the dead is`; nil where it is somebody of another's, as `the brother of the
  /// driver`.
  private func predicate(_ words: Range<Int>) -> OutcomeEvent.Phrase? {
    let (index, end) = (words.lowerBound, words.upperBound)
    guard index >= 2, sentence.words[index - 2].hash == Self.among, end < sentence.words.count,
      NumberWords.beings.contains(sentence.words[end].hash)
    else { return nil }
    let limit = self.end(of: end + 1)
    let stop = (end + 1..<max(end + 1, limit)).first {
      Self.prepositions.contains(sentence.words[$0].hash)
    }
    if let stop, sentence.words[stop].hash == NumberWords.of,
      NamedFigureReader.relatives.contains(sentence.words[stop - 1].hash)
    {
      return nil
    }
    return phrase(end + 1..<(stop ?? max(end + 1, limit)))
  }

  private static let among = WordHash.hash("among")

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

  // MARK: - Who

  /// The phrase before an outcome, or that of the one before it: `was arrested and released`.
  private func subject(_ index: Int, behind earlier: OutcomeEvent?) -> OutcomeEvent.Phrase? {
    if let term = termBeforeRelative(index) {
      return OutcomeEvent.Phrase(terms: [term], coreCount: 1)
    }
    var clause = sentence.clauseOfWord[index]
    var start = index
    var hasTerm = false
    let floor = max(0, index - Self.reach, earlier?.words.upperBound ?? 0)
    while start > floor {
      let word = sentence.words[start - 1]
      if !hasTerm, word.hash == NumberWords.comma { clause = sentence.clauseOfWord[start - 1] }
      guard sentence.clauseOfWord[start - 1] == clause, !Self.ends.contains(word.hash) else {
        break
      }
      if hasTerm, word.kind == .punctuation {
        start = apposition(before: start - 1, floor) ?? start
        break
      }
      start -= 1
      if isSubjectTerm(start) { hasTerm = true }
    }
    if hasTerm { return phrase(start..<index) }
    if let person = personOfPronoun(start..<index) { return person }
    guard let earlier, earlier.words.upperBound <= start, start > 0,
      sentence.clauseOfWord[earlier.words.lowerBound] == clause
        || Self.ends.contains(sentence.words[start - 1].hash),
      !sentence.words[start..<index].contains(where: {
        Self.firsts.contains($0.hash) || Self.others.contains($0.hash) || $0.kind == .number
      })
    else { return nil }
    return earlier.isActive ? earlier.actor : earlier.theme
  }

  /// Who is meant by `she` in `Karin Dressler said that she would stay`: the only one who is named before.
  private func personOfPronoun(_ words: Range<Int>) -> OutcomeEvent.Phrase? {
    guard
      let pronoun = words.last(where: { Self.pronouns.contains(sentence.words[$0].hash) })
    else { return nil }
    let named = sentence.terms.filter {
      $0.words.upperBound <= pronoun && sentence.words[$0.words.lowerBound].kind == .word
        && sentence.words[$0.words.lowerBound].isCapitalised
        && !SentenceParser.titles.contains(sentence.words[$0.words.lowerBound].hash)
    }
    guard let person = named.last, named.allSatisfy({ $0.id == person.id }) else { return nil }
    return OutcomeEvent.Phrase(terms: [person], coreCount: 1)
  }

  /// The pronoun that is the subject of what follows.
  private func pronoun(before index: Int) -> UInt64? {
    for spot in (max(0, index - Self.pronounReach)..<index).reversed() {
      guard sentence.words[spot].kind == .word, !isSubjectTerm(spot) else { return nil }
      let hash = sentence.words[spot].hash
      if Self.subjects.contains(hash) { return hash }
    }
    return nil
  }

  /// Words from an outcome in which a pronoun is its subject.
  private static let pronounReach = 6
  private static let subjects = pronouns.union([OutcomeEvent.they])

  /// Where `his wife` begins in `his wife, Clara, was`: words before a comma without a preposition.
  private func apposition(before comma: Int, _ floor: Int) -> Int? {
    var start = comma
    while start > floor, sentence.words[start - 1].kind != .punctuation,
      !Self.ends.contains(sentence.words[start - 1].hash)
    {
      start -= 1
      if Self.prepositions.contains(sentence.words[start].hash) { return nil }
    }
    return start < comma ? start : nil
  }

  /// The phrase behind an outcome; nil where none follows at once.
  private func object(_ start: Int) -> OutcomeEvent.Phrase? {
    guard start < sentence.words.count, sentence.words[start].kind != .punctuation,
      !Self.prepositions.contains(sentence.words[start].hash)
    else { return nil }
    return phrase(start..<end(of: start))
  }

  /// Who is named by a `by` behind a passive.
  private func agent(_ start: Int) -> OutcomeEvent.Phrase? {
    let end = end(of: start)
    guard let by = (start..<max(start, end)).first(where: { sentence.words[$0].hash == Self.by })
    else { return nil }
    return phrase(by + 1..<end)
  }

  /// Where the words behind an outcome end that may belong to it.
  private func end(of start: Int) -> Int {
    let limit = min(sentence.words.count, start + Self.objectReach)
    guard start < limit else { return start }
    let clause = sentence.clauseOfWord[start]
    return (start..<limit).first {
      sentence.words[$0].kind == .punctuation || sentence.clauseOfWord[$0] != clause
        || Self.ends.contains(sentence.words[$0].hash)
    } ?? limit
  }

  private func phrase(_ range: Range<Int>) -> OutcomeEvent.Phrase? {
    let terms = sentence.terms.filter {
      range.contains($0.words.lowerBound) && isSubjectTerm($0.words.lowerBound)
    }
    guard let first = terms.first else { return nil }
    let preposition =
      sentence.words[first.words.upperBound..<max(first.words.upperBound, range.upperBound)]
      .firstIndex { Self.prepositions.contains($0.hash) } ?? range.upperBound
    return OutcomeEvent.Phrase(
      terms: terms, coreCount: terms.count { $0.words.lowerBound < preposition })
  }

  /// Whether a word may be of the one that it happened to: no day, adverb or outcome.
  private func isSubjectTerm(_ index: Int) -> Bool {
    let word = sentence.words[index]
    if isAge(word) { return true }
    return word.kind == .word && sentence.forms[index].isContent
      && !Self.adverbs.contains(word.hash)
      && !(sentence.forms[index].cues.contains(.weekday) && word.isCapitalised)
      && Outcome.of(word) == nil
  }

  /// Whether a word begins an age that stands for somebody: `the two-year-old was found`.
  private func isAge(_ word: Word) -> Bool {
    sentence.quantities.contains {
      $0.kind == .age && $0.range.lowerBound == word.range.lowerBound
    }
  }

  /// The subject of `Belhadj, who leads the unions, was released`.
  private func termBeforeRelative(_ index: Int) -> ParsedSentence.Term? {
    let words = sentence.words
    guard
      let comma = words[max(0, index - 4)..<index].lastIndex(where: { $0.hash == NumberWords.comma }
      ),
      let relative = words[max(0, comma - 15)..<comma].lastIndex(where: {
        Self.relatives.contains($0.hash)
      }), relative >= 2, words[relative - 1].hash == NumberWords.comma
    else { return nil }
    return sentence.terms.last { $0.words.upperBound == relative - 1 }
  }

  private func complement(_ start: Int) -> [ParsedSentence.Term] {
    let limit = min(sentence.words.count, start + Self.reach)
    // `Refused to concede, saying that`.
    let end = start < limit && sentence.words[start].hash == NumberWords.comma ? start : limit
    return sentence.terms.filter {
      $0.words.lowerBound >= start && $0.words.lowerBound < end
        && isSubjectTerm($0.words.lowerBound)
    }
  }

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

  private static let pronouns = NumberWords.set("he she it")
  private static let by = WordHash.hash("by")
  private static let relatives = NumberWords.set("who which whose whom")
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
  private static let adverbs = NumberWords.set(
    "later already now finally reportedly earlier soon then initially subsequently eventually found "
      + "pleaded declared unanimously sharply narrowly stay stays stayed remain remains remained kept "
      + "nearly almost said says")
  static let prepositions = NumberWords.set(
    "in on at by for to of with from near after over under during before into against about unlike "
      + "like despite")
  private static let others = NumberWords.set("other another second remaining")
  private static let firsts = NumberWords.set("one first")
}
