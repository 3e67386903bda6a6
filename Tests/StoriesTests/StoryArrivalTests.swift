import ArticleAnalysis
import Articles
import TestSupport
import Testing

/// Stories of reports that come one by one.
@Suite struct StoryArrivalTests {
  private static let all = HeldOutStoryTests.articles(StorySet.all + StorySet.heldOut)
    .map(\.article)

  private static func shape(_ stories: [Story]) -> Set<Set<ArticleID>> {
    Set(stories.map { Set($0.articles) })
  }

  private static func arriving(_ articles: [Article]) -> [Story] {
    var shelf = StoryShelf()
    for article in articles {
      shelf.add(article)
      shelf.place()
    }
    return shelf.stories()
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `reports that come one by one, in any order, make the stories of all together`(
    _ seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let together = StoryFinder.stories(of: Self.all, copies: [])
    let shuffled = Self.all.shuffled(using: &generator)
    #expect(Self.shape(Self.arriving(shuffled)) == Self.shape(together))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `an agency's copies count once`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alone = StoryFinder.stories(of: Self.all, copies: [])
    var articles = Self.all
    var groups: [CopyGroup] = []
    for (number, leader) in Self.all.enumerated() where generator.next().isMultiple(of: 3) {
      var copy = leader
      copy = Article(
        id: ArticleID(location: "/copy/\(number)"), path: "/copy/\(number)", text: leader.text)
      copy.passages = leader.passages
      copy.headline = leader.headline
      copy.headlineIsDerived = false
      articles.append(copy)
      groups.append(
        CopyGroup(
          leader: leader.id,
          members: [leader, copy].map {
            CopyGroup.Member(
              article: $0.id, verdict: .same, containment: 1, longestRun: 60, evidence: "")
          }))
    }
    let known = Set(Self.all.map(\.id))
    let found = StoryFinder.stories(
      of: articles.shuffled(using: &generator), copies: groups)
    #expect(Set(found.map { Set($0.articles).intersection(known) }) == Self.shape(alone))
    for story in found {
      for member in story.members { #expect(!member.evidence.isEmpty) }
    }
  }

  @Test func `a copy that comes later joins the story of its text`() throws {
    let reports = StoryFinderTests.articles(.sameTownOtherFire)
    var shelf = StoryShelf()
    for article in reports.joined() { shelf.add(article) }
    let copy = report("/later", StorySet.sameTownOtherFire.events[0][0])
    shelf.add(copy, asCopyOf: reports[0][0].id)
    let story = try #require(shelf.stories().first { $0.articles.contains(copy.id) })
    #expect(Set(story.articles) == Set(reports[0].map(\.id) + [copy.id]))
    let member = try #require(story.members.first { $0.article == copy.id })
    #expect(member.evidence.contains("a copy"))
  }

  @Test func `every report says why it stands in its story`() throws {
    let articles = try seeds()
    let found = StoryFinder.stories(of: articles, copies: [])
    #expect(found.allSatisfy { $0.members.map(\.article) == $0.articles })
    let talks = try #require(found.first)
    #expect(talks.members.allSatisfy { $0.score > 0.8 && !($0.names + $0.words).isEmpty })
    #expect(talks.members.allSatisfy { $0.evidence.contains("1.00 makes one story") })
    #expect(found.last?.members.map(\.score) == [0])
  }

  @Test func `a story tells its days and its outlets`() throws {
    let texts = StorySet.sameTownOtherFire.events[0]
    var articles = [report("/a", texts[0], day: 3), report("/b", texts[1], day: 2)]
    articles[0].outlet = "Dawn"
    articles[1].outlet = "Star"
    let story = try #require(
      StoryFinder.stories(of: articles, copies: []).first)
    #expect(story.firstDay?.day == 2)
    #expect(story.lastDay?.day == 3)
    #expect(story.outlets == ["Star", "Dawn"])
    #expect(story.members.last?.evidence.contains("a day after the first report") == true)
  }
}
