internal import ArticleAnalysis
package import ArticleStorage
internal import Articles

/// The search for the stories of the library's articles, some days at a time.
///
/// Reports of one event lie days apart, not months, so that the articles of some days are grouped
/// together with those around them. Each step is one transaction: the work can be stopped at any
/// moment and goes on where it was.
package struct LibraryStories {
  /// Days around the ones that are settled whose articles are looked at too: twice the days that
  /// reports of one event may lie apart.
  private static let margin = 8
  /// Articles that are settled in one step, and days of it at the most; more read fewer of the
  /// articles around them twice and hold more in memory.
  private static let articles = 1_500
  private static let days = 64
  /// Articles before and behind them that are looked at too, at the most; bounds the memory of days
  /// with very many.
  private static let around = 2_500
  /// Articles up to which a library with undated ones is looked at as a whole.
  ///
  /// They stand at the day on which they came, and a report of their event may be from any. More take
  /// seconds.
  private static let whole = 1_000
  /// Reports of a story that are compared with each other, the newest; bounds the time of a story.
  private static let compared = 8

  private let store: LibraryStore

  package init(_ store: LibraryStore) {
    self.store = store
  }

  /// Lets all stories be found anew where they were found by another version of the rule.
  package func renew() throws(StoreError) {
    try store.renew(.stories, algorithm: StoryFinder.version)
  }

  /// Searches until no article is left, the newest first.
  ///
  /// - Parameters:
  ///   - onProgress: told how many articles are left.
  ///   - isCancelled: asked between the steps.
  /// - Throws: what is wrong with the library; what was found until then is kept.
  package func run(
    onProgress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(StoreError) {
    try renew()
    let counts = try store.counts()
    var left = counts.unplaced
    if left > 0, counts.articles <= Self.whole, !isCancelled(), try store.hasUndated() {
      let all = try store.placed()
      try settle(all, near: all)
      return onProgress(0)
    }
    while !isCancelled(), let day = try store.newestUnplacedDay() {
      let settled = try settle(upTo: day)
      guard settled > 0 else { return }
      left -= settled
      onProgress(max(0, left))
    }
  }

  /// Searches where only so many articles are left, which takes a moment.
  ///
  /// - Parameters:
  ///   - most: articles up to which it is done; of more, nothing is.
  ///   - onProgress: told how many articles are left.
  ///   - isCancelled: asked between the steps.
  /// - Returns: how many articles were left; 0 where nothing was done.
  /// - Throws: what is wrong with the library; what was found until then is kept.
  package func run(
    upTo most: Int, onProgress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(StoreError) -> Int {
    try renew()
    let left = try store.counts().unplaced
    guard left > 0, left <= most, !isCancelled() else { return 0 }
    onProgress(left)
    try run(onProgress: onProgress, isCancelled: isCancelled)
    return left
  }

  /// Finds the stories of a day and of days before it.
  ///
  /// - Returns: articles that had none yet.
  private func settle(upTo newest: Int) throws(StoreError) -> Int {
    var oldest = newest
    var inner = try store.placed(sortDays: newest...newest)
    while inner.count < Self.articles, newest - oldest < Self.days {
      let more = try store.placed(sortDays: (oldest - 1)...(oldest - 1))
      // Days without newcomers are only looked at.
      guard more.contains(where: { !$0.isPlaced }) else { break }
      inner = more + inner
      oldest -= 1
    }
    let before = try store.placed(sortDays: (oldest - Self.margin)...(oldest - 1))
    let after = try store.placed(sortDays: (newest + 1)...(newest + Self.margin))
    try settle(inner, near: before.suffix(Self.around) + inner + after.prefix(Self.around))
    return inner.count { !$0.isPlaced }
  }

  /// Finds the stories of some articles among those near to them.
  private func settle(
    _ inner: [PlacedArticle], near: [PlacedArticle]
  ) throws(StoreError) {
    let settled = Set(inner.map(\.id))
    let ids = Set(near.map(\.id))
    // A copy of a text of other days follows that text.
    let snapshot = try analysed(near.filter { $0.leader.map(ids.contains) ?? true })
    let touched = snapshot.stories.filter { story in
      story.articles.count > 1 && story.articles.contains(where: settled.contains)
    }
    let disputes = Parallel.map(count: touched.count) { index in
      Disputes.count(in: touched[index], of: snapshot, reports: Self.compared)
    }
    try store.place(
      zip(touched, disputes).map { story, disputes in
        story.members.map { LibraryStore.StoryPlace($0, disputes: disputes[$0.article] ?? 0) }
      }, done: inner, algorithm: StoryFinder.version)
  }

  /// The articles with their copies, names and stories.
  private func analysed(_ placed: [PlacedArticle]) throws(StoreError) -> LibrarySnapshot {
    let bodies = try store.bodies(of: placed.map(\.id))
    let articles = Parallel.map(count: bodies.count) { bodies[$0].article() }.compactMap(\.self)
    var snapshot = LibraryReading(articles: articles).snapshot
    snapshot.corrections = try store.corrections()
    snapshot.copies = Self.groups(placed)
    snapshot.stories = StoryFinder.stories(
      of: articles, copies: snapshot.copies, corrections: snapshot.corrections)
    // Names decide on the disputes of several reports, and on nothing of one alone.
    let told = Set(snapshot.stories.filter { $0.articles.count > 1 }.flatMap(\.articles))
    let search = NameSearch(
      articles.filter { told.contains($0.id) }, names: NameMemory(), onNames: { _ in },
      isCancelled: { false })
    snapshot.entities = EntityIndexer.joined(
      search.documents(), stories: snapshot.stories.map(\.articles))
    return snapshot
  }

  /// The groups of copies as the library has them.
  private static func groups(_ placed: [PlacedArticle]) -> [CopyGroup] {
    var members: [ArticleID: [ArticleID]] = [:]
    var leaders: [ArticleID] = []
    for article in placed {
      let leader = article.leader ?? article.id
      if members[leader] == nil { leaders.append(leader) }
      members[leader, default: []].append(article.id)
    }
    return leaders.map { leader in
      CopyGroup(
        leader: leader,
        members: (members[leader] ?? []).map {
          CopyGroup.Member(
            article: $0, verdict: .same, containment: 1, longestRun: 0, evidence: "")
        })
    }
  }
}
