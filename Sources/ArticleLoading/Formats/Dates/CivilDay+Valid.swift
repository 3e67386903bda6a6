internal import Articles

extension CivilDay {
  /// Days since 1 January 1970; nil for a day that is not in the calendar.
  static func valid(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= length(ofMonth: month, year: year)
    else { return nil }
    return number(year: year, month: month, day: day)
  }
}
