internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax list`: articles, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, a line each.",
    discussion: """
      A line has, with tabs between them: state (● unread, ★ starred, ✗ dismissed), day, words, \
      outlet (or agency, where none is named), headline and path. What a text does not say stands \
      as -.

      A query is words that must all hold: unread, read, starred, dismissed, source:afp, outlet:, \
      agency:, headline:, language:, tag:, person:, place:, org:, words:>300, newer:2d, \
      older:2015-11-30, has:copy, has:discrepancy, has:tag, has:note (of the library alone), \
      story:, a "phrase", any other word, - or NOT before each for the opposite, \
      OR between alternatives, and brackets.
      """)

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only articles of which this holds.", valueName: "words"))
  var query = ""

  @Flag(help: "Also what mute rules hide (without paths).")
  var muted = false

  /// Rows of the library that are held at a time.
  private static let page = 500

  func run() throws {
    let opening = place.opening()
    if input.paths.isEmpty, opening.hasArticles { return try listLibrary(opening) }
    var run = CommandRun()
    let query: ArticleQuery
    do {
      query = try ArticleQuery(parsing: self.query)
    } catch {
      for warning in opening.warnings { run.console.warn(warning) }
      run.console.fail(error)
      throw ExitCode.validationFailure
    }
    let reading = run.read(input.paths, place, opened: opening)
    for words in LeftOutFiles.words(input.paths) { run.console.warn(words) }
    let snapshot =
      query.needsEntities || query.needsGroups
      ? ArticleLibrary.analysed(reading, times: &run.times) ?? reading.snapshot : reading.snapshot
    let matcher = QueryMatcher(query, in: snapshot, today: Today.number)
    let articles = snapshot.articles.filter(matcher.matches)
    write(articles, snapshot.states, &run.console)
    try run.finish()
  }

  /// Lists what was added, the newest first.
  private func listLibrary(_ opening: LibraryPlace.Opening) throws {
    var run = try LibraryRun(place, opened: opening)
    let asked = try run.condition(query)
    let condition = run.shown(asked, muted: muted)
    var all: [JSON] = []
    var position = PagePosition.start
    while let last = try writePage(condition, from: position, into: &all, &run) {
      position = .after(last.place)
    }
    if output.format == .document { run.console.json(["articles": .array(all)]) }
    let hidden = muted ? 0 : try run.store.count(.all([asked, .muted(true)])) ?? 0
    if hidden > 0 {
      run.console.warn("library: \(hidden) muted articles (list --muted shows them)")
    }
    try run.finish()
  }

  /// Writes some rows.
  ///
  /// - Returns: the last one; nil at the end.
  private func writePage(
    _ condition: ArticleCondition, from position: PagePosition, into all: inout [JSON],
    _ run: inout LibraryRun
  ) throws -> ArticleRow? {
    let rows = try run.store.page(condition, at: position, limit: Self.page)
    switch output.format {
    case .document: all += rows.map { RowOutput.json($0) }
    case .lines: for row in rows { run.console.json(RowOutput.json(row)) }
    case .text: for row in rows { run.console.row(RowOutput.fields(row, row.state)) }
    }
    return rows.last
  }

  private func write(
    _ articles: [Article], _ states: [ArticleID: TriageState], _ console: inout Console
  ) {
    let rows = articles.map { ($0, states[$0.id] ?? TriageState()) }
    switch output.format {
    case .document: console.json(["articles": .array(rows.map(ArticleJSON.row))])
    case .lines: for row in rows { console.json(ArticleJSON.row(row.0, row.1)) }
    case .text: for row in rows { console.row(RowOutput.fields(row.0, row.1)) }
    }
  }
}
