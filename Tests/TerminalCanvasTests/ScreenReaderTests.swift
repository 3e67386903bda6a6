import TerminalCanvas
import TestSupport
import Testing

struct ScreenReaderTests {
  @Test func `a terminal shows what the canvas holds`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      var canvas = Canvas(columns: 19, rows: 4)
      for row in 0..<4 {
        let text = generator.text(Int.random(in: 0..<25, using: &generator))
        canvas.put(text, column: Int.random(in: 0..<9, using: &generator), row: row)
      }
      var screen = ScreenReader(columns: 19, rows: 4)
      let lines = canvas.ansi().split(separator: "\n", omittingEmptySubsequences: false)
      screen.feed(lines.joined(separator: "\r\n").utf8)
      #expect(screen.text == canvas.plainText)
    }
  }

  @Test(arguments: [
    ("abc\u{1B}[1;2HX", "aXc"), ("abc\u{1B}[2D\u{1B}[K", "a"), ("abc\r\u{1B}[P", "bc"),
    ("abc\r\u{1B}[2@", "  abc"), ("a\u{1B}[4b", "aaaaa"), ("abc\u{1B}[2Jd", "   d"),
    ("abcdefgh12", "abcdefgh\n12"), ("世\u{1B}[2Gx", " x"), ("a\r\nb\u{1B}[H\u{1B}[L", "\na\nb"),
    ("a\r\nb\u{1B}[H\u{1B}[M", "b"), ("1\r\n2\r\n3\r\n4", "2\n3\n4"), ("a\u{1B}[?1049hb", " b"),
    ("a\u{1B}[?1049hb\u{1B}[?1049l", "a"), ("\u{1B}]0;title\u{07}a\u{1B}(Bb", "ab"),
    ("1\r\n2\r\n3\u{1B}[2;3r\u{1B}[3;1H\n", "1\n3"), ("ab\u{1B}[1K", ""), ("abc\r\u{1B}[2X", "  c"),
  ])
  func `sequences do what a terminal does`(output: String, shown: String) {
    var screen = ScreenReader(columns: 8, rows: 3)
    screen.feed(output.utf8)
    var lines = screen.text
    while lines.hasSuffix("\n") { lines.removeLast() }
    #expect(lines == shown)
  }

  @Test func `no output crashes it`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "\u{1B}[", "\u{1B}", ";", "?", "9", "0", "m", "H", "r", "L", "P", "@", "b", "J", "世",
    ]
    for _ in 0..<300 {
      var screen = ScreenReader(columns: 7, rows: 3)
      for _ in 0..<60 { screen.feed((pieces.randomElement(using: &generator) ?? "").utf8) }
      screen.feed(generator.text(20).utf8)
      #expect(screen.text.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    }
  }
}
