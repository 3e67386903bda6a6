internal import ArticleAnalysis
package import ArticleLoading
package import ArticleStorage
internal import Articles
internal import Dispatch
internal import Synchronization

/// The way of files into the library: loaded, cleaned, folded, fingerprinted, grouped, indexed.
///
/// One batch is read over all cores while the one before it is written. Each batch is one
/// transaction, so that whatever ends the import, what was kept is whole, and the same import begun
/// again goes on where it ended.
package struct ArticleImport: Sendable {
  /// What became of the files.
  package struct Report: Sendable, Equatable {
    package var added = 0
    /// Files that hold another text than when they were added before.
    package var changed = 0
    /// Files whose bytes the library has already.
    package var known = 0
    package var faults: [LoadFault] = []

    package init() {}

    /// Files looked at.
    package var files: Int { added + changed + known + faults.count }
  }

  /// Files of one transaction: more are written faster, and keep other writers waiting longer.
  static let batch = 256

  private let store: LibraryStore
  private let today: Int
  private let rules: MuteRules
  private let onProgress: @Sendable (Report) -> Void
  private let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - store: the library to add to.
  ///   - today: the day in days since 1970, by which articles without a day are ordered.
  ///   - sayings: what the person says of names, by which rules hide.
  ///   - onProgress: told after each batch what has become of the files until then.
  ///   - isCancelled: asked before each file; once true, what was read is kept and the rest left.
  package init(
    into store: LibraryStore, today: Int,
    sayings: @escaping NameSayings.Reading,
    onProgress: @escaping @Sendable (Report) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.store = store
    self.today = today
    rules = MuteRules(store, today: today, sayings: sayings)
    self.onProgress = onProgress
    self.isCancelled = isCancelled
  }

  /// Adds all articles under some paths.
  ///
  /// - Returns: what became of the files; one that cannot be read never harms the others.
  /// - Throws: what is wrong with the library; the batches written until then are kept.
  /// - Complexity: memory does not grow with the texts, only with their fingerprints (some 200
  ///   bytes an article).
  package func run(_ paths: [String]) throws(StoreError) -> Report {
    let shelving = Shelving(store, today: today, onProgress: onProgress)
    var pending: [ArticleLibrary.Finding] = []
    FileWalker().forEachFile(under: paths.map { FileLocation($0) }) { finding in
      guard !isCancelled(), shelving.error == nil else { return false }
      pending.append(finding)
      guard pending.count == Self.batch else { return true }
      shelving.take(read(pending))
      pending.removeAll(keepingCapacity: true)
      return true
    }
    shelving.take(read(pending))
    let report = try shelving.finish()
    try store.settleNew(by: rules)
    return report
  }

  /// Loads and cleans some files over all cores; those that the library knows are only looked at.
  private func read(_ findings: [ArticleLibrary.Finding]) -> [FileReading] {
    let files = findings.map { FileStamp($0) }
    let known = (try? store.stamps(of: files.compactMap(\.location))) ?? [:]
    return Parallel.map(count: findings.count) { index in
      guard !isCancelled() else { return .left }
      switch findings[index] {
      case .failure(let fault): return .fault(fault)
      case .success(let file):
        let stamp = files[index]
        if let location = stamp.location, known[location] == stamp.stamp { return .unchanged }
        guard let result = ArticleLibrary.load(file) else { return .left }
        return FileReading(result, stamp)
      }
    }
  }
}

/// What reading a file gave.
enum FileReading: Sendable {
  case fault(LoadFault)
  /// It is as it was when it was added.
  case unchanged
  /// No article, or not looked at.
  case left
  case article(CleanedArticle)

  init(_ result: Result<Article, LoadFault>, _ stamp: FileStamp) {
    switch result {
    case .failure(let fault): self = .fault(fault)
    case .success(let article): self = .article(CleanedArticle(article, stamp))
    }
  }
}

/// An article with what its text gives without looking at others.
struct CleanedArticle: Sendable {
  var article: Article
  var stamp: FileStamp
  var hash: UInt64

  /// `hash` is that of the bytes where the library has it already.
  init(_ loaded: Article, _ stamp: FileStamp, hash: UInt64? = nil) {
    article = ArticleText.cleaned(loaded)
    self.stamp = stamp
    self.hash = hash ?? StableHash.fnv1a(loaded.text.original)
  }
}
