internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage

/// `parallax add`: files into the library.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add files and folders to the library.",
    discussion: """
      The library keeps the bytes, so that the articles stay when the files go. Files that it has \
      already are only looked at. Ctrl-C keeps what was read until then.
      """)

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  /// Articles of which names are searched at once; of more they are left for later.
  private static let namedAtOnce = 1_000

  func run() throws {
    var run = try LibraryRun(place)
    Interruption.listen()
    let line = ProgressLine()
    let work = ArticleImport(
      into: run.store, today: run.today,
      onProgress: { line.show("\($0.files) files, \($0.added) articles added") },
      isCancelled: { Interruption.isAsked })
    do {
      let report = try work.run(paths)
      line.clear()
      for fault in report.faults { run.console.fail(fault) }
      let unnamed = try names(&run, line)
      write(report, unnamed: unnamed, &run.console)
    } catch {
      line.clear()
      run.console.fail(error)
    }
    if Interruption.isAsked {
      run.console.fail("add: stopped before the end (what was read is kept; run it again)")
    }
    try run.finish()
  }

  /// Searches the names where they are few.
  ///
  /// - Returns: articles whose names are still to be searched.
  private func names(_ run: inout LibraryRun, _ line: ProgressLine) throws -> Int {
    guard try run.store.counts().unnamed <= Self.namedAtOnce else {
      return try run.store.counts().unnamed
    }
    try LibraryNames(run.store).run(
      onProgress: { line.show("names: \($0) articles to go") },
      isCancelled: { Interruption.isAsked })
    line.clear()
    return try run.store.counts().unnamed
  }

  private func write(
    _ report: ArticleImport.Report, unnamed: Int, _ console: inout Console
  ) {
    if output.format != .text { return console.json(json(report, unnamed)) }
    console.line(
      "\(report.added) added, \(report.changed) changed, \(report.known) known already, "
        + "\(report.faults.count) failed")
    if unnamed > 0 {
      console.line("names of \(unnamed) articles are still to be searched: parallax library names")
    }
  }

  private func json(_ report: ArticleImport.Report, _ unnamed: Int) -> JSON {
    let counts = [
      ("added", report.added), ("changed", report.changed), ("known", report.known),
      ("failed", report.faults.count), ("unnamed", unnamed),
    ]
    return .object(counts.map { (key: $0.0, value: JSON($0.1)) })
  }
}
