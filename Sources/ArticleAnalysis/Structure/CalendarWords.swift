internal import Articles

/// Names of days in the languages of news pages, and words that are names of months alone.
enum CalendarWords {
  /// Whole names, seven of a language from Monday on.
  private static let whole = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles",
    "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì",
    "venerdì", "sabato", "domenica", "понедельник", "вторник", "среда", "четверг", "пятница",
    "суббота", "воскресенье",
  ]

  /// 0 for Sunday; nil for what is no weekday.
  static func weekday(_ word: String) -> Int? { places[word] }

  private static let places: [String: Int] = {
    var result: [String: Int] = [:]
    for (index, word) in whole.enumerated() { result[word] = (index + 1) % 7 }
    for (word, day) in [
      ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("thu", 4), ("thur", 4), ("thurs", 4),
      ("fri", 5), ("sat", 6), ("sun", 0),
    ] {
      result[word] = day
    }
    return result
  }()

  /// All of them and the months, in lower case.
  static var all: Set<String> { Set(places.keys).union(MonthNames.all) }

  static func isWeekday(_ word: String) -> Bool { places[word] != nil }

  /// Whether a word in lower case is a month and nothing else, unlike `may`, `march`, `mars`, `jan`.
  static func isMonthOnly(_ word: String) -> Bool {
    MonthNames.month(word) != nil && word.unicodeScalars.count > 4
      && !["march", "april", "marzo", "august", "julio"].contains(word)
  }
}
