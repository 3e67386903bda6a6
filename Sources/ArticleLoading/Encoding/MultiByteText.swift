#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Articles

/// The East Asian encodings, a character at a time over the system's `iconv` tables.
///
/// What has no character becomes U+FFFD and costs one byte, so that one bad byte never takes the
/// markup behind it along (WHATWG Encoding Standard, legacy multi-byte decoders).
struct MultiByteText {
  /// How the encoding says how long a character is.
  private enum Form {
    case gb18030, shiftJIS, eucJP, pairs, iso2022JP
  }

  private let form: Form
  private let encoding: String
  private let converter: iconv_t
  /// Scalars of two-byte characters asked for before; 0 not asked yet, all ones without one.
  private var memory = [UInt32](repeating: 0, count: 1 << 16)

  /// The text; nil where the encoding is not one of these, or the system has no table of it.
  static func decode(_ bytes: [UInt8], _ encoding: String) -> ArticleText? {
    guard let (form, name) = forms[encoding] else { return nil }
    let converter: iconv_t? = iconv_open("UTF-32LE", name)
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var text = MultiByteText(form: form, encoding: encoding, converter: converter)
    return form == .iso2022JP ? text.decodeShifted(bytes) : text.decode(bytes)
  }

  private init(form: Form, encoding: String, converter: iconv_t) {
    self.form = form
    self.encoding = encoding
    self.converter = converter
  }

  private static let forms: [String: (Form, String)] = [
    "gbk": (.gb18030, "GB18030"), "gb18030": (.gb18030, "GB18030"),
    "big5": (.pairs, "BIG5-HKSCS"), "euc-kr": (.pairs, "CP949"),
    "shift_jis": (.shiftJIS, "CP932"), "euc-jp": (.eucJP, "EUC-JP"),
    "iso-2022-jp": (.iso2022JP, "EUC-JP"),
  ]

  private mutating func decode(_ bytes: [UInt8]) -> ArticleText {
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count * 3 / 2)
    var plain = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      builder.append(verbatim: bytes[plain..<position])
      let length = min(length(of: bytes, at: position), bytes.count - position)
      if let scalar = scalar(bytes[position..<position + length]) {
        builder.append(scalar, from: length)
        position += length
      } else {
        builder.append("\u{FFFD}", from: 1)
        position += 1
      }
      plain = position
    }
    builder.append(verbatim: bytes[plain..<bytes.count])
    return builder.text(of: bytes, encoding: encoding)
  }

  private func length(of bytes: [UInt8], at position: Int) -> Int {
    let first = bytes[position]
    switch form {
    case .gb18030:
      let second = position + 1 < bytes.count ? bytes[position + 1] : 0
      return (0x30...0x39).contains(second) ? 4 : first == 0x80 ? 1 : 2
    case .shiftJIS: return (0x81...0x9F).contains(first) || first >= 0xE0 ? 2 : 1
    case .eucJP, .iso2022JP: return first == 0x8F ? 3 : 2
    case .pairs: return 2
    }
  }

  private mutating func scalar(_ character: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard character.count == 2, let first = character.first, let last = character.last else {
      return converted(character)
    }
    let key = Int(first) << 8 | Int(last)
    if memory[key] == 0 { memory[key] = converted(character)?.value ?? UInt32.max }
    return Unicode.Scalar(memory[key])
  }

  private func converted(_ character: ArraySlice<UInt8>) -> Unicode.Scalar? {
    iconv(converter, nil, nil, nil, nil)
    var input = character.map { CChar(bitPattern: $0) }
    var output = [UInt8](repeating: 0, count: 16)
    let written = input.withUnsafeMutableBufferPointer { source -> Int in
      output.withUnsafeMutableBytes { target -> Int in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.bindMemory(to: CChar.self).baseAddress
        var toLeft = target.count
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return result == Int(bitPattern: UInt.max) || fromLeft > 0 ? 0 : 16 - toLeft
      }
    }
    guard written >= 4 else { return nil }
    let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(output[$1]) << UInt32(8 * $1) }
    // A control character of C1 is one that a terminal obeys.
    return (0x80...0x9F).contains(value) ? nil : Unicode.Scalar(value)
  }

  /// ISO-2022-JP: escape sequences say what the bytes behind them are.
  private mutating func decodeShifted(_ bytes: [UInt8]) -> ArticleText {
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count * 3 / 2)
    var set = UInt8(ascii: "B")
    var lead = 0
    var position = 0
    while position < bytes.count {
      if let next = Self.designation(bytes, at: position) {
        set = next
        lead += 3
        position += 3
        continue
      }
      let byte = bytes[position]
      let isPair = set == UInt8(ascii: "D") && byte > 0x20 && position + 1 < bytes.count
      let isKana = set == UInt8(ascii: "I") && byte > 0x20
      let count = isPair ? 2 : 1
      let found: Unicode.Scalar? =
        isPair
        ? scalar([byte | 0x80, bytes[position + 1] | 0x80])
        : isKana ? scalar([0x8E, byte | 0x80]) : byte < 0x80 ? Unicode.Scalar(byte) : nil
      builder.append(found ?? "\u{FFFD}", from: count + lead)
      lead = 0
      position += count
    }
    return builder.text(of: bytes, encoding: encoding)
  }

  /// The character set that an escape sequence switches to: B one byte, D pairs, I katakana.
  private static func designation(_ bytes: [UInt8], at position: Int) -> UInt8? {
    guard bytes[position] == 0x1B, position + 2 < bytes.count else { return nil }
    switch (bytes[position + 1], bytes[position + 2]) {
    case (UInt8(ascii: "("), UInt8(ascii: "B")), (UInt8(ascii: "("), UInt8(ascii: "J")):
      return UInt8(ascii: "B")
    case (UInt8(ascii: "("), UInt8(ascii: "I")): return UInt8(ascii: "I")
    case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")):
      return UInt8(ascii: "D")
    default: return nil
    }
  }
}
