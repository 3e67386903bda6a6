internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Glibc

/// `parallax sources set`: the settings of a source.
struct SourcesSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change the settings of sources.")

  @Argument(help: "The sources.") var sources: [String]

  @Option(
    help: ArgumentHelp("The least time between two requests of 'refresh --due'.", valueName: "2h"))
  var every: String?

  @Flag(inversion: .prefixedNo, help: "Fetch the whole page of items that carry a summary only.")
  var pages: Bool?

  @Flag(inversion: .prefixedNo, help: "Leave them out of the reader's list of sources.")
  var hidden: Bool?

  @Option(
    help: ArgumentHelp(
      "Where name:password stand: a file of mode 0600, or command:WORDS; empty for nowhere.",
      valueName: "place"))
  var credentials: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func validate() throws {
    if let every, Source.seconds(every) == nil {
      throw ValidationError("'\(every)' is no time (write 30min, 2h, 1d or 0).")
    }
    if let credentials, let words = SecretPlace.refusal(of: credentials) {
      throw ValidationError(words)
    }
  }

  func run() throws {
    try LibraryRun.refuseBlanks(sources)
    var act = try SourceAct(place, output)
    let chosen = try act.choice.each(sources)
    try act.change(chosen, "changed the settings of \(SourceAct.named(chosen))") { settings in
      if let every = every.flatMap({ Source.seconds($0) }) {
        settings.shortestWait = every == 0 ? nil : every
      }
      if let pages { settings.fetchesPages = pages }
      if let hidden { settings.isHidden = hidden }
      if let credentials {
        settings.credentials = credentials.isEmpty ? nil : SecretPlace.notation(credentials)
      }
    }
  }
}

/// `parallax sources allow`: the confirmation of one command.
struct SourcesAllowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow", abstract: "Allow the command of one source to be run.",
    discussion: """
      A list may name commands (exec:, filter:) that print a feed. None is run before it is \
      confirmed here, one by one: on a terminal by 'yes', else by repeating it with --command.
      """)

  @Argument(help: "The source.") var source: String
  @Option(help: "The command once more, as 'parallax sources' shows it.") var command: String?
  @Flag(help: "Allow it no more.") var no = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var act = try SourceAct(place, output)
    let chosen = try act.choice.one(source)
    guard chosen.kind == .command else {
      throw ValidationError("'\(chosen.name)' is no command; it needs no leave.")
    }
    if !no, !isConfirmed(chosen) {
      act.run.console.fail("sources allow: '\(chosen.address)' was not confirmed (it is not run)")
      return try act.run.finish()
    }
    try act.change([chosen], no ? "forbade a command" : "allowed a command") {
      $0.isAllowed = !no
    }
  }

  private func isConfirmed(_ source: Source) -> Bool {
    if let command { return command == source.address }
    guard isatty(STDIN_FILENO) == 1 else { return false }
    StandardStream.error.write(
      Array("\(VisibleText.escaped(source.address))\nRun this at each refresh? (yes) ".utf8))
    return readLine() == "yes"
  }
}
