package import Articles

/// What a person has decided on pairs against the analysis.
package struct ComparisonCorrections: Sendable, Equatable {
  package struct Pair: Sendable, Hashable {
    package var left: Sentence.ID
    package var right: Sentence.ID
  }

  /// Two sentences that are to be shown as a pair.
  package private(set) var pinned: Set<Pair> = []
  /// Pairs that are not to be shown.
  package private(set) var rejected: Set<Pair> = []

  package init() {}

  package var isEmpty: Bool { pinned.isEmpty && rejected.isEmpty }

  package mutating func pin(_ pair: Pair) {
    pinned.insert(pair)
    rejected.remove(pair)
  }

  package mutating func unpin(_ pair: Pair) {
    pinned.remove(pair)
  }

  package mutating func reject(_ pair: Pair) {
    rejected.insert(pair)
    pinned.remove(pair)
  }

  /// Brings back the rejected pairs of a sentence; returns how many there were.
  package mutating func restore(_ id: Sentence.ID, _ side: CompareSide) -> Int {
    let back = rejected.filter { (side == .left ? $0.left : $0.right) == id }
    rejected.subtract(back)
    return back.count
  }

  /// The alignment as the person wants it: without what was rejected, with what was pinned.
  ///
  /// What was pinned counts as sure, with a score of 1 and without evidence. Pairs of sentences that
  /// the alignment does not have are passed over.
  package func applied(to alignment: Alignment) -> Alignment {
    guard !isEmpty else { return alignment }
    var result = alignment
    result.pairs.removeAll { isRejected($0.left, $0.right) }
    result.discrepancies.removeAll { isRejected($0.left.sentence, $0.right.sentence) }
    result.agreements.removeAll { isRejected($0.left.sentence, $0.right.sentence) }
    var missing = pinned
    for index in result.pairs.indices {
      let pair = Pair(left: result.pairs[index].left, right: result.pairs[index].right)
      guard missing.remove(pair) != nil else { continue }
      result.pairs[index].tier = .sure
    }
    for pair in missing {
      guard alignment.sentence(pair.left, .left) != nil,
        alignment.sentence(pair.right, .right) != nil
      else { continue }
      result.pairs.append(
        SentencePair(left: pair.left, right: pair.right, tier: .sure, score: 1))
    }
    result.pairs.sort { ($0.left, -$0.score, $0.right) < ($1.left, -$1.score, $1.right) }
    return result
  }

  /// What the corrections of a library say of the sentences of two articles.
  ///
  /// A correction holds while a sentence with the same bytes is there; any other waits for it.
  package init(_ said: Corrections, _ alignment: Alignment, left: Article, right: Article) {
    let isSwapped = right.id < left.id
    var places: [CompareSide: [Range<Int>: Sentence.ID]] = [:]
    for correction in said.all {
      guard let sentences = correction.sentences,
        correction.first == min(left.id, right.id), correction.second == max(left.id, right.id)
      else { continue }
      if places.isEmpty {
        places[.left] = Self.places(alignment.left, left)
        places[.right] = Self.places(alignment.right, right)
      }
      guard let first = places[.left]?[isSwapped ? sentences.second : sentences.first],
        let second = places[.right]?[isSwapped ? sentences.first : sentences.second]
      else { continue }
      let pair = Pair(left: first, right: second)
      if correction.verdict == .pinned { pinned.insert(pair) }
      if correction.verdict == .rejected { rejected.insert(pair) }
    }
  }

  private static func places(
    _ sentences: [Sentence], _ article: Article
  ) -> [Range<Int>: Sentence.ID] {
    Dictionary(
      sentences.map { (article.text.originalRange($0.range), $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What must be said so that `self` becomes of an earlier state.
  func changes(since earlier: ComparisonCorrections) -> [(pair: Pair, verdict: Correction.Verdict)]
  {
    let all = pinned.union(rejected).union(earlier.pinned).union(earlier.rejected)
    let changed = all.filter {
      pinned.contains($0) != earlier.pinned.contains($0)
        || rejected.contains($0) != earlier.rejected.contains($0)
    }
    return changed.sorted { ($0.left, $0.right) < ($1.left, $1.right) }.map { pair in
      (pair, pinned.contains(pair) ? .pinned : rejected.contains(pair) ? .rejected : .compared)
    }
  }

  package var mirrored: ComparisonCorrections {
    var result = ComparisonCorrections()
    result.pinned = Set(pinned.map { Pair(left: $0.right, right: $0.left) })
    result.rejected = Set(rejected.map { Pair(left: $0.right, right: $0.left) })
    return result
  }

  private func isRejected(_ left: Sentence.ID, _ right: Sentence.ID) -> Bool {
    rejected.contains(Pair(left: left, right: right))
  }
}
