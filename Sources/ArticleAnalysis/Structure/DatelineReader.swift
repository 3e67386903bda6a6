internal import Articles
internal import CSynonyms

/// What stands in front of a lead: a place, an agency, a day.
struct Dateline: Sendable, Equatable {
  /// Bytes up to the sign that closes it.
  var range: Range<Int>
  var agency: String?
  /// Set where it states a year.
  var date: PublicationDate?
  /// Whether only the shape and a known place speak for it, as in `Moscow: …`.
  var isGuess: Bool
}

/// Reads datelines: `PARIS, Nov 13 (Reuters) -`, `VIENNA —`, `Dekalb, Ill. —`, `AFP, Moscow :`.
enum DatelineReader {
  /// Words in capitals before a dash that are no places.
  private static let notPlaces: Set<String> = [
    "watch", "breaking", "update", "updated", "exclusive", "opinion", "analysis", "video", "photos",
    "live", "correction", "read", "listen", "note", "warning", "review", "interview", "comment",
    "editorial", "factbox", "explainer", "timeline", "profile", "q", "a", "the", "and", "report",
    "news", "alert", "urgent", "brief", "wrap", "advisory", "embargoed", "revealed", "poll",
    "recap", "preview", "letter", "feature", "special", "sponsored", "advertisement", "in", "for",
    "on", "why", "how", "what", "who", "more", "also", "end", "ends", "part", "chapter", "step",
    "tip", "day", "week", "graphic", "disclaimer", "spoiler", "covid", "fact", "check", "brexit",
    "budget", "election", "politics", "business", "sport", "sports", "cricket", "football",
    "soccer", "tennis", "rugby", "golf", "weather", "travel", "health", "science", "money",
    "obituary", "quotes", "key", "points", "must", "see", "shock", "horror", "tragedy",
    "explained", "quiz", "podcast", "gallery", "pictures", "picture", "photo", "map", "chart",
    "data", "verdict", "leader", "reaction", "caution", "important", "question", "answer", "host",
    "guest", "moderator", "editor", "dear",
  ]

  /// The dateline at the start of a paragraph, with something behind it.
  ///
  /// With `allowsGuess` a known place before a colon is enough, which it is in the first paragraph
  /// of the body only.
  static func inline(
    in utf8: [UInt8], range: Range<Int>, allowsGuess: @autoclosure () -> Bool
  ) -> Dateline? {
    if let chinese = ChineseDateline.read(utf8, range) { return chinese }
    guard DatelineToken.mayClose(utf8, range) else { return nil }
    var parser = DatelineParser(DatelineToken.tokens(in: utf8, range: range))
    parser.parse()
    guard let closing = parser.closing, let end = parser.end, end < range.upperBound else {
      return nil
    }
    let behind = Behind(utf8, from: end, to: range.upperBound)
    guard behind.startsSentence, isDateline(parser, closing, behind, allowsGuess: allowsGuess())
    else {
      return nil
    }
    return dateline(parser, range.lowerBound..<end, closing)
  }

  /// A line that is a dateline and nothing else.
  ///
  /// With `isBeforeLead` running text follows, and a bare known place is enough.
  static func wholeLine(in utf8: [UInt8], range: Range<Int>, isBeforeLead: Bool) -> Dateline? {
    guard range.count <= 90, mayBeWhole(utf8, range) else { return nil }
    var parser = DatelineParser(DatelineToken.tokens(in: utf8, range: range))
    parser.parse()
    guard parser.isWhole else { return nil }
    let isClosed = parser.closing != nil
    let isPlace = parser.placeIsKnown
    let accepted =
      (parser.agency != nil && (isPlace || parser.isCapitals || parser.dateParts > 0))
      || (isPlace && parser.dateParts > 0) || (isPlace && isClosed)
      || (isBeforeLead && (isPlace || (parser.isCapitals && parser.hasRegion)))
    guard accepted, !parser.place.isEmpty else { return nil }
    return dateline(parser, range, parser.closing ?? .dash)
  }

