import Articles
import Reader
import TerminalCanvas
import Testing

/// What a narrow screen leaves out, and what not.
@Suite struct NarrowScreenTests {
  @Test func `what limits the list is said before its order`() throws {
    var reader = ReaderDriver(columns: 120, rows: 40)
    #expect(reader.screen.contains("all · newest first"))
    try reader.press("\\outlet:coast<Enter>")
    #expect(reader.screen.contains("all · limited to 'outlet:coast'"))
    reader.resize(columns: 200, rows: 50)
    #expect(reader.screen.contains("all · newest first · limited to 'outlet:coast'"))
  }

  @Test(arguments: [(160, 0), (200, 10), (250, 40), (300, 48)])
  func `a wide screen shows more of the headlines where the text leaves columns empty`(
    _ columns: Int, _ more: Int
  ) {
    let layout = ScreenLayout(ReaderDriver(columns: columns, rows: 50).state)
    let list = layout.slot(of: .articles)?.body.columns ?? 0
    let text = layout.slot(of: .reading)?.body.columns ?? 0
    #expect(list >= (more == 0 ? 60 : 72 + more))
    #expect(text >= min(78, columns - list - 40))
  }

  @Test func `below 100 columns no third pane stands beside the sources`() throws {
    var reader = ReaderDriver(columns: 80, rows: 24)
    try reader.press("e<Tab>")
    #expect(reader.state.focus == .sources)
    #expect(!reader.screen.contains("NAMES"))
    #expect(reader.screen.contains("Islanders fear"))
    try reader.press("<S-Tab>")
    #expect(reader.state.focus == .entities)
    #expect(reader.screen.contains("NAMES"))
    reader.resize(columns: 120, rows: 40)
    try reader.press("<Tab>")
    #expect(reader.screen.contains("NAMES"))
  }

  @Test func `two sources of one name are told apart and chosen apart`() throws {
    var snapshot = SampleLibrary.six
    for article in snapshot.articles.prefix(1) {
      snapshot.states[article.id] = TriageState(tags: ["AFP"])
    }
    var reader = ReaderDriver(snapshot)
    try reader.press(":source afp")
    let names = ["source AFP (outlet)", "source AFP (tag)", "source AFP (name)"]
    #expect(reader.state.prompt?.completions == names)
    try reader.press("<Tab><Tab><Enter>")
    #expect(reader.state.sources.selected == .tag("AFP"))
    try reader.press(":source AFP (outlet)<Enter>")
    #expect(reader.state.sources.selected == .outlet("AFP"))
    try reader.press(":source coast<Enter>")
    #expect(reader.state.sources.selected == .outlet("Coast Daily"))
  }

  @Test func `a line is completed first by what can be done here`() throws {
    var reader = ReaderDriver()
    try reader.press("j:s")
    let list = try #require(reader.state.prompt?.completions)
    let star = try #require(list.firstIndex(of: "star"))
    #expect(star < (try #require(list.firstIndex(of: "stacked"))))
    #expect(list.contains("swap"))
  }

  @Test func `C-c says how to quit`() throws {
    var reader = ReaderDriver()
    try reader.press("<C-c>")
    #expect(reader.state.message?.text == "<C-c> does nothing here. Q quits.")
    try reader.press("Z")
    #expect(reader.state.message?.text == "Z does nothing here. ? lists what does.")
  }

  @Test func `the end of a walk has no place in a text`() throws {
    var reader = ReaderDriver()
    try reader.press("gtrrr")
    reader.state.message = nil
    #expect(!reader.footer.contains("%"))
  }
}
