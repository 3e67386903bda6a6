internal import Articles

/// A date in words or with marks, its parts in any order that leaves one reading.
struct LooseDate {
  private var clock: ClockTime?
  private var offset: Int?
  private var month: Int?
  private var weekday: Int?
  /// Whether the month is `mar` before all numbers, which Romance languages write for a Tuesday: a
  /// second month says so.
  private var isPerhapsTuesday = false
  private var isAfternoon: Bool?
  /// Numbers that are neither time nor zone, with the mark behind each.
  private var numbers: [(value: Int, digits: Int, mark: Character?)] = []
  private var year: Int?
  private var day: Int?
  private var monthNumber: Int?
  /// How many numbers stood before the month's name.
  private var beforeMonth = 0

  /// BCP 47, where it is known.
  private let language: String?

  private init(language: String?) {
    self.language = language
  }

  static func moment(_ tokens: [DateToken], language: String? = nil) -> DateReader.Moment? {
    var date = LooseDate(language: language)
    var cursor = TokenCursor(tokens)
    while !cursor.isAtEnd {
      guard date.read(&cursor) else { return nil }
    }
    return date.moment
  }

  /// Reads one piece; false for a second one of what a date has once.
  private mutating func read(_ cursor: inout TokenCursor) -> Bool {
    switch cursor.current {
    case .word(let word):
      cursor.position += 1
      return read(word: word, &cursor)
    case .number:
      if clock == nil, isClock(cursor), let time = cursor.clock() {
        clock = time
        return true
      }
      return readNumber(&cursor)
    case .mark("+"), .mark("-"), .mark("−"):
      if clock != nil, offset == nil, let found = cursor.offset() {
        offset = found
      } else {
        cursor.position += 1
      }
      return true
    default:
      cursor.position += 1
      return true
    }
  }

  /// A colon makes a time of day, a full stop only within a longer one.
  private func isClock(_ cursor: TokenCursor) -> Bool {
    if cursor.peek(1) == .mark(":") { return true }
    // `13.00.00` behind day, month and year.
    return month != nil && numbers.count >= 2 && cursor.peek(1) == .mark(".")
      && cursor.peek(3) == .mark(".")
  }

  private mutating func readNumber(_ cursor: inout TokenCursor) -> Bool {
    guard case .number(let value, let digits) = cursor.current else { return false }
    cursor.position += 1
    if case .word(let word) = cursor.current, let sign = word.first, word.count == 1,
      let unit = DateWords.unit(of: sign)
    {
      cursor.position += 1
      switch unit {
      case .year: year = value
      case .month: monthNumber = value
      case .day: day = value
      }
      return true
    }
    var mark: Character?
    if case .mark(let found) = cursor.current { mark = found }
    numbers.append((value, digits, mark))
    return numbers.count <= 4
  }

  private mutating func read(word: String, _ cursor: inout TokenCursor) -> Bool {
    if let value = numberedMonth(word, &cursor)
      ?? MonthNames.month(ofDate: word, language: language)
    {
      if month != value, isPerhapsTuesday { month = nil }
      guard month == nil else { return month == value }
      isPerhapsTuesday = word == "mar" && numbers.isEmpty
      month = value
      beforeMonth = numbers.count
      return true
    }
    if let value = DateWords.weekday(word) {
      weekday = value
    } else if let value = DateWords.half(word) {
      isAfternoon = value
    } else if clock != nil, let value = DateWords.zone(word) {
      // GMT+0100
      offset = value + (cursor.offset() ?? 0)
    } else if word == "a" || word == "p", cursor.take("."), cursor.current == .word("m") {
      cursor.position += 1
      _ = cursor.take(".")
      isAfternoon = word == "p"
    }
    return true
  }

  /// `thg 3` and `tháng 3`, as Vietnamese names the months.
  private func numberedMonth(_ word: String, _ cursor: inout TokenCursor) -> Int? {
    guard ["thg", "tháng"].contains(word) else { return nil }
    let start = cursor.position
    if cursor.current == .mark(" ") { cursor.position += 1 }
    guard case .number(let value, let digits) = cursor.current, digits <= 2,
      (1...12).contains(value)
    else {
      cursor.position = start
      return nil
    }
    cursor.position += 1
    return value
  }

  private var moment: DateReader.Moment? {
    guard let number = dayNumber else { return nil }
    var time = clock
    if let isAfternoon, let clock {
      let hour = clock.seconds / 3600
      guard (0...12).contains(hour) || isAfternoon else { return nil }
      let shift = hour == 12 ? (isAfternoon ? 0 : -12) : isAfternoon && hour < 12 ? 12 : 0
      time?.seconds = clock.seconds + shift * 3600
    }
    var moment = DateReader.moment(day: number, time, offset: offset ?? 0)
    moment?.saysDay = year == nil || monthNumber == nil || day != nil
    return moment
  }

  private var dayNumber: Int? {
    if let year, let monthNumber {
      return CivilDay.valid(year: year, month: monthNumber, day: day ?? 1)
    }
    return month.flatMap { named($0) } ?? (month == nil ? numeric : nil)
  }

  /// Day and year around the name of a month.
  private func named(_ month: Int) -> Int? {
    guard numbers.count == 2 else { return nil }
    let (first, second) = (numbers[0], numbers[1])
    if first.digits == 4 {
      return CivilDay.valid(year: first.value, month: month, day: second.value)
    }
    guard first.digits <= 2, second.digits != 3, second.digits <= 4 else { return nil }
    return CivilDay.valid(
      year: Self.full(second.value, digits: second.digits), month: month, day: first.value)
  }

  /// Three numbers with marks between them.
  private var numeric: Int? {
    guard numbers.count == 3, let mark = numbers[0].mark, numbers[1].mark == mark else {
      return nil
    }
    let values = numbers.map(\.value)
    if numbers[0].digits == 4 {
      return CivilDay.valid(year: values[0], month: values[1], day: values[2])
    }
    guard numbers[2].digits == 4 || numbers[2].digits == 2 else { return nil }
    let year = Self.full(values[2], digits: numbers[2].digits)
    let dayFirst = CivilDay.valid(year: year, month: values[1], day: values[0])
    let monthFirst = CivilDay.valid(year: year, month: values[0], day: values[1])
    if mark == "." { return dayFirst }
    guard let dayFirst else { return monthFirst }
    guard let monthFirst, monthFirst != dayFirst else { return dayFirst }
    if isAfternoon != nil, mark == "/" { return monthFirst }
    guard let weekday else { return nil }
    let fits = [dayFirst, monthFirst].filter { CivilDay.weekday(of: $0) == weekday }
    return fits.count == 1 ? fits[0] : nil
  }

  /// Years of two digits are of 1950 to 2049 (RFC 2822, section 4.3).
  private static func full(_ year: Int, digits: Int) -> Int {
    digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year
  }
}
