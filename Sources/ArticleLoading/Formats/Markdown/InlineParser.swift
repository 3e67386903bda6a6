/// Reads what stands in a paragraph, heading or cell of Markdown, as chapter 6 of the CommonMark
/// specification (version 0.31.2) describes it, with the struck text and bare addresses of GitHub's.
///
/// Emphasis changes no word, so that its signs are left out and nothing is put in their place.
///
/// - Complexity: O(*n*) in the number of bytes, but for links, which cost the length of a label each.
struct InlineParser {
  /// A sign of the text; what stands between the items is text.
  struct Item {
    enum Role {
      case text
      /// Left out.
      case markup
      /// Signs of a run that stand for themselves, with what its others begin and end.
      case run(left: Int, endsStruck: Bool, beginsStruck: Bool)
      /// Which of the destinations.
      case linkStart(Int)
      case linkEnd
      case imageStart
      /// The title of the image.
      case imageEnd(title: Range<Int>?)
      /// Text in which nothing has a meaning.
      case code(Range<Int>)
      case autolink(Int)
      /// Which of the tags.
      case tag(Int)
      case lineBreak
    }
    var range: Range<Int>
    var role: Role
  }

  let text: [UInt8]
  let definitions: LinkDefinitions
  private let keepsLines: Bool
  var items: [Item] = []
  var destinations: [[UInt8]] = []
  private(set) var tags: [RawTag] = []
  var delimiters = DelimiterStack()
  var brackets: [Bracket] = []
  /// Openers of links below this are those around a link, which hold no other.
  var firstBracket = 0
  /// The next position to read.
  var position = 0
  private var ticks: CodeTicks
  private var ends = HTMLEnds()
  /// Names of unknown elements whose start tag was left out.
  private var leftOut: Set<UInt64> = []

  struct Bracket {
    var item: Int
    var isImage: Bool
    /// The last delimiter in front of it.
    var delimiter: Int
    /// Whether another bracket opens behind it.
    var hasBracket = false
  }

  /// Reads a text; `keepsLines` is whether each of its lines stays one.
  init(_ text: [UInt8], _ definitions: LinkDefinitions, keepsLines: Bool = false) {
    self.text = text
    self.keepsLines = keepsLines
    self.definitions = definitions
    ticks = CodeTicks(text)
    while position < text.count { read() }
    delimiters.match(above: -1, &items)
  }

  /// The one image that is all there is, with the text that stands in for it; nil for anything else.
  var image: (text: Range<Int>, title: Range<Int>?)? {
    guard let first = items.first, let last = items.last, case .imageStart = first.role,
      case .imageEnd(let title) = last.role, first.range.lowerBound == 0,
      last.range.upperBound == text.count,
      items.count(where: { if case .imageEnd = $0.role { true } else { false } }) == 1
    else { return nil }
    return (first.range.upperBound..<last.range.lowerBound, title)
  }

