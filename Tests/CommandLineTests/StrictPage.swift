/// Reads a page of HTML as the living standard wants it written, and says what is wrong with it.
///
/// Stricter than a browser: every element is closed in order, attributes are quoted and not said
/// twice, ids are unique, every link into the page leads somewhere, only known references stand in the
/// text, and no block stands inside a paragraph or a phrase.
struct StrictPage {
  private(set) var faults: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var links: [String] = []
  private var open: [String] = []
  private let text: [Unicode.Scalar]
  private var place = 0

  private static let void: Set<String> = ["meta", "br", "hr", "img", "link", "input", "col", "wbr"]
  private static let phrases: Set<String> = [
    "p", "span", "b", "mark", "small", "h1", "h2", "h3", "summary",
  ]
  private static let blocks: Set<String> = [
    "div", "p", "ul", "ol", "li", "table", "section", "header", "main", "h1", "h2", "h3",
    "details", "summary",
  ]
  private static let references: Set<String> = ["amp", "lt", "gt", "quot", "#39"]
  /// What each of these may only stand in.
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "tr": ["thead", "tbody"], "th": ["tr"], "td": ["tr"],
    "thead": ["table"], "tbody": ["table"], "title": ["head"], "style": ["head"],
    "summary": ["details"], "head": ["html"], "body": ["html"],
  ]

  init(_ page: String) {
    text = Array(page.unicodeScalars)
    let doctype = "<!DOCTYPE html>"
    if page.hasPrefix(doctype) {
      place = doctype.unicodeScalars.count
    } else {
      faults.append("no doctype")
    }
    while place < text.count { readNext() }
    for name in open { faults.append("<\(name)> is not closed") }
    for link in links where !ids.contains(link) { faults.append("#\(link) leads nowhere") }
  }

  private mutating func readNext() {
    switch text[place] {
    case "<": readTag()
    case ">":
      faults.append("a bare >")
      place += 1
    case "&": readReference(until: text.count)
    default:
      if text[place].value < 0x20, text[place] != "\n" {
        faults.append("a control sign")
      }
      place += 1
    }
  }

  private mutating func readReference(until end: Int) {
    let stop = text[place..<end].prefix(12).firstIndex(of: ";") ?? place
    let name = String(String.UnicodeScalarView(text[place..<stop].dropFirst()))
    if !Self.references.contains(name) { faults.append("& begins no reference: \(name)") }
    place += 1
  }

  private mutating func readTag() {
    guard let end = text[place...].firstIndex(of: ">") else {
      faults.append("a tag without an end")
      place = text.count
      return
    }
    var words = String(String.UnicodeScalarView(text[(place + 1)..<end]))[...]
    place = end + 1
    if words.hasPrefix("/") {
      let name = String(words.dropFirst())
      if open.popLast() != name { faults.append("</\(name)> closes another element") }
      return
    }
    let name = String(words.prefix { $0.isLetter || $0.isNumber })
    words = words.dropFirst(name.count)
    readAttributes(words, of: name)
    check(name)
    if Self.void.contains(name) { return }
    open.append(name)
    if name == "style" { skipStyle() }
  }

  /// A style sheet is text up to its end.
  private mutating func skipStyle() {
    let end = Array("</style>".unicodeScalars)
    while place < text.count, !text[place...].starts(with: end) { place += 1 }
  }

  private mutating func check(_ name: String) {
    if name.isEmpty || name != name.lowercased() { faults.append("<\(name)> is no element") }
    if let wanted = Self.parents[name], !wanted.contains(open.last ?? "") {
      faults.append("<\(name)> in <\(open.last ?? "nothing")>")
    }
    if Self.blocks.contains(name), let inner = open.last(where: Self.phrases.contains) {
      faults.append("<\(name)> inside <\(inner)>")
    }
    if name == "a", open.contains("a") { faults.append("a link inside a link") }
  }

  private mutating func readAttributes(_ words: Substring, of element: String) {
    var rest = words
    var seen: Set<String> = []
    while !rest.isEmpty {
      guard rest.first == " " else { return faults.append("<\(element)\(rest)>") }
      rest = rest.drop { $0 == " " }
      let name = String(rest.prefix { $0.isLetter || $0 == "-" })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        return faults.append("\(name) of <\(element)> is not quoted")
      }
      rest = rest.dropFirst(2)
      let value = String(rest.prefix { $0 != "\"" })
      rest = rest.dropFirst(value.count + 1)
      if value.contains("<") { faults.append("< in \(name)") }
      if !seen.insert(name).inserted { faults.append("\(name) twice in <\(element)>") }
      take(name, value)
    }
  }

  private mutating func take(_ name: String, _ value: String) {
    if name == "id", value.isEmpty || value.contains(" ") || !ids.insert(value).inserted {
      faults.append("id \(value) is no new name")
    }
    if name == "href", value.hasPrefix("#") { links.append(String(value.dropFirst())) }
  }
}
