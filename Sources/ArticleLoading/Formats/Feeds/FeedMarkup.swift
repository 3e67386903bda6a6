/// Tells HTML from plain text where a feed does not.
enum FeedMarkup {
  /// Whether a text holds a tag of HTML or a reference to a character.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func isLikely(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "<"): if isTag(bytes, at: index + 1) { return true }
        case UInt8(ascii: "&"): if isReference(bytes, at: index + 1) { return true }
        default: break
        }
      }
      return false
    }
  }

  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var start = start
    if start < bytes.count, bytes[start] == UInt8(ascii: "!") {
      return start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "-")
    }
    if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < bytes.count, end - start < 12, XMLByte.continuesName(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count else { return false }
    let name = bytes[start..<end].map(XMLByte.lowered)
    let follows = bytes[end]
    return (follows <= 0x20 || follows == UInt8(ascii: ">") || follows == UInt8(ascii: "/"))
      && names.contains(String(decoding: name, as: UTF8.self))
  }

  private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var end = start
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    while end < bytes.count, end - start < 12, isAlphanumeric(bytes[end]) { end += 1 }
    return end > start + 1 && end < bytes.count && bytes[end] == UInt8(ascii: ";")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || (0x30...0x39).contains(byte)
  }

  private static let names: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "base", "big",
    "blockquote", "body", "br", "center", "cite", "code", "dd", "del", "details", "div", "dl",
    "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "ins", "kbd", "li", "link",
    "main", "mark", "meta", "nav", "object", "ol", "p", "param", "picture", "pre", "q", "s",
    "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub",
    "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr", "tt",
    "u", "ul", "var", "video",
  ]
}
