internal import FeedFetching
internal import TestSupport
internal import Testing

@Suite struct FetchTests {
  private func outcome(
    _ request: FetchRequest, _ limits: FetchLimits = FetchLimits()
  ) -> Result<FetchResponse, FetchError>? {
    var result: Result<FetchResponse, FetchError>?
    FeedFetcher(limits: limits).fetch([request]) { result = $1 }
    return result
  }

  @Test(arguments: [
    ("file:///etc/passwd", FetchError.scheme("file")), ("ftp://e.org/", .scheme("ftp")),
    ("gopher://e.org/", .scheme("gopher")), ("javascript:alert(1)", .scheme("javascript")),
    ("no address", .badAddress), ("http://", .badAddress), ("http://e.org/a b", .badAddress),
    ("http://e.org/\u{1B}", .badAddress), ("", .badAddress),
  ])
  func `what is no address of the web is never asked`(address: String, error: FetchError) {
    #expect(outcome(FetchRequest(address: address)) == .failure(error))
  }

  @Test(arguments: [
    "http://127.0.0.1:9/", "http://[::1]:9/", "http://10.0.0.1:9/", "http://192.168.1.1:9/",
    "http://169.254.169.254/", "http://[::ffff:127.0.0.1]:9/", "http://0.0.0.0:9/",
    "http://localhost:9/", "http://2130706433:9/", "http://100.64.0.1:9/", "http://[fe80::1]:9/",
    "http://[fd00::1]:9/", "http://0x7f.1:9/",
  ])
  func `a feed never leads into the local network`(address: String) {
    guard case .failure(.localAddress) = outcome(FetchRequest(address: address, origin: .linked))
    else {
      Issue.record("\(address) was asked")
      return
    }
  }

  @Test func `a packed answer is unpacked, and a packed one of too much is given up`() throws {
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0x2A, 0x2E, 0xB6,
      0xB3, 0x49, 0xCE, 0x48, 0xCC, 0xCB, 0x4B, 0xCD, 0xB1, 0xB3, 0x29, 0xC9, 0x2C, 0xC9, 0x49,
      0xB5, 0x0B, 0xB1, 0xD1, 0x87, 0x30, 0x6C, 0xF4, 0xE1, 0x32, 0xFA, 0x20, 0x85, 0x00, 0x4D,
      0xAF, 0x38, 0xC1, 0x2E, 0x00, 0x00, 0x00,
    ]
    let server = try TestServer { request in
      request.headers["accept-encoding"]?.contains("gzip") == true
        ? .init(bytes: packed, headers: ["Content-Encoding": "gzip"]) : .init("plain")
    }
    let answer = try outcome(FetchRequest(address: server.address("/")))?.get()
    #expect(
      answer.map { String(decoding: $0.body, as: UTF8.self) }
        == "<rss><channel><title>T</title></channel></rss>")
    let bomb: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x01, 0x0D, 0x00,
      0x00, 0x00, 0xC2, 0xA0, 0xDA, 0x8F, 0x6F, 0x0F, 0x07, 0x14, 0x00, 0x00, 0x00, 0xF0, 0x6E,
      0xC1, 0x77, 0x10, 0x3E, 0x00, 0x10, 0x00, 0x00,
    ]
    let other = try TestServer { _ in .init(bytes: bomb, headers: ["Content-Encoding": "gzip"]) }
    let request = FetchRequest(address: other.address("/"))
    #expect(try outcome(request)?.get().body == [UInt8](repeating: UInt8(ascii: "x"), count: 4_096))
    var limits = FetchLimits()
    limits.bytes = 1_000
    #expect(outcome(request, limits) == .failure(.tooLarge(limit: 1_000)))
  }

  @Test func `many large answers wait for each other, and all come`() throws {
    let body = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    let server = try TestServer { _ in .init(bytes: body) }
    var limits = FetchLimits()
    limits.bytesTogether = 400_000
    limits.perHost = 8
    let requests = (0..<24).map { FetchRequest(address: server.address("/\($0)")) }
    var lengths: [Int] = []
    FeedFetcher(limits: limits).fetch(requests) { _, result in
      lengths.append((try? result.get())?.body.count ?? -1)
    }
    #expect(lengths == [Int](repeating: body.count, count: requests.count))
  }

  @Test func `silent servers in front keep the others waiting for a moment only`() throws {
    let server = try TestServer { $0.path == "/silent" ? .silence : .init("here") }
    var limits = FetchLimits()
    limits.parallel = 3
    limits.perHost = 20
    let paths = [String](repeating: "/silent", count: 5) + ["/a", "/b"]
    let start = ContinuousClock.now
    var answered = 0
    FeedFetcher(limits: limits).fetch(
      paths.map { FetchRequest(address: server.address($0)) }, isStopped: { answered == 2 }
    ) { _, result in
      guard case .success = result else { return }
      answered += 1
      #expect(start.duration(to: .now) < .seconds(7))
    }
    #expect(answered == 2)
  }

  @Test func `a stopped run names every request`() {
    var seen: [Int] = []
    let requests = (0..<5).map { FetchRequest(address: "http://127.0.0.1:9/\($0)") }
    FeedFetcher().fetch(requests, isStopped: { true }) { index, result in
      #expect(result == .failure(.stopped))
      seen.append(index)
    }
    #expect(seen.sorted() == [0, 1, 2, 3, 4])
  }

  @Test func `waiting grows with failures and has an end`() {
    var last = 0
    for failures in 0..<12 {
      let delay = RetryPolicy.delay(failures: failures, asked: nil, seed: 0)
      #expect(delay >= last)
      last = delay
    }
    #expect(last == RetryPolicy.longest)
    #expect(RetryPolicy.delay(failures: 0, asked: 7200, seed: 5) == 7200)
    #expect(RetryPolicy.delay(failures: 3, asked: 1 << 60, seed: 5) == RetryPolicy.longest)
  }

  @Test(
    arguments: [
      ("\u{130}\u{130}\u{130}, max-age=3600", 3600), ("public, Max-Age=60", 60),
      ("max-age=", nil), ("\u{130}max-age=5\u{130}", 5), ("no-store", nil),
    ] as [(String, Int?)])
  func `how long an answer lasts is read from any header`(control: String, age: Int?) {
    let lines = "HTTP/1.1 200 OK\r\nCache-Control: \(control)\r\n\r\n"
    #expect(AnswerHeaders(Array(lines.utf8)).maximumAge == age)
  }

  @Test(
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 30), ("Sunday, 06-Nov-94 08:49:37 GMT", 30),
      ("Sun Nov  6 08:49:37 1994", 30), ("Sun, 06 Nov 1994 08:49:00 GMT", 0), ("45", 45),
      ("soon", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994", nil),
      ("Sun, 06 Nov 1994 24:49:37 GMT", nil), ("99999999999999999999", nil), ("", nil),
    ] as [(String, Int?)])
  func `how long a server wants to be left alone is read as a number and as a moment`(
    value: String, seconds: Int?
  ) {
    let lines = "HTTP/1.1 503 Busy\r\nRetry-After: \(value)\r\n"
    let now = 784_111_747
    #expect(AnswerHeaders(Array("\(lines)\r\n".utf8)).retryAfter(now: now) == seconds)
    let dated = "\(lines)Date: Sun, 06 Nov 1994 08:49:07 GMT\r\n\r\n"
    #expect(AnswerHeaders(Array(dated.utf8)).retryAfter(now: now + 9_999) == seconds)
  }
}
