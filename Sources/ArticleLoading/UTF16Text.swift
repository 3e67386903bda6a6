internal import Articles

/// UTF-16 of either byte order, with or without a mark.
enum UTF16Text {
  enum ByteOrder {
    case little, big
  }

  /// Code units looked at to judge bytes without a mark.
  private static let sampleUnits = 32_768

  /// The byte order, where bytes without a mark are UTF-16.
  ///
  /// Western text has a zero in every unit and always on the same side. Other scripts have one in
  /// blanks and line ends only; there nearly every unit must also be a character of a living
  /// script, which random bytes are not.
  static func byteOrder(of bytes: [UInt8], _ census: ByteCensus) -> ByteOrder? {
    guard census.zeros > 0, census.count >= 4 else { return nil }
    let order: ByteOrder = census.oddZeros > census.evenZeros ? .little : .big
    let (own, other) =
      order == .little
      ? (census.oddZeros, census.evenZeros) : (census.evenZeros, census.oddZeros)
    let units = census.count / 2
    guard other * 20 <= own else { return nil }
    let isWestern = own * 10 >= units * 4
    // Arabic and Cyrillic letters are control characters and ASCII when read byte by byte.
    let isNoText = census.perMille(census.controls) > 100 || !UTF8Text.isValid(bytes)
    guard isWestern || isNoText else { return nil }
    return plausibleShare(bytes, order) >= (isWestern ? 0.95 : 0.98) ? order : nil
  }

  private static func plausibleShare(_ bytes: [UInt8], _ order: ByteOrder) -> Double {
    var seen = 0
    var plausible = 0
    var position = 0
    while position + 1 < bytes.count, seen < sampleUnits {
      let (scalar, count) = next(bytes, at: position, order)
      seen += 1
      if let scalar, isPlausible(scalar) { plausible += 1 }
      position += count
    }
    return seen == 0 ? 0 : Double(plausible) / Double(seen)
  }

  private static func isPlausible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20...0x7E, 0xA0...0x17F, 0x2010...0x203A, 0xFEFF: true
    case ..<0xA0: false
    default:
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate, .control: false
      default: true
      }
    }
  }

  /// The text, with U+FFFD for lone surrogates and for an odd last byte.
  static func decode(_ bytes: [UInt8], _ order: ByteOrder, start: Int) -> ArticleText {
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count)
    var position = start
    // The mark belongs to the first character, so that no byte of the file is outside the text.
    var lead = start
    while position < bytes.count {
      let (scalar, count) = next(bytes, at: position, order)
      builder.append(scalar ?? "\u{FFFD}", from: count + lead)
      lead = 0
      position += count
    }
    return builder.text(of: bytes, encoding: order == .little ? "utf-16le" : "utf-16be")
  }

  /// The character at a position; nil for a lone surrogate or a lone last byte.
  private static func next(
    _ bytes: [UInt8], at position: Int, _ order: ByteOrder
  ) -> (scalar: Unicode.Scalar?, count: Int) {
    guard let high = unit(bytes, at: position, order) else { return (nil, 1) }
    if let scalar = Unicode.Scalar(high) { return (scalar, 2) }
    guard high < 0xDC00, let low = unit(bytes, at: position + 2, order),
      (0xDC00...0xDFFF).contains(low)
    else { return (nil, 2) }
    let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    return (Unicode.Scalar(value), 4)
  }

  private static func unit(_ bytes: [UInt8], at position: Int, _ order: ByteOrder) -> UInt16? {
    guard position + 1 < bytes.count else { return nil }
    let first = UInt16(bytes[position])
    let second = UInt16(bytes[position + 1])
    return order == .little ? second << 8 | first : first << 8 | second
  }
}
