internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
internal import Articles

/// The looking through of articles that stand in lists only: their words, their copies, and the
/// paragraphs that their source prints under text after text.
///
/// A batch is one transaction, so that the work can be stopped at any moment and goes on where it
/// was.
package struct LibraryTexts {
  /// Articles of one transaction.
  private static let batch = 256

  private let store: LibraryStore
  private let today: Int
  private let rules: MuteRules

  /// - Parameters:
  ///   - store: the library.
  ///   - today: the day in days since 1970, on which rules hold or are past.
  ///   - sayings: what the person says of names, by which rules hide.
  package init(
    _ store: LibraryStore, today: Int, sayings: @escaping NameSayings.Reading
  ) {
    self.store = store
    self.today = today
    rules = MuteRules(store, today: today, sayings: sayings)
  }

  /// Looks through articles until none is left, those of the newest days first.
  ///
  /// - Parameters:
  ///   - onProgress: told how many articles are left.
  ///   - isCancelled: asked between the batches.
  /// - Returns: how many were looked through.
  /// - Throws: what is wrong with the library; what was found until then is kept.
  @discardableResult
  package func run(
    onProgress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(StoreError) -> Int {
    // What remembers copies takes megabytes, which are not spent on nothing.
    guard try !store.unlooked(limit: 1).isEmpty else { return 0 }
    var work = ShelvingWork(store, today: today)
    var count = 0
    var left = 0
    while !isCancelled() {
      let ids = try store.unlooked(limit: Self.batch)
      guard !ids.isEmpty else { break }
      if count == 0 {
        left = try store.counts().unlooked
        onProgress(left)
        if try !store.muteRules().isEmpty { try store.awaitRules() }
      }
      try look(through: ids, &work)
      count += ids.count
      left -= ids.count
      onProgress(max(0, left))
    }
    guard count > 0 else { return 0 }
    try store.settleNew(by: rules)
    return count
  }

  private func look(
    through ids: [ArticleID], _ work: inout ShelvingWork
  ) throws(StoreError) {
    let bodies = try store.bodies(of: ids)
    let articles = Parallel.map(count: bodies.count) { index in
      let body = bodies[index]
      let loaded = try? ArticleLoader.article(id: body.id, path: body.path, bytes: body.bytes)
      return loaded.map { CleanedArticle($0, FileStamp(), hash: body.hash) }
    }
    let read = articles.compactMap(\.self)
    try store.complete(try work.look(through: read, settled: {}))
    let lost = Set(ids).subtracting(read.map(\.article.id))
    if !lost.isEmpty { try store.leave(lost.sorted()) }
  }
}
