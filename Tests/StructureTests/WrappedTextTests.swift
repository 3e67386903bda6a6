internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// Texts whose lines were wrapped by hand, in pages and in what came without markup.
@Suite struct WrappedTextTests {
  private static let first = [
    "A ferry with ninety passengers ran aground off the island on Monday,",
    "said the coast guard, and nobody was hurt when she struck the bank.",
  ]
  private static let second = [
    "Tugs pulled the ship free at high water, and it went back to the port",
    "in the evening, the company said. Divers will look at the hull today.",
  ]

  private static let third = [
    "The captain had been at sea since two in the night, the company said,",
    "and had asked for relief before the fog came down upon the whole bay.",
  ]

  private func body(_ source: [UInt8]) throws -> [String] {
    let article = try #require(
      HTMLPage.article(
        id: ArticleID(location: "/p"), path: "p.html", decoded: try TextDecoder.decode(source)))
    return ArticleCleaner.clean(article).passages.filter { $0.kind == .body && !$0.isFolded }
      .map { article.text.readable($0.range) }
  }

  @Test func `paragraphs of a mail that fill their last lines are parted by their gaps`() throws {
    var page = ItemPage()
    page.title = "Ferry runs aground"
    let text = (Self.first + [""] + Self.second).joined(separator: "\n")
    page.body = FeedText(utf8: Array(text.utf8), form: .plain)
    let bytes = try #require(page.bytes)
    #expect(
      try body(bytes) == [Self.first, Self.second].map { $0.joined(separator: " ") })
  }

  @Test(arguments: ["\n", "\n\n"])
  func `lines part the paragraphs of markup that has no tags around them`(gap: String) throws {
    var page = ItemPage()
    page.title = "Ferry runs aground"
    let paragraphs = [Self.first + Self.second, Self.third].map { $0.joined(separator: " ") }
    let text = paragraphs.joined(separator: gap).replacing("ferry", with: "<b>ferry</b> &amp; boat")
    page.body = FeedText(utf8: Array(text.utf8), form: .html)
    #expect(
      try body(#require(page.bytes))
        == paragraphs.map { $0.replacing("ferry", with: "ferry & boat") })
  }

  @Test func `markup that was wrapped without gaps is one paragraph`() throws {
    var page = ItemPage()
    page.title = "Ferry runs aground"
    let text = (Self.first + Self.second).joined(separator: "\n")
    page.body = FeedText(utf8: Array("<i>\(text)</i>".utf8), form: .html)
    #expect(try body(#require(page.bytes)) == [text.replacing("\n", with: " ")])
  }

  @Test(arguments: ["", "\n", "\n\n"])
  func `a page that has its text as it was typed loses none of it`(gap: String) throws {
    let text = [Self.first, Self.second, Self.third].map { $0.joined(separator: "\n") }
    let page = """
      <html><body><div><a href="/">Home</a></div><h1>Ferry runs aground</h1>
      <pre>\n\(text.joined(separator: "\n" + gap + "  "))\n</pre><p>Copyright 2024.</p></body></html>
      """
    let body = try body(Array(page.utf8))
    #expect(body == text.map { $0.replacing("\n", with: " ") })
  }

  @Test(arguments: [
    """
    Police arrest two men after robbery at Harborough bank
    By Anna Berg, staff writer of the Harborough Daily
    HARBOROUGH, May 3, 2024 (Harborough Daily News) --

    Police arrested two men on Friday.

    They are 34 and 36 years old.
    """,
    """
    What the court ruled on Friday

    - The dam above Lorrin may be finished, all seven judges say in it.
    - Restoration of the road to Upper Lorrin may go on as long as it has.
    - Engineers may open the ladder for the fish from March until June.
    """,
    """
    Skating on the pond

    Where everybody learned to pass the winter on thy water,
        upon the ice behind the hall, the parson and his daughter,
    The council came and closed the gate, the keeper and the porter,
        and nobody went out beyond the wall that made it shorter.

    The mayor sent a man with tape, who measured it all over,
        and wrote it down upon his sleeve, from Ellery to Dover,
    And now thy only friend is Kate, who has no other lover,
        and looks among the reeds for thee, and for the four-leaved clover.
    """,
  ])
  func `lines that go on with no sentence are lines of their own`(text: String) throws {
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
    let article = ArticleCleaner.clean(
      Article(id: ArticleID(location: "/p"), path: "p.txt", text: ArticleText(text)))
    for passage in article.passages {
      let words = article.text.readable(passage.range)
      #expect(lines.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test(arguments: [
    "Party         Candidate           Votes    Share\nGreen party   Anna Berg          12,345     45.1\n"
      + "Left party    Bo Lund             9,876     36.0\nOthers        none                5,180     18.9",
    "          Where everybody learned to skate,\n          upon thy frozen water, pond,\n"
      + "          the council came and closed the gate,\n          and nobody went out beyond.",
  ])
  func `tables and verse that were typed keep their lines`(text: String) throws {
    let lead = "<p>The result of the vote was read out in the hall on Friday night at eleven.</p>"
    let end = "<p>Nobody in the hall asked for another count before the doors were shut.</p>"
    let page = "<html><body><article><h1>Result</h1>\(lead)<pre>\(text)</pre>\(end)</article>"
    let body = try body(Array(page.utf8))
    #expect(body.count == 6)
  }
}
