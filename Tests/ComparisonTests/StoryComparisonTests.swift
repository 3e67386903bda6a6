import ArticleAnalysis
import Articles
import Testing

@Suite struct StoryComparisonTests {
  private let texts = [
    "The fire in the Essen depot killed 12 people.\nThe mayor of Essen closed two schools.",
    "Twelve people died in the fire at the Essen depot.\nRain is forecast for the weekend.",
    "The fire in the Essen depot killed 15 people.\nTwo schools were closed by the Essen mayor.",
  ]

  private func compare(
    _ leaders: [ArticleID: ArticleID] = [:]
  ) throws -> (ids: [ArticleID], story: StoryComparison) {
    let articles = texts.enumerated().map { article($1, path: "\($0).txt") }
    var pairs: [ComparedReports] = []
    for (index, left) in articles.enumerated() {
      for right in articles[(index + 1)...] {
        let alignment = try #require(Comparison.align(left: left, right: right, story: articles))
        pairs.append(ComparedReports(left: left.id, right: right.id, alignment: alignment))
      }
    }
    let ids = articles.map(\.id)
    return (ids, StoryComparison(reports: ids, pairs: pairs, leaders: leaders))
  }

  @Test func `one fact has one row with the value of each report`() throws {
    let (ids, story) = try compare()
    let fact = try #require(story.facts.first { $0.isDisputed })
    #expect(story.facts.count { $0.isDisputed } == 1)
    #expect(ids.map { fact.values[$0]?.value } == ["12", "Twelve", "15"])
    #expect(fact.isDisputed && fact.sources == 3)
  }

  @Test func `a statement names who makes it and who is silent`() throws {
    let (ids, story) = try compare()
    #expect(story.statements.map { $0.sentences.count } == [3, 2])
    #expect(story.statements[1].sentences[ids[1]] == nil)
  }

  @Test func `copies of one text are one source`() throws {
    let ids = try compare().ids
    let story = try compare([ids[1]: ids[0]]).story
    #expect(story.facts.first { $0.isDisputed }?.sources == 2)
    #expect(story.statements.map(\.sources) == [2, 2])
  }

  @Test func `what only one text and its copy tell is not shared`() throws {
    let (ids, story) = try compare()
    let agreed = try #require(story.facts.first { !$0.isDisputed })
    #expect(story.sharedFacts == story.facts && story.copies.isEmpty)
    let tellers = ids.filter { agreed.values[$0] != nil }
    try #require(tellers.count == 2)
    let copied = try compare([tellers[1]: tellers[0]]).story
    #expect(copied.sharedFacts == copied.facts.filter(\.isDisputed))
    #expect(copied.copies == [tellers])
    // The text that leads both need not be among the reports.
    let outside = ArticleID(location: "outside.txt")
    #expect(try compare([tellers[0]: outside, tellers[1]: outside]).story.copies == [tellers])
  }
}
