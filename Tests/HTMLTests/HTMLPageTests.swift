import ArticleLoading
import Articles
import TestSupport
import Testing

@Suite struct HTMLPageTests {
  static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Jet shot down over border - The Example</title>
    <link rel="canonical" href="https://example.org/news/jet.html">
    <meta property="og:site_name" content="The Example">
    <meta property="og:description" content="Two pilots ejected; one is missing, the army says.">
    <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"},
     {"@type": "NewsArticle", "headline": "Jet shot down over border",
      "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ek"}],
      "datePublished": "2015-11-24T10:15:00Z", "keywords": ["jet"]}]}
    </script></head><body>
    <nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
    <main><article><h1>Jet shot down over border</h1>
    <p class="standfirst">Two pilots ejected; one is missing, the army says.</p>
    <div class="byline">By Ann Lee and Bo Ek</div>
    <figure><img src="x.jpg"><figcaption>The wreck burns on a hill.</figcaption></figure>
    <div class="article-text">
    <p>A fighter jet was shot down near the border on Tuesday, the army said, after it had crossed
    into foreign airspace for seventeen seconds.</p>
    <p>&ldquo;We warned it ten times,&rdquo; a spokesman said, and pointed to a
    <a href="../map.html">map of the flight</a> that the ministry had published.</p>
    <blockquote>It was over our land, the other side replied, and nobody warned us at all.</blockquote>
    <h2>What comes next</h2>
    <p>The two governments will meet on Friday, officials in both capitals said, to speak about
    rules for flights along the border.</p>
    <ul><li>The first round is about maps, which differ.<li>The second is about radio.</ul>
    <p>Trade between the two was worth 30 billion last year, and both want it to grow further.</p>
    </div></article>
    <div class="related-articles"><h3>More on this</h3><p>An older story about a jet and a hill,
    which has nothing to do with this one, and was written last year.</p></div>
    <section id="comments"><p>I think that this is terrible, and I have said so, again and again,
    to everyone who would listen.</p></section></main>
    <footer><p>Copyright The Example. All rights reserved, everywhere, and for ever.</p></footer>
    </body></html>
    """

  /// The lines of the article: those that are not boilerplate, each with its kind.
  static func lines(_ source: String) -> [String] {
    let page = HTMLPage(Array(source.utf8))
    return page.text.lines.compactMap { line in
      let part = page.markup.parts.first { $0.range == line.range }
      guard part?.kind != .boilerplate else { return nil }
      return "\(part?.kind.rawValue ?? "body"): \(page.text.string(line.range).prefix(24))"
    }
  }

  @Test(arguments: [
    (
      #"<link rel="canonical" href="https://example.org/a?id=1&amp;p=2">"#,
      "https://example.org/a?id=1&p=2"
    ),
    (
      #"<base href="https://example.org/"><meta property="og:url" content="http://e.org/b">"#,
      "http://e.org/b"
    ),
    (#"<link rel="canonical" href="javascript:alert(1)">"#, nil),
    (#"<base href="https://example.org/">"#, nil),
  ])
  func `a page says where it stands`(head: String, address: String?) {
    let page = HTMLPage(Array("<html><head>\(head)</head><body><p>Text.</p></body></html>".utf8))
    #expect(page.markup.address == address)
  }

  @Test(arguments: [
    ("", "https://e.org/in/page", "https://e.org/rel/x"),
    ("", "a file.html", nil),
    (#"<base href="https://other.org/b/">"#, "https://e.org/in/page", "https://other.org/rel/x"),
    (#"<base href="//other.org/">"#, "https://e.org/in/page", "https://other.org/rel/x"),
    (#"<link rel="canonical" href="https://c.org/">"#, "https://e.org/", "https://e.org/rel/x"),
    (#"<link rel="canonical" href="https://c.org/">"#, "a.html", "https://c.org/rel/x"),
  ])
  func `relative links start where the page came from`(
    head: String, path: String, address: String?
  ) throws {
    let source = """
      <html><head>\(head)</head><body><h1>The harbour</h1>
      <p>The harbour opens <a href="/rel/x">again</a> after a long winter, the board said.</p>
      """
    let page = HTMLPage(Array(source.utf8), from: path)
    #expect(page.markup.links.map(\.address) == [address].compactMap(\.self))
  }

  @Test func `the article of a page is told from its surroundings`() {
    #expect(
      Self.lines(Self.page) == [
        "headline: Jet shot down over borde", "deck: Two pilots ejected; one ",
        "byline: By Ann Lee and Bo Ek", "caption: The wreck burns on a hil",
        "body: A fighter jet was shot d", "body: “We warned it ten times,",
        "body: It was over our land, th", "body: What comes next",
        "body: The two governments will", "body: • The first round is abo",
        "body: • The second is about ra", "body: Trade between the two wa",
      ])
  }

  @Test(arguments: [
    "<p class=\"article-deck\">Two pilots ejected over the hills and one is missing</p>",
    "<h2 class=\"standfirst\">Two pilots ejected over the hills and one is missing</h2>",
    "<div class=\"story__intro\"><p>Two pilots ejected over the hills and one is missing</p></div>",
    "<p id=\"subtitle\">Two pilots ejected over the hills and one is missing</p><p>Monday</p>",
  ])
  func `what a page names the deck of its article is its deck`(deck: String) {
    let body = (1...6).map {
      "<p>In sentence \($0), the jet was shot down over the border, officials said, and fell.</p>"
    }
    let page =
      "<html><body><main><article><header><h1>Jet shot down over the border</h1>\(deck)</header>"
      + "<div class=body>\(body.joined())</div></article></main></body></html>"
    let lines = Self.lines(page)
    #expect(lines.dropFirst().first?.hasPrefix("deck: Two pilots") == true)
  }

  @Test func `what JSON-LD and OpenGraph say is taken over`() {
    let markup = HTMLPage(Array(Self.page.utf8)).markup
    #expect(markup.byline == "Ann Lee, Bo Ek")
    #expect(markup.outlet == "The Example")
    #expect(markup.date?.iso8601 == "2015-11-24")
    #expect(markup.language == "en")
    #expect(markup.headline == nil)
  }

  @Test func `only the links of the article are numbered`() {
    let page = HTMLPage(Array(Self.page.utf8))
    #expect(page.markup.links.map(\.address) == ["https://example.org/map.html"])
    #expect(page.markup.links.map(\.number) == [1])
  }

  @Test func `a page without a headline in it takes the one that it states`() {
    let source = """
      <title>Stated &amp; true</title><body><p>Some running text that is long enough to be read as \
      such, with commas, and a full stop at the end of it.</p>
      """
    #expect(HTMLPage(Array(source.utf8)).markup.headline == "Stated & true")
  }

  @Test(arguments: [
    ("<html>", nil, true), ("  <!DOCTYPE HTML><p>x", "txt", true), ("<p>x", "html", true),
    ("<p>x", "txt", false), ("A line on <html>", nil, false), ("x", "HTM", false),
  ])
  func `a page is known by its name or its first tag`(
    source: String, fileExtension: String?, isPage: Bool
  ) {
    #expect(HTMLPage.isPage(Array(source.utf8), fileExtension: fileExtension) == isPage)
  }

  @Test func `ranges lead back to a file in another encoding`() throws {
    let bytes =
      Array("<p>caf".utf8) + [0xE9] + Array(" &amp; <b>cr".utf8) + [0xE8] + Array("pe</b> ".utf8)
      + [0x97] + Array(" x.</p>".utf8)
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.encoding == "windows-1252")
    let id = ArticleID(location: "/x.html")
    let article = try #require(HTMLPage.article(id: id, path: "x.html", decoded: decoded))
    let text = article.text
    #expect(text.string(0..<text.utf8.count) == "café & crèpe — x.")
    for (word, original) in [
      ("café", 3..<7), ("&", 8..<13), ("crèpe", 17..<22), ("—", 27..<28), ("x.", 29..<31),
    ] {
      let start = try #require(
        text.utf8.indices.first { text.utf8[$0...].starts(with: Array(word.utf8)) })
      #expect(text.originalRange(start..<(start + word.utf8.count)) == original, "\(word)")
    }
  }

  @Test func `changed pages are read, each line a line of the text`() {
    var random = SeededGenerator(seed: 7)
    let page = Array(Self.page.utf8)
    for _ in 0..<600 {
      var source = page
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let at = Int.random(in: 0..<source.count, using: &random)
        let end = min(source.count, at + Int.random(in: 1..<60, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: source[at] = UInt8.random(in: 0...127, using: &random)
        case 1: source.removeSubrange(at..<end)
        case 2: source.insert(contentsOf: Array(source[at..<end]), at: at)
        default: source.insert(contentsOf: "<\"'>&</{}[]".utf8.shuffled(using: &random), at: at)
        }
        if source.isEmpty { source = page }
      }
      let read = HTMLPage(source)
      let ranges = Set(read.text.lines.map(\.range))
      #expect(read.markup.parts.allSatisfy { ranges.contains($0.range) })
      #expect(
        read.markup.links.allSatisfy { link in
          ["http://", "https://", "mailto:"].contains { link.address.hasPrefix($0) }
            && link.range.upperBound <= read.text.utf8.count
        })
    }
  }
}
