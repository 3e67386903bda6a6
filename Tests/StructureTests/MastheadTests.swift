internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
internal import Foundation
import Testing

/// Lines that name an outlet or an agency and a date, perhaps with a place.
@Suite struct MastheadTests {
  private static let headline = "Cracked pier forces ferries to move"
  private static let body = """
    Ferry passengers in Portmouth face weeks of disruption after a pier was declared unsafe.

    Inspectors discovered a crack of some 15 metres in a support of the pier this week.

    Northern Line said it would cancel ten crossings a week until the spring.
    """

  private func article(_ head: [String], body: String = Self.body) -> Article {
    let text = (head + [body]).joined(separator: "\n\n")
    return ArticleCleaner.clean(
      Article(id: ArticleID(location: "page"), path: "page", text: ArticleText(text)))
  }

  private static let lines: [(line: String, outlet: String?, agency: String?, day: String?)] = [
    ("BBC News, 6 February 2026", "BBC News", nil, "2026-02-06"),
    ("Le Monde, 15 March 2026", "Le Monde", nil, "2026-03-15"),
    ("The Guardian, Wed 21 Jan 2026", "The Guardian", nil, "2026-01-21"),
    ("The Guardian | Wed 21 Jan 2026 14.05 GMT", "The Guardian", nil, "2026-01-21"),
    ("Reuters | 3 Mar 2026 14:05 GMT", nil, "Reuters", "2026-03-03"),
    ("AFP - March 3, 2026", nil, "AFP", "2026-03-03"),
    ("PA Media - 06/02/2026", nil, "PA", nil),
    ("PA Media - 16/02/2026", nil, "PA", "2026-02-16"),
    ("The Jordan Times / AMMAN, May 8, 2026", "The Jordan Times", nil, "2026-05-08"),
    ("The Straits Times · Singapore · 8 May 2026", "The Straits Times", nil, "2026-05-08"),
    ("8 May 2026 | The Straits Times", "The Straits Times", nil, "2026-05-08"),
    ("BBC News 6 February 2026", "BBC News", nil, "2026-02-06"),
    ("Süddeutsche Zeitung, 6. Februar 2026", "Süddeutsche Zeitung", nil, "2026-02-06"),
    ("The Herald — Published 3 Oct 2025, updated 4 Oct 2025", "The Herald", nil, "2025-10-03"),
    ("The Daily Star, Reuters, 2026-03-03", "The Daily Star", "Reuters", "2026-03-03"),
  ]

  @Test(arguments: lines)
  func `an outlet and a date on one line are read, under the headline and over it`(
    line: String, outlet: String?, agency: String?, day: String?
  ) {
    for head in [
      [Self.headline, line], [line, Self.headline], [Self.headline, "By Tom Reyes", line],
    ] {
      let article = article(head)
      #expect(article.headline == Self.headline)
      #expect(article.outlet == outlet)
      #expect(article.agency == agency)
      #expect(article.date?.iso8601 == day)
      #expect(article.passages.filter { $0.kind == .body }.count == 3)
    }
  }

  @Test(arguments: [
    ("Tarnwicker Nachrichten, 3. November 2026", "Tarnwicker Nachrichten"),
    ("(The Tarnwick Times, November 3, 2026)", "The Tarnwick Times"),
    ("[Le Monde, mardi 3 novembre 2026]", "Le Monde"),
    ("3 November 2026 | The Tarnwick Times", "The Tarnwick Times"),
  ])
  func `an outlet and a date below the text are read, also in brackets`(
    line: String, outlet: String
  ) throws {
    for article in [
      article([Self.headline], body: Self.body + "\n\n" + line), try page([Self.body, line]),
      try page([line, Self.body]),
    ] {
      #expect(article.outlet == outlet)
      #expect(article.date?.iso8601 == "2026-11-03")
      #expect(article.passages.filter { $0.kind == .body }.count == 3)
      #expect(!article.passages.contains { $0.isFolded })
    }
  }

