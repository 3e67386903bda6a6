internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Reader

/// Saved searches and mute rules, with what they find.
struct RuleReader: Sendable {
  /// Hits of a saved search up to which they are counted.
  private static let counted = 99_999

  private let store: LibraryStore
  private let today = Today.number

  init(_ store: LibraryStore) {
    self.store = store
  }

  /// What is kept.
  ///
  /// - Parameters:
  ///   - held: the articles among which searches look; nil to ask the library.
  ///   - hasFeeds: whether the library is shown, with what gives articles to it.
  ///   - isCancelled: asked between the searches.
  /// - Returns: searches and rules in the order of the library.
  /// - Throws: what is wrong with the library file.
  func rules(
    held: LibrarySnapshot?, hasFeeds: Bool, isCancelled: () -> Bool
  ) throws(StoreError) -> LibraryRules {
    var searches: [LibraryRules.Search] = []
    for search in try store.savedSearches() where !isCancelled() {
      searches.append(try result(of: search, held))
    }
    let mutes = try store.muteRules().map {
      LibraryRules.Mute(
        query: $0.query, until: $0.untilDay.map(PublicationDate.text(ofDay:)), count: $0.count)
    }
    var rules = LibraryRules(searches: searches, mutes: mutes)
    guard hasFeeds else { return rules }
    rules.feeds = try store.sources()
    if held != nil { rules.feedArticles = try store.articlesBySource().mapValues(Set.init) }
    return rules
  }

  private func result(
    of search: SavedSearch, _ held: LibrarySnapshot?
  ) throws(StoreError) -> LibraryRules.Search {
    var result = LibraryRules.Search(
      name: search.name, query: search.query, count: nil, articles: nil)
    guard let query = try? ArticleQuery(parsing: search.query, isOfStore: held == nil) else {
      if held != nil { result.articles = [] }
      return result
    }
    if let held {
      let matcher = QueryMatcher(query, in: held, today: today)
      let found = held.articles.lazy.filter { !held.muted.contains($0.id) }.filter(matcher.matches)
      result.articles = Set(found.map(\.id))
      result.count = result.articles?.count
    } else {
      let condition = try store.condition(
        query, today: today, sayings: AliasPlace.sayings)
      result.count = try store.count(.all([condition, .muted(false)]), limit: Self.counted)
    }
    return result
  }
}

extension LibraryStore {
  /// Changes a rule, as an act.
  ///
  /// - Returns: whether anything was to be changed.
  /// - Throws: `StoreError`, or `QueryFault` for a query or a day that cannot be understood.
  func change(_ edit: RuleEdit, today: Int) throws -> Bool {
    switch edit {
    case .save(let name, let query):
      if !query.isEmpty { _ = try ArticleQuery(parsing: query, isOfStore: true) }
      return try save(SavedSearch(name: name, query: query)) != nil
    case .mute(let query, let until):
      let day = try until.map { try QueryDay.lastDay($0, today: today) }
      let asked = try ArticleQuery(parsing: query, isOfStore: true)
      let condition = try condition(
        asked, today: today, sayings: AliasPlace.sayings)
      return try mute(query, condition, untilDay: day).act != nil
    case .unmute(let query):
      guard let rule = try muteRules().first(where: { $0.query == query }) else {
        throw StoreError.changedElsewhere
      }
      return try unmute(rule.id) != nil
    }
  }
}
