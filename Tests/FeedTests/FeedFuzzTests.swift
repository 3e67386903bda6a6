internal import ArticleLoading
internal import Testing
internal import TestSupport

/// Feeds damaged at random: nothing crashes, hangs or lets a control character through.
@Suite struct FeedFuzzTests {
  private static let feeds = [
    """
    <?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE rss [<!ENTITY x "y">]>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>T &amp; &eacute; &#233;</title><!-- c --><item><title>One</title><link>http://e.org/1</link>
    <pubDate>Thu, 26 Nov 2015 20:01:00 +0300</pubDate><content:encoded><![CDATA[<p>x</p>]]>
    </content:encoded></item><item><title>Two</title><author>a@b.c (D)</author></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml">A<br/>b</div></title><entry><id>1</id>
    <link rel="alternate" href="http://e.org/"/><updated>2015-11-26T20:01:00Z</updated>
    <content mode="base64" type="text/html">PGI+eDwvYj4=</content></entry></feed>
    """,
    """
    {"version": "https://jsonfeed.org/version/1", "title": "T", "items": [{"id": "1",
    "content_text": "a\\u00e9\\n", "tags": ["x", null], "date_published": "2015-11-26"}]}
    """,
  ]
  private static let splices: [[UInt8]] =
    [
      "<", ">", "&", "]]>", "<![CDATA[", "<!--", "</", "&#", "\"", "'", "\u{0}", "\u{1B}]0;x\u{7}",
      "<item>", "<entry>", "</item>", "<!DOCTYPE [", "xmlns:a=", "\\ud800", "{", "[",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC2], [0xC2, 0x3C], [0xC2, 0x9B], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF],
    ]

  @Test(arguments: 0..<60)
  func `a damaged feed is read or refused`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(Self.feeds[seed % Self.feeds.count].utf8)
    for _ in 0..<40 {
      Self.damage(&bytes, &random)
      guard let document = FeedParser.parse(bytes) else { continue }
      for item in document.items {
        for text in [item.title, item.summary].compactMap({ $0 }) + item.contents {
          #expect(String(validating: text.utf8, as: UTF8.self) != nil)
        }
      }
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      bytes.insert(contentsOf: splices.randomElement(using: &random) ?? [], at: place)
    case 1:
      bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &random)))
    case 2:
      if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    default:
      let part = bytes[place..<min(bytes.count, place + 60)]
      bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &random))
    }
    if bytes.count > 4000 { bytes.removeLast(bytes.count - 2000) }
  }
}
