/// Folds characters so that two printings of a word are equal: case, accents, width.
enum ScalarFolding {
  enum Folded: Equatable {
    case letter(UInt32)
    case digit(UInt32)
    /// A letter of a script without blanks: a word of its own.
    case character(UInt32)
    /// Shows nothing or only joins: is skipped inside a word.
    case ignorable
    case separator
  }

  /// The class and folded value of a character.
  static func folded(_ scalar: Unicode.Scalar) -> Folded {
    let value = scalar.value
    switch value {
    case 0..<0x80: return ascii(value)
    case 0xAD: return .ignorable
    case 0xC0..<0x180:
      let base = latin[Int(value - 0xC0)]
      return base == UInt8(ascii: "*") ? .separator : .letter(UInt32(base))
    case 0x300...0x36F, 0x640, 0x64B...0x652: return .ignorable
    // Many houses write no dots.
    case 0x401, 0x451: return .letter(0x435)
    case 0x400...0x40F: return .letter(value + 0x50)
    case 0x410...0x42F: return .letter(value + 0x20)
    case 0x430...0x45F: return .letter(value)
    case 0x200B...0x200F, 0x2018, 0x2019, 0x202A...0x202E, 0x2060...0x2069, 0x2BC, 0xFEFF,
      0xFE00...0xFE0F:
      return .ignorable
    case 0xFF01...0xFF5E: return ascii(value - 0xFEE0)
    default: return isCharacterScript(value) ? character(scalar) : other(scalar)
    }
  }

  private static func ascii(_ value: UInt32) -> Folded {
    switch value {
    case 0x30...0x39: .digit(value)
    case 0x41...0x5A: .letter(value + 0x20)
    case 0x61...0x7A: .letter(value)
    case 0x27: .ignorable
    default: .separator
    }
  }

  /// Whether words of the script stand without blanks: Thai to Khmer, kana, Chinese characters.
  private static func isCharacterScript(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      true
    default: false
    }
  }

  private static func character(_ scalar: Unicode.Scalar) -> Folded {
    TextScalar.isWordPart(scalar) ? .character(scalar.value) : .separator
  }

  private static func other(_ scalar: Unicode.Scalar) -> Folded {
    guard TextScalar.isWordPart(scalar) else { return .separator }
    if let number = scalar.properties.numericValue, TextScalar.isDigit(scalar) {
      return .digit(0x30 + UInt32(number))
    }
    guard scalar.properties.isUppercase else { return .letter(scalar.value) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first
    return .letter((lower ?? scalar).value)
  }

  /// The base letters of U+00C0 to U+017F; `*` where there is none.
  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
      + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}

/// Characters whose UTF-8 bytes were read as Windows-1252 and written as UTF-8 again.
enum Mojibake {
  /// What `â€™`, `Ã©` or `Â»` stood for, and the position behind it.
  static func decode(
    _ scalar: Unicode.Scalar, in utf8: [UInt8], next: Int, end: Int
  ) -> (scalar: Unicode.Scalar, next: Int)? {
    guard next < end, utf8[next] >= 0x80 else { return nil }
    switch scalar {
    case "\u{C2}", "\u{C3}":
      let (second, after) = UTF8Scalar.decode(utf8, at: next, end: end)
      guard (0x80...0xBF).contains(second.value) else { return nil }
      let value = scalar == "\u{C2}" ? second.value : second.value + 0x40
      return Unicode.Scalar(value).map { ($0, after) }
    case "\u{E2}":
      let (second, third) = UTF8Scalar.decode(utf8, at: next, end: end)
      guard second == "\u{20AC}", third < end else { return nil }
      let (sign, after) = UTF8Scalar.decode(utf8, at: third, end: end)
      return (sign == "\u{2122}" ? "\u{2019}" : "\u{201D}", after)
    default: return nil
    }
  }
}
