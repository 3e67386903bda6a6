/// Words that stand for numbers, scales, bounds, months and currencies, by `WordHash`.
enum NumberWords {
  static let units = table([
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ])
  static let tens = table([
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ])
  static let scales = table([
    "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "dozen": 12, "mln": 1e6, "bn": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
  ])
  /// Short forms that are a scale only behind a sum of money.
  static let shortScales = table([
    "m": 1e6, "mn": 1e6, "mil": 1e6, "b": 1e9, "bil": 1e9, "tn": 1e12, "trn": 1e12,
  ])
  /// Plurals that say only how large a number is; `tens` needs another behind it.
  static let vagueScales = table([
    "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 1e6,
    "billions": 1e9,
  ])
  static let ordinals = table([
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ])
  /// Parts of a whole, and whether the word is a plural.
  static let fractions: [UInt64: (parts: Double, isPlural: Bool)] = {
    var result: [UInt64: (parts: Double, isPlural: Bool)] = [:]
    let parts: [(String, Double)] = [
      ("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
      ("tenth", 10),
    ]
    for (name, count) in parts {
      result[WordHash.hash(name)] = (count, false)
      result[WordHash.hash(name + "s")] = (count, true)
    }
    return result
  }()
  static let months = table([
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
  ])
  static let weekdays = weekdayNames.union(set("mon tue wed thu fri sat sun"))
  static let weekdayNames = set("monday tuesday wednesday thursday friday saturday sunday")
  static let currencies: [UInt64: String] = {
    let names = [
      "dollar": "$", "dollars": "$", "usd": "$", "euro": "€", "euros": "€", "eur": "€",
      "pounds": "£", "gbp": "£", "yen": "¥", "yuan": "CNY", "rubles": "₽", "roubles": "₽",
      "rupees": "₹", "rupee": "₹", "francs": "CHF", "kroner": "kr", "kronor": "kr", "krona": "kr",
      "krone": "kr", "crowns": "kr", "zlotys": "PLN", "zloty": "PLN", "forints": "HUF",
      "lira": "TRY", "liras": "TRY", "pesos": "peso", "reais": "BRL", "rand": "ZAR",
      "shekels": "ILS", "riyals": "riyal", "dirhams": "dirham", "baht": "THB", "rupiah": "IDR",
      "hryvnia": "UAH", "hryvnias": "UAH", "dinars": "dinar",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { (WordHash.hash($0.key), $0.value) })
  }()
  static let currencySigns: [UInt64: String] = Dictionary(
    uniqueKeysWithValues: ["$", "€", "£", "¥", "₹", "₽"].map { (WordHash.hash($0), $0) }
      + [(rupees, "₹"), (WordHash.hash("inr"), "₹")])
  static let rupees = WordHash.hash("rs")
  /// Nouns after which a number is a name: `Flight 370`, `Resolution 2249`.
  static let labels = Set(
    """
    flight boeing airbus article chapter resolution route highway interstate level phase section
    division room page psalm act model windows iphone galaxy apollo formula channel radio class
    group round game no number versions version season episode volume part gate pier unit bus line
    grade type step rule title case file
    """.split(whereSeparator: \.isWhitespace).map { WordHash.hash(String($0)) })
  /// Forms of 'be', which link those of whom something is said to what befell them.
  static let beings = set("is are was were be been being")
  static let percents = set("percent pct %")
  static let dayHalves = table(["am": 0, "pm": 12])

  /// Wordings of a bound in front of a number, the longest first.
  static let bounds: [(words: [UInt64], bound: Quantity.Bound)] = [
    ("slightly more than", .about), ("slightly less than", .about), ("a little over", .about),
    ("a little more than", .about), ("a little under", .about), ("just more than", .about),
    ("just over", .about), ("just above", .about), ("just under", .about), ("just below", .about),
    ("slightly over", .about), ("slightly under", .about), ("just short of", .about),
    ("no fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
    ("no more than", .atMost), ("not more than", .atMost), ("as many as", .atMost),
    ("maximum of", .atMost), ("minimum of", .atLeast),
    ("as much as", .atMost), ("at least", .atLeast), ("at most", .atMost), ("up to", .atMost),
    ("more than", .moreThan), ("greater than", .moreThan), ("upwards of", .moreThan),
    ("less than", .lessThan), ("fewer than", .lessThan), ("close to", .about),
    ("an estimated", .about), ("in excess of", .moreThan), ("over", .moreThan),
    ("exceeding", .moreThan), ("exceed", .moreThan), ("exceeds", .moreThan),
    ("exceeded", .moreThan), ("topped", .moreThan), ("surpassed", .moreThan),
    ("above", .moreThan), ("under", .lessThan), ("below", .lessThan),
    ("nearly", .about), ("almost", .about), ("about", .about), ("around", .about),
    ("roughly", .about), ("approximately", .about), ("some", .about), ("circa", .about),
  ].map { phrase, bound in (phrase.split(separator: " ").map { WordHash.hash(String($0)) }, bound) }

  /// Every word that a quantity can begin with.
  static let beginnings = Set(units.keys).union(tens.keys).union(ordinals.keys).union(months.keys)
    .union(article).union([half]).union(vagueScales.keys).union(currencySigns.keys)

  static let and = WordHash.hash("and")
  static let to = WordHash.hash("to")
  static let article = set("a an")
  static let half = WordHash.hash("half")
  static let of = WordHash.hash("of")
  static let or = WordHash.hash("or")
  static let more = WordHash.hash("more")
  static let per = WordHash.hash("per")
  static let cent = WordHash.hash("cent")
  static let between = WordHash.hash("between")
  static let the = WordHash.hash("the")
  static let years = set("year years")
  static let old = WordHash.hash("old")
  static let comma = WordHash.hash(",")

  static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.hash(String($0)) })
  }

  static func table(_ words: [String: Double]) -> [UInt64: Double] {
    Dictionary(uniqueKeysWithValues: words.map { (WordHash.hash($0.key), $0.value) })
  }
}
