internal import ArgumentParser

/// `parallax debug`: the inner figures, for development.
struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug", abstract: "Print inner figures, for development.",
    subcommands: [
      DebugStagesCommand.self, DebugScoreCommand.self, DebugWordsCommand.self,
      DebugExplainCommand.self, DebugStoryCommand.self, DebugTagCommand.self,
      DebugCrashCommand.self,
    ])
}

/// Lines of standard input.
enum InputLines {
  /// All of them, without their ends; what is not UTF-8 is repaired.
  static func read() -> [String] {
    var lines = StandardStream.input()
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Calls `body` with both sides of each line `sentence<TAB>sentence`; a line without a tab is named,
  /// and answered with an empty line so that the answers stay beside their questions.
  static func forEachPair(_ console: inout Console, _ body: (String, String) -> String) {
    for (index, line) in read().enumerated() {
      let sides = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        console.line()
        console.fail("line \(index + 1): has no tab (write sentence<TAB>sentence)")
        continue
      }
      console.line(body(String(sides[0]), String(sides[1])))
    }
  }
}
