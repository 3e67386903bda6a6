internal import Articles

/// Reads off the lines of a page who wrote an article, for whom and when.
struct MetadataReader {
  let structure: PageStructure
  private(set) var byline: String?
  private(set) var agency: String?
  private(set) var outlet: String?
  private(set) var date: PublicationDate?
  /// Where a line with the outlet and the date says that the article was written.
  private(set) var place: String?

  /// A name beside a date that may be the outlet's.
  private var paper: String?

  /// Whether a date in figures has its day before its month in the language of the article.
  private let isDayFirst: Bool

  private var page: Page { structure.page }

  init(_ structure: PageStructure, language: String?) {
    self.structure = structure
    isDayFirst = language.map(DateLineReader.isDayFirst(in:)) ?? false
    readLines()
    readDateline()
    if outlet == nil { outlet = OutletReader.outlet(of: structure) }
    readPaper()
    if agency == nil { agency = agencyInText() }
    if byline == nil { byline = eastAsianByline }
  }

  private var eastAsianByline: String? {
    guard let first = structure.body.first, let last = structure.body.last else { return nil }
    let lead = page.paragraphs[first].range.prefix(EastAsianByline.reach)
    guard page.text.utf8[lead].contains(where: { $0 >= 0xE3 }) else { return nil }
    return EastAsianByline.names(inLead: page.text.readable(lead))
      ?? (page.isLine(last) ? EastAsianByline.names(inLast: page.line(last)) : nil)
  }

  private mutating func readLines() {
    var bylines: [String] = []
    for index in structure.roles.keys.sorted() {
      let line = page.line(index)
      if let field = structure.fields[index] {
        take(field, &bylines)
        continue
      }
      switch structure.roles[index]?.kind {
      case .byline:
        if Self.lonePrefixes.contains(line.lowercased()) {
          continue
        } else if !page.marks.isEmpty, let stated = StatedLine.read(line), let names = stated.byline
        {
          bylines.append(names)
          take(Byline(agency: stated.agency, outlet: stated.outlet))
          take(stated.date)
        } else if let publisher = BylineReader.publisher(line) {
          take(publisher)
        } else if let source = FieldLabel.source(line), takeDated(source) {
          bylines.append(line)
        } else {
          let dated = page.marks.isEmpty ? nil : StatedLine.names(beforeDateAtEndOf: line)
          take(dated.flatMap { day(of: $0.date) })
          let names = dated?.names ?? String(line.trimmingPrefix("\u{2022} "))
          bylines.append(BylineReader.behindDate(names)?.line ?? names)
          take(
            BylineReader.prefixed(names) ?? SignOffReader.read(names) ?? BylineReader.bare(names))
        }
      case .date:
        // Of two days that a page states the one of publication counts, wherever it stands.
        if !page.marks.isEmpty, let stated = StatedLine.read(line) {
          take(stated.date)
          outlet = outlet ?? stated.outlet
        }
        if let stated = DateLineReader.read(line) {
          take(day(of: stated))
          outlet = outlet ?? stated.outlet
        } else if let masthead = MastheadReader.read(line) {
          take(masthead.byline)
          place = place ?? masthead.place
        } else if let named = NamedDateReader.read(line) {
          take(named.date.date)
          paper = paper ?? named.name
        } else if let stated = StatedLine.read(line) {
          take(stated.date)
        }
      default: break
      }
    }
    // The line under the headline names people; a sign-off below the text may only name agencies.
    byline = bylines.first
  }

  private mutating func take(_ field: FieldLabel, _ bylines: inout [String]) {
    let value = String(field.value)
    switch field.kind {
    case .author:
      bylines.append(value)
      take(BylineReader.prefixed(value) ?? BylineReader.prefixed("By \(value)"))
    case .date: take(DateLineReader.read(value).flatMap(day(of:)))
    case .outlet:
      if let name = AgencyNames.agency(value) {
        agency = agency ?? name
      } else if !takeDated(value) {
        outlet = outlet ?? value
      }
    case .title, .filing: break
    }
  }

