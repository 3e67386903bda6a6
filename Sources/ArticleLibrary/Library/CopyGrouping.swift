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
  /// Other texts of each that help to tell a roundup: two show it, and more are looked at seldom.
  private static let mostBeside = 32

  /// What a person says of copies; other words on two articles change no group.
  private static let verdicts: Set<Correction.Verdict> = [.copies, .notCopies, .leads]

  private let store: LibraryStore

  init(_ store: LibraryStore) {
    self.store = store
  }

  /// Works until nothing is left to be grouped, groups that another version of the rule has made
  /// among it.
  func run() throws(StoreError) {
    try store.renew(.copies, algorithm: CopyFinder.version)
    let corrections = try store.corrections()
    var paired: [ArticleID: [ArticleID]] = [:]
    for correction in corrections.all where Self.verdicts.contains(correction.verdict) {
      paired[correction.first, default: []].append(correction.second)
      paired[correction.second, default: []].append(correction.first)
    }
    while let id = try store.nextUngrouped() {
      let ids = try connected(to: id, paired)
      let bodies = try store.bodies(of: ids.union(beside(ids)).sorted())
      let articles = Parallel.map(count: bodies.count) { bodies[$0].article() }.compactMap(\.self)
      let groups = CopyFinder.groups(of: articles, corrections: corrections)
        .filter { $0.members.contains { ids.contains($0.article) } }
      try store.shelve(groups, done: ids.union([id]), algorithm: CopyFinder.version)
    }
  }

  /// The texts that some articles hold beside other text: without them a roundup looks like a copy.
  private func beside(_ ids: Set<ArticleID>) throws(StoreError) -> Set<ArticleID> {
    guard ids.count > 1 else { return [] }
    var result: Set<ArticleID> = []
    for id in ids.sorted() where result.count < Self.largest {
      result.formUnion(try store.quotations(of: id, limit: Self.mostBeside))
    }
    return result
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
