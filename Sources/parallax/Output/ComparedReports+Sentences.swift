internal import ArticleAnalysis
internal import Articles

extension [ComparedReports] {
  /// The sentences of a report, as its comparisons have them.
  func sentences(of article: ArticleID) -> [Sentence] {
    for pair in self {
      if pair.left == article { return pair.alignment.left }
      if pair.right == article { return pair.alignment.right }
    }
    return []
  }
}
