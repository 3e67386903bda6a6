/// An address to fetch, and what is known of it from the last time.
package struct FetchRequest: Sendable, Equatable {
  /// Who asked for the address, which says what it may lead to.
  package enum Origin: Sendable {
    /// A person typed it: it may be of this machine or of a local network.
    case typed
    /// A feed or a page named it: it must be public.
    case linked
  }

  package var address: String
  package var origin: Origin
  /// `ETag` and `Last-Modified` of the copy that is kept.
  package var entityTag: String?
  package var modified: String?
  /// `user:password`, which is sent to the origin of `address` alone (scheme, host and port) and
  /// never shown.
  package var credentials: String?

  package init(
    address: String, origin: Origin = .typed, entityTag: String? = nil, modified: String? = nil,
    credentials: String? = nil
  ) {
    self.address = address
    self.origin = origin
    self.entityTag = entityTag
    self.modified = modified
    self.credentials = credentials
  }
}

/// What a server gave.
package struct FetchResponse: Sendable, Equatable {
  /// Where the answer came from, behind all redirects.
  package var address: String
  /// The new address, where every redirect on the way was permanent.
  package var movedTo: String?
  package var status: Int
  /// Decompressed; empty where nothing is new.
  package var body: [UInt8]
  /// With the encoding, as the server printed it.
  package var mediaType: String?
  package var entityTag: String?
  package var modified: String?
  /// Seconds for which the server calls the copy good, or before which it wants no new request.
  package var secondsToLive: Int?
  /// Whether a redirect led from https to http.
  package var lostEncryption: Bool

  package init(
    address: String, movedTo: String? = nil, status: Int, body: [UInt8], mediaType: String? = nil,
    entityTag: String? = nil, modified: String? = nil, secondsToLive: Int? = nil,
    lostEncryption: Bool = false
  ) {
    self.address = address
    self.movedTo = movedTo
    self.status = status
    self.body = body
    self.mediaType = mediaType
    self.entityTag = entityTag
    self.modified = modified
    self.secondsToLive = secondsToLive
    self.lostEncryption = lostEncryption
  }

  /// Whether the kept copy is still good.
  package var isUnchanged: Bool { status == 304 }
}

/// Why an address gave nothing.
package enum FetchError: Error, Sendable, Equatable {
  case badAddress
  /// Neither http nor https.
  case scheme(String)
  /// More bytes than are taken, after decompression.
  case tooLarge(limit: Int)
  case headersTooLarge(limit: Int)
  /// Too slow, or silent.
  case timeout
  case redirects(limit: Int)
  /// A redirect without an address.
  case redirectWithoutAddress
  /// A public address that led into a local network.
  case localAddress(host: String)
  /// The server's answer, and the seconds that it wants to be left alone.
  case status(Int, retryAfter: Int?)
  /// What libcurl says.
  case network(code: Int, words: String)
  case stopped

  /// Whether the same request may succeed later.
  package var isPassing: Bool {
    switch self {
    case .timeout, .network: true
    case .status(let status, _): status == 408 || status == 429 || status >= 500
    default: false
    }
  }
}
