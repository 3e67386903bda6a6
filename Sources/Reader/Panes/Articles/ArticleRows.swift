internal import Articles

/// Makes the rows of the article list from the library, the chosen source and the limits.
struct ArticleRows {
  let state: ReaderState
  let library: LibraryIndex

  init(_ state: ReaderState) {
    self.state = state
    library = state.library
  }

  /// Newest story first, undated ones last in the order of loading; so too inside a story.
  ///
  /// - Complexity: O(*n* log *n*) in the number of articles, and the bytes of their texts where
  ///   the list is limited to words.
  var rows: [ArticleListPane.Row] {
    let shown = library.articles.lazy
      .filter { library.leader(of: $0.id) == $0.id || !isLeaderShown($0.id) }
      .filter { isShown($0.id) }.map(\.id)
    var byStory: [Story.ID: [ArticleID]] = [:]
    var order: [Story.ID] = []
    var result: [ArticleListPane.Row] = []
    for id in shown {
      let story = library.story(of: id)?.id ?? "article:\(id.rawValue)"
      if byStory[story] == nil { order.append(story) }
      byStory[story, default: []].append(id)
    }
    let groups = order.map { story in
      (story: story, articles: newestFirst(byStory[story] ?? []))
    }
    let dated = groups.enumerated().sorted { left, right in
      isBefore(
        (left.element.articles.first, left.offset), (right.element.articles.first, right.offset))
    }
    for (_, group) in dated { append(group.story, group.articles, to: &result) }
    return result
  }

  private func append(
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
    }
  }

  private func newestFirst(_ ids: [ArticleID]) -> [ArticleID] {
    ids.enumerated().sorted { isBefore(($0.element, $0.offset), ($1.element, $1.offset)) }
      .map(\.element)
  }

  private func isBefore(
    _ left: (id: ArticleID?, offset: Int), _ right: (id: ArticleID?, offset: Int)
  ) -> Bool {
    let leftDate = left.id.flatMap { library.article($0)?.date }
    let rightDate = right.id.flatMap { library.article($0)?.date }
    switch (leftDate, rightDate) {
    case (let leftDate?, let rightDate?) where leftDate != rightDate: return leftDate > rightDate
    case (_?, nil): return true
    case (nil, _?): return false
    default: return left.offset < right.offset
    }
  }

  private func isLeaderShown(_ id: ArticleID) -> Bool {
    isShown(library.leader(of: id))
  }

  private func isShown(_ id: ArticleID) -> Bool {
    guard state.sources.selected.contains(id, in: library) else { return false }
    if let entity = state.list.limitEntity,
      !library.mentions(in: id).contains(where: { $0.entity == entity })
    {
      return false
    }
    guard !state.list.limit.isEmpty, let article = library.article(id) else { return true }
    return TextSearch.contains(state.list.limit, in: article.headline)
      || TextSearch.contains(state.list.limit, in: article.outlet ?? "")
      || !TextSearch.ranges(
        of: state.list.limit, in: article.text.utf8, range: 0..<article.text.utf8.count
      ).isEmpty
  }
}
