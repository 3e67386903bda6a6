internal import ArgumentParser
internal import ArticleAnalysis

/// `parallax debug words`: which words of two sentences stand for each other.
struct DebugWordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Read lines 'sentence<TAB>sentence' and print the linked words as i-j, from 0.")

  @Flag(help: "Print what is known of the words instead, for Scripts/train-links.py.")
  var forms = false

  func run() throws {
    var run = CommandRun()
    InputLines.forEachPair(&run.console) { left, right in
      if forms { return WordLinker.described(words(left), words(right)) }
      return WordLinker.links(words(left), words(right)).map { "\($0)-\($1)" }.joined(
        separator: " ")
    }
    try run.finish()
  }

  private func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
