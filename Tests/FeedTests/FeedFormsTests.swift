internal import ArticleLoading
internal import Testing

/// Forms of feeds that are met in the wild and that no specification has.
@Suite struct FeedFormsTests {
  private func parse(_ text: String) throws -> FeedParser.Document {
    try #require(FeedParser.parse(Array(text.utf8), address: "http://example.com/dir/feed.xml"))
  }

  @Test func `a link that stands as text keeps what it is for`() throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry>
      <link rel="enclosure">http://example.com/a.mp3</link><link>http://example.com/a</link>
      </entry></feed>
      """)
    #expect(document.items.first?.link == "http://example.com/a")
    #expect(document.items.first?.enclosures.map(\.address) == ["http://example.com/a.mp3"])
  }

  @Test func `no link is made from a base that is no page`() throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:alert(1)//">
      <entry><link href="a"/></entry></feed>
      """)
    #expect(document.items.first?.link == "http://example.com/dir/a")
  }

  @Test func `a JSON feed that is cut off keeps its whole items`() throws {
    let document = try parse(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
      {"id": "1", "content_text": "one"}, {"id": "2", "content_text": "two"}, {"id": "3", "cont
      """)
    #expect(document.items.map(\.id) == ["1", "2"])
  }

  @Test(arguments: [
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
    "\u{FEFF}{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
    "{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\", \"items\": []}",
  ])
  func `a JSON feed is known behind a mark and with its slashes escaped`(text: String) {
    #expect(FeedParser.isFeed(Array(text.utf8)))
    #expect(FeedParser.parse(Array(text.utf8)) != nil)
  }

  @Test func `the title in a JSON feed is what a person reads`() throws {
    let document = try parse(
      """
      {"version": "https://jsonfeed.org/version/1", "title": "T", "items": [
      {"id": "1", "title": "Fish &amp; chips"}, {"id": "2", "title": "A & B, 1 < 2"}]}
      """)
    #expect(document.items.map { $0.title?.string } == ["Fish & chips", "A & B, 1 < 2"])
  }

  @Test func `other JSON is no feed`() {
    #expect(!FeedParser.isFeed(Array("\u{FEFF}{\"version\": \"1\", \"items\": []}".utf8)))
  }

  @Test func `control characters of JSON are mended`() throws {
    let document = try parse(
      "{\"title\": \"T\", \"items\": [{\"id\": \"1\", \"title\": \"a\\u001b[31mb\\u0085c\\u007f\"}]}"
    )
    #expect(document.items.first?.title?.string == "a\u{FFFD}[31mb\u{2026}c\u{FFFD}")
  }

  /// Texts are looked through several bytes at a time.
  @Test(arguments: 0..<20, ["\u{1}", "\u{7F}", "\u{85}", "\u{FFFF}", "\t", "\u{A9}"])
  func `a control character is mended wherever it stands`(place: Int, sign: String) throws {
    let text = String(repeating: "é", count: place / 2) + String(repeating: "a", count: place % 2)
    let mended =
      ["\t": "\t", "\u{A9}": "\u{A9}", "\u{85}": "\u{2026}"][sign] ?? "\u{FFFD}"
    for (before, behind) in [("<![CDATA[", "]]>"), ("", "")] {
      let item = "<title>\(before)x\(text)\(sign)\(text)x\(behind)</title>"
      let document = try parse("<rss><channel><item>\(item)</item></channel></rss>")
      #expect(document.items.first?.title?.string == "x\(text)\(mended)\(text)x")
    }
  }

  @Test func `a title that is never ended ends where something else begins`() throws {
    let document = try parse(
      """
      <rss><channel><title>News<link>http://example.com/</link><item><title>One <b>bold</b>
      <link>http://example.com/1</link><pubDate>26 Nov 2015</pubDate></item></channel></rss>
      """)
    #expect(document.feed.title?.string == "News")
    #expect(document.feed.link == "http://example.com/")
    #expect(document.items.first?.title?.string == "One <b>bold</b>")
    #expect(document.items.first?.link == "http://example.com/1")
  }

  @Test func `a name is no link`() throws {
    let document = try parse("<rss><channel><item><guid>abc</guid></item></channel></rss>")
    #expect(document.items.first?.id == "abc")
    #expect(document.items.first?.link == nil)
  }

  @Test(arguments: [
    (" https://example.com/f ", "https://example.com/f"),
    ("feed://example.com/f", "http://example.com/f"),
    ("feed:https://example.com/f", "https://example.com/f"), ("feed:exec:ls", "feed:exec:ls"),
  ])
  func `a listed address is one that can be fetched`(printed: String, address: String) {
    #expect(ListedSource(address: printed).address == address)
  }

  @Test func `UTF-32 is read without a mark too`() throws {
    let text = "<?xml version='1.0'?><rss><channel><item><title>é</title></item></channel></rss>"
    let bytes = text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }
    let document = try #require(FeedParser.parse(bytes))
    #expect(document.items.first?.title?.string == "é")
  }

  @Test func `a long section is read whole, whatever its characters`() throws {
    let body = String(repeating: "é€😀]] >", count: 30_000)
    let document = try parse(
      "<rss><channel><item><description><![CDATA[ \(body) ]]></description></item></channel></rss>")
    #expect(document.items.first?.summary?.string == body)
  }

  @Test(arguments: ["image/png", "audio/mpeg", "application/pdf", "image/svg+xml"])
  func `the bytes of a file are no text`(type: String) throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A map</title>
      <content type="\(type)">Rm9nIG92ZXIgdGhlIGNvYXN0</content><summary>Fog.</summary>
      </entry></feed>
      """)
    #expect(document.items.first?.body?.string == "Fog.")
  }

  @Test(arguments: [
    ("JVBERi0xLjQKMSAwIG9iag==", "Fog."), ("Rm9nIG92ZXIgdGhlIGNvYXN0", "Fog over the coast"),
  ])
  func `bytes of any kind are a text where they are one`(packed: String, shown: String) throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><summary>Fog.</summary>
      <content type="application/octet-stream">\(packed)</content></entry></feed>
      """)
    #expect(document.items.first?.body?.string == shown)
  }

  @Test(arguments: [
    ("", "text/html", "http://example.com/dir/a"), ("", "application/pdf", nil),
    ("<link href=\"b\"/>", "text/html", "http://example.com/dir/b"),
  ])
  func `the page that has the text is the address of an entry without a link`(
    link: String, type: String, address: String?
  ) throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>\(link)
      <content type="\(type)" src="a"/><summary>Fog.</summary></entry></feed>
      """)
    #expect(document.items.first?.link == address)
  }
}
