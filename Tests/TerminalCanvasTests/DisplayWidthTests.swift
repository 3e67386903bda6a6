import TerminalCanvas
import TestSupport
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("世界", 4), ("한국", 4), ("ﬁ", 1),
    ("“quoted”", 8), ("…—–", 3), ("ｆｕｌｌ", 8), ("😀", 2), ("☀", 1), ("☀\u{FE0F}", 1),
    ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("❤\u{FE0F}‍🔥", 1), ("🇫🇷", 2), ("🇫🇷🇩🇪", 4), ("🇫", 1),
    ("1\u{FE0F}\u{20E3}", 1), ("Z\u{351}\u{36B}\u{343}\u{36A}\u{302}\u{36B}\u{33D}a", 2),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("नमस्ते", 4), ("का", 2), ("a\u{200B}b", 2),
    ("soft\u{AD}hyphen", 10),
    ("a\u{A0}b", 3), ("\u{3000}", 2), ("a\tb", 3), ("a\nb", 3), ("\u{1B}[31m", 5),
    ("\u{9B}31m", 4), ("a\u{202E}b", 3), ("a\u{200E}b", 2), ("\u{FEFF}bom", 3), ("\u{E000}", 1),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", 2), ("\u{301}", 1), ("\u{1F9D1}\u{200D}", 2), ("𠀀", 2),
  ])
  func `a text takes the columns that terminals agree on`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    #expect(DisplayWidth.columns(of: Array(text.utf8)) == columns)
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("世界", 4, "世界"), ("世界", 3, "世…"),
    ("世界", 2, "…"), ("abc", 1, "…"), ("abc", 0, ""), ("e\u{301}tude", 3, "e\u{301}t…"),
    ("", 3, ""),
  ])
  func `a text that does not fit ends in an ellipsis`(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.truncated(text, width: width) == cut)
  }

  @Test func `what is cut is never wider than asked`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let text = generator.text(Int.random(in: 0..<30, using: &generator))
      let width = Int.random(in: 0..<20, using: &generator)
      #expect(DisplayWidth.columns(of: DisplayWidth.truncated(text, width: width)) <= width)
    }
  }
}
