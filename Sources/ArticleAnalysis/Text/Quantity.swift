/// A number, sum, share, day or time as a text states it.
package struct Quantity: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case count
    case ordinal
    /// An amount in a currency: `$`, `€`, `£` or its code or name.
    case money(String)
    case percent
    case year
    /// Years of life.
    case age
    /// The magnitude of an earthquake.
    case magnitude
    /// Minutes since midnight are the value.
    case time
    /// Month x 100 + day is the value.
    case date
  }

  /// How the true number lies to the value.
  package enum Bound: String, Sendable {
    case exact, atLeast, moreThan, atMost, lessThan, about
  }

  /// Bytes of the text, with its bound and unit sign: `at least 129`, `$10,000 a month`: `$10,000`.
  package var range: Range<Int>
  package var kind: Kind
  package var value: Double
  /// The upper end of a range such as `10 to 15`; else the value.
  package var upper: Double
  package var bound: Bound
  /// Whether it is a word such as 'one' or 'two', which often counts nothing.
  package var isSmallWord: Bool
  /// Whether it is only an order of size: `dozens`, `tens of thousands`.
  package var isVague: Bool
  /// Hash of what stands behind the hyphen of `15-metre`; nil for other wordings.
  package var unit: UInt64?
  /// The year of a day that is told with it: `June 3, 1987`; nil for other days.
  package var yearOfDay: Double?

  package init(
    range: Range<Int>, kind: Kind, value: Double, upper: Double? = nil, bound: Bound = .exact,
    isSmallWord: Bool = false, isVague: Bool = false, unit: UInt64? = nil,
    yearOfDay: Double? = nil
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.upper = upper ?? value
    self.bound = bound
    self.isSmallWord = isSmallWord
    self.isVague = isVague
    self.unit = unit
    self.yearOfDay = yearOfDay
  }

  /// Whether both can be true of one thing: 'at least 129' and '130' can, '129' and '130' cannot.
  ///
  /// 'About' and 'nearly' allow a tenth, or one of the last digit told if that is less.
  package func agrees(with other: Quantity) -> Bool {
    guard kind == other.kind, mayBeOfOneYear(with: other) else { return false }
    return low <= other.high && other.low <= high
  }

  /// Whether both say the same: equal ends and equal bound, and of days no other year.
  package func isSame(as other: Quantity) -> Bool {
    kind == other.kind && value == other.value && upper == other.upper && bound == other.bound
      && mayBeOfOneYear(with: other)
  }

  /// Whether two days are not told to be of two years; a day without a year may be of any.
  package func mayBeOfOneYear(with other: Quantity) -> Bool {
    guard let yearOfDay, let year = other.yearOfDay else { return true }
    return yearOfDay == year
  }

  /// How far the true number may be from a rounded one: a tenth, or less where more digits are told.
  ///
  /// 'Some 9.7 million' is not 9.1 million; 'about 250' may be 230, since halves and quarters are round.
  static func roundness(of value: Double) -> Double {
    // A third has no last digit.
    guard let (digits, unit) = significant(value), unit >= 0.001 else { return value * 0.1 }
    return min(value * 0.1, digits % 5 == 0 ? 5 * unit : unit)
  }

  /// The digits of a value as a whole number without the zeros at its end, and what the last of them is
  /// worth; nil for nothing and for more than any text counts.
  static func significant(_ value: Double) -> (digits: UInt64, unit: Double)? {
    // Six places behind the point are all that `NumberReader` keeps, and a billion needs none.
    var unit = abs(value) < 1e9 ? 1e-6 : 1
    let scaled = (abs(value) / unit).rounded()
    guard scaled >= 1, scaled < 1e18 else { return nil }
    var digits = UInt64(scaled)
    while digits % 10 == 0 {
      digits /= 10
      unit *= 10
    }
    return (digits, unit)
  }

  private var low: Double {
    switch bound {
    case .exact, .atLeast: value
    case .moreThan: value.nextUp
    case .atMost, .lessThan: 0
    case .about: value - Self.roundness(of: value)
    }
  }

  private var high: Double {
    switch bound {
    case .exact, .atMost: upper
    case .lessThan: upper.nextDown
    case .atLeast, .moreThan: .infinity
    case .about: upper + Self.roundness(of: upper)
    }
  }
}
