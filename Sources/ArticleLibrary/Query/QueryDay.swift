package import Articles

/// A day of the Gregorian calendar as a number, or one counted back from today.
package enum QueryDay: Sendable, Equatable {
  /// Days since 1 January 1970.
  case fixed(Int)
  /// So many days before the day on which the question is asked.
  case ago(Int)

  /// Days since 1 January 1970.
  ///
  /// - Parameter today: the day of the question, counted in the same way.
  /// - Returns: the day; for `ago` no earlier than the smallest number.
  package func number(today: Int) -> Int {
    switch self {
    case .fixed(let day): day
    case .ago(let days): today.subtractingReportingOverflow(days).partialValue
    }
  }

  /// Days since 1 January 1970 of a date in the proleptic Gregorian calendar.
  ///
  /// The method is Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day is
  /// the last of the year.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2d`, `3w`, `6m`, `1y`, `today`, `2015`, `2015-11` or `2015-11-30`; nil for anything else.
  ///
  /// A month counts 30 days, a year 365; a year or month alone stands for its first day.
  package init?(_ text: String) {
    if text == "today" {
      self = .ago(0)
    } else if let unit = text.last, let days = Self.daysOfUnit[unit],
      let count = Self.number(text.dropLast(), digits: 1...5)
    {
      self = .ago(count * days)
    } else if let day = Self.day(text) {
      self = .fixed(day)
    } else {
      return nil
    }
  }

  private static let daysOfUnit: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]

  private static func day(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4...4) else { return nil }
    var month = 1
    var day = 1
    if parts.count > 1 {
      guard let value = number(parts[1], digits: 1...2), 1...12 ~= value else { return nil }
      month = value
    }
    if parts.count > 2 {
      guard let value = number(parts[2], digits: 1...2),
        1...length(ofMonth: month, year: year) ~= value
      else { return nil }
      day = value
    }
    return number(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let next =
      month == 12
      ? number(year: year + 1, month: 1, day: 1) : number(year: year, month: month + 1, day: 1)
    return next - number(year: year, month: month, day: 1)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }
}

extension PublicationDate {
  /// `2015-11-30` of a day in days since 1 January 1970 (Hinnant, `civil_from_days`).
  package static func text(ofDay number: Int) -> String {
    let shifted = min(max(number, -719_468), 2_000_000) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return PublicationDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, printed: ""
    ).iso8601
  }
}
