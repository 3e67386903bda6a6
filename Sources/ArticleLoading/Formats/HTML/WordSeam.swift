/// Tells whether two inline elements right beside each other hold words of their own, as in
/// `<b>By Jane Doe</b><time>March 3</time>`, or parts of one, as in `<b>T</b><i>HE</i>`.
enum WordSeam {
  /// Bytes of two characters.
  private static let reach = 8

  /// Whether one word ends with the text before a seam and another begins behind it.
  static func parts(_ before: [UInt8], _ behind: ArraySlice<UInt8>) -> Bool {
    let ending = String(decoding: before.suffix(reach), as: UTF8.self).unicodeScalars
    let opening = String(decoding: behind.prefix(reach), as: UTF8.self).unicodeScalars
    guard let last = ending.last, let next = opening.first else { return false }
    let isLong = ending.dropLast().last.map(isOfWord) ?? false
    if isDigit(next) { return isDigit(last) || isLong && last.properties.isAlphabetic }
    if next.properties.isUppercase {
      if last.properties.isUppercase {
        // Small capitals go on with capitals.
        return isLong && (opening.dropFirst().first?.properties.isLowercase ?? false)
      }
      return last.properties.isLowercase || isDigit(last) || isUncased(last)
        || ".!?):".unicodeScalars.contains(last)
    }
    return isUncased(next) && (last.properties.isAlphabetic || isDigit(last))
  }

  /// Whether a break of a line is no blank, as between characters of Chinese and Japanese, which have
  /// none between words (CSS Text 3, section 4.1.3).
  static func isNone(_ before: [UInt8], _ behind: ArraySlice<UInt8>) -> Bool {
    // Most of them begin with E3 to E9 or EF.
    guard behind.first.map({ $0 > 0xE2 }) ?? false,
      let last = String(decoding: before.suffix(reach), as: UTF8.self).unicodeScalars.last,
      let next = String(decoding: behind.prefix(reach), as: UTF8.self).unicodeScalars.first
    else { return false }
    return isUnspaced(last) && isUnspaced(next)
  }

  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x303F, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF01...0xFF60, 0x20000...0x323AF:
      true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "'" || scalar == "\u{2019}"
  }

  /// Whether it is a letter of Hebrew or Arabic, which have blanks between words but no capitals.
  private static func isUncased(_ scalar: Unicode.Scalar) -> Bool {
    (0x05D0...0x05EA).contains(scalar.value) || (0x0620...0x06D3).contains(scalar.value)
  }
}
