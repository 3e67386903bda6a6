internal import ArgumentParser
internal import ArticleLibrary
internal import Articles

/// `parallax stories`: reports of one event.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Group articles that report the same event.")

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var run = CommandRun()
    let snapshot = run.analyse(input.paths, place)
    let paths = snapshot.paths
    switch output.format {
    case .document:
      run.console.json(["stories": .array(snapshot.stories.map { json($0, paths) })])
    case .lines:
      for story in snapshot.stories { run.console.json(json(story, paths)) }
    case .text:
      for story in snapshot.stories {
        run.console.line(WhiteSpace.collapsed(story.title))
        if !story.terms.isEmpty { run.console.line("  " + story.terms.joined(separator: " · ")) }
        for article in story.articles { run.console.line("  " + paths[article, default: ""]) }
      }
    }
    try run.finish()
  }

  private func json(_ story: Story, _ paths: [ArticleID: String]) -> JSON {
    [
      "id": .string(story.id),
      "title": .string(story.title),
      "articles": JSON(story.articles.compactMap { paths[$0] }),
      "terms": JSON(story.terms),
    ]
  }
}
