import ArticleAnalysis
import Articles
import Testing

/// What a person says of two reports wins over their likeness.
@Suite struct StoryCorrectionTests {
  private let articles = StoryFinderTests.articles(.sameTownOtherFire)

  private func stories(_ said: [Correction]) -> Set<Set<ArticleID>> {
    let found = StoryFinder.stories(
      of: articles.flatMap { $0 }, copies: [], entities: EntityIndex(),
      corrections: Corrections(said))
    return Set(found.map { Set($0.articles) })
  }

  @Test func `two stories that a person joins are one`() {
    let said = [Correction(.oneStory, articles[0][0].id, articles[1][1].id)]
    #expect(stories(said).contains { $0.isSuperset(of: [articles[0][0].id, articles[1][1].id]) })
  }

  @Test func `a story that a person parts is two`() {
    let said = [Correction(.otherStory, articles[0][0].id, articles[0][1].id)]
    #expect(stories(said).allSatisfy { !$0.isSuperset(of: articles[0].map(\.id)) })
  }

  @Test func `what is said of articles that are not there changes nothing`() {
    let gone = ArticleID(location: "/gone")
    #expect(stories([Correction(.oneStory, gone, articles[0][0].id)]) == stories([]))
  }
}
