package import Articles

/// What a list of a library shows: a source, the query that limits it, and what it begins with.
package struct ShelfChoice: Sendable, Hashable {
  package var source: SourcesPane.Source
  /// Empty for no limit.
  package var limit: String
  package var order: ListOrder

  package init(source: SourcesPane.Source, limit: String, order: ListOrder = .newest) {
    self.source = source
    self.limit = limit
    self.order = order
  }
}

/// Asks for the part of a list round a place.
package struct ShelfRequest: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case start, end
    case article(ArticleID)
    /// Counted from 0.
    case line(Int)
    /// The next article from one on that fits a query, forwards or backwards; from the edge of the
    /// list on where none is named.
    case match(String, from: ArticleID?, isForward: Bool)
  }

  package var choice: ShelfChoice
  package var place: Place
  /// Of several requests only the answer to the latest counts.
  package var number: Int

  package init(choice: ShelfChoice, place: Place, number: Int = 0) {
    self.choice = choice
    self.place = place
    self.number = number
  }
}

/// The articles of a list round a place, and where in the list they stand.
package struct ShelfWindow: Sendable {
  package var request: ShelfRequest
  /// The articles in the order of the list; those whose texts were not read yet have no passages.
  package var snapshot: LibrarySnapshot
  /// Articles of the list in front of these; nil where they were not counted.
  package var offset: Int?
  package var isAtStart: Bool
  package var isAtEnd: Bool
  /// Where the cursor belongs; nil for where it was.
  package var selected: ArticleID?
  /// Words of the limit that are marked in texts.
  package var marks: [SoughtWords]
  /// Whether copies, names and stories among the articles were found.
  package var isComplete: Bool

  package init(
    request: ShelfRequest, snapshot: LibrarySnapshot, offset: Int?, isAtStart: Bool,
    isAtEnd: Bool, selected: ArticleID? = nil, marks: [SoughtWords] = [], isComplete: Bool = false
  ) {
    self.request = request
    self.snapshot = snapshot
    self.offset = offset
    self.isAtStart = isAtStart
    self.isAtEnd = isAtEnd
    self.selected = selected
    self.marks = marks
    self.isComplete = isComplete
  }
}

/// A decision on articles of a library, most of which are not held.
package struct ShelfAct: Sendable, Hashable {
  package enum Span: Sendable, Hashable {
    /// All that a query finds, in the list or not.
    case query(String)
    /// All of the list.
    case all
    /// What stands in front of an article in the list, or behind it.
    case above(ArticleID)
    case below(ArticleID)
  }

  package var verb: TriageVerb
  package var span: Span
  package var choice: ShelfChoice
  /// Whether copies of what is meant are meant as well.
  package var takesCopies: Bool

  package init(verb: TriageVerb, span: Span, choice: ShelfChoice, takesCopies: Bool) {
    self.verb = verb
    self.span = span
    self.choice = choice
    self.takesCopies = takesCopies
  }
}

/// What came of asking for a part of a list.
package enum ShelfAnswer: Sendable {
  case window(ShelfWindow)
  /// There is no such place, and why.
  case nothing(String)
  case fault(QueryNotice)
}

/// A list of a library of which the reader holds only the part round the cursor.
///
/// The articles held are the whole of `ReaderState.library` as long as there is a shelf; moving
/// near their edge, choosing another source or limiting the list asks for others.
package struct Shelf: Sendable, Equatable {
  /// What is shown.
  package private(set) var choice: ShelfChoice
  package private(set) var offset: Int?
  private(set) var isAtStart: Bool
  private(set) var isAtEnd: Bool
  /// What was asked for last, while it has not come.
  package private(set) var asked: ShelfRequest?
  /// Where the person wants to be next.
  var wanted: ShelfRequest.Place?
  /// Of the request made last.
  package private(set) var number = 0
  /// Articles of the choice, where they were counted for it.
  package internal(set) var total: Int?

  /// Rows from the edge of what is held at which more is asked for: more than any page has.
  static let margin = 120

  init(_ window: ShelfWindow) {
    choice = window.request.choice
    (offset, isAtStart, isAtEnd) = (window.offset, window.isAtStart, window.isAtEnd)
  }

  mutating func ask(_ choice: ShelfChoice, _ place: ShelfRequest.Place) -> ShelfRequest {
    number += 1
    wanted = nil
    let request = ShelfRequest(choice: choice, place: place, number: number)
    asked = request
    return request
  }

  /// Whether an answer is to what was asked last.
  func awaits(_ request: ShelfRequest) -> Bool { request.number == number }

  /// Takes where the articles of an answer stand.
  mutating func take(_ window: ShelfWindow, offset: Int?) {
    if choice != window.request.choice { total = nil }
    choice = window.request.choice
    self.offset = offset
    (isAtStart, isAtEnd) = (window.isAtStart, window.isAtEnd)
    asked = nil
  }

  mutating func takeNothing() { asked = nil }

  /// Whether the row is so near an edge that what lies beyond is wanted.
  func isNearEdge(_ row: Int, of rows: Int) -> Bool {
    (!isAtStart && row < Self.margin) || (!isAtEnd && row >= rows - Self.margin)
  }
}

/// The numbers of a library, which the reader cannot count where it holds a part of it.
package struct ShelfCounts: Sendable, Equatable {
  package var counts: [SourcesPane.Source: Int]
  /// Publishers of the articles, with nil for those that name none.
  package var outlets: Set<String?>
  /// Who and what is named most, with the number of articles.
  package var named: [Entity]
  /// Articles of what is shown; nil where it is as `counts` says.
  package var shown: (choice: ShelfChoice, count: Int)?

  package init(
    counts: [SourcesPane.Source: Int], outlets: Set<String?>, named: [Entity] = [],
    shown: (choice: ShelfChoice, count: Int)? = nil
  ) {
    self.counts = counts
    self.outlets = outlets
    self.named = named
    self.shown = shown
  }

  package static func == (left: ShelfCounts, right: ShelfCounts) -> Bool {
    left.counts == right.counts && left.outlets == right.outlets && left.named == right.named
      && left.shown?.choice == right.shown?.choice && left.shown?.count == right.shown?.count
  }
}
