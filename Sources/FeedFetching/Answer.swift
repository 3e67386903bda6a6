internal import Articles
internal import CLibcurl

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What libcurl brought of one request.
struct Answer {
  private let transfer: OpaquePointer
  private let code: Int
  private let status: Int
  private let headers: AnswerHeaders

  init(_ transfer: OpaquePointer) {
    self.transfer = transfer
    code = Int(parallax_transfer_code(transfer))
    status = Int(parallax_transfer_status(transfer))
    var count = 0
    let bytes = parallax_transfer_headers(transfer, &count)
    headers = AnswerHeaders(Array(UnsafeBufferPointer(start: bytes, count: count)))
  }

  /// The server closed before it answered (`CURLE_GOT_NOTHING`, `CURLE_SEND_ERROR`,
  /// `CURLE_RECV_ERROR`).
  var isBrokenConnection: Bool { [52, 55, 56].contains(code) && status == 0 }

  func error(_ limits: FetchLimits, host: String) -> FetchError? {
    switch parallax_transfer_stop(transfer) {
    case ParallaxStopBody: return .tooLarge(limit: limits.bytes)
    case ParallaxStopHeaders: return .headersTooLarge(limit: limits.headerBytes)
    case ParallaxStopLocal: if code != 0 { return .localAddress(host: host) }
    default: break
    }
    switch code {
    case 0: return nil
    // CURLE_URL_MALFORMAT, CURLE_OUT_OF_MEMORY (which libcurl says of a line of 100 KB),
    // CURLE_OPERATION_TIMEDOUT
    case 3: return .badAddress
    case 27: return .headersTooLarge(limit: limits.headerBytes)
    case 28: return .timeout
    default:
      return .network(
        code: code, words: String(cString: parallax_transfer_words(Int32(truncatingIfNeeded: code)))
      )
    }
  }

  /// The request that a redirect asks for; nil for an answer that is one.
  func step(
    _ journey: FeedFetcher.Journey, _ limits: FetchLimits
  ) -> Result<FeedFetcher.Journey?, FetchError> {
    if status == 304 || (200..<300).contains(status) { return .success(nil) }
    guard [301, 302, 303, 307, 308].contains(status) else {
      return .failure(.status(status, retryAfter: headers.retryAfter(now: time(nil))))
    }
    guard journey.redirects < limits.redirects else {
      return .failure(.redirects(limit: limits.redirects))
    }
    guard let place = headers["location"], !place.isEmpty else {
      return .failure(.redirectWithoutAddress)
    }
    var next = journey
    next.address = WebAddress.resolve(place, against: journey.address)
    if let error = RequestLines.refusal(of: next.address) { return .failure(error) }
    next.redirects += 1
    next.isPermanent = journey.isPermanent && (status == 301 || status == 308)
    next.allowsLocal = journey.allowsLocal && isLocal(journey)
    let wasSecret = WebAddress.scheme(of: journey.address) == "https"
    if wasSecret, WebAddress.scheme(of: next.address) == "http" { next.lostEncryption = true }
    return .success(next)
  }

  /// Whether the answer came from this machine or a local network.
  private func isLocal(_ journey: FeedFetcher.Journey) -> Bool {
    journey.proxy == nil
      ? parallax_transfer_is_local(transfer) != 0 : LocalHost.isLocal(journey.host)
  }

  func response(_ journey: FeedFetcher.Journey) -> FetchResponse {
    var count = 0
    let bytes = parallax_transfer_body(transfer, &count)
    return FetchResponse(
      address: journey.address,
      movedTo: journey.redirects > 0 && journey.isPermanent ? journey.address : nil,
      status: status, body: Array(UnsafeBufferPointer(start: bytes, count: count)),
      mediaType: headers["content-type"],
      entityTag: headers["etag"] ?? (status == 304 ? journey.request.entityTag : nil),
      modified: headers["last-modified"] ?? (status == 304 ? journey.request.modified : nil),
      secondsToLive: headers.maximumAge, lostEncryption: journey.lostEncryption)
  }
}
