import Articles
import Reader
import TerminalCanvas

/// A library of many articles that hands out parts of its lists, as the program does.
struct SampleShelf {
  /// Articles handed out at a time.
  static let held = 400
  let articles: [Article]
  /// The leading text of each copy.
  var copies: [ArticleID: ArticleID] = [:]

  init(_ count: Int) {
    articles = (0..<count).map { number in
      SampleLibrary.article(
        "shelf/\(number).txt", headline: "Report number \(number)",
        outlet: "Outlet \(number % 3)", [.body("Number \(number) has its say.")])
    }
  }

  /// The articles of a list; a limit is a part of the headline.
  func list(_ choice: ShelfChoice) -> [Article] {
    let articles = choice.order == .newest ? articles : articles.reversed()
    return articles.filter { article in
      if case .outlet(let name) = choice.source, article.outlet != name { return false }
      return choice.limit.isEmpty || article.headline.contains(choice.limit)
    }
  }

  func answer(_ request: ShelfRequest) -> ShelfAnswer {
    let list = list(request.choice)
    let line: Int
    var selected: ArticleID?
    switch request.place {
    case .start: line = 0
    case .end: line = list.count - 1
    case .line(let number): line = min(number, list.count - 1)
    case .article(let id): line = list.firstIndex { $0.id == id } ?? 0
    case .match(let query, let from, let isForward):
      let words = query.filter { $0 != "\"" }
      let start = from.flatMap { id in list.firstIndex { $0.id == id } }
      let range =
        isForward
        ? Array((start.map { $0 + 1 } ?? 0)..<list.count)
        : Array((0..<(start ?? list.count)).reversed())
      let found = range.first { query == "unread" || list[$0].headline.contains(words) }
      guard let found else { return .nothing("nothing there") }
      line = found
    }
    if case .start = request.place {
    } else if list.indices.contains(line) {
      selected = list[line].id
    }
    let start = max(0, min(line - Self.held / 2, list.count - Self.held))
    let end = min(list.count, start + Self.held)
    var part = SampleLibrary.alone(Array(list[start..<end]))
    part.copies = SampleLibrary.groups(of: part.articles, copies: copies)
    return .window(
      ShelfWindow(
        request: request, snapshot: part, offset: start, isAtStart: start == 0,
        isAtEnd: end == list.count, selected: selected, isComplete: true))
  }
}

/// A reader on such a library.
struct ShelfDriver {
  var reader: ReaderDriver
  var shelf: SampleShelf
  /// What was asked for besides parts of lists.
  private(set) var others: [Effect] = []

  init(_ count: Int = 5_000, columns: Int = 120, rows: Int = 40) {
    shelf = SampleShelf(count)
    reader = ReaderDriver(LibrarySnapshot(), columns: columns, rows: rows)
    let request = ShelfRequest(choice: ShelfChoice(source: .all, limit: ""), place: .start)
    reader.send(.shelved(request, shelf.answer(request)))
    let counts: [SourcesPane.Source: Int] = [.all: count, .unread: count]
    reader.send(.counted(ShelfCounts(counts: counts, outlets: ["Outlet 0", "Outlet 1"])))
    answer()
  }

  /// A reader that holds the last articles whole, to which others have come in front.
  init(holding held: Int, of count: Int) {
    shelf = SampleShelf(count)
    reader = ReaderDriver(SampleLibrary.alone(shelf.articles.suffix(held)))
    reader.state.showsLibrary = true
  }

  /// Shows the library that has become too large to be held.
  mutating func cross() {
    let request = reader.state.refreshRequest
    reader.send(.shelved(request, shelf.answer(request)))
    answer()
  }

  mutating func press(_ keys: String) throws {
    others = []
    for key in try KeyNotation.parse(keys) {
      reader.send(.event(.key(key)))
      answer()
    }
  }

  mutating func answer(_ request: QueryRequest, _ found: QueryAnswer) {
    reader.send(.found(request, found))
    answer()
  }

  private mutating func answer() {
    var asked = reader.takeEffects()
    while !asked.isEmpty {
      for effect in asked {
        if case .shelve(let request) = effect {
          reader.send(.shelved(request, shelf.answer(request)))
        } else {
          others.append(effect)
        }
      }
      asked = reader.takeEffects()
    }
  }
}
