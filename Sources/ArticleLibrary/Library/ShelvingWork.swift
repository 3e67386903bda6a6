internal import ArticleAnalysis
internal import ArticleLoading
internal import ArticleStorage
internal import Articles

/// Files on their way from looking to writing.
struct PreparedBatch: Sendable {
  var articles: [IncomingArticle] = []
  var faults: [LoadFault] = []
  /// Files that are as they were when they were added.
  var unchanged = 0
}

/// What the looking through of batch after batch keeps in mind.
struct ShelvingWork: Sendable {
  /// Articles after which standing paragraphs are learned anew, so that memory stays bounded.
  private static let memorySpan = 20_000

  /// Articles of an outlet or a folder that are recalled from the library before its next are looked
  /// through: a few more than it takes to find what stands in them.
  private static let recalledArticles = 24

  /// Days from 1970 in both directions that have places of their own.
  private static let farthestDay = 900_000

  private let store: LibraryStore
  private let today: Int
  private var standing = StandingParagraphs()
  /// Outlets and folders of which the library's articles were recalled.
  private var recalled: Set<String> = []
  /// Articles whose paragraphs `standing` knows.
  private var noted: Set<ArticleID> = []
  private var copies: CopyNeighbours
  /// The bytes of the batch before, which may not be written yet.
  private var lastHashes: Set<UInt64> = []

  init(_ store: LibraryStore, today: Int) {
    self.store = store
    // A clock that is far off orders badly, but breaks nothing.
    self.today = min(max(today, -Self.farthestDay), Self.farthestDay)
    copies = CopyNeighbours(store)
  }

  /// Makes a batch ready for writing.
  ///
  /// - Parameters:
  ///   - batch: files in the order of the walk.
  ///   - settled: waits until every batch before this one is written.
  /// - Returns: the articles with all that is kept of them.
  /// - Throws: what is wrong with the library file.
  mutating func prepare(
    _ batch: [FileReading], settled: () -> Void
  ) throws(StoreError) -> PreparedBatch {
    var prepared = PreparedBatch()
    var fresh: [CleanedArticle] = []
    for reading in batch {
      switch reading {
      case .fault(let fault): prepared.faults.append(fault)
      case .unchanged: prepared.unchanged += 1
      case .left: break
      case .article(let article): fresh.append(article)
      }
    }
    var hashes = try store.known(fresh.map(\.hash)).union(lastHashes)
    lastHashes = Set(fresh.map(\.hash))
    var new: [CleanedArticle] = []
    var twins: [CleanedArticle] = []
    for article in fresh {
      // The page of an item becomes the item's text, even where another article has it too.
      let isNew = hashes.insert(article.hash).inserted || article.stamp.item != nil
      if isNew { new.append(article) } else { twins.append(article) }
    }
    prepared.articles = try look(through: new, settled: settled) + incoming(twins, known: [:])
    return prepared
  }

  /// Finds the words, the copies and the standing paragraphs of articles.
  mutating func look(
    through articles: [CleanedArticle], settled: () -> Void
  ) throws(StoreError) -> [IncomingArticle] {
    var articles = articles
    let known = try learn(&articles, settled)
    let texts = Parallel.map(count: articles.count) { [articles] in CopyText(articles[$0].article) }
    let sketches = Parallel.map(count: articles.count) { [articles] in
      CopySketch(articles[$0].article, texts[$0])
    }
    try copies.open(sketches, days: articles.map(sortDay))
    var result = incoming(articles, known: known)
    for index in result.indices {
      result[index].fingerprints = sketches[index].fingerprints
      result[index].sparse = sketches[index].sparse
      let relations = copies.insert(sketches[index], texts[index])
      result[index].relations = relations.filter { $0.verdict == .same || $0.verdict == .version }
        .map(\.other)
      result[index].quotations = relations.filter(\.isOfItem).map(\.other)
    }
    return result
  }

