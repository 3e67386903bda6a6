package import Articles

/// Puts the reports of one event together.
///
/// Reports are alike by the names and words that they share, weighted by how rare they are, and by
/// their days (Allan et al., topic detection and tracking); copies of a text count once.
package enum StoryFinder {
  /// Rises whenever the rule gives other stories, so that those kept from before are made anew.
  package static let version = 13

  /// The stories of some articles; every article is in exactly one.
  ///
  /// The order of the articles decides only the order of the stories, which is that of their first
  /// articles. Without copies each article counts for itself. What a person has said of two
  /// articles wins over their likeness.
  ///
  /// - Parameters:
  ///   - articles: the articles with their passages.
  ///   - copies: the groups of those that print one text.
  ///   - corrections: what a person has said of them.
  ///   - progress: told how many texts have been placed, after each.
  ///   - isCancelled: asked before each text; once true, those that are left stand alone.
  /// - Returns: the stories, each with the evidence of its members.
  /// - Complexity: about O(*n*) in the words of all articles.
  package static func stories(
    of articles: [Article], copies: [CopyGroup], corrections: Corrections = Corrections(),
    progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) -> [Story] {
    var shelf = StoryShelf(articles.map(\.id), copies: copies)
    for article in articles {
      guard !isCancelled() else { break }
      shelf.read(article)
    }
    return shelf.stories(corrections: corrections, progress: progress, isCancelled: isCancelled)
  }

  /// The same for articles that have been summed up one by one.
  package static func stories(
    of summaries: [StorySummary], copies: [CopyGroup], corrections: Corrections = Corrections(),
    progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) -> [Story] {
    var shelf = StoryShelf(summaries.map(\.article), copies: copies)
    for summary in summaries { shelf.read(summary) }
    return shelf.stories(corrections: corrections, progress: progress, isCancelled: isCancelled)
  }
}
