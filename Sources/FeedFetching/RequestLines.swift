internal import Articles
internal import CLibcurl

/// What a request is made of for libcurl.
enum RequestLines {
  /// Why an address is not asked at all.
  static func refusal(of address: String) -> FetchError? {
    guard let scheme = WebAddress.scheme(of: address) else { return .badAddress }
    guard scheme == "http" || scheme == "https" else { return .scheme(scheme) }
    guard WebAddress.host(of: address)?.isEmpty == false,
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return .badAddress }
    return nil
  }

  /// Why a request is not made; without a proxy libcurl sees the address of its host.
  static func refusal(of journey: FeedFetcher.Journey) -> FetchError? {
    if let error = refusal(of: journey.address) { return error }
    guard journey.proxy != nil, !journey.allowsLocal, LocalHost.isLocal(journey.host) else {
      return nil
    }
    return .localAddress(host: journey.host)
  }

  static func headers(of journey: FeedFetcher.Journey) -> [String] {
    var lines = ["Accept: application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"]
    if let tag = journey.request.entityTag, isSafe(tag) { lines.append("If-None-Match: \(tag)") }
    if let day = journey.request.modified, isSafe(day) {
      lines.append("If-Modified-Since: \(day)")
    }
    return lines
  }

  /// Whether a value that a server once gave is of one line.
  private static func isSafe(_ value: String) -> Bool {
    value.utf8.count < 1024 && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  static func withRequest<Result>(
    _ journey: FeedFetcher.Journey, lines: [String], _ limits: FetchLimits,
    _ body: (UnsafePointer<ParallaxRequest>) -> Result
  ) -> Result {
    let credentials = credentials(of: journey)
    return journey.address.withCString { address in
      limits.agent.withCString { agent in
        withCStrings(lines) { headers in
          withOptionalCStrings(credentials, journey.proxy) { credentials, proxy in
            var request = ParallaxRequest(
              address: address, agent: agent, headers: headers.baseAddress,
              headerCount: headers.count, credentials: credentials, proxy: proxy,
              mostBytes: limits.bytes,
              mostHeaderBytes: limits.headerBytes, connectSeconds: limits.connectSeconds,
              slowSeconds: limits.slowSeconds, slowBytes: limits.slowBytes,
              totalSeconds: limits.totalSeconds, allowsLocal: journey.allowsLocal ? 1 : 0)
            return withUnsafePointer(to: &request, body)
          }
        }
      }
    }
  }

  /// What a redirect takes along only where it stays within the origin.
  private static func credentials(of journey: FeedFetcher.Journey) -> String? {
    let first = journey.request.address
    guard journey.address != first else { return journey.request.credentials }
    let isSame = WebAddress.origin(of: journey.address) == WebAddress.origin(of: first)
    return isSame ? journey.request.credentials : nil
  }

  private static func withOptionalCStrings<Result>(
    _ one: String?, _ other: String?,
    _ body: (UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Result
  ) -> Result {
    func with(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
      guard let text else { return body(nil) }
      return text.withCString { body($0) }
    }
    return with(one) { one in with(other) { body(one, $0) } }
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>>) -> Result
  ) -> Result {
    func with(_ rest: ArraySlice<String>, _ done: [UnsafePointer<CChar>]) -> Result {
      guard let first = rest.first else { return done.withUnsafeBufferPointer(body) }
      return first.withCString { with(rest.dropFirst(), done + [$0]) }
    }
    return with(texts[...], [])
  }
}
