import ArticleLibrary
import Articles
import TestSupport
import Testing

@Suite struct QueryMatcherTests {
  private let article: Article = {
    let text = "Russian jet shot down\nIt’s an “SU‑24”,  Mr Łukasz said. Spam here. 俄罗斯战机 fell"
    var article = Article(id: ArticleID(rawValue: 1), path: "afp/a.txt", text: ArticleText(text))
    article.passages = [
      Passage(kind: .headline, range: 0..<21, reason: ""),
      Passage(kind: .body, range: 22..<text.utf8.count, reason: ""),
    ]
    article.headline = "Russian jet shot down"
    article.outlet = "The Moscow Times"
    article.agency = "Reuters"
    article.words = 12
    article.date = PublicationDate(year: 2015, month: 11, day: 26, printed: "Nov. 26")
    return article
  }()

  private func answer(_ query: String, _ state: TriageState = TriageState()) throws -> Bool {
    let entity = Entity(
      id: "person:putin", name: "Vladimir Putin", kind: .person, aliases: ["Mr Putin"],
      mentions: 1, articles: 1)
    let mention = Mention(
      article: article.id, range: 0..<1, text: "R", kind: .person, entity: entity.id)
    let snapshot = LibrarySnapshot(
      articles: [article], entities: EntityIndex(entities: [entity], mentions: [mention]),
      states: [article.id: state])
    // 28 November 2015.
    return QueryMatcher(try ArticleQuery(parsing: query), in: snapshot, today: 16767)
      .matches(article)
  }

  @Test(arguments: [
    "", "unread", "-read", "russia", "RUSSIAN", "shot", #""shot down""#, "su-24", #""su-24""#,
    "it's", "łukasz", "ŁUKASZ", "俄罗斯", "战机", "source:afp", "source:reuters", "source:moscow",
    "outlet:times", #"outlet:"the moscow times""#, "agency:reut", "headline:jet", "person:putin",
    #"person:"vladimir putin""#, "words:>11", "words:<=12", "newer:2d", "newer:2015-11-26",
    "older:2015-11-27", "-newer:1d", "older:1d", "-person:hollande", "russia jet -turkey",
  ])
  func `the query finds the article`(query: String) throws {
    #expect(try answer(query))
  }

  @Test(arguments: [
    "read", "starred", "dismissed", "ussian", #""russia""#, #""jet down""#, "source:tass",
    "outlet:afp", "person:hollande", "place:putin", "words:>12", "words:<12", "newer:1d",
    "older:2015-11-26", "-unread", "russia turkey", "tag:war", "headline:łukasz",
  ])
  func `the query does not find the article`(query: String) throws {
    #expect(try !answer(query))
  }

  @Test func `states and tags are those of the library`() throws {
    let state = TriageState(isRead: true, isStarred: true, tags: ["war"])
    #expect(try answer("read star tag:war -dismissed", state))
  }

  @Test func `an article without a date is neither newer nor older`() throws {
    var undated = article
    undated.date = nil
    for query in ["newer:2000", "older:2100"] {
      let matcher = QueryMatcher(
        try ArticleQuery(parsing: query), in: LibrarySnapshot(articles: [undated]), today: 16767)
      #expect(!matcher.matches(undated))
    }
  }

  @Test func `what is folded is not searched`() throws {
    var folded = article
    folded.passages[1].isFolded = true
    let matcher = QueryMatcher(
      try ArticleQuery(parsing: "spam"), in: LibrarySnapshot(articles: [folded]), today: 0)
    #expect(!matcher.matches(folded))
  }

  @Test(arguments: 0..<60) func `a needle is found where a plain search finds it`(seed: Int) throws
  {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = Array("aab ")
    let text = String((0..<60).compactMap { _ in letters.randomElement(using: &generator) })
    let words = text.split(separator: " ")
    let needle = (0..<Int.random(in: 1...2, using: &generator))
      .map { _ in words.randomElement(using: &generator) ?? "ab" }.joined(separator: " ")
    let padded = " " + words.joined(separator: " ") + " "
    let found = try #require(TextNeedle(needle, isOpenEnded: false)).isFound(in: text)
    #expect(found == padded.contains(" \(needle) "))
  }
}
