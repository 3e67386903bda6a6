internal import Articles
internal import Glibc

/// The day on which the program runs, where the person is.
enum Today {
  /// Days since 1 January 1970.
  static var number: Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDay.number(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
