internal import ArgumentParser

/// `parallax [PATH …]`: the reader.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the reader on files, folders or the library.")

  @OptionGroup var input: PathArguments
  @OptionGroup var place: LibraryOptions

  @Option(help: ArgumentHelp("The colours; 'parallax themes' lists them.", valueName: "name"))
  var theme: String?

  func run() throws {
    let options = ReaderOptions(
      paths: input.paths, libraryPath: place.path, theme: theme)
    try MainActor.assumeIsolated { try OpenReader.run(options) }
  }
}
