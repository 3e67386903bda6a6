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
    let rows = try store.rows(of: articles).filter { SourceAdding.isAddress($0.path) }
    guard !rows.isEmpty else {
      return Outcome(
        missing: articles.count, trouble: SourceTrouble(words: "has no page to be fetched"))
    }
    var requests: [FetchRequest] = []
    for row in rows { requests.append(try request(row)) }
    var readings: [CleanedArticle] = []
    var outcome = Outcome()
    FeedFetcher(limits: surroundings.limits).fetch(requests, isStopped: isCancelled) {
      index, result in
      switch result {
      case .failure(.stopped): break
      case .failure(let error):
        outcome.missing += 1
        outcome.trouble = SourceTrouble(words: FetchWords.text(of: error))
      case .success(let answer):
        if let reading = reading(answer, rows[index]) { return readings.append(reading) }
        outcome.missing += 1
        outcome.trouble = SourceTrouble(words: "gave no text (open it with o)")
      }
    }
    guard !readings.isEmpty else { return outcome }
    let shelving = Shelving(store, today: surroundings.today) { _ in }
    shelving.take(readings.map { .article($0) })
    _ = try shelving.finish()
    for cleaned in readings { try store.markFull(cleaned.article.id) }
    try CopyGrouping(store).run()
    try LibraryRepair(store, today: surroundings.today).run()
    outcome.fetched = readings.count
    return outcome
  }

  /// A feed names the address, so that it may lead into the local network only where the feed
  /// itself is there.
  private func request(_ row: ArticleRow) throws(StoreError) -> FetchRequest {
    let sources = Set(try store.items(ofArticle: row.id).map(\.source))
    let host = WebAddress.host(of: row.path)
    let isNear = try store.sources(counted: false).contains {
      sources.contains($0.id) && WebAddress.host(of: $0.address) == host
    }
    return FetchRequest(address: row.path, origin: isNear ? .typed : .linked)
  }

  private func reading(_ answer: FetchResponse, _ row: ArticleRow) -> CleanedArticle? {
    guard var page = PageArticle.article(answer, at: row.path, id: row.id) else { return nil }
    // What the feed says of its item holds where the page is silent.
    page.take(GivenFacts(outlet: row.outlet, date: row.date))
    guard let item = try? store.items(ofArticle: row.id).first else { return nil }
    return CleanedArticle(page, FileStamp(item: item))
  }
}
