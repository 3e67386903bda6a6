internal import Articles

/// A line that says when its article appeared, and nothing else.
struct DateLine: Sendable, Equatable {
  /// Nil where the line leaves the year or the order of day and month open.
  var date: PublicationDate?
  /// The day of a line that leaves the order of day and month open, were the day to stand first.
  var dateIfDayFirst: PublicationDate?
  /// The outlet, in `Published in Dawn, November 27th, 2015`.
  var outlet: String?
  /// Whether it says that it is the day of publication or of an update.
  var isLabelled = false
  /// Whether it says more than the day.
  var hasTime = false
}

/// Reads lines that state a date; every word must belong to one, so prose never does.
enum DateLineReader {
  /// Whether a date may begin with a word, in lower case; others only stand between its parts.
  static func mayBegin(_ word: String) -> Bool {
    MonthNames.month(word) != nil || CalendarWords.isWeekday(word)
      || publishedWords.contains(word) || updatedWords.contains(word) || word == "on"
  }

  private static let publishedWords: Set<String> = [
    "published", "posted", "date", "dated", "created", "issued", "released", "filed", "first",
    "originally", "veröffentlicht", "erschienen", "publié", "publicado", "pubblicato",
    "gepubliceerd", "опубликовано", "публикувано", "objavljeno", "zveřejněno", "publikováno",
    "дата", "发布时间", "发布", "时间", "publisert", "publicerad", "yayınlanma", "opublikowano", "نشر",
    "release", "publication", "pub", "datum", "fecha", "print", "online", "story", "article", "公開",
    "掲載", "配信", "公開日", "公開日時", "掲載日", "掲載日時", "配信日", "配信日時", "投稿日", "投稿日時", "发布于", "发表于", "입력",
    "등록", "승인", "기사입력", "입력시간", "기사등록", "publiziert",
    "publicación", "publicação", "pubblicazione", "publicerat", "udgivet", "julkaistu",
    "megjelent", "publikacji", "utworzono", "utworzenia", "publicării", "publicat", "публикации",
    "публикация", "опубликован", "размещено",
    "создано", "опубліковано", "yayımlama", "yayımlanma", "yayınlama", "yayın", "oluşturulma",
    "eklenme", "giriş", "tarihi", "tarihinde", "yayımlandı", "yayınlandı", "data", "objavené",
    "δημοσίευση", "δημοσιεύτηκε",
    "פורסם", "đăng", "diterbitkan", "प्रकाशित", "প্রকাশ", "প্রকাশিত",
    "dipublikasikan", "tayang", "erstellt", "dodano", "geplaatst", "publish",
  ]
  private static let updatedWords: Set<String> = [
    "updated", "update", "modified", "last", "revised", "aktualisiert", "stand", "modifié",
    "actualizado", "aggiornato", "atualizado", "обновлено", "bijgewerkt", "更新", "zuletzt", "mis",
    "jour", "oppdatert", "uppdaterad", "güncelleme", "ultimo", "última", "changed", "更新日",
    "更新日時", "最終更新", "最終更新日", "最終更新日時", "수정", "최종수정", "son", "güncellenme", "güncellendi",
    "päivitetty", "opdateret",
    "aktualizacja", "aktualizováno", "aktualizované", "обновлён", "обновление", "изменено",
    "оновлено",
    "actualizada", "actualización", "atualizada", "atualização", "aggiornata", "aggiornamento",
    "mise",
    "ενημέρωση", "עודכן", "edited", "actualizării", "actualizat", "uppdaterad", "업데이트", "تحديث",
    "آخر", "laatste", "diperbarui", "обновлена", "अपडेट", "अपडेटेड", "আপডেট",
    "modifica", "modificato",
  ]
  /// Of these words the English ones; beside others of them the day stands before the month.
  private static let englishWords: Set<String> = [
    "published", "posted", "date", "dated", "created", "issued", "released", "filed", "first",
    "originally", "release", "publication", "pub", "print", "online", "story", "article", "updated",
    "update", "modified", "last", "revised", "changed", "edited", "publish",
  ]
  /// Words between the parts of a date and its time.
  private static let connectors: Set<String> = [
    "at", "on", "of", "de", "del", "le", "el", "la", "a", "à", "um", "am", "pm", "den", "der",
    "vom", "the", "em", "il", "alle", "las", "às", "kl", "om", "uk", "ore", "klo", "godz", "в",
    "от", "г", "года", "uhr", "hrs", "hr", "h", "hours", "hour", "ago", "minutes", "minute",
    "mins", "min", "days", "day", "local", "time", "noon", "midnight", "m", "p", "gmt", "utc",
    "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "ist", "cet",
    "cest", "msk", "eet", "eest", "sgt", "hkt", "jst", "kst", "aest", "aedt", "pkt", "gst", "wib",
    "wita", "amt", "trt", "brt", "pht", "myt", "npt", "bdt", "uzt", "irst", "sast", "awst", "acst",
    "nzst", "nzdt", "akst", "t", "z", "st", "nd", "rd", "th", "er", "time:", "as", "時", "分", "秒",
    "時分", "时", "点", "月", "火", "水", "木", "金", "土", "日", "曜日", "午前", "午後", "上午", "下午", "星期一", "星期二",
    "星期三", "星期四", "星期五", "星期六", "星期日", "오전", "오후", "시", "분", "since", "by", "this", "was",
    "yesterday", "today", "في", "م", "ص", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ",
    "nhật",
    "ngày", "lúc", "pukul", "vor", "stunden", "minuten", "há", "hace", "il", "y",
    "hora", "horas", "мск", "기사원문",
  ]
  /// Words in front of how long a text takes to read, or of how many have read it.
  private static let countedWords: Set<String> = ["lesezeit", "leestijd", "阅读", "阅读量", "浏览", "조회"]

