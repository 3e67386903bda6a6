internal import Articles

// Figures that writers may give for one number, and those that are its own.
extension Quantity {
  /// Whether it is a range or bound that the other figure tells too, only closer or in other words.
  ///
  /// `40 to 50` holds 45; 'at least 60' and 'more than 60' are one to a reader. 'At least 60' does not
  /// hold 70, which a reader wants to be told.
  func holds(_ other: Quantity) -> Bool {
    guard kind == other.kind else { return false }
    if upper > value, bound == .exact { return value <= other.value && other.upper <= upper }
    guard value == other.value, upper == other.upper else { return false }
    return isFloor && other.isFloor || isCeiling && other.isCeiling
  }

  /// Whether an exact figure is what this one tells roughly: 812 for `more than 800`, 387 for `almost 400`.
  func rounds(_ other: Quantity) -> Bool {
    guard kind == other.kind, other.bound == .exact, value != other.value else { return false }
    let reach = Self.roundness(of: value)
    return switch bound {
    case .exact: false
    case .about: abs(other.value - value) <= reach
    case .atLeast, .moreThan: other.value > value && other.value - value <= reach
    case .atMost, .lessThan: other.value < value && value - other.value <= reach
    }
  }

  /// Whether it is a bound in fewer digits, or by the five, that an exact figure lies close to.
  func isRougher(than other: Quantity) -> Bool {
    isNextTo(other)
      || bound != .about && rounds(other)
        && Self.digits(value).count < Self.digits(other.value).count
  }

  /// Whether an exact figure is right beyond a bound by the five: 16 for `more than 15`.
  private func isNextTo(_ other: Quantity) -> Bool {
    guard kind == other.kind, other.bound == .exact, value.remainder(dividingBy: 5) == 0 else {
      return false
    }
    let beyond = (other.value - value) * (bound == .moreThan ? 1 : -1)
    return (bound == .moreThan || bound == .lessThan) && beyond > 0 && beyond <= value / 10
  }

  /// Whether few other things are likely to have the same figure: sums, shares, and counts of two digits
  /// or more that are no dozen.
  var isTelling: Bool {
    if isVague { return false }
    switch kind {
    case .money, .percent: return Self.digits(value).count >= 2 || value >= 1e6
    case .count: return value > 12 && Self.digits(value).count >= 2
    default: return false
    }
  }

  /// Whether one says how much it is at most, and the other at least, and both can be true.
  func isCompatibleBound(with other: Quantity) -> Bool {
    (isFloor && other.isCeiling || isCeiling && other.isFloor) && agrees(with: other)
  }

  /// Whether two days may be of one year: where only one names its year, it is seldom that of the report,
  /// but in the same month.
  func namesYearLike(_ other: Quantity) -> Bool {
    (yearOfDay == nil) == (other.yearOfDay == nil) || Int(value) / 100 == Int(other.value) / 100
  }

  private var isFloor: Bool { bound == .atLeast || bound == .moreThan }
  private var isCeiling: Bool { bound == .atMost || bound == .lessThan }

  /// Whether one of two figures is the other, rounded: 1.2 million for 1.23 million.
  ///
  /// The rounder one keeps two digits or more. Whole numbers below a million must lose two digits, since
  /// 12,000 for 12,400 may as well be an error; those below ten thousand are never rounded.
  func isRounded(to other: Quantity) -> Bool {
    guard kind == other.kind, upper == value, other.upper == other.value,
      kind != .year, kind != .date, kind != .time, kind != .age, kind != .ordinal
    else { return false }
    let (first, second) = (Self.digits(value), Self.digits(other.value))
    let (coarse, fine) = first.count < second.count ? (self, other) : (other, self)
    let (few, many) = (min(first.count, second.count), max(first.count, second.count))
    let unit = first.count < second.count ? first.unit : second.unit
    guard few >= 2, many > few else { return false }
    let isFraction = fine.value != fine.value.rounded()
    guard isFraction || fine.value >= 1e6 || (fine.value >= 1e4 && many >= few + 2) else {
      return false
    }
    return abs(fine.value - coarse.value) <= unit / 2
  }

  /// How many digits of a value are no closing zeros, and what the last of them is worth.
  private static func digits(_ value: Double) -> (count: Int, unit: Double) {
    guard let (digits, unit) = significant(value) else { return (0, 0) }
    var rest = digits
    var count = 0
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return (count, unit)
  }
}
