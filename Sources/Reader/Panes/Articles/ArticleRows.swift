internal import Articles

/// Makes the rows of the article list from the library, the chosen source and the limits.
struct ArticleRows {
  let state: ReaderState
  let library: LibraryIndex
  private let order: ReaderState.LineOrder

  init(_ state: ReaderState) {
    self.state = state
    order = state.lineOrder
    library = state.library
  }

  /// By the day of the first article of a story, undated ones last in the order of loading; so too
  /// inside a story.
  ///
  /// What the library gives stands in its order, where undated ones have the day on which they came.
  ///
  /// - Complexity: O(*n* log *n*) in the number of articles.
  var rows: [ArticleListPane.Row] {
    var result: [ArticleListPane.Row] = []
    for (story, articles) in ordered { append(story, articles.map(\.id), to: &result) }
    return result
  }

  private var ordered: [(story: Story.ID, articles: [Ranked])] {
    ordered(library.articles.lazy.map(\.id))
  }

  /// Those of some articles that have a line, by story, in the order of the list.
  func ordered(_ ids: some Sequence<ArticleID>) -> [(story: Story.ID, articles: [Ranked])] {
    var groups: [Story.ID: [Ranked]] = [:]
    for id in ids where isListed(id) {
      if let ranked = ranked(id) { groups[story(of: id), default: []].append(ranked) }
    }
    return groups.map { story, articles in (story: story, articles: articles.sorted()) }
      .sorted { $0.articles[0] < $1.articles[0] }
  }

  /// The story of an article, or what stands for one where it is alone.
  func story(of id: ArticleID) -> Story.ID {
    library.story(of: id)?.id ?? "article:\(id.rawValue)"
  }

  func ranked(_ id: ArticleID) -> Ranked? {
    library.article(id).map {
      Ranked($0, position: library.position(id), order: order)
    }
  }

  /// All that have a line, in the order of the list, whether their story is open or closed.
  var listed: [ArticleID] { ordered.flatMap { $0.articles.map(\.id) } }

  /// All that have a line, or would have one if their story were open.
  var articles: Set<ArticleID> {
    Set(library.articles.lazy.map(\.id).filter(isListed))
  }

  /// The articles of a story that would be listed, whether it is open or closed.
  func articles(ofStory id: Story.ID) -> [ArticleID] {
    (library.story(id: id)?.articles ?? []).filter(isListed).compactMap(ranked).sorted().map(\.id)
  }

  /// An article with its place in the list: by day, then as loaded.
  struct Ranked: Comparable {
    let id: ArticleID
    /// Undated ones come last.
    private let day: Int
    private let position: Int

    init(_ article: Article, position: Int, order: ReaderState.LineOrder) {
      id = article.id
      switch order {
      case .byDay(let order):
        let day = article.date.map { $0.year * 10_000 + $0.month * 100 + $0.day }
        self.day = day.map { order == .newest ? -$0 : $0 } ?? .max
        self.position = position
      case .asHeld: (day, self.position) = (0, position)
      case .againstHeld: (day, self.position) = (0, -position)
      }
    }

    static func < (left: Ranked, right: Ranked) -> Bool {
      (left.day, left.position) < (right.day, right.position)
    }
  }

  /// Whether an article has a line of its own: a text, or a copy of one that is not shown.
  private func isListed(_ id: ArticleID) -> Bool {
    let leader = library.leader(of: id)
    return isShown(id) && (leader == id || !isShown(leader))
  }

  func append(
    _ story: Story.ID, _ articles: [ArticleID], to rows: inout [ArticleListPane.Row]
  ) {
    guard articles.count > 1, let title = library.story(id: story)?.title else {
      for id in articles { append(id, depth: 0, to: &rows) }
      return
    }
    rows.append(.story(story, title: title, reports: articles.count))
    guard !state.list.closedStories.contains(story) else { return }
    for id in articles { append(id, depth: 1, to: &rows) }
  }

  private func append(_ id: ArticleID, depth: Int, to rows: inout [ArticleListPane.Row]) {
    rows.append(.article(id, depth: depth))
    guard state.list.openCopies.contains(id) else { return }
    for copy in library.copies(under: id) {
      rows.append(.copy(copy.article, depth: depth))
      rows.append(.note(copy.article, depth: depth))
    }
  }

  private func isShown(_ id: ArticleID) -> Bool {
    guard state.listedSource.contains(id, in: library) else { return false }
    if let entity = state.list.limitEntity,
      !library.mentions(in: id).contains(where: { $0.entity == entity })
    {
      return false
    }
    if let entity = state.list.excludedEntity,
      library.mentions(in: id).contains(where: { $0.entity == entity })
    {
      return false
    }
    return state.list.limited?.contains(id) ?? true
  }
}
