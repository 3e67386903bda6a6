package import Articles

/// What a list shows of an article, read without its text.
package struct ArticleRow: Sendable, Equatable, Identifiable {
  package var id: ArticleID
  /// Rises with the day; the order of all lists.
  package var place: Int64
  package var path: String
  package var headline: String
  package var headlineIsDerived: Bool
  package var deck: String?
  package var byline: String?
  package var agency: String?
  package var outlet: String?
  package var dateline: String?
  package var date: PublicationDate?
  package var language: String?
  package var words: Int
  package var state: TriageState
  package var isMuted: Bool
  package var note: String?
  /// The article under which this one is folded as a copy; nil where it stands by itself.
  package var leader: ArticleID?
  /// Other articles with its text.
  package var copies: Int

  /// Under whose name it stands in lists: its outlet, else the agency whose copy it is.
  package var publisher: String? { outlet ?? agency }
}

/// An article on its way into the library.
package struct IncomingArticle: Sendable {
  /// A file as it was when it was read.
  package struct Stamp: Sendable, Hashable {
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int

    package init(size: Int, modified: Int) {
      self.size = size
      self.modified = modified
    }
  }

  /// Words by which it is found.
  package struct SearchText: Sendable {
    package var headline: String
    package var body: String
    package var house: String
    package var path: String

    package init(headline: String, body: String, house: String, path: String) {
      self.headline = headline
      self.body = body
      self.house = house
      self.path = path
    }
  }

  /// With its passages.
  package var article: Article
  /// Of the bytes as they were loaded; the same bytes are found by it where they have the same kind
  /// of hash: that of files is FNV-1a, that of items of sources may be another.
  package var hash: UInt64
  /// Where it was loaded from; nil where its name is not one that can be kept.
  package var location: String?
  package var stamp: Stamp
  /// Day by which lists order it, in days since 1970.
  package var sortDay: Int
  /// The day that it states.
  package var day: Int?
  /// Hashes of paragraphs that its source prints under text after text.
  package var known: [UInt64]
  package var search: SearchText
  package var fingerprints: [UInt32]
  package var sparse: [UInt32]
  /// Articles of the library or of this batch that print its text or much of it.
  package var relations: [ArticleID]
  /// Those of which one stands in the other, beside other text.
  package var quotations: [ArticleID] = []
  /// What it is in the source that it came from; nil for a file.
  package var item: SourceItem?

  package init(
    article: Article, hash: UInt64? = nil, location: String?, stamp: Stamp, sortDay: Int, day: Int?,
    known: [UInt64],
    search: SearchText, fingerprints: [UInt32], sparse: [UInt32], relations: [ArticleID] = []
  ) {
    self.article = article
    self.hash = hash ?? StableHash.fnv1a(article.text.original)
    self.location = location
    self.stamp = stamp
    self.sortDay = sortDay
    self.day = day
    self.known = known
    self.search = search
    self.fingerprints = fingerprints
    self.sparse = sparse
    self.relations = relations
  }
}

extension IncomingArticle {
  /// What lists show as its place: of an item of a source its page.
  var path: String { item == nil ? location ?? article.path : article.path }
}

/// What became of an incoming article.
package enum Arrival: Sendable, Equatable {
  case added
  /// The same file holds another text than before; the earlier one is kept.
  case changed
  /// The same bytes are in the library already, perhaps from another place.
  case known(ArticleID)
}
