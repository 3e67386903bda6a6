/// An article as an archive has it, with what the archive says of it.
package struct ArchivedArticle: Sendable, Equatable {
  /// The archive's own name for it.
  package var id: String?
  package var address: String?
  package var title: String?
  package var author: String?
  package var outlet: String?
  package var date: FeedDate?
  package var language: String?
  package var tags: [String] = []
  /// Files that belong to it.
  package var files: [FeedLink] = []
  /// The text, or the page, as bytes.
  package var body: FeedText

  package init(body: FeedText) {
    self.body = body
  }

  /// An item of a feed that is kept as a file.
  package init(_ item: FeedItem, in feed: Feed) {
    let page = ItemPage(item, in: feed)
    self.init(body: page.body ?? FeedText(utf8: [], form: .plain))
    id = item.key
    address = page.address
    title = page.title
    author = page.author
    outlet = page.outlet
    date = page.date
    language = page.language
    tags = item.categories.map(\.term)
    files = page.files
  }
}

/// What an archive gave: an article, or a record that gave none, and why.
package enum ArchiveRecord: Sendable, Equatable {
  case article(ArchivedArticle)
  /// The record's number from 1 on.
  case fault(record: Int, ArchiveFault)
}

/// Why a record of an archive gave no article.
package enum ArchiveFault: Error, Sendable, Equatable {
  /// Neither an object nor a record.
  case unreadable
  /// A feed in XML where libxml2 is not installed.
  case outOfReach
  case noText
  case tooLarge(limit: Int)
  /// Packed more tightly than any text is: a bomb.
  case bomb
  case damagedPacking
  /// Packed in a way for which there is no library here.
  case unknownPacking
  /// The file ends before the record does.
  case cutOff
}
