internal import Articles

/// Text of others as HTML.
enum HTMLText {
  /// The text with the signs of HTML escaped and what no page may hold spelled out.
  ///
  /// Controls and those that change the reading order are shown as `U+202E`.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let reference = MarkupSigns.reference(for: scalar) {
        result += reference
        continue
      }
      switch scalar {
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(" ")
      default:
        if isForbidden(scalar) {
          result += "U+" + String(scalar.value, radix: 16, uppercase: true)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFDD0...0xFDEF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// A stretch of bytes with marked ranges, white space collapsed.
  ///
  /// - Parameters:
  ///   - range: the bytes that are shown.
  ///   - marks: ranges in rising order of their beginnings, with the class of each; what overlaps an
  ///     earlier one is left out.
  ///   - utf8: the text of the article.
  /// - Returns: the text with an element round each mark.
  static func marked(
    _ range: Range<Int>, _ marks: [(range: Range<Int>, kind: String)], in utf8: [UInt8]
  ) -> String {
    var result = ""
    var position = range.lowerBound
    func plain(_ bytes: Range<Int>) -> String {
      escaped(collapsed(String(decoding: utf8[bytes], as: UTF8.self)))
    }
    for mark in marks
    where mark.range.lowerBound >= position && mark.range.upperBound <= range.upperBound {
      result += plain(position..<mark.range.lowerBound)
      result += "<mark class=\"\(mark.kind)\">\(plain(mark.range))</mark>"
      position = mark.range.upperBound
    }
    return result + plain(position..<range.upperBound)
  }

  /// The text with each run of white space as one blank, also at its ends.
  private static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { result.append(" ") }
        isBlank = true
      } else {
        result.append(scalar)
        isBlank = false
      }
    }
    return String(result)
  }
}
