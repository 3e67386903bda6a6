internal import Articles
internal import CLibxml

/// How the text of an element is collected.
enum FeedCapture {
  enum Form {
    /// As it stands; elements within are written out between.
    case text
    /// Elements within are the text, so what is text among them is escaped.
    case markup
    case base64
  }

  struct Attributes {
    var type: String?
    var scheme: String?
    var label: String?
    var link: FeedLink?
    var isPermanent = false
  }

  /// Elements that HTML ends where they begin.
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  static func isEmpty(_ name: String) -> Bool { empty.contains(name) }

  static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
      default: result.append(byte)
      }
    }
  }

  /// Writes a start tag; where there is a `base`, with absolute addresses.
  static func appendStart(_ element: XMLElement, base: String?, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "<"))
    result.append(contentsOf: element.name)
    for attribute in element.attributes {
      result.append(UInt8(ascii: " "))
      if attribute.prefix.count > 0 {
        result.append(contentsOf: UnsafeBufferPointer(attribute.prefix))
        result.append(UInt8(ascii: ":"))
      }
      result.append(contentsOf: UnsafeBufferPointer(attribute.name))
      result.append(contentsOf: "=\"".utf8)
      if let base, attribute.prefix.count == 0, isAddress(UnsafeBufferPointer(attribute.name)) {
        let printed = String(decoding: UnsafeBufferPointer(attribute.value), as: UTF8.self)
        var address = WebAddress.resolve(printed, against: base)
        address.withUTF8 { appendEscaped($0, to: &result) }
      } else {
        appendEscaped(UnsafeBufferPointer(attribute.value), to: &result)
      }
      result.append(UInt8(ascii: "\""))
    }
    result.append(UInt8(ascii: ">"))
  }

  private static func isAddress(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    XMLElement.matches(name, "href") || XMLElement.matches(name, "src")
  }

  /// Without white space at the ends.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
  }
}
