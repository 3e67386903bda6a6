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
    if haveTwoMeasures(left, right) {
      return isOfTwoKinds(left, right)
        ? "The same figure is given in two kinds of measure."
        : "The figures differ, also when one is converted."
    }
    if first.isSame(as: second) { return "Both state the same figure." }
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

  /// The thing counted, how it fared, and the rarest names that both sentences have near it.
  private func topic(_ left: StatedFigure, _ right: StatedFigure) -> String {
    let sentence = pair.left
    var words = Set<Int>()
    for unit in left.units {
      let term = sentence.terms.first {
        $0.id == unit && abs($0.words.lowerBound - left.words.upperBound) <= FigureReader.reach
      }
      if let term { words.formUnion(term.words) }
    }
    if let state = left.stateWord { words.insert(state) }
    let known = Set(right.context.map(\.id))
    let shared = sentence.terms.filter { term in
      abs(term.words.lowerBound - left.words.lowerBound) <= FigureReader.reach
        && known.contains(term.id) && words.isDisjoint(with: term.words)
        && sentence.words[term.words.lowerBound].kind == .word
        && sentence.words[term.words.lowerBound].isCapitalised
        && !term.words.contains { sentence.words[$0].kind == .number }
    }.prefix(2)
    var parts: [String] = []
    let head = words.sorted().map { pair.story.left.text(sentence.words[$0].range) }
    if !head.isEmpty { parts.append(head.joined(separator: " ")) }
    parts += shared.map {
      pair.story.left.text(pair.story.left.range(of: $0.words, in: pair.leftIndex))
    }
    return parts.isEmpty ? pair.story.left.text(left.quantity.range) : parts.joined(separator: ", ")
  }
}
