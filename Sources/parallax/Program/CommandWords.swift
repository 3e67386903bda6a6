internal import ArgumentParser

/// The commands that the first words of a command line name, each a subcommand of the one before.
struct CommandWords {
  /// As they were written; empty where no command is named.
  private(set) var names: [String] = []
  /// What stands behind them.
  private(set) var rest: ArraySlice<String>
  /// The last one of them, or the program as a whole.
  private var command: any ParsableCommand.Type = Parallax.self

  init(_ arguments: some Sequence<String>) {
    rest = Array(arguments)[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == word })
    {
      names.append(word)
      command = next
      rest.removeFirst()
    }
  }

  /// The names with blanks between them; nil where no command is named.
  var path: String? { names.isEmpty ? nil : names.joined(separator: " ") }

  /// What is wrong with the words behind `help`, as `WHERE: WHAT (what to do)`; nil for nothing.
  static func fault(inHelp arguments: some Sequence<String>) -> String? {
    let words = CommandWords(arguments)
    guard let word = words.rest.first, !word.hasPrefix("-"), word != "help" else { return nil }
    let place = (["help"] + words.names).joined(separator: " ")
    return "\(place): '\(word)' is no command (see 'parallax \(place)')"
  }
}