  /// Cleans again what holds paragraphs that its source prints under text after text.
  ///
  /// - Returns: the hashes of those paragraphs, for each article that has any.
  private mutating func learn(
    _ articles: inout [CleanedArticle], _ settled: () -> Void
  ) throws(StoreError) -> [ArticleID: Set<UInt64>] {
    var stale = try recall(sourcesOf: articles)
    let lines = Parallel.map(count: articles.count) { [articles] in
      StandingLines(articles[$0].article)
    }
    for (cleaned, lines) in zip(articles, lines) {
      stale.formUnion(standing.insert(cleaned.placed, lines: lines))
    }
    var known: [ArticleID: Set<UInt64>] = [:]
    for cleaned in articles {
      stale.remove(cleaned.article.id)
      let hashes = standing.known(for: cleaned.placed)
      if !hashes.isEmpty { known[cleaned.article.id] = hashes }
    }
    articles = Parallel.map(count: articles.count) { [articles, known] index in
      var cleaned = articles[index]
      if let hashes = known[cleaned.article.id] {
        cleaned.article = ArticleCleaner.clean(cleaned.article, known: hashes)
      }
      return cleaned
    }
    if !stale.isEmpty {
      settled()
      try learnAgain(stale)
    }
    guard noted.count >= Self.memorySpan else { return known }
    standing = StandingParagraphs()
    (recalled, noted) = ([], [])
    return known
  }

  /// Recalls what the library has of the outlets and folders of some articles, since most come in
  /// twos and threes and what stands in them shows only beside the earlier ones.
  private mutating func recall(
    sourcesOf articles: [CleanedArticle]
  ) throws(StoreError) -> Set<ArticleID> {
    noted.formUnion(articles.map(\.article.id))
    var ids: Set<ArticleID> = []
    for cleaned in articles {
      if let outlet = cleaned.article.outlet, recalled.insert(outlet).inserted {
        ids.formUnion(try store.articles(of: outlet, limit: Self.recalledArticles))
      }
      // Unlike an outlet's name, it ends with a slash.
      if let location = cleaned.stamp.location, let slash = location.lastIndex(of: "/"),
        recalled.insert(String(location[...slash])).inserted
      {
        ids.formUnion(
          try store.articles(
            inFolder: String(location[..<slash]), limit: Self.recalledArticles))
      }
    }
    ids.subtract(noted)
    noted.formUnion(ids)
    let bodies = try store.bodies(of: ids.sorted())
    let read = Parallel.map(count: bodies.count) { index in
      bodies[index].article().map { (article: $0, lines: StandingLines($0)) }
    }
    var stale: Set<ArticleID> = []
    for (body, reading) in zip(bodies, read) {
      guard let reading else { continue }
      stale.formUnion(
        standing.recall(reading.article, lines: reading.lines, known: body.known))
    }
    return stale
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

  /// The day by which lists order it; one of a source that lies ahead further than time zones and
  /// clocks explain orders nothing.
  private func sortDay(of cleaned: CleanedArticle) -> Int {
    Self.sortDay(of: cleaned.article, isItem: cleaned.stamp.item != nil, today: today)
  }

  static func sortDay(of article: Article, isItem: Bool, today: Int) -> Int {
    guard let date = article.date else { return today }
    return isItem && date.isAhead(of: today) ? today : date.dayNumber
  }

  private func incoming(
    _ articles: [CleanedArticle], known: [ArticleID: Set<UInt64>]
  ) -> [IncomingArticle] {
    let days = articles.map(sortDay)
    return Parallel.map(count: articles.count) { index in
      let (cleaned, article) = (articles[index], articles[index].article)
      var incoming = IncomingArticle(
        article: article, hash: cleaned.hash, location: cleaned.stamp.location,
        stamp: cleaned.stamp.stamp, sortDay: days[index], day: article.day,
        known: known[article.id]?.sorted() ?? [],
        search: article.searchText(path: cleaned.stamp.location ?? article.path),
        fingerprints: [], sparse: [])
      incoming.item = cleaned.stamp.item
      return incoming
    }
  }
}

extension CleanedArticle {
  /// The article under the path that the library gives it, whatever the person named.
  fileprivate var placed: Article {
    var article = article
    if let location = stamp.location { article.path = location }
    return article
  }
}

extension Article {
  /// The day that it states, in days since 1970.
  var day: Int? {
    date?.dayNumber
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
