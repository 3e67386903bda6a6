internal import Articles

/// Reads what stands over the running text: headline, deck, writers, date, picture lines.
struct HeadReader {
  /// Lines at most that can stand over a text.
  private static let limit = 16
  /// Longest headline, in words; the longest of tabloids have some 30.
  private static let longestHeadline = 30
  /// Longest headline of a text without full stops, where none sets a headline apart.
  private static let longestUnpunctuated = 16
  /// Words above which a line is no name; a name has five at the most.
  private static let longestName = 12
  /// Words of the longest label over the day.
  private static let longestLabel = 4
  /// Longest deck, in words.
  private static let longestDeck = 60

  let page: Page
  /// Paragraphs that are neither boilerplate nor repeats.
  let active: [Int]
  /// Paragraphs of a deck that stands again in the body.
  let repeatedDecks: Set<Int>
  /// Whether most paragraphs of the text end as sentences do.
  private let textIsPunctuated: Bool

  /// What was found, by paragraph.
  private(set) var roles: [Int: Role] = [:]
  /// Position in `active` of the first paragraph of running text.
  private(set) var bodyStart = 0
  private(set) var headline: Int?
  private(set) var deck: Int?
  /// The fields of a head that is written so, by paragraph.
  let fields: [Int: FieldLabel]

  init(_ page: Page, active: [Int], repeatedDecks: Set<Int>) {
    self.page = page
    self.active = active
    self.repeatedDecks = repeatedDecks
    textIsPunctuated = Self.isPunctuated(page, active)
    fields = Self.fields(page, active)
    read()
  }

  private mutating func read() {
    headline = page.marks.first { $0.value.kind == .headline }?.key
    deck = page.marks.first { $0.value.kind == .deck }?.key
    if headline == nil { headline = fields.filter { $0.value.kind == .title }.keys.min() }
    let lastField = fields.keys.max()
    var position = 0
    var hasDateline = false
    while position < min(active.count, Self.limit) {
      let index = active[position]
      bodyStart = position
      let isLine = page.isLine(index)
      let line = isLine ? page.line(index) : ""
      let mark = page.marks[index]
      if let mark, mark.kind != .body {
        roles[index] = Role(mark.kind, mark.reason)
      } else if let field = fields[index] {
        roles[index] = role(of: field)
      } else if isLine, let role = metadata(line, at: position) {
        roles[index] = role
        // Who wrote it may stand under place and day: `Tallinn, 3 March 2026`.
        if role.kind == .dateline, !isMetadata(position + 1) {
          bodyStart = position + 1
          return
        }
      } else if mark != nil {
        return
      } else if let lastField, index < lastField, isLine, line.contains(":") {
        roles[index] = Self.filing
      } else if headline == nil, !hasDateline, isLine, isSection(line, at: position) {
        roles[index] = sectionRole(line)
      } else if headline != nil, isLine, isPathBelow(line) {
        roles[index] = Self.way
      } else if headline != nil, isLine, PageButton.isLabel(line) {
        roles[index] = Role(.boilerplate, "is a button of the page", label: .sharing)
      } else if headline == nil, !hasDateline, isHeadline(line, at: position) {
        headline = index
        roles[index] = Role(.headline, "stands over the text and is no sentence of it")
      } else if headline != nil, isLine, isCaption(line, at: position) {
        roles[index] = Role(.caption, "says what is on the picture credited beside it")
      } else if headline != nil, deck == nil, isLine, isDeck(at: position) {
        deck = index
        roles[index] = Role(.deck, "stands between the headline and the text")
      } else if headline != nil, isLine, let role = label(line, at: position) {
        roles[index] = role
      } else {
        return
      }
      hasDateline = hasDateline || roles[index]?.kind == .dateline
      position += 1
      bodyStart = position
    }
  }

