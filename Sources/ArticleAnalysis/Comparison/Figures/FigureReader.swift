internal import Articles

/// Reads the figures of a sentence: what they count, how those fared, and what stands near them.
struct FigureReader {
  let sentence: ParsedSentence
  /// The words of each quantity.
  let spans: [Range<Int>]

  /// Words on each side that belong to a figure.
  static let reach = 12
  /// The same for a day, which is mostly of the whole sentence.
  private static let dateReach = 20

  private init(_ sentence: ParsedSentence) {
    self.sentence = sentence
    spans = sentence.quantities.map(sentence.span)
  }

  /// The figures of a sentence, in order.
  ///
  /// - Complexity: O(*q*² + *q* · *t*) in its quantities and terms, of which a sentence has a bounded number.
  static func figures(of sentence: ParsedSentence) -> [StatedFigure] {
    sentence.quantities.isEmpty ? [] : FigureReader(sentence).figures()
  }

  private func figures() -> [StatedFigure] {
    let figures: [StatedFigure] = sentence.quantities.indices.compactMap { index in
      let quantity = sentence.quantities[index]
      let words = spans[index]
      guard !words.isEmpty else { return nil }
      let measure =
        quantity.unit.flatMap(Measure.of).map { ($0, words.upperBound..<words.upperBound) }
        ?? Measure.at(words.upperBound, in: sentence.words)
      // What is measured has not fared in any way.
      let state = measure == nil ? nearestState(words) : nil
      let whole = spans.indices.first {
        spans[$0].lowerBound > words.lowerBound && isPart(index, of: $0)
      }
      // An age counts years, whatever stands behind it.
      let units =
        quantity.kind == .age ? [] : units(of: whole.map { spans[$0] } ?? words)
      return StatedFigure(
        quantity: quantity, words: words, units: units,
        measure: measure,
        isWhole: spans.indices.contains { isPart($0, of: index) },
        whole: whole.map { sentence.quantities[$0].value },
        matter: measure.flatMap { matter(of: words, measure: $0.1) },
        state: state?.value, stateWord: state?.index,
        plight: measure == nil ? plight(of: words) : nil,
        context: context(
          words, but: state?.index, units: units,
          within: quantity.kind == .date ? Self.dateReach : Self.reach),
        isOfOthers: isOfOthers(words, state: state?.index),
        isInserted: isInserted(words), isToll: toll(of: words) != nil)
    }
    return withElided(withCounters(figures)).map { figure in
      var figure = figure
      figure.isOfPeople = countsPeople(figure)
      figure.peopleKind = peopleKind(of: figure)
      return figure
    }
  }

  /// Whether a figure counts some of others: `6 of the arrested`, but not the 61 of `rescued 61 of them`.
  private func isOfOthers(_ words: Range<Int>, state: Int?) -> Bool {
    if isOfNamedBefore(words) { return true }
    let behind = sentence.words[words.upperBound...].prefix(2)
    guard behind.first?.hash == NumberWords.of else { return false }
    guard behind.last?.hash == Self.them else { return true }
    return state != words.lowerBound - 1 && !areSaidToBe(words, state)
  }

  /// Whether a sentence that counts nobody else says of some of them what befell them: `17 of them are
  /// dead`.
  private func areSaidToBe(_ words: Range<Int>, _ state: Int?) -> Bool {
    guard let state, sentence.quantities.count == 1, state > words.upperBound + 2 else {
      return false
    }
    let between = sentence.words[(words.upperBound + 2)..<state]
    return between.count <= 3 && between.contains { Self.verbs.contains($0.hash) }
  }

  private static let them = WordHash.hash("them")

  /// Whether a sentence begins with those of whom a figure counts some: `Of the dead, 47 were minors`.
  private func isOfNamedBefore(_ words: Range<Int>) -> Bool {
    let start = words.lowerBound
    return (3...Self.longestOf).contains(start)
      && sentence.words[start - 1].hash == NumberWords.comma
      && sentence.words[0].hash == NumberWords.of
  }

  /// Words and signs of `Of those who were injured,`.
  private static let longestOf = 7

  /// What a measured figure is of: the last word of `of national mourning` behind it, or the one before
  /// the `of` in front of it; nil where neither stands there.
  private func matter(
    of words: Range<Int>, measure: Range<Int>
  ) -> Int32? {
    let index = max(words.upperBound, measure.upperBound)
    if index < sentence.words.count, sentence.words[index].hash == NumberWords.of {
      var last: ParsedSentence.Term?
      for term in sentence.terms
      where term.words.lowerBound > index && term.words.lowerBound <= index + 3 {
        if let end = last?.words.upperBound, term.words.lowerBound > end { break }
        last = term
      }
      return last?.id
    }
    guard words.lowerBound > 1, sentence.words[words.lowerBound - 1].hash == NumberWords.of else {
      return nil
    }
    return sentence.terms.last { $0.words.upperBound == words.lowerBound - 1 }?.id
  }

