/// Names of months and days in the languages of news pages.
enum CalendarWords {
  private static let months: [String: Int] = {
    let names: [[String]] = [
      [
        "january", "jan", "januar", "janvier", "enero", "gennaio", "janeiro", "januari", "января",
        "янв", "січня", "ocak", "styczeń", "stycznia", "jänner", "يناير",
        "ledna", "januára", "ianuarie", "tammikuuta", "ιανουαρίου", "ינואר",
      ],
      [
        "february", "feb", "februar", "février", "févr", "fév", "febrero", "febbraio", "fevereiro",
        "februari", "февраля", "фев", "лютого", "şubat", "lutego", "فبراير",
        "února", "februára", "februarie", "helmikuuta", "φεβρουαρίου", "פברואר",
      ],
      [
        "march", "mar", "märz", "mars", "marzo", "março", "maart", "марта", "мар", "березня",
        "mart", "marca", "مارس",
        "března", "martie", "maaliskuuta", "μαρτίου", "מרץ", "marts", "március",
      ],
      [
        "april", "apr", "avril", "abril", "aprile", "апреля", "апр", "квітня", "nisan", "kwietnia",
        "أبريل",
        "dubna", "apríla", "aprilie", "huhtikuuta", "απριλίου", "אפריל", "április",
      ],
      [
        "may", "mai", "mayo", "maggio", "maio", "mei", "maj", "мая", "травня", "mayıs", "maja",
        "مايو",
        "května", "mája", "toukokuuta", "μαΐου", "מאי", "május",
      ],
      [
        "june", "jun", "juni", "juin", "junio", "giugno", "junho", "июня", "июн", "червня",
        "haziran", "czerwca", "يونيو",
        "června", "júna", "iunie", "kesäkuuta", "ιουνίου", "יוני", "június",
      ],
      [
        "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "julho", "июля", "июл",
        "липня", "temmuz", "lipca", "يوليو",
        "července", "júla", "iulie", "heinäkuuta", "ιουλίου", "יולי", "július",
      ],
      [
        "august", "aug", "août", "agosto", "augustus", "augusti", "августа", "авг", "серпня",
        "ağustos", "sierpnia", "أغسطس",
        "srpna", "augusta", "elokuuta", "αυγούστου", "אוגוסט", "augusztus", "agustus",
      ],
      [
        "september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября",
        "сен", "сент", "вересня", "eylül", "września", "سبتمبر",
        "září", "septembra", "septembrie", "syyskuuta", "σεπτεμβρίου", "ספטמבר", "szeptember",
      ],
      [
        "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "октября",
        "окт", "жовтня", "ekim", "października", "أكتوبر",
        "října", "októbra", "octombrie", "lokakuuta", "οκτωβρίου", "אוקטובר", "október",
      ],
      [
        "november", "nov", "novembre", "noviembre", "novembro", "ноября", "ноя", "листопада",
        "kasım", "listopada", "نوفمبر",
        "novembra", "noiembrie", "marraskuuta", "νοεμβρίου", "נובמבר",
      ],
      [
        "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dicembre",
        "dezembro", "декабря", "дек", "грудня", "aralık", "grudnia", "ديسمبر",
        "prosince", "decembra", "decembrie", "joulukuuta", "δεκεμβρίου", "דצמבר", "desember",
      ],
    ]
    var result: [String: Int] = [:]
    for (index, forms) in names.enumerated() {
      for form in forms { result[form] = index + 1 }
    }
    return result
  }()

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes",
    "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato",
    "domenica", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]

  /// 1 to 12 for the name of a month in lower case, short or long.
  static func month(_ word: String) -> Int? { months[word] }

  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// Whether a word in lower case is a month and nothing else, unlike `may`, `march`, `mars`, `jan`.
  static func isMonthOnly(_ word: String) -> Bool {
    months[word] != nil && word.unicodeScalars.count > 4
      && !["march", "april", "marzo", "august", "julio"].contains(word)
  }
}
