import Articles
import Reader
import TestSupport
import Testing

/// Lists of which only a part is held.
@Suite struct ShelfTests {
  @Test func `the end and the beginning are reached, with the number of each article`() throws {
    var driver = ShelfDriver()
    #expect(driver.reader.headline == "Report number 0")
    #expect(driver.reader.footer.contains("1/5000"))
    try driver.press("G")
    #expect(driver.reader.headline == "Report number 4999")
    #expect(driver.reader.footer.contains("5000/5000"))
    try driver.press("gg")
    #expect(driver.reader.headline == "Report number 0")
    try driver.press("2500G")
    #expect(driver.reader.headline == "Report number 2499")
    #expect(driver.reader.footer.contains("2500/5000"))
    #expect(driver.reader.state.library.articles.count <= SampleShelf.held)
  }

  @Test func `walking down goes through every article once`() throws {
    var driver = ShelfDriver(1_200)
    for number in 0..<1_199 {
      #expect(driver.reader.headline == "Report number \(number)")
      try driver.press("j")
    }
    #expect(driver.reader.headline == "Report number 1199")
    for _ in 0..<100 { try driver.press("<C-u>") }
    #expect(driver.reader.headline == "Report number 0")
  }

  @Test func `a source and a limit are asked for, and Esc shows all again`() throws {
    var driver = ShelfDriver()
    try driver.press(":source Outlet 1<Enter>")
    #expect(driver.reader.headline == "Report number 1")
    try driver.press("j")
    #expect(driver.reader.headline == "Report number 4")
    try driver.press("\\99<Enter>")
    #expect(driver.reader.headline == "Report number 199")
    #expect(driver.reader.state.list.limit == "99")
    try driver.press("<Esc>")
    #expect(!driver.reader.state.list.isLimited)
    #expect(driver.reader.headline == "Report number 1")
  }

