package import ArticleStorage
package import Articles
internal import FeedFetching

/// Fetches the pages of articles of which their feed carries a summary only.
///
/// The page becomes the text of the article; what the feed has is kept as an earlier version.
package struct PageFetch: Sendable {
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
  /// - Returns: how many there were; or why there was none.
  /// - Throws: what is wrong with the library.
  package func run(_ articles: [ArticleID]) throws(StoreError) -> Result<Int, SourceTrouble> {
    let rows = try store.rows(of: articles).filter { SourceAdding.isAddress($0.path) }
    guard !rows.isEmpty else { return .failure(SourceTrouble(words: "has no page to be fetched")) }
    var requests: [FetchRequest] = []
    for row in rows { requests.append(try request(row)) }
    var readings: [FileReading] = []
    var trouble = SourceTrouble(words: "gave no text (open it with o)")
    FeedFetcher(limits: surroundings.limits).fetch(requests, isStopped: isCancelled) {
      index, result in
      switch result {
      case .failure(let error): trouble = SourceTrouble(words: FetchWords.text(of: error))
      case .success(let answer):
        if let reading = reading(answer, rows[index]) { readings.append(.article(reading)) }
      }
    }
    guard !readings.isEmpty else { return .failure(trouble) }
    let shelving = Shelving(store, today: surroundings.today) { _ in }
    shelving.take(readings)
    _ = try shelving.finish()
    for case .article(let cleaned) in readings { try store.markFull(cleaned.article.id) }
    try CopyGrouping(store).run()
    try LibraryRepair(store, today: surroundings.today).run()
    return .success(readings.count)
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
    if page.markup?.outlet == nil { page.markup?.outlet = row.outlet }
    if page.markup?.date == nil { page.markup?.date = row.date }
    guard let item = try? store.items(ofArticle: row.id).first else { return nil }
    return CleanedArticle(page, FileStamp(item: item))
  }
}
