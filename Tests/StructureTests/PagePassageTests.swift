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
