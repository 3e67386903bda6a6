internal import Articles

/// A day as a feed, a page or a mail prints it, and the moment that it means.
package struct FeedDate: Sendable, Equatable, Hashable {
  /// As printed.
  package var printed: String
  /// Seconds since the start of 1970 in UTC, the first one of a print that says a month or a year only;
  /// nil where the print is no date, which is never made up.
  package var seconds: Int64?
  /// Whether it says more than the day.
  package var hasTime: Bool
  /// The day as it is printed where the text was published, in days since 1970; nil where no day is.
  package var day: Int?

  /// Reads a date in any of the forms that `DateReader` knows, of a text in a language (BCP 47).
  package init(printed: String, language: String? = nil) {
    self.printed = printed
    // The first day of the first year is how programs print that they know none.
    let moment = DateReader.moment(printed, language: language).flatMap {
      $0.day <= Self.firstDay ? nil : $0
    }
    seconds = moment?.seconds
    hasTime = moment?.hasTime ?? false
    day = moment.flatMap { $0.saysDay ? $0.day : nil }
  }

  private static let firstDay = CivilDay.number(year: 1, month: 1, day: 2)

  package init(printed: String, seconds: Int64) {
    self.printed = printed
    self.seconds = seconds
    hasTime = true
    day = Int(seconds.dividedFloor(by: 86_400))
  }

  /// The printed day as `2015-11-30`; nil where the print is no date of the years 1 to 9999.
  package var iso8601Day: String? { publicationDate(printed: "")?.iso8601 }

  /// The printed day as an article has it, with what is to stand for the print; nil where that is no
  /// date of the years 1 to 9999.
  func publicationDate(printed: String) -> PublicationDate? {
    guard let day else { return nil }
    let (year, month, date) = CivilDay.date(of: day)
    guard (1...9999).contains(year) else { return nil }
    return PublicationDate(year: year, month: month, day: date, printed: printed)
  }

  /// Whether the moment lies further ahead of `now` than time zones and clocks explain: two days.
  ///
  /// Such a date is shown as printed and orders nothing. `now` counts like `seconds`.
  package func isImplausible(now: Int64) -> Bool {
    guard let seconds else { return false }
    return seconds > now + 2 * 86_400
  }

  /// Year, month, day, hour, minute and second in UTC.
  package var calendar: [Int]? {
    guard let seconds else { return nil }
    let day = seconds.dividedFloor(by: 86_400)
    let rest = Int(seconds - day * 86_400)
    let (year, month, date) = CivilDay.date(of: Int(day))
    return [year, month, date, rest / 3600, rest / 60 % 60, rest % 60]
  }
}

extension Int64 {
  func dividedFloor(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
