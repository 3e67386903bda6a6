internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Reader

/// Reads lists of a library for the reader, a part at a time.
struct ShelfReader: Sendable {
  /// Articles up to which a library is held whole, with all that belongs together in it.
  static let whole = 1_000
  /// Articles that are held of a larger one: more cost memory, fewer are read anew more often.
  static let held = 600
  /// Articles of the first screen, which is waited for: with fewer than a screen and the margin at
  /// which more are asked for, they would be asked for at once.
  static let first = 200

  let store: LibraryStore
  let today: Int

  /// Rows of a list round a place.
  struct Part: Sendable {
    var request: ShelfRequest?
    var rows: [ArticleRow]
    var offset: Int?
    var isAtStart: Bool
    var isAtEnd: Bool
    var selected: ArticleID?
    var marks: [SoughtWords] = []
  }

  /// What came of asking for a part.
  enum Outcome {
    case part(Part)
    case nothing(String)
    case fault(QueryFault)
  }

  /// All articles, dismissed and muted ones as well; nil where they are too many to be held.
  func whole() throws(StoreError) -> Part? {
    guard try store.count(.everything, limit: Self.whole) != nil else { return nil }
    return Part(
      rows: try store.page(.everything, limit: Self.whole), offset: 0, isAtStart: true,
      isAtEnd: true)
  }

  /// The part of a list that was asked for.
  func part(_ request: ShelfRequest, limit: Int = held) throws(StoreError) -> Outcome {
    let choice: (condition: ArticleCondition, marks: [SoughtWords])
    do {
      choice = try condition(of: request.choice)
    } catch let fault as QueryFault {
      return .fault(fault)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .failed(path: store.path, reason: "\(error)")
    }
    let order = request.choice.order
    guard var part = try part(request.place, in: choice.condition, order, limit: limit) else {
      return .nothing(Self.words(of: request.place))
    }
    part.request = request
    part.marks = choice.marks
    return .part(part)
  }

  private static func words(of place: ShelfRequest.Place) -> String {
    guard case .match(let query, let from, let isForward) = place else {
      return "It is not in this list"
    }
    let part = from == nil ? "here" : isForward ? "below" : "above"
    return query == "unread"
      ? "No unread article is left \(part)" : "Nothing \(part) fits \(query)"
  }

  private func part(
    _ place: ShelfRequest.Place, in condition: ArticleCondition, _ order: ListOrder, limit: Int
  ) throws(StoreError) -> Part? {
    switch place {
    case .start:
      let rows = try store.page(condition, order: order.pages, limit: limit)
      return Part(rows: rows, offset: 0, isAtStart: true, isAtEnd: rows.count < limit)
    case .end:
      let rows = try store.page(condition, order: order.pages, at: .end, limit: limit)
      return Part(
        rows: rows, offset: nil, isAtStart: rows.count < limit, isAtEnd: true,
        selected: rows.last?.id)
    case .article(let id):
      guard let place = try store.place(of: id) else { return nil }
      return try part(round: place, in: condition, order, limit: limit)
    case .line(let line):
      guard let place = try store.place(behind: line, in: condition, order: order.pages) else {
        return try part(.end, in: condition, order, limit: limit)
      }
      var part = try part(round: place, in: condition, order, limit: limit)
      if let selected = part.selected,
        let index = part.rows.firstIndex(where: { $0.id == selected })
      {
        part.offset = line - index
      }
      return part
    case .match(let query, let from, let isForward):
      var position: PagePosition = isForward ? .start : .end
      if let from {
        guard let start = try store.place(of: from) else { return nil }
        position = isForward ? .after(start) : .before(start)
      }
      guard let query = try? ArticleQuery(parsing: query),
        let match = try store.page(
          .all([
            condition,
            try store.condition(query, today: today, sayings: AliasPlace.sayings),
          ]),
          order: order.pages, at: position, limit: 1
        ).first
      else { return nil }
      return try part(round: match.place, in: condition, order, limit: limit)
    }
  }

  /// The rows on both sides of a place, which is one of the list or not.
  private func part(
    round place: Int64, in condition: ArticleCondition, _ order: ListOrder, limit: Int
  ) throws(StoreError) -> Part {
    let half = limit / 2
    let before = try store.page(condition, order: order.pages, at: .before(place), limit: half)
    let last = order == .newest ? place &+ 1 : place &- 1
    let behind = try store.page(
      condition, order: order.pages, at: .after(last), limit: limit - half)
    return Part(
      rows: before + behind, offset: before.count < half ? 0 : nil,
      isAtStart: before.count < half, isAtEnd: behind.count < limit - half,
      selected: behind.first?.id ?? before.last?.id)
  }
}

extension ListOrder {
  /// The same for the pages of the library.
  fileprivate var pages: PageOrder { self == .newest ? .newestFirst : .oldestFirst }
}
