import Articles
import Reader
import TestSupport
import Testing

@Suite struct TriageTests {
  @Test func `the title counts the stories of which something is shown`() throws {
    var reader = ReaderDriver()
    #expect(reader.screen.contains("3 stories"))
    try reader.press("Gd")
    #expect(reader.screen.contains("2 stories"))
    // The copy of a dismissed text has a line of its own then.
    for _ in 0..<2 { try reader.press("ggvGVd") }
    #expect(reader.screen.contains("0 articles"))
    #expect(reader.screen.contains("0 stories"))
    try reader.press("u")
    #expect(!reader.screen.contains("0 stories"))
  }

  @Test func `dismissing hides the row, undo brings it back and selects it`() throws {
    var reader = ReaderDriver()
    try reader.press("j")
    let headline = reader.headline
    let count = reader.state.list.rows.count
    try reader.press("d")
    #expect(reader.headline != headline)
    #expect(reader.state.list.rows.count < count)
    guard case .keep(.recorded(let act))? = reader.effects.first else {
      Issue.record("the act was not kept")
      return
    }
    #expect(act.name == "dismissed")
    try reader.press("u")
    #expect(reader.headline == headline)
    #expect(reader.state.list.rows.count == count)
    #expect(reader.effects == [.keep(.undone(act))])
    try reader.press("<C-r>")
    #expect(reader.effects == [.keep(.redone(act))])
    #expect(reader.triage("islands.txt").isDismissed)
  }

  /// A story of three reports, and one of two behind it.
  private static var twoStories: LibrarySnapshot {
    var snapshot = SampleLibrary.six
    snapshot.stories[1].articles += snapshot.stories.removeLast().articles
    return snapshot
  }

  @Test(arguments: [
    ("jjjd", "Old rail bridge floated downstream"), ("jjd", "The eastern pier"),
    ("jdd", "The eastern pier"), ("jddd", "Old rail bridge floated downstream"),
    ("ggd", "Old rail bridge floated downstream"), ("jdddd", "Herring fair opens"),
    ("Gd", "Old rail bridge floated downstream"), ("j3d", "Old rail bridge floated downstream"),
    ("jjjr", "Old rail bridge floated downstream"), ("ggr", "Old rail bridge floated downstream"),
    ("j3r", "Old rail bridge floated downstream"), ("jjjv", "Old rail bridge floated downstream"),
    ("Gr", "Herring fair opens"),
  ])
  func `an act that goes on goes to the next article, not to the line of a whole story`(
    _ keys: String, _ headline: String
  ) throws {
    var reader = ReaderDriver(Self.twoStories)
    try reader.press(keys)
    #expect(reader.headline?.hasPrefix(headline) == true)
  }

  @Test func `an act goes on to the line of a story that is closed`() throws {
    var reader = ReaderDriver(Self.twoStories)
    try reader.press("zMd")
    #expect(reader.state.list.selectedRow?.story == "bridge")
    #expect(reader.state.library.snapshot.states.values.count { $0.isDismissed } == 4)
  }

  @Test(arguments: [("jjA", "Harbour"), ("jjjAgg", "The eastern pier"), ("GA", "Herring fair")])
  func `undo goes back to where the act was done`(_ keys: String, _ headline: String) throws {
    var reader = ReaderDriver()
    try reader.press(keys)
    let id = try #require(reader.state.library.journal.done.last?.id)
    reader.send(.kept(id, as: 70))
    try reader.press("u")
    #expect(reader.headline?.hasPrefix(headline) == true)
  }

  @Test func `undo behind a walk goes to what was decided in it`() throws {
    var reader = ReaderDriver()
    try reader.press("gtnrqu")
    #expect(reader.state.screen == .browse)
    #expect(reader.headline == "Old rail bridge floated downstream")
  }

  @Test(arguments: ["jjjd", "ggzad"])
  func `undo leaves what is folded as it was`(_ keys: String) throws {
    var reader = ReaderDriver()
    let begin = String(keys.dropLast())
    try reader.press(begin)
    let (rows, line) = (reader.state.list.rows, reader.state.list.selectedRow)
    try reader.press("du")
    #expect(reader.state.list.rows == rows && reader.state.list.selectedRow == line)
    // An act of another session, with the copy first.
    let copy = ArticleID(location: "/copy.txt")
    let change = TriageAct.Change(
      article: copy, before: TriageState(), after: TriageState(isStarred: true))
    let act = TriageAct(id: 9, name: "starred", changes: [change])
    reader.send(.triageRead([copy: change.after], TriageJournal(done: [act])))
    try reader.press("ggu")
    #expect(reader.state.list.rows == rows)
  }

