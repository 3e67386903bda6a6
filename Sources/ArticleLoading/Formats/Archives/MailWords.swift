internal import Articles

/// How mail writes what is not ASCII.
enum MailWords {
  /// A header with its encoded words (RFC 2047) read.
  static func decoded(_ header: String) -> String {
    var result = ""
    var rest = header[...]
    var wasEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let fields = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, fields[3].first == "=", let text = word(fields) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasEncoded = false
        continue
      }
      // Blanks between two encoded words are none.
      if !wasEncoded || before.contains(where: { $0 != " " }) { result += before }
      result += text
      rest = fields[3].dropFirst()
      wasEncoded = true
    }
    return result + rest
  }

  private static func word(_ fields: [Substring]) -> String? {
    let bytes: [UInt8]
    switch fields[1].lowercased() {
    case "b": bytes = Base64.decoded(fields[2].utf8) ?? []
    case "q":
      let text = fields[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = quotedPrintable(text[...])
    default: return nil
    }
    let label = fields[0].prefix { $0 != "*" }
    let text = TextDecoder.read(bytes, declared: [String(label)])
    return String(decoding: text.utf8, as: UTF8.self)
  }

  /// A parameter of a header such as `text/plain; charset="utf-8"`.
  static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " && $0 != "\t" }).lowercased() == name
      else { continue }
      let value = pair[1].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      let end = value.firstIndex { $0 == "\"" || $0 == "'" } ?? value.endIndex
      let text = value[..<end].filter { $0 != "\t" }
      return text.isEmpty ? nil : String(text)
    }
    return nil
  }

  /// The bytes of a body behind its transfer encoding.
  static func unpacked(_ body: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
    switch encoding?.lowercased() {
    case "base64": Base64.decoded(body) ?? []
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  /// Quoted-printable (RFC 2045); what is none of it stays as it is.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      var end = index
      while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D {
        end += 1
      }
      if end < text.endIndex, text[end] == 0x0A {
        index = end + 1
      } else if index + 1 < text.endIndex, let high = digit(text[index]),
        let low = digit(text[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
