internal import ArgumentParser
internal import ArticleLibrary
internal import Articles

/// `parallax list`: articles, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, a line each.",
    discussion: """
      A line has, with tabs between them: state (● unread, ★ starred, ✗ dismissed), day, words, \
      outlet, headline and path. What a text does not say stands as -.

      A query is words that must all hold: unread, read, starred, dismissed, source:afp, outlet:, \
      agency:, headline:, language:, tag:, person:, place:, org:, words:>300, newer:2d, \
      older:2015-11-30, a "phrase", any other word, and - before each for the opposite.
      """)

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  @Option(help: ArgumentHelp("Only articles of which this holds.", valueName: "words"))
  var query = ""

  func run() throws {
    var run = CommandRun()
    let query: ArticleQuery
    do {
      query = try ArticleQuery(parsing: self.query)
    } catch {
      run.console.fail(error)
      throw ExitCode.validationFailure
    }
    let reading = run.read(input.paths, place, needsTriage: true)
    let snapshot =
      query.needsEntities
      ? ArticleLibrary.analysed(reading, times: &run.times) ?? reading.snapshot : reading.snapshot
    let matcher = QueryMatcher(query, in: snapshot, today: Today.number)
    let articles = snapshot.articles.filter(matcher.matches)
    write(articles, snapshot.states, &run.console)
    try run.finish()
  }

  private func write(
    _ articles: [Article], _ states: [ArticleID: TriageState], _ console: inout Console
  ) {
    let rows = articles.map { ($0, states[$0.id] ?? TriageState()) }
    switch output.format {
    case .document: console.json(["articles": .array(rows.map(ArticleJSON.row))])
    case .lines: for row in rows { console.json(ArticleJSON.row(row.0, row.1)) }
    case .text: for row in rows { console.row(fields(row.0, row.1)) }
    }
  }

  private func fields(_ article: Article, _ state: TriageState) -> [String] {
    let signs = [
      state.isRead ? "" : "●", state.isStarred ? "★" : "", state.isDismissed ? "✗" : "",
    ].joined()
    return [
      signs.isEmpty ? "-" : signs, article.date?.iso8601 ?? "-", String(article.words),
      article.outlet ?? "-", WhiteSpace.collapsed(article.headline), article.path,
    ]
  }
}
