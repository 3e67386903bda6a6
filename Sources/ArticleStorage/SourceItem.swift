package import Articles

/// An item of a source as the library knows it again.
package struct SourceItem: Sendable, Equatable {
  package var source: Source.ID
  /// Of what the source calls it.
  package var key: UInt64
  package var article: ArticleID
  /// Of its page; 0 where it has none.
  package var link: UInt64
  package var title: UInt64
  /// Of all that the source said of it.
  package var content: UInt64
  /// Whether the source carries a summary of it only.
  package var isSummary: Bool
  /// Whether its page was fetched in place of what the source carries.
  package var isFull: Bool

  package var hasLink: Bool { link != 0 }

  package init(
    source: Source.ID, key: UInt64, article: ArticleID, link: UInt64, title: UInt64,
    content: UInt64, isSummary: Bool, isFull: Bool = false
  ) {
    self.source = source
    self.key = key
    self.article = article
    self.link = link
    self.title = title
    self.content = content
    self.isSummary = isSummary
    self.isFull = isFull
  }
}

/// A source to be added.
package struct NewSource: Sendable, Equatable {
  package var kind: Source.Kind
  package var address: String
  package var settings: SourceSettings

  package init(kind: Source.Kind, address: String, settings: SourceSettings = SourceSettings()) {
    self.kind = kind
    self.address = address
    self.settings = settings
  }
}

/// What adding sources did.
package struct SourceAddition: Sendable, Equatable {
  /// In the order in which they were given, those that were there already among them.
  package var ids: [Source.ID]
  /// Those that were not there before, or had been removed.
  package var added: [Source.ID]
}
