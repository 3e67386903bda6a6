internal import Articles

/// Text in an encoding of one byte a character.
enum SingleByteText {
  /// The text; nil where the name is not a one-byte encoding's.
  static func decode(_ bytes: [UInt8], _ encoding: String) -> ArticleText? {
    let table = encoding == "iso-8859-8-i" ? "iso-8859-8" : encoding
    guard let upper = SingleByteTable.upper(of: table) else { return nil }
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count * 2)
    var plain = 0
    for position in bytes.indices where bytes[position] >= 0x80 {
      builder.append(verbatim: bytes[plain..<position])
      builder.append(upper[Int(bytes[position]) - 0x80], from: 1)
      plain = position + 1
    }
    builder.append(verbatim: bytes[plain..<bytes.count])
    return builder.text(of: bytes, encoding: encoding)
  }
}
