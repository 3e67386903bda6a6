internal import Articles

/// The places of articles in a list, looked up by id.
///
/// Many small tables instead of a large one: when one of them is full, only its few thousand entries
/// are moved, so that one more article never waits for a million.
struct ArticlePlaces: Sendable {
  /// Small tables; ids are spread over them evenly, being hashes.
  private static let shelves = 256

  private var tables = [[ArticleID: UInt32]](repeating: [:], count: shelves)

  subscript(article: ArticleID) -> Int? {
    get { tables[Self.shelf(of: article)][article].map(Int.init) }
    set {
      tables[Self.shelf(of: article)][article] = newValue.map { UInt32(truncatingIfNeeded: $0) }
    }
  }

  private static func shelf(of article: ArticleID) -> Int {
    Int(truncatingIfNeeded: article.rawValue >> 17 & UInt64(shelves - 1))
  }
}
