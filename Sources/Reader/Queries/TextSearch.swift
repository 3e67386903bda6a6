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
    let wanted = folded(Array(needle.utf8), keepsCase: keepsCase)
    guard !wanted.isEmpty, let first = wanted.first else { return [] }
    var result: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if startMatches(utf8[position], first, keepsCase: keepsCase),
        let end = matchEnd(wanted, in: utf8, at: position, end: range.upperBound, keepsCase)
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
    default:
      keepsCase || !scalar.properties.isUppercase ? scalar : lowercased(scalar)
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }

  private static func folded(_ bytes: [UInt8], keepsCase: Bool) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { key($0, keepsCase: keepsCase) }
  }

  /// A quick look at one byte, so that most positions cost no decoding.
  private static func startMatches(
    _ byte: UInt8, _ first: Unicode.Scalar, keepsCase: Bool
  ) -> Bool {
    guard byte < 0x80, first.value < 0x80 else { return byte & 0xC0 != 0x80 }
    return key(Unicode.Scalar(byte), keepsCase: keepsCase) == first
  }

  private static func matchEnd(
    _ wanted: [Unicode.Scalar], in utf8: [UInt8], at start: Int, end: Int, _ keepsCase: Bool
  ) -> Int? {
    var position = start
    for scalar in wanted {
      guard position < end, let (found, next) = decode(utf8, at: position, end: end),
        key(found, keepsCase: keepsCase) == scalar
      else { return nil }
      position = next
      if scalar == " " {
        while position < end, utf8[position] == 0x20 || utf8[position] == 0x0A { position += 1 }
      }
    }
    return position
  }

  private static func decode(
    _ utf8: [UInt8], at position: Int, end: Int
  ) -> (Unicode.Scalar, Int)? {
    var next = position + 1
    while next < end, utf8[next] & 0xC0 == 0x80 { next += 1 }
    return String(decoding: utf8[position..<next], as: UTF8.self).unicodeScalars.first
      .map { ($0, next) }
  }
}
