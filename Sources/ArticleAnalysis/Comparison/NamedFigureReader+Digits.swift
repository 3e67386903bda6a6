internal import Articles

// Figures of which two digits may have changed places: 148,000 and 184,000, 1896 and 1869. Two writers who
// give the same digits in another order mostly mean one figure.
extension NamedFigureReader {
  /// What the figures that have the same digits in any order have in common; nil for a figure that too many
  /// others share its digits with.
  func digits(of figure: StatedFigure) -> Int32? {
    let quantity = figure.quantity
    guard quantity.upper == quantity.value, quantity.bound != .about, !quantity.isVague,
      let kind = Self.number(of: quantity)
    else { return nil }
    let (digits, zeros) = Self.significant(quantity.value)
    guard Set(digits).count >= 2, digits.count >= Self.leastDigits || Self.isSum(quantity) else {
      return nil
    }
    var hash: UInt64 = UInt64(zeros) &+ kind &* 31
    if let unit = figure.measure?.unit {
      hash = hash &* 31 &+ unit.dimension.rawValue &* 7 &+ unit.factor.bitPattern
    }
    for digit in digits.sorted() { hash = (hash &+ UInt64(digit) &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
    return Self.firstOfDigits - Int32(hash >> 40)
  }

  /// The digits of a value but the zeros at its end, and the place of the last of them.
  private static func significant(_ value: Double) -> (digits: [Int], zeros: Int) {
    // Six places behind the point are all that `NumberReader` keeps.
    var whole = (abs(value) * 1e6).rounded()
    guard whole.isFinite, whole > 0, whole < 1e18 else { return ([], 0) }
    var zeros = 0
    while whole.truncatingRemainder(dividingBy: 10) == 0 {
      whole /= 10
      zeros += 1
    }
    return (String(UInt64(whole)).utf8.map { Int($0) - 48 }, zeros)
  }

  /// A number for each kind of figure whose digits may be changed; nil for days and times.
  private static func number(of quantity: Quantity) -> UInt64? {
    switch quantity.kind {
    case .count: 1
    case .percent: 2
    case .year: 3
    case .money(let currency): 4 + UInt64(currencies.firstIndex(of: currency) ?? currencies.count)
    case .ordinal, .age, .magnitude, .time, .date: nil
    }
  }

  private static func isSum(_ quantity: Quantity) -> Bool {
    if case .money = quantity.kind { return true }
    return quantity.kind == .percent || quantity.value != quantity.value.rounded()
      || quantity.value >= large
  }

  /// Digits of a count at least: of two, too many counts of other things have the same.
  private static let leastDigits = 3
  /// From here on two digits are enough: 6.9 million.
  private static let large = 1e5
  /// Stands for digits, as no word of a lexicon does.
  private static let firstOfDigits: Int32 = -1_000_000_000
}
