internal import ArticleAnalysis
internal import ArticleLoading
internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import Synchronization

/// The second half of an import: finds copies and standing paragraphs, and writes, batch by batch,
/// on a queue of its own.
final class Shelving: Sendable {
  private struct Progress {
    var report = ArticleImport.Report()
    var error: StoreError?
  }

  private let queue = DispatchQueue(label: "parallax.import")
  /// Lets one batch wait while another is written.
  private let room = DispatchSemaphore(value: 1)
  private let progress = Mutex(Progress())
  private let work: Mutex<ShelvingWork>
  private let onProgress: @Sendable (ArticleImport.Report) -> Void

  init(
    _ store: LibraryStore, today: Int,
    onProgress: @escaping @Sendable (ArticleImport.Report) -> Void
  ) {
    work = Mutex(ShelvingWork(store, today: today))
    self.onProgress = onProgress
  }

  /// What has ended the writing, if anything has.
  var error: StoreError? { progress.withLock { $0.error } }

  /// Takes a batch; waits while one is still to be written.
  func take(_ batch: [FileReading]) {
    guard !batch.isEmpty else { return }
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      guard error == nil else { return }
      var report = progress.withLock { $0.report }
      let failure = work.withLock { (work) -> StoreError? in
        do throws(StoreError) {
          try work.shelve(batch, &report)
          return nil
        } catch {
          return error
        }
      }
      progress.withLock {
        $0.report = report
        $0.error = failure
      }
      onProgress(report)
    }
  }

  /// Waits until all is written.
  func finish() throws(StoreError) -> ArticleImport.Report {
    queue.sync {}
    let end = progress.withLock { ($0.report, $0.error) }
    if let error = end.1 { throw error }
    return end.0
  }
}

/// What the writing of batch after batch keeps in mind.
struct ShelvingWork {
  /// Articles after which standing paragraphs are learned anew, so that memory stays bounded.
  private static let memorySpan = 20_000

  /// Days from 1970 in both directions that have places of their own.
  private static let farthestDay = 900_000

  private let store: LibraryStore
  private let today: Int
  private var standing = StandingParagraphs()
  private var seen = 0
  private var copies: CopyNeighbours

  init(_ store: LibraryStore, today: Int) {
    self.store = store
    // A clock that is far off orders badly, but breaks nothing.
    self.today = min(max(today, -Self.farthestDay), Self.farthestDay)
    copies = CopyNeighbours(store)
  }

  mutating func shelve(
    _ batch: [FileReading], _ report: inout ArticleImport.Report
  ) throws(StoreError) {
    var fresh: [CleanedArticle] = []
    for reading in batch {
      switch reading {
      case .fault(let fault): report.faults.append(fault)
      case .unchanged: report.known += 1
      case .left: break
      case .article(let article): fresh.append(article)
      }
    }
    let known = try store.known(fresh.map(\.hash))
    var hashes = known
    var new: [CleanedArticle] = []
    var twins: [CleanedArticle] = []
    for article in fresh {
      if hashes.insert(article.hash).inserted { new.append(article) } else { twins.append(article) }
    }
    let incoming = try prepare(new) + twins.map { self.incoming($0, known: []) }
    for arrival in try store.add(incoming) {
      switch arrival {
      case .added: report.added += 1
      case .changed: report.changed += 1
      case .known: report.known += 1
      }
    }
  }

  private mutating func prepare(
    _ articles: [CleanedArticle]
  ) throws(StoreError) -> [IncomingArticle] {
    var articles = articles
    var known: [ArticleID: Set<UInt64>] = [:]
    try learn(&articles, &known)
    let texts = Parallel.map(count: articles.count) { [articles] in CopyText(articles[$0].article) }
    let sketches = Parallel.map(count: articles.count) { [articles] in
      CopySketch(articles[$0].article, texts[$0])
    }
    try copies.open(days: articles.map { sortDay(of: $0.article) })
    var result: [IncomingArticle] = []
    for (index, cleaned) in articles.enumerated() {
      var one = incoming(cleaned, known: known[cleaned.article.id].map { $0.sorted() } ?? [])
      one.fingerprints = sketches[index].fingerprints
      one.sparse = sketches[index].sparse
      one.relations = copies.insert(sketches[index], texts[index])
      result.append(one)
    }
    return result
  }

  /// Cleans again what holds paragraphs that its source prints under text after text.
  private mutating func learn(
    _ articles: inout [CleanedArticle], _ known: inout [ArticleID: Set<UInt64>]
  ) throws(StoreError) {
    var stale: Set<ArticleID> = []
    for cleaned in articles { stale.formUnion(standing.insert(cleaned.article)) }
    for index in articles.indices {
      let article = articles[index].article
      stale.remove(article.id)
      let hashes = standing.known(for: article)
      guard !hashes.isEmpty else { continue }
      known[article.id] = hashes
      articles[index].article = ArticleCleaner.clean(article, known: hashes)
    }
    try learnAgain(stale)
    seen += articles.count
    guard seen >= Self.memorySpan else { return }
    standing = StandingParagraphs()
    seen = 0
  }

  private func learnAgain(_ stale: Set<ArticleID>) throws(StoreError) {
    let standing = standing
    let changed = try store.bodies(of: stale.sorted()).compactMap { body in
      body.article().map { article in
        let known = standing.known(for: article).union(body.known)
        return (ArticleCleaner.clean(article, known: known), known.sorted())
      }
    }
    try store.relearn(changed.map { (article: $0.0, known: $0.1) })
  }

  private func sortDay(of article: Article) -> Int { article.day ?? today }

  private func incoming(_ cleaned: CleanedArticle, known: [UInt64]) -> IncomingArticle {
    let article = cleaned.article
    return IncomingArticle(
      article: article, location: cleaned.stamp.location, stamp: cleaned.stamp.stamp,
      sortDay: sortDay(of: article), day: article.day, known: known,
      search: article.searchText(path: cleaned.stamp.location ?? article.path), fingerprints: [],
      sparse: [])
  }
}

extension Article {
  /// The day that it states, in days since 1970.
  var day: Int? {
    date.map { QueryDay.number(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// Its visible text as the index of words takes it.
  func searchText(path: String) -> IncomingArticle.SearchText {
    let visible = passages.lazy.filter { !$0.isFolded && $0.kind != .headline }
    let body = visible.map { text.string($0.range) }.joined(separator: "\n")
    return .init(
      headline: Ideographs.spaced(headline), body: Ideographs.spaced(body),
      house: [outlet, agency].compactMap(\.self).joined(separator: "\n"), path: path)
  }
}
