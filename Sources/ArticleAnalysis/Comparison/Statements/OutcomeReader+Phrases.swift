internal import Articles

// Who or what an outcome is of: the phrases round it.
extension OutcomeReader {
  /// Words before an outcome in which its subject is looked for, and behind it its object.
  private static let reach = 12
  private static let objectReach = 8

  /// The phrase before an outcome, or that of the one before it: `was arrested and released`.
  func subject(_ index: Int, behind earlier: OutcomeEvent?) -> OutcomeEvent.Phrase? {
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
    if earlier == nil, let verb = verbBefore(start, index) { return subject(verb, behind: nil) }
    guard let earlier, earlier.words.upperBound <= start, start > 0,
      sentence.clauseOfWord[earlier.words.lowerBound] == clause
        || Self.ends.contains(sentence.words[start - 1].hash),
      !sentence.words[start..<index].contains(where: {
        Self.firsts.contains($0.hash) || Self.others.contains($0.hash) || $0.kind == .number
      })
    else { return nil }
    return earlier.isActive ? earlier.actor : earlier.theme
  }

  /// The first auxiliary of `was being questioned but had not been arrested`, whose subject is the one of
  /// both verbs; nil where words of their own stand between `but` and the second.
  private func verbBefore(_ start: Int, _ index: Int) -> Int? {
    guard start > 0, start < index, Self.ends.contains(sentence.words[start - 1].hash),
      sentence.words[start..<index].allSatisfy({ $0.kind == .word })
    else { return nil }
    let clause = sentence.clauseOfWord[start - 1]
    return (max(0, start - Self.reach)..<start - 1).first {
      sentence.clauseOfWord[$0] == clause && Self.auxiliaries.contains(sentence.words[$0].hash)
    }
  }

  private static let auxiliaries = NumberWords.beings.union(NumberWords.set("has have had"))

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
  func pronoun(before index: Int) -> UInt64? {
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
  func object(_ start: Int) -> OutcomeEvent.Phrase? {
    guard start < sentence.words.count, sentence.words[start].kind != .punctuation,
      !Self.prepositions.contains(sentence.words[start].hash)
    else { return nil }
    return phrase(start..<end(of: start))
  }

  /// Who is named by a `by` behind a passive.
  func agent(_ start: Int) -> OutcomeEvent.Phrase? {
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

  func complement(_ start: Int) -> [ParsedSentence.Term] {
    let limit = min(sentence.words.count, start + Self.reach)
    // `Refused to concede, saying that`.
    let end = start < limit && sentence.words[start].hash == NumberWords.comma ? start : limit
    return sentence.terms.filter {
      $0.words.lowerBound >= start && $0.words.lowerBound < end
        && isSubjectTerm($0.words.lowerBound)
    }
  }

  /// What is decided in `a bill approved by the senate`: the words from the article on.
  func reducedTheme(_ words: Range<Int>) -> OutcomeEvent.Phrase? {
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
  func predicate(_ words: Range<Int>) -> OutcomeEvent.Phrase? {
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

  // MARK: - Words

  private static let pronouns = NumberWords.set("he she it")
  private static let by = WordHash.hash("by")
  private static let relatives = NumberWords.set("who which whose whom")
  private static let adverbs = NumberWords.set(
    "later already now finally reportedly earlier soon then initially subsequently eventually found "
      + "pleaded declared unanimously sharply narrowly stay stays stayed remain remains remained kept "
      + "nearly almost said says vowed vows promised promises pledged pledges "
      + "none")
}
