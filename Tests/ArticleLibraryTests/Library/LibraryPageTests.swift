import ArticleLibrary
import ArticleStorage
import Articles
import Synchronization
import TestSupport
import Testing

@Suite struct LibraryPageTests {
  private let library: LibraryFixture

  init() throws {
    library = try LibraryFixture()
    for number in 0..<23 {
      try library.write(
        LibraryFixture.report(number, day: 1 + number / 3, paragraphs: 1), to: "\(number).txt")
    }
    try library.add()
  }

  @Test(arguments: [PageOrder.newestFirst, .oldestFirst], [1, 2, 5, 22, 23, 24])
  func `pages follow each other without gap or repeat`(order: PageOrder, limit: Int) throws {
    let whole = try library.store.page(.everything, order: order, limit: 100).map(\.id)
    #expect(whole.count == 23)
    var page = try LibraryPage(
      .unread, of: library.store, today: 0, sayings: NameSayings.unsaid, order: order, limit: limit)
    var forward: [ArticleID] = []
    while !page.rows.isEmpty {
      forward += page.rows.map(\.id)
      page = try page.next(of: library.store, limit: limit)
    }
    #expect(forward == whole)
    page = try LibraryPage(
      .all, of: library.store, today: 0, sayings: NameSayings.unsaid, order: order, at: .end,
      limit: limit)
    var backward: [ArticleID] = []
    while !page.rows.isEmpty {
      backward = page.rows.map(\.id) + backward
      page = try page.previous(of: library.store, limit: limit)
    }
    #expect(backward == whole)
  }

  @Test func `lists count what they show`() throws {
    _ = try library.store.mark(
      TriageChange(isStarred: true), where: .articles([library.rows("")[0].id]), name: "starred")
    _ = try library.store.mark(
      TriageChange(isRead: true), where: .articles(library.rows("")[3..<9].map(\.id)), name: "read")
    func count(_ list: LibraryList) throws -> Int? {
      try LibraryPage(list, of: library.store, today: 0, sayings: NameSayings.unsaid, limit: 1)
        .count(of: library.store)
    }
    #expect(try count(.all) == 23)
    #expect(try count(.unread) == 17)
    #expect(try count(.starred) == 1)
    #expect(try count(.query("read")) == 6)
    #expect(try library.store.counts().unread == 17)
  }

  @Test func `a rule hides what comes later too, until its day`() throws {
    let query = "\"report 7\" OR \"report 90\""
    let condition = try library.store.condition(
      ArticleQuery(parsing: query), today: library.today, sayings: NameSayings.unsaid)
    let rule = try library.store.mute(query, condition, untilDay: library.today).rule
    #expect(rule.count == 1)
    try library.write(LibraryFixture.report(90), to: "90.txt")
    try library.add()
    #expect(try library.store.muteRules().map(\.count) == [2])
    #expect(try library.store.counts().unread == 22)
    let muted = try LibraryPage(
      .muted, of: library.store, today: 0, sayings: NameSayings.unsaid, limit: 9)
    #expect(muted.rows.count == 2)
    try library.store.endMuteRules(today: library.today + 1)
    #expect(try library.store.counts().unread == 24)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `a rule on notes and tags hides what gets one later, as any other rule does`() throws {
    let (store, query) = (library.store, "has:note tag:late")
    let condition = try store.condition(
      ArticleQuery(parsing: query, isOfStore: true), today: library.today,
      sayings: NameSayings.unsaid)
    #expect(try store.mute(query, condition, untilDay: nil).rule.count == 0)
    let article = try #require(try store.page(.everything, limit: 1).first?.id)
    _ = try store.setNote("too late", on: article)
    _ = try store.mark(
      TriageChange(addedTags: ["late"]), where: .articles([article]), name: "tagged")
    try library.write(LibraryFixture.report(90), to: "90.txt")
    try library.add()
    #expect(try store.muteRules().map(\.count) == [1])
  }

  @Test func `rules read what a person says of names once, and only where one is about names`()
    throws
  {
    let store = library.store
    let reads = Atomic(0)
    for (queries, wanted) in [
      (["\"report 7\""], 0), (["person:ann", "place:rome OR person:bo"], 1),
    ] {
      for query in queries {
        let asked = try ArticleQuery(parsing: query, isOfStore: true)
        let condition = try store.condition(
          asked, today: library.today, sayings: NameSayings.unsaid)
        _ = try store.mute(query, condition, untilDay: nil)
      }
      try MuteRules(store, today: library.today) {
        reads.add(1, ordering: .relaxed)
        return NameSayings()
      }.reapply()
      #expect(reads.load(ordering: .relaxed) == wanted)
    }
  }

  @Test func `rules are undone and redone like any act, also after a restart`() throws {
    var store = library.store
    let query = "\"report 7\""
    let condition = try store.condition(
      ArticleQuery(parsing: query), today: library.today, sayings: NameSayings.unsaid)
    func reopen() throws {
      try store.close()
      store = try LibraryStore(path: library.folder.file("library.sqlite"))
    }
    func counts() throws -> [Int] {
      try MuteRules(store, today: library.today, sayings: NameSayings.unsaid).settle()
      return try store.muteRules().map(\.count)
    }
    let rule = try store.mute(query, condition, untilDay: nil).rule
    try store.save(SavedSearch(name: "seven", query: query))
    _ = try store.mute(query, condition, untilDay: library.today + 3)
    #expect(try store.unmute(rule.id)?.isOnArticles == false)
    #expect(try store.unmute(rule.id) == nil)
    #expect(try counts() == [])
    try reopen()
    #expect(try store.undo()?.name == "mute rule '\"report 7\"' ended")
    #expect(try counts() == [1])
    #expect(try store.muteRules().first?.untilDay == library.today + 3)
    #expect(try store.undo() != nil)
    #expect(try store.muteRules().first?.untilDay == nil)
    #expect(try store.undo()?.name == "search 'seven' saved")
    #expect(try store.savedSearches().isEmpty)
    #expect(try store.undo()?.name == "muted '\"report 7\"'")
    #expect(try counts() == [])
    #expect(try store.counts().muted == 0)
    try reopen()
    while try store.redo() != nil {}
    #expect(try counts() == [])
    #expect(try store.savedSearches().map(\.query) == [query])
    #expect(try store.undo() != nil)
    #expect(try counts() == [1])
    #expect(try store.check().isEmpty)
  }

  @Test func `a clock that was ahead for a while ends no rule`() throws {
    let query = "\"report 7\""
    let condition = try library.store.condition(
      ArticleQuery(parsing: query), today: library.today, sayings: NameSayings.unsaid)
    _ = try library.store.mute(query, condition, untilDay: library.today + 9)
    try library.store.endMuteRules(today: library.today + 30_000)
    #expect(try library.store.muteRules().map(\.count) == [0])
    try library.add()
    #expect(try library.store.muteRules().map(\.count) == [1])
  }

  @Test func `a saved search is a list`() throws {
    try library.store.save(SavedSearch(name: "seven", query: "\"report 7\""))
    try library.store.save(SavedSearch(name: "seven", query: "\"report 8\""))
    #expect(try library.store.savedSearches() == [.init(name: "seven", query: "\"report 8\"")])
    try library.store.save(SavedSearch(name: "seven", query: ""))
    #expect(try library.store.savedSearches().isEmpty)
  }
}
