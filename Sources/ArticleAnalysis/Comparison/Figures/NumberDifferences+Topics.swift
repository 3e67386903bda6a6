internal import Articles

// What two figures are of, as a noun phrase of the texts.
extension NumberDifferences {
  /// What the figures are of, and the rarest names that both sentences have near them.
  func topic(_ left: StatedFigure, _ right: StatedFigure) -> String {
    let things = things(left, right)
    let isOfPerson = left.quantity.kind == .age
    if isOfPerson, !things.words.isEmpty { return things.words.joined(separator: " ") }
    let names = names(near: left, sharedWith: right)
      .filter { name in !things.own.contains { $0.overlaps(name) } }.prefix(2)
      .map { pair.story.left.text(pair.story.left.range(of: $0, in: pair.leftIndex)) }
      .filter { name in !things.words.contains { $0.contains(name) } }
    if things.words.isEmpty, names.isEmpty {
      return (isOfPerson ? nil : beside(left, right)) ?? FigureTopic.name(of: left)
    }
    let thing = things.words.isEmpty ? [] : [things.words.joined(separator: " ")]
    return (thing + names).joined(separator: ", ")
  }

  /// What the figures are of as either sentence says it, or else as it likely is, with its places in the
  /// left one.
  private func things(
    _ left: StatedFigure, _ right: StatedFigure
  ) -> (words: [String], own: [Range<Int>]) {
    let first = FigureTopic(pair.left, in: pair.story.left.utf8)
    let second = FigureTopic(pair.right, in: pair.story.right.utf8)
    // A unit is no thing where the other writer has another.
    if haveTwoMeasures(left, right) { return ([FigureTopic.name(of: left)], []) }
    for isLikely in [false, true] {
      let own = isLikely ? first.likelyWords(of: left) : first.words(of: left)
      if !own.isEmpty {
        return (
          own.map { pair.story.left.text(pair.story.left.range(of: $0, in: pair.leftIndex)) }, own
        )
      }
      let others = isLikely ? second.likelyWords(of: right) : second.words(of: right)
      if !others.isEmpty {
        return (
          others.map { pair.story.right.text(pair.story.right.range(of: $0, in: pair.rightIndex)) },
          []
        )
      }
    }
    return (left.measure == nil && left.state == nil ? [] : [FigureTopic.name(of: left)], [])
  }

  /// The nearest noun of what both sentences say beside two figures that count nobody knows what: the
  /// `critical condition` of `six of them in critical condition`.
  private func beside(_ left: StatedFigure, _ right: StatedFigure) -> String? {
    func phrase(
      _ figure: StatedFigure, _ other: StatedFigure, _ sentence: ParsedSentence,
      _ side: ComparedSide, isBehind: Bool
    ) -> Range<Int>? {
      let phrases = NounPhrases(sentence, in: side.utf8)
      let terms = sentence.terms.filter { term in
        (term.words.lowerBound > figure.words.lowerBound) == isBehind
          && figure.context.contains { $0.id == term.id }
          && other.context.contains { pair.story.lexicon.nearness(term.id, $0.id) > 0 }
      }
      return (isBehind ? terms : terms.reversed()).lazy
        .compactMap { phrases.phrase(from: $0.words.lowerBound) }.first
    }
    // What stands behind a figure says sooner what it counts.
    for isBehind in [true, false] {
      if let words = phrase(left, right, pair.left, pair.story.left, isBehind: isBehind) {
        return pair.story.left.text(pair.story.left.range(of: words, in: pair.leftIndex))
      }
      if let words = phrase(right, left, pair.right, pair.story.right, isBehind: isBehind) {
        return pair.story.right.text(pair.story.right.range(of: words, in: pair.rightIndex))
      }
    }
    return nil
  }

  /// The names near a figure that both sentences have, each from its first word to its last: those of its
  /// clause, or else those of others.
  private func names(near left: StatedFigure, sharedWith right: StatedFigure) -> [Range<Int>] {
    let clause = pair.left.clauseOfWord[left.words.lowerBound]
    let all = allNames(near: left, sharedWith: right)
    let own = all.filter { pair.left.clauseOfWord[$0.lowerBound] == clause }
    return own.isEmpty ? all : own
  }

  private func allNames(
    near left: StatedFigure, sharedWith right: StatedFigure
  ) -> [Range<Int>] {
    let sentence = pair.left
    let known = Set(right.context.map(\.id))
    var result: [Range<Int>] = []
    for term in sentence.terms
    where abs(term.words.lowerBound - left.words.lowerBound) <= FigureReader.reach
      && known.contains(term.id) && isName(term.words.lowerBound)
      && !term.words.contains(where: { sentence.words[$0].kind == .number })
    {
      // `St` and `Anne's` are one name.
      let name = wholeName(term.words)
      let isKnown = result.contains { $0.overlaps(name) }
      if !isKnown { result.append(name) }
    }
    return result
  }

  private func isName(_ index: Int) -> Bool {
    let word = pair.left.words[index]
    return word.kind == .word && word.isCapitalised && !word.isAllCapitals
      && !NumberWords.weekdays.contains(word.hash) && NumberWords.months[word.hash] == nil
      && (index > 0 || !pair.left.forms[index].isEmpty)
  }

  /// A name with the capitalised words right before and behind it, over the point of `St.`.
  private func wholeName(_ words: Range<Int>) -> Range<Int> {
    func continues(_ index: Int) -> Bool {
      pair.left.words.indices.contains(index) && isName(index)
    }
    func isPoint(_ index: Int) -> Bool {
      pair.left.words.indices.contains(index) && pair.left.words[index].hash == Self.point
    }
    var (start, end) = (words.lowerBound, words.upperBound)
    while true {
      if continues(start - 1) {
        start -= 1
      } else if isPoint(start - 1), continues(start - 2) {
        start -= 2
      } else {
        break
      }
    }
    while true {
      if continues(end) {
        end += 1
      } else if isPoint(end), continues(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  private static let point = WordHash.hash(".")
}
