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

  /// Reads `2d`, `3w`, `6m` or `6mo`, `1y`, `today`, `2015`, `2015-11` or `2015-11-30`; nil for anything else.
  ///
  /// A month counts 30 days, a year 365; a year or month alone stands for its first day.
  package init?(_ text: String) {
    if text == "today" {
      self = .ago(0)
    } else if let days = Self.daysOfUnit[String(text.drop { !$0.isLetter })],
      let count = Self.number(text.prefix { !$0.isLetter }, digits: 1...5)
    {
      self = .ago(count * days)
    } else if let day = Self.day(text) {
      self = .fixed(day)
    } else {
      return nil
    }
  }

  /// The last day on which a rule is to hold, in days since 1 January 1970.
  ///
  /// - Throws: `notADay` for what cannot be read, `pastDay` for a day that is over.
  package static func lastDay(_ text: String, today: Int) throws(QueryFault) -> Int {
    let range = 0..<text.utf8.count
    guard let day = QueryDay(text) else { throw QueryFault(range: range, reason: .notADay(text)) }
    let number = day.number(today: today)
    guard number >= today else { throw QueryFault(range: range, reason: .pastDay(text)) }
    return number
  }

  private static let daysOfUnit: [String: Int] = [
    "d": 1, "w": 7, "m": 30, "mo": 30, "y": 365,
  ]

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
        1...CivilDay.length(ofMonth: month, year: year) ~= value
      else { return nil }
      day = value
    }
    return CivilDay.number(year: year, month: month, day: day)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }
}

extension PublicationDate {
  /// `2015-11-30` of a day in days since 1 January 1970; days before the year 0 and far off ones are
  /// shown as the nearest that can be written.
  package static func text(ofDay number: Int) -> String {
    let date = CivilDay.date(of: min(max(number, -719_468), 2_000_000))
    return PublicationDate(year: date.year, month: date.month, day: date.day, printed: "").iso8601
  }
}
