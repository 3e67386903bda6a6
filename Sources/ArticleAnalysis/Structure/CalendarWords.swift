internal import Articles

/// Names of days in the languages of news pages, and words that are names of months alone.
enum CalendarWords {
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes",
    "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato",
    "domenica", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]

  /// All of them and the months, in lower case.
  static var all: Set<String> { weekdays.union(MonthNames.all) }

  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// Whether a word in lower case is a month and nothing else, unlike `may`, `march`, `mars`, `jan`.
  static func isMonthOnly(_ word: String) -> Bool {
    MonthNames.month(word) != nil && word.unicodeScalars.count > 4
      && !["march", "april", "marzo", "august", "julio"].contains(word)
  }
}
