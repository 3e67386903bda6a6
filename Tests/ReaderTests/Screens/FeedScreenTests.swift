import Articles
import Reader
import TerminalCanvas
import TestSupport
import Testing

/// Feeds in the source list, and what is said of them.
@Suite struct FeedScreenTests {
  static let feeds: [Source] = {
    func feed(_ id: Int64, _ name: String, _ change: (inout Source) -> Void = { _ in }) -> Source {
      var source = Source(id: id, kind: .feed, address: "https://example.org/\(id)")
      source.settings.name = name
      source.articles = 20 + Int(id)
      source.unread = Int(id)
      change(&source)
      return source
    }
    return [
      feed(1, "Harbour Post"),
      feed(2, "Coast Daily") { $0.settings.folders = ["World", "Asia"] },
      feed(3, "日本海新聞 — a feed with a name that is far too long for any list of sources"),
      feed(4, "Gone Gazette") {
        $0.health.fault = "the server says 404, not found (look at the address)"
        $0.health.failures = 3
      },
      feed(5, "Sleeping Star") { $0.settings.isDisabled = true },
      feed(6, "Nothing\u{1B}[31m new") { $0.unread = 0 },
      feed(7, "Hidden") { $0.settings.isHidden = true },
    ]
  }()

  static func reader(columns: Int, rows: Int) -> ReaderDriver {
    var reader = ReaderDriver(columns: columns, rows: rows)
    reader.state.showsLibrary = true
    reader.send(.loaded(SampleLibrary.six, isComplete: true))
    reader.send(.rulesRead(LibraryRules(feeds: feeds)))
    return reader
  }

  @Test(
    arguments: [(80, 24), (120, 40), (200, 50)],
    [("feeds", "h"), ("feed-fault", "h:source Gone<Enter>"), ("feed-add", "a")])
  func `feeds stand in the source list`(
    _ size: (columns: Int, rows: Int), _ screen: (name: String, keys: String)
  ) throws {
    var reader = Self.reader(columns: size.columns, rows: size.rows)
    try reader.press(screen.keys)
    let text = reader.screen
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    expectSnapshot(text, named: "\(screen.name)-\(size.columns)x\(size.rows)")
  }

  /// Of one name an outlet stands in the list too.
  @Test(arguments: [
    ("co", "Coast Daily", " (feed)"), ("gone", "Gone Gazette", ""), ("sle", "Sleeping Star", ""),
  ])
  func `a feed in a folder or with a mark is named by its name alone`(
    typed: String, name: String, kind: String
  ) throws {
    var reader = Self.reader(columns: 80, rows: 24)
    let feed = try #require(Self.feeds.first { $0.name == name })
    try reader.press(":source \(typed)<Tab>")
    #expect(reader.state.prompt?.string == "source \(name)\(kind)")
    try reader.press("<Enter>")
    #expect(reader.state.sources.selected == .feed(feed.id))
    try reader.press(":source all<Enter><C-p>\(name)")
    #expect(reader.screen.contains("▌ \(name) "))
    try reader.press("<Enter>")
    #expect(reader.state.sources.selected == .feed(feed.id))
  }

  @Test func `what is wrong with a feed is said when it is chosen`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    try reader.press(":source Gone<Enter>")
    #expect(reader.state.message?.text.contains("404") == true)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 50)])
  func `a feed explains how it is`(_ columns: Int, _ rows: Int) throws {
    var reader = Self.reader(columns: columns, rows: rows)
    var feed = Self.feeds[3]
    let now = 1_795_390_200
    feed.settings.folders = ["World", "Asia"]
    feed.settings.tags = ["sea"]
    feed.settings.shortestWait = 7_200
    feed.settings.fetchesPages = true
    feed.health.fetched = now - 300
    feed.health.succeeded = now - 3 * 86_400
    feed.health.nextTry = now + 900
    reader.send(.rulesRead(LibraryRules(feeds: [feed])))
    try reader.press(":source Gone<Enter>hi")
    #expect(reader.effects.contains(.explainSource(4)))
    reader.send(.explained(4, now: now))
    expectSnapshot(reader.screen, named: "feed-why-\(columns)x\(rows)")
  }

