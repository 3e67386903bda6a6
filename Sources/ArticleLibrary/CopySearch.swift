internal import ArticleAnalysis
package import ArticleLoading
internal import ArticleStorage
package import Articles

/// The search for copies in folders of any size: texts are read, summed up and let go.
///
/// A hundred thousand reports take some 300 MB; behind `wordLimit` a text is read again when it is
/// compared.
package struct CopySearch {
  /// What was found.
  package struct Listing: Sendable {
    package var groups: [CopyGroup] = []
    package var paths: [ArticleID: String] = [:]
    package var faults: [LoadFault] = []
    /// Files that were found, read or not.
    package var files = 0
  }

  /// Files that are read before they are summed up; more take memory, fewer idle the cores.
  private static let batch = 512
  /// Words of all texts together that are kept at hand, at four bytes each.
  private static let wordLimit = 64 << 20

  private let paths: [String]
  private let corrections: Corrections
  private let onProgress: (LibraryProgress) -> Void
  private let isCancelled: @Sendable () -> Bool

  private var found: [ArticleLibrary.Finding] = []
  /// Index of its file and of its summary by article.
  private var files: [ArticleID: Int] = [:]
  private var places: [ArticleID: Int] = [:]
  private var summaries: [CopySummary] = []
  private var texts: [ArticleID: CopyText] = [:]
  private var wordCount = 0
  private var standing = StandingParagraphs()
  /// Articles to be cleaned again with what was learned.
  private var stale: Set<ArticleID> = []
  private var listing = Listing()

  /// Searches the files under some paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders, as a person named them.
  ///   - corrections: what a person has said of their articles.
  ///   - onProgress: told now and then how far the search is.
  ///   - isCancelled: asked before each article; once true, what was read until then is grouped.
  /// - Returns: the groups of all articles that could be read.
  package static func run(
    paths: [String], corrections: Corrections = Corrections(),
    onProgress: @escaping (LibraryProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Listing {
    var search = CopySearch(
      paths: paths, corrections: corrections, onProgress: onProgress, isCancelled: isCancelled)
    search.read()
    search.cleanAgain()
    search.compare()
    return search.listing
  }

  private init(
    paths: [String], corrections: Corrections, onProgress: @escaping (LibraryProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.paths = paths
    self.corrections = corrections
    self.onProgress = onProgress
    self.isCancelled = isCancelled
  }

  private mutating func read() {
    found = ArticleLibrary.find(under: paths)
    listing.files = found.count
    for start in stride(from: 0, to: found.count, by: Self.batch) where !isCancelled() {
      let end = min(found.count, start + Self.batch)
      for (offset, result) in Self.articles(found, start..<end).enumerated() {
        switch result {
        case .success(let reading): note(reading, file: start + offset)
        case .failure(let fault): listing.faults.append(fault)
        case nil: break
        }
      }
      onProgress(.read(end, of: found.count))
    }
  }

  /// An article with what its copies are told by.
  private struct Reading: Sendable {
    var article: Article
    var text: CopyText
    var summary: CopySummary

    init(_ loaded: Article) {
      (article, text) = CopyText.cleaning(loaded)
      summary = CopySummary(article, text)
    }
  }

  /// Loads, cleans and sums up some files over all cores.
  private static func articles(
    _ found: [ArticleLibrary.Finding], _ range: Range<Int>
  ) -> [Result<Reading, LoadFault>?] {
    Parallel.map(count: range.count) { offset in
      switch found[range.lowerBound + offset] {
      case .failure(let fault): .failure(fault)
      case .success(let file): ArticleLibrary.load(file).map { $0.map { Reading($0) } }
      }
    }
  }

  private mutating func note(_ reading: Reading, file: Int) {
    let article = reading.article
    guard files[article.id] == nil else { return }
    files[article.id] = file
    listing.paths[article.id] = article.path
    stale.formUnion(standing.insert(article))
    places[article.id] = summaries.count
    summaries.append(reading.summary)
    keep(reading.text, of: article.id)
  }

  private mutating func keep(_ text: CopyText, of article: ArticleID) {
    guard wordCount < Self.wordLimit else { return }
    wordCount += text.words.count
    texts[article] = text
  }

  /// Sums the articles up anew that hold what their sources print under text after text.
  private mutating func cleanAgain() {
    for id in stale.sorted() {
      guard let place = places[id], let article = Self.article(id, files, found, standing) else {
        continue
      }
      let text = CopyText(article)
      summaries[place] = CopySummary(article, text)
      if texts[id] != nil { texts[id] = text }
    }
  }

  private mutating func compare() {
    let count = summaries.count
    let (texts, files, found, standing) = (texts, files, found, standing)
    listing.groups = CopyFinder.groups(
      of: summaries, corrections: corrections,
      progress: { if $0 % Self.batch == 0 { onProgress(.compared($0, of: count)) } },
      isCancelled: { false }
    ) { id in
      texts[id] ?? Self.article(id, files, found, standing).map { CopyText($0) }
    }
  }

  /// Reads an article again; nil where its file has gone.
  private static func article(
    _ id: ArticleID, _ files: [ArticleID: Int], _ found: [ArticleLibrary.Finding],
    _ standing: StandingParagraphs
  ) -> Article? {
    guard let index = files[id], case .success(let file) = found[index],
      case .success(let loaded) = ArticleLibrary.load(file)
    else { return nil }
    let article = ArticleCleaner.clean(loaded)
    let known = standing.known(for: article)
    return known.isEmpty ? article : ArticleCleaner.clean(loaded, known: known)
  }
}
