internal import ArgumentParser
internal import ArticleAnalysis

/// `parallax debug score`: how much two sentences say the same.
struct DebugScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Read lines 'sentence<TAB>sentence' and print the alignment score of each, 0 to 1.")

  func run() throws {
    var run = CommandRun()
    InputLines.forEachPair(&run.console) { left, right in
      FixedPoint.text(SentenceScorer.score(left, right), decimals: 4)
    }
    try run.finish()
  }
}
