internal import ArgumentParser
internal import ArticleLibrary
internal import Articles
internal import Reader

/// `parallax compare`: two reports side by side, or all that several say.
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

  @Option(
    help: ArgumentHelp("Write one self-contained page to a file.", valueName: "file"),
    completion: .file())
  var html: String?

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
    let articles = snapshot.articles
    if articles.count < 2, !run.console.hasFailed {
      run.console.fail("\(paths[0]): is named twice (name two different files)")
    }
    if articles.count >= 2,
      let compared = ArticleLibrary.compare(all: articles.map(\.id), in: snapshot)
    {
      write(
        StoryJSON(articles: articles, pairs: compared.pairs, story: compared.story), snapshot, &run)
    }
    try run.finish()
  }

  private func write(_ story: StoryJSON, _ snapshot: LibrarySnapshot, _ run: inout CommandRun) {
    if let html {
      let page = HTMLComparison(reports: story.articles, pairs: story.pairs, story: story.story)
      let answer = PageFile.write(page.text, to: html)
      if let answer { run.console.fail(answer) }
      guard output.format != .text else { return }
    }
    switch output.format {
    case .lines:
      for comparison in story.comparisons { run.console.json(comparison.value) }
    case .document where paths.count == 2:
      for comparison in story.comparisons { run.console.json(comparison.value) }
    case .document: run.console.json(story.value)
    case .text:
      if story.articles.count > 2 { write(story, &run.console) }
      let shown = story.comparisons.filter { $0.left.id == story.articles[0].id }
      for (index, comparison) in shown.enumerated() {
        if index > 0 { run.console.line() }
        write(comparison, snapshot.entities.mentions, &run.console)
      }
    }
  }

  private var columns: Int {
    width ?? min(max(StandardStream.columns, Self.widths.lowerBound), Self.widths.upperBound)
  }

  private func write(_ story: StoryJSON, _ console: inout Console) {
    let text = StoryComparisonText(
      articles: story.articles, pairs: story.pairs, story: story.story, width: columns)
    for line in text.lines { console.line(line) }
  }

  private func write(
    _ comparison: AlignmentJSON, _ mentions: [Mention], _ console: inout Console
  ) {
    let text = ComparisonText.render(
      comparison.alignment,
      left: ComparedReport(comparison.left, mentions: mentions),
      right: ComparedReport(comparison.right, mentions: mentions), width: columns)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      console.line(String(line))
    }
  }
}
