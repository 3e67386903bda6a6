internal import ArgumentParser
internal import ArticleAnalysis
internal import ArticleLibrary
internal import Articles

/// `parallax copies`: groups of the same text.
struct CopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies", abstract: "Group articles with the same text.",
    discussion: "Without a path, the articles of the library, those of feeds among them.")

  @OptionGroup var options: GroupingOptions

  /// Searches without holding the texts; the first `Ctrl-C` groups what was read until then.
  func run() throws {
    var run = GroupingRun("copies", options)
    let (line, things) = (run.line, run.things)
    let listing = CopySearch.run(
      run.supply, corrections: run.corrections, onProgress: { line.show($0, reading: things) },
      isCancelled: { Interruption.isAsked })
    run.close(faults: listing.faults, read: listing.paths.count, of: listing.files)
    try run.answer(
      listing.groups, name: "groups", version: CopyFinder.version,
      json: { json($0, listing.paths) }, text: { write($0, listing.paths, &$1) })
  }

  private func write(
    _ group: CopyGroup, _ paths: [ArticleID: String], _ console: inout Console
  ) {
    console.line(paths[group.leader, default: ""])
    for member in group.members where member.article != group.leader {
      console.line(
        "  \(member.verdict.rawValue)  \(paths[member.article, default: ""])  (\(member.evidence))")
    }
    for member in group.related {
      console.line(
        "  apart: \(member.verdict.rawValue)  \(paths[member.article, default: ""])  "
          + "(\(member.evidence))")
    }
  }

  private func json(_ group: CopyGroup, _ paths: [ArticleID: String]) -> JSON {
    [
      "leader": JSON(paths[group.leader]),
      "members": .array(group.members.map { json($0, paths) }),
      // Shown apart: they are no copies.
      "related": .array(group.related.map { json($0, paths) }),
    ]
  }

  private func json(_ member: CopyGroup.Member, _ paths: [ArticleID: String]) -> JSON {
    [
      "path": JSON(paths[member.article]),
      "verdict": .string(member.verdict.rawValue),
      "containment": JSON(share: member.containment),
      "longestRun": .integer(member.longestRun),
      "evidence": .string(member.evidence),
    ]
  }
}
