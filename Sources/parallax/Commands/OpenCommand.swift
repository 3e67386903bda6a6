internal import ArgumentParser
internal import Glibc

/// `parallax [PATH …]`: the reader.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the reader on files, folders or the library.")

  @OptionGroup var input: PathArguments
  @OptionGroup var place: LibraryOptions

  @Option(help: ArgumentHelp("The colours; 'parallax themes' lists them.", valueName: "name"))
  var theme: String?

  func run() throws {
    // A command that a text is piped to may end early; the reader outlives it.
    signal(SIGPIPE, SIG_IGN)
    // Where nothing of what is named is there, there is nothing to read.
    let missing = input.paths.filter { !LibraryPlace.exists($0) }
    for path in missing { Console.complain("\(path): is not there (check the name)") }
    if !missing.isEmpty, missing.count == input.paths.count { throw ExitCode.failure }
    let options = ReaderOptions(
      paths: input.paths, libraryPath: place.path, theme: theme)
    try MainActor.assumeIsolated { try OpenReader.run(options) }
  }
}