  @Test func `why in the empty list of a feed is why of the feed`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    reader.send(.loaded(SampleLibrary.alone([]), isComplete: true))
    reader.send(.rulesRead(LibraryRules(feeds: Self.feeds)))
    try reader.press(":source Gone<Enter>i")
    #expect(reader.effects.contains(.explainSource(4)))
  }

  @Test func `an empty library says how articles come into it`() {
    var reader = Self.reader(columns: 120, rows: 40)
    reader.send(.loaded(SampleLibrary.alone([]), isComplete: true))
    #expect(reader.screen.contains("a adds a feed"))
    #expect(reader.screen.contains("parallax import"))
  }

  @Test func `a feed that was taken away meanwhile explains nothing`() {
    var reader = Self.reader(columns: 80, rows: 24)
    reader.send(.explained(99, now: 0))
    #expect(reader.state.overlay == nil)
  }

  @Test func `a server that wishes to be left alone is asked when it allows that`() {
    var feed = Self.feeds[3]
    (feed.health.nextTry, feed.health.asksForPeaceUntil) = (1_000, 4_600)
    feed.health.fetched = 900
    #expect(feed.nextTry(now: 1_000) == "in 60 min")
    #expect(feed.nextTry(now: 5_000) == "due")
    #expect(
      feed.status(now: 1_000).hasPrefix("failed 3 times, asked 100 s ago, next try in 60 min: "))
    var reader = Self.reader(columns: 120, rows: 40)
    reader.send(.rulesRead(LibraryRules(feeds: [feed])))
    reader.send(.explained(feed.id, now: 1_000))
    #expect(
      reader.screen.contains("in 60 min; its server wants to be left alone for 60 min"))
    feed.settings.isDisabled = true
    #expect(feed.nextTry(now: 1_000) == nil)
  }

  @Test(arguments: [
    (":feed-folder News/Local<Enter>", SourceWish.folder(1, "News/Local")),
    (":feed-folder /<Enter>", .folder(1, "")), (":feed-tags a b, c<Enter>", .tag(1, ["a b", "c"])),
    (":feed-tags -<Enter>", .tag(1, [])), (":feed-down<Enter>", .move(1, by: 1)),
    (":feed-up<Enter>", .move(1, by: -1)), (":feed-pages<Enter>", .fetchPages(1, true)),
    (":disable-feed<Enter>", .disable(1, true)), (":remove-feed<Enter>", .remove(1)),
    (":rename-feed New name<Enter>", .rename(1, "New name")),
    (":rename-feed<Enter><C-u>New<Enter>", .rename(1, "New")),
    (":feed-every 30m<Enter>", .wait(1, 1_800)), (":feed-every 0<Enter>", .wait(1, nil)),
    (":feed-hidden<Enter>", .hide(1)), (":show-feeds<Enter>", .showAll),
    (":feed-credentials command:pass news<Enter>", .credentials(1, "command:pass news")),
    (":feed-credentials -<Enter>", .credentials(1, nil)),
    (":refresh-feed<Enter>", .refresh([1])), ("ahttp://e.org/<Enter>", .add("http://e.org/")),
  ])
  func `a command is asked of the feed under the cursor`(keys: String, wish: SourceWish) throws {
    var reader = Self.reader(columns: 120, rows: 40)
    try reader.press(":source Harbour Post<Enter>")
    _ = reader.takeEffects()
    try reader.press(keys)
    #expect(reader.effects.contains(.source(wish)))
  }

  @Test(arguments: ["h", ""])
  func `the cursor goes back to a feed that comes back, and not to the one that took its row`(
    focus: String
  ) throws {
    var reader = Self.reader(columns: 120, rows: 40)
    try reader.press(":source Sleeping Star<Enter>\(focus)")
    reader.send(.rulesRead(LibraryRules(feeds: Self.feeds.filter { $0.id != 5 })))
    #expect(reader.state.sources.selected == (focus.isEmpty ? .all : .feed(6)))
    reader.send(.rulesRead(LibraryRules(feeds: Self.feeds)))
    #expect(reader.state.sources.selected == .feed(5))
    try reader.press(":remove-feed<Enter>")
    #expect(reader.effects.contains(.source(.remove(5))))
  }

  @Test func `a feed that comes back leaves the cursor where the person has gone since`() throws {
    var reader = Self.reader(columns: 120, rows: 40)
    try reader.press(":source Sleeping Star<Enter>h")
    reader.send(.rulesRead(LibraryRules(feeds: Self.feeds.filter { $0.id != 5 })))
    try reader.press("k")
    let chosen = reader.state.sources.selected
    reader.send(.rulesRead(LibraryRules(feeds: Self.feeds)))
    #expect(reader.state.sources.selected == chosen)
    try reader.press(":remove-feed<Enter>")
    #expect(chosen == .feed(4) && reader.effects.contains(.source(.remove(4))))
  }

  @Test func `a source that was picked is the one under the cursor`() throws {
    var reader = Self.reader(columns: 120, rows: 40)
    try reader.press("<C-p>Sleeping Star<Enter>h:remove-feed<Enter>")
    #expect(reader.effects.contains(.source(.remove(5))))
  }

  @Test func `R asks sources while what was listed is looked through`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    reader.send(.lookingThrough("900 new articles to look through"))
    #expect(reader.screen.contains("900 new articles"))
    try reader.press("R")
    #expect(reader.effects.contains(.source(.refresh([]))))
    #expect(reader.state.message?.text.contains("already") != true)
    try reader.press("R")
    #expect(reader.state.message?.text.contains("already") == true)
    try reader.press("<Esc>")
    #expect(reader.effects.contains(.stop))
  }

  @Test func `Esc takes back what was asked for before it stops what nobody asked for`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    reader.send(.lookingThrough("900 new articles to look through"))
    try reader.press("\\harbour<Enter><Esc>")
    #expect(!reader.state.list.isLimited)
    #expect(!reader.effects.contains(.stop))
    try reader.press("<Esc>")
    #expect(reader.effects.contains(.stop))
  }

  @Test func `a time that is none is refused`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    try reader.press(":source Harbour Post<Enter>:feed-every soon<Enter>")
    #expect(reader.state.message?.text.contains("no time") == true)
  }

  @Test func `clearing a command line takes all where the command is another one by now`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    try reader.press(":source Harbour Post<Enter>:rename-feed<Enter><C-u>")
    #expect(reader.state.prompt?.string == "rename-feed ")
    try reader.press("<C-u>feed-folder News/Sport<C-u>")
    #expect(reader.state.prompt?.string == "")
  }

  @Test func `a source without a name asks for one`() throws {
    var reader = Self.reader(columns: 80, rows: 24)
    try reader.press(":source<Enter>")
    #expect(reader.state.prompt?.string == "source ")
    #expect(reader.state.prompt?.completions.isEmpty == false)
  }
}
