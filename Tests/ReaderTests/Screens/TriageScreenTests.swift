import Articles
import Reader
import TestSupport
import Testing

/// The walk through unread stories.
@Suite struct TriageScreenTests {
  @Test(arguments: BrowseScreenTests.sizes, [("begun", "gt"), ("over", "gtrsd"), ("text", "gtrJ")])
  func `a screen of the walk`(_ size: BrowseScreenTests.Size, _ shot: (name: String, keys: String))
    throws
  {
    var reader = ReaderDriver(columns: size.columns, rows: size.rows)
    try reader.press(shot.keys)
    expectSnapshot(reader.screen, named: "triage-\(shot.name)-\(size.testDescription)")
  }

  @Test func `one key decides on all unread reports of a story and shows the next`() throws {
    var reader = ReaderDriver()
    try reader.press("gt")
    #expect(reader.screen.contains("3 left of 3"))
    #expect(reader.screen.contains("Harbour closes its eastern pier"))
    try reader.press("r")
    #expect(reader.screen.contains("2 left of 3"))
    #expect(reader.triage("islands.txt").isRead)
    #expect(reader.triage("harbour.txt").isRead)
    #expect(reader.triage("wire.txt").isRead)
    #expect(!reader.triage("bridge.txt").isRead)
    #expect(reader.headline == "Old rail bridge floated downstream")
  }

  @Test func `undo takes a decision back and goes back to its story`() throws {
    var reader = ReaderDriver()
    try reader.press("gtrd")
    #expect(reader.screen.contains("1 left of 3"))
    try reader.press("u")
    #expect(reader.headline == "Old rail bridge floated downstream")
    #expect(!reader.triage("bridge.txt").isDismissed)
    try reader.press("u")
    #expect(reader.screen.contains("3 left of 3"))
    #expect(!reader.triage("harbour.txt").isRead)
  }

  @Test func `redo notes a decision again and goes on behind it`() throws {
    var reader = ReaderDriver()
    try reader.press("gtru")
    #expect(reader.screen.contains("3 left of 3"))
    try reader.press("<C-r>")
    #expect(reader.screen.contains("2 left of 3"))
    #expect(reader.screen.contains("1 marked read"))
    #expect(reader.headline == "Old rail bridge floated downstream")
    try reader.press("u<C-r>u")
    #expect(reader.screen.contains("3 left of 3"))
  }

  @Test func `each decision is what its key says`() throws {
    var reader = ReaderDriver()
    try reader.press("gtnstford<Enter>")
    #expect(reader.triage("bridge.txt").isStarred)
    #expect(reader.triage("fair.txt").tags == ["ford"])
    #expect(!reader.triage("harbour.txt").isRead)
    #expect(reader.screen.contains("1 left of 3"))
    #expect(reader.state.message?.text.contains("1 left for later") == true)
  }

  @Test func `a story is opened and come back to, and q ends the walk`() throws {
    var reader = ReaderDriver()
    try reader.press("jgtn<Enter>")
    #expect(reader.state.screen == .read)
    #expect(reader.triage("bridge.txt").isRead)
    try reader.press("q")
    #expect(reader.state.screen == .triage)
    #expect(reader.headline == "Old rail bridge floated downstream")
    try reader.press("q")
    #expect(reader.state.screen == .browse)
    #expect(reader.headline == "Islanders fear a lost season as pier shuts")
  }

  @Test func `where nothing is unread there is nothing to walk`() throws {
    var reader = ReaderDriver()
    try reader.press("Agt")
    #expect(reader.state.screen == .browse)
    #expect(reader.state.message?.text == "No unread story is in this list")
  }

  /// Any keys leave the walk in its bounds and every decision undoable.
  @Test(arguments: 0..<20) func `any keys can be taken back`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reader = ReaderDriver()
    try reader.press("gt")
    let keys = ["r", "s", "d", "n", "N", "J", "K", "ta<Enter>", "u", "<C-r>", "j", "<C-d>", "zR"]
    for _ in 0..<25 {
      guard let key = keys.randomElement(using: &random) else { continue }
      try reader.press(key)
      #expect(reader.state.screen == .triage)
      _ = reader.screen
    }
    for _ in 0..<30 { try reader.press("u") }
    #expect(reader.state.library.snapshot.states.values.allSatisfy { $0 == TriageState() })
  }

  /// Notes on an article that has reports beside it, on one that has none, and on a story.
  private static func noted(columns: Int, rows: Int) throws -> ReaderDriver {
    var reader = ReaderDriver(columns: columns, rows: rows)
    let story = try #require(reader.state.library.stories.first { $0.articles.count > 1 })
    reader.send(
      .notesRead(
        Notes(
          articles: [
            ArticleID(location: "/harbour.txt"): "ask the port\u{1B}[2J authority\nfor its log",
            ArticleID(location: "/bridge.txt"): "for the series on rail",
          ], stories: [story.articles[0]: "the weekly needs this by Friday"])))
    return reader
  }

  @Test(
    arguments: BrowseScreenTests.sizes,
    [("story", "gg"), ("list", "ggjj"), ("alone", "gg/rail bridge<Enter>"), ("why", "ggjji")])
  func `notes are seen where the article is`(
    _ size: BrowseScreenTests.Size, _ shot: (name: String, keys: String)
  ) throws {
    var reader = try Self.noted(columns: size.columns, rows: size.rows)
    try reader.press(shot.keys)
    expectSnapshot(reader.screen, named: "notes-\(shot.name)-\(size.testDescription)")
  }

  @Test func `a note that is written or taken away shows at once`() throws {
    var reader = try Self.noted(columns: 120, rows: 40)
    try reader.press("ggjj")
    #expect(reader.screen.contains("✎ ask the port"))
    reader.send(.notesRead(Notes()))
    #expect(!reader.screen.contains("✎"))
  }
}
