internal import Articles

/// What a line says that names who published an article and when.
struct Masthead: Sendable, Equatable {
  var byline: Byline
  /// As printed, in `The Jordan Times / AMMAN, May 8, 2026`.
  var place: String?
  /// Whether it names the staff in place of an outlet.
  var isOfStaff = false
  /// Whether the name can be nothing but that of an outlet or an agency, unlike `Press Review`.
  var isCertain: Bool
}

/// Reads lines such as `BBC News, 6 February 2026`: an outlet or an agency, a date, perhaps a place.
///
/// Every word must belong to one of them, so neither sentences nor headlines are read.
enum MastheadReader {
  /// Bytes of the longest such line.
  private static let longest = 120
  /// Most parts: outlet, agency, place, and the days of publication and of an update.
  private static let mostParts = 5

  /// What the line says; nil where it holds anything else, or no date.
  static func read(_ line: String) -> Masthead? {
    guard line.utf8.count <= longest, line.utf8.contains(where: { $0 &- 0x30 < 10 }) else {
      return nil
    }
    let line = LineSegments.withoutBrackets(line)
    var segments = LineSegments.segments(of: line, atHyphens: true)
    if segments.count == 1 || line.hasSuffix(")"), let parted = parted(line) { segments = parted }
    guard (2...mostParts).contains(segments.count) else { return nil }
    var masthead = Masthead(byline: Byline(), place: nil, isCertain: false)
    for segment in segments {
      guard take(segment, into: &masthead) else { return nil }
    }
    let byline = masthead.byline
    guard byline.date != nil,
      byline.outlet != nil || byline.agency != nil || masthead.isOfStaff
    else { return nil }
    return masthead
  }

  /// What stands for whoever wrote in the name of an outlet.
  private static let staff: Set<String> = [
    "newsroom", "news desk", "web desk", "staff", "editorial staff", "redaktion", "die redaktion",
    "redactie", "redaktionen", "rédaction", "la rédaction", "redacción", "redação", "redazione",
    "la redazione", "redakcja", "redakce", "redakcia", "redacția", "szerkesztőség", "редакция",
    "редакція", "yazı işleri", "haber merkezi", "הדסק", "هيئة التحرير", "编辑部", "編集部",
  ]

  private static func take(_ segment: String, into masthead: inout Masthead) -> Bool {
    if let date = DateLineReader.read(segment) {
      if masthead.byline.date?.date == nil { masthead.byline.date = date }
      return date.outlet == nil
    }
    if masthead.byline.agency == nil, let agency = AgencyNames.agency(segment) {
      masthead.byline.agency = agency
      masthead.isCertain = true
      return true
    }
    if staff.contains(segment.lowercased()) {
      masthead.isOfStaff = true
      return true
    }
    if masthead.byline.outlet == nil, let outlet = OutletNames.outlet(segment) {
      masthead.byline.outlet = outlet
      masthead.isCertain = masthead.isCertain || OutletNames.isCertain(outlet)
      return true
    }
    // A place stands behind who reports from it, or before the day.
    guard masthead.place == nil, isPlace(segment) else { return false }
    masthead.place = segment
    return true
  }

  private static func isPlace(_ segment: String) -> Bool {
    if PlaceNames.contains(segment) { return true }
    let words = LineWords(segment)
    return words.words.count <= 3 && words.isNameLike && LineWords.isAllCapitals(segment)
      && words.words.allSatisfy { LineWords.isAllCapitals($0) }
  }

  /// An outlet and a date with nothing between them, or in brackets behind it: `BBC News 6 February 2026`.
  private static func parted(_ line: String) -> [String]? {
    let words = LineWords(line).words
    guard (2...10).contains(words.count) else { return nil }
    for cut in 1..<words.count {
      let (head, tail) = (
        words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")
      )
      if DateLineReader.mayOpen(words[cut]), isPublisher(head), DateLineReader.read(tail) != nil {
        return [head, tail]
      }
      let name = String(tail.trimmingPrefix("(").prefix { $0 != ")" })
      if isPublisher(name), DateLineReader.read(head) != nil { return [head, name] }
    }
    return nil
  }

  private static func isPublisher(_ name: String) -> Bool {
    AgencyNames.agency(name) != nil || OutletNames.outlet(name) != nil
  }
}
