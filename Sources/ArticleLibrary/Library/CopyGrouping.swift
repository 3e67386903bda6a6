internal import ArticleAnalysis
internal import ArticleStorage
internal import Articles

/// Groups anew what new articles or a person's corrections have touched.
struct CopyGrouping {
  /// Articles that are grouped together at the most; bounds the time of one step.
  private static let largest = 4_000

  private let store: LibraryStore

  init(_ store: LibraryStore) {
    self.store = store
  }

  /// Works until nothing is left to be grouped.
  func run() throws(StoreError) {
    let corrections = try store.corrections()
    while let id = try store.nextUngrouped() {
      var ids = Set(try store.relatives(of: id, limit: Self.largest))
      for correction in corrections.all where ids.contains(correction.first) {
        ids.insert(correction.second)
      }
      for correction in corrections.all where ids.contains(correction.second) {
        ids.insert(correction.first)
      }
      let bodies = try store.bodies(of: ids.sorted())
      let articles = Parallel.map(count: bodies.count) { bodies[$0].article() }.compactMap(\.self)
      let groups = CopyFinder.groups(of: articles, corrections: corrections)
      try store.shelve(groups, done: ids.union([id]), algorithm: CopyFinder.version)
    }
  }
}
