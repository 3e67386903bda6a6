package import Articles

/// A line of sight over two reports: one sentence beside its counterpart, or alone.
package struct ComparisonEntry: Sendable, Equatable {
  /// One side's part.
  package struct Part: Sendable, Equatable {
    package var sentence: Sentence.ID
    /// Whether the sentence stands here; else it stands in a row above and is only referred to.
    package var isText: Bool
  }

  package var left: Part?
  package var right: Part?
  /// Index in the alignment's pairs.
  package var pair: Int?
  package var sign: PairSign
  /// Whether nothing differs that the alignment marks.
  package var agrees = false

  package func part(_ side: CompareSide) -> Part? {
    switch side {
    case .left: left
    case .right: right
    }
  }

  /// The side of a lone sentence.
  package var onlySide: CompareSide? {
    guard pair == nil else { return nil }
    return right == nil ? .left : .right
  }
}

/// Several entries as one line.
package struct ComparisonFold: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case only(CompareSide)
    /// Pairs in which nothing differs.
    case agreement
  }

  package var kind: Kind
  /// At least one.
  package var entries: [ComparisonEntry]
  /// What opening it leads to.
  package var next: OpenFolds.Depth

  /// The sentences of a side that stand inside.
  package func sentences(_ side: CompareSide) -> [Sentence.ID] {
    entries.compactMap { entry in
      entry.part(side).flatMap { $0.isText ? $0.sentence : nil }
    }
  }

  package var sign: PairSign {
    switch kind {
    case .only(.left): .onlyLeft
    case .only(.right): .onlyRight
    case .agreement: .sameWords
    }
  }
}

/// A row of the compare screen.
package enum ComparisonRow: Sendable, Equatable {
  case text(ComparisonEntry)
  case fold(ComparisonFold)

  package var sign: PairSign {
    switch self {
    case .text(let entry): entry.sign
    case .fold(let fold): fold.sign
    }
  }

  package var entries: [ComparisonEntry] {
    switch self {
    case .text(let entry): [entry]
    case .fold(let fold): fold.entries
    }
  }

  /// The pair of a row that shows one.
  package var pair: Int? {
    guard case .text(let entry) = self else { return nil }
    return entry.pair
  }

  /// Whether a sentence of a side stands in the row, as text or folded.
  package func holds(_ id: Sentence.ID, _ side: CompareSide) -> Bool {
    switch self {
    case .text(let entry): entry.part(side) == .init(sentence: id, isText: true)
    case .fold(let fold):
      fold.entries.contains { $0.part(side) == .init(sentence: id, isText: true) }
    }
  }
}
