/// One figure that was measured, with what is wanted of it and what others reach.
struct Figure: Sendable {
  enum Goal: Sendable {
    case atLeast(Double)
    case atMost(Double)
  }

  var suite: String
  var what: String
  /// In `unit`; nil where it could not be measured, and then `note` says why.
  var value: Double?
  var unit: String
  var goal: Goal?
  /// The same figure of another program in the same run, or 'not installed'.
  var peer: String?
  var note: String?

  /// Whether the goal is reached; nil without a goal or a value.
  var isReached: Bool? {
    guard let value, let goal else { return nil }
    switch goal {
    case .atLeast(let least): return value >= least
    case .atMost(let most): return value <= most
    }
  }
}

/// The figures of a run, suite by suite.
struct Measurements: Sendable {
  private(set) var figures: [Figure] = []
  /// Name of the suite that is running.
  var suite = ""

  mutating func add(
    _ what: String, _ value: Double?, _ unit: String, wanted goal: Figure.Goal? = nil,
    peer: String? = nil, note: String? = nil
  ) {
    figures.append(
      Figure(
        suite: suite, what: what, value: value, unit: unit, goal: goal, peer: peer, note: note))
  }

  /// Says why something was not measured.
  mutating func skip(_ what: String, _ reason: String, wanted goal: Figure.Goal? = nil) {
    add(what, nil, "", wanted: goal, note: reason)
  }
}
