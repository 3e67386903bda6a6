internal import FeedFetching
internal import TestSupport
internal import Testing

/// Requests through a proxy of this machine.
@Suite struct ProxyTests {
  private func outcome(
    _ request: FetchRequest, _ variables: [String: String]
  ) -> Result<FetchResponse, FetchError>? {
    var result: Result<FetchResponse, FetchError>?
    FeedFetcher(proxies: ProxyChoice(variables)).fetch([request]) { result = $1 }
    return result
  }

  @Test func `what a feed names is fetched through a proxy of the local network`() throws {
    let proxy = try TestServer { _ in .init("through") }
    let request = FetchRequest(address: "http://news.other.test/page", origin: .linked)
    let answer = try outcome(request, ["http_proxy": proxy.address("")])?.get()
    #expect(answer?.body == Array("through".utf8))
    #expect(proxy.requests.map(\.path) == ["http://news.other.test/page"])
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/",
    "http://localhost/", "http://www.localhost./", "http://2130706433/", "http://0x7f.1/",
    "http://127.1/", "http://[::1]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/",
    "http://printer/", "http://printer.local/", "http://nas.home.arpa/", "http://127%2e0.0.1/",
    "http://１２７.0.0.1/", "http://127.0.0。1/", "http://0x7f.0.0.0x1/",
  ])
  func `a feed never leads into the local network through a proxy`(address: String) throws {
    let proxy = try TestServer { request in
      request.path.hasSuffix("/feed")
        ? .init(status: 302, headers: ["Location": address]) : .init("inside")
    }
    let variables = ["http_proxy": proxy.address("")]
    let named = FetchRequest(address: address, origin: .linked)
    let led = FetchRequest(address: "http://news.test/feed", origin: .typed)
    for request in [named, led] {
      guard case .failure(.localAddress) = outcome(request, variables) else {
        Issue.record("\(address) was asked")
        return
      }
    }
    #expect(proxy.requests.map(\.path) == ["http://news.test/feed"])
  }

  @Test(arguments: [
    "http://8.8.8.8/", "http://[2606:2800::1]/", "http://news.example.org./",
    "http://3com.example/",
  ])
  func `public hosts are asked through a proxy`(address: String) throws {
    let proxy = try TestServer { _ in .init("through") }
    let request = FetchRequest(address: address, origin: .linked)
    #expect(try outcome(request, ["all_proxy": proxy.address("")])?.get().status == 200)
  }

  @Test func `an address that a person typed may be local through a proxy too`() throws {
    let proxy = try TestServer { _ in .init("through") }
    let request = FetchRequest(address: "http://10.0.0.1/feed")
    #expect(try outcome(request, ["http_proxy": proxy.address("")])?.get().status == 200)
  }

  @Test(arguments: [
    "127.0.0.1", "*", "a.test, 127.0.0.1", "127.0.0.0/8", "127.0.0.1/32 b.test",
  ])
  func `what goes without a proxy is checked by its address`(list: String) throws {
    let proxy = try TestServer { _ in .init("through") }
    let server = try TestServer { _ in .init("itself") }
    let variables = ["http_proxy": proxy.address(""), "no_proxy": list]
    let typed = FetchRequest(address: server.address("/"))
    #expect(try outcome(typed, variables)?.get().body == Array("itself".utf8))
    let linked = FetchRequest(address: server.address("/"), origin: .linked)
    #expect(outcome(linked, variables) == .failure(.localAddress(host: "127.0.0.1")))
    #expect(proxy.requests.isEmpty)
  }

  @Test(arguments: [
    ("e.test", true), (".e.test", true), ("E.test.", true), ("test", true), ("we.test", false),
    ("www.e.test", false), ("10.0.0.0/8", false), ("", false), (".", false), ("e.test:80", false),
  ])
  func `a domain of no_proxy stands for all hosts under it`(list: String, goesWithout: Bool) throws
  {
    let proxy = try TestServer { _ in .init("through") }
    var limits = FetchLimits()
    limits.connectSeconds = 2
    let choice = ProxyChoice(["http_proxy": proxy.address(""), "NO_PROXY": list])
    FeedFetcher(limits: limits, proxies: choice).fetch([
      FetchRequest(address: "http://news.e.test/", origin: .linked)
    ]) { _, _ in }
    #expect(proxy.requests.isEmpty == goesWithout)
  }
}
