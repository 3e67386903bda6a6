import ArticleAnalysis
import Articles
import Testing

@Suite struct CopyFinderTests {
  static func wire(_ seed: UInt64, paragraphs: Int = 10) -> [String] {
    var writer = NewsWriter(seed: seed)
    return writer.paragraphs(paragraphs)
  }

  static func groups(_ reports: [Report]) -> [CopyGroup] {
    CopyFinder.groups(of: reports.map(\.article))
  }

  @Test func `a copy with another headline and three paragraphs cut is the same text`() throws {
    let body = Self.wire(1)
    let groups = Self.groups([
      Report(path: "/cut", headline: "Other words", body: Array(body.dropLast(3))),
      Report(path: "/wire", headline: "Some words", body: body),
    ])
    let group = try #require(groups.first)
    #expect(groups.count == 1)
    #expect(group.leader == ArticleID(location: "/wire"))
    #expect(group.members.map(\.verdict) == [.same, .same])
    #expect(group.members[1].containment > 0.95)
    #expect(group.members[1].evidence.contains("word for word; longest run"))
  }

  @Test func `two reports by two writers stay apart`() {
    #expect(Self.groups((1...6).map { Report(path: "/\($0)", body: Self.wire($0)) }).count == 6)
  }

  @Test func `a figure updated by the same house within a day makes a version`() throws {
    let body = Self.wire(3, paragraphs: 5) + ["At least 12 people died and 30 were hurt, it said."]
    var later = body
    later[5] = "At least 19 people died and 41 were hurt, it said."
    later = later.map { $0.replacing("million and", with: "700 million and") }
    let groups = Self.groups([
      Report(path: "/a", body: Array(body.suffix(2)), day: 3, agency: "AFP"),
      Report(path: "/b", body: Array(later.suffix(2)), day: 3, agency: "AFP"),
    ])
    #expect(groups.count <= 2)
    let relation = groups.first?.members.last
    #expect(relation?.verdict == .version || groups.count == 2)
  }

  @Test func `a long quotation in a report of its own is no copy`() {
    let speech = Self.wire(5, paragraphs: 4)
    let groups = Self.groups([
      Report(path: "/a", body: speech + Self.wire(6, paragraphs: 30)),
      Report(path: "/b", body: Self.wire(7, paragraphs: 30) + speech),
    ])
    #expect(groups.count == 2)
  }

  @Test func `a repeat that is folded does not count`() {
    let body = Self.wire(8, paragraphs: 6)
    let groups = Self.groups([
      Report(path: "/a", body: body + body, folded: Set(6..<12)), Report(path: "/b", body: body),
    ])
    #expect(groups.count == 1)
  }

  @Test func `an article without text is a group of its own`() {
    let groups = Self.groups([Report(path: "/a", body: []), Report(path: "/b", body: [])])
    #expect(groups.map(\.members.count) == [1, 1])
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the order of arrival changes nothing`(_ seed: UInt64) {
    let set = SyndicationGenerator(seed: seed, profile: .init(wires: 6, rivals: 3, series: 1))
    var generator = SeededGenerator(seed: seed)
    func groups(_ reports: [Report]) -> Set<[ArticleID]> {
      Set(Self.groups(reports).map { $0.members.map(\.article) })
    }
    let expected = groups(set.reports)
    for _ in 0..<3 { #expect(groups(set.reports.shuffled(using: &generator)) == expected) }
  }

  @Test(arguments: 11...16 as ClosedRange<UInt64>)
  func `syndicated variants are found and nothing else`(_ seed: UInt64) {
    let set = SyndicationGenerator(seed: seed)
    let groups = Self.groups(set.reports)
    var labels: [ArticleID: Int] = [:]
    for (label, group) in groups.enumerated() {
      for member in group.members { labels[member.article] = label }
    }
    #expect(labels.count == set.reports.count)
    let score = PairScore(
      found: set.reports.compactMap { labels[$0.article.id] }, truth: set.truth)
    print("seed \(seed): \(set.reports.count) articles, \(score)")
    #expect(score.precision >= 0.995)
    #expect(score.recall >= 0.95)
  }
}
