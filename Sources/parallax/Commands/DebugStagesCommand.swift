internal import ArgumentParser
internal import ArticleLibrary
internal import Articles

/// `parallax debug stages`: where the time goes.
struct DebugStagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Print how long each stage took and what it held in memory.",
    discussion: """
      A line has, with tabs between them: stage, milliseconds, and megabytes of memory that the \
      program held after it. The comparison is that of the first two articles.
      """)

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = CommandRun()
    var place = LibraryOptions()
    place.noLibrary = true
    let snapshot = run.analyse(input.paths, place)
    if snapshot.articles.count > 1 {
      let ids = snapshot.articles.prefix(2).map(\.id)
      _ = run.times.measure("compare") {
        ArticleLibrary.compare(left: ids[0], right: ids[1], in: snapshot)
      }
    }
    write(run.times, snapshot, &run.console)
    try run.finish()
  }

  private func write(
    _ times: StageTimes, _ snapshot: LibrarySnapshot, _ console: inout Console
  ) {
    let bytes = snapshot.articles.reduce(0) { $0 + $1.text.original.count }
    guard output.format == .text else {
      return console.json([
        "articles": .integer(snapshot.articles.count),
        "bytes": .integer(bytes),
        "stages": .array(times.stages.map(json)),
        "milliseconds": .number(milliseconds(times.total)),
      ])
    }
    console.line("\(Counted.text(snapshot.articles.count, "article")), \(bytes) bytes")
    for stage in times.stages {
      console.row([stage.name, fixed(milliseconds(stage.duration)), megabytes(stage)])
    }
    console.row(["all", fixed(milliseconds(times.total))])
  }

  private func json(_ stage: StageTimes.Stage) -> JSON {
    [
      "stage": .string(stage.name),
      "milliseconds": .number(milliseconds(stage.duration)),
      "residentBytes": JSON(stage.residentBytes),
    ]
  }

  /// With three decimals.
  private func milliseconds(_ duration: Duration) -> Double {
    (duration / .microseconds(1)).rounded() / 1000
  }

  private func megabytes(_ stage: StageTimes.Stage) -> String {
    stage.residentBytes.map { fixed((Double($0) / 1e4).rounded() / 100) } ?? "-"
  }

  private func fixed(_ value: Double) -> String { FixedPoint.text(value, decimals: 2) }
}
