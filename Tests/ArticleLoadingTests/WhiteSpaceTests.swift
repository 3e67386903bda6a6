internal import Articles
import Testing

struct WhiteSpaceTests {
  private static let pieces: [String] = [
    "a", "Ж", "“", "’", "…", "中", "🙂", " ", "  ", "\t", "\r\n", "\u{0}", "\u{1F}", "\u{85}",
    "\u{A0}", "\u{1680}", "\u{2003}", "\u{200B}", "\u{2028}", "\u{202F}", "\u{205F}", "\u{2060}",
    "\u{3000}", "\u{FEFF}", "\u{FEFE}", "\u{2010}", "\u{C2}", "\u{7F}",
  ]

  /// By the definition, scalar by scalar.
  private func plainly(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: WhiteSpace.contains).map { String($0) }
      .joined(separator: " ")
  }

  @Test func `collapsing bytes gives what collapsing scalars gives`() {
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<(state >> 33) % 12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int((state >> 33) % UInt64(Self.pieces.count))]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bytes = Array(text.utf8)
      #expect(WhiteSpace.collapsed(text) == plainly(text))
      #expect(WhiteSpace.collapsed(bytes, 0..<bytes.count) == plainly(text))
      let part = 0..<(bytes.count / 2)
      let half = String(decoding: bytes[part], as: UTF8.self)
      #expect(WhiteSpace.collapsed(bytes, part) == plainly(half))
    }
  }
}
