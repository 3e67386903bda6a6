internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import TestSupport
import Testing

@Suite struct PagePassageTests {
  static let page = """
    <html><head><title>Jet shot down over border</title></head><body>
    <nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
    <article><h1>Jet shot down over border</h1><p class="byline">By Ann Lee</p>
    <figure><img src="x"><figcaption>The wreck burns on a hill.</figcaption></figure>
    <p>ANKARA (AP) — A fighter jet was shot down near the border on Tuesday, the army said.</p>
    <p>It had crossed into foreign airspace for seventeen seconds, a spokesman of it told us.</p>
    <p>Sign up for our free weekly newsletter</p>
    <p>Trade between the two was worth 30 billion last year, and both want it to grow further.</p>
    <p>It had crossed into foreign airspace for seventeen seconds, a spokesman of it told us.</p>
    </article><footer><p>Copyright. All rights are reserved, everywhere, and for ever.</p></footer>
    """

  private func article(_ source: [UInt8]) throws -> Article? {
    let id = ArticleID(location: "/p.html")
    return HTMLPage.article(id: id, path: "p.html", decoded: try TextDecoder.decode(source))
      .map { ArticleCleaner.clean($0) }
  }

  @Test func `the passages of a page have its kinds and those that their words give`() throws {
    let article = try #require(try article(Array(Self.page.utf8)))
    let kinds = article.passages.map(\.kind)
    #expect(
      kinds == [
        .boilerplate, .headline, .byline, .caption, .dateline, .body, .body, .boilerplate, .body,
        .repeat, .boilerplate,
      ])
    #expect(article.headline == "Jet shot down over border" && !article.headlineIsDerived)
    #expect(article.agency == "AP")
    #expect(article.passages[0].label == "rest of the page" && article.passages[0].isFolded)
    #expect(article.passages[7].label == "newsletter")
  }

  @Test func `points over a text hide neither its writer nor its day`() throws {
    let page = """
      <html><body><article><h1>Council closes hall</h1><ul><li>The council closes the old hall for good
      <li>The mayor wants a new hall by 2030</ul><p>By Anna Berg</p><p>May 3, 2024</p>
      <p>The old hall by the river will be shut for good in June, the council said on Friday.</p>
      <p>It was built in 1911 and mended after two wars, and costs more each year than it earns.</p>
      </article></body></html>
      """
    let article = try #require(try article(Array(page.utf8)))
    #expect(article.byline == "By Anna Berg" && article.date?.iso8601 == "2024-05-03")
  }

  @Test func `the rows of a table are no menus`() throws {
    let page = """
      <html><body><article><h1>Fog on the river</h1><p>The river was shut on Tuesday for a third day as
      fog lay on the valley.</p><table><tr><td>Tag<td>Ships<tr><td>2<td>3</table><p>The office will
      look at the river again on Wednesday at noon, it said.</p></article></body></html>
      """
    let article = try #require(try article(Array(page.utf8)))
    #expect(article.passages.allSatisfy { !$0.isFolded })
  }

  @Test func `a lead that announces what follows is a lead`() throws {
    let lead = "The poet who died on Sunday at 91 wrote her last lines for us in May:"
    let page = """
      <html><body><article><h1>Fog on the river</h1><p>\(lead)</p><p>Fog comes over the weir,<br>fog
      sits on the mill,</p><p>They were read aloud at the hall on Monday evening by pupils of the
      school, and again in church.</p></article></body></html>
      """
    let article = try #require(try article(Array(page.utf8)))
    #expect(
      article.passages.filter { $0.kind == .body }.prefix(2).map { article.text.readable($0.range) }
        == [lead, "Fog comes over the weir,"])
  }

  @Test(arguments: [
    (
      "<ul><li>The dam above Lorrin may be finished, the court rules<li>Nine years of dispute are over</ul>",
      2
    ),
    (
      "<ul><li><p>The dam above Lorrin may be <a href=/a>finished</a>, the court rules</p><li><div>Nine years of dispute are over</div></ul>",
      2
    ),
    ("<ul><li>ダムの建設を認める判決が出たと裁判所が発表した<li>九年にわたる争いがようやく終わった、と町長は述べた</ul>", 2),
    ("<ul><li>Nine years of dispute are over now</ul>", 0),
    ("<ul><li>Home page<li>Sport and leisure</ul>", 0),
    (
      "<ul><li><a href=/a>Nine years of dispute are over now</a><li>The dam above may be finished now</ul>",
      0
    ),
  ])
  func `points over a text belong to it, names of parts do not`(list: String, count: Int) throws {
    let page = """
      <html><body><div><h1>Court rules on dam</h1><div>\(list)</div></div><div class="text">
      <p>LORRIN (AFP) — The high court ruled on Friday that the dam above the town may be built.</p>
      <p>It had been stopped for nine years, which cost the district four million crowns or more.</p>
      </div></body></html>
      """
    let article = try #require(try article(Array(page.utf8)))
    let points = article.passages.filter {
      $0.kind == .body && article.text.string($0.range).hasPrefix("\u{2022}")
    }
    #expect(points.count == count)
    #expect(article.dateline?.hasPrefix("LORRIN") == true)
  }

  private static let posts = [
    "Police have closed the bridge in both directions as the river passes the mark of 1974.",
    "The school on the hill will stay shut today, since its boiler room is under water. The mayor, "
      + "who came at nine, said that more, and worse, was to be feared before noon.",
    "The river rose by half a metre overnight and is still rising, says the gauge at the mill.",
  ]

  @Test(arguments: [
    ("<h1>Floods live</h1>", "<h2>One</h2>", 3), ("<h1>Floods live</h1>", "", 3),
    ("<h1>Floods live</h1>", "<h2><a href=/x>The bridge is closed to all traffic</a></h2>", 1),
    ("", "<h1>Floods live</h1>", 1),
  ])
  func `posts under one headline are one article, those that lead elsewhere are not`(
    over: String, head: String, count: Int
  ) throws {
    let posts = Self.posts.map { "<article><header>\(head)</header><p>\($0)</p></article>" }
    let page = "<html><body><main>\(over)<div>\(posts.joined())</div></main></body></html>"
    let article = try #require(try article(Array(page.utf8)))
    let shown = Self.posts.filter { post in
      article.passages.contains { !$0.isFolded && article.text.string($0.range) == post }
    }
    #expect(shown.count == count)
  }

  @Test(arguments: [
    "<div class=related><h3>Recommended</h3><a href=/x>Swimmer breaks a record</a></div>",
    "<p><b>Read more:</b><br><a href=/x>A beach is closed</a><br><a href=/y>A ban ends</a></p>", "",
  ])
  func `a short last sentence stands behind whatever box`(box: String) throws {
    let text = Self.posts.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><body><h1>Floods</h1><div>\(text)\(box)<p>The state will appeal.</p></div>"
      + "<footer><p>All else is ours.</p></footer></body></html>"
    let article = try #require(try article(Array(page.utf8)))
    let shown = article.passages.filter { $0.kind == .body }.map { article.text.string($0.range) }
    #expect(shown == Self.posts + ["The state will appeal."])
  }

  @Test(arguments: [
    ("<div class=g>A</div><div class=g><p>No one was hurt.</p></div>", "No one was hurt."),
    (
      "<div class=text-preview><p>The river is back in its bed, and the boats can leave.</p></div><div class=text-all>A</div>",
      "The river is back in its bed, and the boats can leave."
    ),
    (
      "<div>A<figure><table><tr><td>Tuesday</td><td>8 to 9</td></tr></table></figure>B</div>",
      "Tuesday | 8 to 9"
    ),
    ("<div>A<p>“Not any more”</p></div>", "“Not any more”"),
    ("<div>A<p>Will it ever end? Unlikely. ■</p></div>", "Will it ever end? Unlikely. ■"),
  ])
  func `a text that stands in several elements is whole`(frame: String, line: String) throws {
    let text = Self.posts.map { "<p>\($0)</p>" }.joined()
    let body = frame.replacing("A", with: text, maxReplacements: 1)
      .replacing("B", with: "<p>\(Self.posts[0].reversed())</p>")
    let article = try #require(
      try article(Array("<html><body><main><h1>Floods</h1>\(body)</main></body></html>".utf8)))
    let shown = article.passages.filter { $0.kind == .body }.map { article.text.string($0.range) }
    #expect(shown.contains(line))
    #expect(shown.contains(Self.posts[2]))
  }

  @Test func `JSON-LD of any length is read`() throws {
    let long = String(repeating: "word ", count: 400_000)
    let script = """
      <script type="application/ld+json">{"@type": "NewsArticle", "keywords": "\(long)",
      "headline": "Jet shot down over border", "datePublished": "2026-11-18"}</script>
      """
    let article = try #require(try article(Array((script + Self.page).utf8)))
    #expect(article.date?.iso8601 == "2026-11-18")
  }

  @Test func `every byte of a page's text is in exactly one passage`() throws {
    var random = SeededGenerator(seed: 3)
    let page = Array(Self.page.utf8)
    for _ in 0..<200 {
      var source = page
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        let at = Int.random(in: 0..<source.count, using: &random)
        let end = min(source.count, at + Int.random(in: 1..<80, using: &random))
        if Bool.random(using: &random) {
          source.removeSubrange(at..<end)
        } else {
          source.insert(contentsOf: Array(source[at..<end]), at: at)
        }
        if source.isEmpty { source = page }
      }
      guard let article = try article(source) else { continue }
      var end = 0
      var originalEnd = 0
      for passage in article.passages {
        try #require(passage.range.lowerBound >= end && !passage.range.isEmpty)
        #expect(
          article.text.string(end..<passage.range.lowerBound).unicodeScalars
            .allSatisfy(WhiteSpace.contains))
        #expect(!passage.reason.isEmpty)
        let original = article.text.originalRange(passage.range)
        #expect(original.lowerBound >= originalEnd && original.upperBound <= source.count)
        end = passage.range.upperBound
        originalEnd = original.upperBound
      }
    }
  }
}