  /// The fields with which a text begins: of two kinds at least, one of which says what the text is.
  private static func fields(_ page: Page, _ active: [Int]) -> [Int: FieldLabel] {
    guard page.marks.isEmpty else { return [:] }
    var fields: [Int: FieldLabel] = [:]
    for index in active.prefix(FieldLabel.reach) where page.isLine(index) {
      if let field = FieldLabel(page.line(index)) { fields[index] = field }
    }
    let kinds = Set(fields.values.map(\.kind))
    let isHead =
      kinds.count > 1 && kinds != [.date, .filing]
      && active.prefix(2).contains { fields[$0] != nil }
    return isHead ? fields : [:]
  }

  private func role(of field: FieldLabel) -> Role {
    switch field.kind {
    case .title: Role(.headline, "is labelled as the headline")
    case .author: Role(.byline, "names who wrote the article")
    case .outlet: Role(.byline, "names who published the article")
    case .date: Role(.date, "is labelled as the date")
    case .filing: Self.filing
    }
  }

  private static let way = Role(
    .boilerplate, "says where the article stands on the page", label: .section)
  private static let filing = Role(
    .boilerplate, "says under what the article is filed", label: .section)

  /// The role of a line that says what it is by itself.
  private func metadata(_ line: String, at position: Int) -> Role? {
    let index = active[position]
    let range = page.paragraphs[index].range
    if DateLineReader.read(line) != nil { return Role(.date, "states a date and nothing else") }
    if CreditReader.isCredit(page, index) { return Role(.credit, "says whose picture it is") }
    if position > 0 || active.count > 2, headline != nil || !BylineReader.mayBeHeadline(line),
      BylineReader.prefixed(line) != nil
    {
      return Role(.byline, "names who wrote the article")
    }
    let masthead = MastheadReader.read(line)
    // An outlet is no part of a dateline; an agency is.
    if let masthead, masthead.byline.outlet != nil, isMasthead(masthead, at: position) {
      return Role(.date, "says who published the article and when")
    }
    let isBeforeLead = isProse(position + 1)
    if DatelineReader.wholeLine(in: page.text.utf8, range: range, isBeforeLead: isBeforeLead) != nil
    {
      return Role(.dateline, "names place and agency in front of the lead")
    }
    if let masthead, isMasthead(masthead, at: position) {
      return Role(.date, "says who published the article and when")
    }
    guard headline != nil else {
      let isSigned = isBeforeLead && SignOffReader.read(line) != nil
      return isSigned ? Role(.byline, "names who wrote the article") : nil
    }
    if BylineReader.bare(line) != nil {
      return Role(.byline, "names who wrote the article")
    }
    if isOutlet(line, at: position) { return Role(.byline, "names who published the article") }
    if isBareName(line, at: position) || isWritersRole(line, at: position) {
      return Role(.byline, "names who wrote the article")
    }
    if isNamedDate(line, at: position) {
      return Role(.date, "says who published the article and when")
    }
    if SignOffReader.read(line) != nil { return Role(.byline, "names who wrote the article") }
    return nil
  }

  /// An outlet and a date: over the headline only where they can be no headline themselves.
  private func isMasthead(_ masthead: Masthead, at position: Int) -> Bool {
    if headline != nil { return true }
    var next = position + 1
    while isMetadata(next) { next += 1 }
    return masthead.isCertain && next + 1 < active.count && isHeadlineLike(at: next)
  }

  /// The name of an outlet or agency alone, beside a line that says who wrote or when.
  private func isOutlet(_ line: String, at position: Int) -> Bool {
    guard page.paragraphs[active[position]].words <= Self.longestName,
      BylineReader.publisher(line) != nil
    else { return false }
    let before = roleBefore(position)
    return before == .byline || before == .date || isMetadata(position + 1)
      || startsWithDateline(position + 1) || isDatedPlace(position + 1)
  }

  private func roleBefore(_ position: Int) -> Passage.Kind? {
    position > 0 ? roles[active[position - 1]]?.kind : nil
  }

  /// `Tallinn, 3 March 2026`: a line with a place and a full date.
  private func isDatedPlace(_ position: Int) -> Bool {
    guard position < active.count else { return false }
    let range = page.paragraphs[active[position]].range
    return DatelineReader.wholeLine(in: page.text.utf8, range: range, isBeforeLead: false)?.date
      != nil
  }

