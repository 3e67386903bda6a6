internal import ArticleLoading
internal import ArticleStorage
internal import Articles

/// What an item of a feed is known again by, as hashes of 64 bits.
struct ItemIdentity: Sendable, Equatable {
  /// Of what the feed calls it.
  var key: UInt64
  /// Of its page; 0 where it has none.
  var link: UInt64
  var title: UInt64
  /// Of all that the feed says of it, but for the day of its last change.
  var content: UInt64
  var isSummary: Bool

  /// Shorter texts without a full form are summaries, in bytes of markup; longer feeds of whole
  /// texts often call them descriptions.
  private static let summaryLimit = 1_200

  init(_ item: FeedItem) {
    key = StableHash.fnv1a(item.key.utf8)
    link = item.link.map { StableHash.fnv1a($0.utf8) } ?? 0
    title = item.title.map { StableHash.fnv1a($0.utf8) } ?? 0
    let body = item.body
    content = Self.joined([
      title, link, body.map { StableHash.wide($0.utf8) } ?? 0,
      StableHash.fnv1a((item.published?.printed ?? "").utf8),
      StableHash.fnv1a(item.authors.compactMap(\.name).joined(separator: "\n").utf8),
    ])
    isSummary =
      item.contents.isEmpty && item.link != nil && (body?.utf8.count ?? 0) < Self.summaryLimit
  }

  /// One hash of several.
  static func joined(_ hashes: [UInt64]) -> UInt64 {
    var joined = StableHash.Rolling()
    for hash in hashes {
      for place in 0..<8 { joined.add((hash >> (8 * UInt64(place))) & 0xFF) }
    }
    return joined.value
  }

  func item(of source: Source.ID, article: ArticleID, isFull: Bool = false) -> SourceItem {
    SourceItem(
      source: source, key: key, article: article, link: link, title: title, content: content,
      isSummary: isSummary, isFull: isFull)
  }
}
