internal import Articles

/// Compares the figures of a pair: what is counted must be one thing before values are compared.
struct NumberDifferences {
  let pair: ComparedPair

  /// A figure with what stands round it.
  private struct Figure {
    var quantity: Quantity
    var words: Range<Int>
    /// The thing counted: the next content word behind it.
    var unit: Int32?
    /// Whether they are dead, injured or missing.
    var state: Outcome.Value?
    var stateWord: Int?
    /// Content words near it but unit and state, with their distance in words.
    var context: [(id: Int32, distance: Int)]
  }

  /// Words on each side that belong to a figure.
  private static let reach = 12
  /// Content words that both figures must have near, beside the thing counted.
  private static let leastShared = 2

  /// What the two sentences state differently, and what alike.
  func find() -> (differences: [Discrepancy], agreements: [Discrepancy]) {
    let left = figures(pair.left)
    let right = figures(pair.right)
    var differences: [Discrepancy] = []
    var agreements: [Discrepancy] = []
    var usedLeft = Set<Int>()
    var usedRight = Set<Int>()
    for (first, second, _) in ranked(left, right) {
      guard !usedLeft.contains(first), !usedRight.contains(second) else { continue }
      usedLeft.insert(first)
      usedRight.insert(second)
      let found = entry(left[first], right[second])
      if left[first].quantity.isSame(as: right[second].quantity) {
        agreements.append(found)
      } else if isWorthSaying(left[first].quantity, right[second].quantity) {
        differences.append(found)
      }
    }
    return (differences, agreements)
  }

  /// Whether both sentences count the dead, injured or missing of one named place or thing.
  ///
  /// The counts may differ by half: reports on one event rarely differ by more.
  func countTheSame() -> Bool {
    let right = figures(pair.right)
    return figures(pair.left).contains { figure in
      guard figure.state != nil, !figure.quantity.isSmallWord else { return false }
      return right.contains { other in
        let (low, high) = (
          min(figure.quantity.value, other.quantity.value),
          max(figure.quantity.value, other.quantity.value)
        )
        return high <= low * 1.5 && sameThing(figure, other) != nil
          && shareName(figure, other)
      }
    }
  }

  private func shareName(_ left: Figure, _ right: Figure) -> Bool {
    let near = Set(left.context.map(\.id)).intersection(right.context.map(\.id))
    return pair.left.terms.contains { term in
      let word = pair.left.words[term.words.lowerBound]
      return near.contains(term.id) && word.kind == .word && word.isCapitalised
        && term.words.lowerBound > 0
    }
  }