  /// False where a word in lower case stands between blanks that no dateline holds, as in most
  /// headlines and sentences; in brackets any may stand.
  private static func mayBeWhole(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      let line = bytes[range]
      let holdsBracket = line.contains {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "/") || $0 == 0xEF
      }
      if holdsBracket { return true }
      var start = line.startIndex
      while start < line.endIndex {
        let end = line[start...].firstIndex(of: 0x20) ?? line.endIndex
        let word = line[start..<end]
        if word.allSatisfy({ $0 &- 0x61 < 26 }), !word.isEmpty,
          !DatelineParser.smallWords.mayHold(UnsafeBufferPointer(rebasing: word))
        {
          return false
        }
        start = end + 1
      }
      return true
    }
  }

  private static func dateline(
    _ parser: DatelineParser, _ range: Range<Int>, _ closing: DatelineParser.Closing
  ) -> Dateline {
    let isGuess = closing == .colon && parser.agency == nil && parser.dateParts == 0
    return Dateline(
      range: range, agency: parser.agency, date: parser.date, isGuess: isGuess)
  }

  private static func isDateline(
    _ parser: DatelineParser, _ closing: DatelineParser.Closing, _ behind: Behind, allowsGuess: Bool
  ) -> Bool {
    if parser.isBracketedAgency {
      return closing != .colon || parser.placeIsKnown || parser.isCapitals
    }
    guard !parser.place.isEmpty, closing != .nothing else { return false }
    let isPlace = parser.placeIsKnown
    if !isPlace, parser.placeWords.contains(where: { notPlaces.contains($0.lowercased()) }) {
      return false
    }
    let isSure = isPlace || parser.isCapitals
    if parser.agency != nil { return isSure || parser.date != nil && parser.hasRegion }
    switch closing {
    case .colon:
      if parser.dateParts > 0 { return isSure }
      return allowsGuess && behind.words >= 8 && (isPlace || isLikePlace(parser))
    case .dash, .shortDash:
      if parser.dateParts > 0 {
        return isSure || allowsGuess && isOfDay(parser, behind)
      }
      guard behind.words >= 5 else { return false }
      if parser.isCapitals { return isPlace || parser.hasRegion || parser.place.utf8.count >= 4 }
      guard isPlace || parser.hasRegion else { return false }
      return closing == .dash || parser.hasRegion
    case .nothing: return false
    }
  }

  /// Whether an English word in capitals that is no usual one may name a place that no table knows: `HALLAM: The
  /// ferry`, but not `REVEALED: The ferry`.
  private static func isLikePlace(_ parser: DatelineParser) -> Bool {
    guard parser.isCapitals, !parser.hasRegion, parser.placeWords.count == 1,
      let word = parser.placeWords.first, word.utf8.count >= 4, word.utf8.allSatisfy({ $0 < 0x80 })
    else { return false }
    let form = Array(word.lowercased().utf8)
    let known = synonyms_word(WordHash.hash32(Stemmer.stem(form)))
    return synonyms_irregular(WordHash.hash32(form)) < 0
      && (known < 0 || synonyms_rarity(known) >= leastRarity)
  }

  /// Rarity in the table of synonyms from which a word may be a name: one of some 6,000 sentences has it.
  private static let leastRarity: UInt8 = 139

  /// Whether a place that no table knows stands before a day, as in `Hallam, 3 March –`.
  ///
  /// A year may be that of a birth, behind a name of two words, or long ago.
  private static func isOfDay(_ parser: DatelineParser, _ behind: Behind) -> Bool {
    guard behind.isSentence else { return false }
    guard let date = parser.date else { return parser.placeWords.count <= 2 }
    let words = parser.placeWords.count
    return date.year >= leastYear && (words == 1 || words <= 4 && parser.hasRegion)
  }

  /// Before it the year behind a place that no table knows is taken for that of a birth.
  private static let leastYear = 1995
}

/// What follows a dateline.
private struct Behind {
  /// Whether it begins as a sentence does.
  let startsSentence: Bool
  /// At most 20 are counted.
  let words: Int
  /// Whether enough follows for a sentence, and no figure begins it.
  let isSentence: Bool

  init(_ utf8: [UInt8], from start: Int, to end: Int) {
    let rest = ByteTrim.trimmed(start..<min(end, start + 240), in: utf8)
    guard !rest.isEmpty else {
      (startsSentence, words, isSentence) = (false, 0, false)
      return
    }
    let line = LineWords(WhiteSpace.collapsed(String(decoding: utf8[rest], as: UTF8.self)))
    words = min(20, line.words.count)
    let first = line.words.first?.unicodeScalars.first ?? " "
    isSentence = words >= 8 && !TextScalar.isDigit(first)
    startsSentence =
      !TextScalar.isLowercase(first) && (TextScalar.isWordPart(first) || TextScalar.isOpener(first))
  }
}

/// `新华社莫斯科11月26日电`: an agency, a place, a day, closed by the sign for a wire.
private enum ChineseDateline {
  private static let openers = ["新华社", "中新社", "中新网", "人民网", "（新华社", "路透社", "法新社"]

  static func read(_ utf8: [UInt8], _ range: Range<Int>) -> Dateline? {
    guard utf8[range.lowerBound] >= 0xE0 else { return nil }
    let head = String(
      decoding: utf8[range.lowerBound..<min(range.upperBound, range.lowerBound + 120)],
      as: UTF8.self)
    guard let opener = openers.first(where: head.hasPrefix) else { return nil }
    var bytes = 0
    for (count, scalar) in head.unicodeScalars.enumerated() {
      guard count < 30, scalar != "。" else { return nil }
      bytes += UTF8.width(scalar)
      if scalar == "电" {
        return Dateline(
          range: range.lowerBound..<(range.lowerBound + bytes),
          agency: AgencyNames.agency(opener.replacingPrefix("（")), date: nil, isGuess: false)
      }
    }
    return nil
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
