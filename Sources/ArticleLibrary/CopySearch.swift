internal import ArticleAnalysis
package import ArticleLoading
internal import ArticleStorage
package import Articles

/// The search for copies in folders and libraries of any size: texts are read, summed up and let go.
///
/// A hundred thousand reports of 500 words take some 500 MB; behind `wordLimit` a text is read again
/// when it is compared.
package struct CopySearch {
  /// What was found.
  package struct Listing: Sendable {
    package var groups: [CopyGroup] = []
    package var paths: [ArticleID: String] = [:]
    package var faults: [LoadFault] = []
    /// Files or articles of the library that were found, read or not.
    package var files = 0
    /// What stories are told by, in the order of the articles; empty unless it was asked for.
    var stories: [StorySummary] = []
    /// Whether the reading was stopped: what was read by then is searched to the end.
    var wasStopped = false
  }

  /// Files that are read before they are summed up; more take memory, fewer idle the cores.
  private static let batch = 512
  /// Words of all texts together that are kept at hand, at four bytes each.
  private static let wordLimit = 64 << 20

  private let supply: ArticleSupply
  /// Nil where nothing is kept for stories.
  private let vocabularies: StoryVocabularies?
  private let corrections: Corrections
  private let onProgress: (LibraryProgress) -> Void
  private let isCancelled: @Sendable () -> Bool

  /// Index of its place in the supply and of its summary by article.
  private var files: [ArticleID: Int] = [:]
  private var places: [ArticleID: Int] = [:]
  private var summaries: [CopySummary] = []
  private var texts: [ArticleID: CopyText] = [:]
  private var wordCount = 0
  private var standing = StandingParagraphs()
  /// Outlets of the articles in files, by which it is known what stands in them.
  private var outlets: [ArticleID: String] = [:]
  /// Articles to be cleaned again with what was learned.
  private var stale: Set<ArticleID> = []
  private var listing = Listing()

  /// Searches files, folders or a library.
  ///
  /// - Parameters:
  ///   - supply: where the articles are.
  ///   - corrections: what a person has said of them.
  ///   - readsStories: whether what stories are told by is kept too.
  ///   - onProgress: told now and then how far the search is.
  ///   - isCancelled: asked before each batch that is read or cleaned again, and before each article
  ///     that is compared. Once true while it reads, what was read until then is grouped; later, what
  ///     is not compared by then stands alone.
  /// - Returns: the groups of all articles that could be read.
  package static func run(
    _ supply: ArticleSupply, corrections: Corrections = Corrections(), readsStories: Bool = false,
    onProgress: @escaping (LibraryProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Listing {
    var search = CopySearch(
      supply: supply, readsStories: readsStories, corrections: corrections, onProgress: onProgress,
      isCancelled: isCancelled)
    search.read()
    search.cleanAgain()
    search.compare()
    return search.listing
  }

  private init(
    supply: ArticleSupply, readsStories: Bool, corrections: Corrections,
    onProgress: @escaping (LibraryProgress) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.supply = supply
    vocabularies = readsStories ? StoryVocabularies() : nil
    self.corrections = corrections
    self.onProgress = onProgress
    self.isCancelled = isCancelled
  }

  private mutating func read() {
    listing.files = supply.count
    let vocabularies = vocabularies
    for start in stride(from: 0, to: supply.count, by: Self.batch) where !isCancelled() {
      let end = min(supply.count, start + Self.batch)
      let learns = supply.isOfFiles
      let results = supply.map(start..<end) {
        var reading = Reading($0, vocabularies: vocabularies)
        // The library has learned what its sources print under text after text.
        if learns { reading.lines = StandingLines(reading.article) }
        return reading
      }
      for (offset, result) in results.enumerated() {
        switch result {
        case .success(let reading): note(reading, file: start + offset)
        case .failure(let fault): listing.faults.append(fault)
        case nil: break
        }
      }
      onProgress(.read(end, of: supply.count))
    }
    listing.wasStopped = isCancelled()
  }

  /// Whether the person wants no more than what is done; asked after the reading.
  private var isStopped: Bool { !listing.wasStopped && isCancelled() }

  /// An article with what its copies are told by.
  private struct Reading: Sendable {
    var article: Article
    var text: CopyText
    var summary: CopySummary
    var story: StorySummary?
    /// What the search for standing paragraphs sees; nil where nothing is to be learned.
    var lines: StandingLines?

    /// Reads what was supplied; without vocabularies nothing for stories is kept of it.
    init(_ supplied: ArticleSupply.Supplied, vocabularies: StoryVocabularies?) {
      switch supplied {
      case .loaded(let loaded):
        let (article, text) = CopyText.cleaning(loaded)
        self.init(article, text, vocabularies: vocabularies)
      case .cleaned(let article):
        self.init(article, CopyText(article), vocabularies: vocabularies)
      }
    }

    init(_ article: Article, _ text: CopyText, vocabularies: StoryVocabularies?) {
      (self.article, self.text) = (article, text)
      summary = CopySummary(article, text)
      story = vocabularies?.summary(of: article)
    }
  }

  private mutating func note(_ reading: Reading, file: Int) {
    let article = reading.article
    guard files[article.id] == nil else { return }
    files[article.id] = file
    listing.paths[article.id] = article.path
    if let lines = reading.lines {
      outlets[article.id] = article.outlet
      stale.formUnion(standing.insert(article, lines: lines))
    }
    places[article.id] = summaries.count
    summaries.append(reading.summary)
    if let story = reading.story { listing.stories.append(story) }
    keep(reading.text, of: article.id)
  }

  private mutating func keep(_ text: CopyText, of article: ArticleID) {
    guard wordCount < Self.wordLimit else { return }
    wordCount += text.words.count
    texts[article] = text
  }

  /// Sums the articles up anew that hold what their sources print under text after text.
  private mutating func cleanAgain() {
    let (all, vocabularies) = (stale.sorted(), vocabularies)
    let reread = rereading
    for start in stride(from: 0, to: all.count, by: Self.batch) where !isStopped {
      let ids = all[start..<min(all.count, start + Self.batch)]
      let readings = Parallel.map(count: ids.count) { offset in
        reread(all[start + offset]).map {
          Reading($0, CopyText($0), vocabularies: vocabularies)
        }
      }
      for case let reading? in readings { renew(reading) }
      onProgress(.cleaned(ids.endIndex, of: all.count))
    }
  }

  private mutating func renew(_ reading: Reading) {
    let id = reading.article.id
    guard let place = places[id] else { return }
    summaries[place] = reading.summary
    if let story = reading.story { listing.stories[place] = story }
    if texts[id] != nil { texts[id] = reading.text }
  }

  private mutating func compare() {
    let count = summaries.count
    let (wasStopped, isCancelled) = (listing.wasStopped, isCancelled)
    let (texts, reread) = (texts, rereading)
    listing.groups = CopyFinder.groups(
      of: summaries, corrections: corrections,
      progress: { if $0 % Self.batch == 0 { onProgress(.compared($0, of: count)) } },
      isCancelled: { !wasStopped && isCancelled() }
    ) { id in
      texts[id] ?? reread(id).map { CopyText($0) }
    }
  }

  /// Reads an article again, without what stands in its source; nil where its file has gone.
  private var rereading: @Sendable (ArticleID) -> Article? {
    { [files, supply, standing, outlets] id in
      guard let index = files[id], let supplied = supply.supplied(index) else { return nil }
      guard case .loaded(let loaded) = supplied else { return supplied.article }
      let known = standing.known(path: loaded.path, outlet: outlets[id])
      return ArticleCleaner.clean(loaded, known: known)
    }
  }
}
