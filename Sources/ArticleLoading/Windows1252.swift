internal import Articles

/// The western code page, which the WHATWG also reads where a page says latin-1 or ASCII.
enum Windows1252 {
  /// Characters of 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  ///
  /// The five bytes that the index gives to C1 controls are U+FFFD here: a terminal would obey them.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The character that the index gives to a byte from 0x80 to 0x9F; nil for the five controls.
  static func assigned(_ byte: UInt8) -> Unicode.Scalar? {
    let scalar = scalar(byte)
    return scalar == "\u{FFFD}" ? nil : scalar
  }

  static func decode(_ bytes: [UInt8]) -> ArticleText {
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count + bytes.count / 16)
    var plain = 0
    for position in bytes.indices where bytes[position] >= 0x80 {
      builder.append(verbatim: bytes[plain..<position])
      builder.append(scalar(bytes[position]), from: 1)
      plain = position + 1
    }
    builder.append(verbatim: bytes[plain..<bytes.count])
    return builder.text(of: bytes, encoding: "windows-1252")
  }
}
