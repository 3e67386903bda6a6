/// Words of dates.
enum DateWords {
  enum Unit {
    case year, month, day
  }

  static func unit(of sign: Character) -> Unit? {
    switch sign {
    case "年", "년": .year
    case "月", "월": .month
    case "日", "일": .day
    default: nil
    }
  }

  /// Whether a word means the second half of the day.
  static func half(_ word: String) -> Bool? {
    switch word {
    case "am", "오전", "上午", "午前": false
    case "pm", "오후", "下午", "午後": true
    default: nil
    }
  }

  /// 1 to 12, by a name or a short form.
  static func month(_ word: String) -> Int? { months[word] }

  /// 0 for Sunday, for English names, which alone decide between two readings.
  static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3, let index = weekdays.firstIndex(where: { $0.hasPrefix(word) })
    else { return nil }
    return index
  }

  /// The offset of a named zone from UTC in seconds.
  static func zone(_ name: String) -> Int? {
    zones[name].map { Int($0 * 3600) }
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  private static let zones: [String: Double] = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2,
    "mez": 1, "mesz": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3, "sast": 2, "msk": 3, "msd": 4,
    "trt": 3, "gst": 4, "pkt": 5, "npt": 5.75, "wib": 7, "ict": 7, "hkt": 8, "sgt": 8, "awst": 8,
    "pht": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12,
    "nzdt": 13, "brt": -3, "art": -3, "nst": -3.5, "ndt": -2.5, "adt": -3, "ast": -4, "at": -4,
    "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6, "ct": -6, "mdt": -6, "mst": -7,
    "mt": -7, "pdt": -7, "pst": -8, "pt": -8, "akdt": -8, "akst": -9, "hst": -10,
    // The military letters, as RFC 822 gave them.
    "a": -1, "n": 1, "m": -12, "y": 12,
  ]

  private static let months: [String: Int] = {
    var result: [String: Int] = [:]
    for language in languages {
      for (index, forms) in language.split(separator: " ").enumerated() {
        for form in forms.split(separator: "/") { result[String(form)] = index + 1 }
      }
    }
    return result
  }()

  /// Twelve months a language, the forms of a month with slashes between.
  private static let languages = [
    """
    january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug/augu \
    september/sep/sept october/oct november/nov december/dec
    """,
    "januar/jän/jänner februar/feb märz/mär/mrz april mai juni juli august september oktober/okt november dezember/dez",
    """
    janvier/janv/jan février/févr/fév/fevrier/fevr mars avril/avr mai juin juillet/juil août/aout \
    septembre/sept octobre novembre décembre/déc/decembre
    """,
    """
    enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre \
    noviembre diciembre/dic
    """,
    """
    gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre \
    ottobre/ott novembre dicembre
    """,
    """
    janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro outubro/out \
    novembro dezembro
    """,
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    """
    января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май \
    июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент \
    октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек
    """,
    """
    січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві травня/травень/тра \
    червня/червень/чер липня/липень/лип серпня/серпень/сер вересня/вересень/вер \
    жовтня/жовтень/жов листопада грудня/грудень/гру
    """,
    """
    stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj \
    czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz \
    października/październik/paź - grudnia/grudzień/gru
    """,
    """
    ledna/leden února/únor března/březen dubna/duben května/květen června/červen \
    července/červenec srpna/srpen září října/říjen - prosince/prosinec
    """,
    """
    január februar/február/febr március/marc/márc április/ápr május/máj június/jún július/júl \
    augusztus szeptember/szept október november december
    """,
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj/mai juni juli august september oktober november desember/des",
    """
    tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu \
    toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu \
    lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu
    """,
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    """
    ιανουαρίου/ιανουάριος/ιαν/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μάρ/μαρ/μαρτ \
    απριλίου/απρίλιος/απρ μαΐου/μάιος/μαϊ/μάι/μαι ιουνίου/ιούνιος/ιούν/ιον/ιουν \
    ιουλίου/ιούλιος/ιούλ/ιολ/ιουλ αυγούστου/αύγουστος/αύγ/αυγ \
    σεπτεμβρίου/σεπτέμβριος/σεπ/σεπτ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοέ/νοε \
    δεκεμβρίου/δεκέμβριος/δεκ
    """,
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    """
    siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj \
    srpnja/srpanj kolovoza/kolovoz rujna/rujan - studenoga/studeni prosinca/prosinac
    """,
    "januari februari maret april mei juni juli agustus september oktober november desember",
  ]
}
