internal import Articles

extension Alignment {
  /// The same alignment seen from the other side.
  var swapped: Alignment {
    Alignment(
      mode: mode, left: right, right: left,
      pairs: pairs.map(\.swapped).sorted {
        ($0.left, $1.score, $0.right) < ($1.left, $0.score, $1.right)
      },
      discrepancies: discrepancies.map(\.swapped), agreements: agreements.map(\.swapped),
      aliases: aliases.map { AliasUse(entity: $0.entity, left: $0.right, right: $0.left) },
      echoes: echoes.map { FigureEcho(left: $0.right, right: $0.left) })
  }
}

extension SentencePair {
  var swapped: SentencePair {
    SentencePair(
      left: right, right: left, tier: tier, score: score,
      marks: marks.map { WordMark(left: $0.right, right: $0.left, kind: $0.kind) },
      evidence: evidence.map {
        SharedTerm(left: $0.right, right: $0.left, weight: $0.weight)
      }, isMoved: isMoved)
  }
}

extension Discrepancy {
  var swapped: Discrepancy {
    Discrepancy(class: self.class, topic: topic, left: right, right: left, reason: reason)
  }
}
