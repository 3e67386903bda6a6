internal import Foundation

/// A server of generated feeds on 127.0.0.1, in a process of its own that ends with its input.
///
/// It answers as good servers do: connections stay open, each feed has an `ETag` and a
/// `Last-Modified`, and who has either is told that nothing is new.
final class FeedServer {
  let port: Int
  private let process = Process()
  private let input = Pipe()

  /// Starts a server of `feeds` feeds; nil where none can be started.
  init?(feeds: Int, items: Int) {
    let output = Pipe()
    process.executableURL = URL(
      fileURLWithPath: "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe")
    process.arguments = ["--errand", "serve", String(feeds), String(items)]
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { return nil }
    var line: [UInt8] = []
    while line.last != 0x0A {
      let more = output.fileHandleForReading.readData(ofLength: 1)
      guard !more.isEmpty else { return nil }
      line += more
    }
    guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else { return nil }
    self.port = port
  }

  func address(_ feed: Int) -> String { "http://127.0.0.1:\(port)/\(feed).xml" }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  // MARK: In its process

  private struct Served: Sendable {
    var full: [UInt8]
    var unchanged: [UInt8]
    var tag: [UInt8]
  }

  /// Serves until standard input ends.
  static func serve(feeds: Int, items: Int) -> Bool {
    let served = (0..<feeds).map { number in
      answers(to: GeneratedFeed(items: items, seed: UInt64(1_000_000 * (number + 1))).bytes)
    }
    guard let (listener, port) = listen() else { return false }
    Thread.detachNewThread {
      while case let client = accept(listener, nil, nil), client >= 0 {
        Thread.detachNewThread { answer(client, served) }
      }
    }
    print(port)
    fflush(nil)
    while !FileHandle.standardInput.availableData.isEmpty {}
    return true
  }

  private static func answers(to feed: [UInt8]) -> Served {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in feed { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    let tag = "\"\(String(hash, radix: 16))\""
    let marks = "ETag: \(tag)\r\nLast-Modified: Mon, 04 Mar 2019 12:00:00 GMT\r\n"
    let type = "Content-Type: application/rss+xml\r\n"
    let head = "HTTP/1.1 200 OK\r\n\(marks)\(type)Content-Length: \(feed.count)\r\n\r\n"
    return Served(
      full: Array(head.utf8) + feed,
      unchanged: Array("HTTP/1.1 304 Not Modified\r\n\(marks)\r\n".utf8), tag: Array(tag.utf8))
  }

  private static func listen() -> (listener: Int32, port: Int)? {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, size) == 0 && Foundation.listen(listener, 128) == 0
          && getsockname(listener, generic, &size) == 0
      }
    }
    return isBound ? (listener, Int(UInt16(bigEndian: address.sin_port))) : nil
  }

  /// Answers the requests of a connection, one after the other.
  private static func answer(_ client: Int32, _ served: [Served]) {
    defer { close(client) }
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      while let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) {
        guard send(reply(to: Array(pending[..<end.lowerBound]), served), to: client) else { return }
        pending.removeSubrange(..<end.upperBound)
      }
      let count = read(client, &buffer, buffer.count)
      guard count > 0 else { return }
      pending += buffer.prefix(count)
    }
  }

  private static func reply(to request: [UInt8], _ served: [Served]) -> [UInt8] {
    let digits = request.drop { $0 != UInt8(ascii: "/") }.dropFirst().prefix { 48...57 ~= $0 }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), served.indices ~= number else {
      return Array("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".utf8)
    }
    let feed = served[number]
    return request.firstRange(of: feed.tag) == nil ? feed.full : feed.unchanged
  }

  private static func send(_ bytes: [UInt8], to client: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(
          client, $0.baseAddress, $0.count, Int32(truncatingIfNeeded: Int(MSG_NOSIGNAL)))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
