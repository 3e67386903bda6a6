internal import ArticleLoading
internal import Articles
internal import Testing

/// Which of the texts of an item is shown, and what of it is not its text.
@Suite struct ItemTextTests {
  private func item(_ elements: String) throws -> (item: FeedItem, feed: Feed) {
    let text = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:yandex="http://news.yandex.ru"><channel><title>Harbour News</title>
      <item><title>Ferry stays in port</title><link>https://example.com/ferry</link>\(elements)
      </item></channel></rss>
      """
    let document = try #require(FeedParser.parse(Array(text.utf8)))
    return (try #require(document.items.first), document.feed)
  }

  private func article(_ elements: String) throws -> Article {
    let (item, feed) = try item(elements)
    let bytes = try #require(ItemPage(item, in: feed).bytes)
    return try ArticleLoader.article(id: .init(location: "x"), path: "x", bytes: bytes)
  }

  @Test(arguments: [
    "<img src=\"https://example.com/p.gif\" width=\"1\">",
    "<p><a href=\"/x\"><img src=\"x.jpg\" alt=\"The ferry in port on a grey morning\"></a></p>",
    "<script>count('a long address of a page that counts its readers')</script>", "<p>&nbsp;</p>",
  ])
  func `a picture alone is not shown in place of a text`(content: String) throws {
    let text = "The ferry stays in port today."
    let both = try item(
      "<description>\(text)</description><content:encoded><![CDATA[\(content)]]></content:encoded>")
    #expect(both.item.body?.string == text)
  }

  @Test func `a picture is shown where there is nothing else`() throws {
    let picture = "<img src=\"x.jpg\">"
    let alone = try item("<content:encoded><![CDATA[\(picture)]]></content:encoded>")
    #expect(alone.item.body?.string == picture)
  }

  @Test func `the text for a search engine is the full text`() throws {
    let both = try item(
      "<description>Short.</description>"
        + "<yandex:full-text>The ferry stays in port.\n\nIt sails on Friday.</yandex:full-text>"
        + "<yandex:genre>message</yandex:genre>")
    #expect(both.item.body?.string == "The ferry stays in port.\n\nIt sails on Friday.")
  }

  @Test func `a topic named as its own source is no outlet`() throws {
    let own = try item("<source url=\"https://example.com/ferry.rss\">Ferry stays in port</source>")
    #expect(ItemPage(own.item, in: own.feed).outlet == "Harbour News")
    let other = try item("<source url=\"https://example.org/\">Island Post</source>")
    #expect(ItemPage(other.item, in: other.feed).outlet == "Island Post")
  }

  @Test func `fields of a page printed in front of its text are none of it`() throws {
    func parts(_ start: String) throws -> [String] {
      let article = try article(
        "<description><![CDATA[\(start)<div><p>The ferry stays in port.</p></div>]]></description>")
      return (article.markup?.parts ?? []).map { "\($0.kind): \(article.text.string($0.range))" }
    }
    let fields = """
      <span class="field field--name-title">Ferry stays in port</span>
      <span class="field field--name-uid"><span>harbour.desk</span></span>
      <span class="field field--name-created"><time>Wed, 02/04/2026 - 10:15</time></span>
      """
    #expect(
      try parts(fields).last
        == "boilerplate: Ferry stays in port harbour.desk Wed, 02/04/2026 - 10:15")
    let lead = "<span class=\"lead\">The harbour has been shut since noon.</span>"
    #expect(try parts(lead) == ["headline: Ferry stays in port"])
  }
}
