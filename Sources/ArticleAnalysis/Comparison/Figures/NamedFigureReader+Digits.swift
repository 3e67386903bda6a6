internal import Articles

// Figures of which two digits may have changed places: 148,000 and 184,000, 1896 and 1869. Two writers who
// give the same digits in another order mostly mean one figure.
extension NamedFigureReader {
  /// What the figures that have the same digits in any order have in common; nil for a figure with whose
  /// digits too many others are written.
  func digits(of figure: StatedFigure) -> Int32? {
    let quantity = figure.quantity
    guard quantity.upper == quantity.value, quantity.bound != .about, !quantity.isVague,
      let kind = Self.number(of: quantity)
    else { return nil }
    guard let (digits, unit) = Quantity.significant(quantity.value) else { return nil }
    let (bag, count) = Self.bag(of: digits)
    guard count >= Self.leastDigits || count > 1 && Self.isSum(quantity) else { return nil }
    var hash = unit.bitPattern &+ kind &* 31
    if let unit = figure.measure?.unit {
      hash = hash &* 31 &+ unit.dimension.rawValue &* 7 &+ unit.factor.bitPattern
    }
    hash = (hash ^ bag) &* 0x9E37_79B9_7F4A_7C15
    return Self.firstOfDigits - Int32(hash >> 40)
  }

  /// How often each digit stands in a number, six bits for each, and how many there are.
  private static func bag(of digits: UInt64) -> (bag: UInt64, count: Int) {
    var (rest, bag, count) = (digits, UInt64(0), 0)
    while rest > 0 {
      bag += 1 << (6 * (rest % 10))
      rest /= 10
      count += 1
    }
    return (bag, count)
  }

  /// Whether one value is the other with two of its digits in each other's place.
  static func areTransposed(_ left: Double, _ right: Double) -> Bool {
    guard var first = Quantity.significant(left)?.digits,
      var second = Quantity.significant(right)?.digits, bag(of: first) == bag(of: second)
    else { return false }
    var differing = 0
    while first > 0 || second > 0 {
      if first % 10 != second % 10 { differing += 1 }
      (first, second) = (first / 10, second / 10)
    }
    return differing == 2
  }

  /// Whether a figure has so few digits that its sentence must share more with the other.
  static func isOfTwoDigits(_ quantity: Quantity) -> Bool {
    (Quantity.significant(quantity.value)?.digits ?? 0) < 100
  }

  /// A number for each kind of figure whose digits may be changed; nil for days and times.
  private static func number(of quantity: Quantity) -> UInt64? {
    switch quantity.kind {
    case .count: 1
    case .percent: 2
    case .year: 3
    case .money(let currency): 4 + UInt64(number(of: currency))
    case .ordinal, .age, .magnitude, .time, .date: nil
    }
  }

  private static func isSum(_ quantity: Quantity) -> Bool {
    if case .money = quantity.kind { return true }
    return quantity.kind == .count && quantity.value >= large
  }

  /// Digits at least: of two, too many counts and shares of other things have the same.
  private static let leastDigits = 3
  /// From here on two digits of a count are enough, as those of a sum are: 6.9 million.
  private static let large = 1e5
  /// Stands for digits, as no word of a lexicon does.
  private static let firstOfDigits: Int32 = -1_000_000_000
}
