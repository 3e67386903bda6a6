internal import Articles

// What is told of two figures, in words for a person.
extension NumberDifferences {
  func entry(_ left: StatedFigure, _ right: StatedFigure) -> Discrepancy {
    let kind: Discrepancy.Class = left.quantity.kind == .date ? .date : .number
    return Discrepancy(
      class: kind, topic: topic(left, right),
      left: pair.leftSide(bytes: bytes(of: left, beside: right, in: pair.left)),
      right: pair.rightSide(bytes: bytes(of: right, beside: left, in: pair.right)),
      reason: reason(left, right))
  }

  private func reason(_ left: StatedFigure, _ right: StatedFigure) -> String {
    let (first, second) = (left.quantity, right.quantity)
    if haveTwoMeasures(left, right), areEqual(left, right), !isOfTwoKinds(left, right) {
      return "Both state the same figure, in two units."
    }
    if haveTwoMeasures(left, right) {
      return isOfTwoKinds(left, right)
        ? "The same figure is given in two kinds of measure."
        : "The figures differ, also when one is converted."
    }
    if first.isSame(as: second) { return "Both state the same figure." }
    if areOneRoughly(first, second) { return "Both state one figure, one of them more roughly." }
    if first.kind == .ordinal || second.kind == .ordinal {
      return "The figures for one thing differ."
    }
    if first.kind != second.kind {
      return first.value == second.value
        ? "The same figure stands for two currencies."
        : "The sums are in two currencies; the rate says whether they are one."
    }
    if first.value == second.value, first.upper == second.upper {
      return "The figure is the same, but one of them is only a bound."
    }
    if let sources = sources(left, right) { return sources }
    return first.agrees(with: second)
      ? "The figures differ, though both can be true." : "The figures for one thing differ."
  }

  /// What the figures are of, and the rarest names that both sentences have near them.
  private func topic(_ left: StatedFigure, _ right: StatedFigure) -> String {
    let (story, sentence) = (pair.story, pair.left)
    let first = FigureTopic(sentence, in: story.left.utf8)
    let second = FigureTopic(pair.right, in: story.right.utf8)
    var own = first.words(of: left)
    let others = own.isEmpty ? second.words(of: right) : []
    if own.isEmpty, others.isEmpty { own = first.likelyWords(of: left) }
    let rest = own.isEmpty && others.isEmpty ? second.likelyWords(of: right) : others
    let thing =
      own.map { story.left.text(story.left.range(of: $0, in: pair.leftIndex)) }
      + rest.map { story.right.text(story.right.range(of: $0, in: pair.rightIndex)) }
    let beside = own.isEmpty && rest.isEmpty ? self.beside(left, right) : nil
    let names = names(near: left, sharedWith: right)
      .filter { name in !own.contains { $0.overlaps(name) } }.prefix(2)
      .map { story.left.text(story.left.range(of: $0, in: pair.leftIndex)) }
      .filter { name in !thing.contains { $0.contains(name) } }
    if thing.isEmpty, names.isEmpty, let beside { return beside }
    guard !thing.isEmpty || !names.isEmpty else { return FigureTopic.name(of: left) }
    return ([thing.joined(separator: " ")] + names).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The nearest noun of what both sentences say beside two figures that count nobody knows what: the
  /// `critical condition` of `six of them in critical condition`.
  private func beside(_ left: StatedFigure, _ right: StatedFigure) -> String? {
    func phrase(
      _ figure: StatedFigure, _ other: StatedFigure, _ sentence: ParsedSentence,
      _ side: ComparedSide
    ) -> Range<Int>? {
      let phrases = NounPhrases(sentence, in: side.utf8)
      let known = other.context.map(\.id)
      return figure.context.sorted { $0.distance < $1.distance }.lazy
        .filter { word in known.contains { pair.story.lexicon.nearness(word.id, $0) > 0 } }
        .compactMap { word in sentence.terms.first { $0.id == word.id } }
        .compactMap { phrases.phrase(from: $0.words.lowerBound) }.first
    }
    if let words = phrase(left, right, pair.left, pair.story.left) {
      return pair.story.left.text(pair.story.left.range(of: words, in: pair.leftIndex))
    }
    return phrase(right, left, pair.right, pair.story.right).map {
      pair.story.right.text(pair.story.right.range(of: $0, in: pair.rightIndex))
    }
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
