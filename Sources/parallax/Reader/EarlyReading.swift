internal import Dispatch
internal import Synchronization

/// A reading that began by itself and is waited for, or asked whether it is done.
final class EarlyReading<Reading: Sendable>: Sendable {
  private let task: Task<Reading, any Error>
  private let arrival = Arrival()

  /// Begins to read off the main actor.
  ///
  /// - Parameter read: reads; told whether to stop.
  init(_ read: @escaping @Sendable (_ isCancelled: @Sendable () -> Bool) throws -> Reading) {
    let arrival = arrival
    task = Task.detached(priority: .userInitiated) {
      defer { arrival.isOver.signal() }
      let reading = try read { Task.isCancelled }
      arrival.reading.withLock { $0 = reading }
      return reading
    }
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
    let isOver = DispatchSemaphore(value: 0)
  }
}
