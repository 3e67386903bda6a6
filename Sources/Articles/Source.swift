/// Where articles come from by themselves: a feed, or what stands beside feeds in a list of them.
package struct Source: Identifiable, Sendable, Equatable {
  package enum Kind: String, Sendable {
    case feed
    /// A program that prints a feed (`exec:`, `filter:`); it is run only where the person allows it.
    case command
    /// A search of another reader, kept for going out again.
    case query
    /// A line or an outline without a feed, kept for going out again.
    case remark

    /// Whether articles come from it.
    package var gives: Bool { self == .feed || self == .command }
  }

  package let id: Int64
  package var kind: Kind
  /// As the person or a list gave it.
  package var address: String
  package var settings: SourceSettings
  package var health: SourceHealth
  /// Articles that came from it and are in the library, and those of them that are unread.
  package var articles: Int
  package var unread: Int

  package init(
    id: Int64, kind: Kind, address: String, settings: SourceSettings = SourceSettings(),
    health: SourceHealth = SourceHealth(), articles: Int = 0, unread: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.address = address
    self.settings = settings
    self.health = health
    self.articles = articles
    self.unread = unread
  }

  /// The name that the person gave, or else the feed, or else the address without what is secret.
  package var name: String {
    settings.name ?? health.title ?? remark ?? WebAddress.withoutSecrets(address)
  }

  private var remark: String? {
    kind == .remark ? settings.attributes.first?.value : nil
  }

  /// Where it is asked: where permanent redirects lead.
  package var askedAddress: String {
    health.movedTo.flatMap { mayMove(to: $0) ? $0 : nil } ?? address
  }

  /// Whether a permanent redirect moves it: a name and a password are for the server for which the
  /// person gave them, so that a source with them is always asked there.
  package func mayMove(to place: String) -> Bool {
    settings.credentials == nil || WebAddress.origin(of: place) == WebAddress.origin(of: address)
  }

  /// Whether it is asked for new articles.
  package var isAsked: Bool {
    switch kind {
    case .feed: !settings.isDisabled
    case .command: !settings.isDisabled && settings.isAllowed
    case .query, .remark: false
    }
  }
}

/// What a person has said of a source; each change of it is an act that can be undone.
package struct SourceSettings: Sendable, Equatable {
  /// A value of a list that is kept for going out again.
  package struct Attribute: Sendable, Equatable, Codable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var name: String?
  /// The folders around it, the outermost first.
  package var folders: [String] = []
  package var tags: [String] = []
  /// Its place among all sources; those with the same place stand by their ids.
  package var order = 0
  package var isDisabled = false
  /// Whether it stands in no list of sources, though its articles come.
  package var isHidden = false
  package var isRemoved = false
  /// Whether the person has confirmed that its command is run.
  package var isAllowed = false
  /// Whether the whole page is fetched of items that carry a summary only.
  package var fetchesPages = false
  /// Seconds at the least between two requests that nobody has asked for.
  package var shortestWait: Int?
  /// Where name and password stand: `file:PATH` or `command:WORDS`; never they themselves.
  package var credentials: String?
  package var attributes: [Attribute] = []

  package init() {}
}

extension SourceSettings: Codable {
  private enum Key: String, CodingKey {
    case name, folders, tags, order, isDisabled, isHidden, isRemoved, isAllowed, fetchesPages
    case shortestWait, credentials, attributes
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func flag(_ key: Key) throws -> Bool {
      try values.decodeIfPresent(Bool.self, forKey: key) ?? false
    }
    name = try values.decodeIfPresent(String.self, forKey: .name)
    folders = try values.decodeIfPresent([String].self, forKey: .folders) ?? []
    tags = try values.decodeIfPresent([String].self, forKey: .tags) ?? []
    order = try values.decodeIfPresent(Int.self, forKey: .order) ?? 0
    isDisabled = try flag(.isDisabled)
    isHidden = try flag(.isHidden)
    isRemoved = try flag(.isRemoved)
    isAllowed = try flag(.isAllowed)
    fetchesPages = try flag(.fetchesPages)
    shortestWait = try values.decodeIfPresent(Int.self, forKey: .shortestWait)
    credentials = try values.decodeIfPresent(String.self, forKey: .credentials)
    attributes = try values.decodeIfPresent([Attribute].self, forKey: .attributes) ?? []
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    func flag(_ value: Bool, _ key: Key) throws {
      if value { try values.encode(value, forKey: key) }
    }
    try values.encodeIfPresent(name, forKey: .name)
    if !folders.isEmpty { try values.encode(folders, forKey: .folders) }
    if !tags.isEmpty { try values.encode(tags, forKey: .tags) }
    try values.encode(order, forKey: .order)
    try flag(isDisabled, .isDisabled)
    try flag(isHidden, .isHidden)
    try flag(isRemoved, .isRemoved)
    try flag(isAllowed, .isAllowed)
    try flag(fetchesPages, .fetchesPages)
    try values.encodeIfPresent(shortestWait, forKey: .shortestWait)
    try values.encodeIfPresent(credentials, forKey: .credentials)
    if !attributes.isEmpty { try values.encode(attributes, forKey: .attributes) }
  }
}

/// How the last requests of a source went.
///
/// Times are seconds since 1970.
package struct SourceHealth: Sendable, Equatable {
  /// As the feed calls itself.
  package var title: String?
  /// The page that the feed belongs to.
  package var page: String?
  /// When it was asked last, and when it last gave an answer that could be read.
  package var fetched: Int?
  package var succeeded: Int?
  /// What went wrong the last time, in words; nil where nothing did.
  package var fault: String?
  /// Failures in a row.
  package var failures = 0
  /// Before then it is not asked by itself.
  package var nextTry: Int?
  /// Before then it is not asked at all, as its server wishes.
  package var asksForPeaceUntil: Int?
  /// Where permanent redirects lead.
  package var movedTo: String?
  package var entityTag: String?
  package var modified: String?
  /// Of the bytes of the last answer, for servers that cannot say that nothing is new.
  package var digest: UInt64?
  /// How long the feed says that it lasts, which holds as long as it does not change.
  package var secondsToLive: Int?

  /// Whether the last request had an answer that could be read: a fault is one of that, not of asking.
  package var hasAnswered: Bool { failures == 0 && fetched != nil && fetched == succeeded }

  package init() {}
}
