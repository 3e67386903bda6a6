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
    let listing = search(&run)
    switch output.format {
    case .document:
      run.console.json(["groups": .array(listing.groups.map { json($0, listing.paths) })])
    case .lines:
      for group in listing.groups { run.console.json(json(group, listing.paths)) }
    case .text:
      for group in listing.groups { write(group, listing.paths, &run.console) }
    }
    try run.finish()
  }

  /// Searches without holding the texts; the first `Ctrl-C` groups what was read until then.
  private func search(_ run: inout CommandRun) -> CopySearch.Listing {
    let library = run.library(input.paths, place)
    Interruption.listen()
    let line = ProgressLine()
    let listing = CopySearch.run(
      paths: library.paths, corrections: library.corrections,
      onProgress: { progress in
        switch progress {
        case .read(let count, let all): line.show("\(count) of \(all) files read")
        case .compared(let count, let all): line.show("\(count) of \(all) articles compared")
        }
      }, isCancelled: { Interruption.isAsked })
    line.clear()
    for fault in listing.faults { run.console.fail(fault) }
    if Interruption.isAsked {
      run.console.fail(
        "copies: stopped after \(listing.paths.count) of \(listing.files) files "
          + "(the groups are of those)")
    }
    return listing
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
