/// Days of the calendar of Iran and Afghanistan.
///
/// Its years begin with spring. Which have a leap day the sun decides; eight of 33 years, as here, are
/// right from 1178 to 1632 (Borkowski, *The Persian calendar for 3000 years*, 1996).
package enum SolarHijriDay {
  /// Years of reports: those of which the calendar of Iran has been in use, from 1925 to 2100.
  package static let years = 1304...1478

  /// Days since 1 January 1970; nil for what is no day of those years.
  package static func number(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
    return firstDay + 365 * (year - 1) + (8 * year + 21) / 33 + before + day - 1
  }

  /// 29 to 31.
  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case ...6: 31
    case ...11: 30
    default: (25 * year + 11) % 33 < 8 ? 30 : 29
    }
  }

  /// The first day of the year 1, less none of the leap days before it.
  private static let firstDay = -492_268
}
