internal import ArgumentParser
internal import ArticleAnalysis
internal import ArticleLibrary
internal import Articles
internal import Reader

/// `parallax compare`: two reports side by side, or all that several say.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare a report with another, or with each of several.",
    discussion: """
      What was pinned or rejected in the reader holds here too. --pin, --reject and --leave decide on \
      two sentences by their ids, as --json gives them; one call is one act, which 'parallax undo' \
      takes back.
      """)

  @Argument(
    help: ArgumentHelp(
      "The report on the left, then those to compare with: files, or ids or addresses kept."),
    completion: .file())
  var paths: [String]

  @OptionGroup var decisions: SentenceDecisions
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  @Option(help: ArgumentHelp("Columns of the text; by default the terminal's.", valueName: "n"))
  var width: Int?

  @Option(
    help: ArgumentHelp("Write one self-contained page to a new file.", valueName: "file"),
    completion: .file())
  var html: String?

  @OptionGroup var overwriting: OverwritingOptions

  /// Columns that a comparison can be laid out in.
  private static let widths = 20...1000

  func validate() throws {
    guard paths.count >= 2 else {
      throw ValidationError("Two files are needed to compare")
    }
    guard decisions.isEmpty || paths.count == 2 else {
      throw ValidationError("--pin, --reject and --leave are about two files")
    }
    guard Self.widths.contains(width ?? Self.widths.lowerBound) else {
      throw ValidationError("--width must be between 20 and 1000")
    }
  }

  func run() throws {
    var run = CommandRun()
    let opening = place.opening()
    let said = run.corrections(opening)
    var reading = run.read(naming: paths, or: opening.store)
    reading.corrections = said
    let snapshot = ArticleLibrary.analysed(reading, times: &run.times) ?? reading.snapshot
    let articles = snapshot.articles
    for folder in CommandRun.emptyFolders(among: paths, articles) {
      run.console.fail("\(folder): has no article in it (name a file, or a folder with some)")
    }
    if articles.count < 2, !run.console.hasFailed {
      run.console.fail("\(paths[0]): is named twice (name two different files)")
    }
    if articles.count >= 2,
      let compared = ArticleLibrary.compare(all: articles.map(\.id), in: snapshot)
    {
      let ids = Dictionary(
        articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let corrections = try decisions.kept(
        on: compared.pairs.first?.alignment, articles, after: snapshot.corrections, place, opening,
        &run)
      let pairs = compared.pairs.map { pair in
        guard let left = ids[pair.left], let right = ids[pair.right] else { return pair }
        let held = ComparisonCorrections(corrections, pair.alignment, left: left, right: right)
        return ComparedReports(
          left: pair.left, right: pair.right, alignment: held.applied(to: pair.alignment))
      }
      let story = ArticleLibrary.story(of: articles.map(\.id), pairs, in: snapshot)
      write(StoryJSON(articles: articles, pairs: pairs, story: story), snapshot, &run)
    }
    try run.finish()
  }

  private func write(_ story: StoryJSON, _ snapshot: LibrarySnapshot, _ run: inout CommandRun) {
    if let html {
      let page = HTMLComparison(reports: story.articles, pairs: story.pairs, story: story.story)
      let answer = PageFile.write(page.text, to: html, replaces: overwriting.force)
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
        let letter = story.articles.firstIndex { $0.id == comparison.right.id } ?? 1
        write(
          comparison, as: ReportLetters.letter(letter), snapshot.entities.mentions, &run.console)
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
    _ comparison: AlignmentJSON, as letter: String, _ mentions: [Mention],
    _ console: inout Console
  ) {
    let text = ComparisonText.render(
      comparison.alignment,
      left: ComparedReport(comparison.left, mentions: mentions),
      right: ComparedReport(comparison.right, mentions: mentions), width: columns,
      letter: letter)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      console.line(String(line))
    }
  }
}
