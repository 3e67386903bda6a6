internal import Articles

/// UTF-32 with a byte order mark, which the web does not know and old feeds have.
enum UTF32Text {
  /// The text; nil where there is no mark.
  static func decode(_ bytes: [UInt8]) -> ArticleText? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE, 0, 0])
    guard isLittle || bytes.starts(with: [0, 0, 0xFE, 0xFF]) else { return nil }
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count / 2)
    var position = 4
    var lead = 4
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
