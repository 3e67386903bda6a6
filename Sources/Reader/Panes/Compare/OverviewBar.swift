internal import Articles

/// The strongest sign of each paragraph of the spine's report, for the bar at the edge of the text.
struct OverviewBar: Sendable, Equatable {
  struct Cell: Equatable {
    var sign: PairSign
    var holdsCursor: Bool
  }

  /// By paragraph, from the first.
  private let signs: [PairSign]

  /// Takes the signs of the paragraphs; one without a counterpart has that of what stands alone.
  ///
  /// - Complexity: O(*n*) in the entries.
  init(_ rows: [ComparisonRow], alignment: Alignment, spine: CompareSide) {
    let sentences = alignment.sentences(spine)
    let last = sentences.last { $0.paragraph != nil }?.paragraph ?? 0
    var signs = [PairSign](
      repeating: spine == .left ? .onlyLeft : .onlyRight, count: max(0, last))
    for row in rows {
      for entry in row.entries where entry.pair != nil {
        guard let part = entry.part(spine),
          let paragraph = alignment.sentence(part.sentence, spine)?.paragraph,
          signs.indices.contains(paragraph - 1)
        else { continue }
        signs[paragraph - 1] = max(signs[paragraph - 1], entry.sign)
      }
    }
    self.signs = signs
  }

  /// The cells of a bar of `height` at most; a cell stands for several paragraphs where they are
  /// more.
  ///
  /// The paragraphs of the row under the cursor are counted from 1.
  func cells(height: Int, cursor: [Int]) -> [Cell] {
    let count = min(max(0, height), signs.count)
    return (0..<count).map { place in
      let paragraphs = place * signs.count / count..<(place + 1) * signs.count / count
      return Cell(
        sign: signs[paragraphs].max() ?? .onlyLeft,
        holdsCursor: cursor.contains { paragraphs.contains($0 - 1) })
    }
  }
}
