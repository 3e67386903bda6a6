import Articles
import Reader
import Testing

/// Libraries of which the lists are made beside the screen.
@Suite struct PreparedLibraryTests {
  private static let articles = LibrarySnapshot(articles: SampleLibrary.six.articles)

  private static func prepared(
    _ snapshot: LibrarySnapshot, for state: ReaderState
  ) -> PreparedLibrary {
    PreparedLibrary(LibraryIndex(snapshot), isComplete: true, for: state)
  }

  /// A reader that has the articles, and in which keys were pressed, but nothing found among them.
  private static func reader(_ keys: String) throws -> ReaderDriver {
    var reader = ReaderDriver(isComplete: false)
    reader.send(.loaded(articles, isComplete: false))
    try reader.press(keys)
    return reader
  }

  @Test(arguments: [
    "", "j", "G", "jjj<Enter>", "js", "jd", "hj", "hG", "\\pier<Enter>", "e", "gg", "vjv", "zM",
    ":source Island Post<Enter>", "/quay<Enter>", "jjjr",
  ])
  func `a library that was prepared shows as one whose lists are made on the spot`(
    keys: String
  ) throws {
    var direct = try Self.reader(keys)
    var aside = try Self.reader(keys)
    direct.state.keepsTriage = false
    aside.state.keepsTriage = false
    let prepared = Self.prepared(SampleLibrary.six, for: aside.state)
    let fits = prepared.fits(aside.state)
    #expect(fits)
    direct.send(.loaded(SampleLibrary.six, isComplete: true))
    aside.send(.prepared(prepared))
    #expect(aside.screen == direct.screen)
    #expect(aside.state.list == direct.state.list)
    #expect(aside.state.sources == direct.state.sources)
    #expect(aside.state.entityPane == direct.state.entityPane)
  }

  @Test(arguments: [
    "s", "d", "r", "hj", "\\pier<Enter>", ":source Island Post<Enter>", "<Enter>", "e5", "e1",
  ])
  func `what the person decides or chooses meanwhile asks for other lists, and holds`(
    keys: String
  ) throws {
    var direct = try Self.reader("j")
    direct.state.keepsTriage = false
    var aside = direct
    let prepared = Self.prepared(SampleLibrary.six, for: aside.state)
    try direct.press(keys)
    try aside.press(keys)
    let fits = prepared.fits(aside.state)
    #expect(!fits)
    direct.send(.loaded(SampleLibrary.six, isComplete: true))
    aside.send(.prepared(prepared))
    #expect(aside.screen == direct.screen)
    #expect(aside.state.library.snapshot.states == direct.state.library.snapshot.states)
    try aside.press("u")
    try direct.press("u")
    #expect(aside.screen == direct.screen)
  }

  @Test(arguments: ["j", "kk", "?", "/qu", "<C-d>G", "v", "+"])
  func `moving about asks for no other lists`(keys: String) throws {
    var reader = try Self.reader("j")
    let prepared = Self.prepared(SampleLibrary.six, for: reader.state)
    try reader.press(keys)
    let fits = prepared.fits(reader.state)
    #expect(fits)
  }

  @Test func `an article that turns out to be a copy stays under the cursor`() throws {
    var reader = try Self.reader("G")
    let row = try #require(
      reader.state.list.rows.firstIndex { $0.article == ArticleID(location: "/copy.txt") })
    try reader.press("\(row + 1)G")
    #expect(reader.headline == "Pier at Port Ellery shuts")
    let prepared = Self.prepared(SampleLibrary.six, for: reader.state)
    reader.send(.prepared(prepared))
    #expect(reader.headline == "Pier at Port Ellery shuts")
    guard case .copy? = reader.state.list.selectedRow else {
      Issue.record("it has no line of its own any more")
      return
    }
  }

  @Test func `a copy that the person has come to since the lists were made asks for other lists`()
    throws
  {
    var reader = try Self.reader("j")
    let prepared = Self.prepared(SampleLibrary.six, for: reader.state)
    let row = try #require(
      reader.state.list.rows.firstIndex { $0.article == ArticleID(location: "/copy.txt") })
    try reader.press("\(row + 1)G")
    let fits = prepared.fits(reader.state)
    #expect(!fits)
    reader.send(.prepared(prepared))
    #expect(reader.headline == "Pier at Port Ellery shuts")
  }

  @Test func `what another program has decided is counted, and moves rows`() throws {
    var reader = ReaderDriver()
    try reader.press("j")
    let islands = ArticleID(location: "/islands.txt")
    let unread = reader.state.sources.counts[.unread]
    var read = TriageState()
    read.isRead = true
    let states = [islands: read, ArticleID(location: "/elsewhere.txt"): read]
    reader.send(.triageRead(states, TriageJournal()))
    #expect(reader.state.sources.counts[.unread] == unread - 1)
    #expect(reader.state.sources.counts == SourceCounts(reader.state.library))
    #expect(reader.state.library.snapshot.states == states)
    let rows = reader.state.list.rows.count
    read.isDismissed = true
    reader.send(.triageRead([islands: read], TriageJournal()))
    #expect(reader.state.list.rows.count < rows)
    #expect(reader.state.sources.counts == SourceCounts(reader.state.library))
    reader.send(.triageRead([:], TriageJournal()))
    #expect(reader.state.list.rows.count == rows)
    #expect(reader.state.sources.counts == SourceCounts(reader.state.library))
  }
}
