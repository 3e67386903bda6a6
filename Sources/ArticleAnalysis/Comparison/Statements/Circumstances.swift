internal import Articles

/// What each of two reports of one event tells one of: the weapon, in what those who did it got away, or
/// what caused it.
///
/// A report that names several, or the other's as well, says nothing here.
struct Circumstances: Sendable {
  enum Kind: Sendable, CaseIterable {
    case weapon, flight, cause
    /// A cause told by `because of` or the like, of whatever happened.
    case ground

    var topic: String {
      switch self {
      case .weapon: "weapon"
      case .flight: "getaway"
      case .cause, .ground: "cause"
      }
    }

    var reason: String {
      switch self {
      case .weapon: "Each report names another weapon."
      case .flight: "Each report names another way in which they got away."
      case .cause, .ground: "Each report names another cause."
      }
    }

    /// Whether it is one of a few sorts of things, and not told in any words.
    var isOfSorts: Bool { self == .weapon || self == .flight }
  }

  private let left: [Kind: Circumstance]
  private let right: [Kind: Circumstance]

  /// From which nearness a word tells of the other report's thing.
  private static let leastNearness = 0.5

  init(_ story: ComparedStory) {
    let first = CircumstanceReader.circumstances(in: story.left)
    let second = first.isEmpty ? [:] : CircumstanceReader.circumstances(in: story.right)
    func names(_ side: ComparedSide, _ told: Circumstance) -> Bool {
      side.parsed.contains { sentence in
        told.ids.contains { id in
          sentence.ids.contains {
            $0 >= 0 && ($0 == id || story.lexicon.nearness(id, $0) >= Self.leastNearness)
          }
        }
      }
    }
    let differing = Kind.allCases.filter { kind in
      guard let one = first[kind], let other = second[kind] else { return false }
      return kind.isOfSorts
        ? one.sort != other.sort : !names(story.right, one) && !names(story.left, other)
    }
    left = first.filter { differing.contains($0.key) }
    right = second.filter { differing.contains($0.key) }
  }

  /// The right sentences that tell otherwise what a left one tells.
  func partners(of sentence: Int) -> [Int32] {
    Kind.allCases.compactMap { kind in
      left[kind]?.sentence == sentence ? right[kind].map { Int32($0.sentence) } : nil
    }
  }

  func differences(of pair: ComparedPair) -> [Discrepancy] {
    Kind.allCases.compactMap { kind in
      guard let one = left[kind], let other = right[kind], one.sentence == pair.leftIndex,
        other.sentence == pair.rightIndex,
        kind.isOfSorts || shareAnother(than: one, other, pair, inClause: kind == .ground)
      else { return nil }
      return Discrepancy(
        class: .outcome, topic: kind.topic, left: pair.leftSide(one.words),
        right: pair.rightSide(other.words), reason: kind.reason)
    }
  }

  /// Whether the sentences have a word in common beside what they tell otherwise; of what may be the reason of
  /// anything, a word before it that is no name, and most such words.
  private func shareAnother(
    than one: Circumstance, _ other: Circumstance, _ pair: ComparedPair, inClause: Bool
  ) -> Bool {
    let shared = pair.sharedTerms().filter {
      !one.words.overlaps($0.left.words) && !other.words.overlaps($0.right.words)
        && !pair.story.lexicon.isSaying($0.left.id)
    }
    guard inClause else { return !shared.isEmpty }
    func effects(_ told: Circumstance, _ sentence: ParsedSentence) -> [Int32] {
      sentence.terms.filter { term in
        let word = sentence.words[term.words.lowerBound]
        return term.words.upperBound <= told.words.lowerBound && word.kind == .word
          && !word.isCapitalised && !pair.story.lexicon.isSaying(term.id)
      }.map(\.id)
    }
    let (first, second) = (effects(one, pair.left), effects(other, pair.right))
    let both = first.count { id in
      second.contains { pair.story.lexicon.nearness(id, $0) >= Self.leastNearness }
    }
    return both > 0 && 2 * both >= min(first.count, second.count)
  }
}
