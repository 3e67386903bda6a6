internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where the articles of many sources wait until there are enough of them for one transaction, which
/// puts them into the lists, or until they have waited for a moment.
///
/// How a request went is written behind its articles, so that whatever ends the program, a source
/// whose articles are not all there is asked for them again.
final class ItemShelf: Sendable {
  private struct Waiting {
    var articles: [IncomingArticle] = []
    var fetches: [SourceFetch] = []
    /// Whether a time is set at which they are written.
    var isTimed = false

    var isEmpty: Bool { articles.isEmpty && fetches.isEmpty }
  }

  /// Articles of one transaction: more are written faster, and keep other writers waiting longer.
  private static let batch = 512
  /// Articles after which the journal is written into the library: after more, a page that many of
  /// them touch is written once, but more pages at the very end.
  private static let settledTogether = 2_048
  /// Sources whose health is written at once at the most, where they have nothing new.
  private static let fetchLimit = 256
  /// How long articles wait at the most: one server that is silent would keep all others from the
  /// lists.
  private static let longestWait = DispatchTimeInterval.milliseconds(500)
  /// Microseconds between two transactions, in which others that wait to write get their turn.
  private static let pause: UInt32 = 2_000

  private let store: LibraryStore
  private let writing = DispatchQueue(label: "parallax.refresh.write")
  private let timing = DispatchQueue(label: "parallax.refresh.time")
  private let settling = DispatchQueue(label: "parallax.refresh.settle")
  /// Articles since the journal was last to be written into the library.
  private let unsettled = Mutex(0)
  /// Lets one batch wait.
  private let room = DispatchSemaphore(value: 1)
  private let waiting = Mutex(Waiting())
  private let failure = Mutex<StoreError?>(nil)
  private let onListed: @Sendable () -> Void

  /// `onListed` is told from any thread when articles have come into the lists.
  init(_ store: LibraryStore, onListed: @escaping @Sendable () -> Void) {
    self.store = store
    self.onListed = onListed
  }

  /// What has ended the writing, if anything has.
  var error: StoreError? { failure.withLock { $0 } }

  /// Takes articles, and how the request went of which they are the last.
  func add(_ articles: [IncomingArticle], _ fetch: SourceFetch? = nil) {
    waiting.withLock { waiting in
      waiting.articles += articles
      if let fetch { waiting.fetches.append(fetch) }
      let isFull =
        waiting.articles.count >= Self.batch || waiting.fetches.count >= Self.fetchLimit
      if isFull { write(&waiting) } else { setTime(&waiting) }
    }
  }

  private func setTime(_ waiting: inout Waiting) {
    guard !waiting.isTimed else { return }
    waiting.isTimed = true
    timing.asyncAfter(deadline: .now() + Self.longestWait) { [weak self] in
      self?.waiting.withLock { waiting in
        waiting.isTimed = false
        self?.writeIfFree(&waiting)
      }
    }
  }

  /// Writes what is left and waits until all is written.
  func finish() throws(StoreError) {
    waiting.withLock { write(&$0) }
    writing.sync {}
    settling.sync {}
    if let error { throw error }
    try store.settleJournal()
  }

  private func write(_ waiting: inout Waiting) {
    guard !waiting.isEmpty else { return }
    room.wait()
    begin(&waiting)
  }

  /// Writes, unless a batch waits already: then others that add articles need not wait as well.
  private func writeIfFree(_ waiting: inout Waiting) {
    guard !waiting.isEmpty else { return }
    if room.wait(timeout: .now()) == .success { begin(&waiting) } else { setTime(&waiting) }
  }

  /// Hands a batch on, for which there is room.
  private func begin(_ waiting: inout Waiting) {
    let (articles, fetches) = (waiting.articles, waiting.fetches)
    waiting = Waiting(isTimed: waiting.isTimed)
    writing.async { [self] in
      defer { room.signal() }
      guard error == nil else { return }
      do throws(StoreError) {
        try store.list(articles, fetches)
        if !articles.isEmpty { onListed() }
        settle(articles.count)
        usleep(Self.pause)
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// Lets the journal of enough articles be written into the library, while more are listed.
  ///
  /// What fails here fails again, and is told, at the end.
  private func settle(_ count: Int) {
    let isDue = unsettled.withLock { unsettled in
      unsettled += count
      guard unsettled >= Self.settledTogether else { return false }
      unsettled = 0
      return true
    }
    guard isDue else { return }
    settling.async { [store] in try? store.settleJournal() }
  }
}
