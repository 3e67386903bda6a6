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
    try compare(texts, leaders)
  }

  private func compare(
    _ texts: [String], _ leaders: [ArticleID: ArticleID] = [:]
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

  @Test func `reports that are one text are named together`() throws {
    let (ids, story) = try compare()
    #expect(story.copies.isEmpty)
    #expect(try compare([ids[1]: ids[0]]).story.copies == [[ids[0], ids[1]]])
    // The text that leads both need not be among the reports.
    let outside = ArticleID(location: "outside.txt")
    #expect(try compare([ids[0]: outside, ids[1]: outside]).story.copies == [[ids[0], ids[1]]])
  }

  @Test func `what only copies of one text say is not agreed by two`() throws {
    let same = "The fire in the Essen depot killed 12 people.\nThe depot held 340 lorries."
    let other = "Twelve people died in the fire at the Essen depot."
    let ids = try compare([same, same, other]).ids
    let story = try compare([same, same, other], [ids[1]: ids[0]]).story
    #expect(story.facts.map { $0.values[ids[0]]?.value } == ["12"])
    #expect(story.statements.count == 1 && story.statements[0].sources == 2)
    #expect(
      try compare([same, same, other]).story.facts.contains { $0.topic.hasPrefix("lorries") })
  }

  @Test func `copies that differ are told all the same`() throws {
    let first = "The fire in the Essen depot killed 12 people, the mayor of Essen said."
    let second = "The fire in the Essen depot killed 15 people, the mayor of Essen said."
    let ids = try compare([first, second]).ids
    let story = try compare([first, second], [ids[1]: ids[0]]).story
    #expect(story.facts.map(\.isDisputed) == [true])
  }

  @Test func `a report that tells a figure twice is in one fact with it`() throws {
    let twice =
      "# Fire in Essen kills 14\nFourteen people died in the fire at the Essen depot on Sunday."
    let (ids, story) = try compare([
      "The fire in the Essen depot killed at least 14 people on Sunday.", twice, twice,
    ])
    let facts = story.facts.filter { $0.class == .number }
    #expect(facts.count == 1)
    #expect(facts.first.map { Set($0.values.keys) } == Set(ids))
  }

  @Test func `a report that gives the figure elsewhere is not called silent on it`() throws {
    let (ids, story) = try compare([
      "The hospital in Tarn treated 57 people for burns on Sunday.",
      "On Sunday 57 people were treated for burns at the hospital in Tarn.",
      "Rain is forecast for the coast.\nThe mayor thanked those who had sheltered 57 people.",
    ])
    let fact = try #require(story.facts.first { $0.class == .number })
    #expect(fact.values[ids[2]] == nil)
    #expect(fact.echoes.mapValues(\.value) == [ids[2]: "57"])
  }

  @Test(arguments: [
    "The harbour of Tarn has 57 berths.", "The flood injured 57 people last year.",
    "The choir has 57 children.",
  ]) func `an equal figure of another thing is no echo`(text: String) throws {
    let (_, story) = try compare([
      "The hospital in Tarn treated 57 people for burns on Sunday.",
      "On Sunday 57 people were treated for burns at the hospital in Tarn.",
      "Rain is forecast for the coast.\n\(text)",
    ])
    let fact = try #require(story.facts.first { $0.class == .number })
    #expect(fact.echoes.isEmpty)
  }

  @Test func `a sentence that makes two statements stands in both`() throws {
    let two =
      "The fire in the Essen depot killed 14 people.\nThe fire drove 300 workers into the canal."
    let (ids, story) = try compare([
      "The fire in the Essen depot killed 14 people and drove 300 workers into the canal.", two,
      two,
    ])
    #expect(story.statements.count == 2)
    #expect(story.statements.allSatisfy { Set($0.sentences.keys) == Set(ids) })
  }
}