  /// Whether a label in front of a date is of a language in which the day stands before the month;
  /// in those of East Asia the year stands first.
  private static func isDayFirst(beside label: String) -> Bool {
    !englishWords.contains(label) && label.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
  }

  /// Whether a date in figures has its day before its month wherever a language is spoken.
  static func isDayFirst(in language: String) -> Bool { dayFirstLanguages.contains(language) }

  private static let dayFirstLanguages: Set<String> = [
    "bg", "cs", "de", "el", "es", "fr", "hr", "it", "nl", "pl", "pt", "ro", "ru", "sk", "tr", "uk",
    "vi",
  ]

  /// Words between date and time of languages in which the day stands before the month.
  private static let dayFirstWords: Set<String> = [
    "à", "le", "um", "uhr", "vom", "den", "às", "alle", "kl", "klo", "em", "de", "del", "om", "в",
    "г",
    "года", "ore", "godz", "saat",
  ]

  /// Days of the week that are parts of names too, and so only looked for beside a date.
  private static let otherWeekdays: Set<String> = [
    "segunda", "terça", "quarta", "quinta", "sexta", "feira", "maandag", "dinsdag", "woensdag",
    "donderdag", "vrijdag", "zaterdag", "zondag", "pazartesi", "salı", "çarşamba", "perşembe",
    "cuma", "cumartesi", "pazar", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota",
    "niedziela", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "mandag",
    "tirsdag", "lørdag", "søndag", "понеділок", "вівторок", "середа", "четвер", "п'ятниця",
    "субота", "неділя", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "pondělí",
    "úterý", "středa", "čtvrtek", "pátek", "neděle", "hétfő", "kedd", "szerda", "csütörtök",
    "péntek",
    "szombat", "vasárnap", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार",
    "יום", "ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת", "luni", "marți", "miercuri",
    "joi", "vineri", "sâmbătă", "duminică",
    "mo", "di", "mi", "do", "fr", "sa", "so",
  ]

  /// What a line says of its date; nil where it holds anything but a date.
  static func read(_ line: String) -> DateLine? {
    guard line.utf8.count <= 160, mayOpen(line), mayBeDate(line) else { return nil }
    var outlet: String?
    var rest = Substring(line)
    let common = CalendarLine.common(line)
    if let common { rest = common[...] }
    if let cut = outletBehindPrefix(line) { (outlet, rest) = cut }
    var reading = Reading()
    guard DatePart.eachPart(of: rest, { reading.take($0) }), reading.isDate else { return nil }
    reading.settleByWeekday()
    let isOpen = reading.isAmbiguous && !reading.isDayFirst
    let date = reading.date(printed: line)
    return DateLine(
      date: isOpen ? nil : date, dateIfDayFirst: date, outlet: outlet,
      isLabelled: reading.hasPrefix, hasTime: reading.hasTime)
  }

  /// Whether a part of a line is the time of a day and nothing else: `08:30 CET`.
  static func isTime(_ part: String) -> Bool {
    var reading = Reading()
    return part.utf8.count <= 40 && DatePart.eachPart(of: part, { reading.take($0) })
      && reading.isTime
  }

