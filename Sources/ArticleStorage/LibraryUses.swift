internal import Dispatch
internal import Synchronization

/// Counts who uses a connection, so that it is not closed under a thread at work.
final class LibraryUses: Sendable {
  private struct State {
    var count = 0
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let idle = DispatchSemaphore(value: 0)

  /// How long the end waits for those at work.
  private static let patience = DispatchTimeInterval.milliseconds(500)

  /// Begins a use; false once the end has come.
  func begin() -> Bool {
    state.withLock {
      guard !$0.hasEnded else { return false }
      $0.count += 1
      return true
    }
  }

  func finish() {
    let isLast = state.withLock {
      $0.count -= 1
      return $0.hasEnded && $0.count == 0
    }
    if isLast { idle.signal() }
  }

  /// Lets nobody begin any more and waits for those at work, whom `interrupt` is to stop.
  ///
  /// - Returns: whether nobody is at work.
  func end(_ interrupt: () -> Void) -> Bool {
    let isIdle = state.withLock {
      $0.hasEnded = true
      return $0.count == 0
    }
    interrupt()
    return isIdle || idle.wait(timeout: .now() + Self.patience) == .success
  }
}
