/// The news agencies of the world, in the forms in which texts credit them.
enum AgencyNames {
  /// The agency that a text names so; short names count in their own case only.
  static func agency(_ name: some StringProtocol) -> String? {
    guard forms.mayHold(name) else { return nil }
    if let exact = exact[String(name)] { return exact }
    let lower = name.lowercased()
    return long[lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower]
  }

  /// All forms, with and without an article: most names that are asked for are none.
  private static let forms = PhraseFilter(exact.keys + long.keys.flatMap { [$0, "the " + $0] })

  /// The words of their names.
  static var words: Set<String> {
    Set(
      (Array(exact.keys) + long.keys + ["the"]).flatMap {
        $0.split(separator: " ").map(String.init)
      })
  }

  /// Short forms, where case tells them from words.
  private static let exact: [String: String] = {
    var result: [String: String] = [
      "AP": "AP", "A.P.": "AP", "AFP": "AFP", "DPA": "dpa", "dpa": "dpa", "PA": "PA", "PTI": "PTI",
      "IANS": "IANS", "ANI": "ANI", "UNI": "UNI", "UPI": "UPI", "EFE": "EFE", "ANSA": "ANSA",
      "Ansa": "ANSA", "TASS": "TASS", "Tass": "TASS", "ТАСС": "TASS", "SANA": "SANA",
      "MENA": "MENA", "KUNA": "KUNA", "WAM": "WAM", "SPA": "SPA", "IRNA": "IRNA", "ISNA": "ISNA",
      "APP": "APP", "CNA": "CNA", "KCNA": "KCNA", "VNA": "VNA", "AAP": "AAP", "APA": "APA",
      "SDA": "SDA", "ATS": "ATS", "NTB": "NTB", "TT": "TT", "STT": "STT", "PAP": "PAP",
      "CTK": "ČTK", "ČTK": "ČTK", "MTI": "MTI", "BTA": "BTA", "BNS": "BNS", "LETA": "LETA",
      "ELTA": "ELTA", "NAN": "NAN", "GNA": "GNA", "KNA": "KNA", "epd": "epd", "SID": "SID",
      "AA": "Anadolu", "IPS": "IPS", "CP": "The Canadian Press", "EP": "Europa Press",
      "RIA": "RIA Novosti", "UNB": "UNB", "BSS": "BSS", "ANP": "ANP", "MAP": "MAP", "APS": "APS",
      "TAP": "TAP", "QNA": "QNA", "BNA": "BNA", "新华社": "Xinhua", "中新社": "China News Service",
      "路透社": "Reuters", "法新社": "AFP", "美联社": "AP", "共同": "Kyodo", "共同通信": "Kyodo", "時事": "Jiji",
      "時事通信": "Jiji",
      "연합뉴스": "Yonhap", "رويترز": "Reuters", "أ ف ب": "AFP", "شينخوا": "Xinhua",
      "РИА Новости": "RIA Novosti", "Интерфакс": "Interfax", "Рейтер": "Reuters",
    ]
    for name in [
      "Reuters", "Xinhua", "Interfax", "Bloomberg", "Yonhap", "Kyodo", "Jiji", "Anadolu",
      "Bernama", "Antara", "Belga", "Lusa", "Tanjug", "Agerpres", "Sputnik", "Ukrinform", "UNIAN",
      "BelTA", "Kazinform", "Armenpress", "Azertac", "Tasnim", "Fars", "Ritzau", "Keystone-SDA",
      "PRNewswire", "GlobeNewswire", "Newsis", "Notimex", "Telam", "Télam",
    ] {
      result[name] = name
      result[name.uppercased()] = name
    }
    return result
  }()

  /// Long forms, in lower case and without an article.
  private static let long: [String: String] = [
    "associated press": "AP", "agence france-presse": "AFP", "agence france presse": "AFP",
    "thomson reuters": "Reuters", "reuters news agency": "Reuters", "xinhua news agency": "Xinhua",
    "xinhuanet": "Xinhua", "press association": "PA", "pa media": "PA",
    "press trust of india": "PTI", "united press international": "UPI", "itar-tass": "TASS",
    "tass news agency": "TASS", "ria novosti": "RIA Novosti", "ria": "RIA Novosti",
    "interfax news agency": "Interfax", "anadolu agency": "Anadolu", "kyodo news": "Kyodo",
    "jiji press": "Jiji", "yonhap news agency": "Yonhap", "canadian press": "The Canadian Press",
    "deutsche presse-agentur": "dpa", "dow jones": "Dow Jones",
    "dow jones newswires": "Dow Jones", "bloomberg news": "Bloomberg",
    "australian associated press": "AAP", "europa press": "Europa Press",
    "tasnim news agency": "Tasnim", "fars news agency": "Fars", "pr newswire": "PRNewswire",
    "business wire": "Business Wire", "businesswire": "Business Wire",
    "agência brasil": "Agência Brasil", "china news service": "China News Service",
    "ap news": "AP", "afp news": "AFP", "news agency of nigeria": "NAN",
    "ghana news agency": "GNA", "middle east news agency": "MENA", "saudi press agency": "SPA",
    "islamic republic news agency": "IRNA", "korean central news agency": "KCNA",
    "inter press service": "IPS",
  ]

  /// Whether a text speaks of agencies without naming one.
  static func isAgencies(_ name: some StringProtocol) -> Bool {
    unnamed.contains(name.lowercased())
  }

  private static let unnamed: Set<String> = [
    "agencies", "agency", "news agencies", "wire", "wires", "wire services", "wire reports",
    "wire service", "agency reports", "agencies reports", "agenturen", "agences", "agencias",
    "agenzie",
  ]
}
