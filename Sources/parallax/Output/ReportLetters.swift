internal import ArticleAnalysis
internal import Articles

/// How the reports of a story are named beside each other.
enum ReportLetters {
  /// `A` for the first report; behind `Z` the number of the report.
  static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : String(index + 1)
  }
}

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