  @Test func `events with several reports and the names of the library are sources`() throws {
    var driver = ShelfDriver()
    let entity = Entity(
      id: "person:ada-example", name: "Ada Example", kind: .person, aliases: [], mentions: 9,
      articles: 7)
    driver.reader.send(
      .counted(
        ShelfCounts(counts: [.all: 5_000, .stories: 12], outlets: [], named: [entity])))
    let rows = driver.reader.state.sources.rows
    #expect(
      rows.contains(
        .source(.stories, name: "Several reports", count: 12, copies: 0, of: nil)))
    #expect(
      rows.contains(
        .source(.entity(entity.id), name: "Ada Example", count: 7, copies: 0, of: 5_000)))
    try driver.press(":source Ada Example<Enter>")
    #expect(driver.reader.state.shelf?.choice.source == .entity(entity.id))
    try driver.press(":source Several reports<Enter>")
    #expect(driver.reader.state.shelf?.choice.source == .stories)
    // What the library gives is shown, whatever the part that is held says of its stories.
    #expect(driver.reader.headline == "Report number 0")
    try driver.press("d")
    #expect(driver.reader.headline == "Report number 1")
  }

  @Test func `what lies beyond the part that is held is found`() throws {
    var driver = ShelfDriver()
    try driver.press("/number 4321<Enter>")
    #expect(driver.reader.headline == "Report number 4321")
    try driver.press("<Esc>n")
    #expect(driver.reader.headline == "Report number 4322")
  }

  @Test func `a search that finds a folded copy shows it`() throws {
    var driver = ShelfDriver()
    let articles = driver.shelf.articles
    driver.shelf.copies = [articles[4_321].id: articles[4_330].id]
    try driver.press("/number 4321<Enter>")
    #expect(driver.reader.headline == "Report number 4321")
  }

  @Test func `a query finds one article after the other, round the end of the list`() throws {
    var driver = ShelfDriver()
    try driver.press("/\"number 4321\"<Enter>")
    #expect(driver.reader.headline == "Report number 4321")
    try driver.press("<Esc>/\"number\"<Enter>")
    #expect(driver.reader.headline == "Report number 4321")
    for number in 4_322..<5_000 {
      try driver.press("n")
      #expect(driver.reader.headline == "Report number \(number)")
    }
    try driver.press("n")
    #expect(driver.reader.headline == "Report number 0")
    try driver.press("N")
    #expect(driver.reader.headline == "Report number 4999")
  }

  @Test func `what was asked for near an edge leaves the cursor where it has gone since`() throws {
    var reader = ShelfDriver().reader
    let shelf = SampleShelf(5_000)
    try reader.press("300j")
    guard case .shelve(let request)? = reader.takeEffects().last else {
      Issue.record("no more was asked for")
      return
    }
    try reader.press("j")
    reader.send(.shelved(request, shelf.answer(request)))
    #expect(reader.headline == "Report number 301")
  }

  @Test func `acts on whole lists and on queries are the library's`() throws {
    var driver = ShelfDriver()
    let choice = ShelfChoice(source: .all, limit: "")
    try driver.press("A")
    let read = ShelfAct(verb: .markRead, span: .all, choice: choice, takesCopies: false)
    #expect(driver.others == [.decide(read)])
    try driver.press(":star 77<Enter>")
    let star = ShelfAct(verb: .star, span: .query("77"), choice: choice, takesCopies: false)
    #expect(driver.others == [.decide(star)])
    try driver.press("u")
    #expect(driver.others == [.turnBack(isUndone: true)])
    let id = try #require(driver.reader.state.selectedArticle)
    try driver.press("$r")
    let below = ShelfAct(verb: .markRead, span: .below(id), choice: choice, takesCopies: false)
    #expect(driver.others == [.decide(below)])
    try driver.press(":set mark-copies-read on<Enter>A")
    #expect(
      driver.others.last
        == .decide(
          ShelfAct(
            verb: .markRead, span: .all, choice: choice, takesCopies: true)))
  }

  @Test func `an empty list of a library that has articles does not call that empty`() throws {
    var driver = ShelfDriver()
    try driver.press("\\zeppelin<Enter>")
    #expect(driver.reader.state.library.articles.isEmpty)
    #expect(driver.reader.screen.contains("No article has that"))
    #expect(!driver.reader.screen.contains("No article yet"))
    var reader = ShelfDriver(0).reader
    try reader.press(":source Several reports<Enter>")
    #expect(reader.screen.contains("No event with several reports is known yet"))
  }

  @Test func `an act on more articles than are held is taken back by the library`() throws {
    var driver = ShelfDriver()
    try driver.press("3jA")
    let changes = driver.shelf.articles.reversed().map {
      TriageAct.Change(article: $0.id, before: TriageState(), after: TriageState(isRead: true))
    }
    let act = TriageAct(id: 1, name: "marked read", changes: changes)
    driver.reader.send(.journalRead(TriageJournal(done: [act])))
    try driver.press("u")
    #expect(driver.others == [.turnBack(isUndone: true)])
    #expect(driver.reader.headline == "Report number 3")
  }

  @Test func `a decision on what is held is kept and counted at once`() throws {
    var driver = ShelfDriver()
    try driver.press("r")
    #expect(driver.reader.headline == "Report number 1")
    #expect(driver.reader.state.sources.counts[.unread] == 4_999)
    try driver.press("u")
    #expect(driver.reader.headline == "Report number 0")
    #expect(driver.reader.state.sources.counts[.unread] == 5_000)
  }

  @Test func `an answer to an older request is dropped`() throws {
    var driver = ShelfDriver()
    let old = ShelfRequest(choice: ShelfChoice(source: .all, limit: "zzz"), place: .start)
    try driver.press("G")
    driver.reader.send(.shelved(old, .nothing("nothing")))
    #expect(driver.reader.headline == "Report number 4999")
  }

  /// Any keys show only articles of the list, and the number shown is the article's.
  @Test(arguments: 0..<20) func `any walk keeps its place`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var driver = ShelfDriver(3_000)
    let keys = [
      "j", "k", "G", "gg", "<C-f>", "<C-b>", "<C-d>", "700G", "2999G", "n", "30j", "r", "J",
    ]
    for _ in 0..<60 {
      guard let key = keys.randomElement(using: &random) else { continue }
      try driver.press(key)
      let state = driver.reader.state
      let headline = try #require(driver.reader.headline)
      let number = try #require(Int(headline.split(separator: " ").last ?? ""))
      if let position = state.placeInList.position { #expect(position == number + 1) }
    }
  }
}
