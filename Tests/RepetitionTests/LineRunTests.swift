import ArticleAnalysis
import Testing

@Suite struct LineRunTests {
  private func repeated(_ line: String, _ count: Int) -> String {
    String(repeating: line, count: count)
  }

  @Test(arguments: ["a\n", "ab cd\n", "a\n\n", "a\r\n", "  a \n", "Row, row.\n", "да\n", "中\n"])
  func `the same short line over and over is one fold`(_ line: String) throws {
    let utf8 = Array(repeated(line, 3_000).utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    let fold = try #require(folds.last)
    #expect(folds.count <= 3)
    #expect(fold.kind == .adjacent && fold.difference == nil)
    #expect(fold.range.count * 100 >= utf8.count * 98)
    #expect(fold.source.upperBound <= fold.range.lowerBound)
    #expect(fold.range.upperBound >= utf8.count - line.utf8.count)
    checkPromises(utf8)
  }

  @Test func `the last line folds with the others where it lacks its end`() throws {
    let utf8 = Array((repeated("go on\n", 400) + "go on").utf8)
    let fold = try #require(RepetitionFinder.folds(in: utf8).last)
    #expect(fold.range.upperBound == utf8.count)
    checkPromises(utf8)
  }

  @Test func `equal lines that are a small part of a text stay`() {
    var text = InventedText(seed: 3)
    let prose = text.paragraphs(40).joined(separator: "\n")
    let utf8 = Array((prose + "\n" + repeated("Draw\n", 200)).utf8)
    #expect(RepetitionFinder.folds(in: utf8).isEmpty)
  }

  @Test(arguments: ["4.2 18\n", "* * *\n", "---\n", "* * *\n\n"])
  func `lines without a letter are no run`(_ line: String) {
    let utf8 = Array(repeated(line, 300).utf8)
    #expect(!RepetitionFinder.folds(in: utf8).contains { $0.kind == .adjacent })
  }

  @Test func `two runs of which each is most of what is left both fold`() {
    let utf8 = Array((repeated("abc\n", 1_000) + repeated("xyz\n", 600)).utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(folds.count == 2)
    checkPromises(utf8)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `runs among other lines keep the promises`(_ seed: UInt64) {
    var text = InventedText(seed: seed)
    var parts: [String] = []
    for _ in 0..<1 + text.number(below: 4) {
      parts.append(contentsOf: text.paragraphs(text.number(below: 4)).map { $0 + "\n" })
      let line = ["a\n", "no more\n", "one two three\n\n", "x.\r\n", "9 b\n"][text.number(below: 5)]
      parts.append(repeated(line, 60 + text.number(below: 400)))
    }
    var end = 0
    let utf8 = Array(parts.joined().utf8)
    for fold in RepetitionFinder.folds(in: utf8) {
      #expect(fold.range.lowerBound >= end && fold.range.upperBound <= utf8.count)
      end = fold.range.upperBound
    }
  }
}