  /// Candidate pairs, the best first: equal values before others, then by shared context.
  private func ranked(
    _ left: [Figure], _ right: [Figure]
  ) -> [(left: Int, right: Int, score: Double)] {
    var result: [(left: Int, right: Int, score: Double)] = []
    for (first, figure) in left.enumerated() {
      for (second, other) in right.enumerated() {
        guard let shared = sameThing(figure, other) else { continue }
        let equal = figure.quantity.value == other.quantity.value ? 100.0 : 0
        result.append((first, second, equal + shared))
      }
    }
    return result.sorted {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
  }

  /// How much context two figures share, or nil where they may count different things.
  private func sameThing(_ left: Figure, _ right: Figure) -> Double? {
    let (first, second) = (left.quantity, right.quantity)
    guard first.kind == second.kind, first.kind != .ordinal, first.kind != .time else { return nil }
    var shared = 0.0
    var count = 0
    for (id, distance) in left.context {
      var best = 0.0
      for (other, otherDistance) in right.context {
        let nearness = pair.story.lexicon.nearness(id, other)
        best = max(best, nearness / Double(6 + distance + otherDistance))
      }
      if best > 0 { count += 1 }
      shared += best * pair.story.weights[id]
    }
    let equal = first.value == second.value
    switch first.kind {
    case .date:
      if equal { return shared + 1 }
      return areOnlyDays && count > Self.leastShared && haveOneNeighbour(left, right) ? shared : nil
    case .year: return equal ? shared + 1 : nil
    case .count:
      if left.state != right.state { return nil }
      if left.state != nil { return count >= Self.leastShared ? shared : nil }
      guard let unit = left.unit, let other = right.unit,
        pair.story.lexicon.nearness(unit, other) >= 0.65
      else { return nil }
      if min(first.value, second.value) == 1, !equal { return nil }
      if first.isSmallWord || second.isSmallWord {
        return count >= Self.leastShared + (equal ? 0 : 1) ? shared : nil
      }
      return count >= Self.leastShared ? shared : nil
    default: return count >= Self.leastShared ? shared : nil
    }
  }

  /// Whether each sentence names one day only, so that both must be of one thing.
  private var areOnlyDays: Bool {
    [pair.left, pair.right].allSatisfy { sentence in
      sentence.quantities.count { $0.kind == .date } == 1
    }
  }

  /// Whether the content word nearest to both figures is one.
  private func haveOneNeighbour(_ left: Figure, _ right: Figure) -> Bool {
    guard let first = left.context.min(by: { $0.distance < $1.distance }),
      let second = right.context.min(by: { $0.distance < $1.distance })
    else { return false }
    return pair.story.lexicon.nearness(first.id, second.id) > 0
  }

  /// 'About 130' and '129' are no difference; 'at least 129' and '130' are told.
  private func isWorthSaying(_ left: Quantity, _ right: Quantity) -> Bool {
    if left.bound == .about || right.bound == .about { return !left.agrees(with: right) }
    return true
  }

  // MARK: - Figures

  private func figures(_ sentence: ParsedSentence) -> [Figure] {
    let spans = sentence.quantities.map { wordSpan($0, in: sentence) }
    return sentence.quantities.indices.compactMap { index in
      let quantity = sentence.quantities[index]
      let words = spans[index]
      guard !words.isEmpty else { return nil }
      let state = nearestState(words, in: sentence)
      return Figure(
        quantity: quantity, words: words, unit: unit(after: words.upperBound, in: sentence),
        state: state?.value, stateWord: state?.index,
        context: context(words, but: state?.index, in: sentence))
    }
  }

  private func wordSpan(_ quantity: Quantity, in sentence: ParsedSentence) -> Range<Int> {
    guard
      let first = sentence.words.firstIndex(where: {
        $0.range.upperBound > quantity.range.lowerBound
      })
    else { return 0..<0 }
    let end =
      sentence.words[first...].firstIndex { $0.range.lowerBound >= quantity.range.upperBound }
      ?? sentence.words.count
    return first..<end
  }

  private func unit(after index: Int, in sentence: ParsedSentence) -> Int32? {
    sentence.terms.first {
      $0.words.lowerBound >= index && $0.words.lowerBound < index + 3
        && sentence.words[index..<$0.words.lowerBound].allSatisfy {
          $0.kind != .punctuation && $0.hash != NumberWords.and && $0.hash != NumberWords.of
        }
        && Outcome.of(sentence.words[$0.words.lowerBound]) == nil
    }?.id
  }

  /// The nearest word that says how those counted fared; what follows a figure wins a tie.
  private func nearestState(
    _ words: Range<Int>, in sentence: ParsedSentence
  ) -> (value: Outcome.Value, index: Int)? {
    var best: (value: Outcome.Value, index: Int, distance: Int)?
    let clause = sentence.clauseOfWord[words.lowerBound]
    let range = max(0, words.lowerBound - 5)..<min(sentence.words.count, words.upperBound + 5)
    for index in range where !words.contains(index) {
      guard let outcome = Outcome.of(sentence.words[index]), outcome.axis == .life,
        sentence.clauseOfWord[index] == clause
      else { continue }
      let isBehind = index >= words.upperBound
      let distance =
        isBehind ? 2 * (index - words.upperBound) : 2 * (words.lowerBound - index) - 1
      let isOtherFigures = separates(index, words, in: sentence)
      if !isOtherFigures, distance < best?.distance ?? .max {
        best = (outcome.value, index, distance)
      }
    }
    return best.map { ($0.value, $0.index) }
  }

  /// Whether another figure stands between a word and a figure.
  private func separates(_ index: Int, _ words: Range<Int>, in sentence: ParsedSentence) -> Bool {
    sentence.quantities.contains {
      let span = wordSpan($0, in: sentence)
      guard span != words else { return false }
      return index < words.lowerBound
        ? span.lowerBound > index && span.upperBound <= words.lowerBound
        : span.lowerBound >= words.upperBound && span.upperBound <= index
    }
  }

  private func context(
    _ words: Range<Int>, but state: Int?, in sentence: ParsedSentence
  ) -> [(id: Int32, distance: Int)] {
    let unit = unit(after: words.upperBound, in: sentence)
    var result: [(id: Int32, distance: Int)] = []
    for term in sentence.terms {
      let start = term.words.lowerBound
      guard !words.overlaps(term.words), term.id != unit,
        state.map({ !term.words.contains($0) }) ?? true
      else { continue }
      let distance = start >= words.upperBound ? start - words.upperBound : words.lowerBound - start
      if distance <= Self.reach { result.append((term.id, distance)) }
    }
    return result
  }

  // MARK: - Words for a person

  private func entry(_ left: Figure, _ right: Figure) -> Discrepancy {
    let kind: Discrepancy.Class = left.quantity.kind == .date ? .date : .number
    return Discrepancy(
      class: kind, topic: topic(left, right), left: pair.leftSide(bytes: left.quantity.range),
      right: pair.rightSide(bytes: right.quantity.range), reason: reason(left, right))
  }

  private func reason(_ left: Figure, _ right: Figure) -> String {
    let (first, second) = (left.quantity, right.quantity)
    if first.isSame(as: second) { return "Both state the same figure." }
    if first.value == second.value, first.upper == second.upper {
      return "The figure is the same, but one of them is only a bound."
    }
    return first.agrees(with: second)
      ? "The figures differ, though both can be true." : "The figures for one thing differ."
  }

  /// The thing counted, how it fared, and the rarest names that both sentences have near it.
  private func topic(_ left: Figure, _ right: Figure) -> String {
    let sentence = pair.left
    var words = Set<Int>()
    if let unit = sentence.terms.first(where: {
      $0.id == left.unit && $0.words.lowerBound >= left.words.upperBound
    }) {
      words.formUnion(unit.words)
    }
    if let state = left.stateWord { words.insert(state) }
    let known = Set(right.context.map(\.id))
    let shared = sentence.terms.filter { term in
      abs(term.words.lowerBound - left.words.lowerBound) <= Self.reach
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
