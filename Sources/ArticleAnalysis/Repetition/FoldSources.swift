internal import Algorithms
internal import Articles

/// Leads every fold back to text that stays visible.
///
/// What a fold stands for may itself fold in a later round, in favour of text that is a little
/// different: the first fold then differs from what is visible too.
enum FoldSources {
  /// The folds with sources that are visible, where one can be named.
  ///
  /// The folds are in rising order and do not overlap.
  static func resolved(_ folds: [RepetitionFold]) -> [RepetitionFold] {
    folds.map { fold in
      var fold = fold
      // A source leads to an earlier round's text at most once a round.
      for _ in 0..<8 {
        let inside = overlapping(fold.source, in: folds)
        guard let first = inside.first else { break }
        let holdsAll =
          inside.count == 1 && first.range.lowerBound <= fold.source.lowerBound
          && first.range.upperBound >= fold.source.upperBound
        guard holdsAll else {
          fold.difference = stronger(fold.difference, .differs)
          break
        }
        fold.difference = stronger(fold.difference, first.difference)
        fold.differingFigures += first.differingFigures
        fold.source = first.source
      }
      return fold
    }
  }

  private static func stronger(
    _ first: Passage.Difference?, _ second: Passage.Difference?
  ) -> Passage.Difference? {
    first == .numbersDiffer || second == nil ? first : second
  }

  private static func overlapping(
    _ range: Range<Int>, in folds: [RepetitionFold]
  ) -> ArraySlice<RepetitionFold> {
    folds[folds.partitioningIndex { $0.range.upperBound > range.lowerBound }...]
      .prefix { $0.range.lowerBound < range.upperBound }
  }
}
