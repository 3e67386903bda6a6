internal import Articles

/// Finds where one says that there was nobody, or none of something, and the other counts some: nobody
/// hurt, three hurt; no breweries closed, two breweries closed.
struct NoneDifferences {
  let pair: ComparedPair

  /// Words behind `no` or `nobody` in which it is said what there was none of, and what became of it.
  private static let reach = 6

  /// What there was none of.
  private struct None {
    /// From `no` to what is said of it.
    var words: Range<Int>
    /// How nobody fared; empty where a thing is meant.
    var states: [Outcome.Value] = []
    /// Of whom it is said, where it is not anybody.
    var noun: Int32?
    /// The thing, and what did not become of it.
    var thing: (noun: Int32, verb: Int32)?
    /// What the thing is of.
    var complement: Int32?
  }

  /// The word behind the `of` or `for` right behind a noun.
  private func complement(behind index: Int, in sentence: ParsedSentence) -> Int32? {
    guard index < sentence.words.count, Self.complements.contains(sentence.words[index].hash) else {
      return nil
    }
    return sentence.terms.first { $0.words.lowerBound > index }?.id
  }

  private static let complements = NumberWords.set("of for in against")

  func find() -> [Discrepancy] {
    if let (none, figure) = find(in: pair.left, against: pair.right, pair.rightFigures) {
      let last = none.upperBound - 1
      return [
        entry(
          topic: pair.story.left.text(pair.left.words[last].range), left: pair.leftSide(none),
          right: pair.rightSide(figure))
      ]
    }
    if let (none, figure) = find(in: pair.right, against: pair.left, pair.leftFigures) {
      let last = figure.upperBound - 1
      return [
        entry(
          topic: pair.story.left.text(pair.left.words[last].range), left: pair.leftSide(figure),
          right: pair.rightSide(none))
      ]
    }
    return []
  }

  /// The word that says what there was none of is what the difference is about.
  private func entry(
    topic: String, left: Discrepancy.Side, right: Discrepancy.Side
  ) -> Discrepancy {
    Discrepancy(
      class: .outcome, topic: topic, left: left, right: right,
      reason: "One says that there was none, the other counts some.")
  }

  private func find(
    in sentence: ParsedSentence, against other: ParsedSentence, _ figures: [StatedFigure]
  ) -> (none: Range<Int>, figure: Range<Int>)? {
    guard sentence.cues.contains(.denial), !pair.turnTable else { return nil }
    let found = nones(in: sentence) + ruledOut(in: sentence)
    guard !found.isEmpty, !Timing.isOfThePast(sentence), !Timing.isOfThePast(other) else {
      return nil
    }
    let counted = nones(in: other)
    for figure in figures
    where figure.quantity.kind == .count && figure.quantity.value >= 1 && figure.measure == nil {
      for none in found {
        guard let end = end(of: figure, against: none, in: other) else { continue }
        let isToldToo = counted.contains {
          !$0.states.isEmpty && !Set($0.states).isDisjoint(with: none.states)
        }
        guard !isToldToo, Timing.areOne((sentence, none.words), (other, figure.words)) else {
          continue
        }
        return (none.words, figure.words.lowerBound..<max(end, figure.words.upperBound))
      }
    }
    guard !other.cues.contains(.denial),
      let (none, stated) = found.lazy.compactMap({ none in
        statement(against: none, in: other).map { (none, $0) }
      }).first, Timing.areOne((sentence, none.words), (other, stated))
    else { return nil }
    return (none.words, stated)
  }

  /// The words that say of a thing what the other says did not become of it: `would require an inquiry`
  /// against `no inquiry would be required`; nil where none do.
  private func statement(against none: None, in other: ParsedSentence) -> Range<Int>? {
    guard let thing = none.thing,
      let noun = other.terms.first(where: {
        pair.story.lexicon.nearness($0.id, thing.noun) >= 0.75
      }),
      let verb = other.terms.first(where: { term in
        let word = other.words[term.words.lowerBound]
        guard abs(term.words.lowerBound - noun.words.lowerBound) <= Self.statementReach,
          !word.isCapitalised,
          other.clauseOfWord[term.words.lowerBound] == other.clauseOfWord[noun.words.lowerBound]
        else { return false }
        return thing.verb < 0
          ? Self.launches.contains(word.hash)
          : pair.story.lexicon.nearness(term.id, thing.verb) >= 0.75
      })
    else { return nil }
    // No evidence of arson, and evidence of fraud.
    if let own = none.complement, let its = complement(behind: noun.words.upperBound, in: other),
      pair.story.lexicon.nearness(own, its) < 0.6
    {
      return nil
    }
    let words = [noun.words, verb.words]
    let (start, end) = (words.map(\.lowerBound).min() ?? 0, words.map(\.upperBound).max() ?? 0)
    let isOpen = other.words[max(0, start - 4)..<end].contains { Self.doubts.contains($0.hash) }
    return isOpen ? nil : start..<end
  }

