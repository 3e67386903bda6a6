internal import Articles

/// How many texts each source has; a copy counts with the text that it copies.
package struct SourceCounts: Sendable, Equatable {
  private var counts: [SourcesPane.Source: Int] = [:]
  /// Publishers of the articles, with nil for those that name none.
  private(set) var outlets: Set<String?> = []

  package init() {}

  /// - Complexity: O(*n*) in articles.
  package init(_ library: LibraryIndex) {
    for article in library.articles {
      outlets.insert(article.publisher)
      add(article.id, library.state(article.id), 1, library)
    }
  }

  package subscript(source: SourcesPane.Source) -> Int {
    counts[source] ?? 0
  }

  /// Texts, dismissed ones among them.
  package var texts: Int { self[.all] + self[.dismissed] }

  /// Tags that an article has, in order.
  var tags: [String] {
    counts.keys.compactMap { source in
      if case .tag(let tag) = source { tag } else { nil }
    }.sorted()
  }

  /// Adds an article in a state to its sources, or takes it out of them with -1.
  mutating func add(
    _ id: ArticleID, _ state: TriageState, _ number: Int, _ library: LibraryIndex
  ) {
    guard library.leader(of: id) == id else { return }
    guard !state.isDismissed else {
      count(.dismissed, number)
      return
    }
    count(.all, number)
    if !state.isRead { count(.unread, number) }
    if state.isStarred { count(.starred, number) }
    if library.isInStory(id) { count(.stories, number) }
    count(.outlet(library.article(id)?.publisher), number)
    for tag in state.tags { count(.tag(tag), number) }
  }

  private mutating func count(_ source: SourcesPane.Source, _ number: Int) {
    let sum = self[source] + number
    counts[source] = sum == 0 ? nil : sum
  }
}