  /// Takes the outlet and the day that stand behind a label; false where anything else does.
  private mutating func takeDated(_ value: String) -> Bool {
    if let masthead = MastheadReader.read(value) {
      take(masthead.byline)
    } else if let named = NamedDateReader.read(value) {
      take(named.date.date)
      outlet = outlet ?? named.name
    } else {
      return false
    }
    return true
  }

  /// What stands on a line of its own over the names of a byline.
  private static let lonePrefixes: Set<String> = ["by", "by:", "von", "par", "por", "автор:"]

  /// Takes a name that no table knows for the outlet's: no other line names one, and the text
  /// does not speak of it as it does of places.
  private mutating func readPaper() {
    guard outlet == nil, let paper else { return }
    let isSpokenOf = structure.body.prefix(Self.spokenReach).contains {
      page.line($0).contains(paper)
    }
    if !isSpokenOf { outlet = paper }
  }

  /// Paragraphs in which the place of a report is named.
  private static let spokenReach = 40

  private mutating func take(_ line: Byline?) {
    guard let line else { return }
    agency = agency ?? line.agency
    outlet = outlet ?? line.outlet
    take(line.date.flatMap(day(of:)))
  }

  private func day(of line: DateLine) -> PublicationDate? {
    line.date ?? (isDayFirst ? line.dateIfDayFirst : nil)
  }

  /// Keeps the day of publication before that of an update.
  private mutating func take(_ found: PublicationDate?) {
    guard let found else { return }
    if date == nil || (date?.isUpdate == true && !found.isUpdate) { date = found }
  }

  private mutating func readDateline() {
    guard let line = structure.dateline?.line else { return }
    // Whose copy it is stands in front of it; a sign-off only names who else helped.
    agency = line.agency ?? agency
    take(line.date)
  }

  /// `Xinhua reported` in the first paragraphs, or `(AFP)` at the very end.
  private func agencyInText() -> String? {
    for index in structure.body.prefix(3) {
      if let agency = reportingAgency(index) { return agency }
    }
    guard let last = structure.body.last else { return nil }
    let range = page.paragraphs[last].range
    guard page.text.utf8[range].last == UInt8(ascii: ")") else { return nil }
    let tail = page.text.readable(max(range.lowerBound, range.upperBound - 60)..<range.upperBound)
    guard tail.hasSuffix(")"), let open = tail.lastIndex(of: "(") else { return nil }
    return AgencyNames.agency(tail[tail.index(after: open)...].dropLast())
  }

  private static let reports = PhraseSet(["reported", "reports"])

  /// Bytes before such a word that hold the name of an agency.
  private static let nameReach = 160

  /// The agency that a paragraph says has reported something.
  private func reportingAgency(_ index: Int) -> String? {
    let utf8 = page.text.utf8
    let range = page.paragraphs[index].range.prefix(Page.lineLimit)
    for end in Self.reports.ends(in: utf8, range) {
      let start = max(range.lowerBound, end - Self.nameReach)
      let stop = utf8[end..<range.upperBound].firstIndex { $0 <= 0x20 } ?? range.upperBound
      if let agency = Self.reportingAgency(in: page.text.readable(start..<stop)) { return agency }
    }
    return nil
  }

  /// The agency before `reported` or `reports`; `told`, `citing` and `according to` name a source.
  private static func reportingAgency(in line: String) -> String? {
    let words = LineWords(line).words
    for (index, word) in words.enumerated()
    where word.utf8.count >= 7 && word.utf8.contains(UInt8(ascii: "p")) {
      let said = LineWords.core(word)
      guard said == "reported" || said == "reports" else { continue }
      var end = index
      if end > 1, LineWords.core(words[end - 1]) == "agency" {
        end -= LineWords.core(words[max(0, end - 2)]) == "news" ? 2 : 1
      }
      for length in [1, 2, 3] where end >= length {
        let name = words[(end - length)..<end].map { LineWords.bare($0) }.joined(separator: " ")
        if let agency = AgencyNames.agency(name) { return agency }
      }
    }
    return nil
  }
}
