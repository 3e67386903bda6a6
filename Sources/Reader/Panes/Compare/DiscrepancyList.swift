/// The cursor over the list of discrepancies.
struct DiscrepancyList: Sendable, Equatable {
  /// Whether it has the keys; where it is not beside the text it then lies over it.
  var isFocused = false
  /// The selected discrepancy.
  var index = 0
  /// How many there are.
  var count = 0 {
    didSet { index = min(max(0, index), max(0, count - 1)) }
  }

  mutating func move(_ motion: Motion, count typed: Int?, height: Int) {
    index = motion.target(from: index, count: typed, total: count, height: max(1, height / 3))
  }
}
