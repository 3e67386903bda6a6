internal import ArticleLibrary
internal import Dispatch
internal import Synchronization

/// A reading that began by itself and is waited for, or asked whether it is done.
final class EarlyReading<Reading: Sendable>: Sendable {
  /// Reads, and tells how far that is; told whether to stop.
  typealias Work =
    @Sendable (
      _ onProgress: @escaping @Sendable (LibraryProgress) -> Void,
      _ isCancelled: @Sendable () -> Bool
    ) throws -> Reading

  private let task: Task<Reading, any Error>
  private let arrival = Arrival()

  /// Begins to read off the main actor.
  init(_ read: @escaping Work) {
    let arrival = arrival
    task = Task.detached(priority: .userInitiated) {
      defer { arrival.isOver.signal() }
      let reading = try read({ arrival.tell($0) }, { Task.isCancelled })
      arrival.reading.withLock { $0 = reading }
      return reading
    }
  }

  /// Has somebody told from now on how far the reading is, on any thread.
  func onProgress(_ listener: @escaping @Sendable (LibraryProgress) -> Void) {
    arrival.listener.withLock { $0 = listener }
  }

  /// What was read, where that has come within some milliseconds; not for asynchronous code.
  func reading(within milliseconds: Int) -> Reading? {
    _ = arrival.isOver.wait(timeout: .now() + .milliseconds(milliseconds))
    return arrival.reading.withLock { $0 }
  }

  /// What was read, whenever that comes; the reading stops where the caller's task is cancelled.
  ///
  /// - Throws: what the reading throws.
  func reading() async throws -> Reading {
    try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  /// Stops the reading; what is read until then counts.
  func stop() {
    task.cancel()
  }

  /// The reading, once it is there, and the sign that it is over.
  private final class Arrival: Sendable {
    let reading = Mutex<Reading?>(nil)
    let listener = Mutex<(@Sendable (LibraryProgress) -> Void)?>(nil)
    let isOver = DispatchSemaphore(value: 0)

    func tell(_ progress: LibraryProgress) { listener.withLock(\.self)?(progress) }
  }
}
