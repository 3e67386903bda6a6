internal import Articles

/// ISO 8601 and the W3C's profile of it, whole or shortened at the end.
enum ISODate {
  static func moment(_ tokens: [DateToken]) -> DateReader.Moment? {
    var cursor = TokenCursor(tokens)
    guard let day = day(&cursor) else { return nil }
    if cursor.isAtEnd {
      var moment = DateReader.moment(day: day.number, nil, offset: 0)
      moment?.saysDay = !day.isFirst
      return moment
    }
    guard !day.isFirst, separator(&cursor), let clock = clock(&cursor) else { return nil }
    guard let offset = zone(&cursor), cursor.isAtEnd else { return nil }
    return DateReader.moment(day: day.number, clock, offset: offset)
  }

  /// A day, or the first one of what the print says.
  private struct Day {
    var number: Int
    /// Whether the print says only the week, the month or the year that it begins.
    var isFirst = false

    init?(_ number: Int?, isFirst: Bool = false) {
      guard let number else { return nil }
      self.number = number
      self.isFirst = isFirst
    }
  }

  private static func day(_ cursor: inout TokenCursor) -> Day? {
    if cursor.take("-") { return shortYear(&cursor) }
    guard let (value, digits) = cursor.number(4...8) else { return shortYear(&cursor) }
    switch digits {
    case 8:
      return Day(CivilDay.valid(year: value / 10_000, month: value / 100 % 100, day: value % 100))
    case 7: return Day(ordinal(year: value / 1000, day: value % 1000))
    case 6:
      return Day(
        CivilDay.valid(year: 2000 + value / 10_000, month: value / 100 % 100, day: value % 100))
    case 5: return Day(ordinal(year: 2000 + value / 1000, day: value % 1000))
    default: return week(year: value, &cursor) ?? rest(year: value, &cursor)
    }
  }

  /// `2002-W40-3` and `2002W403`: the third day of the fortieth week; nil where no week stands there.
  private static func week(year: Int, _ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    let isParted = ahead.take("-")
    guard ahead.current == .word("w") else { return nil }
    ahead.position += 1
    guard let (value, digits) = ahead.number(2...3) else { return nil }
    var (week, day) = (value, 1)
    var isFirst = true
    if digits == 3 {
      (week, day, isFirst) = (value / 10, value % 10, false)
    } else if isParted, ahead.take("-") {
      guard let found = ahead.number(1...1) else { return nil }
      (day, isFirst) = (found.value, false)
    }
    guard (1...53).contains(week), (1...7).contains(day),
      let fourth = CivilDay.valid(year: year, month: 1, day: 4)
    else { return nil }
    cursor = ahead
    // The fourth of January is always in the first week, which begins on a Monday.
    let sinceMonday = (CivilDay.weekday(of: fourth) + 6) % 7
    return Day(fourth - sinceMonday + (week - 1) * 7 + day - 1, isFirst: isFirst)
  }

  private static func rest(year: Int, _ cursor: inout TokenCursor) -> Day? {
    guard cursor.current == .mark("-"), case .number(let value, let digits) = cursor.peek(1) else {
      guard cursor.isAtEnd else { return nil }
      return Day(CivilDay.valid(year: year, month: 1, day: 1), isFirst: true)
    }
    cursor.position += 2
    if digits == 3 { return Day(ordinal(year: year, day: value)) }
    guard digits <= 2 else { return nil }
    guard cursor.take("-") else {
      return Day(CivilDay.valid(year: year, month: value, day: 1), isFirst: true)
    }
    guard let day = cursor.number(1...2) else { return nil }
    return Day(CivilDay.valid(year: year, month: value, day: day.value))
  }

  /// `-YYMM`, `-YY-MM`, `YY-MM-DD` and `YY-DDD`, whose years are of this century.
  private static func shortYear(_ cursor: inout TokenCursor) -> Day? {
    if let (value, _) = cursor.number(4...4) {
      return Day(
        CivilDay.valid(year: 2000 + value / 100, month: value % 100, day: 1), isFirst: true)
    }
    guard let year = cursor.number(2...2), cursor.take("-"), let next = cursor.number(2...3) else {
      return nil
    }
    if next.digits == 3 { return Day(ordinal(year: 2000 + year.value, day: next.value)) }
    guard cursor.take("-") else {
      return Day(CivilDay.valid(year: 2000 + year.value, month: next.value, day: 1), isFirst: true)
    }
    guard let day = cursor.number(2...2) else { return nil }
    return Day(CivilDay.valid(year: 2000 + year.value, month: next.value, day: day.value))
  }

  private static func ordinal(year: Int, day: Int) -> Int? {
    guard let first = CivilDay.valid(year: year, month: 1, day: 1), (1...366).contains(day) else {
      return nil
    }
    return first + day - 1
  }

  private static func separator(_ cursor: inout TokenCursor) -> Bool {
    if cursor.current == .word("t") {
      cursor.position += 1
      return true
    }
    return cursor.take(" ")
  }

  private static func clock(_ cursor: inout TokenCursor) -> ClockTime? {
    if let clock = cursor.clock() { return clock }
    guard let (value, digits) = cursor.number(2...6), digits != 3, digits != 5 else { return nil }
    if cursor.current == .mark("."), case .number = cursor.peek(1) { cursor.position += 2 }
    switch digits {
    case 2: return ClockTime(hour: value, minute: 0)
    case 4: return ClockTime(hour: value / 100, minute: value % 100)
    default:
      return ClockTime(hour: value / 10_000, minute: value / 100 % 100, second: value % 100)
    }
  }

  private static func zone(_ cursor: inout TokenCursor) -> Int? {
    _ = cursor.take(" ")
    if cursor.isAtEnd { return 0 }
    if let offset = cursor.offset() { return offset }
    guard case .word(let name) = cursor.current, let offset = DateWords.zone(name) else {
      return nil
    }
    cursor.position += 1
    return offset + (cursor.offset() ?? 0)
  }
}
