/// Tells HTML from plain text where a feed or an archive does not.
enum FeedMarkup {
  /// Bytes from which on a line in front of another is a paragraph of its own, and no line that was
  /// wrapped.
  private static let paragraphLength = 100

  /// Whether a text of HTML has no tags around its paragraphs but blank lines, or a line for each, as
  /// editors for the web keep texts.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func isPartedByLines(_ utf8: ArraySlice<UInt8>) -> Bool {
    guard utf8.contains(0x0A) else { return false }
    return utf8.withUnsafeBufferPointer { bytes in
      var isParted = false
      var lastByte: UInt8 = 0
      var hasText = false
      var lineStart: Int?
      var breaks = 0
      for index in bytes.indices {
        switch bytes[index] {
        case 0x0A:
          if let start = lineStart, index - start >= paragraphLength, endsSentence(lastByte) {
            breaks += 1
          }
          lineStart = nil
          breaks += 1
          continue
        case 0...0x20: continue
        case UInt8(ascii: "<"):
          guard let name = tagName(bytes, at: index + 1) else { break }
          guard namesInLines.contains(name) else { return false }
        default: break
        }
        if lineStart == nil { lineStart = index }
        lastByte = bytes[index]
        isParted = isParted || breaks > 1 && hasText
        hasText = true
        breaks = 0
      }
      return isParted
    }
  }

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

  /// Whether a sentence may end with a byte; marks of other scripts and quotation marks have several.
  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
      UInt8(ascii: ")"), UInt8(ascii: ">"), 0x80...:
      true
    default: false
    }
  }

  /// Whether a tag is closed, or stands alone as `<br>` does: a text that speaks of tags has neither.
  static func closesTag(_ utf8: [UInt8]) -> Bool {
    utf8.indices.dropLast().contains { index in
      switch (utf8[index], utf8[index + 1]) {
      case (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: "/"), UInt8(ascii: ">")): true
      case (UInt8(ascii: "<"), UInt8(ascii: "b")), (UInt8(ascii: "<"), UInt8(ascii: "B")):
        index + 2 < utf8.count && utf8[index + 2] | 0x20 == UInt8(ascii: "r")
      default: false
      }
    }
  }

  /// The HTML in a text that is nothing but escaped HTML: from a tag to a tag and without any of its
  /// own; nil for any other, as one that speaks of tags.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func escapedTags(_ utf8: [UInt8]) -> [UInt8]? {
    guard utf8.starts(with: "&lt;".utf8), utf8.suffix(4).elementsEqual("&gt;".utf8),
      !utf8.contains(UInt8(ascii: "<"))
    else { return nil }
    let decoded = withoutReferences(utf8)
    let isBlock = decoded.withUnsafeBufferPointer { bytes in
      tagName(bytes, at: 1).map(names.contains) ?? false
    }
    return isBlock && closesTag(decoded) ? decoded : nil
  }

  /// A text with the characters that its references stand for.
  static func withoutReferences(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var position = 0
    while position < utf8.count {
      if utf8[position] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(utf8, at: position, end: utf8.count)
      {
        result += reference.utf8
        position += reference.count
      } else {
        result.append(utf8[position])
        position += 1
      }
    }
    return result
  }

  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    if start < bytes.count, bytes[start] == UInt8(ascii: "!") {
      return start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "-")
    }
    return tagName(bytes, at: start).map { names.contains($0) || namesInLines.contains($0) }
      ?? false
  }

  /// The name in a tag, behind its `<`, in small letters; nil where there is no tag.
  private static func tagName(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
    var start = start
    if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < bytes.count, end - start < 12, XMLByte.continuesName(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count else { return nil }
    let follows = bytes[end]
    guard follows <= 0x20 || follows == UInt8(ascii: ">") || follows == UInt8(ascii: "/") else {
      return nil
    }
    return String(decoding: bytes[start..<end].map(XMLByte.lowered), as: UTF8.self)
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
    "address", "article", "aside", "audio", "base", "blockquote", "body", "br", "center", "dd",
    "details", "div", "dl", "dt", "embed", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "li", "link", "main", "meta", "nav",
    "object", "ol", "p", "param", "picture", "pre", "script", "section", "source", "style", "svg",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "video",
  ]
  /// Tags that stand within lines.
  private static let namesInLines: Set<String> = [
    "a", "abbr", "acronym", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt",
    "u", "var",
  ]
}
