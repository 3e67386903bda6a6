/// Where the HTML of a text ends that has an end of its own.
struct HTMLEnds {
  /// The beginning of an HTML block.
  struct Start {
    /// The last byte of what ends it; nil for a blank line.
    var end: Int?
  }

  /// By what ends it, where the next one was found; nil behind the last.
  private var found: [String: Int?] = [:]

  /// The HTML block that a line opens (CommonMark, section 4.6); nil for none.
  ///
  /// What never ends opens none, and nor do declarations, which are text.
  mutating func start(
    _ line: Range<Int>, in source: [UInt8], mayInterrupt: Bool
  ) -> Start? {
    guard source[line.lowerBound] == UInt8(ascii: "<") else { return nil }
    let text = source[line]
    if text.starts(with: "<!--".utf8) {
      return end(of: "-->", from: line.lowerBound + 4, in: source).map { Start(end: $0) }
    }
    let isEnd = text.dropFirst().first == UInt8(ascii: "/")
    let name = text.dropFirst(isEnd ? 2 : 1).prefix {
      ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-")
    }
    guard let first = name.first, ASCII.isLetter(first) else { return nil }
    let tag = HTMLTag.named(HTMLName.hash(name))
    switch tag {
    case .pre, .script, .style, .textarea:
      guard !isEnd else { return nil }
      return end(of: "</\(tag)>", from: name.endIndex, in: source).map { Start(end: $0) }
    default: break
    }
    let isClosed = name.endIndex == line.upperBound || " \t>/".utf8.contains(source[name.endIndex])
    if isClosed, tag.breaksLine || tag.isTablePart || tag == .iframe { return Start() }
    guard mayInterrupt, tag != .other || name.contains(UInt8(ascii: "-")),
      let raw = RawTag(text, at: line.lowerBound),
      source[raw.end..<line.upperBound].allSatisfy(LineCursor.isBlank)
    else { return nil }
    return Start()
  }

  /// The last byte of the first sign from a place on; each byte of a text is looked at once.
  mutating func end(of sign: String, from start: Int, in source: [UInt8]) -> Int? {
    if let known = found[sign], known.map({ $0 >= start + sign.utf8.count - 1 }) ?? true {
      return known
    }
    let sign = (text: sign, bytes: Array(sign.utf8))
    var place = start
    var next: Int?
    while place + sign.bytes.count <= source.count {
      guard let first = source[place...].firstIndex(of: sign.bytes[0]) else { break }
      let rest = source[first...].prefix(sign.bytes.count)
      if rest.count == sign.bytes.count,
        zip(rest, sign.bytes).allSatisfy({ ASCII.lowercased($0) == $1 })
      {
        next = first + sign.bytes.count - 1
        break
      }
      place = first + 1
    }
    found[sign.text] = .some(next)
    return next
  }
}
