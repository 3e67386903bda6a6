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

  @Test(arguments: ["", "\n", "\n\n"])
  func `a page that has its text as it was typed loses none of it`(gap: String) throws {
    let text = [Self.first, Self.second, Self.first.reversed()].map { $0.joined(separator: "\n") }
    let page = """
      <html><body><div><a href="/">Home</a></div><h1>Ferry runs aground</h1>
      <pre>\n\(text.joined(separator: "\n" + gap + "  "))\n</pre><p>Copyright 2024.</p></body></html>
      """
    let body = try body(Array(page.utf8))
    #expect(body == text.map { $0.replacing("\n", with: " ") })
  }
}
