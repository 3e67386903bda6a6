internal import ArticleStorage
internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The later stages of an import, each on a queue of its own: a batch is looked through for copies
/// and standing paragraphs while the one before it is written.
final class Shelving: Sendable {
  private struct Progress {
    var report = ArticleImport.Report()
    var error: StoreError?
  }

  /// Microseconds between two transactions, in which others that wait to write get their turn.
  private static let pause: UInt32 = 2_000

  private let store: LibraryStore
  private let looking = DispatchQueue(label: "parallax.import.look")
  private let writing = DispatchQueue(label: "parallax.import.write")
  /// Let one batch wait before each stage.
  private let roomToLook = DispatchSemaphore(value: 1)
  private let roomToWrite = DispatchSemaphore(value: 1)
  private let progress = Mutex(Progress())
  private let work: Mutex<ShelvingWork>
  private let onProgress: @Sendable (ArticleImport.Report) -> Void

  init(
    _ store: LibraryStore, today: Int,
    onProgress: @escaping @Sendable (ArticleImport.Report) -> Void
  ) {
    self.store = store
    work = Mutex(ShelvingWork(store, today: today))
    self.onProgress = onProgress
  }

  /// What has ended the writing, if anything has.
  var error: StoreError? { progress.withLock { $0.error } }

  /// Takes a batch; waits while one is still to be looked through.
  func take(_ batch: [FileReading]) {
    guard !batch.isEmpty else { return }
    roomToLook.wait()
    looking.async { [self] in
      defer { roomToLook.signal() }
      guard error == nil else { return }
      let prepared = work.withLock { work in
        Result { () throws(StoreError) in try work.prepare(batch, settled: { writing.sync {} }) }
      }
      switch prepared {
      case .failure(let failure): progress.withLock { $0.error = $0.error ?? failure }
      case .success(let batch): pass(batch)
      }
    }
  }

  /// Hands a batch to the writing; waits while one is still to be written.
  private func pass(_ batch: PreparedBatch) {
    roomToWrite.wait()
    writing.async { [self] in
      defer { roomToWrite.signal() }
      guard error == nil else { return }
      do throws(StoreError) {
        let arrivals = try batch.articles.isEmpty ? [] : store.add(batch.articles)
        onProgress(
          progress.withLock {
            $0.report.count(batch, arrivals)
            return $0.report
          })
        usleep(Self.pause)
      } catch {
        progress.withLock { $0.error = error }
      }
    }
  }

  /// Waits until all is written.
  func finish() throws(StoreError) -> ArticleImport.Report {
    looking.sync {}
    writing.sync {}
    let end = progress.withLock { ($0.report, $0.error) }
    if let error = end.1 { throw error }
    return end.0
  }
}

extension ArticleImport.Report {
  fileprivate mutating func count(_ batch: PreparedBatch, _ arrivals: [Arrival]) {
    faults += batch.faults
    known += batch.unchanged
    for arrival in arrivals {
      switch arrival {
      case .added: added += 1
      case .changed: changed += 1
      case .known: known += 1
      }
    }
  }
}
