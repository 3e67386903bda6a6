internal import Articles

/// Finds statements that are alike but for a word and its opposite (`northern`, `southern`) or for a
/// `not`.
///
/// The opposites are those of WordNet. Both sentences must otherwise say nearly the same, so that two
/// opposites in sentences on two things are no contradiction.
struct OppositeDifferences {
  let pair: ComparedPair

  /// Share of the shorter sentence's terms that both must have; less finds more and is oftener wrong.
  private static let leastCovered = 0.6
  /// Terms that both must have, beside the opposites.
  private static let leastShared = 3
  /// The same for sentences that say nothing else.
  private static let leastOfWhole = 2
  /// Words of a sentence that are looked at.
  static let mostWords = 200

  func find() -> [Discrepancy] {
    let acts = acts()
    if !acts.isEmpty { return acts }
    let shared = pair.links.count { link in
      pair.left.forms[link.left].isContent
        && pair.story.lexicon.nearness(pair.left.ids[link.left], pair.right.ids[link.right]) >= 0.75
    }
    let shorter = min(pair.left.distinct.count, pair.right.distinct.count)
    // The dam broke; the dam did not break.
    if shared == Self.leastOfWhole, pair.left.distinct.count == shared,
      pair.right.distinct.count == shared
    {
      return negations()
    }
    guard shared >= Self.leastShared,
      Double(shared) >= Self.leastCovered * Double(max(1, shorter - 1))
    else { return [] }
    return negations() + opposites() + orders()
  }

  // MARK: - Opposites

  private func opposites() -> [Discrepancy] {
    var result: [Discrepancy] = []
    // Two words in one place are linked even where they have nothing to do with each other.
    let links = pair.links.filter {
      pair.story.lexicon.nearness(pair.left.ids[$0.left], pair.right.ids[$0.right]) > 0
    }
    let rights = lone(pair.right, linked: links.map(\.right), against: pair.left)
    guard !rights.isEmpty else { return [] }
    for left in lone(pair.left, linked: links.map(\.left), against: pair.right) {
      for right in rights where areOpposed(left, right) {
        result.append(
          entry(
            left.words, right.words, reason: "The statements are alike but for two opposites."))
      }
    }
    // What is counted otherwise on two sides is of both.
    guard result.count == 1,
      !(NumberDifferences(pair: pair).areOfTwoDirections
        && CalendarDifferences(pair: pair).countOthers)
    else { return [] }
    return result
  }

  /// Single words that the other sentence does not have, nor one near to them.
  private func lone(
    _ sentence: ParsedSentence, linked: [Int], against other: ParsedSentence
  ) -> [ParsedSentence.Term] {
    var isLinked = [Bool](repeating: false, count: sentence.words.count)
    for index in linked { isLinked[index] = true }
    return sentence.terms.prefix(ComparedPair.mostTerms).filter { term in
      let word = sentence.words[term.words.lowerBound]
      // What is quoted in other words is told as that.
      return !isLinked[term.words.lowerBound] && !term.isQuoted && term.words.count == 1
        && word.kind == .word
        && !Self.vague.contains(word.hash)
        && Negation.stands(before: term.words.lowerBound, in: sentence) == nil
        && !other.distinct.contains { pair.story.lexicon.nearness(term.id, $0) > 0 }
    }
  }

  private func areOpposed(_ left: ParsedSentence.Term, _ right: ParsedSentence.Term) -> Bool {
    (pair.story.lexicon.areOpposites(left.id, right.id) || areOpposedByPrefix(left, right))
      && isLessened(left, pair.left) == isLessened(right, pair.right)
      && !(isOutcome(left, in: pair.left) && isOutcome(right, in: pair.right))
      && (haveOneNeighbour(left, right, step: 1) || haveOneNeighbour(left, right, step: -1)
        || areOpposedByPrefix(left, right) && haveOneNear(left, right))
  }

  /// Whether there is less of what a word says: `24 million fewer people insured`.
  private func isLessened(_ term: ParsedSentence.Term, _ sentence: ParsedSentence) -> Bool {
    sentence.words[sentence.window(term.words, before: Self.lessReach, behind: 0)].contains {
      Self.less.contains($0.hash)
    }
  }

  /// Words before a word in which it is said that there is less of it.
  private static let lessReach = 4
  private static let less = NumberWords.set("fewer less")

  /// Whether one word is the other with an `un` before it: safe, unsafe.
  private func areOpposedByPrefix(
    _ left: ParsedSentence.Term, _ right: ParsedSentence.Term
  ) -> Bool {
    let (word, other) = (
      pair.left.words[left.words.lowerBound], pair.right.words[right.words.lowerBound]
    )
    // Most are told apart by their lengths.
    guard abs(word.range.count - other.range.count) == 2 else { return false }
    let first = letters(word, of: pair.story.left)
    let second = letters(other, of: pair.story.right)
    let (plain, prefixed) = first.count < second.count ? (first, second) : (second, first)
    return plain.count >= Self.leastStem && prefixed == Array("un".utf8) + plain
  }

