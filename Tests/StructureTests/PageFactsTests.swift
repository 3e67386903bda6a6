internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// What a page says of its article in its head, beside its headline and in attributes.
@Suite struct PageFactsTests {
  private static let title = "Ferry to stop in winter"
  private static let text = """
    <p>The island council decided on Friday to take the ferry out of service until March.</p>
    <p>Its captain found rust in both engines, the harbour master told a crowd on the quay.</p>
    """

  private func article(
    head: String = "", _ body: String, language: String = "en", text: String = text
  ) throws -> Article {
    let page =
      "<!doctype html><html lang='\(language)'><head>\(head)</head><body>\(body)\(text)</body></html>"
    let decoded = try TextDecoder.decode(Array(page.utf8))
    return ArticleCleaner.clean(
      try #require(
        HTMLPage.article(id: ArticleID(location: "/p.html"), path: "p.html", decoded: decoded)))
  }

  @Test(arguments: [
    "Ferry to stop<br>in winter", "Ferry<br>to stop <br/> in winter",
    "<span>Ferry to stop</span><br><span>in winter</span>",
    "<div>Ferry to stop</div><div>in winter</div>",
    "<a href=/ferry>Ferry to stop<br>in winter</a>",
    "<span style='display:block'>Ferry to stop</span>in winter",
  ])
  func `a headline may have several lines`(lines: String) throws {
    for level in ["h1", "h2"] where level == "h1" || !lines.contains("href") {
      let article = try article(
        head: "<title>Quay news</title>", "<article><\(level)>\(lines)</\(level)>")
      #expect(level == "h2" || article.headline == Self.title)
      #expect(article.passages.allSatisfy { article.text.string($0.range) != "in winter" })
    }
  }

  @Test(arguments: [
    "<h1>Islands<br>Ferry to stop in winter</h1>",
    "<h1><div class=kicker>Islands</div><div>Ferry to stop in winter</div></h1>",
    "<h1>Ferry to stop in winter<br><small>Until March</small></h1>",
  ])
  func `what stands beside the title within a heading is none of it`(heading: String) throws {
    #expect(
      try article(head: "<title>\(Self.title)</title>", "<article>\(heading)").headline
        == Self.title)
  }

  @Test func `lines of Chinese are joined without a blank`() throws {
    let text = "<p>市长星期五对记者说，渡轮将停运到三月，因为两台发动机都生锈了，必须修理。</p>"
    #expect(
      try article("<article><h1>渡轮冬季<br>停止运行</h1>", language: "zh", text: text).headline
        == "渡轮冬季停止运行")
  }

  @Test(arguments: [
    "<title>Islands: \(title)</title><meta name=DC.title content='\(title)'>",
    "<title>\(title) - Quay</title><meta name=parsely-title content='\(title)'>",
    "<meta property=og:title content='\(title) - The Quay'><meta property=og:site_name content='The Quay'>",
    "<meta property=og:title content='The Quay: \(title)'><meta property=og:site_name content='The Quay'>",
    "<title>\(title) » The Quay » Islands</title><meta property=og:site_name content='The Quay'>",
  ])
  func `a title of the head is without the outlet`(head: String) throws {
    #expect(try article(head: head, "<div>").headline == Self.title)
  }

  @Test(arguments: [
    (title, title), (title + " - The Quay", title), ("The ferry", "Islands: \(title)"),
  ])
  func `a section in front of the headline is none of it where the page says so`(
    window: String, headline: String
  ) throws {
    let head = """
      <title>\(window)</title><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "\(Self.title)"}</script>
      """
    let heading = "<h2><span>Islands</span><span>: </span><span>\(Self.title)</span></h2>"
    #expect(try article(head: head, "<article>\(heading)").headline == headline)
  }

  @Test(arguments: [
    "<meta property=article:published_time content=0000-00-00><meta name=date content=2026-11-18>",
    "<meta property=article:published_time content='{{post.date}}'><meta name=pubdate content=2026-11-18>",
    "<meta name=dcterms.created content='2026-11-18T10:00:00Z'>",
    "<meta name=cXenseParse:recs:publishtime content='2026-11-18T10:00:00+0100'>",
  ])
  func `the first day that can be read is that of the article`(head: String) throws {
    #expect(try article(head: head, "<h1>\(Self.title)</h1>").date?.iso8601 == "2026-11-18")
  }

  @Test(arguments: [
    ("<time class=updated datetime=2026-11-20>20 Nov</time>", "2026-11-20", true),
    (
      "<time class=updated datetime=2026-11-20>20 Nov</time><time class=published datetime=2026-11-18>18 Nov</time>",
      "2026-11-18", false
    ),
    (
      "<span class=date-modified>20 November 2026</span><span class=date-published>18 November 2026</span>",
      "2026-11-18", false
    ),
    (
      "<time class='entry-date published updated' datetime=2026-11-18>18 Nov</time>", "2026-11-18",
      false
    ),
  ])
  func `a day is that of a change where its element is called so`(
    line: String, day: String, isUpdate: Bool
  ) throws {
    let date = try article("<article><h1>\(Self.title)</h1>\(line)").date
    #expect(date?.iso8601 == day)
    #expect(date?.isUpdate == isUpdate)
  }

  @Test(arguments: [
    ("Written by Kavita Rao", "Kavita Rao"), ("Story by Kavita Rao", "Kavita Rao"),
    ("Text: Jörg Weiß", "Jörg Weiß"), ("Autor: Jan Nowak", "Jan Nowak"),
    ("Por: María Soto", "María Soto"), ("Автор: Иван Орлов", "Иван Орлов"), ("作者：王小明", "王小明"),
    ("بقلم: سامي حداد", "سامي حداد"), ("Yazan: Ali Demir", "Ali Demir"),
    ("Oleh Budi Santoso", "Budi Santoso"), ("Tekst Nilsen Holm", "Tekst Nilsen Holm"),
  ])
  func `a byline is without the words in front of the name`(line: String, name: String) throws {
    for element in ["p class=byline", "span class=author"] {
      #expect(try article("<article><h1>\(Self.title)</h1><\(element)>\(line)</p>").byline == name)
    }
    #expect(
      try article(head: "<meta name=author content='\(line)'>", "<h1>\(Self.title)</h1>").byline
        == name)
  }

  @Test(arguments: [
    "<meta name=publisher content='The Quay'>",
    "<div itemprop=publisher itemscope><meta itemprop=name content='The Quay'></div>",
    "<span itemprop=publisher>The Quay</span>",
  ])
  func `the publisher is the outlet`(markup: String) throws {
    #expect(try article("<article>\(markup)<h1>\(Self.title)</h1>").outlet == "The Quay")
  }

  @Test(arguments: [
    ("ur", "کونسل نے پیر کو پرانے پل کو کم از کم چھ ماہ کے لیے بند کرنے کا فیصلہ کیا۔", "ur"),
    ("ckb", "ئەنجوومەن ڕۆژی دووشەممە بڕیاریدا پردە کۆنەکە بۆ شەش مانگ دابخات.", "ckb"),
    ("mr", "परिषदेने सोमवारी जुना पूल किमान सहा महिन्यांसाठी बंद करण्याचा निर्णय घेतला.", "mr"),
    ("gl", "市长星期五对记者说，渡轮将停运到三月，因为两台发动机都生锈了，必须修理。", "zh"),
    (
      "de",
      "The council voted to close the bridge for six months, as it said in a note to the press.",
      "en"
    ),
    (
      "eng",
      "The council voted to close the bridge for six months, as it said in a note to the press.",
      "en"
    ),
  ])
  func `a stated language that cannot be guessed stays`(
    stated: String, text: String, language: String
  ) throws {
    let article = try article(
      "<h1>\(text.prefix(20))</h1>", language: stated, text: "<p>\(text)</p><p>\(text) 2</p>")
    #expect(article.language == language)
  }

  private func words(_ box: String) throws -> String {
    let article = try article("<article><h1>\(Self.title)</h1>\(Self.text)\(box)")
    return article.passages.filter { !$0.isFolded }.map { article.text.string($0.range) }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    "<amp-ad><div fallback>Odd words</div></amp-ad>", "<amp-embed><p>Odd words</p></amp-embed>",
    "<amp-social-share type=x>Odd words</amp-social-share>",
    "<figure><a href=/r><div>Odd words of a tale</div><div>Read more</div></a></figure>",
    "<div class=sr-only>Odd words</div>",
    "<p class=screen-reader-text>Odd words are said here.</p>",
    "<p>A formula is <math><mi>x</mi><annotation>Odd words</annotation></math> to them.</p>",
  ])
  func `what no browser shows is no text`(box: String) throws {
    #expect(try !words(box).contains("Odd words"))
  }

  @Test(arguments: [
    ("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>", "x=2"),
    ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1/2"),
    ("<math><msup><mi>x</mi><mn>2</mn></msup></math>", "x^2"),
  ])
  func `formulas are text`(formula: String, text: String) throws {
    #expect(
      try words("<p>The engineer says that \(formula) holds.</p>").contains("that \(text) holds"))
  }
}
