internal import Articles

/// How many texts each source has; a copy counts with the text that it copies.
package struct SourceCounts: Sendable, Equatable {
  private var counts: [SourcesPane.Source: Int] = [:]
  /// Copies of texts, which are not among the texts.
  private var copyCounts: [SourcesPane.Source: Int] = [:]
  /// Publishers of the articles, with nil for those that name none.
  private(set) var outlets: Set<String?> = []
  /// Articles in lists, copies among them, by story.
  private var storyCounts: [Story.ID: Int] = [:]
  /// Articles that lists hide, and of them those that name an entity.
  private var hidden = 0
  private var hiddenNaming: [Entity.ID: Int] = [:]
  /// Whether copies are counted among the texts, because only articles could be counted.
  private var countsCopies = false

  package init() {}

  /// The numbers that a library gives.
  init(_ counts: ShelfCounts) {
    self.counts = counts.counts
    outlets = counts.outlets
    countsCopies = true
  }

  /// - Complexity: O(*n*) in articles.
  package init(_ library: LibraryIndex) {
    for article in library.articles {
      outlets.insert(article.publisher)
      add(article.id, library.state(article.id), 1, library)
    }
  }

  /// As the subscript, or nil where the library gave no number.
  func known(_ source: SourcesPane.Source) -> Int? {
    countsCopies ? counts[source] : self[source]
  }

  package subscript(source: SourcesPane.Source) -> Int {
    counts[source] ?? 0
  }

  /// How many articles a source has besides its texts: copies of those, or of others.
  package func copies(_ source: SourcesPane.Source) -> Int { copyCounts[source] ?? 0 }

  /// How many articles in lists name an entity, and how many there are.
  func articles(naming entity: Entity, in library: LibraryIndex) -> (count: Int, all: Int) {
    countsCopies
      ? (entity.articles, self[.all])
      : (entity.articles - (hiddenNaming[entity.id] ?? 0), library.articles.count - hidden)
  }

  /// Stories of which an article is in lists.
  package var stories: Int { storyCounts.count }

  /// Texts, dismissed ones among them.
  package var texts: Int { self[.all] + self[.dismissed] }

  /// Tags that an article has, in order.
  var tags: [String] {
    Set(counts.keys).union(copyCounts.keys).compactMap { source in
      if case .tag(let tag) = source { tag } else { nil }
    }.sorted()
  }

  /// Adds an article in a state to its sources, or takes it out of them with -1.
  mutating func add(
    _ id: ArticleID, _ state: TriageState, _ number: Int, _ library: LibraryIndex
  ) {
    let isCopy = !countsCopies && library.leader(of: id) != id
    func count(_ source: SourcesPane.Source, _ number: Int) {
      if isCopy {
        Self.add(number, source, to: &copyCounts)
      } else {
        Self.add(number, source, to: &counts)
      }
    }
    let isMuted = library.isMuted(id)
    guard !isMuted, !state.isDismissed else {
      count(isMuted ? .muted : .dismissed, number)
      hidden += number
      for entity in library.entities(namedIn: id) { Self.add(number, entity, to: &hiddenNaming) }
      return
    }
    count(.all, number)
    if !state.isRead { count(.unread, number) }
    if state.isStarred { count(.starred, number) }
    if library.isInStory(id) { count(.stories, number) }
    if let story = library.story(of: id) {
      Self.add(number, story.id, to: &storyCounts)
    }
    count(.outlet(library.article(id)?.publisher), number)
    for tag in state.tags { count(.tag(tag), number) }
  }

  /// Static, because a copy of the counts beside the one that changes would have each of its tables
  /// copied for each number.
  private static func add<Key>(_ number: Int, _ key: Key, to counts: inout [Key: Int]) {
    let sum = (counts[key] ?? 0) + number
    counts[key] = sum == 0 ? nil : sum
  }
}