  /// Words between a thing and what is said of it.
  private static let statementReach = 10

  /// What was ruled out: `ruled out an independent inquiry`.
  private func ruledOut(in sentence: ParsedSentence) -> [None] {
    sentence.words.indices.dropLast().prefix(400).compactMap { index in
      guard sentence.words[index].hash == Self.ruled, sentence.words[index + 1].hash == Self.out,
        let noun = sentence.terms.last(where: { term in
          (index + 2...index + 5).contains(term.words.lowerBound)
            && sentence.words[index + 2..<term.words.lowerBound].allSatisfy {
              $0.kind == .word && !Self.ends.contains($0.hash)
            }
        })
      else { return nil }
      return None(words: index..<noun.words.upperBound, thing: (noun.id, -1))
    }
  }

  private static let ruled = WordHash.hash("ruled")
  private static let out = WordHash.hash("out")
  private static let ends = NumberWords.set("of in on for by with into from after before at and")
  /// What is said of a thing that there will be or was.
  private static let launches = NumberWords.set(
    "led held opened launched ordered announced promised begun began started called set appointed")
  /// Words before it that say that it is only asked for or may come.
  private static let doubts = NumberDifferences.forecasts.union(
    NumberWords.set("demanded may might could if whether unless urged wanted wants"))

  /// Where ends what a figure says some of there were; nil where it counts something else.
  private func end(
    of figure: StatedFigure, against none: None, in sentence: ParsedSentence
  ) -> Int? {
    if let state = figure.state, none.states.contains(state) {
      let isOfOthers = none.noun.map { noun in
        !figure.units.contains { pair.story.lexicon.nearness($0, noun) >= 0.75 }
      }
      return isOfOthers ?? false ? nil : figure.stateWord.map { $0 + 1 }
    }
    guard let thing = none.thing, let noun = figure.units.last,
      pair.story.lexicon.nearness(noun, thing.noun) >= 0.75
    else { return nil }
    return sentence.terms.first {
      $0.words.lowerBound > figure.words.upperBound
        && $0.words.lowerBound <= figure.words.upperBound + Self.reach
        && pair.story.lexicon.nearness($0.id, thing.verb) >= 0.75
    }?.words.upperBound
  }

  private func nones(in sentence: ParsedSentence) -> [None] {
    sentence.words.indices.prefix(400).compactMap { index in
      let hash = sentence.words[index].hash
      guard Self.starts.contains(hash) else { return nil }
      let isOfThings = hash == Self.no || hash == Self.without
      let isNoOne =
        hash == Self.no && index + 1 < sentence.words.count
        && sentence.words[index + 1].hash == NumberReader.one
      return none(from: index, isOfThings: isOfThings && !isNoOne, in: sentence)
    }
  }

  private func none(from index: Int, isOfThings: Bool, in sentence: ParsedSentence) -> None? {
    let clause = sentence.clauseOfWord[index]
    let behind = (index + 1..<min(sentence.words.count, index + 1 + Self.reach)).prefix {
      sentence.words[$0].kind == .word && sentence.clauseOfWord[$0] == clause
    }
    // `No further injuries`, and `no reports of injuries` are another matter.
    guard !behind.contains(where: { Self.others.contains(sentence.words[$0].hash) }) else {
      return nil
    }
    if let place = behind.first(where: { state(at: $0, in: sentence) != nil }) {
      return none(index..<place + 1, isOfThings: isOfThings, in: sentence)
    }
    if isOfThings, let none = undone(at: index, in: sentence) { return none }
    guard isOfThings, sentence.words[index].hash == Self.no,
      let noun = sentence.terms.first(where: { $0.words.lowerBound > index }),
      let verb = sentence.terms.first(where: { $0.words.lowerBound >= noun.words.upperBound }),
      behind.contains(verb.words.lowerBound),
      sentence.words[noun.words.upperBound..<verb.words.lowerBound].contains(where: {
        NumberWords.beings.contains($0.hash)
      })
    else { return nil }
    return None(words: index..<verb.words.upperBound, thing: (noun.id, verb.id))
  }

