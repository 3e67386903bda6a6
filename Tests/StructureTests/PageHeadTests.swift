internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// Which line of a page is its headline and which its deck.
@Suite struct PageHeadTests {
  private static let body = (1...6).map {
    "<p>In the sitting number \($0) the council voted to reopen the pool, officials said.</p>"
  }.joined()

  private func article(_ head: String, title: String = "", frame: String = "div") throws -> Article
  {
    let page =
      "<html><head><title>\(title)</title></head><body>\(head)"
      + "<\(frame) class=text>\(Self.body)</\(frame)></body></html>"
    let decoded = try TextDecoder.decode(Array(page.utf8))
    return ArticleCleaner.clean(
      try #require(
        HTMLPage.article(id: ArticleID(location: "/p.html"), path: "p.html", decoded: decoded)))
  }

  @Test(arguments: [
    (
      "<h1>Mill Row Diary</h1><h3 class='post-title entry-title'>Pool to reopen</h3>",
      "Mill Row Diary: Pool to reopen"
    ),
    ("<h1><span class=headline__kicker>Sport</span><span>Pool to reopen</span></h1>", ""),
    ("<h1> </h1><div class=post-title>Pool to reopen</div>", ""),
    ("<h1>The Gazette</h1><h2 class=headline>Pool to reopen</h2>", "The Gazette | Pool to reopen"),
    ("<div data-qa=headline>Pool to reopen</div>", ""),
    ("<div class=related-post-title>Ferry strike ends</div><h1>Pool to reopen</h1>", ""),
    (
      "<h1 class=article__title>Pool to reopen</h1><h2 class=subheadline>It was shut for years</h2>",
      "Pool to reopen - The Gazette"
    ),
  ])
  func `what is called a headline is one`(head: String, title: String) throws {
    #expect(try article(head, title: title).headline == "Pool to reopen")
  }

  @Test(arguments: [
    ("Pool to reopen in May | The Gazette", "Pool to reopen in May"),
    ("The Gazette :: Pool to reopen in May", "Pool to reopen in May"),
    ("Pool to reopen in May » Mill Row", "Pool to reopen in May"),
    ("Pool to reopen in May - Mayor", "Pool to reopen in May - Mayor"),
    ("Poll | Pool", "Poll | Pool"),
  ])
  func `a headline that only the window has is without the name of the outlet`(
    title: String, headline: String
  ) throws {
    #expect(try article("", title: title).headline == headline)
  }

  private static let deck = "Swimmers waited four years for the doors to open."

  @Test(arguments: [
    "<h1>Pool to reopen</h1><h2>\(deck)</h2><p>By Kavita Rao</p>",
    "<h1>Pool to reopen</h1><p>\(deck)</p><div>By Kavita Rao</div><time>18 November 2026</time>",
    "<h1>Pool to reopen</h1><div class=meta><p>By Kavita Rao</p></div><p class=teaser>\(deck)</p>",
    "<header><h1>Pool to reopen</h1><p class=subheadline>\(deck)</p></header>"
      + "<div class=date>18 November 2026 at 4 p.m.</div>",
    "<h1>Pool to reopen</h1><div class=subTitle>\(deck)</div><p>By Kavita Rao</p>",
    "<h1>Pool to reopen</h1><p>By Kavita Rao</p><div data-name=standfirst><p>\(deck)</p></div>",
    "<h1>Pool to reopen</h1><div class=meta>By Kavita Rao</div><p class=lead>\(deck)</p>",
    "<h1>Pool to reopen</h1><div class=author>By Kavita Rao</div><div><h2>\(deck)</h2></div>",
    "<header><h1>Pool to reopen</h1><p class=x1>\(deck)</p></header>",
    "<div><h1>Pool to reopen</h1><div>\(deck)</div></div><div class=author>By Kavita Rao</div>",
    "<h1>Pool to reopen</h1><div class=ContentHeaderDek>\(deck)</div>",
    "<h1>Pool to reopen</h1><p itemprop=description>\(deck)</p>",
  ])
  func `the sentence between headline and writer is the deck`(head: String) throws {
    let article = try article(head)
    #expect(article.deck == Self.deck)
    #expect(article.passages.count { $0.kind == .body } == 6)
  }

  @Test func `a heading over a part of the text is no deck`() throws {
    let parts =
      "<h2>1. The pool was never meant to be so full.</h2>\(Self.body)<h2>2. It leaked.</h2>"
    let page = try article("<h1>Pool to reopen</h1><div class=text>\(parts)\(Self.body)</div>")
    #expect(page.deck == nil)
    let one = try article(
      "<h1>Pool to reopen</h1><div class=text>\(parts.prefix(51))\(Self.body)</div>")
    #expect(one.deck == "1. The pool was never meant to be so full.")
  }

  @Test(arguments: ["lead", "intro", "summary", "teaser"])
  func `the first paragraph may be called a lead`(name: String) throws {
    let text = Self.body.replacing("<p>", with: "<p class=\(name)>", maxReplacements: 1)
    let all = Self.body.replacing("<p>", with: "<p class=\(name)>")
    let isDeck = name == "teaser"
    for (body, isDeck) in [(text, isDeck), (all, false)] {
      let page = try self.article("<h1>Pool to reopen</h1><div class=text>\(body)</div>")
      #expect((page.deck != nil) == isDeck)
    }
  }

  @Test(arguments: [
    "<h1>Pool to reopen</h1><h2>Kavita Rao, Chief Political Correspondent</h2><p>18 May 2026</p>",
    "<h1>Pool to reopen</h1><p>Share this with your friends and family</p><p>18 May 2026</p>",
    "<h1>Pool to reopen</h1><p class=teaser><a href=/x>Ferry strike ends after a week.</a></p>"
      + "<p>18 May 2026</p>",
    "<h1>Pool to reopen</h1><ul class=summary><li>Mill Row Pools Follow</li></ul><p>18 May 2026</p>",
    "<h1>Pool to reopen</h1><div class=article-subtitle>By MILL ROW POST STAFF</div>",
    "<h1>Pool to reopen</h1><div class=summary><time>NOVEMBER 20, 2026 10:43</time></div>",
    "<h1>Pool to reopen</h1><h2>What the council decided on Monday</h2>",
    "<section><h1>Pool to reopen</h1><p>The pool of the old mill may open again, the council voted.</p></section>",
  ])
  func `other lines there are no deck`(head: String) throws {
    #expect(try article(head).deck == nil)
  }

  @Test(arguments: [
    ("华新社川北2月7日电（记者王晓东、李文）川北市议会六日晚以二十四票赞成通过了议案。", "王晓东、李文"),
    ("华新社川北2月7日电(记者 王晓东)川北市议会六日晚以二十四票赞成通过了议案。", "王晓东"),
    ("(강북=합동뉴스) 이준호 기자 = 강북시의회가 6일 밤 본회의를 열고 안건을 통과시켰다.", "이준호"),
    ("川北市议会六日晚以二十四票赞成通过了议案（记者在现场看到，没有人反对），会议结束。", nil),
  ])
  func `an East Asian lead names who wrote the report`(lead: String, byline: String?) throws {
    let page = "川北市议会通过防洪墙议案\n\n\(lead)\n\n川北市长说，工程将于明年春天开始，预计两年完成。"
    #expect(MarkedPage(page).article.byline == byline)
  }

  @Test(arguments: [
    ("（佐藤真理）", "佐藤真理"), ("（佐藤真理、鈴木一郎）", "佐藤真理、鈴木一郎"), ("【佐藤 真理】", "佐藤 真理"),
    ("（終わり）", nil), ("（敬称略）", nil), ("（毎日新聞）", nil),
    ("（この記事は有料です）", nil),
  ])
  func `a Japanese text is signed in brackets`(last: String, byline: String?) {
    let page = "川北市議会、堤防建設を可決\n\n川北市議会は六日、堤防を建設する議案を賛成多数で可決した。\n\n工事は四月に始まる。\n\n\(last)"
    #expect(MarkedPage(page).article.byline == byline)
  }

  private static let lead =
    "<p>The pool of the old mill may open again, the council voted on Tuesday.</p>"

  @Test(arguments: [
    ("<p class=article-date><time datetime=2023-10-03T12:40>3.10.</time></p>", "2023-10-03"),
    (
      "<p class=article-date><time datetime=2023-10-03>3.10.</time></p><p class=date><time datetime=2023-10-05>5.10.</time></p>",
      nil
    ),
    ("<aside><time datetime=2023-10-03>3.10.</time></aside>", nil),
    (
      "<p>The vote of <time datetime=2023-10-09>Monday</time> will be counted again, she said.</p>",
      nil
    ),
    ("<p><time datetime=2023-10-03>3.10.</time></p>", nil),
    ("<p class=article-date>Next meeting: <time datetime=2023-10-03>3.10.</time></p>", nil),
    ("<p class=date>Hearing: <time datetime=2031-01-01>1 January</time></p>", nil),
    ("<h3>When</h3><p class=date><time datetime=2031-01-01>1 January</time></p>", nil),
    (
      "<blockquote><p>So it is.</p>Joe <a href=/t><time datetime=2015-06-06>June 6</time></a></blockquote>",
      nil
    ),
    (
      "<div class=card><a href=/y>Old story</a><div><time datetime=2012-01-01>2012</time></div></div>",
      nil
    ),
  ])
  func `the only day of an article behind its lead is its day`(line: String, day: String?) throws {
    let head = "\(Self.lead)<figure><figcaption>The pool.</figcaption></figure><ul><li>Ann Lee</ul>"
    func date(_ line: String) throws -> PublicationDate? {
      try article("<article><h1>Pool to reopen</h1>\(head)\(line)\(Self.body)</article>").date
    }
    #expect(try date(line)?.iso8601 == day)
    #expect(try date(line)?.isUpdate != true)
    let changed = try date(line.replacing("class=article-date", with: "class=updated"))
    #expect(changed?.isUpdate ?? true)
  }
}
