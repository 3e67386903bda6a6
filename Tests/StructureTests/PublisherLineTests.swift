internal import ArticleAnalysis
internal import Articles
import Testing

/// Lines that are the name of an outlet or an agency and nothing else.
@Suite struct PublisherLineTests {
  private static let body = """
    Ferry passengers in Portmouth face weeks of disruption after a pier was declared unsafe.

    Inspectors discovered a crack of some 15 metres in a support of the pier this week.

    Northern Line said it would cancel ten crossings a week until the spring.
    """

  private func article(_ head: [String]) -> Article {
    let text = (head + [Self.body]).joined(separator: "\n\n")
    return ArticleCleaner.clean(
      Article(id: ArticleID(location: "page"), path: "page", text: ArticleText(text)))
  }

  @Test(arguments: [
    ["Cracked pier forces ferries to move", "The Herald", "By Tom Reyes", "Oct 4, 2024"],
    ["Cracked pier forces ferries to move", "By Tom Reyes", "The Herald", "Oct 4, 2024"],
    ["Cracked pier forces ferries to move", "Oct 4, 2024", "By Tom Reyes", "The Herald"],
    ["The Herald", "Cracked pier forces ferries to move", "By Tom Reyes", "Oct 4, 2024"],
    ["The Herald", "Oct 4, 2024", "Cracked pier forces ferries to move", "By Tom Reyes"],
  ])
  func `an outlet beside writer and date is the outlet, wherever it stands`(head: [String]) {
    let article = article(head)
    #expect(article.headline == "Cracked pier forces ferries to move")
    #expect(article.outlet == "The Herald")
    #expect(article.byline == "By Tom Reyes")
    #expect(article.date?.iso8601 == "2024-10-04")
    #expect(article.passages.filter { $0.kind == .body }.count == 3)
  }

  @Test(arguments: ["Reuters", "Agence France-Presse", "The Associated Press"])
  func `an agency beside a date is the agency, and nobody's name`(agency: String) {
    let article = article(["Cracked pier forces ferries to move", agency, "4 October 2024"])
    #expect(article.agency != nil)
    #expect(article.outlet == nil)
    #expect(article.byline == nil)
    #expect(article.date?.iso8601 == "2024-10-04")
  }

  @Test(arguments: ["Daily Life", "Free Press", "World News Today"])
  func `a short line right before the text is not taken for an outlet`(line: String) {
    #expect(article(["Cracked pier forces ferries to move", line]).outlet == nil)
  }

  @Test(arguments: [
    "Le Courrier de la Vire", "Corriere del Porto", "El Diario de la Costa", "Skärgårdsbladet",
    "Dziennik Nadmorski", "Küsten-Anzeiger", "Jornal do Norte", "Вести Заречья",
  ])
  func `a newspaper's name over the headline is not the headline`(name: String) {
    let article = article([name, "Cracked pier forces ferries to move", "By Tom Reyes"])
    #expect(article.headline == "Cracked pier forces ferries to move")
    #expect(article.byline == "By Tom Reyes")
  }

  @Test(arguments: ["Avis de tempête", "Die Boten der Flut", "Courants froids", "Diarios y mareas"])
  func `a headline with a word like theirs is the headline`(line: String) {
    let article = article([line, "The pier is closed until the spring, and the ferries move"])
    #expect(article.headline == line)
  }
}
