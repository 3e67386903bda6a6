import ArticleAnalysis
import ArticleLibrary
import ArticleStorage
import Articles
import FeedFetching
import Synchronization
import TestSupport
import Testing

/// Whole pages in place of the summaries of a feed.
@Suite struct PageFetchTests {
  private let store: LibraryStore
  private let folder: TemporaryFolder
  private let surroundings = SourceRefresh.Surroundings(today: 20_000, now: 1_728_000_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>Dockers parade</title></head><body><article>
    <h1>Dockers parade</h1>
    \(LearnedBoilerplateTests.text(1, []).split(separator: "\n\n").dropFirst()
      .map { "<p>\($0)</p>" }.joined(separator: "\n"))
    </article></body></html>
    """

  private static func feed(_ text: String, at page: String) -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item>
    <title>Dockers parade</title><link>\(page)</link><guid>1</guid>
    <pubDate>Thu, 03 Oct 2024 16:00:00 GMT</pubDate><description>\(text)</description></item>
    </channel></rss>
    """
  }

  private func library(of server: TestServer) throws -> Source {
    let wish = SourceAdding.Wish(address: server.address("/feed"))
    guard
      case .success(.source(let outcome, _)) = try SourceAdding(into: store, surroundings)
        .add(wish)
    else { throw StoreError.changedElsewhere }
    var settings = outcome.source.settings
    settings.fetchesPages = true
    _ = try store.change([outcome.source.id: settings], name: "pages")
    return try #require(try store.sources().first)
  }

  @Test(arguments: ["", "<base href=\"http://127.0.0.1:9/own/\">"])
  func `relative links of a page start where it came from at last`(base: String) throws {
    let page = Self.page.replacing("<head>", with: "<head>\(base)").replacing(
      "</article>",
      with:
        "<p>The union of the dockers, which called them out on Monday, has <a href=\"more.html?a=1&amp;b\">said more</a> on its wages, and will go on with it in the morning.</p></article>"
    )
    let port = Mutex("")
    let server = try TestServer { request in
      switch request.path {
      case "/feed": .init(Self.feed("Some were there.", at: port.withLock { $0 } + "/go"))
      case "/go": .init(status: 302, headers: ["Location": "/in/a.html?x=1&y"])
      default: .init(page, headers: ["Content-Type": "text/html"])
      }
    }
    port.withLock { $0 = server.address("") }
    let folder = base.isEmpty ? server.address("/in/") : "http://127.0.0.1:9/own/"
    _ = try SourceRefresh(into: store, surroundings).run([try library(of: server)])
    var wish = SourceAdding.Wish(address: server.address("/in/a.html"))
    wish.isPage = true
    _ = try SourceAdding(into: store, surroundings).add(wish)
    let rows = try store.page(.all([]), at: .start, limit: 10)
    let articles = try store.bodies(of: rows.map(\.id)).compactMap { $0.article() }
    #expect(articles.count == 2)
    for article in articles {
      #expect(article.markup?.links.map(\.address) == [folder + "more.html?a=1&b"])
    }
  }

  @Test func `a page is the text of its item, though it was added by hand as well`() throws {
    let text = Mutex("Some were there.")
    let port = Mutex("")
    let server = try TestServer { request in
      request.path == "/feed"
        ? .init(Self.feed(text.withLock { $0 }, at: port.withLock { $0 }))
        : .init(Self.page, headers: ["Content-Type": "text/html"])
    }
    port.withLock { $0 = server.address("/a.html") }
    var wish = SourceAdding.Wish(address: server.address("/a.html"))
    wish.isPage = true
    guard
      case .success(.article(let added, .added)) = try SourceAdding(into: store, surroundings)
        .add(wish)
    else {
      Issue.record("the page was not added")
      return
    }
    let source = try library(of: server)
    let item = try #require(try store.items(of: source.id).first)
    #expect(item.article != added)
    let first = try SourceRefresh(into: store, surroundings).run([source])
    #expect(first.outcomes.map(\.missingPages) == [0])
    let kept = try #require(try store.items(of: source.id).first)
    #expect(kept.article == item.article && kept.isFull)
    let texts = try store.bodies(of: [added, item.article]).compactMap { $0.article()?.words }
    #expect(texts.count == 2 && Set(texts).count == 1)
    #expect(try store.copies(algorithm: CopyFinder.version).contains { $0.members.count == 2 })
    // What the page leaves out the feed has said, in lists and in the article alike.
    let row = try #require(try store.rows(of: [item.article]).first)
    let shown = try #require(try store.bodies(of: [item.article]).first?.article())
    #expect(row.outlet == "Wire" && row.date?.iso8601 == "2024-10-03")
    #expect(shown.outlet == row.outlet && shown.date == row.date && shown.words == row.words)
    // The library has the whole page: what the feed says of it is no news.
    text.withLock { $0 = "Some were there, and some were not." }
    let second = try SourceRefresh(into: store, surroundings).run(try store.sources())
    #expect(second.changed == 0)
    #expect(try store.earlierBodies(of: added).isEmpty)
    #expect(try store.earlierBodies(of: item.article).count == 1)
    #expect(try store.check().isEmpty)
  }

  @Test func `an item without a page counts among those that do not come`() throws {
    let port = Mutex("")
    let server = try TestServer { request in
      guard request.path == "/feed" else {
        return .init(Self.page, headers: ["Content-Type": "text/html"])
      }
      let item = "<item><title>No link</title><guid isPermaLink='false'>2</guid>"
      return .init(
        Self.feed("Some were there.", at: port.withLock { $0 }).replacing(
          "</item>", with: "</item>\(item)<description>A few were not.</description></item>"))
    }
    port.withLock { $0 = server.address("/c.html") }
    let articles = try store.items(of: library(of: server).id).map(\.article)
    try #require(articles.count == 2)
    let outcome = try PageFetch(into: store, surroundings).run(articles)
    #expect(outcome.fetched == 1 && outcome.missing == 1)
    #expect(outcome.trouble?.words.contains("no page") == true)
  }

  @Test func `pages that do not come are counted, and why is said`() throws {
    let port = Mutex("")
    let server = try TestServer { request in
      request.path == "/feed"
        ? .init(Self.feed("Some were there.", at: port.withLock { $0 })) : .init(status: 404)
    }
    port.withLock { $0 = server.address("/b.html") }
    let report = try SourceRefresh(into: store, surroundings).run([try library(of: server)])
    #expect(report.outcomes.map(\.missingPages) == [1])
    #expect(report.outcomes.first?.pageFault?.contains("404") == true)
    #expect(try store.items(of: 1).map(\.isFull) == [false])
  }
}
