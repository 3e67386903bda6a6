import ArticleStorage
import Articles
import TestSupport
import Testing

/// Acts on many articles at a time.
@Suite struct MarkTests {
  let folder: TemporaryFolder
  let path: String
  let store: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
    store = try LibraryStore(path: path)
    _ = try store.add((1...9).map(Self.incoming))
  }

  static func incoming(_ number: Int) -> IncomingArticle {
    var article = Article(
      id: ArticleID(rawValue: UInt64(number)), path: "/n/\(number)",
      text: ArticleText("Number \(number)"))
    article.headline = "Number \(number)"
    article.words = number
    return IncomingArticle(
      article: article, location: "/n/\(number)", stamp: .init(size: number, modified: 1),
      sortDay: number, day: number, known: [],
      search: .init(headline: "Number \(number)", body: "", house: "", path: ""),
      fingerprints: [1, 2], sparse: [])
  }

  private func states() throws -> [UInt64: TriageState] {
    Dictionary(
      uniqueKeysWithValues: try store.states().map { ($0.key.rawValue, $0.value) })
  }

  @Test func `one act is undone and redone, over a restart`() throws {
    let act = try store.mark(TriageChange(isRead: true), where: .words(3...6), name: "read")
    #expect(act == ActSummary(id: 1, name: "read", count: 4))
    #expect(try store.counts().unread == 5)
    let again = try LibraryStore(path: path)
    #expect(try again.undo()?.count == 4)
    #expect(try again.counts().unread == 9)
    #expect(try again.undo() == nil)
    #expect(try again.redo()?.count == 4)
    #expect(try again.counts().unread == 5)
    #expect(try again.redo() == nil)
    #expect(try again.check().isEmpty)
  }

  @Test func `what is so already is no part of the act`() throws {
    _ = try store.mark(TriageChange(isRead: true), where: .words(3...6), name: "read")
    #expect(
      try store.mark(TriageChange(isRead: true), where: .words(5...9), name: "read")?.count == 3)
    #expect(
      try store.mark(TriageChange(isRead: true), where: .words(3...9), name: "read") == nil)
    #expect(try store.journal().done.count == 2)
    _ = try store.undo()
    #expect(try store.counts().unread == 5)
  }

  /// Words that stand everywhere are looked for in the few alone.
  @Test(
    arguments: [("Number", false), ("Num", true)],
    [
      (ArticleCondition.starred(true), TriageChange(isStarred: true)),
      (.read(true), TriageChange(isRead: true)), (.tag(["war"]), TriageChange(addedTags: ["war"])),
    ])
  func `words in few articles are found page by page`(
    _ match: (words: String, isOpenEnded: Bool), _ state: (ArticleCondition, TriageChange)
  ) throws {
    let condition = ArticleCondition.all([
      .text(TextMatch(match.words, isOpenEnded: match.isOpenEnded)), state.0,
    ])
    func page(_ order: PageOrder, _ position: PagePosition, limit: Int = 2) throws -> [ArticleRow] {
      try store.page(condition, order: order, at: position, limit: limit)
    }
    #expect(try page(.newestFirst, .start).isEmpty)
    for number in [2, 5, 7] {
      _ = try store.mark(state.1, where: .words(number...number), name: "few")
    }
    let newest = try page(.newestFirst, .start)
    #expect(newest.map(\.words) == [7, 5])
    let last = try #require(newest.last)
    #expect(try page(.newestFirst, .after(last.place)).map(\.words) == [2])
    #expect(try page(.newestFirst, .before(last.place)).map(\.words) == [7])
    #expect(try page(.newestFirst, .end).map(\.words) == [5, 2])
    #expect(try page(.oldestFirst, .start).map(\.words) == [2, 5])
    #expect(try page(.oldestFirst, .end, limit: 1).map(\.words) == [7])
    #expect(try store.search(condition, limit: 9).rows.count == 3)
    #expect(try store.count(condition) == 3)
    #expect(try store.place(behind: 1, in: condition) == last.place)
    let oldest = try #require(try page(.oldestFirst, .start).first)
    #expect(try store.place(behind: 0, in: condition, order: .oldestFirst) == oldest.place)
    let act = try store.mark(TriageChange(isDismissed: true), where: condition, name: "dismissed")
    #expect(act?.count == 3)
    #expect(try store.mute("few", condition, untilDay: nil).rule.count == 3)
  }

  @Test func `what could be redone is gone with a new act`() throws {
    _ = try store.mark(TriageChange(isRead: true), where: .words(1...9), name: "read")
    _ = try store.undo()
    _ = try store.mark(TriageChange(isStarred: true), where: .words(1...2), name: "starred")
    #expect(try store.redo() == nil)
    #expect(try store.journal().done.map(\.changes.count) == [2])
    #expect(try store.check().isEmpty)
  }

  @Test func `tags are joined and taken away`() throws {
    _ = try store.mark(TriageChange(addedTags: ["b"]), where: .words(1...2), name: "tagged")
    _ = try store.mark(TriageChange(addedTags: ["a", "b"]), where: .words(2...3), name: "tagged")
    _ = try store.mark(TriageChange(removedTags: ["b"]), where: .words(3...3), name: "untagged")
    #expect(try states().mapValues(\.tags) == [1: ["b"], 2: ["a", "b"], 3: ["a"]])
    #expect(try store.tags().map(\.name) == ["a", "b"])
    #expect(try store.tags().map(\.count) == [2, 2])
    for _ in 0..<3 { _ = try store.undo() }
    #expect(try store.tags().isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test func `a note is kept, undone and redone`() throws {
    let id = ArticleID(rawValue: 4)
    #expect(try store.setNote("look", on: id)?.count == 1)
    #expect(try store.notes() == Notes(articles: [id: "look"]))
    #expect(try store.setNote("look", on: id) == nil)
    _ = try store.setNote("look again", on: id)
    #expect(try store.rows(of: [id]).first?.note == "look again")
    _ = try store.undo()
    #expect(try store.rows(of: [id]).first?.note == "look")
    _ = try store.undo()
    #expect(try store.rows(of: [id]).first?.note == nil)
    _ = try store.redo()
    #expect(try store.rows(of: [id]).first?.note == "look")
    #expect(try store.setNote("x", on: ArticleID(rawValue: 99)) == nil)
  }

  @Test func `the reader's acts and those on a query share one journal`() throws {
    let change = TriageAct.Change(
      article: ArticleID(rawValue: 2), before: TriageState(), after: TriageState(isRead: true))
    try store.save(.recorded(TriageAct(id: 1, name: "read", changes: [change])))
    _ = try store.mark(TriageChange(isStarred: true), where: .words(2...3), name: "starred")
    #expect(try states()[2] == TriageState(isRead: true, isStarred: true))
    let journal = try store.journal()
    let last = try #require(journal.done.last)
    try store.save(.undone(last))
    #expect(try states() == [2: TriageState(isRead: true)])
    #expect(try store.undo()?.name == "read")
    #expect(try states().isEmpty)
  }

  @Test func `a journal with a giant act ends behind it`() throws {
    _ = try store.mark(TriageChange(isRead: true), where: .everything, name: "read")
    _ = try store.mark(TriageChange(isStarred: true), where: .words(1...2), name: "starred")
    #expect(try store.journal(changes: 5).done.map(\.name) == ["starred"])
    #expect(try store.journal(changes: 11).done.map(\.name) == ["read", "starred"])
    #expect(try store.journal(changes: .max).done.count == 2)
  }

  @Test(arguments: 0..<6) func `any row of acts can be turned back`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var history: [[UInt64: TriageState]] = [try states()]
    for _ in 0..<25 {
      let range = Int.random(in: 1...5, using: &random)...Int.random(in: 5...9, using: &random)
      let change = TriageChange(
        isRead: [nil, true, false].randomElement(using: &random) ?? nil,
        isStarred: [nil, true, false].randomElement(using: &random) ?? nil,
        addedTags: Bool.random(using: &random) ? ["x"] : [],
        removedTags: Bool.random(using: &random) ? ["x"] : [])
      if try store.mark(change, where: .words(range), name: "done") != nil {
        history.append(try states())
      }
    }
    #expect(try store.check().isEmpty)
    for expected in history.dropLast().reversed() {
      _ = try store.undo()
      #expect(try states() == expected)
    }
    for expected in history.dropFirst() {
      _ = try store.redo()
      #expect(try states() == expected)
    }
  }
}
