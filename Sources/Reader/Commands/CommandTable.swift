package import TerminalCanvas

/// The one table of everything that can be done.
package enum CommandTable {
  package static let all: [Command] =
    MoveCommands.all + PaneCommands.all + TriageCommands.all + WalkCommands.all
    + FindCommands.all
    + FoldCommands.all + GroupingCommands.all + CompareCommands.all + EntityCommands.all
    + SourceCommands.all + OutputCommands.all
    + ProgramCommands.all

  package static func command(named name: String) -> Command? {
    all.first { $0.name == name }
  }

  /// The command whose name is, or alone begins with, `word`.
  package static func command(abbreviated word: String) -> Command? {
    if let exact = command(named: word) { return exact }
    let candidates = all.filter { $0.name.hasPrefix(word) }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// What a sequence of keys means in a pane.
  package enum Match {
    case command(Command)
    /// The beginning of at least one sequence.
    case beginning
    case nothing
  }

  package static func match(_ keys: [Key], in pane: ReaderState.Pane) -> Match {
    guard let bindings = bindings[pane] else { return .nothing }
    if let position = bindings.commands[keys] { return .command(all[position]) }
    return bindings.beginnings.contains(keys) ? .beginning : .nothing
  }

  private struct Bindings {
    var commands: [[Key]: Int] = [:]
    var beginnings: Set<[Key]> = []
  }

  /// Sequences by pane, made once from the table.
  private static let bindings: [ReaderState.Pane: Bindings] = {
    var result: [ReaderState.Pane: Bindings] = [:]
    for (position, command) in all.enumerated() {
      for notation in command.keys {
        guard let keys = try? KeyNotation.parse(notation) else { continue }
        for pane in command.panes {
          result[pane, default: Bindings()].commands[keys] = position
          for length in 1..<max(1, keys.count) {
            result[pane, default: Bindings()].beginnings.insert(Array(keys.prefix(length)))
          }
        }
      }
    }
    return result
  }()
}
