internal import Testing

/// Runs where `PARALLAX_FEEDPARSER` names the folder of feedparser's tests.
@Suite(.enabled(if: FeedparserSuite.folder != nil))
struct FeedparserSuiteTests {
  @Test(arguments: ["rss", "atom", "atom10", "rdf", "cdf", "namespace"])
  func `feeds mean what feedparser says`(part: String) {
    let outcomes = FeedparserSuite.files("wellformed/\(part)").map { FeedparserSuite.outcome($0) }
    let right = outcomes.count { $0 == .right }
    let wrong = outcomes.count { if case .wrong = $0 { true } else { false } }
    #expect(right > 0)
    #expect(Double(right) >= 0.95 * Double(right + wrong))
  }

  @Test(arguments: ["encoding", "illformed", "entities"])
  func `odd bytes never crash, and are read as feedparser reads them`(part: String) {
    let outcomes = FeedparserSuite.files(part).map { FeedparserSuite.outcome($0) }
    let right = outcomes.count { $0 == .right }
    let wrong = outcomes.count { if case .wrong = $0 { true } else { false } }
    #expect(!outcomes.isEmpty)
    #expect(Double(right) >= 0.9 * Double(right + wrong) || right + wrong < 10)
  }
}
