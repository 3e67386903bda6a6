internal import ArgumentParser
internal import ArticleAnalysis
internal import Articles

/// `parallax debug explain`: why two sentences say the same, or do not.
struct DebugExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Read lines 'sentence<TAB>sentence' and print the score and what it rests on.",
    discussion: """
      Each answer is a line, two blanks between its fields: the score, the tier that it would have alone, then the shared words as \
      left=right with each one's share of the score, heaviest first.
      """)

  func run() throws {
    var run = CommandRun()
    InputLines.forEachPair(&run.console) { left, right in
      let explanation = SentenceScorer.explain(left, right)
      let terms = explanation.terms.map {
        "\($0.left)=\($0.right) \(FixedPoint.text($0.weight, decimals: 2))"
      }
      let score = FixedPoint.text(explanation.score, decimals: 4)
      return ([score, explanation.tier?.rawValue ?? "none"] + terms).joined(separator: "  ")
    }
    try run.finish()
  }
}
