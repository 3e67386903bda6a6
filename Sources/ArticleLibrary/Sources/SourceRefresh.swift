package import ArticleStorage
package import Articles
internal import Dispatch
package import FeedFetching
internal import Synchronization

/// Asks sources for what is new and puts it into the library.
///
/// Many are asked at once; what one gave is read over all cores while others are still on their
/// way, and is written batch by batch, each one transaction and none later than a moment after it
/// came. Whatever ends a refresh, what was
/// written is whole, and a source that was not finished is asked for everything the next time.
package struct SourceRefresh: Sendable {
  /// What a refresh needs from outside.
  package struct Surroundings: Sendable {
    /// Days and seconds since 1970.
    package var today: Int
    package var now: Int
    /// What the person says of names, by which rules hide.
    package var sayings = NameSayings.unsaid
    package var limits = FetchLimits()
    /// New articles up to which they are looked through at once; more stand in lists, and are looked
    /// through in the background or by what next needs it.
    package var lookedThroughAtOnce = 1_000
    /// `user:password` of a source whose settings say where they stand.
    package var credentials: @Sendable (String) -> Result<String, SourceTrouble> = { _ in
      .failure(SourceTrouble(words: "needs a name and a password (they cannot be read here)"))
    }
    /// What the command of a source prints.
    package var output: @Sendable (Source) -> Result<[UInt8], SourceTrouble> = { _ in
      .failure(SourceTrouble(words: "is a command (it is not run here)"))
    }

    package init(today: Int, now: Int) {
      self.today = today
      self.now = now
    }

    /// The rules of the person on a library.
    func rules(of store: LibraryStore) -> MuteRules {
      MuteRules(store, today: today, sayings: sayings)
    }
  }

  /// What became of a source.
  package struct Outcome: Sendable, Equatable {
    package var source: Source
    package var new = 0
    package var changed = 0
    /// Items of which no article could be made.
    package var faults = 0
    /// Pages of its summaries that did not come, and why the last of them did not.
    package var missingPages = 0
    package var pageFault: String?
    /// What went wrong, in words.
    package var fault: String?
    /// What a person should know, though nothing went wrong.
    package var notice: String?
    /// Whether it was left before it was asked or read to its end.
    package var isStopped = false

    package init(source: Source) {
      self.source = source
    }
  }

  package struct Report: Sendable, Equatable {
    /// In the order in which the sources were given.
    package var outcomes: [Outcome] = []
    /// Whether the new articles stand in lists, but are still to be looked through.
    package var isListedOnly = false

    package var new: Int { outcomes.reduce(0) { $0 + $1.new } }
    package var changed: Int { outcomes.reduce(0) { $0 + $1.changed } }
    package var failed: Int { outcomes.count { $0.fault != nil } }
  }

  private let store: LibraryStore
  private let surroundings: Surroundings
  private let onProgress: @Sendable (_ done: Int, _ all: Int, _ last: Outcome) -> Void
  private let onListed: @Sendable () -> Void
  private let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - store: the library to add to.
  ///   - surroundings: clock, limits, secrets and commands.
  ///   - onProgress: told after each source, from any thread.
  ///   - onListed: told after new articles have come into the lists, from any thread.
  ///   - isCancelled: asked often; once true, what was read is kept and the rest left.
  package init(
    into store: LibraryStore, _ surroundings: Surroundings,
    onProgress: @escaping @Sendable (_ done: Int, _ all: Int, _ last: Outcome) -> Void = {
      _, _, _ in
    }, onListed: @escaping @Sendable () -> Void = {},
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.store = store
    self.surroundings = surroundings
    self.onProgress = onProgress
    self.onListed = onListed
    self.isCancelled = isCancelled
  }

  /// Keeps the memory of a program small that does no more than this; called before its threads.
  package static func shareMemory() { FeedFetcher.shareMemory() }

  /// Asks some sources.
  ///
  /// - Returns: what became of each; one that fails never harms the others.
  /// - Throws: what is wrong with the library; the batches written until then are kept.
  package func run(_ sources: [Source]) throws(StoreError) -> Report {
    try run(sources, given: nil)
  }

  /// Takes what an address gave as the first answer of its source.
  package func run(
    _ source: Source, given answer: FetchResponse
  ) throws(StoreError) -> Report {
    try run([source], given: answer)
  }

  private func run(
    _ sources: [Source], given answer: FetchResponse?
  ) throws(StoreError) -> Report {
    let work = RefreshWork(
      sources, store, surroundings, onProgress: onProgress, onListed: onListed,
      isCancelled: isCancelled)
    if let answer { work.take(.success(answer), of: 0) } else { work.askAll() }
    var report = try work.finish()
    try fetchPages(of: &report)
    if try shouldLookThrough(report) {
      try LibraryTexts(store, today: surroundings.today, sayings: surroundings.sayings)
        .run(isCancelled: isCancelled)
    }
    report.isListedOnly = try !store.unlooked(limit: 1).isEmpty
    return report
  }

  /// Whether there are new articles, which are few or are hidden by rules that need their words.
  private func shouldLookThrough(_ report: Report) throws(StoreError) -> Bool {
    let count = report.new + report.changed
    guard count > 0 else { return false }
    if count <= surroundings.lookedThroughAtOnce { return true }
    return try !store.muteRules().isEmpty
  }

  /// Pages that are fetched of a source at a time; the others come with the next refresh.
  private static let pageLimit = 50

  /// Fetches the pages of summaries of those sources of which the person wants that.
  private func fetchPages(of report: inout Report) throws(StoreError) {
    for index in report.outcomes.indices where !isCancelled() {
      let source = report.outcomes[index].source
      guard source.settings.fetchesPages else { continue }
      let items = try store.items(of: source.id).filter { $0.isSummary && !$0.isFull }
      guard !items.isEmpty else { continue }
      let pages = try PageFetch(into: store, surroundings, isCancelled: isCancelled)
        .run(items.prefix(Self.pageLimit).map(\.article))
      report.outcomes[index].missingPages = pages.missing
      report.outcomes[index].pageFault = pages.trouble?.words
    }
  }
}

/// Why a source gave nothing, in words for a person.
package struct SourceTrouble: Error, Sendable, Equatable {
  static let withoutXML = SourceTrouble(
    words: "is a feed that cannot be read here (install the package libxml2)")

  package var words: String

  package init(words: String) {
    self.words = words
  }
}
