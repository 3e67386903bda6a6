import ArticleLibrary
import ArticleStorage
import Articles
import Dispatch
import FeedFetching
import Foundation
import Synchronization
import TestSupport
import Testing

/// What servers are asked and told, and when what they gave can be seen.
@Suite struct SourceRequestTests {
  private let folder: TemporaryFolder
  private let store: LibraryStore
  private let now = 1_728_000_000
  private static let basic = "Basic Ym9iOnMzY3JldA=="

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
  }

  private static func feed(_ title: String, head: String = "") -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title>\(head)
    <item><title>Report of \(title)</title><guid>\(title)</guid>
    <description>The words of the report of \(title) stand here.</description></item>
    </channel></rss>
    """
  }

  private var surroundings: SourceRefresh.Surroundings {
    var result = SourceRefresh.Surroundings(today: 20_000, now: now)
    result.credentials = { _ in .success("bob:s3cret") }
    return result
  }

  private var settings: SourceSettings {
    var settings = SourceSettings()
    settings.credentials = "file:/secret"
    return settings
  }

  private func refresh() throws -> SourceRefresh.Report {
    try SourceRefresh(into: store, surroundings).run(try store.sources())
  }

  private func add(_ address: String) throws -> SourceAdding.Outcome {
    var wish = SourceAdding.Wish(address: address)
    wish.settings = settings
    return try SourceAdding(into: store, surroundings).add(wish).get()
  }

  /// Two servers with a feed that wants a name and a password, the first of which leads to the
  /// second for good.
  private func servers() throws -> (TestServer, TestServer) {
    let other = try TestServer { _ in .init(Self.feed("Other")) }
    let place = other.address("/feed")
    let first = try TestServer { request in
      switch request.path {
      case "/page":
        .init(
          "<!DOCTYPE html><link rel=alternate type='application/rss+xml' href='\(place)'>",
          headers: ["Content-Type": "text/html"])
      default: .init(status: 301, headers: ["Location": place])
      }
    }
    return (first, other)
  }

  @Test func `a password is asked for where it was given, wherever that leads for good`() throws {
    let (first, other) = try servers()
    let new = NewSource(kind: .feed, address: first.address("/feed"), settings: settings)
    _ = try store.add([new], name: "added")
    for _ in 1...3 { #expect(try refresh().failed == 0) }
    #expect(
      first.requests.map { $0.headers["authorization"] } == [Self.basic, Self.basic, Self.basic])
    #expect(other.requests.map { $0.headers["authorization"] } == [nil, nil, nil])
    #expect(try store.sources().first?.health.movedTo == nil)
  }

  @Test func `a password given to a source that has moved stays where it was given`() throws {
    let (first, other) = try servers()
    _ = try store.add([NewSource(kind: .feed, address: first.address("/feed"))], name: "added")
    _ = try refresh()
    let source = try #require(try store.sources().first)
    #expect(source.health.movedTo == other.address("/feed"))
    _ = try store.change([source.id: settings], name: "credentials")
    _ = try refresh()
    #expect(first.requests.map { $0.headers["authorization"] } == [nil, Self.basic])
    #expect(other.requests.allSatisfy { $0.headers["authorization"] == nil })
  }

  @Test func `a source that is added with a password is kept where it was given`() throws {
    let (first, other) = try servers()
    _ = try add(first.address("/feed"))
    #expect(try store.sources().map(\.address) == [first.address("/feed")])
    _ = try refresh()
    #expect(other.requests.map { $0.headers["authorization"] } == [nil, nil])
  }

  @Test func `the feed of another server that a page names gets no password`() throws {
    let (first, other) = try servers()
    guard case .source(let outcome, _) = try add(first.address("/page")) else {
      Issue.record("no source was added")
      return
    }
    #expect(outcome.source.address == other.address("/feed"))
    #expect(outcome.source.settings.credentials == nil)
    #expect(outcome.notice?.contains("password") == true)
    _ = try refresh()
    #expect(other.requests.map { $0.headers["authorization"] } == [nil, nil])
  }

  @Test func `a redirect within a server takes the password along`() throws {
    let server = try TestServer { request in
      guard request.headers["authorization"] == Self.basic else { return .init(status: 401) }
      return request.path == "/feed"
        ? .init(status: 302, headers: ["Location": "/feed/"]) : .init(Self.feed("Post"))
    }
    let new = NewSource(kind: .feed, address: server.address("/feed"), settings: settings)
    _ = try store.add([new], name: "added")
    #expect(try refresh().outcomes.map(\.fault) == [nil])
    #expect(server.requests.map(\.path) == ["/feed", "/feed/"])
  }

  @Test(arguments: [
    ("Fri, 04 Oct 2024 02:00:00 GMT", 7_200), ("Friday, 04-Oct-24 02:00:00 GMT", 7_200),
    ("Fri Oct  4 02:00:00 2024", 7_200), ("Fri, 04 Oct 2030 02:00:00 GMT", 24 * 3_600),
    ("Thu, 03 Oct 2024 02:00:00 GMT", 0), ("7200", 7_200), ("9999999", 24 * 3_600),
  ])
  func `a server that names when it wants to be asked again is left alone until then`(
    value: String, seconds: Int
  ) throws {
    let server = try TestServer { _ in
      .init(
        status: 503,
        headers: ["Retry-After": value, "Date": "Fri, 04 Oct 2024 00:00:00 GMT"])
    }
    _ = try store.add([NewSource(kind: .feed, address: server.address("/feed"))], name: "added")
    #expect(try refresh().failed == 1)
    #expect(try store.sources().first?.health.asksForPeaceUntil == now + seconds)
  }

  @Test(arguments: [true, false])
  func `how long a feed wants to last holds for what has not changed`(hasMark: Bool) throws {
    let server = try TestServer { request in
      request.headers["if-none-match"] != nil
        ? .init(status: 304)
        : .init(
          Self.feed("Slow", head: "<ttl>240</ttl>"), headers: hasMark ? ["ETag": "\"a\""] : [:])
    }
    _ = try store.add([NewSource(kind: .feed, address: server.address("/feed"))], name: "added")
    for _ in 1...3 {
      _ = try refresh()
      #expect(try store.sources().first?.health.nextTry == now + 4 * 3_600)
    }
  }

  @Test func `what came is seen while a silent server is waited for`() throws {
    let server = try TestServer { request in
      request.path == "/silent" ? .silence : .init(Self.feed(request.path))
    }
    let addresses = ["/silent", "/a", "/b"].map(server.address)
    _ = try store.add(addresses.map { NewSource(kind: .feed, address: $0) }, name: "added")
    let sources = try store.sources()
    let isEnough = Mutex(false)
    let ended = DispatchSemaphore(value: 0)
    let listed = DispatchSemaphore(value: 0)
    let store = store
    var patient = surroundings
    (patient.limits.slowSeconds, patient.limits.totalSeconds) = (60, 60)
    let asking = patient
    Thread.detachNewThread {
      _ = try? SourceRefresh(
        into: store, asking, onListed: { listed.signal() },
        isCancelled: { isEnough.withLock { $0 } }
      ).run(sources)
      ended.signal()
    }
    let other = try LibraryStore(path: folder.file("library.sqlite"))
    var count = 0
    while count < 2, listed.wait(timeout: .now() + .seconds(20)) == .success {
      count = try other.page(.everything, limit: 10).count
    }
    #expect(count == 2)
    isEnough.withLock { $0 = true }
    ended.wait()
  }
}
