internal import Articles

/// The strongest sign of each paragraph of the spine's report, for the bar at the edge of the text.
struct OverviewBar: Equatable {
  struct Cell: Equatable {
    var sign: PairSign
    var holdsCursor: Bool
  }

  /// From the first paragraph on; fewer than rows where the report has fewer paragraphs.
  let cells: [Cell]

  /// Makes the bar of `height` cells at most; a cell then stands for several paragraphs.
  ///
  /// What is folded as agreement counts as the same, what stands alone as that.
  ///
  /// - Complexity: O(*n*) in the entries.
  init(
    _ rows: [ComparisonRow], alignment: Alignment, spine: CompareSide, cursor: Int, height: Int
  ) {
    let sentences = alignment.sentences(spine)
    guard height > 0, let last = sentences.last(where: { $0.paragraph != nil })?.paragraph,
      last > 0
    else {
      cells = []
      return
    }
    let count = min(height, last)
    var cells = [Cell](
      repeating: Cell(sign: spine == .left ? .onlyLeft : .onlyRight, holdsCursor: false),
      count: count)
    for (index, row) in rows.enumerated() {
      for entry in row.entries {
        guard let part = entry.part(spine),
          let paragraph = alignment.sentence(part.sentence, spine)?.paragraph
        else { continue }
        let place = min(count - 1, max(0, (paragraph - 1) * count / last))
        cells[place].sign = max(cells[place].sign, entry.sign)
        if index == cursor { cells[place].holdsCursor = true }
      }
    }
    self.cells = cells
  }
}
