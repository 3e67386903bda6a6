internal import ArgumentParser
internal import ArticleAnalysis

/// `parallax debug tag`: which tokens name whom.
struct DebugTagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Read a token a line and print token<TAB>tag (B-PER, I-PER, B-ORG … O).",
    discussion: """
      Sentences end at blank lines, documents at -DOCSTART-. Of a line with tabs the first column \
      is the token.
      """)

  @Flag(help: "The trained model alone, without tables, rules and document pass.")
  var modelOnly = false

  /// Between documents, as in the CoNLL shared tasks.
  private static let documentStart = "-DOCSTART-"

  func run() throws {
    var run = CommandRun()
    var document: [[String]] = []
    var sentence: [String] = []
    for line in InputLines.read() {
      let token = line.prefix { $0 != "\t" }
      if line.hasPrefix(Self.documentStart) {
        write(document + [sentence], &run.console)
        (document, sentence) = ([], [])
        run.console.line(Self.documentStart)
      } else if token.allSatisfy(\.isWhitespace) {
        document.append(sentence)
        sentence = []
      } else {
        sentence.append(String(token))
      }
    }
    write(document + [sentence], &run.console)
    try run.finish()
  }

  /// Writes as many blank lines as were read.
  private func write(_ document: [[String]], _ console: inout Console) {
    let sentences = document.filter { !$0.isEmpty }
    var tags = tags(of: sentences)[...]
    for (index, sentence) in document.enumerated() {
      if !sentence.isEmpty {
        for (token, tag) in zip(sentence, tags.popFirst() ?? []) { console.row([token, tag]) }
      }
      if index + 1 < document.count { console.line() }
    }
  }

  private func tags(of sentences: [[String]]) -> [[String]] {
    modelOnly
      ? EntityTagger(CRFRecogniser()).tags(tokens: sentences)
      : EntityTagger(ModelRecogniser()).tags(tokens: sentences)
  }
}
