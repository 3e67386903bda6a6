internal import ArticleLibrary
internal import Dispatch
internal import Synchronization

/// A reading of the library that began by itself and is waited for, or asked whether it is done.
final class LibraryOpening: Sendable {
  private let task: Task<LibraryReading, any Error>
  private let arrival = Arrival()

  /// Begins to read and clean off the main actor.
  init(_ library: ArticleLibrary) {
    let arrival = arrival
    task = Task.detached(priority: .userInitiated) {
      defer { arrival.isOver.signal() }
      var times = StageTimes()
      let reading = try library.read(times: &times, isCancelled: { Task.isCancelled })
      arrival.reading.withLock { $0 = reading }
      return reading
    }
  }

  /// Milliseconds that a first paint may wait: below what an eye sees, enough for some hundred files.
  static let patience = 15

  /// What was read, where that has come within some milliseconds; not for asynchronous code.
  func reading(within milliseconds: Int) -> LibraryReading? {
    _ = arrival.isOver.wait(timeout: .now() + .milliseconds(milliseconds))
    return arrival.reading.withLock { $0 }
  }

  /// What was read, whenever that comes; the reading stops where the caller's task is cancelled.
  ///
  /// - Throws: what the reading throws.
  func reading() async throws -> LibraryReading {
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
    let reading = Mutex<LibraryReading?>(nil)
    let isOver = DispatchSemaphore(value: 0)
  }
}
