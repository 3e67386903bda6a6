import ArticleAnalysis
import Articles
import TestSupport
import Testing

/// What a person says holds in every collection, in every order of arrival, and can be taken back.
@Suite struct CorrectionPropertyTests {
  /// Some sayings on any articles, some of them against each other.
  static func sayings(_ ids: [ArticleID], _ generator: inout SeededGenerator) -> Corrections {
    var said = Corrections()
    for _ in 0..<8 {
      let (one, other) = (generator.pick(ids), generator.pick(ids))
      if one == other {
        said.insert(.leads(one))
      } else {
        said.insert(Correction(generator.chance(0.5) ? .copies : .notCopies, one, other))
      }
    }
    return said
  }

  static func groups(_ articles: [Article], _ said: Corrections) -> Set<[ArticleID]> {
    Set(
      CopyFinder.groups(of: articles, corrections: said).map { group in
        [group.leader] + group.members.map(\.article).filter { $0 != group.leader }.sorted()
      })
  }

  @Test(arguments: 31...34 as ClosedRange<UInt64>)
  func `what is said of copies holds and survives another order`(_ seed: UInt64) {
    let set = SyndicationGenerator(seed: seed, profile: .init(wires: 6, rivals: 3, series: 1))
    let articles = set.reports.map(\.article)
    var generator = SeededGenerator(seed: seed)
    let before = Self.groups(articles, Corrections())
    for _ in 0..<4 {
      let said = Self.sayings(articles.map(\.id), &generator)
      let found = Self.groups(articles, said)
      #expect(found.joined().sorted() == articles.map(\.id).sorted())
      #expect(Self.groups(articles.shuffled(using: &generator), said) == found)
      for correction in said.all where correction.verdict == .notCopies {
        #expect(!found.contains { Set($0).isSuperset(of: [correction.first, correction.second]) })
      }
    }
    #expect(Self.groups(articles, Corrections()) == before)
  }

  @Test(arguments: 41...44 as ClosedRange<UInt64>)
  func `a single saying always wins`(_ seed: UInt64) {
    let set = SyndicationGenerator(seed: seed, profile: .init(wires: 4, rivals: 2, series: 1))
    let articles = set.reports.map(\.article)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<6 {
      let (one, other) = (generator.pick(articles).id, generator.pick(articles).id)
      guard one != other else { continue }
      let together = Self.groups(articles, Corrections([Correction(.copies, one, other)]))
      #expect(together.contains { Set($0).isSuperset(of: [one, other]) })
      let apart = Self.groups(articles, Corrections([Correction(.notCopies, one, other)]))
      #expect(!apart.contains { Set($0).isSuperset(of: [one, other]) })
      let led = Self.groups(articles, Corrections([.leads(one)]))
      #expect(led.contains { $0.first == one })
    }
  }
}
