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
    text.unicodeScalars.filter { !["\u{200B}", "\u{2060}", "\u{FEFF}"].contains($0) }
      .split(whereSeparator: WhiteSpace.contains).map { String($0) }.joined(separator: " ")
  }

  @Test(arguments: [
    ("the au\u{200B}thority", "the authority", "the authority"),
    ("\u{FEFF}the d\u{2060}am \u{200B} is\u{200B}", "the dam is", "the dam is"),
    ("the d\u{FEFF}am", "the dam", "the dam"),
    ("a hyphen\u{AD}ated word", "a hyphen\u{AD}ated word", "a hyphenated word"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("क्\u{200D}ष", "क्\u{200D}ष", "क्\u{200D}ष"), ("👩\u{200D}🚀", "👩\u{200D}🚀", "👩\u{200D}🚀"),
    ("ไม่\u{200B}มี", "ไม่มี", "ไม่มี"),
  ])
  func `what has no width does not part a word`(_ text: String, _ readable: String, _ shown: String)
  {
    let article = ArticleText(text)
    let all = 0..<article.utf8.count
    #expect(article.readable(all) == readable)
    #expect(Array(article.shown(all).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(WhiteSpace.collapsed(text) == readable)
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
