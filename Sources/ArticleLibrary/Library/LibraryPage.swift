package import ArticleStorage
internal import Articles

/// One of the lists that a library has.
package enum LibraryList: Sendable, Hashable {
  case all, unread, starred, dismissed, muted
  case outlet(House.ID)
  case tag(String)
  /// A saved search, or what was typed.
  case query(String)
}

/// A window on a list of a library: as many rows as a screen asks for, whatever the list's length.
///
/// The rows before and behind a page are found by its first and last row, so that reaching them
/// costs the same at the head and at the foot of a million articles.
package struct LibraryPage: Sendable {
  package private(set) var rows: [ArticleRow]
  private let condition: ArticleCondition
  private let order: PageOrder

  /// A page of a list.
  ///
  /// - Parameters:
  ///   - list: which articles.
  ///   - query: what must hold of them besides; nil for nothing.
  ///   - store: the library.
  ///   - today: the day of the question in days since 1970.
  ///   - sayings: what the person says of names.
  ///   - foldsCopies: whether copies stand under their leaders rather than in rows of their own.
  ///   - order: by day, then by arrival.
  ///   - position: where the page begins or ends.
  ///   - limit: rows at the most.
  /// - Throws: `StoreError`, or `QueryFault` for a list whose query cannot be understood.
  /// - Complexity: O(*limit*) for all lists but queries that ask for more than words and states.
  package init(
    _ list: LibraryList, query: ArticleQuery? = nil, of store: LibraryStore, today: Int,
    sayings: NameSayings.Reading, foldsCopies: Bool = false, order: PageOrder = .newestFirst,
    at position: PagePosition = .start,
    limit: Int
  ) throws {
    var parts = try Self.condition(list, store, today, sayings)
    if let query { parts.append(try store.condition(query, today: today, sayings: sayings)) }
    if foldsCopies { parts.append(.leads) }
    condition = .all(parts)
    self.order = order
    rows = try store.page(condition, order: order, at: position, limit: limit)
  }

  private init(_ page: LibraryPage, _ rows: [ArticleRow]) {
    self = page
    self.rows = rows
  }

  /// The page behind this one; empty at the end.
  package func next(of store: LibraryStore, limit: Int) throws(StoreError) -> LibraryPage {
    guard let last = rows.last else { return self }
    return LibraryPage(
      self, try store.page(condition, order: order, at: .after(last.place), limit: limit))
  }

  /// The page in front of this one; empty at the start.
  package func previous(of store: LibraryStore, limit: Int) throws(StoreError) -> LibraryPage {
    guard let first = rows.first else { return self }
    return LibraryPage(
      self, try store.page(condition, order: order, at: .before(first.place), limit: limit))
  }

  /// Articles of the whole list; nil where they are more than `limit`.
  package func count(of store: LibraryStore, limit: Int = .max) throws(StoreError) -> Int? {
    try store.count(condition, limit: limit)
  }

  private static func condition(
    _ list: LibraryList, _ store: LibraryStore, _ today: Int, _ sayings: NameSayings.Reading
  ) throws -> [ArticleCondition] {
    switch list {
    case .all: [.dismissed(false), .muted(false)]
    case .unread: [.unread]
    case .starred: [.starred(true)]
    case .dismissed: [.dismissed(true)]
    case .muted: [.muted(true)]
    case .outlet(let house): [.publisher([house]), .dismissed(false), .muted(false)]
    case .tag(let tag): [.tag([tag])]
    case .query(let text):
      [
        try store.condition(
          ArticleQuery(parsing: text, isOfStore: true), today: today, sayings: sayings),
        .muted(false),
      ]
    }
  }
}
