internal import ArgumentParser
internal import Glibc

/// Where the program begins and ends.
@main
enum Program {
  static let version = "0.1.0"

  static func main() {
    // Whoever closes the pipe ends the program without a word, also where the parent ignored it.
    signal(SIGPIPE, SIG_DFL)
    // A file that may grow no further is an error to be told, not an end.
    signal(SIGXFSZ, SIG_IGN)
    Courtesy.keepRank()
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "help", let fault = CommandWords.fault(inHelp: arguments.dropFirst()) {
      Console.complain(fault)
      exit(ExitCode.validationFailure.rawValue)
    }
    do {
      var command = try Parallax.parseAsRoot(QueryArguments.told(arguments))
      try command.run()
    } catch {
      exit(end(with: error))
    }
  }

  /// Says what is to be said of an error and gives the exit status for it.
  private static func end(with error: any Error) -> Int32 {
    if let status = error as? ExitCode { return status.rawValue }
    switch Parallax.exitCode(for: error) {
    case .success:
      StandardStream.output.write(Array((Parallax.fullMessage(for: error) + "\n").utf8))
      return ExitCode.success.rawValue
    case .validationFailure:
      let command = CommandWords(CommandLine.arguments.dropFirst()).path
      let help = command.map { " \($0)" } ?? ""
      Console.complain(
        "\(command ?? "command line"): \(wording(of: error)) (see 'parallax help\(help)')")
      return ExitCode.validationFailure.rawValue
    default:
      Console.complain(ErrorWords.text(of: error))
      return ExitCode.failure.rawValue
    }
  }

  private static func wording(of error: any Error) -> String {
    let words = Parallax.message(for: error).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}

/// The command line as a whole.
struct Parallax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Reads news in the terminal, and compares reports of the same event.",
    discussion: """
      Without a command the reader opens on the files and folders named. Everything that it shows \
      can be had without it, by the commands below.
      """,
    version: Program.version,
    subcommands: [
      OpenCommand.self, ListCommand.self, ShowCommand.self, CompareCommand.self,
      CopiesCommand.self, StoriesCommand.self, EntitiesCommand.self, ScreenCommand.self,
      AddCommand.self, RefreshCommand.self, SourcesCommand.self, ImportCommand.self,
      SearchCommand.self, MarkCommand.self, TagCommand.self, NoteCommand.self,
      UndoCommand.self, RedoCommand.self, MuteCommand.self, SaveCommand.self, ExportCommand.self,
      LibraryCommand.self,
      ThemesCommand.self, ConfigCommand.self, KeysCommand.self, ManualCommand.self,
      DebugCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
