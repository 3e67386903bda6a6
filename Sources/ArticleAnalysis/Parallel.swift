internal import CThreadRank
internal import Dispatch
internal import Synchronization

/// Work on many items over all cores, with the answers in the order of the items.
package enum Parallel {
  /// Short items that are worth a second thread.
  package static let least = 4

  /// What `body` makes of each index from 0 to `count`; fewer items than `least` are not worth a
  /// second thread.
  package static func map<Value: Sendable>(
    count: Int, least: Int = least, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count >= least else { return (0..<count).map(body) }
    let slots = Mutex([Value?](repeating: nil, count: count))
    // Whoever stands behind others is not helped by threads that stand before them.
    let steps = steps_behind()
    DispatchQueue.concurrentPerform(iterations: count) { index in
      if steps > 0 { stand_behind(steps) }
      let value = body(index)
      slots.withLock { $0[index] = value }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }

  /// Blocks between which it is asked whether to go on.
  private static let blocksAtOnce = 8

  /// What `body` makes of the ranges of `block` indices from 0 to `count`, one behind another.
  ///
  /// - Returns: nil when cancelled, of which this thread alone is asked.
  package static func joined<Value: Sendable>(
    count: Int, block: Int, isCancelled: () -> Bool, _ body: @Sendable (Range<Int>) -> [Value]
  ) -> [Value]? {
    var result: [Value] = []
    result.reserveCapacity(count)
    let blocks = (count + block - 1) / block
    // What one core does alone is asked about as often as what several do.
    let blocksAtOnce = blocks < least ? 1 : Self.blocksAtOnce
    for first in stride(from: 0, to: blocks, by: blocksAtOnce) {
      if isCancelled() { return nil }
      let values = map(count: min(blocksAtOnce, blocks - first)) { offset in
        let start = (first + offset) * block
        return body(start..<min(count, start + block))
      }
      for value in values { result += value }
    }
    return result
  }
}
