internal import ArticleStorage
internal import Articles
internal import Synchronization

/// Where the articles of many sources wait until there are enough of them for one transaction.
///
/// How a request went is written behind its articles, so that whatever ends the program, a source
/// whose articles are not all there is asked for them again.
final class ItemShelf: Sendable {
  private struct Waiting {
    var readings: [FileReading] = []
    var fetches: [SourceFetch] = []
  }

  /// Sources whose health is written at once at the most, where they have nothing new.
  private static let fetchLimit = 256

  private let store: LibraryStore
  private let shelving: Shelving
  private let waiting = Mutex(Waiting())

  init(_ store: LibraryStore, today: Int) {
    self.store = store
    shelving = Shelving(store, today: today) { _ in }
  }

  /// What has ended the writing, if anything has.
  var error: StoreError? { shelving.error }

  /// Takes articles, and how the request went of which they are the last.
  func add(_ readings: [FileReading], _ fetch: SourceFetch? = nil) {
    waiting.withLock { waiting in
      waiting.readings += readings
      if let fetch { waiting.fetches.append(fetch) }
      let isFull =
        waiting.readings.count >= ArticleImport.batch || waiting.fetches.count >= Self.fetchLimit
      if isFull { write(&waiting) }
    }
  }

  /// Writes what is left and waits until all is written.
  func finish() throws(StoreError) -> ArticleImport.Report {
    waiting.withLock { write(&$0) }
    return try shelving.finish()
  }

  private func write(_ waiting: inout Waiting) {
    let (readings, fetches) = (waiting.readings, waiting.fetches)
    waiting = Waiting()
    shelving.take(readings) { [store] () throws(StoreError) in try store.record(fetches) }
  }
}
