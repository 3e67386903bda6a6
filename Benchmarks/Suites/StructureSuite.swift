internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles

extension Suite {
  static let structure = Suite(
    name: "structure", summary: "articles to passages: structure, boilerplate and repeats together"
  ) { _, results in
    let files = (0..<400).map { GeneratedReport(seed: 100 + $0, words: 500).file }
    let articles = try files.enumerated().map { number, bytes in
      Article(
        id: ArticleID(location: "/r/\(number)"), path: "\(number)",
        text: try TextDecoder.decode(bytes))
    }
    let sample = Timing.sample(runs: 5) {
      for article in articles { Timing.keep(ArticleCleaner.clean(article)) }
    }
    let bytes = Double(files.reduce(0) { $0 + $1.count })
    results.add("clean, 500-word texts", bytes / 1e3 / sample.medianProcessor, "MB/s")
    results.add(
      "clean, 500-word texts", Double(files.count) * 1e3 / sample.medianProcessor, "articles/s")
    for megabytes in [1, 8] {
      let report = GeneratedReport(seed: 7, words: megabytes * 160_000)
      let article = Article(
        id: ArticleID(location: "/long"), path: "long", text: try TextDecoder.decode(report.file))
      let time = Timing.sample(runs: 1, milliseconds: 0, warm: false) {
        Timing.keep(ArticleCleaner.clean(article))
      }
      let size = Table.number(Double(article.text.utf8.count) / 1e6)
      results.add("clean one text of \(size) MB", time.median, "ms")
    }
  }
}
