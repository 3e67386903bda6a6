internal import ArticleAnalysis
internal import Articles
internal import Synchronization

/// The names found in articles, kept so that the same text is not searched a second time: when the
/// library is loaded again, and when a person says which names are one.
package final class NameMemory: Sendable {
  private struct Entry {
    var stamp: UInt64
    var names: DocumentNames
  }

  private let entries = Mutex<[ArticleID: Entry]>([:])

  package init() {}

  /// The names of an article.
  ///
  /// - Parameters:
  ///   - article: where to look.
  ///   - goesOn: told now and then how many of its bytes are read; false ends the work.
  /// - Returns: nil when the work was ended.
  func names(in article: Article, goesOn: (Int) -> Bool) -> DocumentNames? {
    let stamp = Self.stamp(of: article)
    let known = entries.withLock { $0[article.id] }
    if let known, known.stamp == stamp { return known.names }
    guard let names = EntityIndexer.names(in: article, goesOn: goesOn) else { return nil }
    entries.withLock { $0[article.id] = Entry(stamp: stamp, names: names) }
    return names
  }

  /// Tells a text and its parts from others of the same article.
  private static func stamp(of article: Article) -> UInt64 {
    var hash = StableHash.Rolling(from: StableHash.fnv1a(article.text.utf8))
    for passage in article.passages {
      for number in [
        passage.range.lowerBound, passage.range.upperBound, passage.isFolded ? 1 : 0,
        Passage.Kind.allCases.firstIndex(of: passage.kind) ?? 0,
      ] {
        hash.add(UInt64(truncatingIfNeeded: number))
      }
    }
    return hash.value
  }
}
