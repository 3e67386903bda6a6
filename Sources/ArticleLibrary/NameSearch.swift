internal import ArticleAnalysis
package import Articles
internal import Synchronization

/// The search for names in many articles, over all cores, with word of how far it is.
struct NameSearch: Sendable {
  private let articles: [Article]
  private let names: NameMemory
  private let onNames: @Sendable (Double) -> Void
  private let isCancelled: @Sendable () -> Bool
  private let total: Int

  init(
    _ articles: [Article], names: NameMemory, onNames: @escaping @Sendable (Double) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.articles = articles
    self.names = names
    self.onNames = onNames
    self.isCancelled = isCancelled
    total = articles.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// The names of the articles, in their order; without those that a cancelled work left out.
  func documents() -> [DocumentNames] {
    let done = SearchTally(of: total, onNames)
    return Parallel.map(count: articles.count) { index in
      let article = articles[index]
      var last = 0
      let found = names.names(in: article) { bytes in
        done.add(bytes - last)
        last = bytes
        return !isCancelled()
      }
      done.add(article.text.utf8.count - last)
      return found
    }.compactMap(\.self)
  }
}

/// Bytes searched so far by all threads; tells of each step of the whole once.
///
/// Whoever is told wakes for it: of a word for each article the thread that answers keys would have
/// a hundred thousand.
final class SearchTally: Sendable {
  /// Parts of the whole that are told of; more than a percentage shows are told to nobody.
  static let steps = 100

  private let total: Int
  private let bytes = Atomic<Int>(0)
  private let tell: @Sendable (Double) -> Void

  init(of total: Int, _ tell: @escaping @Sendable (Double) -> Void) {
    self.total = total
    self.tell = tell
  }

  func add(_ count: Int) {
    guard total > 0, count > 0 else { return }
    let (before, now) = bytes.add(count, ordering: .relaxed)
    guard before * Self.steps / total < now * Self.steps / total else { return }
    tell(Double(now) / Double(total))
  }
}

extension ArticleLibrary {
  /// The names of a library's articles after what the person says of them now.
  ///
  /// - Parameters:
  ///   - snapshot: the library.
  ///   - sayings: what the person says.
  ///   - names: what is remembered of the same texts.
  /// - Returns: the entities and their mentions.
  package static func entities(
    of snapshot: LibrarySnapshot, sayings: NameSayings, names: NameMemory
  ) -> EntityIndex {
    let work = NameSearch(
      snapshot.articles, names: names, onNames: { _ in }, isCancelled: { false })
    return EntityIndexer.joined(
      named(work.documents(), in: snapshot.articles, by: sayings),
      corrections: sayings.corrections, stories: snapshot.stories.map(\.articles))
  }

  /// The names of the articles with those that only the person knows.
  static func named(
    _ documents: [DocumentNames], in articles: [Article], by sayings: NameSayings
  ) -> [DocumentNames] {
    let said = SaidNames(sayings.corrections)
    guard !said.isEmpty, documents.count == articles.count else { return documents }
    return Parallel.map(count: documents.count) { index in
      said.added(to: documents[index], in: articles[index])
    }
  }
}
