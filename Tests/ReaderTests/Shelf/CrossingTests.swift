import Articles
import Reader
import Testing

/// A library that becomes too large to be held whole while it is shown.
@Suite struct CrossingTests {
  @Test func `a limit stays, and Esc shows all`() throws {
    var driver = ShelfDriver(holding: 900, of: 5_000)
    try driver.press("\\4321<Enter>")
    #expect(driver.reader.state.list.articleCount == 1)
    driver.cross()
    #expect(driver.reader.state.shelf != nil)
    #expect(driver.reader.state.list.limit == "4321")
    #expect(driver.reader.headline == "Report number 4321")
    #expect(driver.reader.screen.contains("limited to"))
    try driver.press("<Esc>")
    #expect(!driver.reader.state.list.isLimited)
    #expect(driver.reader.headline == "Report number 0")
    #expect(driver.reader.state.list.articleCount > 100)
  }

  @Test func `a limit whose answer comes too late is asked of the library`() throws {
    var driver = ShelfDriver(holding: 900, of: 5_000)
    driver.reader.answersQueries = false
    try driver.press("\\4321<Enter>")
    guard case .find(let request)? = driver.others.last else {
      Issue.record("nothing was asked")
      return
    }
    driver.cross()
    driver.answer(request, .found([], marks: []))
    #expect(driver.reader.headline == "Report number 4321")
    #expect(driver.reader.state.list.limit == "4321")
  }

  @Test func `the article that is read stays, and keys act on it`() throws {
    var driver = ShelfDriver(holding: 900, of: 5_000)
    try driver.press("gg500j2")
    #expect(driver.reader.headline == "Report number 4600")
    driver.cross()
    #expect(driver.reader.headline == "Report number 4600")
    let id = try #require(driver.reader.state.reading.article)
    try driver.press("s")
    #expect(driver.reader.state.library.state(id).isStarred)
    try driver.press("q")
    #expect(driver.reader.headline == "Report number 4600")
  }

  @Test func `what is selected stays where it is folded meanwhile`() throws {
    var reader = ReaderDriver()
    let complete = SampleLibrary.six
    let wire = try #require(complete.copies.first { $0.members.count > 1 })
    let (led, copy) = (wire.members[0].article, wire.members[1].article)
    var early = complete
    early.stories = []
    early.copies = SampleLibrary.groups(of: early.articles, copies: [led: copy])
    while reader.state.selectedArticle != led { try reader.press("j") }
    for (snapshot, isComplete) in [(early, false), (complete, true)] {
      reader.send(.loaded(snapshot, isComplete: isComplete))
      #expect(reader.state.selectedArticle == led)
      #expect(reader.state.reading.article == led)
    }
    while reader.state.list.selectedRow?.story == nil { try reader.press("k") }
    try reader.press("za")
    let story = try #require(reader.state.list.selectedRow?.story)
    reader.send(.loaded(early, isComplete: false))
    reader.send(.loaded(complete, isComplete: true))
    #expect(reader.state.list.selectedRow?.story == story)
  }

  @Test func `what was decided on marked articles stays known`() throws {
    var driver = ShelfDriver(holding: 900, of: 5_000)
    try driver.press("ggtsea<Enter>vGv")
    driver.cross()
    #expect(driver.reader.state.list.marked.count == 2)
    try driver.press("s")
    guard case .keep(.recorded(let act))? = driver.others.last else {
      Issue.record("the act was not kept")
      return
    }
    let first = driver.shelf.articles[4_100].id
    let change = act.changes.first { $0.article == first }
    #expect(act.changes.count == 2)
    #expect(change?.before.tags == ["sea"])
    #expect(change?.after.tags == ["sea"])
  }

  @Test func `a walk goes on to its end`() throws {
    var driver = ShelfDriver(holding: 900, of: 5_000)
    try driver.press("gggtnnr")
    driver.cross()
    for number in 4_103..<5_000 {
      #expect(driver.reader.headline == "Report number \(number)")
      try driver.press("r")
    }
    #expect(driver.reader.screen.contains("2 left of 900"))
    try driver.press("u")
    #expect(driver.reader.headline == "Report number 4999")
    try driver.press("q")
    #expect(driver.reader.headline == "Report number 4999")
  }

  @Test func `a walk goes back to what is no longer held`() throws {
    var driver = ShelfDriver(holding: 900, of: 5_000)
    try driver.press("gggt700n")
    driver.cross()
    #expect(driver.reader.headline == "Report number 4800")
    try driver.press("650N")
    #expect(driver.reader.headline == "Report number 4150")
    try driver.press("d")
    #expect(driver.reader.screen.contains("1 dismissed"))
    #expect(driver.reader.headline == "Report number 4151")
  }
}