  @Test(
    arguments: [
      ("Quelle: Tarnwicker Bote, 3. November 2026", "Tarnwicker Bote", nil),
      ("Source: Morven Echo, 3 November 2026", "Morven Echo", nil),
      ("Source: Reuters, 3 November 2026", nil, "Reuters"),
    ] as [(String, String?, String?)])
  func `the source below the text is read with its day`(
    line: String, outlet: String?, agency: String?
  ) throws {
    for article in [
      article([Self.headline], body: Self.body + "\n\n" + line), try page([Self.body, line]),
    ] {
      #expect(article.outlet == outlet)
      #expect(article.agency == agency)
      #expect(article.date?.iso8601 == "2026-11-03")
      #expect(article.byline == line)
    }
  }

  @Test(arguments: ["Council Meeting, 3 December 2026", "(see page 3)", "Pier Hall, 3 May 2027"])
  func `what may be an event decides nothing on a page`(line: String) throws {
    #expect(try page([line, Self.body]).date == nil)
    #expect(try page([Self.body, line]).date == nil)
  }

  /// The article of a page with some paragraphs below its headline.
  private func page(_ texts: [String]) throws -> Article {
    let paragraphs = texts.flatMap { $0.components(separatedBy: "\n\n") }
    let html =
      "<html lang=en><body><article><h1>\(Self.headline)</h1>"
      + paragraphs.map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
    return ArticleCleaner.clean(
      try ArticleLoader.article(
        id: ArticleID(location: "a"), path: "a.html", bytes: Array(html.utf8)))
  }

  @Test(arguments: [
    ("The Jordan Times / AMMAN, May 8, 2026", "AMMAN"),
    ("The Straits Times, Singapore, 8 May 2026", "Singapore"),
  ])
  func `a place between outlet and date is where the article was written`(
    line: String, place: String
  ) {
    #expect(article([Self.headline, line]).dateline == place)
  }

  @Test func `the writer in front of outlet and date stays the writer`() {
    for line in ["By Tom Reyes, BBC News, 6 February 2026", "By Tom Reyes | 16/02/2026"] {
      let article = article([Self.headline, line])
      #expect(article.byline == line)
      #expect(article.date?.iso8601.hasPrefix("2026-02") == true)
    }
  }

  @Test func `a source under the text gives outlet and date`() {
    let article = article([Self.headline], body: Self.body + "\n\nLe Monde, 15 March 2026")
    #expect(article.outlet == "Le Monde")
    #expect(article.date?.iso8601 == "2026-03-15")
  }

  @Test(arguments: [
    "What the papers said on 6 February 2026", "The Guardian view on piers, 6 February 2026",
    "Press Review, 6 February 2026", "Morning News Briefing, 6 February 2026",
    "Iran Nuclear Talks Review: 3 March 2026", "BBC News at Ten fined, 6 February 2026",
    "Reuters strike ends on 3 March 2026", "Market Report - 3 March 2026",
    "Ferry to Portmouth sails again on May 8, 2026",
  ])
  func `a headline that ends in a date is a headline`(headline: String) {
    let article = article([headline])
    #expect(article.headline == headline)
    #expect(article.outlet == nil)
    #expect(article.date == nil)
  }

  @Test(arguments: [
    "BBC News, 6 February 2026, first said that the pier was unsafe, which the port denied.",
    "Reuters reported on 3 March 2026 that the pier of Portmouth had been declared unsafe.",
    "On 6 February 2026, the BBC said that inspectors would return to the pier in the spring.",
    "The Jordan Times, AMMAN, was sold on May 8, 2026, to a family that owns three papers.",
  ])
  func `a sentence with an outlet and a date is text`(sentence: String) {
    let article = article([Self.headline, sentence])
    #expect(article.date == nil)
    #expect(article.passages.filter { $0.kind == .body }.count == 4)
  }
}
