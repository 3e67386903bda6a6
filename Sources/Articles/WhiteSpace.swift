/// White space as news text has it: Unicode's, and the invisible fillers web pages leave behind.
package enum WhiteSpace {
  /// Whether a scalar shows nothing and separates or pads words.
  ///
  /// Counts U+0000, U+200B, U+2060 and U+FEFF, which Unicode does not call white space.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x00, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029,
      0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The text with each run of white space as one blank, and none at the ends; what has no width
  /// (U+200B, U+2060, U+FEFF) is left out.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func collapsed(_ text: String) -> String {
    var text = text
    let changed: String? = text.withUTF8 { isCollapsed($0) ? nil : collapsed($0) }
    return changed ?? text
  }

  /// What stands at a range of UTF-8 text, with each run of white space as one blank, none at the
  /// ends, and without what has no width.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func collapsed(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    utf8.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range])
      return isCollapsed(part) ? String(decoding: part, as: UTF8.self) : collapsed(part)
    }
  }

  /// Whether the words of a range of UTF-8 text are parted by single blanks only; whatever stands
  /// at its ends.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func isSingleSpaced(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.withUnsafeBufferPointer { isSingleSpaced(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func isCollapsed(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.first != 0x20 && utf8.last != 0x20 && isSingleSpaced(utf8)
  }

  private static func isSingleSpaced(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasBlank = false
    var position = 0
    while position < utf8.count {
      if let blanks = blanks(of: utf8, at: position) {
        if blanks & (blanks << 8 | (wasBlank ? 0x80 : 0)) != 0 { return false }
        wasBlank = blanks >> 63 == 1
        position += 8
        continue
      }
      let byte = utf8[position]
      if byte == 0x20 {
        if wasBlank { return false }
        wasBlank = true
      } else {
        wasBlank = false
        if byte < 0x20 || byte >= 0xC2, width(utf8, at: position) > 0 { return false }
      }
      position += 1
    }
    return true
  }

  /// The high bit of each of the next eight bytes that is a blank; nil where fewer are left, or one
  /// is a control sign or no ASCII.
  @inline(__always)
  private static func blanks(of utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64? {
    guard position + 8 <= utf8.count else { return nil }
    let high: UInt64 = 0x8080_8080_8080_8080
    let chunk = UnsafeRawBufferPointer(utf8)
      .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    // A byte reaches its high bit with 0x60 added from 0x20 on.
    guard chunk & high == 0, (chunk &+ 0x6060_6060_6060_6060) & high == high else { return nil }
    return ~((chunk ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F) & high
  }

  private static func collapsed(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var pending = false
    var position = 0
    while position < utf8.count {
      let width = width(utf8, at: position)
      if width > 0 {
        pending = pending || !result.isEmpty && !hasNoWidth(utf8, at: position, bytes: width)
        position += width
      } else {
        if pending { result.append(0x20) }
        pending = false
        result.append(utf8[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a blank is seen by nobody, so that it parts no words.
  package static func hasNoWidth(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { hasNoWidth($0, at: 0, bytes: $0.count) }
  }

  /// Whether the white space at a position, of so many bytes, is U+200B, U+2060 or U+FEFF.
  private static func hasNoWidth(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int, bytes: Int
  ) -> Bool {
    guard bytes == 3 else { return false }
    return switch (utf8[position], utf8[position + 1], utf8[position + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }

  /// Bytes of the white space at a position; 0 where there is none.
  @inline(__always)
  private static func width(_ utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let first = utf8[position]
    if first < 0x80 {
      let isBlank =
        first == 0x20 || first &- 0x09 < 5 || first == 0x00 || first &- 0x1C < 4
      return isBlank ? 1 : 0
    }
    guard first >= 0xC2, position + 1 < utf8.count else { return 0 }
    let second = utf8[position + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard first >= 0xE1, position + 2 < utf8.count else { return 0 }
    let third = utf8[position + 2]
    let isBlank: Bool =
      switch (first, second) {
      case (0xE1, 0x9A): third == 0x80
      case (0xE2, 0x80):
        third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
      case (0xE2, 0x81): third == 0x9F || third == 0xA0
      case (0xE3, 0x80): third == 0x80
      case (0xEF, 0xBB): third == 0xBF
      default: false
      }
    return isBlank ? 3 : 0
  }
}
