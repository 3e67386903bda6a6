internal import Algorithms
internal import Articles

/// What a line says of who wrote an article, and for whom.
struct Byline: Sendable, Equatable {
  var agency: String?
  var outlet: String?
  /// A date behind the names on the same line.
  var date: DateLine?
}

/// Reads lines that name writers: under a headline and below a text.
enum BylineReader {
  /// As lines print them, longer ones first: `Written by `, `Von `, `Autor: `.
  private static let prefixes: [String] = {
    let phrases = WriterLeads.phrases.map(capitalised).flatMap { [$0 + " ", $0 + ": "] }
    let labels = WriterLeads.labels.filter { !headlineWords.contains($0) }.map(capitalised)
      .flatMap { [$0 + ": ", $0 + " : ", $0 + "："] }
    let prepositions = WriterLeads.prepositions.map(capitalised).map { $0 + " " }
    let all =
      phrases + labels + prepositions + WriterLeads.signs + genres + [
        "BY ", "by ", "VON ", "von ", "PAR ", "POR ", "di ", "door ", "de ", "Της ", "Του ", "Τής ",
        "Τού ", "作者:", "记者 ", "記者 ",
      ]
    return all.uniqued().sorted { $0.count > $1.count }
  }()
  /// Labels with which headlines begin as well: `Reporter: Army killed my brother`.
  private static let headlineWords: Set<String> = [
    "reporter", "writer", "story", "testo", "texto", "di", "da", "von", "par", "door", "av", "af",
    "автори", "του", "글", "기자",
  ]
  private static let genres = WriterLeads.genres.map { capitalised($0) + " " }

  private static func capitalised(_ lead: String) -> String {
    lead.prefix(1).uppercased() + lead.dropFirst()
  }

  /// Of them, longer ones that are usual words too.
  private static let commonWords = Set(genres).union(["Της ", "Του ", "Τής ", "Τού ", "Oleh "])
  /// Beginnings of bylines with which headlines begin as well.
  private static let headlineStarts =
    [
      "Της ", "Του ", "Τής ", "Τού ", "Oleh ", "记者 ", "記者 ", "文・", "מאת ", "de ",
    ]
    + genres

  /// Whether a line may be a headline although it reads as a byline.
  static func mayBeHeadline(_ line: String) -> Bool {
    headlineStarts.contains(where: line.hasPrefix)
  }

  private static let prefixStarts = PhraseSet(prefixes.map { $0.lowercased() })
  private static let signs = PhraseSet(["|", "•", "·", "‧", "—", "–", "/", ","])

  /// What a line without such signs must hold to name a writer and no more.
  private static let joins = PhraseSet([" in ", " at ", " and agencies"])

  /// Whether a sign parts what a line says; a comma may stand in a date too.
  private static func isSeparator(_ sign: Character) -> Bool {
    switch sign {
    case "|", "•", "·", "‧", "—", "–", "/": true
    default: false
    }
  }

