/// A colour as a theme names it; the terminal layer turns it into what the terminal can show.
package enum Colour: Hashable, Sendable {
  /// The terminal's own text or ground.
  case standard
  /// An entry of the terminal's own palette; 0 to 15 are the colours a person may have chosen.
  case palette(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// Reads `#rrggbb` or `rrggbb`; nil for anything else.
  package init?(hexadecimal text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    guard digits.utf8.count == 6, digits.utf8.allSatisfy({ Character(.init($0)).isHexDigit }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }
}
