internal import Articles

/// Rows after an act: those of the stories that it touches are made anew, the others stand.
extension ArticleRows {
  /// The rows after the states of some articles have changed.
  ///
  /// - Parameters:
  ///   - articles: whose states have changed; those that have not may be among them.
  ///   - rows: as they were before.
  /// - Returns: the same as `rows` made from all articles.
  /// - Complexity: O(*s* · *r*) in the stories that change and the rows.
  func rows(
    changing articles: [ArticleID], in rows: [ArticleListPane.Row]
  ) -> [ArticleListPane.Row] {
    // A copy has a line where the text that it copies has none.
    let touched = Set(articles).reduce(into: Set<ArticleID>()) { touched, id in
      let leader = library.leader(of: id)
      touched.formUnion([id, leader] + library.copies(under: leader).map(\.article))
    }
    let stories = Set(touched.map(story))
    let members = touched.union(stories.flatMap { library.story(id: $0)?.articles ?? [] })
    var result = rows
    result.removeAll { row in
      switch row {
      case .story(let id, _, _): stories.contains(id)
      case .article(let id, _): members.contains(id)
      // These stand under the text that they copy, whatever story they are in.
      case .copy(let id, _), .note(let id, _): members.contains(library.leader(of: id))
      }
    }
    for (story, articles) in ordered(members) {
      var lines: [ArticleListPane.Row] = []
      append(story, articles.map(\.id), to: &lines)
      result.insert(contentsOf: lines, at: place(of: articles[0], in: result))
    }
    return result
  }

  /// Where the rows of a story begin whose first article is given.
  private func place(of first: Ranked, in rows: [ArticleListPane.Row]) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let start = self.start(of: (low + high) / 2, in: rows)
      guard let other = self.first(at: start, in: rows), other < first else {
        high = start
        continue
      }
      low = start + 1
      while low < high, !isStart(rows[low]) { low += 1 }
    }
    return low
  }

  /// The row at which the story begins that a row belongs to.
  private func start(of row: Int, in rows: [ArticleListPane.Row]) -> Int {
    var row = row
    while row > 0, !isStart(rows[row]) { row -= 1 }
    return row
  }

  private func isStart(_ row: ArticleListPane.Row) -> Bool {
    switch row {
    case .story, .article(_, depth: 0): true
    default: false
    }
  }

  private func first(at row: Int, in rows: [ArticleListPane.Row]) -> Ranked? {
    switch rows[row] {
    case .story(let id, _, _): articles(ofStory: id).first.flatMap(ranked)
    case .article(let id, _): ranked(id)
    case .copy, .note: nil
    }
  }
}
