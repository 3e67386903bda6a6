/// References to characters, as feeds write them.
enum XMLReference {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The longest name of a character that feeds use, in bytes.
  private static let longestName = 31

  /// The length of one of XML's own five references, which may stay; nil for anything else.
  @inline(__always)
  static func plainLength(_ input: Bytes, at start: Int) -> Int? {
    let left = input.count - start
    guard left >= 4 else { return nil }
    switch input[start + 1] {
    case UInt8(ascii: "l"), UInt8(ascii: "g"):
      return input[start + 2] == UInt8(ascii: "t") && input[start + 3] == UInt8(ascii: ";")
        ? 4 : nil
    case UInt8(ascii: "a"):
      if left >= 5, input[start + 2] == UInt8(ascii: "m"), input[start + 3] == UInt8(ascii: "p"),
        input[start + 4] == UInt8(ascii: ";")
      {
        return 5
      }
      let isApostrophe =
        left >= 6 && input[start + 2] == UInt8(ascii: "p") && input[start + 3] == UInt8(ascii: "o")
        && input[start + 4] == UInt8(ascii: "s") && input[start + 5] == UInt8(ascii: ";")
      return isApostrophe ? 6 : nil
    case UInt8(ascii: "q"):
      let isQuote =
        left >= 6 && input[start + 2] == UInt8(ascii: "u") && input[start + 3] == UInt8(ascii: "o")
        && input[start + 4] == UInt8(ascii: "t") && input[start + 5] == UInt8(ascii: ";")
      return isQuote ? 6 : nil
    default: return nil
    }
  }

  /// The characters that a reference stands for, or a bare `&` made one; how many bytes it took.
  ///
  /// A parser takes an end of a line in an attribute for a blank, so that it stays a reference there.
  static func mended(
    _ input: Bytes, at start: Int, inAttribute: Bool = false
  ) -> (bytes: [UInt8], length: Int) {
    if let length = plainLength(input, at: start) {
      return (Array(input[start..<start + length]), length)
    }
    if start + 1 < input.count, input[start + 1] == UInt8(ascii: "#") {
      if let (value, length) = number(input, at: start) {
        if inAttribute, [0x09, 0x0A, 0x0D].contains(value) {
          return (Array("&#\(value);".utf8), length)
        }
        return paired(value, input, at: start, length)
      }
      return (Array("&amp;".utf8), 1)
    }
    var end = start + 1
    while end < input.count, end - start <= longestName, isNameByte(input[end]) { end += 1 }
    if end < input.count, input[end] == UInt8(ascii: ";"),
      let bytes = named(Array(input[start + 1...end]))
    {
      return (bytes, end + 1 - start)
    }
    return (Array("&amp;".utf8), 1)
  }

  /// The character of a name of HTML as markup; `name` has its semicolon.
  private static func named(_ name: [UInt8]) -> [UInt8]? {
    guard let match = NamedReferences.all.longest(in: name, at: 0, end: name.count),
      match.count == name.count
    else { return nil }
    return match.utf8.flatMap { $0 < 0x80 ? utf8(UInt32($0)) : [$0] }
  }

  /// Two references to the halves of one character are that character.
  private static func paired(
    _ value: UInt32, _ input: Bytes, at start: Int, _ length: Int
  ) -> (bytes: [UInt8], length: Int) {
    if (0xD800...0xDBFF).contains(value), start + length < input.count,
      input[start + length] == UInt8(ascii: "&"),
      let (low, more) = number(input, at: start + length), (0xDC00...0xDFFF).contains(low)
    {
      return (utf8(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)), length + more)
    }
    return (utf8(value), length)
  }

  /// `&#…;` or `&#x…;`: the number, at most one above the greatest, and the bytes it took.
  private static func number(_ input: Bytes, at start: Int) -> (UInt32, Int)? {
    var index = start + 2
    guard index <= input.count, input[start + 1] == UInt8(ascii: "#"), index < input.count else {
      return nil
    }
    let isHex = input[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < input.count, let digit = digit(input[index], isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > first, index < input.count, input[index] == UInt8(ascii: ";") else { return nil }
    return (value, index + 1 - start)
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: return UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: return isHex ? UInt32((byte | 0x20) - 0x57) : nil
    default: return nil
    }
  }

  /// The character of a number as markup.
  private static func utf8(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0x26: return Array("&amp;".utf8)
    case 0x3C: return Array("&lt;".utf8)
    case 0x3E: return Array("&gt;".utf8)
    case 0x22: return Array("&quot;".utf8)
    default: return character(value)
    }
  }

  /// The character of a number, as HTML reads it: 0x80 to 0x9F are windows-1252, and control
  /// characters but for white space are U+FFFD.
  static func character(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0x09, 0x0A, 0x0D: return [UInt8(value)]
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: return XMLByte.replacement
    case 0x80...0x9F: return Array(String(Windows1252.scalar(UInt8(value))).utf8)
    default:
      return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? XMLByte.replacement
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || (0x30...0x39).contains(byte)
  }
}
