internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Glibc

/// `parallax sources`: the list of sources.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the sources, and look after them.",
    discussion: """
      A source is named by its number, its name, its address or a part of those. Each change is an \
      act: 'parallax undo' takes it back.
      """,
    subcommands: [
      SourcesListCommand.self, SourcesRenameCommand.self, SourcesFolderCommand.self,
      SourcesTagCommand.self, SourcesMoveCommand.self, SourcesDisableCommand.self,
      SourcesEnableCommand.self, SourcesRemoveCommand.self, SourcesSetCommand.self,
      SourcesAllowCommand.self,
    ], defaultSubcommand: SourcesListCommand.self)
}

/// `parallax sources list`.
struct SourcesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sources with how they are.",
    discussion: """
      The fields of a line are: a mark (! failed, - disabled, ? a command that is not allowed), \
      number, unread/all articles, name, folder and tags, how it is, address.
      """)

  @Argument(help: "Sources; none means all.")
  var sources: [String] = []

  @Flag(help: "Also what is kept of imported lists beside sources.")
  var all = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    try LibraryRun.refuseBlanks(sources)
    var run = try LibraryRun(place, isMadeWhereMissing: false)
    let now = Int(time(nil))
    let known = try run.store.sources().filter { all || $0.kind.gives }
    let rows = sources.isEmpty ? known : try SourceChoice(sources: known).all(sources)
    switch output.format {
    case .text:
      for row in rows { run.console.row(SourceOutput.fields(row, now: now)) }
      if known.isEmpty {
        run.console.warn("sources: there is none yet (begin with 'parallax add URL')")
      }
    case .lines: for row in rows { run.console.json(SourceOutput.json(row, now: now)) }
    case .document:
      run.console.json(["sources": .array(rows.map { SourceOutput.json($0, now: now) })])
    }
    try run.finish()
  }
}

/// A change of what a person has said of sources.
struct SourceAct {
  var run: LibraryRun
  let sources: [Source]
  private let output: OutputOptions

  init(_ place: LibraryOptions, _ output: OutputOptions) throws {
    run = try LibraryRun(place, isMadeWhereMissing: false)
    sources = try run.store.sources(counted: false)
    self.output = output
  }

  var choice: SourceChoice { SourceChoice(sources: sources.filter { $0.kind.gives }) }

  /// Changes some sources and says what was done.
  mutating func change(
    _ chosen: [Source], _ name: String, _ change: (inout SourceSettings) -> Void
  ) throws {
    var settings: [Source.ID: SourceSettings] = [:]
    for source in chosen {
      var changed = source.settings
      change(&changed)
      settings[source.id] = changed
    }
    try self.change(settings, name)
  }

  mutating func change(_ settings: [Source.ID: SourceSettings], _ name: String) throws {
    let act = try run.store.change(settings, name: name)
    ActOutput.write(act, or: "nothing to change", output, &run.console)
    try run.finish()
  }

  static func named(_ sources: [Source]) -> String {
    sources.count == 1 ? "the source \(sources[0].name)" : Counted.text(sources.count, "source")
  }
}

/// `parallax sources rename`.
struct SourcesRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a source a name of your own.",
    discussion: "An empty name brings the feed's own back.")

  @Argument(help: "The source.") var source: String
  @Argument(help: "The name.") var name: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var act = try SourceAct(place, output)
    let chosen = try act.choice.one(source)
    let name = WhiteSpace.collapsed(name)
    try act.change([chosen], "renamed \(SourceAct.named([chosen]))") {
      $0.name = name.isEmpty ? nil : name
    }
  }
}

/// `parallax sources folder`.
struct SourcesFolderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folder", abstract: "Put sources into a folder.",
    discussion: "Folders in folders are parted by '/'; an empty folder is the top of the list.")

  @Argument(
    help: ArgumentHelp(
      "Sources, and last the folder, such as 'World/Asia'.", valueName: "source> … <folder"))
  var words: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var act = try SourceAct(place, output)
    let (chosen, folder) = try act.choice.split(words, "folder")
    let folders = SourceSettings.folders(of: folder)
    try act.change(chosen, "put \(SourceAct.named(chosen)) into a folder") { $0.folders = folders }
  }
}

/// `parallax sources tag`.
struct SourcesTagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tag sources, or take tags from them.")

  @Argument(
    help: ArgumentHelp(
      "Sources, and last the tag, or several between commas.", valueName: "source> … <tags"))
  var words: [String]
  @Flag(help: "Take the tags away.") var remove = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func validate() throws {
    try LibraryRun.refuseBlanks(words)
  }

  func run() throws {
    var act = try SourceAct(place, output)
    let (chosen, word) = try act.choice.split(words, "tag")
    let tags = TagNames.all(in: word)
    guard !tags.isEmpty else { throw ValidationError("The tag is empty.") }
    let verb = remove ? "untagged" : "tagged"
    try act.change(chosen, "\(verb) \(SourceAct.named(chosen))") { settings in
      settings.tags.removeAll { tags.contains($0) }
      if !remove { settings.tags += tags }
    }
  }
}

/// `parallax sources move`.
struct SourcesMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a source to another place in the list.")

  @Argument(help: "The source.") var source: String
  @Option(help: ArgumentHelp("In front of this one.", valueName: "source")) var before: String?
  @Option(help: ArgumentHelp("Behind this one.", valueName: "source")) var after: String?
  @Flag(help: "To the top.") var first = false
  @Flag(help: "To the end.") var last = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func validate() throws {
    let wishes = [before != nil, after != nil, first, last].count { $0 }
    guard wishes == 1 else {
      throw ValidationError("Say one of --before, --after, --first and --last.")
    }
  }

  func run() throws {
    var act = try SourceAct(place, output)
    let moved = try act.choice.one(source)
    var order = act.sources.filter { $0.id != moved.id }
    var index = first ? 0 : order.count
    for (word, step) in [(before, 0), (after, 1)] {
      guard let word else { continue }
      let other = try act.choice.one(word)
      guard let found = order.firstIndex(where: { $0.id == other.id }) else {
        throw ValidationError("A source cannot be moved beside itself.")
      }
      index = found + step
    }
    order.insert(moved, at: index)
    try act.change(order.numbered, "moved \(SourceAct.named([moved]))")
  }
}

/// `parallax sources disable`.
struct SourcesDisableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Keep sources, but ask them no more.")

  @Argument(help: "The sources.") var sources: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    try LibraryRun.refuseBlanks(sources)
    var act = try SourceAct(place, output)
    let chosen = try act.choice.each(sources)
    try act.change(chosen, "disabled \(SourceAct.named(chosen))") { $0.isDisabled = true }
  }
}

/// `parallax sources enable`.
struct SourcesEnableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Ask sources again that were disabled.")

  @Argument(help: "The sources.") var sources: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    try LibraryRun.refuseBlanks(sources)
    var act = try SourceAct(place, output)
    let chosen = try act.choice.each(sources)
    try act.change(chosen, "enabled \(SourceAct.named(chosen))") { $0.isDisabled = false }
  }
}

/// `parallax sources remove`.
struct SourcesRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take sources out of the list.",
    discussion: "Their articles stay in the library; 'parallax undo' brings the sources back.")

  @Argument(help: "The sources.") var sources: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    try LibraryRun.refuseBlanks(sources)
    var act = try SourceAct(place, output)
    let chosen = try act.choice.each(sources)
    try act.change(chosen, "removed \(SourceAct.named(chosen))") { $0.isRemoved = true }
  }
}