  /// `Europe Correspondent` under the name of who is that.
  private func isWritersRole(_ line: String, at position: Int) -> Bool {
    roleBefore(position) == .byline && LineWords(line).isRoleLike
      && BylineReader.publisher(page.line(active[position - 1])) == nil
  }

  /// A name that no table knows, with a full date, right beside the line that names the writer.
  private func isNamedDate(_ line: String, at position: Int) -> Bool {
    guard NamedDateReader.read(line) != nil else { return false }
    if roleBefore(position) == .byline {
      return BylineReader.publisher(page.line(active[position - 1])) == nil
    }
    return position + 1 < active.count
      && BylineReader.prefixed(page.line(active[position + 1])) != nil
  }

  /// A name alone, right before a date or a line that says what a writer is, or a person's between
  /// headline and text; and not in the text.
  private func isBareName(_ line: String, at position: Int) -> Bool {
    guard page.paragraphs[active[position]].words <= Self.longestName,
      LineWords(line).isPersonLike, position + 1 < active.count
    else { return false }
    let next = page.line(active[position + 1])
    guard
      DateLineReader.read(next) != nil || MastheadReader.read(next) != nil
        || LineWords(next).isRoleLike || BylineReader.placedOutlet(next) != nil
        || isBelowHeadline(position) && isProse(position + 1) && StatedLine.isPerson(line)
    else { return false }
    guard let family = LineWords(line).words.last else { return false }
    return !active.dropFirst(position + 1).prefix(6).contains { page.line($0).contains(family) }
  }

  private func isBelowHeadline(_ position: Int) -> Bool {
    let before = roleBefore(position)
    return before == .headline || before == .deck
  }

  private func isProse(_ position: Int) -> Bool {
    position < active.count && page.paragraphs[active[position]].isProse
  }

  private func isSection(_ line: String, at position: Int) -> Bool {
    // Few lines may be one, which is quicker told than what the lines behind it are.
    guard SectionNames.isName(line) || SectionNames.isPath(line) || OutletNames.outlet(line) != nil
    else { return false }
    var next = position + 1
    while isMetadata(next) { next += 1 }
    return next + 1 < active.count && page.paragraphs[active[next]].words >= 3
      && isHeadlineLike(at: next)
  }

  /// The role of a few words right over the day: `Opinion`, `Consumer desk`.
  private func label(_ line: String, at position: Int) -> Role? {
    let paragraph = page.paragraphs[active[position]]
    guard paragraph.words <= Self.longestLabel, !paragraph.isTerminated, isDay(position + 1),
      line.first(where: { $0 != "(" && $0 != "[" })?.isUppercase ?? false
    else { return nil }
    if SectionNames.isName(line) { return sectionRole(line) }
    let words = LineWords(line)
    let isOfDesk = words.words.last.map { $0.lowercased() == "desk" } ?? false
    guard isOfDesk || words.isRoleLike || line.contains(",") && words.isNameLike else {
      return Role(.deck, "stands between the headline and the day")
    }
    return Role(.byline, "stands between the headline and the day, and says who wrote it")
  }

  private func isDay(_ position: Int) -> Bool {
    position < active.count
      && DateLineReader.read(page.line(active[position]))?.date != nil
  }

  /// The name of a newspaper over the headline, or a part of it.
  private func sectionRole(_ line: String) -> Role {
    if !SectionNames.isName(line), OutletNames.isCertain(line) {
      return Role(.byline, "names who published the article")
    }
    return Role(.boilerplate, "names the part of the paper over the headline", label: .section)
  }

  /// `Home > World > Europe` below the headline: a way of three parts or more.
  private func isPathBelow(_ line: String) -> Bool {
    // The second sign ends in a byte that few others do.
    line.utf8.contains { $0 == UInt8(ascii: ">") || $0 == 0xBA }
      && line.contains { $0 == ">" || $0 == "›" }
      && PagePath.parts(of: line) >= PagePath.fewestParts
  }

