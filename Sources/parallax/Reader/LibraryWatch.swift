internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import Synchronization

/// Finds out when another program has changed the library.
///
/// It looks on the queue on which this program writes, so that what it reads holds all that was
/// sent until then.
final class LibraryWatch {
  /// What another program has left.
  struct Seen: Sendable {
    /// Empty where lists are read anew, and with them the states.
    var states: [ArticleID: TriageState]
    var journal: TriageJournal
    var corrections: Corrections
    var notes: Notes
    /// The last step that was in the library by then.
    var kept: Int
  }

  /// Milliseconds between two looks: four a second, of some microseconds each.
  private static let interval = 250

  private let timer: any DispatchSourceTimer

  /// - Parameters:
  ///   - store: the library.
  ///   - look: how the library was before anything was read from it.
  ///   - queue: where this program writes.
  ///   - keeping: its steps on their way.
  ///   - needsStates: whether what was decided on all articles is wanted.
  ///   - onChange: told on the queue.
  init(
    _ store: LibraryStore, since look: LibraryLook, on queue: DispatchQueue, _ keeping: KeptSteps,
    needsStates: Bool,
    onChange: @escaping @Sendable (Seen) -> Void
  ) {
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler {
      guard look.findsChange(),
        let seen = try? Self.read(store, keeping, needsStates: needsStates)
      else { return }
      onChange(seen)
    }
    timer.schedule(
      deadline: .now() + .milliseconds(Self.interval), repeating: .milliseconds(Self.interval),
      leeway: .milliseconds(50))
    timer.activate()
  }

  func end() { timer.cancel() }

  /// What the library holds now; to be called on the queue.
  static func read(
    _ store: LibraryStore, _ keeping: KeptSteps, needsStates: Bool
  ) throws(StoreError) -> Seen {
    Seen(
      states: needsStates ? try store.states() : [:],
      journal: try store.journal(limit: 200, changes: 5_000),
      corrections: try store.corrections(), notes: try store.notes(), kept: keeping.kept)
  }
}

/// How the library was when it was looked at last.
final class LibraryLook: Sendable {
  private struct Contents {
    var stamp: LibraryStamp
    var version: Int?
  }

  private let store: LibraryStore
  private let last: Mutex<Contents>

  /// Looks for the first time: to be done before anything is read.
  init(_ store: LibraryStore) {
    self.store = store
    last = Mutex(Contents(stamp: store.stamp, version: try? store.foreignVersion()))
  }

  /// Whether another program has written since this was asked last.
  func findsChange() -> Bool {
    last.withLock { last in
      let stamp = store.stamp
      guard stamp != last.stamp else { return false }
      guard let version = try? store.foreignVersion() else { return false }
      // What is written while this is asked shows the next time.
      defer { last = Contents(stamp: stamp, version: version) }
      return version != last.version
    }
  }
}
