internal import ArticleAnalysis
internal import Articles
import Testing

/// Paragraphs of news in which one sentence speaks as pages do, and ways through the parts of a site.
@Suite struct PageProseTests {
  private static let headline = "Village prints its own paper again"
  private static let body = [
    "The village of Oster has a newspaper again, eleven years after the last one closed.",
    "It is set by hand on a press that the baker found below a heap of flour sacks in March.",
    "The first number sold out before noon, and the baker has ordered more paper from the mill.",
  ]

  private func clean(_ paragraphs: [String]) -> Article {
    ArticleCleaner.clean(
      Article(
        id: ArticleID(location: "page"), path: "page",
        text: ArticleText(paragraphs.joined(separator: "\n\n"))))
  }

  private func folded(_ line: String) -> [String] {
    let article = clean([Self.headline] + Self.body.prefix(2) + [line] + Self.body.suffix(1))
    return article.passages.filter(\.isFolded).map { article.text.string($0.range) }
  }

  @Test(arguments: [
    """
    Sign up to our newsletter. Nobody in Oster had heard these words when the press was built, and \
    the baker is proud that few have heard them since.
    """,
    """
    The paper comes on Fridays. You can unsubscribe at any time. Nobody has, since the baker is also \
    the only one in the valley who sells bread.
    """,
    """
    Join the conversation. That is what a sign over the door of the shop has said since May, and the \
    old men who sit below it were there long before it was.
    """,
    """
    Newsletter abonnieren! So steht es über der Tür der Bäckerei, und die Leute, die darunter warten, \
    haben noch nie einen bestellt.
    """,
  ])
  func `a paragraph that tells more than it calls for stays`(line: String) {
    #expect(folded(line).isEmpty)
  }

  @Test(arguments: [
    """
    Every Friday our editors choose the stories that you should not miss. Sign up to our newsletter \
    and find them in your inbox.
    """,
    "The best of the week, chosen by hand from every corner of the valley. Sign up to our newsletter.",
    "The weekly newsletter is what everybody in the valley reads. Subscribe to our newsletter today.",
  ])
  func `a call with a few words about what it offers folds`(line: String) {
    #expect(folded(line) == [line])
  }

  @Test(arguments: [
    "Home > News > Local", "Startseite › Region › Oster", "Accueil > Région > Village du Nord",
    "Главная > Регион > Остер", "Sport > Football > Cups",
  ])
  func `the way through a site below the headline is no deck`(way: String) {
    let article = clean([Self.headline, way] + Self.body)
    #expect(article.headline == Self.headline)
    #expect(article.deck == nil)
    #expect(article.passages.filter(\.isFolded).map { article.text.string($0.range) } == [way])
  }

  @Test(arguments: [
    "Home > sea > home: that is the only way, and he has it on a tile.", "Home > away",
    "Bread > cake, the baker says", "Oster 3 > Wester 2",
    "Home « is where the press is » they say",
  ])
  func `a line with such a sign that is no way stays`(line: String) {
    let article = clean([Self.headline] + Self.body.prefix(2) + [line] + Self.body.suffix(1))
    #expect(!article.passages.contains { $0.isFolded })
  }

  /// A report in parts, one of which has a heading that pages use as a label.
  private func parts(_ label: String, _ text: String, heading: String = "The press") -> Article {
    clean([Self.headline, Self.body[0], heading, Self.body[1], label, text, Self.body[2]])
  }

  @Test(arguments: [
    (
      "Advertising", "Nobody in Oster lives from advertising: the cobbler alone pays, and in boots."
    ),
    ("Subscribe", "Forty people subscribe to the paper, and thirty of them have paid so far."),
    ("Reklama", "Za reklamę szewc płaci butami, bo pieniędzy w Oster nikt nie widział."),
    ("Anzeige", "Die einzige Anzeige ist vom Schuster, und er bezahlt sie mit Stiefeln."),
    ("Mainos", "Lehden ainoa mainos on suutarin, ja hän maksaa sen saappailla."),
    ("Search", "Every reader is searched for pencils before he may look at the archive."),
  ])
  func `a heading whose word the text below takes up stays`(label: String, text: String) {
    #expect(parts(label, text).passages.filter(\.isFolded).isEmpty)
    // Where the text speaks of something else it is the page's.
    #expect(!parts(label, Self.body[2]).passages.filter(\.isFolded).isEmpty)
    // So it may be where nothing else has a heading.
    let article = clean([Self.headline, Self.body[0], label, text, Self.body[2]])
    #expect(!article.passages.filter(\.isFolded).isEmpty)
  }
}
