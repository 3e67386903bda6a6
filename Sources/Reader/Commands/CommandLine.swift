extension ReaderState {
  /// Runs a line such as `theme parallax-light` or `12`.
  package mutating func runCommandLine(_ line: String) -> [Effect] {
    guard !line.isEmpty else { return [] }
    if let number = Int(line) {
      move(.start, count: max(1, number))
      return []
    }
    let parts = line.split(separator: " ", maxSplits: 1)
    let name = String(parts[0])
    guard let command = CommandTable.command(abbreviated: name) ?? Self.synonym(name) else {
      tell("No command is called '\(name)'; ? lists them", isError: true)
      return []
    }
    let argument = parts.count > 1 ? String(parts[1]).trimmed : ""
    guard argument.isEmpty || command.argument != .none else {
      tell("\(command.name) takes no argument; nothing was done with '\(argument)'", isError: true)
      return []
    }
    return perform(command, Command.Invocation(argument: argument))
  }

  /// vi's short names.
  private static func synonym(_ name: String) -> Command? {
    ["q": "quit", "q!": "quit", "h": "help", "x": "quit", "w": "write", "e": "reload"][name]
      .flatMap { CommandTable.command(named: $0) }
  }
}
