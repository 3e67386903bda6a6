internal import ArticleLoading
internal import Articles

/// Every byte of a decoded text leads back to a byte of the file.
enum DecoderInvariants {
  private static let labels: [String?] = [
    nil, "utf-8", "utf-16", "utf-16be", "latin1", "windows-1251", "koi8-r", "gb18030", "gbk",
    "shift_jis", "euc-jp", "iso-2022-jp", "big5", "euc-kr", "iso-8859-8", "macintosh",
    "x-user-defined", "utf-32", "no such label",
  ]

  static func check(_ bytes: [UInt8], _ choice: Int, _ findings: inout Findings) {
    check(TextDecoder.read(bytes, declared: [labels[choice % labels.count]]), bytes, &findings)
    if let text = try? TextDecoder.decode(bytes) { check(text, bytes, &findings) }
    _ = DeclaredEncoding.ofXML(bytes)
    _ = DeclaredEncoding.ofPage(bytes)
    _ = DeclaredEncoding.ofMediaType(String(decoding: bytes.prefix(200), as: UTF8.self))
  }

  static func check(_ text: ArticleText, _ bytes: [UInt8], _ findings: inout Findings) {
    findings.requireText(text.utf8, "the text read as \(text.encoding)")
    findings.require(text.original == bytes, "the original was changed")
    check(text.offsets, text.utf8, of: bytes.count, &findings)
  }

  /// Offsets rise and stay within the original.
  static func check(
    _ offsets: OffsetMap, _ utf8: [UInt8], of original: Int, _ findings: inout Findings
  ) {
    findings.require(offsets.cleanCount == utf8.count, "the map is of another text")
    findings.require(offsets.originalCount == original, "the map is of another original")
    var last = 0
    for clean in stride(from: 0, through: utf8.count, by: max(1, utf8.count / 512)) {
      let place = offsets.original(clean)
      findings.require(place >= last && place <= original, "offset \(clean) leads to \(place)")
      last = place
      let range = offsets.original(clean..<min(utf8.count, clean + 5))
      findings.require(
        range.lowerBound >= 0 && range.upperBound <= original,
        "the range at \(clean) leads to \(range)")
    }
  }
}
