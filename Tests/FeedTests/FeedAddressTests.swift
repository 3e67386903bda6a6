internal import ArticleLoading
internal import Articles
internal import Testing

/// What addresses in a feed are relative to.
@Suite struct FeedAddressTests {
  private func parse(_ text: String, at address: String? = nil) throws -> FeedParser.Document {
    try #require(FeedParser.parse(Array(text.utf8), address: address))
  }

  @Test func `an address in XHTML is relative to the base of its own element`() throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://e.org/feed/"><entry>
      <content type="xhtml" xml:base="in/"><div xmlns="http://www.w3.org/1999/xhtml">
      <p><a href="plain">1</a><a xml:base="http://other.org/x/" href="own?a=1&amp;b=2">2</a></p>
      <p xml:base="deep/"><img src="outer.png"/></p></div></content></entry></feed>
      """)
    let body = try #require(document.items.first?.body)
    #expect(body.base == "http://e.org/feed/in/")
    #expect(body.string.contains("<a href=\"plain\">"))
    #expect(body.string.contains("href=\"http://other.org/x/own?a=1&amp;b=2\">"))
    #expect(body.string.contains("src=\"http://e.org/feed/in/deep/outer.png\">"))
  }

  private func item(_ members: String) throws -> FeedParser.Document {
    try parse(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "home_page_url": \
      "https://e.org/", "items": [{"id": "1", "title": "A", "content_text": "Words.", \(members)}]}
      """)
  }

  @Test func `an item of JSON Feed without a page of its own is at the page that it is about`()
    throws
  {
    let document = try item("\"external_url\": \"https://other.org/x\"")
    #expect(document.items.first?.link == "https://other.org/x")
  }

  @Test func `an item of JSON Feed with both pages lists the other`() throws {
    let document = try item("\"url\": \"/1\", \"external_url\": \"https://other.org/x\"")
    let item = try #require(document.items.first)
    #expect(item.link == "https://e.org/1")
    let page = ItemPage(item, in: document.feed)
    #expect(page.address == "https://e.org/1")
    #expect(page.files.map(\.address) == ["https://other.org/x"])
  }

  @Test func `what a filter prints is relative to what it reads, without a password`() {
    #expect(CommandAddress("filter:sh x.sh:http://e.org/f")?.base == "http://e.org/f")
    #expect(CommandAddress("filter:sh x.sh:http://me:pw@e.org/f")?.base == nil)
    #expect(CommandAddress("exec:sh x.sh")?.base == nil)
  }

  @Test func `without an address of its own a feed's page is what addresses are relative to`()
    throws
  {
    let document = try parse(
      """
      <rss version="2.0"><channel><title>T</title><link>http://e.org/news/</link>
      <item><title>A</title><link>/rel/1</link></item></channel></rss>
      """)
    #expect(document.items.first?.link == "http://e.org/rel/1")
  }
}
