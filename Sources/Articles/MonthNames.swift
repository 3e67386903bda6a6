/// Names of months in the languages of feeds and of news pages.
package enum MonthNames {
  /// 1 to 12 for the name of a month in lower case, short or long; nil for short forms that are a
  /// word or a name of some language, as `set` and `out`.
  package static func month(_ word: String) -> Int? { names[word] ?? contested[word] }

  /// The same for a word of a date in any language: `set` and `out` are months there, and what is
  /// another month in another language is none.
  package static func month(ofDate word: String) -> Int? { names[word] ?? shortNames[word] }

  /// All words that are a month wherever they stand.
  package static var all: Set<String> { Set(names.keys).union(contested.keys) }

  /// What is one month in most texts that have the word, and another in others: Polish, and Croatian
  /// for October.
  private static let contested = ["listopada": 11]

  private static let names = numbered(languages.map { $0.split(separator: " ") })
  private static let shortNames = numbered([shortForms.map { $0[...] }])

  /// The number of each form of twelve months a language, with slashes between the forms of one.
  private static func numbered(_ languages: [[Substring]]) -> [String: Int] {
    var result: [String: Int] = [:]
    for months in languages {
      for (index, forms) in months.enumerated() {
        for form in forms.split(separator: "/") where form != "-" {
          result[String(form)] = index + 1
        }
      }
    }
    return result
  }

  /// Twelve months a language; `-` for one that is `contested` or only short.
  private static let languages = [
    """
    january/jan february/feb march/mar april/apr may june/jun july/jul august/aug \
    september/sep/sept october/oct november/nov december/dec
    """,
    """
    januar/jänner februar/feb märz april mai juni juli august september oktober/okt november \
    dezember/dez
    """,
    """
    janvier/jan février/févr/fév/fevrier mars avril mai juin juillet/juil août septembre/sept \
    octobre novembre décembre/déc/decembre
    """,
    """
    enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre \
    diciembre
    """,
    """
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre \
    dicembre
    """,
    "janeiro fevereiro março abril maio/mai junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    """
    января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн \
    июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт \
    ноября/ноябрь/ноя декабря/декабрь/дек
    """,
    """
    січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень \
    липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада грудня/грудень
    """,
    """
    stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec \
    lipca/lipiec sierpnia/sierpień września/wrzesień października/październik - \
    grudnia/grudzień
    """,
    """
    ledna února/únor března/březen dubna/duben května/květen června/červen července/červenec \
    srpna/srpen září října/říjen - prosince/prosinec
    """,
    """
    január februar/február március április május/máj június július augusztus szeptember október \
    november december
    """,
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj/mai juni juli august september oktober november desember",
    """
    tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu \
    toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu \
    lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu
    """,
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    """
    ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος μαΐου/μάιος \
    ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος \
    οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος
    """,
    """
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie \
    decembrie
    """,
    """
    siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj \
    lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan - studenoga/studeni \
    prosinca/prosinac
    """,
    "januari februari - april mei juni juli agustus september oktober november desember",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    """
    ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני \
    יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
    """,
    """
    जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर \
    दिसंबर/दिसम्बर
    """,
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
  ]

  /// Short forms of each month of the year in any language.
  private static let shortForms = [
    "jän/janv/ene/gen/січ/sty/leden/ιαν",
    "febr/fevr/fev/лют/lut/φεβ",
    "mär/mrz/marco/mrt/бер/marc/márc/μάρ/μαρ/μαρτ/maret",
    "avr/abr/кві/kwi/ápr/απρ",
    "mag/тра/μαϊ/μάι/μαι",
    "giu/чер/cze/jún/ιούν/ιον/ιουν",
    "lug/лип/lip/júl/ιούλ/ιολ/ιουλ",
    "augu/aout/ago/сер/sie/αύγ/αυγ",
    "set/вер/wrz/szept/σεπ/σεπτ",
    "ott/out/жов/paź/οκτ",
    "νοέ/νοε",
    "dic/гру/gru/des/δεκ",
  ]
}
