package import Articles

/// Days as a list writes them: the year only where a person would take the day for another.
extension PublicationDate {
  /// Days back from today in which the turn of the year needs no year to be said: `30 Dec` on 2 January.
  private static let recentDays = 60

  /// Terminal columns of a day with its year: `30 Nov 2015`.
  static let fullColumns = 11
  /// Terminal columns of a month with its year: `Nov 2015`.
  static let monthColumns = 8

  /// Whether the year has to be said on a day, in days since 1970; where nobody has said which day it is,
  /// always.
  func needsYear(today: Int?) -> Bool {
    guard let today else { return true }
    return year != CivilDay.date(of: today).year
      && !(today - Self.recentDays...today).contains(dayNumber)
  }

  /// `30 Nov`, `30 Nov 2015` for another year than this; where that has not the room, `Nov 2015`.
  ///
  /// A question mark behind it says that it is in the future.
  package func marked(today: Int?, columns: Int = fullColumns) -> String {
    let text =
      !needsYear(today: today)
      ? dayAndMonth : columns < Self.fullColumns ? "\(monthName) \(year)" : long
    return text + (today.map(isAhead) == true ? "?" : "")
  }

  /// `3 May`.
  package var dayAndMonth: String { "\(day) \(monthName)" }

  /// Day, month and year: `30 Nov 2015`.
  package var long: String { "\(dayAndMonth) \(year)" }

  private var monthName: String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return months.indices.contains(month - 1) ? months[month - 1] : ""
  }
}
