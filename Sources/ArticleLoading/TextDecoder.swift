package import Articles

/// Reads bytes as text: finds the encoding, repairs what is broken, keeps the way back.
///
/// In this order: byte order mark; UTF-8; UTF-16 without mark, by where its zero bytes stand;
/// UTF-8 with a few bad bytes (each becomes U+FFFD); what the letters are most like; windows-1252,
/// as the WHATWG reads latin-1.
package enum TextDecoder {
  /// Control characters a text may hold, in per mille of its bytes; compressed data has some 100.
  private static let controlLimit = 50
  /// Bytes outside ASCII that western text may hold, in per mille; Cyrillic code pages have 700.
  private static let highLimit = 400
  /// Shorter texts are too short to judge by that share.
  private static let highLimitCount = 64

  /// The text that the bytes stand for; clean UTF-8 shares its storage with them.
  ///
  /// - Throws: the reason why they are not a text.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func decode(_ bytes: [UInt8]) throws(TextRefusal) -> ArticleText {
    guard !bytes.isEmpty else { throw .empty }
    if let name = BinarySign.name(of: bytes) { throw .format(name) }
    let census = ByteCensus(bytes)
    let text = try decode(bytes, census)
    guard hasVisibleText(text.utf8) else { throw .blank }
    return text
  }

  private static func decode(
    _ bytes: [UInt8], _ census: ByteCensus
  ) throws(TextRefusal) -> ArticleText {
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.decode(bytes, .little, start: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.decode(bytes, .big, start: 2) }
    if let order = UTF16Text.byteOrder(of: bytes, census) {
      return UTF16Text.decode(bytes, order, start: 0)
    }
    let controls = census.perMille(census.controls)
    guard controls <= controlLimit else { throw .binary(controlsPerMille: controls) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if UTF8Text.isValid(bytes) {
      if hasMark { return UTF8Text.repair(bytes, start: 3) }
      return ArticleText(
        utf8: bytes, original: bytes, encoding: "utf-8", offsets: OffsetMap(identity: bytes.count))
    }
    let unusual = census.perMille(census.controls + census.zeros)
    guard unusual <= controlLimit else { throw .binary(controlsPerMille: unusual) }
    if hasMark { return UTF8Text.repair(bytes, start: 3) }
    if UTF8Text.isLikely(bytes) { return UTF8Text.repair(bytes, start: 0) }
    if let text = detected(bytes) { return text }
    guard census.count < highLimitCount || census.perMille(census.high) <= highLimit else {
      throw .unknownEncoding
    }
    return Windows1252.decode(bytes)
  }

  /// Whether bytes are no text in any encoding, as pictures and what is packed.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if BinarySign.name(of: bytes) != nil { return true }
    let census = ByteCensus(bytes)
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || UTF16Text.byteOrder(of: bytes, census) != nil
    return !isWide && census.perMille(census.controls) > controlLimit
  }

  private static func hasVisibleText(_ utf8: [UInt8]) -> Bool {
    // Nearly every text ends this at its first byte.
    if let first = utf8.first, first > 0x20, first < 0x7F { return true }
    return String(decoding: utf8.prefix(4096), as: UTF8.self).unicodeScalars
      .contains { !WhiteSpace.contains($0) }
      || String(decoding: utf8.dropFirst(4096), as: UTF8.self).unicodeScalars
        .contains { !WhiteSpace.contains($0) }
  }
}
