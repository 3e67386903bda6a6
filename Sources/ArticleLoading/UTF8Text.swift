internal import Articles

/// UTF-8, valid or with a few bad bytes.
enum UTF8Text {
  /// Whether the bytes are valid UTF-8.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether invalid bytes are UTF-8 with damage rather than a one-byte code page.
  ///
  /// A code page gives well-formed longer sequences by chance only, so at least as many well-formed
  /// as ill-formed ones speak for UTF-8; where there are none, a sequence cut off by the end does.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var wellFormed = 0
    var illFormed = 0
    var position = 0
    while position < bytes.count {
      let step = next(bytes, at: position)
      if step.scalar == nil {
        let isCutByTheEnd = position + step.count == bytes.count && step.isPrefix
        if isCutByTheEnd {
          if illFormed == 0, step.count > 1 || wellFormed > 0 { return true }
        }
        illFormed += 1
      } else if step.count > 1 {
        wellFormed += 1
      }
      position += step.count
    }
    return wellFormed > 0 && wellFormed >= illFormed
  }

  /// The text with U+FFFD for every maximal ill-formed part, as the WHATWG decoder gives it.
  static func repair(_ bytes: [UInt8], start: Int) -> ArticleText {
    var builder = OffsetMapBuilder(start: start, capacity: bytes.count)
    var clean = start
    var position = start
    while position < bytes.count {
      let step = next(bytes, at: position)
      if step.scalar == nil {
        builder.append(verbatim: bytes[clean..<position])
        builder.append("\u{FFFD}", from: step.count)
        clean = position + step.count
      }
      position += step.count
    }
    builder.append(verbatim: bytes[clean..<bytes.count])
    return builder.text(of: bytes, encoding: "utf-8")
  }

  /// A well-formed character, or the longest ill-formed part.
  struct Step {
    var scalar: Unicode.Scalar?
    var count: Int
    /// Whether more bytes could have made it well-formed.
    var isPrefix = false
  }

  /// What stands at a position (Unicode Standard, table 3-7).
  static func next(_ bytes: [UInt8], at position: Int) -> Step {
    let first = bytes[position]
    if first < 0x80 { return Step(scalar: Unicode.Scalar(first), count: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first) else { return Step(scalar: nil, count: 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard position + offset < bytes.count else {
        return Step(scalar: nil, count: offset, isPrefix: true)
      }
      let byte = bytes[position + offset]
      let allowed = offset == 1 ? second(after: first) : 0x80...0xBF
      guard allowed.contains(byte) else { return Step(scalar: nil, count: offset) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Step(scalar: Unicode.Scalar(value), count: length)
  }

  private static func second(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
