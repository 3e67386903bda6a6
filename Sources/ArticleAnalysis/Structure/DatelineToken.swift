internal import Articles

/// A word or sign at the start of a paragraph, with its bytes.
struct DatelineToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case number(String)
    case comma, slash, colon, open, close, point
    /// Whether it is a long dash or two hyphens, and whether blanks stand on both sides.
    case dash(isLong: Bool, isSpaced: Bool)
    case other
  }

  var kind: Kind
  var range: Range<Int>

  /// Bytes of a paragraph that are looked at; the longest datelines have some 80.
  private static let limit = 200

  /// False where no sign that can close a dateline stands at the start of a paragraph.
  static func mayClose(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let range = range.prefix(limit)
    for position in range {
      switch utf8[position] {
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["),
        UInt8(ascii: "/"), 0xEF:
        return true
      case 0xE2 where mayBeDash(utf8[position..<range.upperBound]): return true
      default: break
      }
    }
    return false
  }

  /// False for quotation marks and other signs of U+2000 to U+2FFF that are no dashes.
  private static func mayBeDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return true }
    let (second, third) = (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
    return second == 0x80 && (0x90...0x95).contains(third) || second == 0x88 && third == 0x92
  }

  /// The tokens at the start of a paragraph.
  static func tokens(in utf8: [UInt8], range: Range<Int>) -> [DatelineToken] {
    var result: [DatelineToken] = []
    let end = min(range.upperBound, range.lowerBound + limit)
    var position = range.lowerBound
    while position < end {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: range.upperBound)
      if WhiteSpace.contains(scalar) {
        position = next
      } else if TextScalar.isWordPart(scalar) {
        let stop = wordEnd(utf8, from: position, end: range.upperBound)
        let text = String(decoding: utf8[position..<stop], as: UTF8.self)
        let kind: Kind = TextScalar.isDigit(scalar) ? .number(text) : .word(text)
        result.append(DatelineToken(kind: kind, range: position..<stop))
        position = stop
      } else {
        let token = sign(scalar, in: utf8, at: position, next: next, within: range)
        result.append(token)
        position = token.range.upperBound
      }
    }
    return result
  }

  /// The end of a word with its inner hyphens, apostrophes and points (`St.`, `N.Y.`).
  private static func wordEnd(_ utf8: [UInt8], from start: Int, end: Int) -> Int {
    var position = start
    while position < end {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
      if TextScalar.isWordPart(scalar) {
        position = next
        continue
      }
      guard next < end, ["'", "\u{2019}", "-", "."].contains(scalar) else { break }
      let (following, _) = UTF8Scalar.decode(utf8, at: next, end: end)
      guard TextScalar.isWordPart(following) else { break }
      position = next
    }
    return position
  }

  private static func sign(
    _ scalar: Unicode.Scalar, in utf8: [UInt8], at position: Int, next: Int,
    within range: Range<Int>
  ) -> DatelineToken {
    let end = range.upperBound
    let kind: Kind =
      switch scalar {
      case ",", "\u{3001}", "\u{FF0C}", "\u{060C}": .comma
      case "/": .slash
      case ":", "\u{FF1A}": .colon
      case "(", "\u{FF08}", "[": .open
      case ")", "\u{FF09}", "]": .close
      case ".": .point
      case "-", "\u{2010}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}":
        .dash(isLong: false, isSpaced: false)
      default: .other
      }
    guard case .dash = kind else { return DatelineToken(kind: kind, range: position..<next) }
    var stop = next
    var isLong = scalar != "-" && scalar != "\u{2010}"
    while stop < end, utf8[stop] == UInt8(ascii: "-") {
      stop += 1
      isLong = true
    }
    let before = position == range.lowerBound || isBlank(utf8, before: position)
    let after = stop == end || isBlank(utf8, at: stop, end: end)
    return DatelineToken(
      kind: .dash(isLong: isLong, isSpaced: before && after), range: position..<stop)
  }

  private static func isBlank(_ utf8: [UInt8], at position: Int, end: Int) -> Bool {
    WhiteSpace.contains(UTF8Scalar.decode(utf8, at: position, end: end).scalar)
  }

  private static func isBlank(_ utf8: [UInt8], before position: Int) -> Bool {
    // The last byte of a blank: ASCII, the end of U+00A0, or of one of U+2000.
    let byte = utf8[position - 1]
    return byte <= 0x20 || byte == 0xA0 || byte == 0xAF || (0x80...0x8B).contains(byte)
  }
}
