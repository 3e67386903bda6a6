/// Classes of characters that cutting text into words and sentences needs.
package enum TextScalar {
  /// Whether a sentence may end with it, in any script.
  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}",
      "\u{0964}":
      true
    default: false
    }
  }

  /// Whether the scalar is a letter, digit or mark: what words are made of.
  package static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      let lower = value | 0x20
      return (lower >= 0x61 && lower <= 0x7A) || (value >= 0x30 && value <= 0x39)
    }
    if let known = isCommonWordPart(value) { return known }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return true
    default: return false
    }
  }

  /// What the commonest characters outside ASCII are, told without Unicode's tables.
  @inline(__always)
  private static func isCommonWordPart(_ value: UInt32) -> Bool? {
    switch value {
    case 0x2000...0x206F: false
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x400...0x481, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: nil
    }
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value >= 0x30 && scalar.value <= 0x39
      : scalar.properties.generalCategory == .decimalNumber
  }

  package static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
  }

  package static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value >= 0x61 && scalar.value <= 0x7A : scalar.properties.isLowercase
  }

  /// Whether the scalar closes a quotation or bracket, and so belongs to the sentence before it.
  package static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201D}", "\u{2019}", ")", "]", "\u{00BB}", "\u{203A}", "\u{300D}",
      "\u{300F}", "\u{FF09}":
      true
    default: false
    }
  }

  /// Whether the scalar can open a sentence before its first letter.
  package static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201C}", "\u{2018}", "\u{201E}", "(", "[", "\u{00AB}", "\u{2039}",
      "\u{300C}", "\u{300E}", "\u{FF08}", "\u{2014}", "\u{2013}", "-", "\u{2026}":
      true
    default: false
    }
  }
}

/// Reads scalars out of UTF-8 bytes.
package enum UTF8Scalar {
  /// The scalar that starts at `position`, and the position after it; U+FFFD where there is none.
  ///
  /// - Precondition: `position < end <= utf8.count`.
  @inline(__always)
  package static func decode(
    _ utf8: [UInt8], at position: Int, end: Int
  ) -> (scalar: Unicode.Scalar, next: Int) {
    let first = utf8[position]
    if first < 0x80 { return (Unicode.Scalar(first), position + 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard count > 1, position + count <= end else { return ("\u{FFFD}", position + 1) }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      let byte = utf8[position + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", position + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", position + count)
  }
}