  @Test func `all read says which copies stay unread, and how they are read as well`() throws {
    var reader = ReaderDriver()
    try reader.press("A")
    #expect(
      reader.state.message?.text
        == "Marked read: 5 articles · u undoes it · 1 copy unread (:set mark-copies-read on)")
    try reader.press("u:set mark-copies-read on<Enter>A")
    #expect(reader.state.message?.text == "Marked read: 6 articles · u undoes it")
  }

  @Test func `r toggles read and goes on, s stars and stays`() throws {
    var reader = ReaderDriver()
    try reader.press("jrs")
    #expect(reader.triage("islands.txt").isRead)
    #expect(reader.triage("harbour.txt").isStarred)
    try reader.press("k")
    try reader.press("r")
    #expect(!reader.triage("islands.txt").isRead)
  }

  @Test func `an act takes what is marked, and undo takes all of it back at once`() throws {
    var reader = ReaderDriver()
    try reader.press("jvv")
    #expect(reader.state.list.marked.count == 2)
    try reader.press("s")
    #expect(reader.triage("islands.txt").isStarred)
    #expect(reader.triage("harbour.txt").isStarred)
    #expect(reader.state.list.marked.isEmpty)
    try reader.press("u")
    #expect(!reader.triage("islands.txt").isStarred)
    #expect(!reader.triage("harbour.txt").isStarred)
  }

  @Test func `a story that is walked through stays on the screen when the list is made anew`()
    throws
  {
    var reader = ReaderDriver()
    try reader.press("gtn")
    let shown = reader.state.reading.article
    #expect(shown != nil && shown == reader.state.triagePane?.item?.articles.first)
    reader.state.refreshRows()
    #expect(reader.state.reading.article == shown)
  }

  @Test func `what is undone in a walk but was not decided in it leaves the walk where it is`()
    throws
  {
    var reader = ReaderDriver()
    try reader.press("sgtnr")
    let shown = reader.state.reading.article
    let left = reader.state.triagePane?.left
    // The decision of the walk, and then the star from before it.
    try reader.press("uu")
    #expect(
      reader.state.triagePane?.index == 1 && reader.state.triagePane?.left == left.map { $0 + 1 })
    #expect(reader.state.reading.article != shown)
    #expect(reader.state.library.snapshot.states.values.allSatisfy { !$0.isStarred && !$0.isRead })
  }

  @Test func `the last act is done again, not turned round`() throws {
    var reader = ReaderDriver()
    try reader.press("jsj.k.")
    #expect(reader.triage("islands.txt").isStarred && reader.triage("harbour.txt").isStarred)
    try reader.press("r.kk.")
    #expect(reader.triage("islands.txt").isRead && reader.triage("harbour.txt").isRead)
  }

  @Test func `the last decision of a walk is made again on the next story`() throws {
    var reader = ReaderDriver()
    try reader.press("gts.")
    let pane = try #require(reader.state.triagePane)
    #expect(pane.index == 2 && pane.decisions.first?.count == 2)
  }

  @Test func `what is still on its way to the disk is said`() throws {
    var reader = ReaderDriver()
    try reader.press("s")
    reader.send(.saving(true))
    #expect(reader.screen.contains("saving…"))
    reader.send(.saving(false))
    #expect(!reader.screen.contains("saving…"))
  }

  @Test func `a range is marked from the last mark`() throws {
    var reader = ReaderDriver()
    try reader.press("jvjV")
    #expect(reader.state.list.marked.count == 3)
  }

  @Test(arguments: [("A", 5), ("3G0r", 1), ("3G$r", 3), ("j2r", 2)])
  func `many at once`(_ keys: String, _ read: Int) throws {
    var reader = ReaderDriver()
    try reader.press(keys)
    #expect(reader.state.library.snapshot.states.values.count { $0.isRead } == read)
  }

  @Test func `an act on a closed story takes all its reports`() throws {
    var reader = ReaderDriver()
    try reader.press("zas")
    #expect(reader.state.library.snapshot.states.values.count { $0.isStarred } == 3)
    try reader.press("uA")
    #expect(reader.state.library.snapshot.states.values.count { $0.isRead } == 5)
  }

  @Test func `a range does not begin at a mark that was taken back`() throws {
    var reader = ReaderDriver()
    try reader.press("jv<Esc>GV")
    #expect(reader.state.list.marked.count == 1)
  }

  @Test func `an act has the number that the library gave it`() throws {
    var reader = ReaderDriver()
    try reader.press("js")
    let given = try #require(reader.state.library.journal.done.last?.id)
    reader.send(.kept(given, as: 70))
    try reader.press("u")
    guard case .keep(.undone(let act))? = reader.effects.first else {
      Issue.record("the undo was not kept")
      return
    }
    #expect(act.id == 70)
  }

  @Test func `what could not be kept is not shown`() throws {
    var reader = ReaderDriver()
    try reader.press("jd")
    reader.send(.triageRead([:], TriageJournal()))
    #expect(!reader.triage("islands.txt").isDismissed)
    #expect(reader.state.list.rows.contains { $0.article == ArticleID(location: "/islands.txt") })
  }

  @Test func `a dot does the last act again`() throws {
    var reader = ReaderDriver()
    try reader.press("jsj.")
    #expect(reader.triage("islands.txt").isStarred)
    #expect(reader.triage("harbour.txt").isStarred)
  }

  @Test func `a dot is no way round when nothing was done`() throws {
    var reader = ReaderDriver()
    try reader.press("j.")
    #expect(reader.state.message?.text.contains("nothing was done yet") == true)
  }

  @Test func `opening marks read, and undo makes it unread`() throws {
    var reader = ReaderDriver()
    try reader.press("j<Enter>")
    #expect(reader.triage("islands.txt").isRead)
    try reader.press("u")
    #expect(!reader.triage("islands.txt").isRead)
  }

  @Test func `tags are typed, completed and shown as a source`() throws {
    var reader = ReaderDriver()
    try reader.press("jtharbour<Enter>")
    #expect(reader.triage("islands.txt").tags == ["harbour"])
    try reader.press("jtha<Tab><Enter>")
    #expect(reader.triage("harbour.txt").tags == ["harbour"])
    #expect(reader.screen.contains("TAGS"))
    #expect(reader.screen.contains("tagged harbour"))
    try reader.press("i")
    #expect(reader.screen.contains("Tags: harbour (T takes one off)"))
    try reader.press("q")
    try reader.press("Tharbour<Enter>")
    #expect(reader.triage("harbour.txt").tags.isEmpty)
  }

  @Test(arguments: [
    "jtport,eu<Enter>", "jtport, eu,<Enter>", "j:tag port,eu<Enter>",
    "j:tag port , eu islands<Enter>",
    "jtport<Enter>jkt,eu,,port<Enter>", "jteu,port<Enter>uteu<Enter>teu,po<BS><BS>port<Enter>",
  ])
  func `commas part tags`(keys: String) throws {
    var reader = ReaderDriver()
    try reader.press(keys)
    #expect(reader.triage("islands.txt").tags == ["eu", "port"])
    try reader.press("Teu,port<Enter>")
    #expect(reader.triage("islands.txt").tags.isEmpty)
  }

  @Test func `each of several tags is completed`() throws {
    var reader = ReaderDriver()
    try reader.press("jtharbour<Enter>teu,ha<Tab><Enter>")
    #expect(reader.triage("islands.txt").tags == ["eu", "harbour"])
    try reader.press(":tag old, ha<Tab><Enter>")
    #expect(reader.triage("islands.txt").tags == ["eu", "harbour", "old"])
  }

  @Test func `dismissed articles stand under their own source and can come back`() throws {
    var reader = ReaderDriver()
    try reader.press("jd:source Dismissed<Enter>")
    #expect(reader.state.list.rows.compactMap(\.article) == [ArticleID(location: "/islands.txt")])
    try reader.press("d")
    #expect(!reader.triage("islands.txt").isDismissed)
  }

  /// Any sequence of acts, undone as often as acts were recorded, gives the states at the start.
  @Test(arguments: 0..<20) func `undoing everything leaves nothing`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reader = ReaderDriver()
    let before = reader.state.library.snapshot.states
    let keys = [
      "j", "k", "r", "s", "d", "v", "V", "A", ".", "G", "gg", "ta<Enter>", "0r", "<Enter>",
      "q<Esc>",
    ]
    for _ in 0..<30 {
      guard let key = keys.randomElement(using: &random) else { continue }
      try reader.press(key)
      if reader.state.focus != .articles { try reader.press("h") }
    }
    #expect(reader.state.sources.counts == SourceCounts(reader.state.library))
    let acts = reader.state.library.journal.done.count
    for _ in 0..<acts { try reader.press("u") }
    let after = reader.state.library.snapshot.states.filter { $0.value != TriageState() }
    #expect(after == before)
    for _ in 0..<acts { try reader.press("<C-r>") }
    for _ in 0..<acts { try reader.press("u") }
    #expect(reader.state.library.snapshot.states.filter { $0.value != TriageState() } == before)
  }
}
