internal import ArticleLoading
internal import Articles
internal import Testing

/// Odd but honest feeds as sites print them, with what a person would read of them.
@Suite struct WildFeedTests {
  private func document(_ text: String) throws -> FeedParser.Document {
    try #require(
      FeedParser.parse(Array(text.utf8), address: "https://example.com/dir/feed.xml"))
  }

  /// An item of RSS with these elements.
  private func item(_ elements: String) throws -> FeedItem {
    let spaces =
      ["dc": "http://purl.org/dc/elements/1.1/", "media": "http://search.yahoo.com/mrss/"]
      .map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ")
    let more =
      "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
      + "xmlns:atom=\"http://www.w3.org/2005/Atom\" "
      + "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
      + "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\""
    let text =
      "<rss version=\"2.0\" \(spaces) \(more)><channel><title>T</title><item>\(elements)</item>"
      + "</channel></rss>"
    return try #require(try document(text).items.first)
  }

  private func entry(_ elements: String, feed: String = "") throws -> FeedItem {
    let text =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" \(feed)><title>T</title>"
      + "<entry>\(elements)</entry></feed>"
    return try #require(try document(text).items.first)
  }

  @Test(arguments: [
    ("<![CDATA[Tom & Jerry]]>", "Tom & Jerry"), ("Tom &amp; Jerry", "Tom & Jerry"),
    ("Tom & Jerry", "Tom & Jerry"), ("AT&amp;amp;T", "AT&T"), ("<![CDATA[AT&amp;T]]>", "AT&T"),
    ("It&#8217;s", "It’s"), ("<![CDATA[It&#8217;s]]>", "It’s"), ("It&amp;#8217;s", "It’s"),
    ("caf&eacute; &mdash; bar", "café — bar"), ("a &lt;b&gt;bold&lt;/b&gt; word", "a bold word"),
    ("<![CDATA[a <em>bold</em> word]]>", "a bold word"), ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
    ("<![CDATA[ <![CDATA[x]]>", "<![CDATA[x"), ("\n  Two\n  lines  ", "Two lines"),
    ("Smith&#39;s &quot;x&quot;", "Smith's \"x\""), ("&#x1F600; smile", "😀 smile"),
    ("&#150; dash", "– dash"), ("&#xD83D;&#xDE00;", "😀"), ("a&nbsp;b", "a b"),
    ("Q&A: R&D", "Q&A: R&D"),
  ])
  func `a title is what a person reads`(printed: String, shown: String) throws {
    #expect(ItemPage.line(try item("<title>\(printed)</title>").title) == shown)
  }

  @Test func `a name that is no permanent link is no link`() throws {
    let named = try item("<guid isPermaLink=\"false\">https://example.com/x</guid>")
    #expect(named.link == nil && named.id == "https://example.com/x")
    let linked = try item("<guid>https://example.com/x</guid>")
    #expect(linked.link == "https://example.com/x")
    let both = try item("<link>https://example.com/y</link><guid>https://example.com/x</guid>")
    #expect(both.link == "https://example.com/y")
    let marked = try item("<guid isPermaLink=\"TRUE\">/x</guid>")
    #expect(marked.link == "https://example.com/x")
  }

  @Test(arguments: [
    ("<dc:creator>Ann Lee</dc:creator>", ["Ann Lee"]),
    ("<author>ann@example.com (Ann Lee)</author>", ["Ann Lee"]),
    ("<author>Ann Lee &lt;ann@example.com&gt;</author>", ["Ann Lee"]),
    ("<author>Ann Lee</author><dc:creator>Ann Lee</dc:creator>", ["Ann Lee"]),
    (
      "<dc:creator><![CDATA[ Ann Lee ]]></dc:creator><dc:creator>Bo</dc:creator>",
      ["Ann Lee", "Bo"]
    ),
    ("<itunes:author>Ann Lee</itunes:author>", ["Ann Lee"]),
    ("<atom:author><atom:name>Ann Lee</atom:name></atom:author>", ["Ann Lee"]),
  ])
  func `who wrote it is named once`(elements: String, names: [String]) throws {
    let page = ItemPage(try item("<title>x</title>" + elements), in: nil)
    #expect(page.author == names.joined(separator: ", "))
  }

  @Test(arguments: [
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>", "</feed>", "Ann Lee"),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Ann Lee</title>", "</feed>", nil),
    ("<rss version=\"2.0\"><channel><title>T</title>", "</channel></rss>", nil),
  ])
  func `the authors of an Atom feed are those of an entry that names none`(
    start: String, end: String, author: String?
  ) throws {
    let text =
      start + "<author><name>Ann Lee</name></author><entry><title>x</title></entry><entry>"
      + "<title>y</title><author><name>Bo Ek</name></author></entry>" + end
    let document = try document(text)
    let authors = document.items.map { ItemPage($0, in: document.feed).author }
    #expect(authors == [author, "Bo Ek"])
  }

  @Test(arguments: [
    ("<media:group><media:description>A pilot.</media:description></media:group>", "A pilot."),
    ("<media:description>A pilot.</media:description>", "A pilot."),
    ("<description>Text.</description><media:description>A pilot.</media:description>", "Text."),
    (
      "<media:content url='a.jpg'><media:description>A pilot.</media:description></media:content>",
      nil
    ),
  ])
  func `what is said of a film is the text where there is no other`(
    elements: String, text: String?
  ) throws {
    #expect(try item("<title>x</title>" + elements).body?.string == text)
  }

  @Test func `the page is told from the other links`() throws {
    let entry = try entry(
      """
      <link rel="self" href="a.xml"/><link rel="edit" href="edit"/>
      <link rel="enclosure" type="audio/mpeg" href="a.mp3" length="9"/>
      <link rel="replies" href="a#c"/><link rel="alternate" type="application/json" href="a.json"/>
      <link rel="alternate" type="text/html" href="../a.html"/><link rel="via" href="http://e.org/"/>
      """)
    #expect(entry.link == "https://example.com/a.html")
    #expect(entry.enclosures.map(\.address) == ["https://example.com/dir/a.mp3"])
  }

  @Test func `bases lie in each other, also round texts`() throws {
    let entry = try entry(
      """
      <link href="c"/><content type="xhtml" xml:base="d/"><div
      xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; <a href="e">b</a> &lt;c&gt;</p></div></content>
      """, feed: "xml:base=\"/a/\"")
    #expect(entry.link == "https://example.com/a/c")
    let text = try #require(entry.body)
    #expect(text.form == .html && text.base == "https://example.com/a/d/")
    let page = try #require(ItemPage(entry, in: nil).bytes)
    let article = try ArticleLoader.article(id: .init(location: "x"), path: "x", bytes: page)
    #expect(article.text.readable(0..<article.text.utf8.count).contains("A & b"))
    #expect(article.text.readable(0..<article.text.utf8.count).contains("<c>"))
    #expect(article.markup?.links.first?.address == "https://example.com/a/d/e")
  }

  @Test(arguments: ["text", "html", "xhtml"])
  func `an Atom title is of its type`(type: String) throws {
    let bodies = [
      "text": "a &lt;b&gt; &amp;amp; c", "html": "a &amp;lt;b&amp;gt; &amp;amp;amp; c",
      "xhtml": "<div xmlns='http://www.w3.org/1999/xhtml'>a &lt;b&gt; &amp;amp; c</div>",
    ]
    let entry = try entry("<title type=\"\(type)\">\(bodies[type] ?? "")</title>")
    #expect(ItemPage.line(entry.title) == "a <b> &amp; c")
  }

  @Test func `tags that were escaped once too often are tags`() throws {
    func lines(_ description: String) throws -> [String] {
      let item = try item("<title>T</title><description>\(description)</description>")
      let page = try #require(ItemPage(item, in: nil).bytes)
      let article = try ArticleLoader.article(id: .init(location: "x"), path: "x", bytes: page)
      return article.text.string(0..<article.text.utf8.count).split(separator: "\n").map(
        String.init)
    }
    let twice =
      "&amp;lt;p&amp;gt;It was late.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It rained.&amp;lt;/p&amp;gt;"
    #expect(try lines(twice) == ["T", "It was late.", "It rained."])
    // A text that speaks of tags has words in front of them, or tags of its own.
    let lesson = "Write &amp;lt;p&amp;gt; in front and &amp;lt;/p&amp;gt;"
    #expect(try lines(lesson) == ["T", "Write <p> in front and </p>"])
    let tagged = "&lt;b&gt;&amp;lt;p&amp;gt;&lt;/b&gt; ends with &amp;lt;/p&amp;gt;"
    #expect(try lines(tagged) == ["T", "<p> ends with </p>"])
  }

  @Test func `an item of a file alone lists it`() throws {
    let item = try item("<enclosure url=\"/a.mp3\" type=\"audio/mpeg\" length=\"1\"/>")
    #expect(item.enclosures.map(\.address) == ["https://example.com/a.mp3"])
    #expect(ItemPage(item, in: nil).bytes != nil)
    let media = try self.item("<media:content url=\"https://e.org/v.mp4\" type=\"video/mp4\"/>")
    #expect(media.links.contains { $0.address == "https://e.org/v.mp4" })
  }

  @Test func `the fuller of two texts is the text`() throws {
    let item = try item(
      "<description>Short.</description><content:encoded><![CDATA[<p>Much longer.</p>]]>"
        + "</content:encoded>")
    #expect(item.body?.string == "<p>Much longer.</p>")
    #expect(item.summary?.string == "Short.")
  }

  @Test(arguments: [
    ("Wed, 02 Oct 02 13:00:00 GMT", [2002, 10, 2, 13, 0, 0]),
    ("Wed, 02 Oct 2002 08:00 EST", [2002, 10, 2, 13, 0, 0]),
    ("02 Oct 2002 15:00:00 +02:00", [2002, 10, 2, 13, 0, 0]),
    ("Wed,02 Oct 2002 13:00:00 UT", [2002, 10, 2, 13, 0, 0]),
    ("Wednesday, 02-Oct-02 13:00:00 GMT", [2002, 10, 2, 13, 0, 0]),
    ("Wed Oct  2 13:00:00 2002", [2002, 10, 2, 13, 0, 0]),
    ("Wed, 2 Oct 2002 13:00:00 Z", [2002, 10, 2, 13, 0, 0]),
    ("Wed, 02 Oct 2002 13:00:00 -0000", [2002, 10, 2, 13, 0, 0]),
    ("Wed, 02 Oct 2002 13:00:00 PDT", [2002, 10, 2, 20, 0, 0]),
    ("Wed, 02 Oct 2002 13:00:00 CEST", [2002, 10, 2, 11, 0, 0]),
    ("Wed, 02 Sept 2002 13:00:00 GMT", [2002, 9, 2, 13, 0, 0]),
    ("2002-10-02T13:00:00", [2002, 10, 2, 13, 0, 0]),
    ("2002-10-02T13:00Z", [2002, 10, 2, 13, 0, 0]),
    ("2002-10-02T15:00:00+0200", [2002, 10, 2, 13, 0, 0]),
    ("2002-10-02 13:00:00 UTC", [2002, 10, 2, 13, 0, 0]),
    ("2002-10-02 13:00:00 +0000", [2002, 10, 2, 13, 0, 0]),
    ("2002-10-02T13:00:00,5Z", [2002, 10, 2, 13, 0, 0]),
    ("2002-W40-3", [2002, 10, 2, 0, 0, 0]), ("2002W403", [2002, 10, 2, 0, 0, 0]),
    ("2002-275", [2002, 10, 2, 0, 0, 0]), ("20021002", [2002, 10, 2, 0, 0, 0]),
    ("October 2, 2002", [2002, 10, 2, 0, 0, 0]), ("2 octobre 2002", [2002, 10, 2, 0, 0, 0]),
    ("2. Oktober 2002", [2002, 10, 2, 0, 0, 0]), ("2 de octubre de 2002", [2002, 10, 2, 0, 0, 0]),
    ("Mer, 02 ott 2002 13:00:00 +0000", [2002, 10, 2, 13, 0, 0]),
    ("02.10.2002 13:00:00", [2002, 10, 2, 13, 0, 0]),
    ("Wed, 02 Oct 2002 1:00:00 PM GMT", [2002, 10, 2, 13, 0, 0]),
    ("Wed, 02 Oct 2002 13.00.00 GMT", [2002, 10, 2, 13, 0, 0]),
    ("Oct 2 2002 01:00PM", [2002, 10, 2, 13, 0, 0]),
    ("1033563600", [2002, 10, 2, 13, 0, 0]), ("Wed, 32 Oct 2002 13:00:00 GMT", []),
    ("00/00/0000", []), ("0000-00-00 00:00:00", []), ("-1", []), ("N/A", []),
  ])
  func `dates of feeds are read, and none is made up`(printed: String, calendar: [Int]) {
    #expect(FeedDate(printed: printed).calendar ?? [] == calendar)
  }

  /// `привет`, `naïve`, `日本`, `žluť` in encodings that are declared, detected or declared wrongly.
  @Test(arguments: [
    ("windows-1251", [0xEF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "привет"),
    ("KOI8-R", [0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "привет"),
    ("iso-8859-1", [0x6E, 0x61, 0xEF, 0x76, 0x65, 0x20, 0x96], "naïve –"),
    ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
    ("GB18030", [0xC8, 0xD5, 0xB1, 0xBE], "日本"), ("gb2312", [0xC8, 0xD5, 0xB1, 0xBE], "日本"),
    ("big5", [0xA4, 0xE9, 0xA5, 0xBB], "日本"),
    ("windows-1250", [0x9E, 0x6C, 0x75, 0x9D], "žluť"),
    ("iso-8859-2", [0xBE, 0x6C, 0x75, 0xBB], "žluť"),
    ("x-mac-roman", [0x6E, 0x61, 0x95, 0x76, 0x65], "naïve"),
    // UTF-8 under a wrong name, and one that nobody knows.
    ("iso-8859-1", Array("日本".utf8), "日本"), ("utf-16", Array("日本".utf8), "日本"),
    ("x-unknown", Array("naïve".utf8), "naïve"), ("us-ascii", Array("naïve".utf8), "naïve"),
  ])
  func `letters are read as they were meant`(label: String, title: [UInt8], shown: String) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(label)\"?><rss><channel><item><title>"
    let bytes = Array(head.utf8) + title + Array("</title></item></channel></rss>".utf8)
    let document = try #require(FeedParser.parse(bytes))
    #expect(document.items.first?.title?.string == shown)
  }

  @Test func `a mark at the beginning binds more than what is declared`() throws {
    let text =
      "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>naïve"
      + "</title></item></channel></rss>"
    let marked = try #require(FeedParser.parse([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
    #expect(marked.items.first?.title?.string == "naïve")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let read = try #require(FeedParser.parse(wide, mediaType: "text/xml; charset=utf-8"))
    #expect(read.items.first?.title?.string == "naïve")
  }

  @Test(arguments: ["\n\n  ", "\u{FEFF}", "<!-- a comment -->\n", "<br />\nWarning: x in y\n"])
  func `a feed with something in front of it is read`(junk: String) throws {
    let text =
      junk + "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item>"
      + "<title>One</title></item></channel></rss>"
    #expect(try document(text).items.map { $0.title?.string } == ["One"])
  }

  @Test func `authors of JSON feeds are read in both of their forms`() throws {
    let document = try document(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "authors": [{"name": "Ed"}],
       "items": [{"id": 7, "url": "/a", "external_url": "https://e.org/x", "title": "A & b",
         "content_html": "<p>x</p>", "summary": "s", "authors": [{"name": "Ann"}, {"name": "Bo"}],
         "date_published": "2010-02-07T14:04:00-05:00", "language": "de",
         "attachments": [{"url": "https://e.org/a.mp3", "mime_type": "audio/mpeg"}]},
        {"id": "b", "content_text": "1 < 2\\nnext", "author": {"name": "Cy"}}]}
      """)
    let (first, second) = (document.items[0], document.items[1])
    #expect(first.id == "7" && first.link == "https://example.com/a")
    #expect(ItemPage.line(first.title) == "A & b")
    #expect(first.authors.map(\.name) == ["Ann", "Bo"])
    #expect(first.date?.calendar == [2010, 2, 7, 19, 4, 0])
    #expect(first.enclosures.map(\.address) == ["https://e.org/a.mp3"])
    #expect(second.body?.form == .plain && second.body?.string == "1 < 2\nnext")
    #expect(second.authors.map(\.name) == ["Cy"])
  }

  @Test func `an item inside another, and one behind the channel, are items`() throws {
    let outside = try document(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>T</title><items/></channel>
      <item rdf:about="https://e.org/1"><title>One</title><link>https://e.org/1</link>
      <dc:date>2002-10-02</dc:date></item><item><title>Two</title></item></rdf:RDF>
      """)
    #expect(outside.items.map { $0.title?.string } == ["One", "Two"])
    #expect(outside.items.first?.date?.calendar?.prefix(3) == [2002, 10, 2])
  }

  @Test func `a broken item harms no other`() throws {
    let document = try document(
      """
      <rss version="2.0"><channel><title>T</title><item><title>One</title><description><p>a<br>b
      </description></item><item><title>Two <b>x</title></item><item><title>Three</title>
      <undeclared:thing a=1 b>x</undeclared:thing><link>https://e.org/?a=1&b=2</link></item>
      """)
    #expect(document.items.count == 3)
    #expect(document.items.last?.title?.string == "Three")
    #expect(document.items.last?.link == "https://e.org/?a=1&b=2")
  }
}
