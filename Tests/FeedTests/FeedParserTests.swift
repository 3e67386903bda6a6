internal import ArticleLoading
internal import Testing

@Suite struct FeedParserTests {
  private func parse(_ text: String, address: String? = nil) throws -> FeedParser.Document {
    try #require(FeedParser.parse(Array(text.utf8), address: address))
  }

  private func rss(_ items: String) -> String {
    "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title>"
      + items + "</channel></rss>"
  }

  @Test func `an RSS item has its parts`() throws {
    let document = try parse(
      rss(
        """
        <item><title>One &amp; two</title><link>http://example.com/1</link><guid>a1</guid>
        <pubDate>Thu, 26 Nov 2015 20:01:00 +0300</pubDate><dc:creator>Jane Doe</dc:creator>
        <author>me@example.com (Me)</author><category>World</category>
        <enclosure url='http://example.com/1.mp3' length='12' type='audio/mpeg'/>
        <source url='http://example.com/feed'>Wire</source>
        <description>&lt;p&gt;Text&lt;/p&gt;</description></item>
        """))
    let item = try #require(document.items.first)
    #expect(document.feed.title?.string == "T")
    #expect(item.title?.string == "One & two")
    #expect(item.link == "http://example.com/1")
    #expect(item.id == "a1")
    #expect(item.date?.calendar == [2015, 11, 26, 17, 1, 0])
    #expect(item.authors.map(\.name) == ["Jane Doe", "Me"])
    #expect(item.authors.last?.mail == "me@example.com")
    #expect(item.enclosures.map(\.address) == ["http://example.com/1.mp3"])
    #expect(item.source?.title?.string == "Wire")
    #expect(item.source?.link == "http://example.com/feed")
    #expect(item.summary?.form == .html)
  }

  @Test func `an Atom entry keeps its XHTML and resolves its links`() throws {
    let document = try parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.com/a/"><title>T</title>
      <entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; one</title><link href="../x?a=1&amp;b=2"/>
      <id>urn:1</id><updated>2015-11-26T20:01:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2<br/>so</p></div>
      </content></entry></feed>
      """)
    let item = try #require(document.items.first)
    #expect(document.feed.format == .atom10)
    #expect(item.link == "http://example.com/x?a=1&b=2")
    #expect(item.title?.form == .html)
    #expect(item.contents.first?.string == "<p>1 &lt; 2<br>so</p>")
  }

  @Test func `JSON Feed is a feed like the others`() throws {
    let document = try parse(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "T",
       "home_page_url": "http://example.com/", "items": [{"id": 7, "url": "/p/7",
       "content_html": "<p>Hi \ud83d\ude00</p>", "date_published": "2015-11-26T20:01:00+03:00",
       "authors": [{"name": "Jane"}], "tags": ["a"]}]}
      """#)
    let item = try #require(document.items.first)
    #expect(item.id == "7")
    #expect(item.link == "http://example.com/p/7")
    #expect(item.contents.first?.string == "<p>Hi 😀</p>")
    #expect(item.date?.seconds == 1_448_557_260)
  }

  @Test func `a reader that has enough gets no more items of a JSON Feed`() {
    let text = #"{"title": "T", "items": [{"id": "1"}, {"id": "2"}, 5, {"id": "3"}]}"#
    var seen: [String?] = []
    _ = FeedParser.read(Array(text.utf8)) { item in
      seen.append(item.id)
      return seen.count < 2
    }
    #expect(seen == ["1", "2"])
  }

  /// What is wrong in the first item takes nothing of the second.
  @Test(arguments: [
    "<title>A & B</title>", "<title>A < B</title>", "<title>A</titel>", "<title>A <b>B</title>",
    "<title>A</title><description><![CDATA[no end</description>", "<title a=1 b>A</title>",
    "<title>A\u{1B}[31m\u{0}</title>", "<title>A &nbsp;&bogus;&#0;&#xD800;</title>",
    "<title>A]]>B</title>", "<title a='1' a='2'>A</title>", "<x:title>A</x:title>",
    "<title>A</title></channel>", "<title>A</title><!-- no end", "<title>A</title><a b='c>",
    String(repeating: "<i>", count: 3000), "<title>A</title></rss></item>", "<!DOCTYPE x [",
  ])
  func `a bad item never loses its feed`(body: String) throws {
    let document = try parse(
      rss("<item>\(body)</item>\n<item><title>Good</title><link>http://e.org/2</link></item>"))
    #expect(document.items.last?.title?.string == "Good")
    #expect(document.items.last?.link == "http://e.org/2")
    #expect(document.items.count == 2)
    for scalar in document.items.flatMap({ $0.title?.string.unicodeScalars.map(\.value) ?? [] }) {
      #expect(scalar >= 0x20)
    }
  }

  @Test func `an item that never ends is ended by the next`() throws {
    let document = try parse(rss("<item><title>A</title><item><title>B</title></item>"))
    #expect(document.items.map { $0.title?.string } == ["A", "B"])
  }

  @Test func `entities that a document declares are never expanded`() throws {
    let document = try parse(
      """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      \(rss("<item><title>&a;&b;&f;</title></item>"))
      """)
    #expect(document.items.first?.title?.string == "&a;&b;&f;")
  }

  @Test func `no date stays no date`() throws {
    let document = try parse(
      rss("<item><title>A</title></item><item><title>B</title><pubDate>soon</pubDate></item>"))
    #expect(document.items.allSatisfy { $0.date == nil })
    #expect(document.items.last?.published?.printed == "soon")
  }

  @Test func `what a server prints in front of a feed is passed over`() throws {
    let document = try parse("<br />\n<b>Warning</b>: x in y.php\n" + rss("<item/>"))
    #expect(document.items.count == 1)
  }

  @Test(arguments: ["", "plain words", "<html><body><item>x</item></body></html>", "{\"a\": 1}"])
  func `what is no feed is none`(text: String) {
    #expect(FeedParser.parse(Array(text.utf8)) == nil)
  }

  @Test func `a reader can stop after an item`() {
    var seen = 0
    _ = FeedParser.read(
      Array(rss(String(repeating: "<item><title>x</title></item>", count: 9)).utf8)
    ) {
      _ in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
  }

  @Test(arguments: ["0", "null", "undefined"])
  func `an identity that programs print for none is none where there is a link`(guid: String) throws
  {
    let items = [1, 2].map {
      "<item><link>http://a.example/\($0)</link><guid>\(guid)</guid></item>"
    }
    let feed = "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>"
    let document = try #require(FeedParser.parse(Array(feed.utf8)))
    #expect(document.items.map(\.key) == ["http://a.example/1", "http://a.example/2"])
  }

  @Test func `the first day of the first year is no date`() {
    #expect(FeedDate(printed: "Mon, 01 Jan 0001 00:00:00 +0000").seconds == nil)
    #expect(FeedDate(printed: "0001-01-01T00:00:00Z").day == nil)
  }

  @Test(arguments: [true, false], [true, false])
  func `a feed in UTF-16 is known as one`(isLittle: Bool, hasMark: Bool) {
    let feed = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss version=\"2.0\"><channel/></rss>"
    let units = (hasMark ? [0xFEFF] : []) + Array(feed.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? pair.reversed() : pair
    }
    #expect(FeedParser.isFeed(bytes))
    #expect(!FeedParser.isFeed([0, 1, 2, 3, 0, 5]))
  }
}