  private func letters(_ word: Word, of side: ComparedSide) -> [UInt8] {
    side.utf8[word.range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  /// Letters of a word that `un` may turn into its opposite; fewer takes 'unit' for one.
  private static let leastStem = 4

  private func isOutcome(_ term: ParsedSentence.Term, in sentence: ParsedSentence) -> Bool {
    Outcome.of(sentence.words[term.words.lowerBound]) != nil
  }

  /// Whether the terms before (or behind) both are one.
  private func haveOneNeighbour(
    _ left: ParsedSentence.Term, _ right: ParsedSentence.Term, step: Int
  ) -> Bool {
    guard let first = neighbour(left, in: pair.left, step),
      let second = neighbour(right, in: pair.right, step)
    else { return false }
    return pair.story.lexicon.nearness(first, second) >= 0.75
  }

  /// Whether any of the two terms before each are one: `found it safe`, `found the dam unsafe`.
  private func haveOneNear(
    _ left: ParsedSentence.Term, _ right: ParsedSentence.Term
  ) -> Bool {
    let first = [-1, -2].compactMap { neighbour(left, in: pair.left, $0) }
    let second = [-1, -2].compactMap { neighbour(right, in: pair.right, $0) }
    return first.contains { id in
      second.contains { pair.story.lexicon.nearness(id, $0) >= 0.75 }
    }
  }

  private func neighbour(
    _ term: ParsedSentence.Term, in sentence: ParsedSentence, _ step: Int
  ) -> Int32? {
    guard
      let place = sentence.terms.firstIndex(where: {
        $0.words.lowerBound == term.words.lowerBound
      }), sentence.terms.indices.contains(place + step)
    else { return nil }
    return sentence.terms[place + step].id
  }

  /// Opposites that two true reports may both use: order, time and degree.
  private static let vague = NumberWords.set(
    "first last next early late earlier later latest new old older younger high low higher lower "
      + "large small larger smaller big little great long short major minor good bad better worse "
      + "best worst best more less much many few most least same different other several open close "
      + "closed right left day night morning evening start end beginning come go came went give take "
      + "gave took begin began ended begun bring brought")

  // MARK: - Not

  private func negations() -> [Discrepancy] {
    var result: [Discrepancy] = []
    guard Negation.stands(in: pair.left) || Negation.stands(in: pair.right), !tellLastTime,
      !pair.turnTable
    else { return [] }
    for link in pair.links where link.left < Self.mostWords && link.right < Self.mostWords {
      guard isVerbLike(link.left, pair.left), isVerbLike(link.right, pair.right),
        pair.left.ids[link.left] == pair.right.ids[link.right] || areMostlyOne,
        pair.story.lexicon.nearness(pair.left.ids[link.left], pair.right.ids[link.right]) >= 0.75
      else { continue }
      let left = Negation.stands(before: link.left, in: pair.left)
      let right = Negation.stands(before: link.right, in: pair.right)
      guard (left == nil) != (right == nil), !haveTwoSubjects(link.left, link.right),
        !haveTwoPronouns(link.left, link.right), !haveTwoObjects(link.left, link.right),
        !isConditional(link.left, pair.left),
        !isConditional(link.right, pair.right),
        isFirst(link.left, after: left, in: pair.left),
        isFirst(link.right, after: right, in: pair.right),
        left != nil || !Negation.stands(in: pair.left),
        right != nil || !Negation.stands(in: pair.right)
      else { continue }
      result.append(
        entry(
          (left ?? link.left)..<link.left + 1, (right ?? link.right)..<link.right + 1,
          reason: "One says that it is so, the other that it is not."))
    }
    return Array(result.prefix(1))
  }

  /// Whether the name nearest before each verb is another: China claims it, Japan does not.
  private func haveTwoSubjects(_ left: Int, _ right: Int) -> Bool {
    func name(before index: Int, _ sentence: ParsedSentence) -> Int32? {
      sentence.terms.last {
        $0.words.upperBound <= index && $0.words.upperBound > index - Self.subjectReach
          && sentence.words[$0.words.lowerBound].kind == .word
          && sentence.words[$0.words.lowerBound].isCapitalised
          && (sentence.names.contains($0.id) || $0.words.lowerBound == 0)
      }?.id
    }
    guard let first = name(before: left, pair.left), let second = name(before: right, pair.right)
    else { return false }
    return pair.story.lexicon.nearness(first, second) == 0
  }

  /// Whether two verbs of one meaning have two objects: `noted that a fair observer`, `did not mention
  /// any faith`.
  private func haveTwoObjects(_ left: Int, _ right: Int) -> Bool {
    func object(_ index: Int, _ sentence: ParsedSentence) -> Int32? {
      sentence.terms.first {
        $0.words.lowerBound > index && $0.words.lowerBound <= index + Self.objectReach
          && $0.clause == sentence.clauseOfWord[index]
      }?.id
    }
    func tells(_ id: Int32, _ sentence: ParsedSentence) -> Bool {
      sentence.distinct.contains { pair.story.lexicon.nearness(id, $0) >= 0.5 }
    }
    // One verb may have its object told in two words: the rebels, the militants.
    guard pair.left.ids[left] != pair.right.ids[right],
      let first = object(left, pair.left), let second = object(right, pair.right)
    else { return false }
    return !tells(first, pair.right) || !tells(second, pair.left)
  }

  /// Words behind a verb in which its object stands.
  private static let objectReach = 4

  /// Whether several did one, and one person the other: `they did not meet him`, `he met him`.
  private func haveTwoPronouns(_ left: Int, _ right: Int) -> Bool {
    func number(_ verb: Int, _ sentence: ParsedSentence) -> Double? {
      (max(0, verb - Self.pronounReach)..<verb).reversed().lazy.filter {
        sentence.clauseOfWord[$0] == sentence.clauseOfWord[verb]
      }.compactMap { Self.pronouns[sentence.words[$0].hash] }.first
    }
    guard let first = number(left, pair.left), let second = number(right, pair.right) else {
      return false
    }
    return first != second
  }

  /// Words before a verb in which a pronoun is its subject.
  private static let pronounReach = 4
  private static let pronouns = NumberWords.table(["they": 2, "he": 1, "she": 1])

  /// Words before a verb in which its subject is named.
  private static let subjectReach = 6

  /// Whether the sentences have so much in common that two verbs of one meaning are one.
  private var areMostlyOne: Bool {
    let shared = Set(pair.sharedTerms(least: 0.75).map(\.left.id)).count
    return Double(shared)
      >= Self.leastOfSynonyms * Double(max(pair.left.distinct.count, pair.right.distinct.count))
  }

  /// Share of the longer sentence's terms that both must have where the verbs are two words.
  private static let leastOfSynonyms = 0.6

  /// Whether one says since when something was not, and the other when it was last.
  private var tellLastTime: Bool {
    func tellsSince(_ sentence: ParsedSentence) -> Bool {
      Negation.stands(in: sentence) && sentence.words.contains { $0.hash == Self.since }
    }
    // The last rain, and not what was last week.
    func tellsLast(_ sentence: ParsedSentence) -> Bool {
      sentence.words.indices.dropLast().contains { index in
        sentence.words[index].hash == Self.last
          && !Timing.lastSpans.contains(sentence.words[index + 1].hash)
          && !(index > 0 && sentence.words[index - 1].hash == Self.at)
      }
    }
    return tellsSince(pair.left) && tellsLast(pair.right)
      || tellsLast(pair.left) && tellsSince(pair.right)
  }

  private static let since = WordHash.hash("since")
  private static let last = WordHash.hash("last")
  private static let at = WordHash.hash("at")

  /// Whether a word tells only what may be: `if the money is not paid`, `unless they are paid`.
  func isConditional(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    sentence.words[max(0, index - Self.conditionReach)..<index].reversed().prefix {
      !Self.breaks.contains($0.hash)
    }.contains { Self.conditions.contains($0.hash) }
  }

  /// Words before a word in which a condition for it begins.
  private static let conditionReach = 16
  private static let breaks = NumberWords.set(", ; . then")
  private static let conditions = NumberWords.set("if unless whether before once until")

  /// Words behind which a word is a noun: `will not cut`, but `the cut`.
  private static let determiners = NumberWords.set(
    "the a an this its their his her our of over only both no every each two several")

  private func isVerbLike(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    sentence.forms[index].isContent && sentence.words[index].kind == .word
      && !sentence.words[index].isCapitalised
      && NumberWords.units[sentence.words[index].hash] == nil
      && !(sentence.forms[index].cues.contains(.outcome)
        && Outcome.of(sentence.words[index]) != nil)
      && !(index > 0 && Self.determiners.contains(sentence.words[index - 1].hash))
  }

  /// Whether no other content word stands between a negation and the word.
  private func isFirst(_ index: Int, after negation: Int?, in sentence: ParsedSentence) -> Bool {
    guard let negation else { return true }
    return !(negation + 1..<index).contains { sentence.forms[$0].isContent }
  }

  func entry(
    _ left: Range<Int>, _ right: Range<Int>, reason: String
  ) -> Discrepancy {
    Discrepancy(
      class: .outcome, topic: topic(left.upperBound - 1), left: pair.leftSide(left),
      right: pair.rightSide(right), reason: reason)
  }

  /// The name or thing nearest before the word, else the word.
  private func topic(_ index: Int) -> String {
    let term =
      pair.left.terms.last { $0.words.upperBound <= index }
      ?? pair.left.terms.first { $0.words.contains(index) }
    let words = term?.words ?? index..<index + 1
    return pair.story.left.text(pair.story.left.range(of: words, in: pair.leftIndex))
  }
}
