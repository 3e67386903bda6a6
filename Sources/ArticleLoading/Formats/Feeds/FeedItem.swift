internal import Articles

/// One entry of a feed.
package struct FeedItem: Sendable, Equatable {
  /// Whether the document ends in it.
  package var isCutOff = false
  /// What the feed calls the entry; nil where it has no name of its own.
  package var id: String?
  package var title: FeedText?
  package var summary: FeedText?
  /// The full text, in every form in which the feed has it.
  package var contents: [FeedText] = []
  /// What is said of the recording that the entry is about, as of a film.
  package var mediaText: FeedText?
  package var rights: FeedText?
  package var links: [FeedLink] = []
  package var authors: [FeedPerson] = []
  package var contributors: [FeedPerson] = []
  package var publisher: FeedPerson?
  package var published: FeedDate?
  package var updated: FeedDate?
  package var created: FeedDate?
  package var expires: FeedDate?
  package var categories: [FeedCategory] = []
  /// Where the entry was taken from, where it says so.
  package var source: Feed?
  /// The page of readers' comments.
  package var comments: String?
  package var image: String?
  package var language: String?

  package init() {}

  /// The page of the entry.
  package var link: String? { FeedLink.main(of: links) }

  /// The files that belong to the entry.
  package var enclosures: [FeedLink] { links.filter { $0.relation == "enclosure" } }

  /// The day that the entry states; nil where it states none, which is never made up.
  package var date: FeedDate? {
    [published, updated, created].compactMap { $0 }.first { $0.seconds != nil }
  }

  /// The fullest text of the entry; one that holds pictures alone only where there is no other.
  package var body: FeedText? {
    let fullest = contents.max { $0.utf8.count < $1.utf8.count }
    let inOrder = [fullest, summary, mediaText].compactMap { $0 }
    return inOrder.first(where: \.hasWords) ?? inOrder.first
  }

  /// What programs print for an identity that they have not.
  private static let emptyIDs: Set<String> = ["0", "-1", "null", "nil", "none", "undefined"]

  /// What tells the entry from the others of its feed, in all versions of it.
  package var key: String {
    if let id, !id.isEmpty, link == nil || !Self.emptyIDs.contains(id.lowercased()) { return id }
    if let link { return link }
    var hash = title.map { StableHash.fnv1a($0.utf8) } ?? 0
    hash ^= body.map { StableHash.fnv1a($0.utf8) } ?? 0
    return "#" + String(hash, radix: 16)
  }
}
