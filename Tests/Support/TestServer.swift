internal import Foundation
internal import Glibc
internal import Synchronization

/// A server of 127.0.0.1 that answers as a test tells it, and remembers what it was asked.
///
/// It answers until the tests end, since what a test holds last is its address.
package final class TestServer: Sendable {
  /// A request as it came.
  package struct Request: Sendable {
    package var path: String
    /// By name in lower case.
    package var headers: [String: String]
  }

  /// What is sent back; with `silence` nothing ever is.
  package struct Reply: Sendable {
    package var status: Int
    package var headers: [String: String]
    package var body: [UInt8]
    package var isSilent = false

    package init(
      _ body: String = "", status: Int = 200, headers: [String: String] = [:]
    ) {
      self.init(bytes: Array(body.utf8), status: status, headers: headers)
    }

    package init(bytes: [UInt8], status: Int = 200, headers: [String: String] = [:]) {
      self.status = status
      self.headers = headers
      body = bytes
    }

    package static var silence: Reply {
      var reply = Reply()
      reply.isSilent = true
      return reply
    }
  }

  package let port: Int
  private let answer: @Sendable (Request) -> Reply
  private let seen = Mutex<[Request]>([])

  package init(_ answer: @escaping @Sendable (Request) -> Reply) throws {
    self.answer = answer
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, generic, &size) == 0
      }
    }
    guard bound else { throw CocoaError(.fileNoSuchFile) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread { self.serve(client) }
      }
    }
  }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked, in its order.
  package var requests: [Request] { seen.withLock { $0 } }

  private func serve(_ client: Int32) {
    guard let request = Self.request(from: client) else {
      close(client)
      return
    }
    seen.withLock { $0.append(request) }
    let reply = answer(request)
    if reply.isSilent { return }
    var head = "HTTP/1.1 \(reply.status) Words\r\nConnection: close\r\n"
    head += "Content-Length: \(reply.body.count)\r\n"
    for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
    var rest = (Array(head.utf8) + [0x0D, 0x0A] + reply.body)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(client, $0.baseAddress, $0.count, Int32(truncatingIfNeeded: Int(MSG_NOSIGNAL)))
      }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(client)
  }

  private static func request(from client: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while bytes.count < 1 << 16 {
      let count = read(client, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
      if String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") { break }
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count > 1 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    return Request(path: String(words[1]), headers: headers)
  }
}
