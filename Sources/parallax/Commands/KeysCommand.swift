internal import ArgumentParser
internal import Reader

/// `parallax keys`: what can be done in the reader, from the table that its help is made of.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the reader's keys and commands.")

  @OptionGroup var output: OutputOptions

  @Flag(help: "As Markdown, as it stands in the README.")
  var markdown = false

  func run() throws {
    var console = Console()
    if markdown {
      console.raw(Array(CommandTable.markdown.utf8))
      return
    }
    let commands = CommandTable.all
    switch output.format {
    case .document: console.json(["commands": .array(commands.map(json))])
    case .lines: for command in commands { console.json(json(command)) }
    case .text: write(commands, &console)
    }
    console.flush()
  }

  private func write(_ commands: [Command], _ console: inout Console) {
    for section in Command.Section.allCases {
      let members = commands.filter { $0.section == section }
      guard !members.isEmpty else { continue }
      console.line(section.rawValue)
      for command in members {
        console.line(
          "  \(command.keys.joined(separator: " "))  :\(command.name)  \(command.summary)")
      }
    }
  }

  private func json(_ command: Command) -> JSON {
    [
      "name": .string(command.name),
      "keys": JSON(command.keys),
      "section": .string(command.section.rawValue),
      "summary": .string(command.summary),
    ]
  }
}
