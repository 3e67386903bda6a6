internal import ArticleAnalysis
internal import ArticleStorage
internal import Articles

extension LibraryStore {
  /// Groups new articles with their copies, lets them be found by their words, and hides those that
  /// the person's rules hide.
  func settleNew(by rules: MuteRules) throws(StoreError) {
    try CopyGrouping(self).run()
    try LibraryRepair(self, rules: rules).run()
  }
}

/// Groups anew what new articles or a person's corrections have touched.
struct CopyGrouping {
  /// Articles that are grouped together at the most; bounds the time of one step.
  private static let largest = 4_000

  /// What a person says of copies; other words on two articles change no group.
  private static let verdicts: Set<Correction.Verdict> = [.copies, .notCopies, .leads]

  private let store: LibraryStore

  init(_ store: LibraryStore) {
    self.store = store
  }

  /// Works until nothing is left to be grouped.
  func run() throws(StoreError) {
    let corrections = try store.corrections()
    var paired: [ArticleID: [ArticleID]] = [:]
    for correction in corrections.all where Self.verdicts.contains(correction.verdict) {
      paired[correction.first, default: []].append(correction.second)
      paired[correction.second, default: []].append(correction.first)
    }
    while let id = try store.nextUngrouped() {
      let ids = try connected(to: id, paired)
      let bodies = try store.bodies(of: ids.sorted())
      let articles = Parallel.map(count: bodies.count) { bodies[$0].article() }.compactMap(\.self)
      let groups = CopyFinder.groups(of: articles, corrections: corrections)
      try store.shelve(groups, done: ids.union([id]), algorithm: CopyFinder.version)
    }
  }

  /// The articles that chains of copies and of a person's words lead to from one, this one among
  /// them.
  private func connected(
    to id: ArticleID, _ paired: [ArticleID: [ArticleID]]
  ) throws(StoreError) -> Set<ArticleID> {
    var ids = Set(try store.relatives(of: id, limit: Self.largest))
    var open = Array(ids)
    while let next = open.popLast(), ids.count < Self.largest {
      for other in paired[next] ?? [] where !ids.contains(other) {
        for relative in try store.relatives(of: other, limit: Self.largest)
        where ids.insert(relative).inserted {
          open.append(relative)
        }
      }
    }
    return ids
  }
}
