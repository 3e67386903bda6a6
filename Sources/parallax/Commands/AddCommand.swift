internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax add`: files and sources into the library.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add files, folders, feeds and pages to the library.",
    discussion: """
      Of an address its feed becomes a source; of a page the feed that it names; a page without a \
      feed becomes an article. The library keeps the bytes, so that the articles stay when the \
      files go. Files that it has already are only looked at. Ctrl-C keeps what was read until then.
      """)

  @Argument(help: "Files, folders and addresses (http, https).", completion: .file())
  var paths: [String]

  @OptionGroup var wishes: SourceWishes
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  /// Articles of which names are searched at once; of more they are left for later.
  private static let namedAtOnce = 1_000

  func run() throws {
    Courtesy.giveWay()
    var run = try LibraryRun(place)
    Interruption.listen()
    let line = ProgressLine()
    var outcomes: [SourceAdding.Outcome] = []
    var report = ArticleImport.Report()
    /// Files and addresses.
    var failed = 0
    do {
      let files = paths.filter { !SourceAdding.isAddress($0) }
      if !files.isEmpty {
        let work = ArticleImport(
          into: run.store, today: run.today, sayings: AliasPlace.sayings,
          onProgress: {
            line.show(
              "\(Counted.text($0.files, "file")), \(Counted.text($0.added, "article")) added")
          },
          isCancelled: { Interruption.isAsked })
        report = try work.run(files)
      }
      line.clear()
      for fault in report.faults { run.console.fail(fault) }
      failed = report.faults.count
      for words in LeftOutFiles.words(files) { run.console.warn(words) }
      outcomes = try addresses(&run, line, &report, &failed)
      let unnamed = try names(run)
      write(report, failed, outcomes, unnamed: unnamed, hasFiles: !files.isEmpty, &run.console)
    } catch let error as StoreError {
      line.clear()
      run.console.fail(error)
    }
    if Interruption.isAsked {
      run.console.fail("add: stopped before the end (what was read is kept; run it again)")
    }
    try run.finish()
  }

  /// Adds what stands at the addresses, one after the other.
  private func addresses(
    _ run: inout LibraryRun, _ line: ProgressLine, _ report: inout ArticleImport.Report,
    _ failed: inout Int
  ) throws -> [SourceAdding.Outcome] {
    var outcomes: [SourceAdding.Outcome] = []
    let surroundings = SourceSurroundings.present
    let work = SourceAdding(
      into: run.store, surroundings, isCancelled: { Interruption.isAsked })
    for address in paths.filter(SourceAdding.isAddress) where !Interruption.isAsked {
      line.show(VisibleText.escaped(WebAddress.withoutSecrets(address)))
      let result = try work.add(wishes.wish(address))
      line.clear()
      switch result {
      case .failure(let trouble):
        failed += 1
        run.console.fail("\(WebAddress.withoutSecrets(address)): \(trouble.words)")
      case .success(let outcome):
        outcomes.append(outcome)
        count(outcome, &report)
        if case .source(let source, let others) = outcome {
          RefreshRun.say(source, &run.console)
          for other in others.prefix(8) {
            run.console.warn(
              "\(address): names another feed: \(other.address) (add it by its address)")
          }
        }
      }
    }
    return outcomes
  }

  private func count(_ outcome: SourceAdding.Outcome, _ report: inout ArticleImport.Report) {
    switch outcome {
    case .source(let source, _): report.added += source.new
    case .known: break
    case .article(_, .added): report.added += 1
    case .article(_, .changed): report.changed += 1
    case .article(_, .known): report.known += 1
    }
  }

  /// Searches the names and the stories where the articles are few.
  ///
  /// - Returns: articles whose names are still to be searched.
  private func names(_ run: LibraryRun) throws -> Int {
    try LibraryNames(run.store).renew()
    try LibraryStories(run.store).renew()
    let counts = try run.store.counts()
    guard max(counts.unnamed, counts.unplaced) <= Self.namedAtOnce else { return counts.unnamed }
    try run.lookThrough()
    try run.searching("names") {
      try LibraryNames(run.store).run(onProgress: $0, isCancelled: $1)
    }
    try run.rules.reapply()
    try run.searching("stories") {
      try LibraryStories(run.store).run(onProgress: $0, isCancelled: $1)
    }
    return try run.store.counts().unnamed
  }

  private func write(
    _ report: ArticleImport.Report, _ failed: Int, _ outcomes: [SourceAdding.Outcome],
    unnamed: Int, hasFiles: Bool, _ console: inout Console
  ) {
    if output.format != .text { return console.json(json(report, failed, outcomes, unnamed)) }
    for outcome in outcomes { console.line(Self.words(outcome)) }
    if hasFiles {
      console.line(
        "\(report.added) added, \(report.changed) changed, \(report.known) known already, "
          + "\(failed) failed")
    }
    if unnamed > 0 {
      console.line(
        "names and stories of \(Counted.text(unnamed, "article")) are still to be found: "
          + "parallax library names, parallax library stories")
    }
  }

  private static func words(_ outcome: SourceAdding.Outcome) -> String {
    switch outcome {
    case .source(let source, _):
      "source \(source.source.id): \(source.source.name), \(Counted.text(source.new, "article")) "
        + "(\(WebAddress.withoutSecrets(source.source.address)))"
    case .known(let source): "source \(source.id): \(source.name) was there already"
    case .article(let id, .added): "article \(id.hexadecimal) added"
    case .article(let id, .changed): "article \(id.hexadecimal) changed"
    case .article(let id, .known): "article \(id.hexadecimal) was there already"
    }
  }

  private func json(
    _ report: ArticleImport.Report, _ failed: Int, _ outcomes: [SourceAdding.Outcome],
    _ unnamed: Int
  ) -> JSON {
    let counts = [
      ("added", report.added), ("changed", report.changed), ("known", report.known),
      ("failed", failed), ("unnamed", unnamed),
    ]
    let ids = outcomes.compactMap { outcome -> Source.ID? in
      switch outcome {
      case .source(let source, _): source.source.id
      case .known(let source): source.id
      case .article: nil
      }
    }
    let pages = outcomes.compactMap { outcome -> String? in
      if case .article(let id, _) = outcome { id.hexadecimal } else { nil }
    }
    return .object(
      counts.map { (key: $0.0, value: JSON($0.1)) } + [
        (key: "sources", value: .array(ids.map { JSON.integer(Int($0)) })),
        (key: "articles", value: JSON(pages)),
      ])
  }
}

/// How an address is to be added.
struct SourceWishes: ParsableArguments {
  @Option(help: "A name of your own for the source.") var name: String?
  @Option(help: "A folder for the source; '/' parts folders in folders.") var folder: String?
  @Option(help: "A tag for the source, or several between commas; may be repeated.") var tag:
    [String] = []
  @Option(
    help: ArgumentHelp(
      "Where name:password stand: a file of mode 0600, or command:WORDS.", valueName: "place"))
  var credentials: String?
  @Flag(help: "Take a page itself, whatever feeds it names.") var page = false
  @Flag(help: "Add the source without asking it.") var untested = false

  func validate() throws {
    if let credentials, let words = SecretPlace.refusal(of: credentials) {
      throw ValidationError(words)
    }
  }

  func wish(_ address: String) -> SourceAdding.Wish {
    var wish = SourceAdding.Wish(address: address)
    wish.settings.name = name.map { WhiteSpace.collapsed($0) }
    wish.settings.folders = SourceSettings.folders(of: folder ?? "")
    wish.settings.tags = TagNames.all(in: tag.joined(separator: ","))
    wish.settings.credentials = credentials.map(SecretPlace.notation)
    wish.isPage = page
    wish.isUntested = untested
    return wish
  }
}
