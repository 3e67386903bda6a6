internal import Articles

/// Reads printed dates: RFC 822 and its mistakes, ISO 8601, what programs print, in many languages.
///
/// A print that can be read in two ways is no date.
package enum DateReader {
  package struct Moment: Equatable {
    /// Since the start of 1970 in UTC.
    package var seconds: Int64
    package var hasTime: Bool
    /// As printed, in days since 1970, whatever day it is elsewhere.
    package var day: Int
    /// Whether the print says the day, and not only the week, the month or the year that begins with it.
    package var saysDay = true
  }

  /// The moment that a print means; without a zone it is taken as UTC.
  ///
  /// - Parameters:
  ///   - printed: as printed.
  ///   - language: BCP 47; it tells months of one name apart.
  /// - Returns: the moment; nil where the print is no date.
  /// - Complexity: O(*n*) in the length, which is bounded.
  package static func moment(_ printed: String, language: String? = nil) -> Moment? {
    guard let tokens = DateToken.tokens(of: printed), !tokens.isEmpty else { return nil }
    return ISODate.moment(tokens) ?? LooseDate.moment(tokens, language: language) ?? count(tokens)
      ?? stamp(tokens)
  }

  /// Seconds or thousandths of seconds since 1970, as programs print them: those of 2001 to 2033.
  private static func count(_ tokens: [DateToken]) -> Moment? {
    guard tokens.count == 1, case .number(let value, let digits) = tokens[0],
      digits == 10 || digits == 13
    else { return nil }
    let seconds = Int64(digits == 10 ? value : value / 1_000)
    guard (1_000_000_000..<2_000_000_000).contains(seconds) else { return nil }
    return Moment(seconds: seconds, hasTime: true, day: Int(seconds / 86_400))
  }

  /// `20190305070809`: day and time in one number, as web archives name what they keep.
  private static func stamp(_ tokens: [DateToken]) -> Moment? {
    guard tokens.count == 1, case .number(let value, 14) = tokens[0] else { return nil }
    let (date, time) = (value / 1_000_000, value % 1_000_000)
    guard
      let day = CivilDay.valid(year: date / 10_000, month: date / 100 % 100, day: date % 100),
      let clock = ClockTime(hour: time / 10_000, minute: time / 100 % 100, second: time % 100)
    else { return nil }
    return moment(day: day, clock, offset: 0)
  }

  /// Puts a moment together; nil for an hour or a zone that no clock shows.
  static func moment(
    day: Int, _ clock: ClockTime?, offset: Int
  ) -> Moment? {
    guard abs(offset) <= 15 * 3600 else { return nil }
    guard let clock else { return Moment(seconds: Int64(day) * 86_400, hasTime: false, day: day) }
    return Moment(
      seconds: Int64(day) * 86_400 + Int64(clock.seconds) - Int64(offset), hasTime: true,
      day: day)
  }
}

/// A time of day.
struct ClockTime: Equatable {
  /// Since midnight; 86,400 for the midnight that ends the day.
  var seconds: Int

  init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      hour < 24 || minute == 0 && second == 0
    else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }
}