  private mutating func read() {
    let start = position
    switch text[start] {
    case UInt8(ascii: "\\"): readBackslash()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readRun()
    case UInt8(ascii: "!"):
      guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "[") else { break }
      openBracket(count: 2)
    case UInt8(ascii: "["): openBracket(count: 1)
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<"): readAngle()
    case UInt8(ascii: "h"): readAddress()
    case 0x0A: readLineEnd()
    default: break
    }
    if position == start { position += 1 }
  }

  /// Adds an item from the position to a place, and goes there.
  mutating func add(_ role: Item.Role, to end: Int) {
    items.append(Item(range: position..<end, role: role))
    position = end
  }

  private mutating func readBackslash() {
    guard position + 1 < text.count else { return }
    if text[position + 1] == 0x0A {
      add(.lineBreak, to: position + 2)
    } else if LinkPart.isPunctuation(text[position + 1]) {
      add(.code(position + 1..<position + 2), to: position + 2)
    }
  }

  /// Reads a line end: with two blanks in front of it, it stays one, and so do those of lists that are
  /// set by hand.
  private mutating func readLineEnd() {
    let blanks = text[..<position].suffix(2)
    let isHard = blanks.count == 2 && blanks.allSatisfy { $0 == 0x20 }
    if isHard || keepsLines || startsLine(text[(position + 1)...]) {
      add(.lineBreak, to: position + 1)
    }
  }

  /// Whether a line begins as no wrapped one does: with a bar, the edge of a table drawn by hand, the
  /// mark of a note, or the blank by which Chinese writers begin a paragraph.
  private func startsLine(_ line: ArraySlice<UInt8>) -> Bool {
    ["|", "+-", "+=", "[^", "\u{3000}"].contains { line.starts(with: $0.utf8) }
  }

  private mutating func readCode() {
    let count = text[position...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let close = ticks.next(count, behind: position) else {
      return position += count
    }
    var content = position + count..<close
    let inner = text[content]
    if inner.count > 2, let first = inner.first, let last = inner.last, ASCII.isBlank(first),
      ASCII.isBlank(last), inner.contains(where: { !ASCII.isBlank($0) })
    {
      content = content.lowerBound + 1..<content.upperBound - 1
    }
    add(.code(content), to: close + count)
  }

  // MARK: Angle brackets and addresses

  private mutating func readAngle() {
    if let end = autolinkEnd() {
      let address = Array(text[position + 1..<end])
      let isMail = !address.contains(UInt8(ascii: ":"))
      destinations.append(isMail ? Array("mailto:".utf8) + address : address)
      add(.markup, to: position + 1)
      add(.autolink(destinations.count - 1), to: end)
      return add(.markup, to: end + 1)
    }
    if text[position...].starts(with: "<!--".utf8) {
      if let end = ends.end(of: "-->", from: position + 4, in: text) { add(.markup, to: end + 1) }
      return
    }
    guard let tag = RawTag(text[...], at: position) else { return }
    if [.script, .style].contains(tag.tag(in: text[...])), !tag.isEnd {
      let end = tag.tag(in: text[...]) == .script ? "</script>" : "</style>"
      if let end = ends.end(of: end, from: tag.end, in: text) { add(.markup, to: end + 1) }
      return
    }
    guard isMarkup(tag) else { return }
    tags.append(tag)
    add(.tag(tags.count - 1), to: tag.end)
  }

  /// Whether a tag is one: unknown names without values are words in angle brackets.
  private mutating func isMarkup(_ tag: RawTag) -> Bool {
    guard !tag.isKnown(in: text[...]) else { return true }
    let name = HTMLName.hash(text[tag.name])
    if tag.isEnd { return leftOut.contains(name) }
    guard tag.attributes.contains(where: { $0.value != nil }) else { return false }
    leftOut.insert(name)
    return true
  }

  /// The closing bracket of an address in angle brackets (CommonMark, section 6.5); nil for none.
  private func autolinkEnd() -> Int? {
    let inside = text[(position + 1)...].prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E }
    guard inside.endIndex < text.count, text[inside.endIndex] == UInt8(ascii: ">"),
      let first = inside.first
    else { return nil }
    let scheme = inside.prefix { ASCII.isAlphanumeric($0) || "+.-".utf8.contains($0) }
    let isScheme =
      ASCII.isLetter(first) && (2...32).contains(scheme.count) && scheme.endIndex < inside.endIndex
      && inside[scheme.endIndex] == UInt8(ascii: ":")
    if isScheme { return inside.endIndex }
    let parts = inside.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, ASCII.isAlphanumeric(parts[1].first ?? 0),
      parts[0].allSatisfy({ ASCII.isAlphanumeric($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }),
      parts[1].allSatisfy({ ASCII.isAlphanumeric($0) || ".-".utf8.contains($0) })
    else { return nil }
    return inside.endIndex
  }

  /// An address as it stands in the text, whose signs have no other meaning.
  private mutating func readAddress() {
    let rest = text[position...]
    guard rest.starts(with: "http".utf8),
      rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8),
      position == 0 || !ASCII.isAlphanumeric(text[position - 1])
    else { return }
    var end = rest.prefix { $0 > 0x20 && !"<>[]`|\"\\".utf8.contains($0) && !Self.opensWide($0) }
      .endIndex
    var (opening, closing) = (0, 0)
    for byte in text[position..<end] {
      if byte == UInt8(ascii: "(") { opening += 1 }
      if byte == UInt8(ascii: ")") { closing += 1 }
    }
    while end > position {
      let last = text[end - 1]
      if last == UInt8(ascii: ")"), closing > opening {
        closing -= 1
      } else if !"?!.,:;*_~'".utf8.contains(last) {
        break
      }
      end -= 1
    }
    guard end > position + 8 else { return }
    destinations.append(Array(text[position..<end]))
    add(.autolink(destinations.count - 1), to: end)
  }

  /// Whether a byte begins a character from U+2000 on: dashes, and scripts that write no blanks.
  private static func opensWide(_ byte: UInt8) -> Bool { byte >= 0xE2 }
}

/// The runs of backticks of a text by their length, so that each is looked for once.
struct CodeTicks {
  private var places: [Int: [Int]] = [:]

  init(_ text: [UInt8]) {
    var place = 0
    while let start = text[place...].firstIndex(of: UInt8(ascii: "`")) {
      place = text[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? text.count
      places[place - start, default: []].append(start)
    }
    for count in places.keys { places[count]?.reverse() }
  }

  /// The first run of a length behind a place; places must rise.
  mutating func next(_ count: Int, behind place: Int) -> Int? {
    while let last = places[count]?.last {
      if last > place { return last }
      places[count]?.removeLast()
    }
    return nil
  }
}
