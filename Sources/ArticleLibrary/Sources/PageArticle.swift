internal import ArticleAnalysis
internal import ArticleLoading
internal import ArticleStorage
internal import Articles
internal import FeedFetching

/// A page of the web as an article of the library.
enum PageArticle {
  /// What one address gives.
  static func fetch(
    _ request: FetchRequest, _ surroundings: SourceRefresh.Surroundings,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Result<FetchResponse, SourceTrouble> {
    var outcome: Result<FetchResponse, FetchError> = .failure(.stopped)
    FeedFetcher(limits: surroundings.limits).fetch([request], isStopped: isCancelled) {
      outcome = $1
    }
    return outcome.mapError { SourceTrouble(words: FetchWords.text(of: $0, isKept: false)) }
  }

  /// The article that a server gave; nil for what is no text.
  static func article(
    _ answer: FetchResponse, at address: String, id: ArticleID? = nil
  ) -> Article? {
    try? ArticleLoader.article(
      id: id ?? ArticleID(location: address), path: address, bytes: bytes(of: answer, to: address))
  }

  /// Adds an article, or a new version of it.
  static func add(
    _ article: Article, to store: LibraryStore, _ surroundings: SourceRefresh.Surroundings
  ) throws(StoreError) -> Arrival {
    var stamp = FileStamp(location: article.path)
    stamp.stamp = .init(size: article.text.original.count, modified: surroundings.now)
    let shelving = Shelving(store, today: surroundings.today) { _ in }
    shelving.take([.article(CleanedArticle(article, stamp))])
    let report = try shelving.finish()
    if report.added + report.changed > 0 { try store.settleNew(by: surroundings.rules(of: store)) }
    return report.added > 0 ? .added : report.changed > 0 ? .changed : .known(article.id)
  }

  /// The page as it is to be kept: so that it says of itself what its server said of it, and where
  /// its relative links start if it came from another place than the one that was asked.
  static func bytes(of answer: FetchResponse, to address: String) -> [UInt8] {
    var bytes = answer.body
    let isPage = answer.mediaType?.lowercased().contains("html") ?? false
    if let label = answer.mediaType.flatMap(DeclaredEncoding.ofMediaType) {
      let text = TextDecoder.read(bytes, declared: [label])
      // Only a mark binds more than what the page itself says.
      if text.encoding != "utf-8" || DeclaredEncoding.ofPage(bytes) != nil,
        text.utf8 != bytes
      {
        bytes = [0xEF, 0xBB, 0xBF] + text.utf8
      }
    }
    if !HTMLPage.isPage(bytes, fileExtension: nil) {
      guard isPage else { return bytes }
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let mark: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
      bytes = mark + Array("<!DOCTYPE html>\n".utf8) + bytes.dropFirst(mark.count)
    }
    // In UTF-16 a mark in ASCII would be none.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return isWide ? bytes : bytes + base(of: answer, to: address)
  }

  /// A mark for the end of a page that came over a redirect; one that the page has counts first.
  private static func base(of answer: FetchResponse, to address: String) -> [UInt8] {
    guard PageAddress(answer.address) != PageAddress(address),
      !WebAddress.hasSecrets(answer.address), let place = PageAddress.whole(answer.address)
    else { return [] }
    return Array("\n<base href=\"\(place.replacing("&", with: "&amp;"))\">\n".utf8)
  }
}
