/// A report as weighted terms, for measuring how near two are.
struct StoryVector: Sendable {
  struct Entry: Sendable {
    var term: UInt64
    var weight: Double
  }

  /// By rising term, of length 1.
  private(set) var entries: [Entry]

  init(_ weights: [UInt64: Double]) {
    // In a fixed order, since a sum of fractions depends on it.
    let sorted = weights.sorted { $0.key < $1.key }
    let length = sorted.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    entries = sorted.map { Entry(term: $0.key, weight: length > 0 ? $0.value / length : 0) }
  }

  /// The terms of the greatest weight, by falling weight.
  func strongestEntries(_ count: Int) -> ArraySlice<Entry> {
    entries.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(count)
  }

  /// The cosine of the angle between two vectors, 0 to 1.
  ///
  /// - Complexity: O(*n* + *m*) in their terms.
  func cosine(_ other: StoryVector) -> Double {
    var sum = 0.0
    var mine = 0
    var theirs = 0
    while mine < entries.count, theirs < other.entries.count {
      let first = entries[mine]
      let second = other.entries[theirs]
      if first.term == second.term {
        sum += first.weight * second.weight
        mine += 1
        theirs += 1
      } else if first.term < second.term {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return sum
  }
}