  private func isHeadline(_ line: String, at position: Int) -> Bool {
    // Something must follow that it stands over.
    guard position + 1 < active.count, isHeadlineLike(at: position) else { return false }
    let range = page.paragraphs[active[position]].range
    return DatelineReader.inline(in: page.text.utf8, range: range, allowsGuess: false) == nil
  }

  private func isHeadlineLike(at position: Int) -> Bool {
    let index = active[position]
    let paragraph = page.paragraphs[index]
    let longest = textIsPunctuated ? Self.longestHeadline : Self.longestUnpunctuated
    guard paragraph.words <= longest, paragraph.range.count <= 400 else {
      return false
    }
    let line = page.line(index)
    guard let first = line.unicodeScalars.first, !"•*-–—|·".unicodeScalars.contains(first) else {
      return false
    }
    switch paragraph.ending {
    case ",", ";", ":": return false
    case ".", "\u{3002}", "\u{06D4}", "\u{0964}":
      return endsInShortForm(line) || (paragraph.words <= 14 && isMetadata(position + 1))
    case "!", "?", "\u{2026}", "\u{FF01}", "\u{FF1F}", "\u{061F}":
      // A question can open a text too; then its paragraph goes on.
      return paragraph.words <= 20 && !isQuotation(line)
    default: return true
    }
  }

  private func isMetadata(_ position: Int) -> Bool {
    guard position < active.count else { return false }
    let line = page.line(active[position])
    return DateLineReader.read(line) != nil || BylineReader.prefixed(line) != nil
      || MastheadReader.read(line) != nil
  }

  /// Whether the full stop belongs to a short form, as in `U.S.` and `Inc.` at the end.
  private func endsInShortForm(_ line: String) -> Bool {
    guard let last = LineWords(line).words.last, last.last == "." else { return false }
    let letters = last.unicodeScalars.count(where: TextScalar.isWordPart)
    return last.dropLast().contains(".") && letters <= 4
      || ["Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "Mr.", "No."].contains(last)
  }

  private func isQuotation(_ line: String) -> Bool {
    line.unicodeScalars.first.map(Quotation.isMark) ?? false
  }

  /// A line beside a credit that is no headline, deck or running text.
  private func isCaption(_ line: String, at position: Int) -> Bool {
    if CreditReader.isCaption(page, active[position]) { return true }
    let paragraph = page.paragraphs[active[position]]
    guard paragraph.words <= 40 else { return false }
    if position > 0, roles[active[position - 1]]?.kind == .credit {
      return !paragraph.isTerminated && isBodyAhead(position + 1)
    }
    guard position + 1 < active.count, !paragraph.hasGapAfter else { return false }
    let next = active[position + 1]
    return CreditReader.isCredit(page, next)
  }

  private func isBodyAhead(_ position: Int) -> Bool {
    (position..<min(position + 4, active.count)).contains { isProse($0) }
  }

  private func isDeck(at position: Int) -> Bool {
    let index = active[position]
    if repeatedDecks.contains(index) { return true }
    let paragraph = page.paragraphs[index]
    guard (4...Self.longestDeck).contains(paragraph.words), !page.isListItem(index) else {
      return false
    }
    if paragraph.isTerminated {
      return isMetadata(position + 1) || startsWithDateline(position + 1)
    }
    guard ![",", ";", ":"].contains(paragraph.ending) else { return false }
    // A page sets its own paragraphs as such, whatever sign they end with.
    guard page.marks.isEmpty || page.headings.contains(index) else { return false }
    return isBodyAhead(position + 1) && textIsPunctuated
  }

  private func startsWithDateline(_ position: Int) -> Bool {
    guard position < active.count else { return false }
    let range = page.paragraphs[active[position]].range
    return DatelineReader.inline(in: page.text.utf8, range: range, allowsGuess: false) != nil
  }

  private static func isPunctuated(_ page: Page, _ active: [Int]) -> Bool {
    var (long, ended) = (0, 0)
    for index in active.dropFirst().prefix(60) where page.paragraphs[index].words >= 8 {
      long += 1
      if page.paragraphs[index].isTerminated { ended += 1 }
    }
    return ended * 5 >= long * 3
  }
}
