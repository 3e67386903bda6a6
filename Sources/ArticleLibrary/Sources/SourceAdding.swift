internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
package import Articles
internal import FeedFetching

/// Adds what stands at an address: a feed, the feed that a page names, or the page as an article.
package struct SourceAdding: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// A source with what its first answer gave; `others` are feeds that its page names besides.
    case source(SourceRefresh.Outcome, others: [FeedDiscovery.Found])
    /// It was there already.
    case known(Source)
    /// A page that became an article.
    case article(ArticleID, Arrival)
  }

  /// How an address is added.
  package struct Wish: Sendable {
    package var address: String
    package var settings = SourceSettings()
    /// Whether a page is wanted for itself, whatever feeds it names.
    package var isPage = false
    /// Whether it is added without being asked.
    package var isUntested = false

    package init(address: String) {
      self.address = address
    }
  }

  /// Feeds of a page that are tried, one after the other.
  private static let tries = 5

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

  /// Whether a word is an address of the web rather than a path.
  package static func isAddress(_ word: String) -> Bool {
    ["http", "https", "feed"].contains(WebAddress.scheme(of: word) ?? "")
  }

  /// Adds what stands at an address.
  ///
  /// - Returns: what it was; or why nothing was added.
  /// - Throws: what is wrong with the library.
  package func add(_ wish: Wish) throws(StoreError) -> Result<Outcome, SourceTrouble> {
    var wish = wish
    wish.address = Self.plain(wish.address)
    guard !WebAddress.hasSecrets(wish.address) else {
      return .failure(
        SourceTrouble(
          words: "holds a name or password (leave them out and give --credentials FILE)"))
    }
    if !wish.isPage, let known = try known(wish.address) { return .success(.known(known)) }
    if wish.isUntested { return .success(try added(wish.address, wish, nil, [])) }
    switch fetch(wish.address, .typed, wish) {
    case .failure(let trouble): return .failure(trouble)
    case .success(let answer): return try take(answer, wish)
    }
  }

  private func take(
    _ answer: FetchResponse, _ wish: Wish
  ) throws(StoreError) -> Result<Outcome, SourceTrouble> {
    if FeedParser.isOutOfReach(answer.body) { return .failure(.withoutXML) }
    if !wish.isPage {
      if FeedDiscovery.isFeed(answer.body, mediaType: answer.mediaType) {
        let address = Self.kept(wish.address, answer, wish)
        return .success(try added(address, wish, answer, []))
      }
      let feeds = FeedDiscovery.feeds(
        in: answer.body, address: answer.address, mediaType: answer.mediaType)
      for feed in feeds.prefix(Self.tries) {
        if let known = try known(feed.address) { return .success(.known(known)) }
        // What a page names may be local where the page is.
        let isNear = WebAddress.host(of: feed.address) == WebAddress.host(of: wish.address)
        guard case .success(let found) = fetch(feed.address, isNear ? .typed : .linked, wish),
          FeedDiscovery.isFeed(found.body, mediaType: found.mediaType)
        else { continue }
        let others = feeds.filter { $0 != feed }
        let address = Self.kept(feed.address, found, wish)
        return .success(try added(address, wish, found, others))
      }
    }
    guard let article = PageArticle.article(answer, at: wish.address) else {
      return .failure(SourceTrouble(words: "is neither a feed nor a text (name another address)"))
    }
    let arrival = try PageArticle.add(article, to: store, surroundings)
    return .success(.article(article.id, arrival))
  }

  /// The address under which a feed is kept: where permanent redirects lead, but not away from the
  /// server for which a name and a password were given.
  private static func kept(_ address: String, _ answer: FetchResponse, _ wish: Wish) -> String {
    guard let moved = answer.movedTo else { return address }
    return isWithin(address, wish) && !isWithin(moved, wish) ? address : moved
  }

  /// Whether an address has the name and the password of a wish, if it has any.
  private static func isWithin(_ address: String, _ wish: Wish) -> Bool {
    wish.settings.credentials == nil
      || WebAddress.origin(of: address) == WebAddress.origin(of: wish.address)
  }

  private static let withoutPassword =
    "stands on another server than its page and was added without the name and the password "
    + "('parallax sources set --credentials' gives it some)"

  private func added(
    _ address: String, _ wish: Wish, _ answer: FetchResponse?, _ others: [FeedDiscovery.Found]
  ) throws(StoreError) -> Outcome {
    if let known = try known(address) { return .known(known) }
    var settings = wish.settings
    if !Self.isWithin(address, wish) { settings.credentials = nil }
    let addition = try store.add(
      [NewSource(kind: .feed, address: address, settings: settings)],
      name: "added the source \(address)")
    let id = addition.ids.first
    guard let source = try store.sources(counted: false).first(where: { $0.id == id }) else {
      throw .changedElsewhere
    }
    guard let answer else { return .source(.init(source: source), others: others) }
    let report = try SourceRefresh(into: store, surroundings, isCancelled: isCancelled)
      .run(source, given: answer)
    var outcome = report.outcomes.first ?? .init(source: source)
    outcome.source = try store.sources().first { $0.id == id } ?? source
    if settings.credentials != wish.settings.credentials { outcome.notice = Self.withoutPassword }
    return .source(outcome, others: others)
  }

  private func known(_ address: String) throws(StoreError) -> Source? {
    try store.sources(counted: false).first {
      $0.address == address || $0.health.movedTo == address
    }
  }

  private func fetch(
    _ address: String, _ origin: FetchRequest.Origin, _ wish: Wish
  ) -> Result<FetchResponse, SourceTrouble> {
    var request = FetchRequest(address: address, origin: origin)
    if let place = wish.settings.credentials, Self.isWithin(address, wish) {
      switch surroundings.credentials(place) {
      case .success(let secret): request.credentials = secret
      case .failure(let trouble): return .failure(trouble)
      }
    }
    return PageArticle.fetch(request, surroundings, isCancelled)
  }

  /// `feed://e.org/a` and `feed:https://e.org/a` as they are fetched.
  private static func plain(_ address: String) -> String {
    let trimmed = address.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard WebAddress.scheme(of: trimmed) == "feed" else { return trimmed }
    let rest = trimmed.dropFirst("feed:".count)
    return rest.hasPrefix("//") ? "http:" + rest : String(rest)
  }
}
