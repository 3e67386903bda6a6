internal import Articles

// What came before something in one report and after it in the other.
extension OppositeDifferences {
  /// What came before something here and after it there.
  func orders() -> [Discrepancy] {
    guard pair.bothHave(.order), let left = order(pair.left), let right = order(pair.right),
      pair.left.words[left].hash != pair.right.words[right].hash,
      shareTerm(beside: left, right, (-1, -1)), shareTerm(beside: left, right, (1, 1)),
      // What came before the other is told as after by naming the other first.
      !shareTerm(beside: left, right, (-1, 1)), !shareTerm(beside: left, right, (1, -1)),
      pair.stateTheSameFigures
    else { return [] }
    return [
      entry(
        left..<left + 1, right..<right + 1,
        reason: "One says that it came before, the other that it came after.")
    ]
  }

  /// The only `before` or `after` of a sentence; none before a court, where nothing is told of order.
  private func order(_ sentence: ParsedSentence) -> Int? {
    let places = sentence.words.indices.prefix(Self.mostWords).filter {
      sentence.forms[$0].cues.contains(.order)
    }
    guard places.count == 1, let place = places.first, place + 1 < sentence.words.count,
      !sentence.quotations.contains(where: { $0.words.contains(place) }),
      !sentence.words[(place + 1)...].prefix(3).contains(where: { Self.courts.contains($0.hash) })
    else { return nil }
    return place
  }

  /// Whether one of the terms nearest to both words is one: before (-1) or behind (1) each.
  private func shareTerm(beside left: Int, _ right: Int, _ steps: (left: Int, right: Int)) -> Bool {
    func near(
      _ place: Int, _ step: Int, _ sentence: ParsedSentence
    ) -> ArraySlice<ParsedSentence.Term> {
      step < 0
        ? sentence.terms.filter { $0.words.upperBound <= place }.suffix(Self.mostNear)
        : sentence.terms.filter { $0.words.lowerBound > place }.prefix(Self.mostNear)
    }
    let others = near(right, steps.right, pair.right)
    return near(left, steps.left, pair.left).contains { term in
      others.contains { pair.story.lexicon.nearness(term.id, $0.id) >= 0.75 }
    }
  }

  /// Terms beside `before` that are looked at.
  private static let mostNear = 3
  private static let courts = NumberWords.set(
    "court courts judge judges magistrate tribunal panel committee jury parliament inquiry")
  static let orderWords = NumberWords.set("before after")
}
