import ArticleAnalysis
import Articles
import Testing

@Suite struct StoryFinderTests {
  static func stories(_ articles: [Article], copies: [CopyGroup] = []) -> [Story] {
    StoryFinder.stories(of: articles, copies: copies)
  }

  static func articles(_ set: StorySet) -> [[Article]] {
    set.events.enumerated().map { event, reports in
      reports.enumerated().map { report("/\(event)/\($0)", $1) }
    }
  }

  @Test(arguments: StorySet.all)
  func `reports of one event stand together and no others`(_ set: StorySet) {
    let events = Self.articles(set)
    let found = Self.stories(events.flatMap { $0 })
    #expect(Set(found.map { Set($0.articles) }) == Set(events.map { Set($0.map(\.id)) }))
  }

  @Test func `events of many kinds do not mix`() {
    let events = StorySet.all.enumerated().flatMap { number, set in
      set.events.enumerated().map { event, reports in
        reports.enumerated().map { report("/\(number)/\(event)/\($0)", $1) }
      }
    }
    let found = Self.stories(events.flatMap { $0 })
    #expect(Set(found.map { Set($0.articles) }) == Set(events.map { Set($0.map(\.id)) }))
  }

  @Test func `the talks are one story and the navy of the week before another`() throws {
    let seeds = try seeds()
    let found = Self.stories(seeds)
    #expect(found.map { Set($0.articles) } == [Set(seeds[0..<4].map(\.id)), [seeds[4].id]])
    #expect(found[0].terms.contains("Turkey"))
    #expect(seeds[0..<4].contains { $0.headline == found[0].title && !$0.headlineIsDerived })
  }

  @Test(arguments: StorySet.all)
  func `the order of arrival changes nothing`(_ set: StorySet) {
    let articles = Self.articles(set).flatMap { $0 }
    func shape(_ stories: [Story]) -> Set<String> {
      Set(
        stories.map { "\($0.id) \($0.title) \($0.terms) \($0.articles.map(\.rawValue).sorted())" })
    }
    let expected = shape(Self.stories(articles))
    #expect(shape(Self.stories(articles.reversed())) == expected)
    #expect(shape(Self.stories(Array(articles.dropFirst(2) + articles.prefix(2)))) == expected)
  }

  @Test func `the same words weeks apart are two stories`() {
    let text = StorySet.sameTownOtherFire.events[0]
    let found = Self.stories([report("/a", text[0], day: 2), report("/b", text[1], day: 23)])
    #expect(found.count == 2)
    #expect(
      Self.stories([report("/a", text[0], day: 2), report("/b", text[1], day: 3)]).count == 1)
    #expect(Self.stories([report("/a", text[0], day: 2), report("/b", text[1])]).count == 1)
  }

  @Test func `copies stand in the story of their leader and count once`() {
    let events = Self.articles(StorySet.sameEventOtherWords)
    let wire = events[0][0]
    let copies = (0..<9).map { report("/copy/\($0)", StorySet.sameEventOtherWords.events[0][0]) }
    let all = events.flatMap { $0 } + copies
    let group = CopyGroup(
      leader: wire.id,
      members: ([wire] + copies).map {
        CopyGroup.Member(
          article: $0.id, verdict: .same, containment: 1, longestRun: 60, evidence: "")
      })
    let found = Self.stories(all, copies: [group])
    #expect(found.map(\.articles.count).sorted() == [1, 12])
    let alone = Self.stories(events.flatMap { $0 })
    #expect(found.map(\.terms) == alone.map(\.terms))
  }

  @Test func `nothing makes no story and an empty article one of its own`() {
    #expect(Self.stories([]).isEmpty)
    let found = Self.stories([report("/a", ""), report("/b", "")])
    #expect(found.map(\.articles.count) == [1, 1])
    #expect(found.allSatisfy { $0.terms.isEmpty })
  }

  @Test func `what a stopped search has not reached stands alone, with its words`() {
    let articles = Self.articles(StorySet.sameEventOtherWords).flatMap { $0 }
    let vocabularies = StoryVocabularies()
    let summaries = articles.map(vocabularies.summary)
    for reached in 0..<articles.count {
      var placed = 0
      let found = StoryFinder.stories(
        of: summaries, copies: [], progress: { placed = $0 }, isCancelled: { placed == reached })
      #expect(placed == reached)
      #expect(found.flatMap(\.articles).count == articles.count)
      #expect(found.count >= articles.count - reached)
      #expect(found.allSatisfy { !$0.title.isEmpty })
    }
  }
}
