internal import Articles

/// How mail writes what is not ASCII.
enum MailWords {
  /// A header with its encoded words (RFC 2047) read.
  static func decoded(_ header: String) -> String {
    var result = ""
    var rest = header[...]
    // Words of one encoding are read together: many programs cut between the bytes of a character.
    var open = EncodedWord(label: "", bytes: [])
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let fields = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, fields[3].first == "=", let word = EncodedWord(fields) else {
        result += open.text + rest[..<start.upperBound]
        open.bytes = []
        rest = rest[start.upperBound...]
        continue
      }
      // Blanks between two encoded words are none.
      let isNext = !open.bytes.isEmpty && before.allSatisfy { $0 == " " }
      if isNext, word.label == open.label {
        open.bytes += word.bytes
      } else {
        result += open.text + (isNext ? "" : before)
        open = word
      }
      rest = fields[3].dropFirst()
    }
    return result + open.text + rest
  }

  /// The bytes of an encoded word, and what they are said to be.
  private struct EncodedWord {
    let label: String
    var bytes: [UInt8]

    init(label: String, bytes: [UInt8]) {
      self.label = label
      self.bytes = bytes
    }

    /// The fields between the question marks of a word; nil where they are none of it.
    init?(_ fields: [Substring]) {
      switch fields[1].lowercased() {
      case "b":
        guard let decoded = Base64.decoded(fields[2].utf8) else { return nil }
        bytes = decoded
      case "q":
        let text = fields[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        bytes = MailWords.quotedPrintable(text[...])
      default: return nil
      }
      label = fields[0].prefix { $0 != "*" }.lowercased()
    }

    var text: String {
      bytes.isEmpty
        ? "" : String(decoding: TextDecoder.read(bytes, declared: [label]).utf8, as: UTF8.self)
    }
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