  /// Whether a sign ends the first part of a line.
  private static func endsPart(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "|", "•", "·", "‧", "—", "–", "/", ",": true
    default: false
    }
  }

  /// A line such as `By JANE DOE and JOHN ROE | Nov 30, 2015`.
  static func prefixed(_ line: String) -> Byline? {
    guard line.utf8.count <= 200 else { return nil }
    guard prefixStarts.mayBegin(line),
      let prefix = prefixes.first(where: { line.utf8.starts(with: $0.utf8) })
    else {
      guard let (date, rest) = behindDate(line), prefixStarts.mayBegin(rest) else { return nil }
      var result = prefixed(rest)
      if result?.date == nil { result?.date = date }
      return result
    }
    let (rest, bracket) = withoutBracket(line.dropFirst(prefix.count))
    let segments = LineSegments.segments(of: String(rest))
    guard let first = segments.first, isName(first) else { return nil }
    let isShortWord = prefix.utf8.count <= 4 || commonWords.contains(prefix)
    // `Di`, `Por` and `By` open headlines too: there one word is not enough.
    let isAlone = segments.count == 1 && LineWords(first).words.count == 1
    if isShortWord, isAlone, AgencyNames.agency(first) == nil, OutletNames.outlet(first) == nil,
      prefix != "By ", prefix != "BY "
    {
      return nil
    }
    // `By Jane Doe, wildlife correspondent`.
    let parts = [first] + segments.dropFirst().filter { !LineWords($0).endsInRole }
    guard var result = byline(parts) else { return nil }
    if let bracket {
      result.agency = result.agency ?? AgencyNames.agency(bracket)
      result.outlet = result.outlet ?? OutletNames.outlet(bracket)
    }
    return result
  }

  /// A line without the place, agency or position in brackets at its end: `Jane Doe (Hallam, AFP)`.
  private static func withoutBracket(_ line: Substring) -> (line: Substring, bracket: Substring?) {
    guard line.last == ")", let open = line.lastIndex(of: "("), open > line.startIndex else {
      return (line, nil)
    }
    let bracket = line[line.index(after: open)...].dropLast()
    guard LineWords(bracket).words.count <= longestBracket else { return (line, nil) }
    return (line[..<open], bracket)
  }

  /// Words of the longest place and position in brackets.
  private static let longestBracket = 6

  /// The part behind a date in front of it, in `January 19, 2026 | By Jane Doe, AP`.
  static func behindDate(_ line: String) -> (date: DateLine, line: String)? {
    // The last bytes of the three signs: few lines hold one.
    guard line.utf8.count <= 200,
      line.utf8.contains(where: { $0 == 0x7C || $0 == 0xA2 || $0 == 0xB7 }),
      let cut = line.unicodeScalars.firstIndex(where: { $0 == "|" || $0 == "•" || $0 == "·" }),
      let date = DateLineReader.read(WhiteSpace.collapsed(String(line[..<cut])))
    else { return nil }
    let behind = line.unicodeScalars.index(after: cut)
    return (date, WhiteSpace.collapsed(String(line[behind...])))
  }

  /// The line without `By` and the like.
  static func withoutPrefix(_ line: String) -> String {
    guard prefixStarts.mayBegin(line),
      let prefix = prefixes.first(where: { line.utf8.starts(with: $0.utf8) })
    else {
      return line
    }
    return String(line.dropFirst(prefix.count))
  }

  /// A line without `By` that can only name a writer: `Jane Doe in Paris`, `Jane Doe, Reuters`.
  static func bare(_ line: String) -> Byline? {
    guard line.utf8.count <= 120, signs.isContained(in: line) || joins.isContained(in: line),
      mayOpenWithName(line)
    else { return nil }
    let segments = LineSegments.segments(of: line)
    guard let first = segments.first else { return nil }
    let words = LineWords(first).words
    if let cut = words.firstIndex(of: "in"), cut >= 2, cut <= 4 {
      let place = words[(cut + 1)...].prefix { $0 != "and" }.joined(separator: " ")
      let name = LineWords(words[..<cut].joined(separator: " "))
      if name.isPersonLike, PlaceNames.contains(place), LineWords(first).isNameLike {
        return byline(segments)
      }
    }
    // `Jane Doe at Hallam Road`: where a match was played.
    if let cut = words.firstIndex(of: "at"), (2...3).contains(cut), words.count - cut <= 5,
      words[(cut + 1)...].allSatisfy({ LineWords.isCapitalized($0) }),
      StatedLine.isPerson(words[..<cut].joined(separator: " "))
    {
      return Byline()
    }
    if words.count >= 4, words.suffix(2).joined(separator: " ") == "and agencies",
      LineWords(words.dropLast(2).joined(separator: " ")).isPersonLike
    {
      return Byline()
    }
    guard segments.count > 1, LineWords(first).isPersonLike else { return nil }
    let rest = segments.dropFirst().filter { DateLineReader.read($0) == nil }
    let namesRole = rest.contains {
      AgencyNames.agency($0) != nil || OutletNames.outlet($0) != nil || LineWords($0).isRoleLike
    }
    guard namesRole, rest.allSatisfy({ LineWords($0).isNameLike }) else { return nil }
    return byline(segments)
  }

  /// False where what stands before the first sign does not begin with two words of a name, or goes
  /// on with others than a line that names people holds, as in most headlines and sentences: a quick
  /// look before a line is taken apart.
  private static func mayOpenWithName(_ line: String) -> Bool {
    var words = 0
    for word in BlankSplit.words(of: Substring(WhiteSpace.collapsed(line))) {
      if words == 0, word.allSatisfy(isSeparator) { continue }
      let endsPart = words > 0 && word.unicodeScalars.contains(where: endsPart)
      if words < 2 {
        guard LineWords.isCapitalized(word) || LineWords.isParticle(word) else { return false }
        words += 1
        if words == 1, let last = word.last, last == "," || isSeparator(last) { return false }
      } else if !endsPart, !LineWords.mayStandBesideNames(word) {
        return false
      }
      if endsPart { return true }
    }
    return words == 2
  }

  /// A line that is the name of an outlet or an agency and nothing else.
  static func publisher(_ line: String) -> Byline? {
    if let agency = AgencyNames.agency(line) { return Byline(agency: agency) }
    guard prefixed(line) == nil, SignOffReader.read(line) == nil, bare(line) == nil else {
      return nil
    }
    return (OutletNames.outlet(line) ?? placedOutlet(line)).map { Byline(outlet: $0) }
  }

  /// The outlet in `BBC News, Istanbul`: an outlet and from where it reports.
  static func placedOutlet(_ line: String) -> String? {
    guard line.utf8.count <= 80, line.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let segments = LineSegments.segments(of: line)
    guard segments.count == 2, let outlet = OutletNames.outlet(segments[0]) else { return nil }
    let place = LineWords(segments[1])
    let isPlace =
      PlaceNames.contains(segments[1])
      || OutletNames.isCertain(outlet) && place.words.count == 1 && place.isNameLike
        && !place.isRoleLike
    return isPlace ? outlet : nil
  }

  private static func byline(_ segments: [String]) -> Byline? {
    var result = Byline()
    for (index, segment) in segments.enumerated() {
      if let date = DateLineReader.read(segment), index > 0 {
        result.date = date
      } else if let agency = AgencyNames.agency(segment) {
        result.agency = agency
      } else if let outlet = publisher(behindNameIn: segment) {
        result.outlet = outlet
      } else if let outlet = OutletNames.outlet(segment),
        !LineWords(segment).isRoleLike || index > 0
      {
        result.outlet = outlet
      } else if !isName(segment) {
        return nil
      }
    }
    return result
  }

  /// The outlet in `Jane Doe for The Gazette`.
  private static func publisher(behindNameIn segment: String) -> String? {
    for joint in [" for ", " For ", " FOR "] {
      let parts = segment.split(separator: joint, maxSplits: 1)
      if parts.count == 2, LineWords(parts[0]).isPersonLike {
        return OutletNames.outlet(parts[1])
      }
    }
    return nil
  }

  private static let hours: Set<String> = [
    "am", "pm", "a.m", "p.m", "et", "ct", "mt", "pt", "est", "edt", "cst", "cdt", "pst", "pdt",
    "gmt",
    "bst", "utc",
  ]

  /// Whether it may be a broadcaster's name with its channel: `WFLA 8`, `13News Now`, `News 4`.
  static func isStation(_ line: LineWords) -> Bool {
    var hasFigure = false
    var isKnown = false
    for word in line.words {
      let letters = word.drop(while: \.isNumber)
      let figures = word.count - letters.count
      guard figures <= 2, letters.isEmpty || LineWords.isCapitalized(letters),
        !hours.contains(LineWords.bare(letters).lowercased())
      else { return false }
      hasFigure = hasFigure || figures > 0
      isKnown =
        isKnown || !letters.isEmpty && figures > 0
        || LineWords.isAllCapitals(letters) && letters.count > 2
        || ["news", "channel", "tv", "radio"].contains(letters.lowercased())
    }
    return (1...3).contains(line.words.count) && hasFigure && isKnown
  }

  private static func isName(_ segment: String) -> Bool {
    let words = LineWords(segment)
    if words.isNameLike || words.isRoleLike || isStation(words) { return true }
    // `@handle` or an address behind a name.
    return words.words.count == 1 && segment.contains("@")
  }
}
