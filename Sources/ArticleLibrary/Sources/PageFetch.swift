package import ArticleStorage
package import Articles
internal import FeedFetching

/// Fetches the pages of articles of which their feed carries a summary only.
///
/// The page becomes the text of the article; what the feed has is kept as an earlier version.
package struct PageFetch: Sendable {
  /// What became of some articles.
  package struct Outcome: Sendable, Equatable {
    /// Articles whose pages are their texts now.
    package var fetched = 0
    /// Articles whose pages did not come.
    package var missing = 0
    /// Why the last of those did not.
    package var trouble: SourceTrouble?

    fileprivate mutating func miss(_ words: String, count: Int = 1) {
      missing += count
      trouble = SourceTrouble(words: words)
    }
  }

  private let store: LibraryStore
  private let surroundings: SourceRefresh.Surroundings
  private let isCancelled: @Sendable () -> Bool

  package init(
    into store: LibraryStore, _ surroundings: SourceRefresh.Surroundings,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.store = store
    self.surroundings = surroundings
    self.isCancelled = isCancelled
  }

  /// Fetches some pages, one dead host delaying no other.
  ///
  /// - Throws: what is wrong with the library.
  package func run(_ articles: [ArticleID]) throws(StoreError) -> Outcome {
    var pages: [Page] = []
    for row in try store.rows(of: articles) where SourceAdding.isAddress(row.path) {
      // An item without a link stands under the address of its feed, which is not its page.
      let items = try store.items(ofArticle: row.id)
      guard items.contains(where: \.hasLink) else { continue }
      pages.append(Page(row: row, items: items))
    }
    var outcome = Outcome()
    if pages.count < articles.count {
      outcome.miss("has no page to be fetched", count: articles.count - pages.count)
    }
    guard !pages.isEmpty else { return outcome }
    let sources = try store.sources(counted: false)
    let requests = pages.map { request($0, sources) }
    var readings: [CleanedArticle] = []
    FeedFetcher(limits: surroundings.limits).fetch(requests, isStopped: isCancelled) {
      index, result in
      switch result {
      case .failure(.stopped): break
      case .failure(let error): outcome.miss(FetchWords.text(of: error))
      case .success(let answer):
        if let reading = reading(answer, pages[index]) { return readings.append(reading) }
        outcome.miss("gave no text (open it with o)")
      }
    }
    guard !readings.isEmpty else { return outcome }
    let shelving = Shelving(store, today: surroundings.today) { _ in }
    shelving.take(readings.map { .article($0) })
    _ = try shelving.finish()
    for cleaned in readings { try store.markFull(cleaned.article.id) }
    try store.settleNew(by: surroundings.rules(of: store))
    outcome.fetched = readings.count
    return outcome
  }

  /// A feed names the address, so that it may lead into the local network only where the feed
  /// itself is there.
  private func request(_ page: Page, _ sources: [Source]) -> FetchRequest {
    let givers = Set(page.items.map(\.source))
    let host = WebAddress.host(of: page.row.path)
    let isNear = sources.contains {
      givers.contains($0.id) && WebAddress.host(of: $0.address) == host
    }
    return FetchRequest(address: page.row.path, origin: isNear ? .typed : .linked)
  }

  private func reading(_ answer: FetchResponse, _ wanted: Page) -> CleanedArticle? {
    let row = wanted.row
    guard let item = wanted.items.first,
      var page = PageArticle.article(answer, at: row.path, id: row.id)
    else { return nil }
    // What the feed says of its item holds where the page is silent.
    page.take(GivenFacts(outlet: row.outlet, date: row.date))
    return CleanedArticle(page, FileStamp(item: item))
  }

  /// What is to be fetched, and the items that lead to it.
  private struct Page {
    var row: ArticleRow
    var items: [SourceItem]
  }
}
