internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax debug story`: what the library keeps of a report's story.
struct DebugStoryCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "Print why the library has the reports of a story together.",
    discussion: """
      Each answer is a line with tabs between its fields: the version of the rule, the nearness to \
      the other reports of the story (1 makes one story), the path and the evidence.
      """)

  @Argument(help: "A report of the library, by its path, address or id.")
  var path: String

  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    guard let article = try run.store.article(named: path),
      try !run.store.rows(of: [article]).isEmpty
    else {
      run.console.fail("\(path): is not in the library (add it with 'parallax add')")
      return
    }
    let ids = try run.store.story(of: article)
    let rows = try run.store.rows(of: ids)
    let paths = Dictionary(rows.map { ($0.id, $0.path) }) { first, _ in first }
    for (verdict, algorithm) in try run.store.storyVerdicts(of: ids) {
      run.console.row([
        String(algorithm), FixedPoint.text(verdict.score, decimals: 2),
        paths[verdict.article, default: ""], verdict.evidence,
      ])
    }
  }
}