  /// The day that an element prints which a page calls a day.
  ///
  /// Beside it may stand names, as those of the outlet and the writer. The language of the page says whether the day stands before the month.
  static func day(named text: String, language: String?) -> PublicationDate? {
    func day(_ line: DateLine) -> PublicationDate? {
      line.date ?? (language.map(isDayFirst(in:)) == true ? line.dateIfDayFirst : nil)
    }
    if let line = read(text) { return day(line) }
    let segments = LineSegments.segments(of: text, atHyphens: true)
    let dates = segments.compactMap(read)
    let others = segments.filter { read($0) == nil }
    guard others.allSatisfy({ LineWords($0).isNameLike || OutletNames.outlet($0) != nil }) else {
      return nil
    }
    return dates.lazy.compactMap(day).first
  }

  /// False where the first word of a line is none that a date holds, as in prose.
  static func mayOpen(_ line: some StringProtocol) -> Bool {
    line.withBytes { bytes in
      guard let start = bytes.firstIndex(where: { $0 >= 0x80 || isFigure($0) || isLetter($0) }),
        isLetter(bytes[start])
      else { return true }
      let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
      // A letter outside ASCII may go on with the word.
      return end < bytes.count && bytes[end] >= 0x80
        || allWords.mayHold(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  private static func isFigure(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The words that `Reading` takes at the beginning of a line.
  private static let allWords = PhraseFilter(
    publishedWords.union(updatedWords).union(connectors).union(otherWeekdays)
      .union(CalendarWords.all))

  /// False where there is neither a figure nor a word such as `today`.
  private static func mayBeDate(_ line: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in line.utf8 {
      let letter = byte | 0x20
      // Figures of other scripts begin with D9, DB, E0 and EF.
      if isFigure(byte) || byte == 0xD9 || byte == 0xDB || byte == 0xE0 || byte == 0xEF {
        return true
      }
      if letter == UInt8(ascii: "y"), last == UInt8(ascii: "a"), before == UInt8(ascii: "d") {
        return true
      }
      (before, last) = (last, letter)
    }
    return false
  }

  /// The outlet and what follows it in `Published in OUTLET, November 27th, 2015`.
  private static func outletBehindPrefix(_ line: String) -> (String?, Substring)? {
    for prefix in ["Published in ", "First published in ", "Originally published in "]
    where line.hasPrefix(prefix) {
      let rest = line.dropFirst(prefix.count)
      guard let comma = rest.firstIndex(of: ",") else { return nil }
      let name = rest[..<comma].drop { $0 == " " }
      guard LineWords(name).isNameLike else { return nil }
      return (String(name), rest[rest.index(after: comma)...])
    }
    return nil
  }

  /// What was understood of a line so far.
  private struct Reading {
    var hasPublished = false
    var hasUpdated = false
    var hasPrefix: Bool { hasPublished || hasUpdated }
    var isUpdate = false
    var year: Int?
    var month: Int?
    var day: Int?
    var isWhole = false
    /// A date in figures whose day and month may stand in either order.
    var isAmbiguous = false
    /// Whether the year may stand first, too.
    var hasOpenYear = false
    /// Whether a word beside it says that the day stands before the month.
    var isDayFirst = false
    /// The day of the week that stands beside it, 0 for Sunday.
    var weekday: Int?
    var hasMonthName = false
    /// Whether the number that follows is that of a month, as in Vietnamese.
    var isBeforeMonth = false
    /// Whether the number that follows counts readers or minutes.
    var isBeforeCount = false
    var hasTime = false
    var isRelative = false
    /// A second date follows the first; it is looked at but not kept.
    var isSecond = false

    var isDate: Bool {
      if isSecond { return hasPrefix }
      if isWhole { return true }
      if month != nil, day != nil || year != nil { return hasMonthName }
      return (hasTime && hasPrefix) || isRelative
    }

    var isTime: Bool { hasTime && !isWhole && year == nil && month == nil && day == nil }

    mutating func take(_ part: DatePart) -> Bool {
      switch part {
      case .word(let word): return take(word: word)
      case .number(let value, let digits): return take(number: value, digits: digits)
      case .numeric(let first, let second, let third): return take(first, second, third)
      case .time:
        hasTime = true
        return true
      case .sign: return true
      }
    }

    private mutating func take(word: String) -> Bool {
      if DateLineReader.countedWords.contains(word), isWhole || hasMonthName && day != nil {
        isBeforeCount = true
        return true
      }
      if word == "tháng", month == nil {
        isBeforeMonth = true
        return true
      }
      if let month = MonthNames.month(word), self.month == nil || !hasMonthName {
        if isWhole { return true }
        self.month = month
        hasMonthName = true
        return true
      }
      if MonthNames.month(word) != nil {
        isSecond = true
        return true
      }
      if DateLineReader.updatedWords.contains(word) {
        if !isWhole, month == nil { isUpdate = isUpdate || !hasPublished }
        hasUpdated = true
        isDayFirst = isDayFirst || DateLineReader.isDayFirst(beside: word)
        return true
      }
      if DateLineReader.publishedWords.contains(word) {
        if isUpdate, isWhole || hasMonthName && day != nil {
          // The day of publication behind that of an update counts.
          self = Reading(hasPublished: true, hasUpdated: true, hasTime: hasTime)
          isDayFirst = DateLineReader.isDayFirst(beside: word)
          return true
        }
        if !isWhole, month == nil, word != "first" { isUpdate = false }
        hasPublished = true
        isDayFirst = isDayFirst || DateLineReader.isDayFirst(beside: word)
        return true
      }
      if word == "in", hasPublished, !isWhole, month == nil { return true }
      isDayFirst = isDayFirst || DateLineReader.dayFirstWords.contains(word)
      if word == "ago" || word == "hace" || word == "vor" || word == "yesterday" || word == "today"
      {
        isRelative = isRelative || hasTime || day != nil || word.hasSuffix("day")
      }
      weekday = weekday ?? CalendarWords.weekday(word)
      return CalendarWords.isWeekday(word) || DateLineReader.connectors.contains(word)
        || DateLineReader.otherWeekdays.contains(word)
    }

    private mutating func take(number: Int, digits: Int) -> Bool {
      if isBeforeCount {
        isBeforeCount = false
        return true
      }
      if isBeforeMonth, (1...12).contains(number) {
        (month, hasMonthName, isBeforeMonth) = (number, true, false)
        return true
      }
      if digits == 4, (1900...2100).contains(number) {
        if year == nil { year = number }
        return true
      }
      guard digits <= 2 else { return digits == 4 && number < 2400 && month != nil }
      if day == nil, (1...31).contains(number) { day = number }
      return true
    }

    private mutating func take(_ first: Int, _ second: Int, _ third: Int) -> Bool {
      guard !isWhole, !hasMonthName else {
        isSecond = true
        return true
      }
      guard Self.mayBeDate(first, second, third) else { return false }
      if first >= 1900 {
        (year, month, day) = (first, second, third)
      } else if second > 12 {
        (month, day, year) = (first, second, third)
      } else {
        (day, month, year) = (first, second, third)
        isAmbiguous = first <= 12 && first != second
      }
      if third < 100, first < 1900 {
        // A year of two digits may stand first too, but where no month can be in the middle.
        hasOpenYear = second <= 12
        year = year.map { $0 < 50 ? 2000 + $0 : 1900 + $0 }
      }
      isWhole = true
      return true
    }

    /// Whether three numbers can be a day, a month and a year in any order that is in use.
    private static func mayBeDate(_ first: Int, _ second: Int, _ third: Int) -> Bool {
      if (1900...2100).contains(first) { return second <= 12 && third <= 31 }
      guard (1900...2100).contains(third) || third <= 99 else { return false }
      return (1...31).contains(first) && (1...31).contains(second) && min(first, second) <= 12
    }

    /// Of the two orders of day and month takes the one of which the day of the week is that beside it.
    mutating func settleByWeekday() {
      guard isAmbiguous, !hasOpenYear, let weekday, let year, let first = day, let second = month
      else { return }
      func isRight(month: Int, day: Int) -> Bool {
        CivilDay.weekday(of: CivilDay.number(year: year, month: month, day: day)) == weekday
      }
      let (isDayFirst, isMonthFirst) = (
        isRight(month: second, day: first), isRight(month: first, day: second)
      )
      guard isDayFirst != isMonthFirst else { return }
      if isMonthFirst { (day, month) = (second, first) }
      isAmbiguous = false
    }

    func date(printed: String) -> PublicationDate? {
      guard !hasOpenYear || isDayFirst, let year, let month, let day, (1...12).contains(month),
        (1...CivilDay.length(ofMonth: month, year: year)).contains(day)
      else { return nil }
      return PublicationDate(
        year: year, month: month, day: day, printed: printed, isUpdate: isUpdate)
    }
  }
}
