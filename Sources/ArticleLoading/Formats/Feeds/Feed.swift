/// What a feed says of itself.
package struct Feed: Sendable, Equatable {
  package var format: FeedFormat
  /// Whether the document ends before its first element is closed.
  package var isCutOff = false
  package var id: String?
  package var title: FeedText?
  package var subtitle: FeedText?
  package var rights: FeedText?
  /// Atom 0.3 tells here what the feed is for.
  package var note: FeedText?
  package var links: [FeedLink] = []
  package var authors: [FeedPerson] = []
  package var contributors: [FeedPerson] = []
  package var publisher: FeedPerson?
  package var published: FeedDate?
  package var updated: FeedDate?
  package var created: FeedDate?
  package var categories: [FeedCategory] = []
  package var language: String?
  package var generator: String?
  /// Addresses of a picture for the feed, a wide one and a small one.
  package var image: String?
  package var icon: String?
  /// Minutes for which a copy is good, where the feed says so.
  package var minutesToLive: Int?

  package init(format: FeedFormat) {
    self.format = format
  }

  /// The page that the feed belongs to.
  package var link: String? { FeedLink.main(of: links) }
}

/// The family and version of a feed.
package enum FeedFormat: String, Sendable {
  case rss090 = "RSS 0.90"
  case rss091 = "RSS 0.91"
  case rss092 = "RSS 0.92"
  case rss093 = "RSS 0.93"
  case rss094 = "RSS 0.94"
  case rss10 = "RSS 1.0"
  case rss11 = "RSS 1.1"
  case rss20 = "RSS 2.0"
  case rss = "RSS"
  case atom03 = "Atom 0.3"
  case atom10 = "Atom 1.0"
  case atom = "Atom"
  case cdf = "CDF"
  case json1 = "JSON Feed 1"
  case json11 = "JSON Feed 1.1"

  /// Whether the authors of a feed are those of an entry that names none.
  var handsOnAuthors: Bool { isAtom || self == .json1 || self == .json11 }

  var isAtom: Bool { self == .atom03 || self == .atom10 || self == .atom }
}
