/// The upper halves of the one-byte encodings of the web (WHATWG Encoding Standard, indexes).
///
/// Bytes without a character, and those that would be C1 controls, which a terminal obeys, are
/// U+FFFD.
enum SingleByteTable {
  /// The 128 characters from 0x80 on; nil where the name is not a one-byte encoding's.
  static func upper(of encoding: String) -> [Unicode.Scalar]? {
    if encoding == "windows-1252" { return (0x80...0xFF).map { Windows1252.scalar($0) } }
    return (iso[encoding] ?? windows[encoding]).map(scalars)
  }

  /// Reads a table: a hexadecimal code point, `+n` after it for *n* that follow one another, `*n`
  /// for the same *n* times.
  private static func scalars(_ notation: String) -> [Unicode.Scalar] {
    notation.split(separator: " ").flatMap { entry -> [Unicode.Scalar] in
      let parts = entry.split { $0 == "+" || $0 == "*" }
      let first = parts.first.flatMap { UInt32($0, radix: 16) } ?? 0xFFFD
      let count = parts.count > 1 ? UInt32(parts[1]) ?? 1 : 1
      let step: UInt32 = entry.contains("+") ? 1 : 0
      return (0..<count).map { Unicode.Scalar(first + $0 * step) ?? "\u{FFFD}" }
    }
  }
}
