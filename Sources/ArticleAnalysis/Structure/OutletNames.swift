internal import Articles

/// Tells the names of outlets from those of people and places.
enum OutletNames {
  /// Outlets whose names no word gives away.
  private static let known: Set<String> = [
    "bbc", "cnn", "rt", "npr", "pbs", "abc", "cbs", "nbc", "msnbc", "cnbc", "al jazeera",
    "aljazeera", "the guardian", "guardian", "the independent", "the economist", "the telegraph",
    "the atlantic", "the hill", "the intercept", "the verge", "the diplomat", "the week",
    "euronews", "france 24", "deutsche welle", "dw", "der spiegel", "spiegel online",
    "die welt", "die zeit", "le monde", "le figaro", "libération", "el país", "el mundo",
    "la repubblica", "corriere della sera", "haaretz", "dawn", "the hindu", "ndtv", "scroll.in",
    "politico", "axios", "vox", "buzzfeed", "vice", "huffpost", "rfe/rl", "voa", "meduza",
    "kommersant", "lenta.ru", "gazeta.ru", "newsweek", "forbes", "time", "reason", "slate",
    "salon", "quartz", "wired", "ars technica", "techcrunch", "middle east eye", "al arabiya",
    "al-monitor", "rudaw", "the conversation", "propublica", "the new yorker", "itv", "rté",
    "the new nation", "the daily star", "asharq al-awsat", "trt world", "trtworld", "i24news",
  ]
  /// Words that an outlet's name holds and a person's does not.
  private static let words: Set<String> = [
    "times", "news", "post", "herald", "tribune", "gazette", "chronicle", "journal", "daily",
    "press", "observer", "telegraph", "broadcasting", "television", "tv", "radio", "magazine",
    "mail", "express", "standard", "mirror", "inquirer", "examiner", "dispatch", "courier",
    "bulletin", "weekly", "today", "online", "media", "insider", "globe", "republic", "reporter",
    "monitor", "review", "newspaper", "zeitung", "newswire", "network", "nachrichten", "rundschau",
    "tageblatt", "tagblatt", "guardian", "independent", "argus", "sentinel", "advertiser",
    "новости", "газета", "日报", "网",
  ]
  /// Words of the names of newspapers in other languages, which neither people nor places have.
  private static let foreignTitles: Set<String> = [
    "courrier", "dépêche", "corriere", "gazzetta", "giornale", "diario", "periódico", "diário",
    "jornal", "folha", "gazeta", "dziennik", "kurier", "anzeiger", "bote", "dagblad",
    "nieuwsblad", "courant", "dagbladet", "tidning", "sanomat", "noviny", "deník",
    "hírlap", "ziarul", "gazetesi", "εφημερίδα", "вести", "ведомости", "известия", "вісник",
  ]

  /// The name without what is no part of it, where it is an outlet's; nil for anything else.
  static func outlet(_ name: some StringProtocol) -> String? {
    // Behind a comma stands something else: a place, a writer, a day.
    guard !name.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = BlankSplit.words(of: Substring(name))
    guard (1...6).contains(parts.count) else { return nil }
    let trimmed = parts.joined(separator: " ")
    let lower = trimmed.lowercased()
    let isKnown = known.contains(lower) || isBranch(parts, of: lower)
    guard isKnown || parts.allSatisfy(mayStandInTitle), AgencyNames.agency(trimmed) == nil else {
      return nil
    }
    if isKnown { return trimmed }
    let bare = parts.map { LineWords.bare($0).lowercased() }
    let hasWord = bare.contains { words.contains($0) || foreignTitles.contains($0) }
    if parts.count == 1 {
      return isCoined(trimmed) || isSite(lower) || (bare.first.map(hasNewsSuffix) ?? false)
        ? trimmed : nil
    }
    return hasWord || parts.contains { isCoined(String($0)) } ? trimmed : nil
  }

  private static func mayStandInTitle(_ word: Substring) -> Bool {
    switch word {
    case "of", "the", "and", "&": true
    default: LineWords.isCapitalized(word) || LineWords.isParticle(word)
    }
  }

  /// Whether the name can hardly be a headline or the name of a column, unlike `Press Review`.
  static func isCertain(_ outlet: String) -> Bool {
    let lower = outlet.lowercased()
    if known.contains(lower) || isBranch(BlankSplit.words(of: Substring(outlet)), of: lower) {
      return true
    }
    let words = lower.split(separator: " ")
    return words.count > 1
      && (words.last.map { titles.contains(String($0)) } ?? false
        || words.contains { foreignTitles.contains(String($0)) })
  }

  /// Last words of the names of newspapers that end little else.
  private static let titles: Set<String> = [
    "times", "post", "herald", "tribune", "gazette", "chronicle", "telegraph", "guardian",
    "independent", "sentinel", "argus", "courier", "examiner", "inquirer", "dispatch",
    "advertiser", "observer", "zeitung", "tageblatt", "tagblatt", "rundschau",
    "nachrichten",
  ]

  /// A channel or a desk of a broadcaster: `BBC Radio 4`, `CNN Business`.
  private static func isBranch(_ parts: [Substring], of lower: String) -> Bool {
    guard lower.hasPrefix("bbc ") || lower.hasPrefix("cnn "), parts.count <= 4 else { return false }
    return parts.allSatisfy { word in
      guard let last = word.unicodeScalars.last, TextScalar.isWordPart(last) else { return false }
      let isNumber = word.utf8.count == 1 && TextScalar.isDigit(last)
      return isNumber
        || LineWords.isCapitalized(word)
          && MonthNames.month(word.lowercased()) == nil
    }
  }

  /// A single word with capitals inside, such as `TRTWorld` or `BuzzFeed`.
  private static func isCoined(_ word: String) -> Bool {
    guard word.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else { return false }
    if ["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz"].contains(where: word.hasPrefix) {
      return false
    }
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= 5, scalars.contains(where: TextScalar.isLowercase) else { return false }
    let inner = zip(scalars, scalars.dropFirst()).contains {
      TextScalar.isLowercase($0) && TextScalar.isUppercase($1)
    }
    return inner || scalars.prefix(3).allSatisfy(TextScalar.isUppercase)
  }

  private static func isSite(_ word: String) -> Bool {
    [".com", ".org", ".net", ".ru", ".uk", ".de", ".fr", ".in", ".news"]
      .contains { word.hasSuffix($0) } && !word.contains("@")
  }

  /// With what the names of newspapers end in languages that write them as one word.
  private static let suffixes = [
    "bladet", "tidningen", "avisen", "tidende", "anzeiger", "dagblad", "nieuwsblad", "courant",
    "sanomat",
  ]

  private static func hasNewsSuffix(_ word: String) -> Bool {
    suffixes.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
      || word.hasSuffix("news") || word.hasSuffix("zeitung")
  }
}
