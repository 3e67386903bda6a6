internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// What of a page is text of its article, where its markup says little or something else.
@Suite struct PageTextTests {
  private func passages(_ html: String) throws -> [Passage] {
    let article = try article(html)
    return article.passages.filter { !$0.isFolded }
  }

  private func article(_ html: String, title: String = "Council backs wall") throws -> Article {
    let page = "<html><head><title>\(title)</title></head><body>\(html)</body></html>"
    let decoded = try TextDecoder.decode(Array(page.utf8))
    let id = ArticleID(location: "/p.html")
    return ArticleCleaner.clean(
      try #require(HTMLPage.article(id: id, path: "p.html", decoded: decoded)))
  }

  private static let sentences = [
    "The council voted on Tuesday to build a wall along the river, ending two years of argument.",
    "It will protect about two thousand homes in the east of the city, officials said.",
    "Construction is due to begin in April and to take some two years, the mayor said.",
    "Opponents said that the water would only rise faster on the other bank, in the old town.",
  ]

  @Test(arguments: ["paywall", "regwall", "subscription", "teaser-content", "story-related"])
  func `paragraphs that all bear the name of a box are the text`(name: String) throws {
    let text = Self.sentences.map { "<p class=\(name)>\($0)</p>" }.joined()
    let shown = try passages("<main><h1>Council backs wall</h1><div>\(text)</div></main>")
    #expect(shown.count { $0.kind == .body } == 4)
  }

  @Test func `a text for subscribers may stand in several elements`() throws {
    let parts = Self.sentences.dropFirst().map { "<div><p class=paywall>\($0)</p></div>" }.joined()
    let shown = try passages(
      "<main><h1>Council backs wall</h1><div><p>\(Self.sentences[0])</p>\(parts)</div></main>")
    #expect(shown.count { $0.kind == .body } == 4)
  }

  @Test func `one paragraph of that name is a box`() throws {
    let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
    let box = "<p class=paywall>Subscribe now to read this and all other articles of the week.</p>"
    let shown = try passages("<main><h1>Council backs wall</h1><div>\(text)\(box)</div></main>")
    #expect(shown.count { $0.kind == .body } == 4)
  }

  @Test func `the pictures of a gallery keep their captions`() throws {
    let pictures = (1...3).map {
      "<figure><img src=\($0).jpg><figcaption>Sandbags in Harlow Street, day \($0).</figcaption></figure>"
    }.joined()
    let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
    let page = "<main><h1>In pictures: the flood</h1><div>\(text)\(pictures)</div></main>"
    let shown = try passages(page)
    #expect(shown.count { $0.kind == .caption } == 3)
    #expect(try article(page).headline == "In pictures: the flood")
    #expect(shown.contains { $0.kind == .headline })
  }

  @Test func `the last answer of an interview may be one word`() throws {
    let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
    let asked = "<p><strong>Are you going back?</strong></p><p>Yes.</p>"
    let shown = try article("<main><h1>Council backs wall</h1>\(text)\(asked)</main>")
    #expect(shown.passages.contains { !$0.isFolded && shown.text.string($0.range) == "Yes." })
    let bare = try article("<main><h1>Council backs wall</h1>\(text)<p>Yes.</p></main>")
    #expect(!bare.passages.contains { !$0.isFolded && bare.text.string($0.range) == "Yes." })
  }

  @Test(arguments: [
    ("Council backs wall | The Gazette", "The Gazette"),
    ("Council backs wall - World - Valley Times", "Valley Times"),
    ("Council backs wall — Вести Реки", "Вести Реки"),
    ("The Gazette | Council backs wall", "The Gazette"),
    ("Council backs wall | Channel 24", "Channel 24"), ("Council backs wall_新浪潮网", "新浪潮网"),
    ("Council backs wall - la Nazionale", "la Nazionale"),
    ("Council backs wall | World News - The Gazette", "The Gazette"),
    ("The Harbor Log: Council backs wall", "The Harbor Log"),
    ("Council backs wall", nil), ("Council backs wall | World", nil),
    ("Council backs wall - News, sport and more", nil), ("Council backs wall - 12 May", nil),
    ("Other words of the day | The Gazette", nil),
    ("Council backs wall - all that you need to know", nil),
  ])
  func `the title of a page names the outlet beside the headline`(title: String, outlet: String?)
    throws
  {
    let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
    let page = "<main><h1>Council backs wall</h1><div>\(text)</div></main>"
    #expect(try article(page, title: title).outlet == outlet)
  }
}
