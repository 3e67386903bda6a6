internal import Articles

/// Finds the cue on a line, if there is one.
enum CueReader {
  /// Words by which a line tells that somebody said something: then it is news.
  private static let attributions: Set<String> = [
    "said", "says", "told", "according", "added", "announced", "reported", "asked", "wrote",
    "spokesman", "spokeswoman", "spokesperson", "insisted", "warned", "argued", "claimed",
    "minister", "president", "police", "officials", "tweeted", "confirmed", "prosecutors",
    "lawmakers", "sagte", "déclaré", "dijo", "сказал", "заявил", "сообщил",
  ]
  /// Attributed lines shorter than this are still looked at.
  private static let shortLine = 7

  /// What a line says of itself; nil for news.
  static func cue(_ line: String) -> BoilerplateCue? {
    if let separator = separator(line) { return separator }
    if let link = link(line) { return link }
    let outside = Quotation.removed(from: line)
    let words = CueWords.words(of: line)
    guard !words.isEmpty, words.count <= 130 else { return nil }
    let opensWithQuotation = line.unicodeScalars.first.map(Quotation.isMark) ?? false
    let isNews = words.count >= shortLine && words.contains { attributions.contains($0) }
    if !opensWithQuotation, let cue = atStart(words, isNews: isNews) { return cue }
    if isNews { return nil }
    if let cue = within(CueWords.words(of: outside), count: words.count) { return cue }
    return opensWithQuotation ? nil : address(line, words)
  }

  /// What stands before the colon of a link to another story.
  private static let linkOpeners: Set<String> = [
    "read more", "read", "read also", "also read", "must read", "see also", "also see", "related",
    "related story", "related article", "related coverage", "watch", "watch now", "watch more",
    "listen", "more", "more on this", "more on this story", "more to read", "read next",
    "recommended", "recommended reading", "in pictures", "in photos", "don't miss", "see more",
    "from the archive", "from the archives", "you may also like", "further reading", "click here",
    "don't miss this", "trending", "read full story", "read the full story",
    "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "leggi anche",
    "leia também", "lees ook", "читайте также", "смотрите также", "czytaj też", "czytaj także",
    "اقرأ أيضا", "اقرأ أيضاً", "相关阅读", "延伸阅读",
  ]

  /// A link to another story: `Read more: Five cases that changed the law`.
  private static func link(_ line: String) -> BoilerplateCue? {
    let scalars = line.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" || $0 == "|" }),
      scalars.distance(from: scalars.startIndex, to: colon) <= 40,
      linkOpeners.contains(CueWords.words(of: String(line[..<colon])).joined(separator: " "))
    else { return nil }
    let rest = line[scalars.index(after: colon)...].split(separator: " ")
    let isSentence = rest.last.map { $0.hasSuffix(".") } ?? false
    guard rest.count <= 20, !isSentence else { return nil }
    return BoilerplateCue(label: .related, weight: .strong)
  }

  /// A line without a letter or figure: `* * *`, `###`, `×`.
  private static func separator(_ line: String) -> BoilerplateCue? {
    guard line.utf8.count <= 200, !line.unicodeScalars.contains(where: TextScalar.isWordPart) else {
      return nil
    }
    return BoilerplateCue(label: .separator, weight: .medium)
  }

  private static func atStart(_ words: [String], isNews: Bool) -> BoilerplateCue? {
    var best: BoilerplateCue?
    for first in [words[0], CueWords.isFigure(words[0]) ? "#" : words[0]] {
      for phrase in CueTable.byFirstWord[first] ?? [] where phrase.place != .within {
        guard words.count <= phrase.longest,
          phrase.matches(CueWords.figured(words, for: phrase), from: 0)
        else { continue }
        if isNews, phrase.place == .start { continue }
        if best.map({ $0.weight.rawValue < phrase.cue.weight.rawValue }) ?? true {
          best = phrase.cue
        }
      }
    }
    return best
  }

  private static func within(_ words: [String], count: Int) -> BoilerplateCue? {
    for (index, word) in words.enumerated() {
      for phrase in CueTable.byFirstWord[word] ?? [] where phrase.place == .within {
        if count <= phrase.longest, phrase.matches(words, from: index) { return phrase.cue }
      }
    }
    return nil
  }

  /// A line that is little more than an address: `jane@example.org`, `@janedoe`.
  private static func address(_ line: String, _ words: [String]) -> BoilerplateCue? {
    let parts = line.split(separator: " ")
    guard parts.count <= 6, let last = parts.last else { return nil }
    let isMail = parts.contains { $0.contains("@") && $0.contains(".") && $0.utf8.count >= 6 }
    if isMail { return BoilerplateCue(label: .contact, weight: .strong) }
    if parts.count == 1, last.hasPrefix("@"), last.utf8.count >= 4 {
      return BoilerplateCue(label: .contact, weight: .medium)
    }
    return nil
  }
}

/// The words of a line as cues are written.
enum CueWords {
  /// Lower case, straight apostrophes, no other signs but `©`, `&`, `+` and `×`.
  static func words(of line: String) -> [String] {
    var result: [String] = []
    var current = String.UnicodeScalarView()
    func close() {
      if !current.isEmpty { result.append(String(current).lowercased()) }
      current = String.UnicodeScalarView()
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "'", "\u{2019}", "\u{2018}", "\u{02BC}": if !current.isEmpty { current.append("'") }
      case "©", "&":
        close()
        result.append(String(scalar))
      case "+": current.append(scalar)
      case _ where TextScalar.isWordPart(scalar): current.append(scalar)
      default: close()
      }
    }
    close()
    return result.map { $0.hasSuffix("'") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
  }

  static func isFigure(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The words with `#` for every figure, where the phrase asks for figures.
  static func figured(_ words: [String], for phrase: CuePhrase) -> [String] {
    phrase.words.contains("#") ? words.map { isFigure($0) ? "#" : $0 } : words
  }
}

/// Takes what is quoted out of a line, so that a cue somebody said is none.
enum Quotation {
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}", "\u{300C}", "\u{300D}"]
      .contains(scalar)
  }

  /// The line without what stands between quotation marks; one left open goes on to the end.
  static func removed(from line: String) -> String {
    guard line.unicodeScalars.contains(where: isMark) else { return line }
    var result = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in line.unicodeScalars {
      if isMark(scalar) {
        isQuoted.toggle()
        result.append(" ")
      } else if !isQuoted {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
