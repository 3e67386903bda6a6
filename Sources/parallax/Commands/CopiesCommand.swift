internal import ArgumentParser
internal import ArticleLibrary
internal import Articles

/// `parallax copies`: groups of the same text.
struct CopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies", abstract: "Group articles with the same text.")

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var run = CommandRun()
    let snapshot = run.analyse(input.paths, place)
    let paths = snapshot.paths
    switch output.format {
    case .document:
      run.console.json(["groups": .array(snapshot.copies.map { json($0, paths) })])
    case .lines:
      for group in snapshot.copies { run.console.json(json(group, paths)) }
    case .text:
      for group in snapshot.copies { write(group, paths, &run.console) }
    }
    try run.finish()
  }

  private func write(
    _ group: CopyGroup, _ paths: [ArticleID: String], _ console: inout Console
  ) {
    console.line(paths[group.leader, default: ""])
    for member in group.members where member.article != group.leader {
      console.line(
        "  \(member.verdict.rawValue)  \(paths[member.article, default: ""])  (\(member.evidence))")
    }
  }

  private func json(_ group: CopyGroup, _ paths: [ArticleID: String]) -> JSON {
    [
      "leader": JSON(paths[group.leader]),
      "members": .array(
        group.members.map { member in
          [
            "path": JSON(paths[member.article]),
            "verdict": .string(member.verdict.rawValue),
            "containment": JSON(share: member.containment),
            "longestRun": .integer(member.longestRun),
            "evidence": .string(member.evidence),
          ]
        }),
    ]
  }
}

extension LibrarySnapshot {
  /// Where each article was loaded from, as the person named it.
  var paths: [ArticleID: String] {
    Dictionary(articles.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
  }
}
