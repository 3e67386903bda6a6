/// A character reference (`&amp;`, `&#8217;`, `&#x2019;`) as the WHATWG tokenizer reads it.
package struct CharacterReference: Sendable, Equatable {
  /// Bytes of the text that it takes, with the ampersand.
  package var count: Int
  /// What it stands for, as UTF-8.
  package var utf8: ArraySlice<UInt8>

  /// The reference at an ampersand; nil where the ampersand stands for itself.
  ///
  /// - Parameters:
  ///   - text: clean UTF-8.
  ///   - start: where the ampersand is.
  ///   - end: where the text ends.
  ///   - isInAttribute: whether `&copy=1` is part of an address.
  /// - Returns: the longest reference that the text has there.
  package static func read(
    _ text: [UInt8], at start: Int, end: Int, isInAttribute: Bool = false
  ) -> CharacterReference? {
    guard start + 1 < end else { return nil }
    if text[start + 1] == UInt8(ascii: "#") { return numeric(text, at: start, end: end) }
    guard ASCII.isAlphanumeric(text[start + 1]),
      let match = NamedReferences.all.longest(in: text, at: start + 1, end: end)
    else { return nil }
    if isInAttribute, !match.isTerminated, start + 1 + match.count < end {
      let next = text[start + 1 + match.count]
      if next == UInt8(ascii: "=") || ASCII.isAlphanumeric(next) { return nil }
    }
    return CharacterReference(count: match.count + 1, utf8: match.utf8)
  }

  private static func numeric(_ text: [UInt8], at start: Int, end: Int) -> CharacterReference? {
    var position = start + 2
    let isHexadecimal = position < end && text[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let digits = position
    var value: UInt32 = 0
    while position < end, let digit = ASCII.digit(text[position], isHexadecimal: isHexadecimal) {
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      position += 1
    }
    guard position > digits else { return nil }
    if position < end, text[position] == UInt8(ascii: ";") { position += 1 }
    let bytes = UTF8.encode(scalar(value)).map(Array.init) ?? []
    return CharacterReference(count: position - start, utf8: bytes[...])
  }

  /// The character of a number; 0x80 to 0x9F are read as windows-1252, as pages mean them.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0: "\u{FFFD}"
    case 0x80...0x9F:
      Windows1252.assigned(UInt8(truncatingIfNeeded: value)) ?? Unicode.Scalar(value) ?? "\u{FFFD}"
    default: Unicode.Scalar(value) ?? "\u{FFFD}"
    }
  }
}

/// Classes of ASCII bytes.
enum ASCII {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Tab, line feed, form feed, carriage return or blank: the white space of markup.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if isDigit(byte) { return UInt32(byte &- UInt8(ascii: "0")) }
    guard isHexadecimal, (byte | 0x20) &- UInt8(ascii: "a") < 6 else { return nil }
    return UInt32((byte | 0x20) &- UInt8(ascii: "a")) + 10
  }
}
