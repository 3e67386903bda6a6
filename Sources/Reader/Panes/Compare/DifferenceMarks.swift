internal import Articles

/// What differs in a sentence from its counterparts, ready to be drawn.
enum DifferenceMarks {
  /// The marks of a sentence, in order and not overlapping; those with only white space between are
  /// one.
  ///
  /// With several counterparts a word is marked where none of them has it.
  static func marks(
    of sentence: Sentence, _ side: CompareSide, in alignment: Alignment, pairs: [SentencePair],
    facts: [Discrepancy], mode: ComparisonOptions.Marks, utf8: [UInt8]
  ) -> [SentenceDisplay.Emphasis] {
    guard mode != .none else { return [] }
    var all: [SentenceDisplay.Emphasis] = []
    for pair in pairs {
      for mark in pair.marks where mode == .all || mark.kind != .synonym {
        guard let range = mark.range(side), !range.isEmpty else { continue }
        all.append(.init(range: range, look: look(mark.kind)))
      }
    }
    var kept = covered(all, times: pairs.count)
    if mode == .changed { kept = calmed(kept, in: sentence) }
    for fact in facts where fact.side(side).sentence == sentence.id {
      let range = fact.side(side).range
      // Of a long quotation only the words that differ stand out, where they are known.
      if !fact.class.isShort, kept.contains(where: { range.contains($0.range.lowerBound) }) {
        continue
      }
      kept.append(.init(range: range, look: look(fact.class)))
    }
    let inside = kept.compactMap { mark -> SentenceDisplay.Emphasis? in
      let range = mark.range.clamped(to: sentence.range)
      return range.isEmpty ? nil : .init(range: range, look: mark.look)
    }
    return joined(inside, utf8: utf8)
  }

  /// Where most of a sentence is in other words, marking them all tells nothing: numbers stay.
  private static func calmed(
    _ marks: [SentenceDisplay.Emphasis], in sentence: Sentence
  ) -> [SentenceDisplay.Emphasis] {
    let changed = marks.filter { $0.look == .changed }.reduce(0) { $0 + $1.range.count }
    guard changed * mostChanged.of > sentence.range.count * mostChanged.parts else { return marks }
    return marks.filter { $0.look != .changed }
  }

  /// The share of a sentence's bytes that may be marked as changed; more marks more of paraphrases.
  private static let mostChanged = (parts: 2, of: 5)

  private static func look(_ kind: WordMark.Kind) -> SentenceDisplay.Span.Look {
    switch kind {
    case .changed, .quotation: .changed
    case .number: .number
    case .synonym: .synonym
    }
  }

  private static func look(_ kind: Discrepancy.Class) -> SentenceDisplay.Span.Look {
    switch kind {
    case .outcome: .conflict
    case .number, .date: .number
    case .quotation, .attribution, .speaker, .recipient: .changed
    }
  }

  /// The stretches that lie in at least so many of the ranges.
  private static func covered(
    _ marks: [SentenceDisplay.Emphasis], times: Int
  ) -> [SentenceDisplay.Emphasis] {
    guard times > 1 else { return marks }
    var steps: [(place: Int, step: Int, look: SentenceDisplay.Span.Look)] = []
    for mark in marks {
      steps.append((mark.range.lowerBound, 1, mark.look))
      steps.append((mark.range.upperBound, -1, mark.look))
    }
    steps.sort { ($0.place, $0.step) < ($1.place, $1.step) }
    var result: [SentenceDisplay.Emphasis] = []
    var depth = 0
    var start = 0
    for step in steps {
      if depth >= times, step.step < 0, step.place > start {
        result.append(.init(range: start..<step.place, look: step.look))
        start = step.place
      }
      depth += step.step
      if depth >= times, step.step > 0 { start = step.place }
    }
    return result
  }

  /// Sorts, and makes one of what overlaps or has only white space between; the strongest look wins.
  private static func joined(
    _ marks: [SentenceDisplay.Emphasis], utf8: [UInt8]
  ) -> [SentenceDisplay.Emphasis] {
    let sorted = marks.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var result: [SentenceDisplay.Emphasis] = []
    for mark in sorted {
      guard let last = result.last, touches(last, mark, utf8: utf8) else {
        result.append(mark)
        continue
      }
      let end = max(last.range.upperBound, mark.range.upperBound)
      result[result.count - 1] = .init(
        range: last.range.lowerBound..<end,
        look: mark.look.strength > last.look.strength ? mark.look : last.look)
    }
    return result
  }

  private static func touches(
    _ first: SentenceDisplay.Emphasis, _ second: SentenceDisplay.Emphasis, utf8: [UInt8]
  ) -> Bool {
    if second.range.lowerBound < first.range.upperBound { return true }
    guard second.look == first.look, second.range.lowerBound <= utf8.count else {
      return second.range.lowerBound == first.range.upperBound
    }
    return utf8[first.range.upperBound..<second.range.lowerBound].allSatisfy { $0 <= 0x20 }
  }
}

extension Discrepancy.Class {
  /// Whether the value is a few words, so that it stands out as a whole.
  fileprivate var isShort: Bool {
    switch self {
    case .number, .date, .outcome: true
    case .quotation, .attribution, .speaker, .recipient: false
    }
  }
}

extension SentenceDisplay.Span.Look {
  /// Which one shows where two marks meet.
  fileprivate var strength: Int {
    switch self {
    case .conflict: 4
    case .number: 3
    case .changed: 2
    default: 1
    }
  }
}