  private func countsPeople(_ figure: StatedFigure) -> Bool {
    if figure.units.isEmpty, figure.quantity.isVague { return true }
    return sentence.terms.contains { term in
      figure.units.contains(term.id)
        && Self.people.contains(sentence.words[term.words.lowerBound].hash)
    }
  }

  private func peopleKind(of figure: StatedFigure) -> Double? {
    sentence.terms.lazy.filter { figure.units.contains($0.id) }.compactMap {
      Self.peopleKinds[sentence.words[$0.words.lowerBound].hash]
    }.first
  }

  /// Kinds of people of whom a report may count each by itself.
  static let peopleKinds = NumberWords.table([
    "children": 1, "child": 1, "minors": 1, "pupils": 1, "schoolchildren": 1, "students": 1,
    "toddlers": 1, "babies": 1, "infants": 1, "women": 2, "woman": 2, "girls": 2, "girl": 2,
    "soldiers": 3, "soldier": 3, "troops": 3, "servicemen": 3, "conscripts": 3, "policemen": 4,
    "officers": 4, "officer": 4, "police": 4, "firefighters": 5, "firefighter": 5, "firemen": 5,
    "crew": 6, "crewmen": 6, "crewmembers": 6, "sailors": 6, "foreigners": 7, "tourists": 7,
    "visitors": 7, "civilians": 8, "medics": 9, "nurses": 9, "doctors": 9, "journalists": 10,
    "reporters": 10,
  ])

  /// Words for people of whom nothing else is said.
  private static let people = NumberWords.set(
    "people persons residents inhabitants civilians citizens villagers lives patients demonstrators "
      + "protesters")

  /// Whether one figure is told as a part of another: `18 of 240`, `18 out of 240`, `three of the five`,
  /// `six of the board's nine`, `seven votes out of nine`.
  private func isPart(_ part: Int, of whole: Int) -> Bool {
    let (first, second) = (spans[part], spans[whole])
    let between = sentence.words[min(first.upperBound, second.lowerBound)..<second.lowerBound]
    guard sentence.quantities[part].value <= sentence.quantities[whole].value,
      let of = between.firstIndex(where: { $0.hash == NumberWords.of }),
      between.allSatisfy({ $0.kind == .word })
    else { return false }
    let isOut = of > between.startIndex && between[of - 1].hash == Self.out
    let noun = between[..<(isOut ? of - 1 : of)]
    let owner = between[(of + 1)...].drop { Self.determiners.contains($0.hash) }
    let isDetermined = owner.startIndex > of + 1
    // `Seven votes of nine` may be of nine parties.
    guard noun.count <= 1, owner.count <= 1, noun.isEmpty || isOut || isDetermined else {
      return false
    }
    return owner.isEmpty
      || isDetermined
        && owner.allSatisfy { !$0.isCapitalised && !Self.rows.contains($0.hash) }
  }

  private static let out = WordHash.hash("out")
  private static let determiners = NumberWords.set("the its their our")
  /// Words for some in a row, which are no whole: `six of the last nine`.
  private static let rows = NumberWords.set("first last next past other remaining")

  private func units(of words: Range<Int>) -> [Int32] {
    var result: [Int32] = []
    var index = words.upperBound
    while index < min(sentence.words.count, words.upperBound + 4), result.count < 3 {
      let word = sentence.words[index]
      if let term = sentence.terms.first(where: { $0.words.contains(index) }) {
        if let axis = Outcome.of(word)?.axis, axis == .life || axis == .custody { break }
        result.append(term.id)
        index = term.words.upperBound
      } else if Self.fillers.contains(word.hash), result.isEmpty {
        index += 1
      } else {
        break
      }
    }
    if result.isEmpty, words.lowerBound >= 2,
      sentence.words[words.lowerBound - 1].hash == NumberWords.of,
      let term = sentence.terms.last(where: { $0.words.upperBound == words.lowerBound - 1 }),
      !Self.speakings.contains(sentence.words[term.words.lowerBound].hash)
    {
      return [term.id]
    }
    return result.isEmpty ? estimated(words) : result
  }

  /// Words before an `of` that count nothing: `organisers spoke of 40,000`.
  private static let speakings = NumberWords.set("spoke speak speaks spoken talked talks told")
  /// Words that may stand between a figure and what it counts.
  private static let fillers = NumberWords.set("more other others of the its their these such")

  private func context(
    _ words: Range<Int>, but state: Int?, units: [Int32], within reach: Int
  ) -> [(id: Int32, distance: Int)] {
    var result: [(id: Int32, distance: Int)] = []
    for term in sentence.terms {
      let start = term.words.lowerBound
      guard !words.overlaps(term.words), !units.contains(term.id),
        state.map({ !term.words.contains($0) }) ?? true
      else { continue }
      let distance = start >= words.upperBound ? start - words.upperBound : words.lowerBound - start
      if distance <= reach { result.append((term.id, distance)) }
    }
    return result
  }
}
