internal import Articles

/// The words of dates of a calendar, and how its years are counted.
struct CalendarWordsOfScript: Sendable {
  /// What each says, in letters as `folded` has them.
  private let words: [[Unicode.Scalar]: CalendarPiece]
  /// Letters of the longest.
  private let longest: Int
  /// Whether a word ends where its letters do; Thai has no blanks between words.
  private let partsWords: Bool
  /// The day of a date in it, in days since 1970; nil where there is none.
  private let number: @Sendable (_ year: Int, _ digits: Int, _ month: Int, _ day: Int) -> Int?

  private init(
    _ words: [(String, CalendarPiece)], partsWords: Bool,
    _ number: @escaping @Sendable (Int, Int, Int, Int) -> Int?
  ) {
    self.words = Dictionary(
      words.map { (Self.folded($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    longest = self.words.keys.lazy.map(\.count).max() ?? 0
    self.partsWords = partsWords
    self.number = number
  }

  // MARK: Reading

  /// The pieces of a line; nil at the first that is no word of a date.
  func pieces(of line: some StringProtocol) -> [CalendarPiece]? {
    let scalars = Self.folded(line)
    var result: [CalendarPiece] = []
    var index = 0
    while index < scalars.count {
      if let digit = Self.digit(scalars[index]) {
        var (value, count) = (digit, 1)
        while index + count < scalars.count, let next = Self.digit(scalars[index + count]) {
          guard count < 9 else { return nil }
          (value, count) = (10 * value + next, count + 1)
        }
        result.append(.number(value, digits: count))
        index += count
      } else if let (piece, count) = word(in: scalars[index...]) {
        result.append(piece)
        index += count
      } else if TextScalar.isWordPart(scalars[index]) {
        return nil
      } else {
        result.append(.sign(scalars[index]))
        index += 1
      }
    }
    return result
  }

  /// The longest word that stands at the start.
  private func word(in rest: ArraySlice<Unicode.Scalar>) -> (CalendarPiece, Int)? {
    for count in stride(from: min(longest, rest.count), to: 0, by: -1) {
      guard let piece = words[Array(rest.prefix(count))] else { continue }
      let next = rest.dropFirst(count).first
      if partsWords, let next, TextScalar.isWordPart(next), Self.digit(next) == nil { continue }
      return (piece, count)
    }
    return nil
  }

  /// The day whose month stands at a place, and the pieces that say it.
  func day(around place: Int, in pieces: [CalendarPiece]) -> (pieces: Range<Int>, day: Int)? {
    var first = place - 1
    while first >= 0, pieces[first].isBlank { first -= 1 }
    var last = place + 1
    var isCommon: Bool?
    while last < pieces.count {
      if case .era(let era) = pieces[last] {
        isCommon = era
      } else if !pieces[last].isBlank {
        break
      }
      last += 1
    }
    guard first >= 0, last < pieces.count, case .number(let day, 1...2) = pieces[first],
      case .month(let month) = pieces[place], case .number(let year, let digits) = pieces[last]
    else { return nil }
    let isOfCommon = isCommon ?? (digits == 4 && Self.commonYears.contains(year))
    let number =
      isOfCommon
      ? Self.common(year, month, day) : self.number(year, digits, month, day)
    return number.map { (first..<last + 1, $0) }
  }

  /// Years of reports.
  private static let commonYears = 1900...2100

  /// A day that the calendar has; nil for a year of which there are no reports.
  private static func common(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard commonYears.contains(year),
      (1...CivilDay.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return CivilDay.number(year: year, month: month, day: day)
  }

  /// The scalars of a line, each letter in its Persian form.
  private static func folded(_ text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x200B, 0x200D...0x200F, 0x2066...0x2069, 0x0640: nil
      case 0x064A, 0x0649: "\u{06CC}"
      case 0x0643: "\u{06A9}"
      // The halves of a compound stand on their own as well.
      case 0x00A0, 0x202F, 0x200C: " "
      default: scalar
      }
    }
  }

  /// The value of a common, Thai, Arabic or Persian figure.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xE50...0xE59: Int(scalar.value) - 0xE50
    case 0x660...0x669: Int(scalar.value) - 0x660
    case 0x6F0...0x6F9: Int(scalar.value) - 0x6F0
    default: nil
    }
  }

  // MARK: Calendars

  /// The years of the Buddha, 543 ahead.
  ///
  /// Before 2484 the year began in April. Of two figures they are of 2550 and after, since smaller
  /// ones may be of the common calendar.
  static let thai = CalendarWordsOfScript(
    months(
      """
      มกราคม/ม.ค. กุมภาพันธ์/ก.พ. มีนาคม/มี.ค. เมษายน/เม.ย. พฤษภาคม/พ.ค. มิถุนายน/มิ.ย. \
      กรกฎาคม/ก.ค. สิงหาคม/ส.ค. กันยายน/ก.ย. ตุลาคม/ต.ค. พฤศจิกายน/พ.ย. ธันวาคม/ธ.ค.
      """)
      + weekdays("อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี/พฤหัสฯ/พฤหัส ศุกร์ เสาร์")
      + [
        ("พ.ศ.", .era(isCommon: false)), ("พุทธศักราช", .era(isCommon: false)),
        ("ค.ศ.", .era(isCommon: true)), ("คริสต์ศักราช", .era(isCommon: true)),
      ]
      + same("", "วัน ที่ วันที่ เดือน ปี เวลา น. นาฬิกา เมื่อ")
      + same("published", "เผยแพร่ โพสต์ ลงเมื่อ ลงวันที่ ตีพิมพ์")
      + same(
        "updated", "ปรับปรุง ปรับปรุงล่าสุด อัปเดต อัปเดตล่าสุด อัพเดต อัพเดทล่าสุด อัพเดท แก้ไข แก้ไขล่าสุด"),
    partsWords: false
  ) { year, digits, month, day in
    let whole = digits == 2 && year >= 50 ? 2500 + year : year
    guard digits == 4 || digits == 2, whole >= 2484 else { return nil }
    return common(whole - 543, month, day)
  }

  /// The solar years that Iran and Afghanistan count from the Hijra.
  static let persian = CalendarWordsOfScript(
    months(
      """
      فروردین/حمل اردیبهشت/ثور خرداد/جوزا تیر/سرطان مرداد/امرداد/اسد شهریور/سنبله مهر/میزان \
      آبان/عقرب آذر/قوس دی/جدی بهمن/دلو اسفند/حوت
      """)
      + weekdays(
        """
        یکشنبه/یک‌شنبه دوشنبه سهشنبه/سه‌شنبه چهارشنبه پنجشنبه/پنج‌شنبه جمعه شنبه
        """)
      + [("یک شنبه", .word("sunday")), ("سه شنبه", .word("tuesday"))]
      + [("پنج شنبه", .word("thursday")), ("دو شنبه", .word("monday"))]
      + [("چهار شنبه", .word("wednesday"))]
      + same("", "ماه سال ساعت در روز مورخ مورخه ش خورشیدی شمسی تاریخ")
      + same("published", "انتشار منتشر شده نشر درج ثبت")
      + same("updated", "به‌روزرسانی بروزرسانی به‌روز ویرایش آخرین")
      + [("هجری", .word("")), ("ه.ش", .word("")), ("هـ.ش", .word(""))],
    partsWords: true
  ) { year, digits, month, day in
    digits == 4 ? SolarHijriDay.number(year: year, month: month, day: day) : nil
  }

  /// The forms of twelve months, with slashes between those of one.
  private static func months(_ forms: String) -> [(String, CalendarPiece)] {
    forms.split(separator: " ").enumerated().flatMap { index, forms in
      forms.split(separator: "/").map { (String($0), .month(index + 1)) }
    }
  }

  /// The forms of seven days from Sunday on.
  private static func weekdays(_ forms: String) -> [(String, CalendarPiece)] {
    let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    return zip(forms.split(separator: " "), names).flatMap { forms, name in
      forms.split(separator: "/").map { (String($0), .word(name)) }
    }
  }

  private static func same(_ meaning: String, _ words: String) -> [(String, CalendarPiece)] {
    words.split(separator: " ").map { (String($0), .word(meaning)) }
  }
}
