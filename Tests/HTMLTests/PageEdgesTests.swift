import ArticleLoading
import Articles
import Testing

/// The first and the last lines of a text, whatever sign they end with.
@Suite struct PageEdgesTests {
  private static let title = "Ferry to stop in winter"
  private static let text = [
    "The island council decided on Friday to take the ferry out of service until March.",
    "Its captain found rust in both engines, the harbour master told a crowd on the quay.",
  ]
  private static let paragraphs = text.map { "<p>\($0)</p>" }.joined()

  /// The lines that are shown as running text.
  private func shown(_ html: String) -> [String] {
    let page = HTMLPage(
      Array("<!doctype html><title>\(Self.title)</title><body>\(html)</body>".utf8))
    let parts = Set(page.markup.parts.map(\.range.lowerBound))
    return page.text.lines.filter { !parts.contains($0.range.lowerBound) }
      .map { page.text.string($0.range) }
  }

  private static let unmarked = [
    "Islanders will meet in the school on Tuesday to speak of a bridge",
    "Nobody was told",
    "The winter will be long, and the shop has flour for nine weeks of it at the very most, its owner",
  ]

  @Test(
    arguments: unmarked,
    [
      "<article><h1>\(title)</h1>TEXT</article>",
      "<h1>\(title)</h1><div itemprop=articleBody>TEXT</div>",
      "<h1>\(title)</h1><div class=entry-content>TEXT</div><div class=foot><p>We are the paper</p></div>",
      "<main><article><h1>\(title)</h1><div>TEXT</div></article></main><footer><p>Imprint</p></footer>",
    ])
  func `a last paragraph needs no mark`(last: String, frame: String) {
    let html = frame.replacing("TEXT", with: "\(Self.paragraphs)<p>\(last)</p>")
    #expect(shown(html) == Self.text + [last])
    let two = frame.replacing("TEXT", with: "\(Self.paragraphs)<p>\(last)</p><p>\(last) now</p>")
    #expect(shown(two) == Self.text + [last, "\(last) now"])
  }

  @Test(arguments: ["last", "has-text-align-left", "MsoNormal"])
  func `a class may say how a last paragraph is set`(name: String) {
    let last = Self.unmarked[0]
    let html =
      "<article><h1>\(Self.title)</h1>\(Self.paragraphs)<p class=\(name)>\(last)</p></article>"
    #expect(shown(html) == Self.text + [last])
    #expect(shown(html.replacing("class=\(name)", with: "class=source")) == Self.text)
  }

  @Test func `short paragraphs under a last heading are text`() {
    let last = "<h2>The vote</h2><p>For: 12</p><p>Against: 3</p>"
    #expect(
      shown("<article><h1>\(Self.title)</h1>\(Self.paragraphs)\(last)</article>")
        == Self.text + ["The vote", "For: 12", "Against: 3"])
  }

  @Test(arguments: [
    "Islanders will meet in the school on Tuesday to speak of a bridge", "The ferry is old",
    "สะพานปิดแล้ว", "다리가 닫혔다",
  ])
  func `a first paragraph needs no mark`(first: String) {
    let figure = "<figure><img src=a><figcaption>The quay.</figcaption></figure>"
    for between in ["", figure] {
      let html =
        "<article><h1>\(Self.title)</h1><p>\(first)</p>\(between)\(Self.paragraphs)</article>"
      #expect(shown(html) == [first] + Self.text)
    }
  }

  @Test(arguments: [
    "<p>By Kavita Rao</p>", "<p>Kavita Rao and Ann Lee for The Quay</p>", "<p>18 November 2026</p>",
    "<p>News</p>", "<p>記者：王小明</p>", "<p>김민수 기자</p>", "<p>rao@quay.example for the desk</p>",
    "<p class=kicker>What the island says</p>", "<p><a href=/w>What the winter will bring</a></p>",
    "<div>Listen to this story now</div>",
  ])
  func `what stands over a text is not its beginning`(line: String) {
    #expect(
      shown("<article><h1>\(Self.title)</h1>\(line)\(Self.paragraphs)</article>") == Self.text)
  }

  @Test(arguments: [
    "<p><a href=/w>What the winter will bring</a></p>", "<p>Share</p>",
    "<div>More from the island</div>", "<p class=tags>Ferries and winter</p>",
  ])
  func `what stands below a text is not its end`(line: String) {
    #expect(
      shown("<article><h1>\(Self.title)</h1>\(Self.paragraphs)\(line)</article>") == Self.text)
  }

  @Test func `the lines of one paragraph belong together`() {
    let verse = "<p>Old ferry, new rust,<br>no way back,<br>the tide goes out.</p>"
    #expect(
      shown("<article><h1>\(Self.title)</h1>\(verse)\(Self.paragraphs)</article>")
        == ["Old ferry, new rust,", "no way back,", "the tide goes out."] + Self.text)
    let signed = "<p>Kavita Rao<br>\(Self.text[0])</p><p>\(Self.text[1])</p>"
    #expect(shown("<article><h1>\(Self.title)</h1>\(signed)</article>") == Self.text)
  }

  @Test(arguments: [
    ("my", "ကောင်စီက ပိတ်သည်။"), ("km", "ស្ពានបិទ។"), ("am", "ጀልባው ቆመ።"), ("hy", "Նավը կանգնեց։"),
    ("el", "Ποιος θα πληρώσει;"), ("bo", "གྲུ་བཀག།"), ("th", "เรือหยุดแล้ว"), ("ja", "船は止まった。"),
    ("zh", "船停了。"), ("ja", "「もう待てない」"), ("zh", "“不能再等了”"),
  ])
  func `sentences end with signs of their own, or none`(language: String, sentence: String) {
    let long = String(repeating: sentence.dropLast() + " ", count: 8) + sentence
    let html = "<article><h1>\(Self.title)</h1><p>\(long)</p><p>\(sentence)</p></article>"
    #expect(shown("<html lang=\(language)>\(html)") == [long, sentence])
    #expect(
      shown("<article><h1>\(Self.title)</h1><p>\(sentence)</p><p>\(long)</p></article>")
        == [sentence, long])
  }

  @Test(arguments: [
    (["Ferry stops until the spring", "Rust in both engines"], true),
    (["Follow us", "Print it"], false), (["Kavita Rao", "18 November"], false),
  ])
  func `points may be short where one of them says much`(points: [String], isText: Bool) {
    let list = "<ul>\(points.map { "<li>\($0)</li>" }.joined())</ul>"
    let lines = shown("<article><h1>\(Self.title)</h1>\(list)\(Self.paragraphs)</article>")
    #expect(lines == (isText ? points.map { "\u{2022} \($0)" } : []) + Self.text)
  }
}
