internal import Articles

/// UTF-32, which the web does not know and old feeds have.
enum UTF32Text {
  /// The text; nil where there is neither a byte order mark nor a `<` of four bytes.
  static func decode(_ bytes: [UInt8]) -> ArticleText? {
    let hasMark =
      bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    let isLittle = bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0x3C, 0, 0, 0])
    guard hasMark || isLittle || bytes.starts(with: [0, 0, 0, 0x3C]) else { return nil }
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count / 2)
    var position = hasMark ? 4 : 0
    var lead = position
    while position < bytes.count {
      let count = min(4, bytes.count - position)
      let unit = bytes[position..<position + count]
      let value = (isLittle ? Array(unit.reversed()) : Array(unit))
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let scalar = count == 4 ? Unicode.Scalar(value) : nil
      builder.append(scalar ?? "\u{FFFD}", from: count + lead)
      lead = 0
      position += count
    }
    return builder.text(of: bytes, encoding: isLittle ? "utf-32le" : "utf-32be")
  }
}
