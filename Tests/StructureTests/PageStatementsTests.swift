internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// What pages state of their articles in places where it is easily missed, or of something else.
@Suite struct PageStatementsTests {
  private static let body = (1...5).map {
    "<p>In the sitting number \($0) the council voted to reopen the pool, officials said.</p>"
  }.joined()

  private func article(
    meta: String = "", over: String = "", head: String = "", text: String = body, tail: String = ""
  ) throws -> Article {
    let page =
      "<html lang=en><head><title>Pool to reopen after four years</title>\(meta)</head><body>"
      + "<div class=menu><a href=/>The Pool Post</a></div><div class=story>\(over)"
      + "<h1>Pool to reopen after four years</h1>\(head)<div class=text>\(text)\(tail)</div></div>"
      + "<div class=footer>All rights reserved.</div></body></html>"
    let decoded = try TextDecoder.decode(Array(page.utf8))
    return ArticleCleaner.clean(
      try #require(
        HTMLPage.article(id: ArticleID(location: "/p.html"), path: "p.html", decoded: decoded)))
  }

  private func shown(_ article: Article) -> [String] {
    article.passages.filter { !$0.isFolded && $0.kind == .body }
      .map { article.text.string($0.range) }
  }

  @Test(arguments: [
    "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":[\"Ana Lund\",\"Bo Ek\"]}}",
    "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":[\"Ana Lund\",\"Bo Ek\"]}]}",
    "{\"@type\":\"NewsArticle\",\"author\":[\"Ana Lund\",\"Bo Ek\"]}",
    "{\"@type\":\"NewsArticle\",\"description\":\"The \"pool\" is back\",\"author\":[\"Ana Lund\",\"Bo Ek\"]}",
    "{\"@type\":\"NewsArticle\",\"description\":\"The \"pool\", is back\"\n\"author\":[\"Ana Lund\",\"Bo Ek\"],}",
  ])
  func `names of a list and behind marks that nobody escaped are read`(script: String) throws {
    let article = try article(meta: "<script type=\"application/ld+json\">\(script)</script>")
    #expect(article.byline == "Ana Lund, Bo Ek")
  }

  @Test func `a headline keeps the marks in it`() throws {
    let script = "{\"@type\":\"NewsArticle\",\"headline\":\"The \"old\" pool\",\"name\":\"x\"}"
    let page = HTMLPage(
      Array(
        "<script type=\"application/ld+json\">\(script)</script><p>No line is a headline here.</p>"
          .utf8))
    #expect(page.markup.headline == "The \"old\" pool")
  }

  @Test func `a script that breaks off within a string is read as far as it goes`() throws {
    let script = "{\"@type\":\"NewsArticle\",\"author\":\"Ana Lund\",\"headline\":\"Pool to reo"
    let article = try article(meta: "<script type=\"application/ld+json\">\(script)</script>")
    #expect(article.byline == "Ana Lund")
  }

  @Test(arguments: [
    "<h2 class=date-header><span>18 de novembro de 2026</span></h2>",
    "<div class=post-date><b>18</b> <i>November</i> <b>2026</b></div>",
  ])
  func `a day over the headline may stand in elements of its own`(over: String) throws {
    #expect(try article(over: over).date?.iso8601 == "2026-11-18")
  }

  @Test(arguments: [
    (
      "<div class=footer><p><span>18.11.2026</span> <span class=news-author>Von Ida Oster</span></p></div>",
      "2026-11-18", "Ida Oster"
    ),
    ("<p class=credit>By Ida Oster | November 18, 2026</p>", "2026-11-18", "By Ida Oster"),
    (
      "<div>Submitted by Ida Oster on Sun, 05/10/2026 - 19:58</div>", "2026-05-10",
      "Submitted by Ida Oster"
    ),
    (
      "<div>Submitted by Ida Oster on Mon, 05/10/2026 - 19:58</div>", "2026-10-05",
      "Submitted by Ida Oster"
    ),
    ("<div>2026/08/17 10:38 بقلم ليلى حداد</div>", "2026-08-17", "بقلم ليلى حداد"),
  ])
  func `a line below the headline says who wrote the article and when`(
    head: String, day: String, byline: String
  ) throws {
    let article = try article(head: head)
    #expect(article.date?.iso8601 == day)
    #expect(article.byline == byline)
  }

  @Test(arguments: [
    (
      "<div class=info><span>2026-03-03 17:02</span><span>입력</span><span class=source>한강일보</span>"
        + "<span class=writer>박지훈 기자</span></div>", "박지훈"
    ),
    (
      "<div class=post-meta><time class=post-date>2026-03-03 :: 4 min read</time>"
        + "<span class=post-author>:: Ana Lund</span></div>", "Ana Lund"
    ),
  ])
  func `writer and day may stand side by side without a blank`(head: String, byline: String) throws
  {
    let article = try article(head: head)
    #expect(article.byline == byline)
    #expect(article.date?.iso8601 == "2026-03-03")
  }

  @Test func `letters in elements of their own are one word`() throws {
    let head = "<div class=summary><span>R</span><span>e</span><span>opened</span> at noon</div>"
    #expect(
      try String(decoding: article(head: head).text.utf8, as: UTF8.self).contains(
        "Reopened at noon"))
  }

  @Test func `whose picture it is says nothing of the article`() throws {
    let article = try article(head: "<p class=credit>Ida Oster</p>")
    #expect(article.byline == nil)
  }

  @Test func `a book that is reviewed has a writer and a publisher of its own`() throws {
    let book =
      "<div itemprop=itemReviewed itemscope itemtype=\"http://schema.org/Book\"><span>The Tide</span>"
      + " by <span itemprop=author itemscope itemtype=\"http://schema.org/Person\">"
      + "<a rel=author href=/r><span itemprop=name>Olga Reth</span></a></span>, <span itemprop=publisher>Fen Press</span></div>"
    let article = try article(
      head: "<p>By <span itemprop=author>Ida Oster</span></p>" + book)
    #expect(article.byline == "Ida Oster")
    #expect(article.outlet == nil)
  }

  @Test(arguments: [("Medium", "Pool Notes"), ("Notes Weekly", "Notes Weekly")])
  func `a platform is not the outlet that publishes on it`(site: String, outlet: String) throws {
    let script = "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Pool Notes\"}}"
    let article = try article(
      meta: "<meta property=og:site_name content=\"\(site)\">"
        + "<script type=\"application/ld+json\">\(script)</script>")
    #expect(article.outlet == outlet)
  }

  private static let notes: [(byline: String, note: String)] = [
    ("Ida Oster", "Ida Oster is a reporter at The Pool Post and covers the south of the town."),
    ("Ida Oster", "Ida Oster ist Redakteurin der Poolpost und schreibt über Bäder."),
    ("Ida Oster, Bo Ek", "Bo Ek är reporter på Badbladet."),
    ("高橋美咲", "高橋美咲　みなと新聞記者。"),
    ("Ida Oster", "Ida Oster covers the south of the town"),
  ]

  @Test(arguments: notes)
  func `what a page says of its writer below the text folds`(byline: String, note: String) throws {
    let meta = "<meta name=author content=\"\(byline)\">"
    let article = try article(meta: meta, tail: "<p class=end>\(note)</p>")
    #expect(shown(article).count == 5)
  }

  @Test func `a line that names the writer and the office is no note on him`() throws {
    let script = "{\"@type\":\"NewsArticle\",\"author\":\"Ida B. Oster\"}"
    let article = try article(
      meta: "<script type=\"application/ld+json\">\(script)</script>",
      head: "<div class=byline>Ida B. Oster Senior Contributor</div><div>Follow</div>")
    let line = try #require(
      article.passages.first { article.text.string($0.range).hasPrefix("Ida B. Oster") })
    #expect(line.kind == .byline)
  }

  @Test func `a line may name the writer of whom a page speaks below the text`() throws {
    let note = Self.notes[0].note
    let article = try article(
      head: "<p class=by>By Ida Oster</p>", tail: "<p class=end>\(note)</p>")
    #expect(shown(article).count == 5)
  }

  @Test func `the day of a blog stands over the box of the article`() throws {
    let page =
      "<div class=blog><h2 class=date-header><span>18 November 2026</span></h2><div class=outer>"
      + "<div class=post><h3 class=post-title>Pool to reopen after four years</h3><div class=text>"
      + "\(Self.body)</div></div></div></div>"
    let markup = HTMLPage(Array("<title>Pool to reopen after four years</title>\(page)".utf8))
      .markup
    #expect(markup.date?.iso8601 == "2026-11-18")
  }

  @Test func `what a report says of others stays`() throws {
    let meta = "<meta name=author content=\"Ida Oster\">"
    let others = [
      "Olga Reth is a reporter at The Pool Post and covers the south of the town.",
      "Ida Oster will swim in the pool herself on the day that it opens again.",
    ]
    for other in others {
      let article = try article(meta: meta, tail: "<p>\(other)</p>")
      #expect(shown(article).last == other)
    }
    // Between two paragraphs nobody is introduced by a page.
    let note = Self.notes[0].note
    let article = try article(meta: meta, text: Self.body + "<p>\(note)</p>" + Self.body)
    #expect(shown(article).contains(note))
  }
}
