internal import ArticleAnalysis
package import Articles

extension ArticleLibrary {
  /// The dates, numbers, money, weapons and events in a library's articles, where no name stands;
  /// slow, and so only when somebody asks.
  ///
  /// - Parameters:
  ///   - snapshot: the library with its names.
  ///   - kinds: what to look for.
  /// - Returns: mentions in the order of the articles, then of their text.
  package static func details(
    of snapshot: LibrarySnapshot, kinds: Set<Detail> = Set(Detail.allCases)
  ) -> [Mention] {
    guard !kinds.isEmpty else { return [] }
    let names = Dictionary(grouping: snapshot.entities.mentions, by: \.article)
    let articles = snapshot.articles
    return Parallel.map(count: articles.count) { index in
      let article = articles[index]
      // Names without a kind of their own (`World War II`) may be events.
      let places = names[article.id, default: []].lazy.filter { $0.kind != .other }.map(\.range)
      return DetailReader.details(in: article, besides: Array(places))
        .filter { mention in mention.detail.map(kinds.contains) ?? false }
    }.flatMap(\.self)
  }
}
