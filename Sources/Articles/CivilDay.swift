/// Days of the proleptic Gregorian calendar as numbers (Hinnant, *chrono-compatible low-level date
/// algorithms*, 2013): years begin in March, so that the leap day is the last of the year.
package enum CivilDay {
  /// Days since 1 January 1970; what is no day of the calendar counts on from the first of its month.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of which `number(year:month:day:)` is the number.
  package static func date(of number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  /// 0 for Sunday.
  package static func weekday(of number: Int) -> Int {
    ((number + 4) % 7 + 7) % 7
  }

  /// 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension PublicationDate {
  /// Days since 1 January 1970.
  package var dayNumber: Int { CivilDay.number(year: year, month: month, day: day) }

  /// Whether it lies further ahead of a day, in days since 1970, than time zones and clocks explain.
  package func isAhead(of today: Int) -> Bool { dayNumber > today + 2 }
}
