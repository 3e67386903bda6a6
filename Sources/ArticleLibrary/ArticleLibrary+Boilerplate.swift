internal import ArticleAnalysis
internal import Articles

extension ArticleLibrary {
  /// The articles without what their sources print under text after text, learned from them all.
  ///
  /// The order of the articles does not matter: what stands in one is looked for in all.
  static func cleanLearning(
    _ articles: [Article], tally: ProgressTally, isCancelled: @Sendable () -> Bool
  ) -> [Article] {
    var cleaned = clean(articles, tally: tally, isCancelled: isCancelled)
    var standing = StandingParagraphs()
    var hasLearned = false
    for article in cleaned.sorted(by: { $0.id < $1.id }) {
      guard !isCancelled() else { return cleaned }
      if !standing.insert(article, lines: StandingLines(article)).isEmpty { hasLearned = true }
    }
    guard hasLearned else { return cleaned }
    let learned = standing
    cleaned = Parallel.map(count: cleaned.count) { [cleaned] index in
      let article = cleaned[index]
      let known = learned.known(for: article)
      guard !known.isEmpty, !isCancelled() else { return article }
      return ArticleCleaner.clean(article, known: known)
    }
    return cleaned
  }
}
