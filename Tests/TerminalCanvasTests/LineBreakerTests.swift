import TerminalCanvas
import TestSupport
import Testing

struct LineBreakerTests {
  @Test(arguments: [
    ("", 10, []), (" \n\t ", 10, []), ("one two three", 7, ["one two", "three"]),
    ("  one   two  ", 5, ["one", "two"]), ("a\u{A0}\u{A0}b", 3, ["a", "b"]),
    ("U.S.-led coalition", 9, ["U.S.-led", "coalition"]),
    ("well-known", 6, ["well-", "known"]), ("2015-2016", 6, ["2015-2", "016"]),
    ("word—word", 6, ["word—", "word"]), ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("世界人民大团结", 5, ["世界", "人民", "大团", "结"]),
    ("他说。你好", 6, ["他说。", "你好"]), ("他说了。", 6, ["他说", "了。"]),
    ("「引用」文", 4, ["「引", "用」", "文"]), ("한국어 문장", 6, ["한국어", "문장"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("a世b", 1, ["a", "世", "b"]), ("one\r\ntwo", 20, ["one\r\ntwo"]),
    ("ends - with dash", 6, ["ends -", "with", "dash"]),
  ])
  func `text is broken where a reader expects it`(text: String, width: Int, lines: [String]) {
    let utf8 = Array(text.utf8)
    let ranges = LineBreaker.lines(of: utf8, width: width)
    #expect(ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == lines)
  }

  @Test(arguments: [
    ("vista\u{301}s", 5, ["vista\u{301}", "s"]), ("vista\u{301}s", 4, ["vist", "a\u{301}s"]),
    ("a\u{301}bcd efg", 4, ["a\u{301}bcd", "efg"]), ("go x\u{200D}y", 4, ["go", "x\u{200D}y"]),
    ("over-long-winded", 10, ["over-long-", "winded"]), ("ab世cd", 3, ["ab", "世", "cd"]),
  ])
  func `marks and wide signs between letters stay where they are`(
    text: String, width: Int, lines: [String]
  ) {
    let utf8 = Array(text.utf8)
    let ranges = LineBreaker.lines(of: utf8, width: width)
    #expect(ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == lines)
  }

  @Test func `only a part of the text is broken where asked`() {
    let utf8 = Array("Skip. one two three. Skip.".utf8)
    let ranges = LineBreaker.lines(of: utf8, range: 6..<20, width: 8)
    #expect(ranges == [6..<13, 14..<20])
  }

  @Test func `lines lose nothing but white space and are never too wide`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<400 {
      let utf8 = Array(generator.text(Int.random(in: 0..<60, using: &generator)).utf8)
      let width = Int.random(in: 2..<20, using: &generator)
      let lines = LineBreaker.lines(of: utf8, width: width)
      var end = 0
      for line in lines {
        #expect(line.lowerBound >= end && !line.isEmpty)
        #expect(showsNothing(utf8[end..<line.lowerBound]))
        #expect(DisplayWidth.columns(of: utf8, range: line) <= width)
        end = line.upperBound
      }
      #expect(showsNothing(utf8[end...]))
    }
  }

  private func showsNothing(_ bytes: ArraySlice<UInt8>) -> Bool {
    var canvas = Canvas(columns: 80, rows: 1)
    canvas.put(utf8: Array(bytes), column: 0, row: 0)
    return canvas.plainText.isEmpty
  }
}
