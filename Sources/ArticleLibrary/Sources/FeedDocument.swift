internal import ArticleLoading
internal import ArticleStorage
internal import Articles

/// The way of one document of a feed to articles that are ready for the library.
struct FeedDocument {
  /// What became of the items.
  struct Outcome {
    var feed: Feed?
    var new = 0
    var changed = 0
    /// Items of which no article could be made.
    var faults = 0
    /// Whether the feed has more items than are taken at a time.
    var isCut = false
    /// Items that say no more than before.
    var same: [SourceItem] = []
  }

  /// The most items that are taken of a feed at a time; the longest feeds of news have some 500.
  static let itemLimit = 20_000
  /// Articles that are handed on at a time, so that a long feed does not stand in memory.
  private static let batch = 256

  private let source: Source
  private let store: LibraryStore
  private let today: Int
  private let onArticles: ([IncomingArticle]) -> Void

  init(
    of source: Source, store: LibraryStore, today: Int,
    onArticles: @escaping ([IncomingArticle]) -> Void
  ) {
    self.source = source
    self.store = store
    self.today = today
    self.onArticles = onArticles
  }

  /// Reads a document; its outcome has no feed where it is none.
  ///
  /// `address` is where it was loaded from; nil for what a program printed by itself.
  /// - Throws: what is wrong with the library.
  func read(
    _ bytes: [UInt8], address: String?, mediaType: String?, isCancelled: () -> Bool
  ) throws(StoreError) -> Outcome {
    var sieve = ItemSieve(source, known: try store.items(of: source.id))
    var outcome = Outcome()
    var fresh: [(FeedItem, ItemSieve.Verdict)] = []
    var unsure: [(FeedItem, ItemIdentity)] = []
    var count = 0
    func flush() {
      hand(on: fresh, of: outcome.feed, &outcome)
      fresh.removeAll(keepingCapacity: true)
    }
    let found = FeedParser.read(bytes, address: address, mediaType: mediaType) { item in
      count += 1
      outcome.isCut = count > Self.itemLimit
      guard !isCancelled(), !outcome.isCut else { return false }
      // What there is of it would be taken for all that it says.
      guard !item.isCutOff else { return true }
      let identity = ItemIdentity(item)
      switch sieve.verdict(on: identity, named: item.key) {
      case .known, .renamed: break
      case .unsure: unsure.append((item, identity))
      case let verdict: fresh.append((item, verdict))
      }
      return true
    }
    guard let found else { return outcome }
    outcome.feed = found.feed
    for (item, identity) in unsure {
      switch sieve.lateVerdict(on: identity, named: item.key) {
      case .renamed(let same): outcome.same.append(same)
      case let verdict: fresh.append((item, verdict))
      }
    }
    flush()
    return outcome
  }

  /// Makes articles of items, those with the earliest dates first, and hands them on.
  private func hand(
    on items: [(FeedItem, ItemSieve.Verdict)], of feed: Feed?, _ outcome: inout Outcome
  ) {
    // Feeds print the newest first, also where they give no dates.
    let seconds = items.map { $0.0.date?.seconds }
    let ordered = items.indices.reversed().sorted { left, right in
      guard let first = seconds[left], let second = seconds[right], first != second else {
        return left > right
      }
      return first < second
    }
    var articles: [IncomingArticle] = []
    for index in ordered {
      let item = items[index].0
      switch items[index].1 {
      case .new(let known):
        guard let article = listed(item, feed, known).article() else {
          outcome.faults += 1
          continue
        }
        outcome.new += 1
        articles.append(IncomingArticle(listing: article, item: known, today: today))
      case .changed(let known):
        guard let article = changed(item, feed, known) else {
          outcome.same.append(known)
          continue
        }
        outcome.changed += 1
        articles.append(IncomingArticle(listing: article, item: known, today: today))
      default: break
      }
      guard articles.count == Self.batch else { continue }
      onArticles(articles)
      articles.removeAll(keepingCapacity: true)
    }
    onArticles(articles)
  }

  private func listed(_ item: FeedItem, _ feed: Feed?, _ known: SourceItem) -> ListedItem {
    let page = ItemPage(item, in: feed)
    let path = page.address ?? feed?.link ?? WebAddress.withoutSecrets(source.address)
    return ListedItem(page, path: path, item: known)
  }

  /// The article of an item that says something else than before; nil where a person would read the
  /// same, or where the library has its whole page.
  private func changed(_ item: FeedItem, _ feed: Feed?, _ known: SourceItem) -> Article? {
    guard !known.isFull, let new = listed(item, feed, known).cleaned() else { return nil }
    guard let old = try? store.bodies(of: [known.article]).first?.article() else { return new }
    return new.text.utf8 == old.text.utf8 && new.headline == old.headline
      && new.byline == old.byline && new.date == old.date ? nil : new
  }
}
