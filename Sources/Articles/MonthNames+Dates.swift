extension MonthNames {
  /// The month that a word of a feed's date is, short forms of all languages among them.
  ///
  /// What is one month in a language and another in the next is one only where the language is known,
  /// as `lip`, June in Croatian and July in Polish.
  ///
  /// - Parameters:
  ///   - word: in lower case.
  ///   - language: BCP 47.
  /// - Returns: 1 to 12.
  package static func month(ofDate word: String, language: String?) -> Int? {
    if let months = byLanguage[word] {
      let primary = language?.prefix { $0.isLetter }.lowercased()
      return primary.flatMap { months[$0] }
    }
    return month(ofDate: word) ?? dateForms[word]
  }

  private static let byLanguage: [String: [String: Int]] = [
    "lip": ["hr": 6, "bs": 6, "pl": 7],
    "srp": ["hr": 7, "bs": 7, "cs": 8],
    "lis": ["hr": 10, "bs": 10, "cs": 11, "pl": 11],
    "listopad": ["hr": 10, "bs": 10, "cs": 11, "pl": 11],
    "listopada": ["hr": 10, "bs": 10, "pl": 11],
  ]

  /// Short forms that are common words elsewhere; only a date has them.
  private static let dateForms: [String: Int] = {
    let languages = [
      "oca şub - nis - haz tem ağu eyl eki kas ara",
      "led úno bře dub kvě čvn čvc - zář říj - pro",
      "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
      "sij velj ožu tra svi - - kol ruj - stu -",
      "ian - - - - iun iul - - - - -",
      "- - - - - - - agu - - - -",
      "- - - - - - - - - - лис -",
    ]
    var result: [String: Int] = [:]
    for months in languages {
      for (index, form) in months.split(separator: " ").enumerated() where form != "-" {
        result[String(form)] = index + 1
      }
    }
    return result
  }()
}
