/// Cuts a page into tokens, as the WHATWG HTML Standard says (section 13.2.5).
///
/// It never fails and never looks at a byte more than a few times. Tokens are places in the source;
/// what they say is decoded by whoever needs it. Parse errors are not reported.
package struct HTMLTokenizer: Sendable {
  /// What the text at the current place is; the tree builder sets it behind a start tag.
  package enum State: Sendable {
    case data, rcdata, rawtext, scriptData, plaintext, cdata
  }

  /// Attributes of a tag that are kept; browsers keep more, no page has them.
  package static let attributeLimit = 256
  /// Bytes of a tag in which attributes are kept.
  package static let tagLimit = 16 << 10

  package let source: [UInt8]
  package var state = State.data
  /// Whether `<![CDATA[` opens text: inside of SVG and MathML.
  package var isForeign = false
  /// Attributes of the last start tag, in order; a second one of a name does not count.
  package private(set) var attributes: [HTMLAttribute] = []
  private(set) var position = 0
  /// The name of the last start tag, in lowercase, whose end tag ends raw text.
  private var lastStartTag: [UInt8] = []

  package init(_ source: [UInt8], state: State = .data, lastStartTag: [UInt8] = []) {
    self.source = source
    self.state = state
    self.lastStartTag = lastStartTag
  }

  /// The next token, or nil at the end.
  package mutating func next() -> HTMLToken? {
    while position < source.count {
      let token: HTMLToken?
      switch state {
      case .data: token = data()
      case .rcdata: token = untilEndTag(.rcdata)
      case .rawtext: token = untilEndTag(.raw)
      case .scriptData: token = script()
      case .plaintext: token = rest(.raw)
      case .cdata: token = cdata()
      }
      if let token { return token }
    }
    return nil
  }

  private mutating func rest(_ mode: HTMLTextMode) -> HTMLToken? {
    defer { position = source.count }
    return .text(position..<source.count, mode)
  }

  // MARK: Text

  private mutating func data() -> HTMLToken? {
    let start = position
    var end = start
    while true {
      while end < source.count, source[end] != UInt8(ascii: "<") { end += 1 }
      if end == source.count || opensMarkup(end) { break }
      end += 1
    }
    guard end == start else {
      position = end
      return .text(start..<end, .data)
    }
    return markup()
  }

  /// Whether a `<` begins something other than text.
  private func opensMarkup(_ at: Int) -> Bool {
    guard at + 1 < source.count else { return false }
    switch source[at + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    // Whatever follows `</` is a tag, a comment or nothing, but not at the end.
    case UInt8(ascii: "/"): return at + 2 < source.count
    case let byte: return ASCII.isLetter(byte)
    }
  }

  private mutating func cdata() -> HTMLToken? {
    let start = position
    var end = start
    while end < source.count {
      if source[end] == UInt8(ascii: "]"), starts("]]>", at: end) { break }
      end += 1
    }
    let isClosed = end < source.count
    position = isClosed ? end + 3 : end
    if isClosed { state = .data }
    return start == end ? nil : .text(start..<end, .cdata)
  }

  /// Text up to the end tag of the last start tag.
  private mutating func untilEndTag(_ mode: HTMLTextMode) -> HTMLToken? {
    let start = position
    var end = start
    while end < source.count {
      if source[end] == UInt8(ascii: "<"), isAppropriateEndTag(end) { break }
      end += 1
    }
    if end > start {
      position = end
      return .text(start..<end, mode)
    }
    state = .data
    return markup()
  }

  /// Whether `</name` stands here, with what ends a name behind it.
  private func isAppropriateEndTag(_ at: Int) -> Bool {
    let name = at + 2
    guard !lastStartTag.isEmpty, name + lastStartTag.count < source.count,
      source[at + 1] == UInt8(ascii: "/")
    else { return false }
    for offset in lastStartTag.indices
    where ASCII.lowercased(source[name + offset]) != lastStartTag[offset] {
      return false
    }
    return endsTagName(source[name + lastStartTag.count])
  }

  private func endsTagName(_ byte: UInt8) -> Bool {
    ASCII.isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private enum Escape {
    case none, escaped, doubly
  }

  /// A script up to its end tag, which does not count in a script that a comment in it writes.
  private mutating func script() -> HTMLToken? {
    let start = position
    var end = start
    var escape = Escape.none
    var dashes = 0
    scan: while end < source.count {
      let byte = source[end]
      switch byte {
      case UInt8(ascii: "-") where escape != .none: dashes += 1
      case UInt8(ascii: ">"):
        if dashes >= 2 { escape = .none }
        dashes = 0
      case UInt8(ascii: "<"):
        dashes = 0
        if escape != .doubly, isAppropriateEndTag(end) { break scan }
        if escape == .none, starts("<!--", at: end) {
          escape = .escaped
          dashes = 2
          end += 4
          continue
        }
        if escape == .escaped, isScriptName(end + 1) { escape = .doubly }
        if escape == .doubly, end + 1 < source.count, source[end + 1] == UInt8(ascii: "/"),
          isScriptName(end + 2)
        {
          escape = .escaped
        }
      default: dashes = 0
      }
      end += 1
    }
    if end > start {
      position = end
      return .text(start..<end, .raw)
    }
    state = .data
    return markup()
  }

  private func isScriptName(_ at: Int) -> Bool {
    starts("script", at: at) && at + 6 < source.count && endsTagName(source[at + 6])
  }

  /// Whether a text in lowercase stands at a place, in either case.
  private func starts(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in wanted.indices
      where ASCII.lowercased(source[start + offset]) != ASCII.lowercased(wanted[offset]) {
        return false
      }
      return true
    }
  }

  // MARK: Markup

  /// What a `<` begins; nil where it gives no token.
  private mutating func markup() -> HTMLToken? {
    let next = source[position + 1]
    switch next {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"): return bogusComment(from: position + 1)
    case UInt8(ascii: "/"):
      let name = position + 2
      if ASCII.isLetter(source[name]) { return tag(at: name, isEnd: true) }
      if source[name] == UInt8(ascii: ">") {
        position = name + 1
        return nil
      }
      return bogusComment(from: name)
    default: return tag(at: position + 1, isEnd: false)
    }
  }

  private mutating func declaration() -> HTMLToken? {
    if starts("<!--", at: position) { return comment() }
    if starts("<!doctype", at: position) {
      let start = position + 9
      let end = closing(from: start)
      return .doctype(start..<end)
    }
    if isForeign, starts("<![cdata[", at: position), source[position + 3] == UInt8(ascii: "C") {
      position += 9
      state = .cdata
      return nil
    }
    return bogusComment(from: position + 2)
  }

  private mutating func bogusComment(from start: Int) -> HTMLToken? {
    .comment(start..<closing(from: start))
  }

  /// Goes behind the next `>` and gives its place.
  private mutating func closing(from start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != UInt8(ascii: ">") { end += 1 }
    position = min(end + 1, source.count)
    return end
  }

  private mutating func comment() -> HTMLToken? {
    let start = position + 4
    if starts(">", at: start) || starts("->", at: start) {
      position = start + (source[start] == UInt8(ascii: ">") ? 1 : 2)
      return .comment(start..<start)
    }
    var end = start
    while end < source.count {
      if source[end] == UInt8(ascii: "-") {
        if starts("-->", at: end) {
          position = end + 3
          return .comment(start..<end)
        }
        if starts("--!>", at: end) {
          position = end + 4
          return .comment(start..<end)
        }
      }
      end += 1
    }
    position = source.count
    return .comment(start..<unclosedEnd(from: start))
  }

  /// The end of a comment that the end of the page closes: without half an end sign.
  private func unclosedEnd(from start: Int) -> Int {
    let tail = source[start...]
    for sign in ["--!", "--", "-"] where tail.count >= sign.utf8.count {
      if tail.suffix(sign.utf8.count).elementsEqual(sign.utf8) {
        return source.count - sign.utf8.count
      }
    }
    return source.count
  }

  // MARK: Tags

  private mutating func tag(at start: Int, isEnd: Bool) -> HTMLToken? {
    let tagStart = position
    attributes.removeAll(keepingCapacity: true)
    var end = start
    while end < source.count, !endsTagName(source[end]) { end += 1 }
    let name = start..<end
    position = end
    var isSelfClosing = false
    while true {
      skipBlanks()
      guard position < source.count else { return nil }
      switch source[position] {
      case UInt8(ascii: ">"):
        position += 1
        if isEnd {
          attributes.removeAll(keepingCapacity: true)
          return .endTag(name: name)
        }
        lastStartTag.removeAll(keepingCapacity: true)
        for byte in source[name] { lastStartTag.append(ASCII.lowercased(byte)) }
        return .startTag(name: name, isSelfClosing: isSelfClosing)
      case UInt8(ascii: "/"):
        position += 1
        isSelfClosing = position < source.count && source[position] == UInt8(ascii: ">")
      default: attribute(tagStart: tagStart)
      }
    }
  }

  private mutating func skipBlanks() {
    while position < source.count, ASCII.isBlank(source[position]) { position += 1 }
  }

  private mutating func attribute(tagStart: Int) {
    let start = position
    // An equals sign that opens a name is part of it.
    position += 1
    while position < source.count, !endsTagName(source[position]),
      source[position] != UInt8(ascii: "=")
    {
      position += 1
    }
    let name = start..<position
    skipBlanks()
    var value = position..<position
    if position < source.count, source[position] == UInt8(ascii: "=") {
      position += 1
      value = attributeValue()
    }
    guard attributes.count < Self.attributeLimit, position - tagStart <= Self.tagLimit else {
      return
    }
    attributes.append(HTMLAttribute(name: name, value: value))
  }

  private mutating func attributeValue() -> Range<Int> {
    skipBlanks()
    guard position < source.count else { return position..<position }
    let quote = source[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      var end = start
      while end < source.count, source[end] != quote { end += 1 }
      position = min(end + 1, source.count)
      // Without its closing mark it takes the rest of the page, which then is no tag.
      return start..<end
    }
    let start = position
    while position < source.count, !ASCII.isBlank(source[position]),
      source[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return start..<position
  }
}
