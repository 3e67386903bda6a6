internal import ArticleAnalysis
internal import ArticleLibrary
internal import Articles

extension Suite {
  static let entities = Suite(
    name: "entities", summary: "names found, tokens a second, beside spaCy small"
  ) { options, results in
    let articles = try EntitiesWork.articles(options)
    let texts = articles.map { EntityText($0) }
    let tokens = Double(texts.reduce(0) { $0 + $1.words.count })
    let model = Timing.sample(runs: 3) {
      for text in texts { Timing.keep(CRFRecogniser().spans(in: text)) }
    }
    let chain = Timing.sample(runs: 3) { Timing.keep(EntityIndexer.index(articles)) }
    let rate = tokens * 1e3 / model.medianProcessor
    let folder = try ScratchFolder()
    let peer = options.script(
      "spacy_peer.py",
      [
        try folder.write(articles.flatMap { $0.text.utf8 + [0] }, to: "texts")
      ])?.number("tokens_per_second")
    results.add(
      "decode by the model alone", rate, "tokens/s", wanted: .atLeast(120_000),
      peer: peer.map { "spaCy small \(Table.number($0)) tokens/s" } ?? "spaCy not installed")
    if let peer { results.add("  times spaCy", rate / peer, "×", wanted: .atLeast(10)) }
    results.add(
      "text to index: reading, model, rules, identity", tokens * 1e3 / chain.medianProcessor,
      "tokens/s")
    let first = BenchOptions.errand(["first-names"])
    results.add(
      "names of a first article of 1000 words", first?.number("milliseconds"), "ms",
      wanted: .atMost(16))
    results.add("  memory that it adds", first?.number("megabytes"), "MB", wanted: .atMost(30))
  }
}

private enum EntitiesWork {
  /// Words that are enough to time.
  private static let enough = 60_000

  /// The reports of the seeds again and again, since invented words have few features; invented
  /// reports where there are none.
  static func articles(_ options: BenchOptions) throws -> [Article] {
    var times = StageTimes()
    var real = try ArticleLibrary(paths: [options.seeds], store: nil).read(times: &times).articles
    if real.isEmpty {
      real = (0..<120).map {
        GeneratedReport(seed: 9_000 + $0, words: 500).cleanArticle(path: "/e/\($0)")
      }
    }
    let words = real.reduce(0) { $0 + $1.words }
    return (0..<1 + enough / max(1, words)).flatMap { _ in real }
  }
}
