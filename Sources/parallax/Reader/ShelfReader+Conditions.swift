internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Reader

extension ShelfReader {
  /// What a list shows, in the words of the tables, and what is marked in its texts.
  ///
  /// - Throws: `StoreError`, or `QueryFault` for a limit that cannot be understood.
  func condition(
    of choice: ShelfChoice
  ) throws -> (condition: ArticleCondition, marks: [SoughtWords]) {
    var parts = try condition(of: choice.source)
    guard !choice.limit.isEmpty else { return (.all(parts), []) }
    let query = try ArticleQuery(parsing: choice.limit, isOfStore: true)
    parts.append(try store.condition(query, today: today, sayings: AliasPlace.sayings))
    return (.all(parts), ReaderAnswers.marks(of: query))
  }

  private func condition(of source: SourcesPane.Source) throws -> [ArticleCondition] {
    let shown: [ArticleCondition] = [.dismissed(false), .muted(false)]
    switch source {
    case .all: return shown
    case .stories: return [.inStory] + shown
    case .entity(let id):
      return [try store.condition(naming: id, sayings: AliasPlace.sayings())] + shown
    case .unread: return [.unread]
    case .starred: return [.starred(true)] + shown
    case .dismissed: return [.dismissed(true), .muted(false)]
    case .muted: return [.muted(true)]
    case .feed(let id): return [.source([id])] + shown
    case .tag(let tag): return [.tag([tag])] + shown
    case .outlet(let name):
      let houses = try store.houses()
      guard let name else { return [.not(.publisher(houses.map(\.id)))] + shown }
      return [.publisher(houses.filter { $0.name == name }.map(\.id))] + shown
    case .search(let name):
      let search = try store.savedSearches().first { $0.name == name }
      let query = try ArticleQuery(parsing: search?.query ?? "", isOfStore: true)
      return [
        try store.condition(query, today: today, sayings: AliasPlace.sayings),
        .muted(false),
      ]
    }
  }

  /// The articles that an act on a list or a query takes.
  func condition(of act: ShelfAct) throws -> ArticleCondition {
    let condition = try condition(of: act.span, act)
    return act.takesCopies ? .withCopies(condition) : condition
  }

  private func condition(
    of span: ShelfAct.Span, _ act: ShelfAct
  ) throws -> ArticleCondition {
    switch span {
    case .query(let text):
      let query = try ArticleQuery(parsing: text, isOfStore: true)
      return try store.condition(query, today: today, sayings: AliasPlace.sayings)
    case .all: return try condition(of: act.choice).condition
    case .above(let id): return try bounded(act, isAbove: true, id)
    case .below(let id): return try bounded(act, isAbove: false, id)
    }
  }

  private func bounded(
    _ act: ShelfAct, isAbove: Bool, _ id: ArticleID
  ) throws -> ArticleCondition {
    guard let place = try store.place(of: id) else { return .nothing }
    let isNewer = isAbove == (act.choice.order == .newest)
    let bound: ArticleCondition =
      isNewer ? .placed(from: place + 1) : .not(.placed(from: place))
    return .all([try condition(of: act.choice).condition, bound])
  }

  /// The numbers of the library, and of a list.
  func counts(of choice: ShelfChoice) throws -> ShelfCounts {
    let all = try store.counts()
    var counts: [SourcesPane.Source: Int] = [
      .unread: all.unread, .starred: all.starred, .dismissed: all.dismissed, .muted: all.muted,
    ]
    for source in [SourcesPane.Source.all, .stories] {
      counts[source] = try store.count(.all(condition(of: source)))
    }
    for outlet in try store.outletCounts() { counts[.outlet(outlet.house.name)] = outlet.all }
    for tag in try store.tags() { counts[.tag(tag.name)] = tag.count }
    let outlets = counts.keys.compactMap { source -> String? in
      if case .outlet(let name) = source { name } else { nil }
    }
    var shown: (ShelfChoice, Int)?
    if !choice.limit.isEmpty, let found = try? condition(of: choice).condition {
      shown = try store.count(found, limit: Self.countedFound).map { (choice, $0) }
    }
    return ShelfCounts(
      counts: counts, outlets: Set(outlets),
      named: try store.mostNamed(
        limit: SourcesPane.entityLimit, sayings: AliasPlace.sayings()), shown: shown)
  }

  /// Hits of a limit up to which they are counted; to count more takes longer than it tells.
  private static let countedFound = 200_000
}