  /// What was not done to a thing by the verb right before `no`: `had paid no ransom`.
  private func undone(at index: Int, in sentence: ParsedSentence) -> None? {
    guard index > 0, sentence.words[index].hash == Self.no,
      let verb = sentence.terms.last(where: { $0.words.upperBound == index }),
      !sentence.words[verb.words.lowerBound].isCapitalised,
      sentence.words[verb.words.lowerBound].kind == .word,
      !pair.story.lexicon.isSaying(verb.id),
      let noun = sentence.terms.first(where: { $0.words.lowerBound == index + 1 }),
      !sentence.words[noun.words.lowerBound].isCapitalised,
      // Of `no formal charges` the noun is the last.
      !sentence.terms.contains(where: { $0.words.lowerBound == noun.words.upperBound })
    else { return nil }
    return None(
      words: verb.words.lowerBound..<noun.words.upperBound, thing: (noun.id, verb.id),
      complement: complement(behind: noun.words.upperBound, in: sentence))
  }

  /// Somebody whom nothing befell by the last of some words: `nobody was hurt`, `no children were hurt`,
  /// `no injuries`; nil where more stands between, as in `nobody knows who was killed`.
  private func none(
    _ words: Range<Int>, isOfThings: Bool, in sentence: ParsedSentence
  ) -> None? {
    let between = words.dropFirst().dropLast().filter {
      !Self.betweens.contains(sentence.words[$0].hash)
    }
    guard !sentence.quotations.contains(where: { $0.words.contains(words.lowerBound) }),
      let states = state(at: words.upperBound - 1, in: sentence)
    else { return nil }
    guard !between.isEmpty else { return None(words: words, states: states) }
    // Those of whom it is said stand first.
    guard isOfThings || sentence.words[words.lowerBound].hash == Self.noneWord,
      sentence.words[words.lowerBound].hash != Self.without,
      let noun = sentence.terms.last(where: {
        between.contains($0.words.lowerBound) && $0.words.lowerBound > words.lowerBound
      }), between.allSatisfy({ $0 < noun.words.upperBound }),
      noun.words.upperBound < words.upperBound,
      sentence.words[noun.words.upperBound..<words.upperBound].contains(where: {
        NumberWords.beings.contains($0.hash)
      })
    else { return nil }
    return None(words: words, states: states, noun: noun.id)
  }

  /// What a word says of how people fared; 'casualties' are dead or injured.
  private func state(at index: Int, in sentence: ParsedSentence) -> [Outcome.Value]? {
    let word = sentence.words[index]
    guard !sentence.isInName(index) else { return nil }
    if word.hash == Self.casualties { return [.dead, .injured] }
    if Self.arrests.contains(word.hash) {
      // Not an arrest warrant.
      let isLast = index + 1 == sentence.words.count || !sentence.forms[index + 1].isContent
      return isLast ? [.held] : nil
    }
    guard let outcome = Outcome.of(word), outcome.value != .safe,
      outcome.axis == .life || outcome.axis == .custody && outcome.value == .held
    else { return nil }
    return [outcome.value]
  }

  private static let no = WordHash.hash("no")
  private static let without = WordHash.hash("without")
  private static let noneWord = WordHash.hash("none")
  /// Words that may stand between `nobody` and what befell nobody.
  private static let betweens = NumberWords.set(
    "one is are was were be been being has have had of the those them on board aboard in it a single any"
  )
  private static let arrests = NumberWords.set("arrest arrests")
  private static let casualties = WordHash.hash("casualties")
  private static let starts = NumberWords.set("no nobody none without")
  private static let others = NumberWords.set(
    "other others else further more new additional fewer less reports report immediate immediately "
      + "word sign signs indication doubt longer")
}
