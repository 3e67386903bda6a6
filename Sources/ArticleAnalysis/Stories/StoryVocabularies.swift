package import Articles
internal import Synchronization

/// Vocabularies for articles that are summed up on many threads: each borrows one that has met the
/// words of earlier articles, so that most words are looked up only once.
package final class StoryVocabularies: Sendable {
  /// Words from which on a vocabulary is let go; bounds the memory of hostile texts.
  private static let mostWords = 200_000

  private let idle = Mutex<[StoryVocabulary]>([])

  /// Makes room for vocabularies, of which there are as many as threads ask at a time.
  package init() {}

  /// Sums an article up for stories.
  package func summary(of article: Article) -> StorySummary {
    var vocabulary = idle.withLock { $0.popLast() } ?? StoryVocabulary()
    let summary = StorySummary(article, vocabulary: &vocabulary)
    guard vocabulary.count <= Self.mostWords else { return summary }
    let used = vocabulary
    idle.withLock { $0.append(used) }
    return summary
  }
}
