/// Finds words in text without regard to case or the shape of quotation marks.
package enum TextSearch {
  /// The places in a range of UTF-8 text where the words stand, in order, not overlapping.
  ///
  /// A capital in `needle` makes the search keep to case, as vi's smartcase does. A blank matches a
  /// line end, and any blanks and line ends behind it.
  ///
  /// - Complexity: O(*n* · *m*) in the worst case, near O(*n*) on prose.
  package static func ranges(of needle: String, in utf8: [UInt8], range: Range<Int>) -> [Range<Int>]
  {
    let keepsCase = needle.unicodeScalars.contains { $0.properties.isUppercase }
    let wanted = needle.unicodeScalars.map { key($0, keepsCase: keepsCase) }
    guard let first = wanted.first else { return [] }
    let starts = starts(of: first, keepsCase: keepsCase)
    // Behind a blank others may be passed over, and behind more than a byte stands the scalar's rest.
    let second = first.isASCII && first != " " ? wanted.dropFirst().first : nil
    let seconds =
      second.map { self.starts(of: $0, keepsCase: keepsCase) }
      ?? Array(repeating: true, count: 256)
    return ranges(of: wanted, starts.span, seconds.span, in: utf8.span, range: range, keepsCase)
  }

  /// As above, where the first two bytes are among some.
  private static func ranges(
    of wanted: [Unicode.Scalar], _ starts: Span<Bool>, _ seconds: Span<Bool>, in bytes: Span<UInt8>,
    range: Range<Int>, _ keepsCase: Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = range.lowerBound
    let last = range.upperBound - 1
    while position <= last {
      let byte = bytes[position]
      if starts[Int(byte)],
        byte >= 0x80 || position == last || seconds[Int(bytes[position + 1])],
        let end = matchEnd(wanted, in: bytes, at: position, end: range.upperBound, keepsCase)
      {
        result.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return result
  }

  /// Whether the words stand in a text.
  package static func contains(_ needle: String, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return !ranges(of: needle, in: bytes, range: 0..<bytes.count).isEmpty
  }

  /// A scalar as it is compared.
  private static func key(_ scalar: Unicode.Scalar, keepsCase: Bool) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}": "\""
    case "\u{00A0}", "\n", "\t", "\r": " "
    case "A"..."Z": keepsCase ? scalar : Unicode.Scalar(UInt8(ascii: scalar) | 0x20)
    case _ where scalar.isASCII: scalar
    default:
      keepsCase || !scalar.properties.isUppercase ? scalar : lowercased(scalar)
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }

  /// The bytes with which a scalar may begin that is compared as this one, so that most positions cost
  /// one look.
  ///
  /// Beyond ASCII only blanks and quotation marks, and the sign of the kelvin, are compared as ASCII.
  private static func starts(of scalar: Unicode.Scalar, keepsCase: Bool) -> [Bool] {
    var starts = Array(repeating: false, count: 256)
    for byte in UInt8(0)..<0x80 {
      starts[Int(byte)] = key(Unicode.Scalar(byte), keepsCase: keepsCase) == scalar
    }
    if scalar.isASCII {
      starts[0xC2] = true
      starts[0xE2] = true
    } else {
      for byte in 0xC2..<0xF5 { starts[byte] = true }
    }
    return starts
  }

  private static func matchEnd(
    _ wanted: [Unicode.Scalar], in utf8: Span<UInt8>, at start: Int, end: Int, _ keepsCase: Bool
  ) -> Int? {
    var position = start
    for scalar in wanted {
      guard position < end, let (found, next) = decode(utf8, at: position, end: end),
        found == scalar || key(found, keepsCase: keepsCase) == scalar
      else { return nil }
      position = next
      if scalar == " " {
        while position < end, utf8[position] == 0x20 || utf8[position] == 0x0A { position += 1 }
      }
    }
    return position
  }

  /// The scalar at a position of valid UTF-8, with where the next one begins; nil where the range ends
  /// inside it.
  private static func decode(
    _ utf8: Span<UInt8>, at position: Int, end: Int
  ) -> (Unicode.Scalar, Int)? {
    let first = utf8[position]
    guard first >= 0x80 else { return (Unicode.Scalar(first), position + 1) }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard position + count <= end else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for index in (position + 1)..<(position + count) {
      value = value << 6 | UInt32(utf8[index]) & 0x3F
    }
    return Unicode.Scalar(value).map { ($0, position + count) }
  }
}
