internal import Articles

/// A sentence of a copy, and how much of it stands in the source.
struct CopySentence {
  /// Share of equal words from which a sentence is a whole copy.
  static let whole = 0.85
  /// Share from which it folds, with a note, between two sentences that fold.
  static let partial = 0.5
  /// The same where a neighbour stays visible, and more of it may be text of its own.
  static let partialAtEdge = 0.7
  /// Words of the longest line that says something else as soon as a word of it is another.
  static let answer = 3
  /// Edited sentences up to which an edit that turns the sense stays visible; where more are edited,
  /// the copy was worded anew, and its notes say so.
  private static let fewEdits = 2

  /// Its place among the sentences of the run.
  var number: Int
  var paragraph: Int
  var words: Range<Int>
  var bytes: Range<Int>
  var coverage: Coverage

  var difference: Passage.Difference? {
    coverage.numbersDiffer ? .numbersDiffer : coverage.isChanged ? .differs : nil
  }

  /// Whether it says something else than its source.
  private func turnsSense(isWordedAnew: Bool, scale: Int) -> Bool {
    coverage.turnsSense && !isWordedAnew
      || coverage.isChanged && words.count <= Self.answer * scale
  }

  /// The sentences that fold: whole copies, and half ones where their neighbours fold.
  static func foldable(_ sentences: [CopySentence], scale: Int) -> [CopySentence] {
    func isWhole(_ index: Int) -> Bool {
      !sentences.indices.contains(index) || sentences[index].coverage.share >= whole
    }
    let isWordedAnew = sentences.count { $0.coverage.isChanged } > fewEdits
    return sentences.indices.filter { index in
      guard !sentences[index].turnsSense(isWordedAnew: isWordedAnew, scale: scale) else {
        return false
      }
      let isInside =
        index > 0 && index + 1 < sentences.count && isWhole(index - 1) && isWhole(index + 1)
      let share = sentences[index].coverage.share
      return share >= whole || share >= (isInside ? partial : partialAtEdge)
    }.map { sentences[$0] }
  }
}
