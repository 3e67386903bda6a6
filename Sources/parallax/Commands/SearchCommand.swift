internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax search`: articles of the library by their words.
struct SearchCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the library, the best articles first.",
    discussion: """
      Words are a query as 'list --query' takes it. Copies of one text are one answer, with the \
      outlets that have it.
      """)

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(help: "Answers at the most, 1 to 10000.")
  var limit = 20

  @Flag(help: "Also what mute rules hide.")
  var muted = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  /// What can be asked for at once; the rows of the answers are held together.
  private static let limits = 1...10_000

  func validate() throws {
    guard Self.limits.contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 10000.")
    }
  }

  func work(_ run: inout LibraryRun) throws {
    let query = try LibraryRun.query(words.joined(separator: " "))
    try run.lookThrough()
    let answer = try LibrarySearch(run.store, today: run.today, sayings: LibraryRun.sayings)
      .hits(query, limit: limit, showsMuted: muted)
    write(answer, &run.console)
  }

  private func write(_ answer: LibrarySearch.Answer, _ console: inout Console) {
    switch output.format {
    case .document:
      console.json([
        "hits": .array(answer.hits.map(json)), "newestFirst": .boolean(answer.isNewestFirst),
      ])
    case .lines: for hit in answer.hits { console.json(json(hit)) }
    case .text:
      for hit in answer.hits {
        console.row(RowOutput.fields(hit.row, hit.row.state))
        if let snippet = hit.snippet { console.line("  " + snippet.text) }
        if !hit.alsoIn.isEmpty {
          console.line("  in a copy: " + hit.alsoIn.joined(separator: ", "))
        }
      }
    }
  }

  private func json(_ hit: LibrarySearch.Hit) -> JSON {
    let marks: [JSON] = (hit.snippet?.marks ?? []).map { JSON($0) }
    var members = RowOutput.members(hit.row)
    members.append((key: "snippet", value: JSON(hit.snippet?.text)))
    members.append((key: "marks", value: .array(marks)))
    members.append((key: "inCopies", value: JSON(hit.alsoIn)))
    return .object(members)
  }
}
