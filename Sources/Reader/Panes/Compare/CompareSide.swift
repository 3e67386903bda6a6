internal import Algorithms
package import Articles

/// One of the two reports of a comparison.
package enum CompareSide: Sendable, Equatable {
  case left, right

  package var other: CompareSide {
    switch self {
    case .left: .right
    case .right: .left
    }
  }

  /// Its letter on the screen.
  package var letter: String {
    switch self {
    case .left: "A"
    case .right: "B"
    }
  }
}

extension Alignment {
  /// A side's sentences, in order.
  func sentences(_ side: CompareSide) -> [Sentence] {
    switch side {
    case .left: left
    case .right: right
    }
  }

  /// A side's sentence by its number.
  ///
  /// - Complexity: O(1) where the numbers count up from 0, else O(log *n*).
  func sentence(_ id: Sentence.ID, _ side: CompareSide) -> Sentence? {
    let sentences = sentences(side)
    return sentences.position(of: id).map { sentences[$0] }
  }

  /// The same comparison with its sides exchanged.
  package var mirrored: Alignment {
    var result = self
    (result.left, result.right) = (right, left)
    result.pairs = pairs.map(\.mirrored).sorted {
      ($0.left, -$0.score, $0.right) < ($1.left, -$1.score, $1.right)
    }
    result.discrepancies = discrepancies.map(\.mirrored)
    result.agreements = agreements.map(\.mirrored)
    result.aliases = aliases.map {
      AliasUse(entity: $0.entity, left: $0.right, right: $0.left)
    }
    result.echoes = echoes.map { FigureEcho(left: $0.right, right: $0.left) }
    return result
  }
}

extension [Sentence] {
  /// Where the sentence with a number stands.
  func position(of id: Sentence.ID) -> Int? {
    if indices.contains(id), self[id].id == id { return id }
    let position = partitioningIndex { $0.id >= id }
    return position < count && self[position].id == id ? position : nil
  }
}

extension SentencePair {
  func sentence(_ side: CompareSide) -> Sentence.ID {
    switch side {
    case .left: left
    case .right: right
    }
  }

  var mirrored: SentencePair {
    SentencePair(
      left: right, right: left, tier: tier, score: score,
      marks: marks.map { WordMark(left: $0.right, right: $0.left, kind: $0.kind) },
      evidence: evidence.map { SharedTerm(left: $0.right, right: $0.left, weight: $0.weight) },
      isMoved: isMoved)
  }
}

extension WordMark {
  func range(_ side: CompareSide) -> Range<Int>? {
    switch side {
    case .left: left
    case .right: right
    }
  }
}

extension Discrepancy {
  func side(_ side: CompareSide) -> Side {
    switch side {
    case .left: left
    case .right: right
    }
  }

  var mirrored: Discrepancy {
    Discrepancy(class: `class`, topic: topic, left: right, right: left, reason: reason)
  }
}
