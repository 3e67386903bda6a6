internal import Articles

/// Who beat, bought, sued or followed whom, where two reports tell it the other way round, or a win with
/// another score: Varga beat Orlin, Orlin overcame Varga.
///
/// The sentences often share nothing but the two names, so that no score would pair them.
struct NamedDeeds: Sendable {
  private enum Difference { case roles, score }

  private let left: [Deed]
  private let right: [Deed]
  private let story: ComparedStory

  init(_ story: ComparedStory) {
    self.story = story
    left = Deed.all(in: story.left)
    right = left.isEmpty ? [] : Deed.all(in: story.right)
  }

  /// The right sentences that tell otherwise of a deed that a left one tells.
  func partners(of sentence: Int) -> [Int32] {
    guard !right.isEmpty else { return [] }
    var result: [Int32] = []
    for deed in left where deed.sentence == sentence {
      for other in right
      where difference(deed, other) != nil && !result.contains(Int32(other.sentence)) {
        result.append(Int32(other.sentence))
      }
    }
    return result
  }

  /// What two sentences tell otherwise of one deed; one difference or none.
  func differences(of pair: ComparedPair) -> [Discrepancy] {
    for deed in left where deed.sentence == pair.leftIndex {
      for other in right where other.sentence == pair.rightIndex {
        switch difference(deed, other) {
        case .roles:
          return [
            Discrepancy(
              class: .outcome, topic: topic(deed), left: pair.leftSide(deed.told),
              right: pair.rightSide(other.told), reason: deed.kind.reason)
          ]
        case .score:
          guard let score = deed.score, let another = other.score else { continue }
          return [
            Discrepancy(
              class: .number, topic: topic(deed), left: pair.leftSide(score.words),
              right: pair.rightSide(another.words), reason: "The scores differ.")
          ]
        case nil: continue
        }
      }
    }
    return []
  }

  private func topic(_ deed: Deed) -> String {
    story.left.text(story.left.range(of: deed.second, in: deed.sentence))
  }

  private func difference(_ deed: Deed, _ other: Deed) -> Difference? {
    let (first, second) = (story.left.parsed[deed.sentence], story.right.parsed[other.sentence])
    guard deed.kind == other.kind, Timing.areOne((first, deed.told), (second, other.told)),
      !OutcomeDifferences.tellOfTwoTurns(first, second)
    else { return nil }
    if areTurned(deed, other) {
      // Who tells of two legs tells both.
      let isTold =
        left.contains { areAlike($0, other) } || right.contains { areAlike(deed, $0) }
      return isTold ? nil : .roles
    }
    guard areAlike(deed, other), let score = deed.score, let another = other.score,
      score.points != another.points,
      !left.contains(where: { $0.score?.points == another.points }),
      !right.contains(where: { $0.score?.points == score.points })
    else { return nil }
    return .score
  }

  /// Whether who did it in one is the one to whom it was done in the other.
  private func areTurned(_ deed: Deed, _ other: Deed) -> Bool {
    guard let doer = deed.doer, let bearer = deed.bearer, let another = other.doer,
      let sufferer = other.bearer
    else { return false }
    func areOne(_ name: Range<Int>, _ second: Range<Int>) -> Bool {
      self.areOne(name, deed, second, other)
    }
    return areOne(doer, sufferer) && areOne(bearer, another) && !areOne(doer, another)
      && !areOne(bearer, sufferer)
  }

  /// Whether both tell of the same two, one of whom may be told by a pronoun.
  private func areAlike(_ deed: Deed, _ other: Deed) -> Bool {
    guard deed.kind == other.kind else { return false }
    let found = [(deed.doer, other.doer), (deed.bearer, other.bearer)].compactMap { names in
      names.0.flatMap { name in names.1.map { areOne(name, deed, $0, other) } }
    }
    return !found.isEmpty && found.allSatisfy { $0 }
  }

  private func areOne(
    _ name: Range<Int>, _ deed: Deed, _ second: Range<Int>, _ other: Deed
  ) -> Bool {
    let ids = Self.ids(name, in: story.left.parsed[deed.sentence])
    let others = Self.ids(second, in: story.right.parsed[other.sentence])
    return ids.contains { id in
      others.contains { story.lexicon.nearness(id, $0) >= OutcomeDifferences.sameName }
    }
  }

  private static func ids(_ words: Range<Int>, in sentence: ParsedSentence) -> [Int32] {
    words.map { sentence.ids[$0] }
      + sentence.terms.lazy.filter { $0.words.overlaps(words) }.map(\.id)
  }
}
