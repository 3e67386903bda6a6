internal import ArticleAnalysis
package import Articles

extension ArticleLibrary {
  /// Finds copies and stories of the same articles anew, after what a person has said of them.
  ///
  /// The names in the texts stay as they were found.
  ///
  /// - Parameters:
  ///   - snapshot: the library.
  ///   - corrections: all that the person has said.
  ///   - isCancelled: asked now and then.
  /// - Returns: the groups of copies and the stories, or nil when cancelled.
  package static func regrouped(
    _ snapshot: LibrarySnapshot, corrections: Corrections,
    isCancelled: () -> Bool = { Task.isCancelled }
  ) -> (copies: [CopyGroup], stories: [Story])? {
    let copies = CopyFinder.groups(
      of: snapshot.articles, corrections: corrections, isCancelled: isCancelled)
    guard !isCancelled() else { return nil }
    let stories = StoryFinder.stories(
      of: snapshot.articles, copies: copies, corrections: corrections)
    return isCancelled() ? nil : (copies, stories)
  }
}
