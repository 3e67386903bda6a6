/// When a source is asked again.
package enum RetryPolicy {
  /// The least and the most seconds between two requests of a source.
  package static let shortest = 15 * 60
  package static let longest = 24 * 3600

  /// Seconds until the next request: what the server asks for, doubled with every failure in a
  /// row, and spread by what `seed` says, so that sources that failed together do not come back
  /// together.
  package static func delay(failures: Int, asked: Int?, seed: UInt64) -> Int {
    let base = max(shortest, min(asked ?? 0, longest))
    guard failures > 0 else { return base }
    let grown = min(longest, shortest << min(failures, 8))
    let spread = Int(seed % UInt64(grown / 4 + 1))
    return max(base, min(longest, grown + spread))
  }
}
