/// The identity of an article: where it was loaded from, not what it says.
///
/// Two outlets that print the same wire text are two articles, so the content cannot be the key.
package struct ArticleID: Hashable, Sendable, Comparable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Makes the identity of the article at `location`, stable over runs and machines.
  ///
  /// - Parameter location: an absolute path, or the address and item id of a feed.
  package init(location: String) {
    rawValue = StableHash.fnv1a(location.utf8)
  }

  package static func < (left: ArticleID, right: ArticleID) -> Bool {
    left.rawValue < right.rawValue
  }
}
