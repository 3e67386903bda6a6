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

  /// A parameter of a header such as `text/plain; charset="utf-8"`, also one in several pieces or with
  /// its encoding in front of it (RFC 2231).
  ///
  /// - Complexity: O(*n*) in the length of the header.
  static func parameter(_ name: String, of header: String) -> String? {
    var pieces: [Int: String] = [:]
    for (key, value) in parameters(of: header) {
      guard key != name else { return value.isEmpty ? nil : value }
      guard key.hasPrefix(name + "*") else { continue }
      var rest = key.dropFirst(name.count + 1)
      let isEncoded = rest.isEmpty || rest.last == "*"
      if rest.last == "*" { rest.removeLast() }
      guard let number = rest.isEmpty ? 0 : Int(rest), (0..<pieceLimit).contains(number),
        pieces[number] == nil
      else { continue }
      pieces[number] = isEncoded ? unescaped(value, hasCharset: number == 0) : value
    }
    var value = ""
    for number in 0..<pieceLimit {
      guard let piece = pieces[number] else { break }
      value += piece
    }
    return value.isEmpty ? nil : value
  }

  /// The most pieces of a parameter.
  private static let pieceLimit = 64

  /// The names in small letters and the values of all parameters of a header.
  private static func parameters(of header: String) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    var rest = header.utf8.drop { $0 != UInt8(ascii: ";") }
    while !rest.isEmpty {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ";") }
      let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
      rest = rest[name.endIndex...]
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      var value: [UInt8] = []
      if rest.first == UInt8(ascii: "\"") {
        var isEscaped = false
        rest = rest.dropFirst()
        while let byte = rest.popFirst() {
          if byte == UInt8(ascii: "\""), !isEscaped { break }
          isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
          if !isEscaped { value.append(byte) }
        }
        rest = rest.drop { $0 != UInt8(ascii: ";") }
      } else {
        let bare = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest[bare.endIndex...]
        value = FeedCapture.trimmed(Array(bare))
        // Quoted by programs that know no better.
        if value.count > 2, value.first == UInt8(ascii: "'"), value.last == UInt8(ascii: "'") {
          value = Array(value.dropFirst().dropLast())
        }
      }
      let key = String(decoding: name.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
      let text = String(decoding: value.filter { $0 != 0x09 }, as: UTF8.self)
      if !key.isEmpty { result.append((key, text)) }
    }
    return result
  }

  /// `utf-8'en'a%20b`: what is behind the encoding and the language, without its escapes.
  private static func unescaped(_ value: String, hasCharset: Bool) -> String {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let isMarked = hasCharset && parts.count == 3
    var bytes: [UInt8] = []
    var rest = (isMarked ? parts[2] : value[...]).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(digit),
        let low = rest.dropFirst().first.flatMap(digit)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    let label = isMarked ? String(parts[0]) : nil
    return String(decoding: TextDecoder.read(bytes, declared: [label]).utf8, as: UTF8.self)
  }

  /// The bytes of a body behind its transfer encoding.
  static func unpacked(_ body: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
    switch encoding?.lowercased().prefix(while: { !$0.isWhitespace && $0 != ";" }) {
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
