internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import TestSupport
import Testing

@Suite struct PassageInvariantTests {
  static let lines: [String] =
    PageKindTests.pages.values.sorted().flatMap { page in
      MarkedPage(page).text.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
    } + [
      "\u{00A0}", "\u{FEFF}", "\0", "×", "-", "—", "(", "()", "(AP) —", ":", "By", "By ", "/",
      "AFP,",
      "PARIS", "PARIS (", "PARIS, Nov", "\u{2028}", "a\u{0301}\u{0301}", "😀", "电", "新华社电", "©",
      "12/", "1.2.", "Published in ", "“", "Photo:", "\u{FFFD}", "MOSCOW. Nov 26 (Interfax) -",
    ]

  private func check(_ text: ArticleText) throws {
    let article = ArticleCleaner.clean(
      Article(id: ArticleID(location: "x"), path: "x", text: text))
    var end = 0
    for (index, passage) in article.passages.enumerated() {
      try #require(passage.range.lowerBound >= end && !passage.range.isEmpty)
      try #require(isBlank(text.string(end..<passage.range.lowerBound)), "a byte in no passage")
      #expect(ByteTrim.trimmed(passage.range, in: text.utf8) == passage.range)
      #expect(!passage.reason.isEmpty)
      #expect((passage.kind == .repeat) == (passage.repeats != nil))
      #expect(passage.repeats != index)
      #expect(passage.repeats.map(article.passages.indices.contains) ?? true)
      end = passage.range.upperBound
    }
    #expect(isBlank(text.string(end..<text.utf8.count)))
    let isEmpty = isBlank(text.string(0..<text.utf8.count))
    #expect(isEmpty || !article.headline.isEmpty)
  }

  private func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(WhiteSpace.contains)
  }

  @Test func `every byte of a soup of lines is in exactly one passage`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        text += Self.lines.randomElement(using: &generator) ?? ""
        text += ["\n", "\n\n", "\r\n", " ", "\n \n"].randomElement(using: &generator) ?? "\n"
      }
      try check(ArticleText(text))
    }
  }

  @Test func `every byte of lines over and over is in exactly one passage`() throws {
    var generator = SeededGenerator(seed: 23)
    let short = Self.lines.filter { $0.utf8.count < 30 } + ["a", "no more", "Advertisement", "да"]
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        text += (Self.lines.randomElement(using: &generator) ?? "") + "\n"
        let line = short.randomElement(using: &generator) ?? "a"
        let end = ["\n", "\n\n", "\r\n"].randomElement(using: &generator) ?? "\n"
        text += String(repeating: line + end, count: Int.random(in: 100...300, using: &generator))
      }
      try check(ArticleText(text))
    }
  }

  @Test(arguments: ["a\n", "a\n\n", "no more\r\n"])
  func `a line over and over is a few paragraphs and one repeat`(_ line: String) throws {
    let text = ArticleText(String(repeating: line, count: 5_000))
    try check(text)
    let article = ArticleCleaner.clean(
      Article(id: ArticleID(location: "x"), path: "x", text: text))
    #expect(article.passages.count <= 14)
    let last = try #require(article.passages.last)
    #expect(last.kind == .repeat && last.isFolded && last.range.count > text.utf8.count * 9 / 10)
  }

  @Test func `every byte of random bytes is in exactly one passage`() throws {
    var generator = SeededGenerator(seed: 5)
    let signs = Array("aZ 0.,:;-()/\n\n\"'@#|©—“”éд新\u{00A0}\u{200B}\t".unicodeScalars)
    for _ in 0..<300 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...160, using: &generator) {
        view.append(signs.randomElement(using: &generator) ?? "a")
      }
      try check(ArticleText(String(view)))
    }
  }
}
