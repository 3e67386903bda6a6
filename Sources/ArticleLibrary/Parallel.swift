internal import Dispatch
internal import Synchronization

/// Work on many items over all cores, with the answers in the order of the items.
enum Parallel {
  /// Fewer items than this are not worth a second thread.
  private static let least = 4

  /// What `body` makes of each index from 0 to `count`.
  static func map<Value: Sendable>(
    count: Int, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count >= least else { return (0..<count).map(body) }
    let slots = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let value = body(index)
      slots.withLock { $0[index] = value }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }
}
