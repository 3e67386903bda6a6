internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

@Suite struct SeedStructureTests {
  private func seed(_ name: String) throws -> Article {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return ArticleCleaner.clean(try ArticleLoader().load("/\(folder)/seeds/\(name).txt"))
  }

  private func kinds(_ article: Article) -> [Passage.Kind: Int] {
    article.passages.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
  }

  @Test func `a place before a colon is a dateline, and the lead gives the headline`() throws {
    let article = try seed("000_6b8cc92250811bc0")
    #expect(article.dateline == "Moscow:")
    #expect(article.agency == "Xinhua")
    #expect(article.outlet == nil)
    #expect(article.headlineIsDerived)
    #expect(article.headline.hasPrefix("Russian and French president agreed"))
    #expect(article.passages[1].joinsPrevious)
    #expect(kinds(article) == [.dateline: 1, .body: 22])
    #expect(article.language == "en")
  }

  @Test func `the lines over a text are told apart, and a second credit is folded`() throws {
    let article = try seed("001_94d52efa6fbdea65")
    #expect(
      article.passages.prefix(6).map(\.kind) == [
        .headline, .deck, .credit, .repeat, .caption, .date,
      ])
    #expect(article.date?.iso8601 == "2015-11-30")
    #expect(article.date?.isUpdate == true)
    #expect(article.outlet == "TRTWorld")
    #expect(article.agency == nil)
    #expect(article.passages.last?.kind == .byline)
    #expect(article.passages[3].repeats == 2)
  }

  @Test func `captions between paragraphs stand apart from the text`() throws {
    let article = try seed("002_ad40f257231ed276")
    let captions = article.passages.filter { $0.kind == .caption }
    #expect(captions.count == 3)
    #expect(
      captions.map { article.text.string($0.range).prefix(6) } == ["French", "Turkey", "Warpla"])
    #expect(article.passages.last?.kind == .boilerplate)
    #expect(article.headline.hasPrefix("Putin Blames Washington"))
    #expect(article.deck == nil)
  }

  @Test func `banner, newsletter and appeal are folded, and the deck that stands again`() throws {
    let article = try seed("003_c2a5c23e29ec9a32")
    #expect(kinds(article) == [.headline: 1, .repeat: 1, .body: 11, .boilerplate: 5])
    #expect(article.headline.hasPrefix("Putin: Russia Ready"))
    #expect(!article.headlineIsDerived)
    #expect(article.outlet == "The Moscow Times")
    #expect(article.date == nil)
    #expect(article.passages[2].reason == "stands word for word in ¶7")
    #expect(
      article.passages.filter { $0.kind == .boilerplate }.map(\.label) == [
        "appeal", "contact", "newsletter", "appeal", "related links",
      ])
  }

  @Test func `a body that stands twice is folded once`() throws {
    let article = try seed("004_98a5eda5d0e9a62c")
    #expect(kinds(article) == [.dateline: 1, .body: 12, .repeat: 12])
    #expect(article.agency == "AFP")
    #expect(article.outlet == nil)
    #expect(article.headlineIsDerived)
    #expect(article.passages.suffix(12).map(\.repeats) == (1...12).map { $0 })
  }
}
