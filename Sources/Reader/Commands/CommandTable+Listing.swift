extension CommandTable {
  /// The table as Markdown, a heading a section: what the README holds.
  package static var markdown: String {
    var result = ""
    for section in Command.Section.allCases {
      let commands = all.filter { $0.section == section }
      guard !commands.isEmpty else { continue }
      result += "**\(section.rawValue)**\n\n| key | command | does |\n| --- | --- | --- |\n"
      for command in commands {
        let keys = command.keys.map { "`\(escaped($0))`" }.joined(separator: " ")
        result += "| \(keys) | `:\(command.name)` | \(escaped(command.summary)) |\n"
      }
      result += "\n"
    }
    return result
  }

  /// A pipe would end the cell.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
