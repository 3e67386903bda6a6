import ArticleLibrary
import ArticleStorage
import Articles
import FeedFetching
import GRDB
import Synchronization
import TestSupport
import Testing

/// Sources asked for what is new, on a server of this machine.
@Suite struct SourceRefreshTests {
  let folder: TemporaryFolder
  let store: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
  }

  private static func feed(_ items: String, title: String = "The Daily Test") -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title>
    <link>http://example.org/</link>\(items)</channel></rss>
    """
  }

  private static func item(
    _ id: Int, text: String = "A plane landed.",
    date: String = "<pubDate>Mon, 30 Nov 2015 23:30:00 -0500</pubDate>"
  ) -> String {
    """
    <item><title>Report \(id)</title><link>http://example.org/\(id)</link><guid>g\(id)</guid>\(date)
    <description>&lt;p&gt;\(text) It was number \(id), the tower said.&lt;/p&gt;</description></item>
    """
  }

  private var surroundings: SourceRefresh.Surroundings {
    var result = SourceRefresh.Surroundings(today: 20_000, now: 1_728_000_000)
    result.limits.connectSeconds = 2
    result.limits.slowSeconds = 2
    result.limits.totalSeconds = 3
    return result
  }

  @discardableResult
  private func add(_ addresses: String...) throws -> [Source] {
    _ = try store.add(addresses.map { NewSource(kind: .feed, address: $0) }, name: "added")
    return try store.sources()
  }

  private func refresh() throws -> SourceRefresh.Report {
    try SourceRefresh(into: store, surroundings).run(try store.sources())
  }

  @Test func `rules hide what was looked through, whatever ends that`() throws {
    let items = (1...3).map { Self.item($0, text: $0 == 2 ? "A yacht sank." : "A plane landed.") }
    let server = try TestServer { _ in .init(Self.feed(items.joined())) }
    try add(server.address("/feed"))
    var later = surroundings
    later.lookedThroughAtOnce = 0
    #expect(try SourceRefresh(into: store, later).run(try store.sources()).isListedOnly)
    let query = try ArticleQuery(parsing: "yacht", isOfStore: true)
    let condition = try store.condition(query, today: 20_000, sayings: NameSayings.unsaid)
    _ = try store.mute("yacht", condition, untilDay: nil)
    #expect(try store.counts().muted == 0)
    // Nothing new, but what came before is still to be looked through.
    #expect(try SourceRefresh(into: store, later).run(try store.sources()).isListedOnly)
    var areAwaited: [Bool] = []
    try LibraryTexts(store, today: 20_000, sayings: NameSayings.unsaid).run(onProgress: { _ in
      areAwaited.append((try? store.muteRules().allSatisfy(\.isPending)) ?? false)
    })
    #expect(areAwaited == [false, true], "a program that ends here lets the next one apply them")
    #expect(try store.counts().muted == 1)
    #expect(try store.muteRules().allSatisfy { !$0.isPending })
  }

  @Test func `a feed that is cut off says so, keeps what is whole and is asked for all again`()
    throws
  {
    let whole = Self.feed((1...4).map { Self.item($0) }.joined())
    let cut = String(whole.prefix(whole.utf8.count * 3 / 4))
    let isWhole = Mutex(false)
    let server = try TestServer { request in
      let body = isWhole.withLock { $0 } ? whole : cut
      return request.headers["if-none-match"] == nil
        ? .init(bytes: Array(body.utf8), headers: ["ETag": "\"a\""]) : .init(status: 304)
    }
    try add(server.address("/feed"))
    let first = try refresh()
    #expect(first.outcomes.first?.notice?.contains("ends in the middle") == true)
    #expect(first.failed == 0)
    #expect(first.new == 2)
    let cutOff = try #require(try store.sources(counted: false).first)
    let now = try #require(cutOff.health.fetched)
    #expect(cutOff.status(now: now).hasPrefix("incomplete, asked 0 s ago: ends in the middle"))
    #expect(cutOff.mark == "!")
    isWhole.withLock { $0 = true }
    let second = try refresh()
    #expect(second.outcomes.first?.notice == nil)
    #expect(second.new == 2)
    #expect(try store.sources(counted: false).first?.mark == nil)
  }

  @Test(arguments: ["<img src='http://a.example/1'>", "<script>x()", "</rss>"])
  func `what stands behind a feed does not cut it off`(tail: String) throws {
    let whole = Self.feed(Self.item(1) + Self.item(2)).replacing("</channel>", with: "") + tail
    let server = try TestServer { _ in .init(bytes: Array(whole.utf8), headers: [:]) }
    try add(server.address("/feed"))
    let report = try refresh()
    #expect(report.outcomes.first?.notice == nil)
    #expect(report.new == 2)
  }

  private func rows() throws -> [ArticleRow] { try store.page(.everything, limit: 100) }

  @Test func `items become articles that say what the feed says, and no more`() throws {
    let server = try TestServer { _ in
      .init(Self.feed(Self.item(1) + Self.item(2, date: "")))
    }
    try add(server.address("/feed"))
    let report = try refresh()
    #expect(report.new == 2)
    #expect(report.failed == 0)
    let rows = try rows()
    let dated = try #require(rows.first { $0.headline == "Report 1" })
    #expect(dated.date?.iso8601 == "2015-11-30")
    #expect(dated.outlet == "The Daily Test")
    #expect(dated.path == "http://example.org/1")
    #expect(!dated.headlineIsDerived)
    #expect(try #require(rows.first { $0.headline == "Report 2" }).date == nil)
    let source = try #require(try store.sources().first)
    #expect(source.name == "The Daily Test")
    #expect(source.articles == 2)
    #expect(source.unread == 2)
    #expect(source.health.fault == nil)
    #expect(try store.check().isEmpty)
    let found = try store.search(
      try store.condition(
        try ArticleQuery(parsing: "tower", isOfStore: true), today: 20_000,
        sayings: NameSayings.unsaid),
      limit: 10)
    #expect(found.rows.count == 2)
  }

  @Test func `many articles stand in lists first and are looked through later`() throws {
    let server = try TestServer { _ in
      .init(
        Self.feed(
          Self.item(1) + Self.item(2, date: "") + Self.item(3).replacing(">Report 3<", with: "><")))
    }
    try add(server.address("/feed"))
    var later = surroundings
    later.lookedThroughAtOnce = 2
    let report = try SourceRefresh(into: store, later).run(try store.sources())
    #expect(report.isListedOnly && report.new == 3)
    let query = try ArticleQuery(parsing: "tower", isOfStore: true)
    let condition = try store.condition(query, today: 20_000, sayings: NameSayings.unsaid)
    let listed = try rows()
    #expect(try store.counts().unlooked == 3)
    #expect(try store.search(condition, limit: 10).rows.isEmpty)
    #expect(try store.check().isEmpty)
    #expect(listed.first { $0.headlineIsDerived }?.headline.hasPrefix("A plane landed.") == true)
    #expect(try LibraryTexts(store, today: 20_000, sayings: NameSayings.unsaid).run() == 3)
    #expect(try store.counts().unlooked == 0)
    #expect(try store.search(condition, limit: 10).rows.count == 3)
    #expect(try store.check().isEmpty)
    var looked = try rows()
    #expect(looked.allSatisfy { $0.words > 0 })
    for index in looked.indices {
      looked[index].words = listed[index].words
      looked[index].language = listed[index].language
    }
    #expect(looked == listed, "what the feed says stands in the list at once")
  }

  @Test func `what another version has listed is looked through by the hash that it was given`()
    throws
  {
    let server = try TestServer { _ in .init(Self.feed(Self.item(1) + Self.item(2))) }
    try add(server.address("/feed"))
    var later = surroundings
    later.lookedThroughAtOnce = 0
    #expect(try SourceRefresh(into: store, later).run(try store.sources()).isListedOnly)
    try DatabaseQueue(path: store.path).write { try $0.execute(sql: "UPDATE body SET hash = 7") }
    #expect(try LibraryTexts(store, today: 20_000, sayings: NameSayings.unsaid).run() == 2)
    #expect(try store.counts().unlooked == 0)
  }

  @Test func `a rule that hides words is heeded at once`() throws {
    let server = try TestServer { _ in .init(Self.feed(Self.item(1) + Self.item(2))) }
    let query = try ArticleQuery(parsing: "tower", isOfStore: true)
    _ = try store.mute(
      "tower", try store.condition(query, today: 20_000, sayings: NameSayings.unsaid), untilDay: nil
    )
    try add(server.address("/feed"))
    var later = surroundings
    later.lookedThroughAtOnce = 0
    #expect(try !SourceRefresh(into: store, later).run(try store.sources()).isListedOnly)
    #expect(try store.counts().muted == 2)
  }

  @Test func `what has not changed is asked for with its mark, and costs nothing`() throws {
    let server = try TestServer { request in
      request.headers["if-none-match"] == "\"a\""
        ? .init(status: 304) : .init(Self.feed(Self.item(1)), headers: ["ETag": "\"a\""])
    }
    try add(server.address("/feed"))
    #expect(try refresh().new == 1)
    #expect(try refresh().new == 0)
    #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, "\"a\""])
    #expect(try store.sources().first?.articles == 1)
    #expect(try store.sources().first?.health.entityTag == "\"a\"")
  }

  @Test func `an item that changes is a new version of the same article`() throws {
    let text = Mutex("A plane landed.")
    let server = try TestServer { _ in
      .init(Self.feed(Self.item(1, text: text.withLock { $0 })))
    }
    try add(server.address("/feed"))
    _ = try refresh()
    let id = try #require(try rows().first).id
    text.withLock { $0 = "A plane did not land." }
    let report = try refresh()
    #expect(report.new == 0)
    #expect(report.changed == 1)
    #expect(try rows().map(\.id) == [id])
    #expect(try store.earlierBodies(of: id).count == 1)
    text.withLock { $0 = "A  plane <b>did</b> not land." }
    #expect(try refresh().changed == 0, "a person reads the same")
  }

  @Test func `an item that the feed calls by another name is the same`() throws {
    let name = Mutex("g1")
    let server = try TestServer { _ in
      .init(Self.feed(Self.item(1).replacing("g1", with: name.withLock { $0 })))
    }
    try add(server.address("/feed"))
    _ = try refresh()
    name.withLock { $0 = "g1#2" }
    #expect(try refresh().new == 0)
    #expect(try rows().count == 1)
  }

  @Test func `items that share page and title are not taken for one`() throws {
    let count = Mutex(1)
    let server = try TestServer { _ in
      let items = (1...count.withLock { $0 }).reversed().map { number in
        "<item><title>Log</title><link>http://e.org/</link><guid>n\(number)</guid>"
          + "<description>Entry \(number) of the log was written today.</description></item>"
      }
      return .init(Self.feed(items.joined()))
    }
    try add(server.address("/feed"))
    for number in 1...4 {
      count.withLock { $0 = number }
      _ = try refresh()
      #expect(try rows().count == number)
    }
  }

  @Test func `a dead host harms none of the others`() throws {
    let server = try TestServer { request in
      switch request.path {
      case "/dead": .silence
      case "/gone": .init(status: 404)
      case "/page": .init("<!DOCTYPE html><title>No feed</title><p>Words.")
      default: .init(Self.feed(Self.item(1), title: request.path))
      }
    }
    let sources = try add(
      server.address("/dead"), server.address("/gone"), server.address("/page"),
      "http://127.0.0.1:9/", server.address("/a"), server.address("/b"))
    let order = Mutex<[Source.ID]>([])
    let work = SourceRefresh(
      into: store, surroundings,
      onProgress: { _, _, last in order.withLock { $0.append(last.source.id) } })
    let report = try work.run(sources)
    #expect(report.failed == 4)
    #expect(report.new == 2)
    #expect(order.withLock { $0.last } == sources[0].id, "the dead one is waited for, alone")
    let healths = try store.sources().map(\.health)
    #expect(healths[0].failures == 1)
    #expect(healths[1].fault?.contains("404") == true)
    #expect(healths[2].fault?.contains("page") == true)
    #expect(healths[3].fault != nil)
    #expect(healths[4].fault == nil)
  }

  @Test func `a permanent redirect is remembered, a passing one is not`() throws {
    let server = try TestServer { request in
      switch request.path {
      case "/old": .init(status: 301, headers: ["Location": "/new"])
      case "/now": .init(status: 302, headers: ["Location": "/new"])
      default: .init(Self.feed(Self.item(1)))
      }
    }
    try add(server.address("/old"), server.address("/now"))
    _ = try refresh()
    _ = try refresh()
    let asked = server.requests.map(\.path)
    #expect(asked.count { $0 == "/old" } == 1)
    #expect(asked.count { $0 == "/now" } == 2)
    #expect(try store.sources().map(\.health.movedTo) == [server.address("/new"), nil])
  }

  @Test func `a server that asks for peace is left alone until then`() throws {
    let server = try TestServer { _ in .init(status: 429, headers: ["Retry-After": "3600"]) }
    try add(server.address("/feed"))
    let report = try refresh()
    #expect(report.failed == 1)
    let health = try #require(try store.sources().first?.health)
    #expect(health.asksForPeaceUntil == 1_728_003_600)
  }

  @Test func `one bad item never loses its feed`() throws {
    let server = try TestServer { _ in
      .init(
        Self.feed(Self.item(1) + "<item><title>Broken & <b>open</item><item></item>" + Self.item(2))
      )
    }
    try add(server.address("/feed"))
    _ = try refresh()
    let headlines = try rows().map(\.headline)
    #expect(headlines.contains("Report 1"))
    #expect(headlines.contains("Report 2"))
  }

  @Test func `a refresh that is stopped keeps what is there and asks for all again`() throws {
    let server = try TestServer { _ in .init(Self.feed(Self.item(1)), headers: ["ETag": "\"a\""]) }
    try add(server.address("/feed"))
    let stopped = try SourceRefresh(into: store, surroundings, isCancelled: { true })
      .run(try store.sources())
    #expect(stopped.outcomes.map(\.isStopped) == [true])
    #expect(try store.sources().first?.health.entityTag == nil)
    #expect(try refresh().new == 1)
  }

  @Test func `a date far ahead is shown as it is told, and orders nothing`() throws {
    let server = try TestServer { _ in
      .init(
        Self.feed(
          Self.item(1, date: "<pubDate>Fri, 31 Dec 2099 23:59:59 GMT</pubDate>")
            + Self.item(2, date: "<pubDate>Fri, 04 Oct 2024 10:00:00 GMT</pubDate>")))
    }
    try add(server.address("/feed"))
    _ = try refresh()
    #expect(try rows().contains { $0.date?.iso8601 == "2099-12-31" })
    #expect(try rows().map(\.headline).sorted() == ["Report 1", "Report 2"])
  }
}
