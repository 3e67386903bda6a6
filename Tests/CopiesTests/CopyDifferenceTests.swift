import ArticleAnalysis
import Articles
import Testing

@Suite struct CopyDifferenceTests {
  private let body = CopyFinderTests.wire(41)
  private var wire: Report { Report(path: "/wire", body: body) }

  @Test func `the same text is the whole text`() {
    let difference = CopyDifference(leader: wire.article, copy: wire.article)
    #expect(difference.summary == "the whole text")
    #expect(difference.onlyLeader.isEmpty && difference.onlyCopy.isEmpty)
  }

  @Test func `what was cut and what was added is counted and shown`() {
    let added = "Our correspondent counted fourteen lorries on the quay before the gates were shut."
    let copy = Report(path: "/copy", body: Array(body.dropLast(2)) + [added])
    let difference = CopyDifference(leader: wire.article, copy: copy.article)
    #expect(difference.cut.count == 2)
    #expect(difference.added.map { copy.article.text.readable($0.range) + "." } == [added])
    #expect(difference.onlyCopy.map { copy.article.text.readable($0) + "." } == [added])
    #expect(difference.summary.hasSuffix("% of the text, 2 paragraphs cut, 1 sentence added"))
    let cut = difference.cut.map { wire.article.text.readable($0.range) }
    #expect(zip(cut, body.suffix(2)).allSatisfy { $1.contains($0) })
  }

  @Test func `other headlines and merged paragraphs make no difference`() {
    let copy = Report(path: "/copy", headline: "Other words", body: Rewrapping.merged(body))
    let difference = CopyDifference(leader: wire.article, copy: copy.article)
    #expect(difference.share == 1)
    #expect(difference.cut.isEmpty && difference.added.isEmpty)
  }

  @Test(arguments: [
    ["The Daily Ledger", "January 19, 2026 | By Tom Reyes, AP"],
    ["Coast Sport, Saturday 16 May 2026", "By Tom Reyes"],
    ["Share", "The Daily Ledger", "19 January 2026", "By Tom Reyes"],
  ])
  func `lines of the head and the dateline of both are no difference`(head: [String]) {
    func article(_ lines: [String]) -> Article {
      let lead = "MALATYA, Turkey (AP) — " + body[0]
      let text = (["Other words"] + lines + [lead] + body.dropFirst()).joined(separator: "\n\n")
      return ArticleCleaner.clean(
        Article(id: ArticleID(location: "\(lines)"), path: "page", text: ArticleText(text)))
    }
    let (leader, copy) = (article(["By TOM REYES", "Associated Press"]), article(head))
    let difference = CopyDifference(leader: leader, copy: copy)
    #expect(difference.summary == "the whole text")
    #expect(TextDifference(leader: leader, copy: copy).isNothing)
    #expect(copy.agency == "AP")
  }

  @Test func `an empty text has nothing of it`() {
    let empty = Report(path: "/empty", body: [])
    #expect(CopyDifference(leader: wire.article, copy: empty.article).share == 0)
    #expect(CopyDifference(leader: empty.article, copy: wire.article).share == 0)
  }
}
