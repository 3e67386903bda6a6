import ArticleAnalysis
import Articles
import TestSupport
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

  static func relation(_ first: Report, _ second: Report) -> CopyRelation? {
    let (one, other) = (first.article, second.article)
    let (text, otherText) = (CopyText(one), CopyText(other))
    return CopyRelation.between(
      CopySketch(one, text), text, and: CopySketch(other, otherText), otherText)
  }

  /// Distinct runs of four words.
  private static func runs(_ words: [UInt32]) -> Set<[UInt32]> {
    Set((0..<max(0, words.count - 3)).map { Array(words[$0..<$0 + 4]) })
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `what two texts share is what a plain count of their runs says, from either side`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let shared = Self.wire(seed, paragraphs: 6)
    // Repeated and shuffled paragraphs, so that runs have several places in both texts.
    let first = (0..<9).map { _ in shared[Int.random(in: 0..<6, using: &generator)] }
    let second =
      Self.wire(seed + 100, paragraphs: Int.random(in: 0..<6, using: &generator))
      + (0..<9).map { _ in shared[Int.random(in: 0..<6, using: &generator)] }
    let one = Report(path: "/a", body: first, day: 3).article
    let other = Report(path: "/b", body: second, day: 3).article
    let (text, otherText) = (CopyText(one), CopyText(other))
    let sketches = (CopySketch(one, text), CopySketch(other, otherText))
    let forth = try #require(CopyRelation.between(sketches.0, text, and: sketches.1, otherText))
    let back = try #require(CopyRelation.between(sketches.1, otherText, and: sketches.0, text))
    #expect(forth.verdict == back.verdict)
    #expect(forth.containment == back.containment)
    #expect(forth.longestRun == back.longestRun)
    #expect(forth.evidence == back.evidence)
    let isFirst = text.words.count < otherText.words.count
    let smaller = Self.runs(isFirst ? text.words : otherText.words)
    let larger = Self.runs(isFirst ? otherText.words : text.words)
    if text.words.count != otherText.words.count {
      let plain = Double(smaller.intersection(larger).count) / Double(smaller.count)
      #expect(abs(forth.containment - plain) < 1e-9)
    }
  }

  /// A report of casualties with its figures.
  static func toll(_ figures: [Int]) -> [String] {
    [
      "At least \(figures[0]) people died and \(figures[1]) were hurt when the night train from "
        + "Ellery left the rails near Marrow in heavy rain, the railway authority said in a note.",
      "Rescue workers with lamps and dogs searched \(figures[2]) carriages through the night, and "
        + "\(figures[3]) families waited for news in the gymnasium of the school beside the line.",
      "The driver, who is among the injured, told the police that the signal had shown green, and "
        + "an inquiry into the accident is to begin as soon as the line has been cleared.",
    ]
  }

  @Test(arguments: ["alpha beta", "Mayday", "one two three four five"])
  func `words over and over in both texts are compared in good time`(piece: String) throws {
    let body = Array(repeating: piece, count: 60_000).joined(separator: " ")
    let wire = Self.wire(1)
    let relation = Self.relation(
      Report(path: "/a", body: wire + [body + " ends."], day: 3),
      Report(path: "/b", body: wire + ["Then comes " + body + " stops."], day: 3))
    #expect(relation?.verdict == .same)
    #expect(relation?.longestRun ?? 0 >= 60_000)
  }

  @Test func `figures that one house corrects within a day make a version`() throws {
    let relation = try #require(
      Self.relation(
        Report(path: "/a", body: Self.toll([12, 30, 4, 40]), day: 3, agency: "AFP"),
        Report(path: "/b", body: Self.toll([19, 41, 6, 55]), day: 3, agency: "AFP")))
    #expect(relation.verdict == .version)
    #expect(relation.evidence.contains("figures differ"))
  }

  @Test func `the days of a template are a series and stand apart`() throws {
    let days = (1...3).map { day in
      Report(
        path: "/\(day)", body: Self.toll([day * 7, day * 31, day * 3, day * 11]), day: day * 2)
    }
    let relation = try #require(Self.relation(days[0], days[1]))
    #expect(relation.verdict == .series, "\(relation)")
    #expect(Self.groups(days).count == 3)
  }

  @Test func `a long quotation in a report of its own is a quotation and no copy`() throws {
    let speech = Self.wire(5, paragraphs: 4)
    let first = Report(path: "/a", body: speech + Self.wire(6, paragraphs: 30))
    let second = Report(path: "/b", body: Self.wire(7, paragraphs: 30) + speech)
    #expect(try #require(Self.relation(first, second)).verdict == .quotes)
    let groups = Self.groups([first, second])
    #expect(groups.map(\.members.count) == [1, 1])
    #expect(
      groups.map { $0.related.map(\.verdict) } == [[.quotes], [.quotes]], "each names the other")
    #expect(groups[0].related.first?.article == second.article.id)
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
    #expect(score.precision >= 0.995, "\(score)")
    #expect(score.recall >= 0.95)
    #expect(score.adjustedRand >= 0.97)
  }
}
