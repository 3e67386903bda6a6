internal import Articles

/// Reads the line below a text that says where it comes from.
enum SignOffReader {
  /// In lower case; what follows names writers or agencies.
  private static let openers = [
    "reporting by ", "additional reporting by ", "additional reporting: ", "writing by ",
    "editing by ", "edited by ", "compiled by ", "with inputs from ", "with input from ",
    "with additional reporting", "with files from ", "with reporting by ", "with reports from ",
    "inputs from ", "translated by ", "contributed by ", "source: ", "source : ", "sources: ",
    "source- ", "source-", "quelle: ", "quellen: ", "mit material von ", "mit agenturmaterial",
    "fuente: ", "fuentes: ", "fonte: ", "fonti: ", "avec ", "con información de ",
    "источник: ", "источник — ", "来源：", "来源:", "稿件来源", "责任编辑", "编辑：", "(编辑", "المصدر:",
    "kaynak: ", "by staff and agencies", "from wire reports", "from agencies", "with agencies",
    "with agency inputs", "with agency reports", "the associated press contributed",
  ]
  private static let openerStarts = PhraseSet(openers)
  /// Most words of such a line; the credits of a large agency name a dozen people.
  private static let longest = 60
  /// Bytes of the longest list of agencies.
  private static let longestList = 100

  /// What the line says; nil where it is anything but a sign-off.
  static func read(_ line: String) -> Byline? {
    guard line.utf8.count <= longestList || mayOpen(line) else { return signed(line) }
    let plain = unwrapped(line)
    let utf8 = Array(plain.utf8)
    let opener =
      openerStarts.mayBegin(utf8, 0..<utf8.count)
      ? openers.first(where: plain.lowercased().hasPrefix) : nil
    if let opener {
      return opened(plain, by: opener)
    }
    if let names = agencies(plain) ?? initialed(plain) { return names }
    return signed(line)
  }

  /// Letters of the longest initials.
  private static let longestInitials = 4

  /// The initials of who edited the text, and agencies in brackets: `mm/ab (AFP, dpa)`.
  private static func initialed(_ line: String) -> Byline? {
    guard line.utf8.contains(UInt8(ascii: "(")) else { return nil }
    let parts = line.split(separator: "(")
    guard parts.count == 2, parts[0].last == " " else { return nil }
    let initials = parts[0].dropLast().split(separator: "/", omittingEmptySubsequences: false)
    let areInitials = initials.allSatisfy {
      (1...longestInitials).contains($0.utf8.count)
        && $0.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
    guard areInitials else { return nil }
    let names = parts[1].split(separator: ",").map { WhiteSpace.collapsed(String($0)) }
    guard let agency = names.lazy.compactMap({ AgencyNames.agency($0) }).first else { return nil }
    let areNames = names.allSatisfy {
      AgencyNames.agency($0) != nil || (LineWords.isAllCapitals($0) && !$0.contains(" "))
    }
    return areNames ? Byline(agency: agency) : nil
  }

  /// False where no opener stands behind what frames the line, whatever its case.
  private static func mayOpen(_ line: String) -> Bool {
    openerStarts.mayBegin(Substring(line.unicodeScalars.drop(while: isFrame)))
  }

  private static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "*", "-", "\u{2013}", "\u{2014}", " ", ".", "/", "|", "\u{FF08}",
      "\u{FF09}", "~":
      true
    default: false
    }
  }

  /// The line without brackets, dashes and stars around it.
  private static func unwrapped(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isFrame($0) }),
      let last = scalars.lastIndex(where: { !isFrame($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func opened(_ line: String, by opener: String) -> Byline? {
    let words = LineWords(line).words
    guard words.count <= longest else { return nil }
    let rest = String(line.dropFirst(opener.count))
    let isShort = words.count <= 8
    // Prose may open so too: `Source: a diplomat who asked not to be named said …`.
    guard isShort || isListOfNames(rest) else { return nil }
    if opener == "avec ", agencies(rest) == nil { return nil }
    var result = agencies(rest) ?? Byline()
    if result.agency == nil, opener.hasPrefix("source") {
      if let outlet = OutletNames.outlet(rest) {
        result.outlet = outlet
      } else if let masthead = MastheadReader.read(rest) {
        result = masthead.byline
      }
    }
    return result
  }

  /// Names between semicolons, commas and `and`, with `editing by` and the like between them.
  private static func isListOfNames(_ text: String) -> Bool {
    let words = LineWords(text).words
    let small: Set<String> = [
      "and", "in", "by", "reporting", "editing", "writing", "additional", "at", "the", "for", "to",
      "with", "newsroom", "bureau", "from", "of", "de", "van", "von", "al", "bin", "compiled",
      "und", "et", "contributed", "this", "report", "story",
    ]
    let plain = words.filter {
      !LineWords.isCapitalized($0) && !small.contains(LineWords.bare($0).lowercased())
        && !LineWords.bare($0).isEmpty
    }
    return plain.count * 10 <= words.count
  }

  /// What stands beside the names of agencies for the writers of an outlet.
  private static let desks: Set<String> = [
    "staff", "staff reports", "staff report", "staff reporter", "staff writer", "desk",
    "web desk", "news desk", "our correspondent",
  ]

  /// A list of agencies, perhaps with an outlet: `AFP`, `Reuters, AP`, `TRTWorld and agencies`.
  private static func agencies(_ line: String) -> Byline? {
    guard line.utf8.count <= longestList else { return nil }
    if AgencyNames.agency(line) == nil, LineWords(line).words.count > 8 { return nil }
    var result = Byline()
    var hasAgencies = false
    for name in names(in: line) {
      if let agency = AgencyNames.agency(name) {
        result.agency = result.agency ?? agency
      } else if AgencyNames.isAgencies(name) {
        hasAgencies = true
      } else if let outlet = OutletNames.outlet(name), result.outlet == nil {
        result.outlet = outlet
      } else if !desks.contains(name.lowercased()) {
        return nil
      }
    }
    let isStaff = line.lowercased().hasPrefix("staff report")
    return result.agency != nil || hasAgencies || isStaff ? result : nil
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", "/", ";", "&", "+", "\u{2013}", "|": true
    default: false
    }
  }

  private static func isJoint(_ word: Substring) -> Bool {
    switch word {
    case "and", "und", "et", "y", "e", "with", "-", "via", "и": true
    default: false
    }
  }

  private static func names(in line: String) -> [String] {
    if AgencyNames.agency(line) != nil { return [line] }
    var names: [String] = []
    var current: [Substring] = []
    func close() {
      if !current.isEmpty { names.append(current.joined(separator: " ")) }
      current = []
    }
    for word in line.unicodeScalars.split(whereSeparator: isSeparator).map({ Substring($0) }) {
      if isJoint(word) {
        close()
      } else if AgencyNames.agency(word) != nil {
        close()
        names.append(String(word))
      } else {
        current.append(word)
      }
    }
    close()
    return names
  }

  /// `— Jane Doe`: a dash and a name.
  private static func signed(_ line: String) -> Byline? {
    guard let first = line.first, "—–-".contains(first) else { return nil }
    let rest = WhiteSpace.collapsed(String(line.drop { "—–- ".contains($0) }))
    return LineWords(rest).isPersonLike ? Byline() : nil
  }
}
