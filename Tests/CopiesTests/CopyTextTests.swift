import ArticleAnalysis
import Articles
import Testing

@Suite struct CopyTextTests {
  @Test(arguments: [UInt64](1...6))
  func `the words that cleaning hands on are those of the cleaned article`(seed: UInt64) {
    for report in SyndicationGenerator(seed: seed, profile: .init(wires: 6, rivals: 2)).reports {
      var loaded = report.article
      loaded.passages = []
      let (article, text) = CopyText.cleaning(loaded)
      #expect(article.passages == ArticleCleaner.clean(loaded).passages)
      #expect(text.words == CopyText(article).words)
    }
  }

  @Test func `words of boilerplate and of what stands twice are left out`() {
    let body = CopyFinderTests.wire(3)
    let lines = ["A headline", ""] + body + body + ["Subscribe to our newsletter"]
    let loaded = Article(
      id: ArticleID(location: "/a"), path: "/a", text: ArticleText(lines.joined(separator: "\n")))
    let (article, text) = CopyText.cleaning(loaded)
    #expect(article.passages.contains { $0.kind == .repeat })
    #expect(text.words == CopyText(Report(path: "/b", body: body).article).words)
  }

  @Test func `dots that few houses print make no other word`() {
    func words(_ line: String) -> [UInt32] {
      CopyText(Report(path: "/a", body: [line]).article).words
    }
    #expect(
      words("Ёлку всё ещё везут, самолёт её ждёт") == words("Елку все еще везут, самолет ее ждет"))
    #expect(words("Он ел мёд") != words("Он ел мел"))
  }
}
