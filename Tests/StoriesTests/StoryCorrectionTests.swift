import ArticleAnalysis
import Articles
import TestSupport
import Testing

/// What a person says of two reports wins over their likeness.
@Suite struct StoryCorrectionTests {
  private let articles = StoryFinderTests.articles(.sameTownOtherFire)

  private func stories(_ said: [Correction]) -> Set<Set<ArticleID>> {
    Self.stories(articles.flatMap { $0 }, Corrections(said))
  }

  private static func stories(_ articles: [Article], _ said: Corrections) -> Set<Set<ArticleID>> {
    let found = StoryFinder.stories(
      of: articles, copies: [], corrections: said)
    return Set(found.map { Set($0.articles) })
  }

  private func id(_ event: Int, _ report: Int) -> ArticleID { articles[event][report].id }

  @Test func `joining two reports joins their stories`() {
    let said = [Correction(.oneStory, id(0, 0), id(1, 1))]
    #expect(stories(said) == [Set(articles.joined().map(\.id))])
  }

  @Test func `a story that a person parts is two`() {
    let said = [Correction(.otherStory, id(0, 0), id(0, 1))]
    #expect(stories(said) == [[id(0, 0)], [id(0, 1)], Set(articles[1].map(\.id))])
  }

  @Test func `one report moved to another story leaves the rest where it was`() {
    let said = [
      Correction(.otherStory, id(0, 0), id(0, 1)), Correction(.oneStory, id(0, 1), id(1, 0)),
    ]
    #expect(stories(said) == [[id(0, 0)], [id(0, 1), id(1, 0), id(1, 1)]])
  }

  @Test func `of sayings that cannot all hold the latest do`() {
    let (one, other, third) = (id(0, 0), id(1, 0), id(1, 1))
    let joins = [Correction(.oneStory, one, other), Correction(.oneStory, other, third)]
    let part = Correction(.otherStory, one, third)
    let apart = stories(joins + [part])
    #expect(!apart.contains { $0.isSuperset(of: [one, third]) })
    let together = stories([part] + joins)
    #expect(together.contains { $0.isSuperset(of: [one, other, third]) })
  }

  @Test func `what is taken back leaves no trace`() {
    var said = Corrections([Correction(.oneStory, id(0, 0), id(1, 1))])
    said.insert(Correction(.otherStory, id(1, 0), id(1, 1)))
    for correction in said.all.reversed() { said.remove(correction) }
    #expect(Self.stories(articles.flatMap { $0 }, said) == stories([]))
  }

  @Test func `what is said of articles that are not there changes nothing`() {
    let gone = ArticleID(location: "/gone")
    #expect(stories([Correction(.oneStory, gone, id(0, 0))]) == stories([]))
  }

  @Test func `a report that a person has put somewhere says so`() throws {
    let found = StoryFinder.stories(
      of: articles.flatMap { $0 }, copies: [],
      corrections: Corrections([Correction(.oneStory, id(0, 0), id(1, 1))]))
    let members = try #require(found.first).members
    #expect(Set(members.filter(\.isByHand).map(\.article)) == [id(0, 0), id(1, 1)])
    let moved = try #require(members.first { $0.article == id(1, 1) })
    #expect(moved.evidence.hasPrefix("you have put it here"))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `what is said holds in every order of arrival`(_ seed: UInt64) {
    let all = HeldOutStoryTests.articles(StorySet.all).map(\.article)
    var generator = SeededGenerator(seed: seed)
    var said = Corrections()
    for _ in 0..<8 {
      let pick = all.shuffled(using: &generator)
      let verdict: Correction.Verdict = seed.isMultiple(of: 2) ? .oneStory : .otherStory
      said.insert(Correction(verdict, pick[0].id, pick[1].id))
    }
    let found = Self.stories(all, said)
    #expect(Self.stories(all.shuffled(using: &generator), said) == found)
    for correction in said.all {
      let isTogether = found.contains { $0.isSuperset(of: [correction.first, correction.second]) }
      #expect(isTogether == (correction.verdict == .oneStory))
    }
  }
}
