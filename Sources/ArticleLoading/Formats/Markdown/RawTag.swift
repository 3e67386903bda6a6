/// A tag of HTML in Markdown, complete as CommonMark (section 6.6) wants it.
struct RawTag {
  /// Behind it.
  private(set) var end: Int
  private(set) var name: Range<Int>
  let isEnd: Bool
  /// Names and what stands behind their equals signs, without quotation marks.
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>?)] = []

  /// The most attributes; a tag with more is text.
  private static let mostAttributes = 64

  /// The tag at an angle bracket; nil for what is none: `5 < 6`, `{{< note >}}`, `i<n and n>m`.
  ///
  /// - Complexity: O(*n*) in the bytes up to the next angle bracket or quotation mark.
  init?(_ text: ArraySlice<UInt8>, at start: Int) {
    guard start == text.startIndex || text[start - 1] != UInt8(ascii: "{"),
      start + 1 < text.endIndex
    else { return nil }
    isEnd = text[start + 1] == UInt8(ascii: "/")
    let first = isEnd ? start + 2 : start + 1
    guard first < text.endIndex, ASCII.isLetter(text[first]) else { return nil }
    name = text[first...].prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }.indices
    end = name.upperBound
    while true {
      let next = LinkPart.skipBlanks(text, from: end)
      guard next < text.endIndex else { return nil }
      if text[next] == UInt8(ascii: ">") {
        end = next + 1
        break
      }
      if !isEnd, text[next] == UInt8(ascii: "/"), next + 1 < text.endIndex,
        text[next + 1] == UInt8(ascii: ">")
      {
        end = next + 2
        break
      }
      guard !isEnd, next > end, attributes.count < Self.mostAttributes,
        takeAttribute(text, at: next)
      else { return nil }
    }
    // The name of an element may be that of a thing: `a <b and c> d`.
    guard name.count > 1 || attributes.allSatisfy({ $0.value != nil }) else { return nil }
  }

  private mutating func takeAttribute(_ text: ArraySlice<UInt8>, at start: Int) -> Bool {
    guard ASCII.isLetter(text[start]) || "_:@".utf8.contains(text[start]) else { return false }
    let name = text[start...].prefix {
      ASCII.isAlphanumeric($0) || "_.:-@".utf8.contains($0)
    }.indices
    end = name.upperBound
    let sign = LinkPart.skipBlanks(text, from: end)
    guard sign < text.endIndex, text[sign] == UInt8(ascii: "=") else {
      attributes.append((name, nil))
      return true
    }
    let value = LinkPart.skipBlanks(text, from: sign + 1)
    guard value < text.endIndex else { return false }
    if text[value] == UInt8(ascii: "\"") || text[value] == UInt8(ascii: "'") {
      guard let close = text[(value + 1)...].firstIndex(of: text[value]) else { return false }
      attributes.append((name, value + 1..<close))
      end = close + 1
      return true
    }
    let bare = text[value...].prefix { !ASCII.isBlank($0) && !"\"'=<>`".utf8.contains($0) }
    guard !bare.isEmpty else { return false }
    attributes.append((name, bare.indices))
    end = bare.endIndex
    return true
  }

  func tag(in text: ArraySlice<UInt8>) -> HTMLTag { HTMLTag.named(HTMLName.hash(text[name])) }

  /// Whether it is of HTML.
  func isKnown(in text: ArraySlice<UInt8>) -> Bool {
    tag(in: text) != .other
      || Self.otherNames.contains { name in
        text[self.name].elementsEqual(name.utf8) { ASCII.lowercased($0) == $1 }
      }
  }

  /// Names of elements that change nothing of a text.
  private static let otherNames = [
    "kbd", "var", "samp", "dfn", "bdi", "bdo", "data", "output", "meter", "progress", "acronym",
    "nobr",
  ]

  /// Its name and the attributes that reading needs, as HTML.
  ///
  /// Nothing for an element whose content a browser would hide, or that no browser knows.
  func written(in text: ArraySlice<UInt8>) -> [UInt8] {
    let tag = tag(in: text)
    guard tag != .other, !tag.isInvisible, tag != .plaintext, tag != .xmp, tag != .body,
      tag != .html
    else { return [] }
    var result = Array(isEnd ? "</".utf8 : "<".utf8) + text[name].map(ASCII.lowercased)
    for attribute in attributes {
      guard let value = attribute.value,
        ["href", "start", "value", "type"].contains(where: {
          HTMLName.matches(text[attribute.name], $0)
        }
        )
      else { continue }
      result += [0x20] + text[attribute.name] + "=\"".utf8
      for byte in text[value] { result += byte == 0x22 ? Array("&quot;".utf8) : [byte] }
      result.append(0x22)
    }
    return result + [UInt8(ascii: ">")]
  }
}
