internal import ArticleAnalysis
package import ArticleLoading
package import Articles

/// The search for stories in folders and libraries of any size: texts are read, summed up and let
/// go, some four thousand bytes of each stay.
package enum StorySearch {
  /// What was found.
  package struct Listing: Sendable {
    package var stories: [Story]
    package var paths: [ArticleID: String]
    package var faults: [LoadFault]
    /// Files or articles of the library that were found, read or not.
    package var files: Int
  }

  /// Searches files, folders or a library; copies count once.
  ///
  /// - Parameters:
  ///   - supply: where the articles are.
  ///   - corrections: what a person has said of them.
  ///   - onProgress: told now and then how far the search is.
  ///   - isCancelled: asked as in a search for copies, and before each text that is laid beside the
  ///     stories. Once true while it reads, the stories are those of what was read until then; later,
  ///     a text that was not reached by then stands alone.
  /// - Returns: the stories of all articles that could be read.
  package static func run(
    _ supply: ArticleSupply, corrections: Corrections = Corrections(),
    onProgress: @escaping (LibraryProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Listing {
    let read = CopySearch.run(
      supply, corrections: corrections, readsStories: true, onProgress: onProgress,
      isCancelled: isCancelled)
    let stories = StoryFinder.stories(
      of: read.stories, copies: read.groups, corrections: corrections,
      progress: { count in
        guard count % LibraryProgress.step == 0 else { return }
        onProgress(.placed(count, of: read.groups.count))
      }, isCancelled: { !read.wasStopped && isCancelled() })
    return Listing(stories: stories, paths: read.paths, faults: read.faults, files: read.files)
  }
}
