internal import ArgumentParser
internal import ArticleStorage

/// Where triage is kept, as every command is told it.
struct LibraryOptions: ParsableArguments {
  @Flag(help: "Read and keep nothing: no library is opened.")
  var noLibrary = false

  @Option(help: ArgumentHelp("The library's file.", valueName: "file"), completion: .file())
  var library: String?

  /// The library's file; nil where there is to be none.
  var path: String? {
    noLibrary ? nil : library ?? LibraryPlace.standard
  }

  /// Opens the library where there is one.
  ///
  /// To be done once in a command: what is said of a damaged library is said by the first opening.
  func opening() -> LibraryPlace.Opening {
    LibraryPlace.open(path, isMadeWhereMissing: false)
  }
}

/// How a command gives its answer.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Answer with one JSON document.")
  var json = false

  @Flag(help: "Answer with one JSON object a line.")
  var jsonl = false

  var format: Format {
    if jsonl { return .lines }
    return json ? .document : .text
  }

  enum Format {
    case text, document, lines
  }
}

/// Files and folders, as most commands take them.
struct PathArguments: ParsableArguments {
  @Argument(help: "Files and folders; none means the library.", completion: .file())
  var paths: [String] = []
}
