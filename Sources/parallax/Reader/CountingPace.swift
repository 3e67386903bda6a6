/// How often what a library has is counted, which the larger it is takes the longer.
///
/// While another program adds articles, the library changes several times a second; to count as
/// often would take the time of the keys.
package struct CountingPace {
  /// Without another change before a count: most acts come in groups.
  private static let quiet = Duration.milliseconds(150)
  /// The time of a count is at most one part of so many; with fewer numbers are fresher and keys
  /// slower.
  private static let parts = 10
  /// Numbers are never older, however long it takes to count.
  private static let longest = Duration.seconds(2)

  private var next: ContinuousClock.Instant?

  package init() {}

  /// Until a count may begin.
  package func pause(at now: ContinuousClock.Instant) -> Duration {
    max(Self.quiet, next.map { now.duration(to: $0) } ?? .zero)
  }

  /// Notes that a count took some time.
  package mutating func note(_ time: Duration, until end: ContinuousClock.Instant) {
    next = end + min(time * (Self.parts - 1), Self.longest)
  }
}
