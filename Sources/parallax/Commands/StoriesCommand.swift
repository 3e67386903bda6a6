internal import ArgumentParser
internal import ArticleAnalysis
internal import ArticleLibrary
internal import ArticleLoading
internal import ArticleStorage
internal import Articles

/// `parallax stories`: reports of one event.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Group articles that report the same event.")

  @OptionGroup var options: GroupingOptions

  func run() throws {
    var run = GroupingRun("stories", options)
    let reading = read(&run)
    let (line, isStopped) = (run.line, Interruption.isAsked)
    var times = StageTimes()
    let snapshot = ArticleLibrary.analysed(
      reading, times: &times, onNames: { line.show(.named($0)) },
      onProgress: { line.show($0) }, keepsPart: true,
      // What was read when a person stopped the reading is still analysed.
      isCancelled: { !isStopped && Interruption.isAsked })
    guard let snapshot else { return }
    run.close(faults: reading.faults, read: reading.articles.count, files: reading.files)
    let paths = snapshot.paths
    try run.answer(
      snapshot.stories, name: "stories", version: StoryFinder.version,
      json: { json($0, paths) }, text: { write($0, paths, &$1) })
  }

  /// Reads the articles; the first `Ctrl-C` leaves out the rest.
  private func read(_ run: inout GroupingRun) -> LibraryReading {
    let library = ArticleLibrary(paths: run.paths, store: nil, aliases: AliasPlace.file)
    let line = run.line
    var times = StageTimes()
    do {
      var reading = try library.read(
        times: &times, onProgress: { line.show($0) },
        isCancelled: { Interruption.isAsked })
      reading.corrections = run.corrections
      for fault in reading.aliasFaults { run.run.console.warn(ErrorWords.text(of: fault)) }
      return reading
    } catch {
      run.run.console.fail(error)
      return LibraryReading(articles: [])
    }
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
