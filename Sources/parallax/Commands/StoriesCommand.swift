internal import ArgumentParser
internal import ArticleAnalysis
internal import ArticleLibrary
internal import Articles

/// `parallax stories`: reports of one event.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Group articles that report the same event.",
    discussion: """
      Without a path, the articles of the library, those of feeds among them. Copies of a text count \
      once. Reports more than four days apart are never of one story; those without a day may be of \
      any. Reports in two languages are never of one, so an event that is told in both is two \
      stories. With --json each member says by what names and words it stands there.
      """)

  @OptionGroup var options: GroupingOptions

  /// Searches without holding the texts; the first `Ctrl-C` groups what was read until then.
  func run() throws {
    var run = GroupingRun("stories", options)
    let (line, things) = (run.line, run.things)
    let listing = StorySearch.run(
      run.supply, corrections: run.corrections, onProgress: { line.show($0, reading: things) },
      isCancelled: { Interruption.isAsked })
    run.close(faults: listing.faults, read: listing.paths.count, of: listing.files)
    let paths = listing.paths
    try run.answer(
      listing.stories, name: "stories", version: StoryFinder.version,
      json: { json($0, paths) }, text: { write($0, paths, &$1) })
  }

  private func write(_ story: Story, _ paths: [ArticleID: String], _ console: inout Console) {
    console.line(WhiteSpace.collapsed(story.title))
    if !story.terms.isEmpty { console.line("  " + story.terms.joined(separator: " · ")) }
    for article in story.articles { console.line("  " + paths[article, default: ""]) }
  }

  private func json(_ story: Story, _ paths: [ArticleID: String]) -> JSON {
    [
      "id": .string(story.id),
      "title": .string(story.title),
      "articles": JSON(story.articles.compactMap { paths[$0] }),
      "terms": JSON(story.terms),
      "firstDay": JSON(story.firstDay?.iso8601),
      "lastDay": JSON(story.lastDay?.iso8601),
      "outlets": JSON(story.outlets),
      "members": .array(
        story.members.map { member in
          [
            "path": JSON(paths[member.article]),
            "score": .number(member.score),
            "names": JSON(member.names),
            "words": JSON(member.words),
            "byHand": .boolean(member.isByHand),
            "evidence": .string(member.evidence),
          ]
        }),
    ]
  }
}
