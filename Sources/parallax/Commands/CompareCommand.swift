internal import ArgumentParser
internal import ArticleLibrary
internal import Articles
internal import Reader

/// `parallax compare`: two reports side by side, or one with each of several others.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare a report with another, or with each of several.")

  @Argument(
    help: "The report on the left, then those that it is compared with.", completion: .file())
  var paths: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  @Option(help: ArgumentHelp("Columns of the text; by default the terminal's.", valueName: "n"))
  var width: Int?

  /// Columns that a comparison can be laid out in.
  private static let widths = 20...1000

  func validate() throws {
    guard paths.count >= 2 else {
      throw ValidationError("Two files are needed to compare")
    }
    guard Self.widths.contains(width ?? Self.widths.lowerBound) else {
      throw ValidationError("--width must be between 20 and 1000")
    }
  }

  func run() throws {
    var run = CommandRun()
    let snapshot = run.analyse(paths, place)
    let comparisons = snapshot.articles.dropFirst().compactMap { other in
      comparison(snapshot.articles[0], other, snapshot)
    }
    if snapshot.articles.count < 2, !run.console.hasFailed {
      run.console.fail("\(paths[0]): is named twice (name two different files)")
    }
    write(comparisons, snapshot, &run.console)
    try run.finish()
  }

  private func comparison(
    _ left: Article, _ right: Article, _ snapshot: LibrarySnapshot
  ) -> AlignmentJSON? {
    ArticleLibrary.compare(left: left.id, right: right.id, in: snapshot)
      .map { AlignmentJSON(alignment: $0, left: left, right: right) }
  }

  private func write(
    _ comparisons: [AlignmentJSON], _ snapshot: LibrarySnapshot, _ console: inout Console
  ) {
    switch output.format {
    case .lines:
      for comparison in comparisons { console.json(comparison.value) }
    case .document where paths.count == 2:
      for comparison in comparisons { console.json(comparison.value) }
    case .document:
      console.json(["comparisons": .array(comparisons.map(\.value))])
    case .text:
      for (index, comparison) in comparisons.enumerated() {
        if index > 0 { console.line() }
        write(comparison, snapshot.entities.mentions, &console)
      }
    }
  }

  private func write(
    _ comparison: AlignmentJSON, _ mentions: [Mention], _ console: inout Console
  ) {
    let columns = min(max(StandardStream.columns, Self.widths.lowerBound), Self.widths.upperBound)
    let text = ComparisonText.render(
      comparison.alignment,
      left: ComparedReport(comparison.left, mentions: mentions),
      right: ComparedReport(comparison.right, mentions: mentions), width: width ?? columns)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      console.line(String(line))
    }
  }
}
