package import Articles

extension TextDecoder {
  /// The text that the bytes stand for, in the encoding that was declared for them.
  ///
  /// Nothing is refused: what no encoding can read becomes U+FFFD. In this order: byte order mark;
  /// UTF-16 by the zero bytes of its first tag; the first known label; UTF-8; UTF-8 with a few bad
  /// bytes; what the letters are most like; windows-1252.
  ///
  /// The most binding of `labels` comes first; unknown ones count for nothing.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func read(_ bytes: [UInt8], declared labels: [String?] = []) -> ArticleText {
    if let text = UTF32Text.decode(bytes) { return text }
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.decode(bytes, .little, start: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.decode(bytes, .big, start: 2) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return UTF8Text.repair(bytes, start: 3) }
    if bytes.starts(with: [0x3C, 0, 0x3F, 0]) || bytes.starts(with: [0x3C, 0, 0x21, 0]) {
      return UTF16Text.decode(bytes, .little, start: 0)
    }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F]) || bytes.starts(with: [0, 0x3C, 0, 0x21]) {
      return UTF16Text.decode(bytes, .big, start: 0)
    }
    for label in labels {
      guard let name = label.flatMap({ EncodingLabel.name(of: $0) }) else { continue }
      if let text = decode(bytes, as: name) { return text }
    }
    return readUndeclared(bytes)
  }

  /// The text in a named encoding; nil for the ones that the bytes themselves disprove.
  private static func decode(_ bytes: [UInt8], as name: String) -> ArticleText? {
    switch name {
    case "utf-8": return nil
    case "utf-16le", "utf-16be":
      // A declaration that could be read byte by byte is not in UTF-16.
      let census = ByteCensus(bytes)
      guard let order = UTF16Text.byteOrder(of: bytes, census) else { return nil }
      return UTF16Text.decode(bytes, order, start: 0)
    case "windows-1252": return UTF8Text.isValid(bytes) ? nil : Windows1252.decode(bytes)
    default: return SingleByteText.decode(bytes, name) ?? MultiByteText.decode(bytes, name)
    }
  }

  private static func readUndeclared(_ bytes: [UInt8]) -> ArticleText {
    if UTF8Text.isValid(bytes) {
      if EncodingDetector.isShifted(bytes), let text = detected(bytes) { return text }
      return ArticleText(
        utf8: bytes, original: bytes, encoding: "utf-8", offsets: OffsetMap(identity: bytes.count))
    }
    if let order = UTF16Text.byteOrder(of: bytes, ByteCensus(bytes)) {
      return UTF16Text.decode(bytes, order, start: 0)
    }
    if UTF8Text.isLikely(bytes) { return UTF8Text.repair(bytes, start: 0) }
    return detected(bytes) ?? Windows1252.decode(bytes)
  }

  /// The text in the encoding that its letters speak for.
  static func detected(_ bytes: [UInt8]) -> ArticleText? {
    EncodingDetector.name(of: bytes).flatMap { decode(bytes, as: $0) }
  }
}
