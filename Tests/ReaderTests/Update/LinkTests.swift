import Articles
import Reader
import TerminalCanvas
import Testing

extension ReaderDriver {
  /// Links that the browser is to open.
  fileprivate var opened: [String] {
    effects.compactMap { if case .open(let link, _) = $0 { link } else { nil } }
  }
}

/// Links of pages, and what a press of the mouse does.
@Suite struct LinkTests {
  private static var page: LibrarySnapshot {
    var article = SampleLibrary.article(
      "page.html", headline: "Two links", outlet: "Coast Daily",
      [.body("The harbour board and the ferry line have each said when the pier opens again.")])
    func link(_ number: Int, _ words: String, _ address: String) -> PageMarkup.Link {
      let all = 0..<article.text.utf8.count
      let range = TextSearch.ranges(of: words, in: article.text.utf8, range: all).first ?? 0..<0
      return PageMarkup.Link(number: number, range: range, address: address)
    }
    article.markup = PageMarkup(
      parts: [],
      links: [
        link(1, "harbour board", "https://example.org/board"),
        link(2, "ferry line", "https://example.org/ferry"),
      ])
    return SampleLibrary.alone([article])
  }

  @Test(arguments: [30, 44, 80, 120, 200])
  func `links have numbers in the text and addresses below it`(_ columns: Int) throws {
    var reader = ReaderDriver(Self.page, columns: columns, rows: 30)
    try reader.press("<Enter>:read<Enter>")
    let text = reader.screen.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }.joined(separator: " ")
    #expect(text.contains("harbour board[1] and the"))
    #expect(text.contains("ferry line[2] have each"))
    #expect(text.contains("[2] https://example.org/ferry") || columns < 40)
  }

  @Test(arguments: [
    ("o", "https://example.org/board"), ("2o", "https://example.org/ferry"),
    (":open-link 2<Enter>", "https://example.org/ferry"),
  ])
  func `o opens a link by its number`(_ keys: String, _ address: String) throws {
    var reader = ReaderDriver(Self.page)
    try reader.press(keys)
    #expect(reader.opened == [address])
  }

  /// One report of a feed with two links in its text, or with none.
  private static func item(at path: String, hasLinks: Bool) -> LibrarySnapshot {
    var article = page.articles[0]
    if !hasLinks { article.markup?.links = [] }
    article.path = path
    return SampleLibrary.alone([article])
  }

  @Test(
    arguments: [
      ("o", "https://example.org/news/1"), ("O", "https://example.org/news/1"),
      (":open-link<Enter>", "https://example.org/news/1"), ("2o", "https://example.org/ferry"),
    ])
  func `o opens the article of a feed, and a number its links`(
    _ keys: String, _ address: String
  ) throws {
    var reader = ReaderDriver(Self.item(at: "https://example.org/news/1", hasLinks: true))
    try reader.press(keys)
    #expect(reader.opened == [address])
  }

  @Test func `o opens an article in whose text no link stands`() throws {
    var reader = ReaderDriver(Self.item(at: "https://example.org/news/1", hasLinks: false))
    try reader.press("1o")
    #expect(reader.state.message?.text == "The text has no link [1]; it has 0")
    try reader.press("o")
    #expect(reader.opened == ["https://example.org/news/1"])
  }

  @Test func `o opens a saved page where it says that it stands`() throws {
    var article = Self.page.articles[0]
    article.markup?.address = "https://example.org/own?id=1"
    var reader = ReaderDriver(SampleLibrary.alone([article]))
    try reader.press("o")
    #expect(reader.opened == ["https://example.org/own?id=1"])
  }

  @Test func `an item without a link is not opened at the address of its feed`() throws {
    let feed = Source(id: 1, kind: .feed, address: "https://example.org/feed")
    var reader = ReaderDriver(Self.item(at: feed.address, hasLinks: false))
    reader.send(.rulesRead(LibraryRules(feeds: [feed])))
    try reader.press("o")
    #expect(reader.effects.isEmpty)
    #expect(reader.state.message?.text.contains("it has no address") == true)
  }

  @Test(arguments: [("o", true), ("O", false)])
  func `an article that no browser has opened is not read`(_ key: String, _ marks: Bool) throws {
    var reader = ReaderDriver(Self.page)
    let article = try #require(reader.state.selectedArticle)
    try reader.press(key)
    #expect(reader.state.library.state(article).isRead == marks)
    #expect(
      reader.effects.first
        == .open(link: "https://example.org/board", marking: marks ? article : nil))
    reader.send(.notOpened("no browser", marked: marks ? article : nil))
    #expect(!reader.state.library.state(article).isRead)
    #expect(reader.footer.contains("no browser"))
    #expect(reader.state.library.journal.done.isEmpty)
  }

  @Test func `a browser that fails late takes back nothing else`() throws {
    var reader = ReaderDriver(Self.page)
    let article = try #require(reader.state.selectedArticle)
    try reader.press("os")
    reader.send(.notOpened("no browser", marked: article))
    #expect(reader.state.library.state(article) == TriageState(isRead: true, isStarred: true))
  }

  @Test func `a number that no link has is told`() throws {
    var reader = ReaderDriver(Self.page)
    try reader.press("7o")
    #expect(!reader.effects.contains { if case .open = $0 { true } else { false } })
    #expect(reader.state.message?.isError == true)
  }

  private func press(
    _ reader: inout ReaderDriver, on words: String, _ kind: MouseEvent.Kind
  ) throws {
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(words) })
    let before = try #require(lines[row].firstRange(of: words)).lowerBound
    let column = DisplayWidth.columns(of: String(lines[row][..<before]))
    reader.send(.event(.mouse(MouseEvent(kind: kind, column: column, row: row))))
  }

  @Test func `a double press in the picker goes there, in the help it does what stands there`()
    throws
  {
    var reader = ReaderDriver()
    try reader.press("<C-p>")
    try press(&reader, on: "Herring fair opens", .press)
    #expect(reader.state.overlay != nil)
    try press(&reader, on: "Herring fair opens", .doublePress)
    #expect(reader.state.overlay == nil)
    #expect(reader.headline == "Herring fair opens")
    try reader.press("q?")
    try press(&reader, on: "to the end; with a count", .doublePress)
    #expect(reader.state.overlay == nil)
    #expect(reader.state.list.cursor.index == reader.state.list.rows.count - 1)
    try reader.press("?")
    reader.send(.event(.mouse(MouseEvent(kind: .press, column: 1, row: 20))))
    #expect(reader.state.overlay == nil)
  }

  @Test func `a double press opens a fold of the text and a report of a story`() throws {
    var reader = ReaderDriver()
    try press(&reader, on: "Coast Daily: Harbour closes", .doublePress)
    #expect(reader.headline == "Harbour closes its eastern pier")
    try press(&reader, on: "za opens", .doublePress)
    #expect(reader.screen.contains("Share this article"))
    try press(&reader, on: "za closes", .doublePress)
    #expect(!reader.screen.contains("Share this article"))
  }
}
