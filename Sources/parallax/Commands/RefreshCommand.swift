internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax refresh`: sources asked for what is new.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: "Ask sources for new articles.",
    discussion: """
      A source is named by its number, its name, its address or a part of those; none means all. \
      A server that has asked for peace is left alone until then. Ctrl-C keeps what was read until \
      then.
      """)

  @Argument(help: "Sources; none means all that are not disabled.")
  var sources: [String] = []

  @Flag(help: "Only those whose next request is due.")
  var due = false

  @Flag(help: "Also those whose server has asked for peace.")
  var force = false

  @Option(help: "Only sources with this tag.")
  var tag: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    Courtesy.giveWay()
    SourceRefresh.shareMemory()
    try LibraryRun.refuseBlanks(sources)
    var run = try LibraryRun(place, isMadeWhereMissing: false)
    let surroundings = SourceSurroundings.present
    let all = try run.store.sources(counted: false)
    let asked = try chosen(of: all, now: surroundings.now, &run.console)
    if all.allSatisfy({ !$0.kind.gives }) {
      run.console.warn("refresh: there is no source yet (begin with 'parallax add URL')")
    }
    let report = try RefreshRun.refresh(asked, surroundings, &run)
    if output.format == .text {
      run.console.line(
        "\(Counted.text(report.outcomes.count, "source")) asked, \(report.new) new, \(report.changed) changed, "
          + "\(report.failed) failed")
      if report.isListedOnly {
        run.console.line(
          "words and copies of the new articles are still to be found: the reader does that, "
            + "search does, or 'parallax library names'")
      }
    } else {
      RefreshRun.write(report, output, &run.console)
    }
    try run.finish()
  }

  private func chosen(
    of all: [Source], now: Int, _ console: inout Console
  ) throws -> [Source] {
    let named = sources.isEmpty ? all : try SourceChoice(sources: all).all(sources)
    var result: [Source] = []
    for source in named {
      if let tag, !source.settings.tags.contains(tag) { continue }
      guard source.isAsked else {
        if !sources.isEmpty, source.kind.gives {
          console.fail("\(source.name): \(source.status(now: now)) ('parallax sources' tells more)")
        }
        continue
      }
      if due, let next = source.health.nextTry, next > now { continue }
      if !force, let peace = source.health.asksForPeaceUntil, peace > now {
        console.warn(
          "\(source.name): wants to be left alone for \(Source.duration(peace - now)) "
            + "(--force asks it all the same)")
        continue
      }
      result.append(source)
    }
    return result
  }
}

/// What the commands that ask sources have in common.
enum RefreshRun {
  /// Asks sources with a line of progress, and says what went wrong.
  static func refresh(
    _ sources: [Source], _ surroundings: SourceRefresh.Surroundings, _ run: inout LibraryRun
  ) throws -> SourceRefresh.Report {
    Interruption.listen()
    let line = ProgressLine()
    let work = SourceRefresh(
      into: run.store, surroundings,
      onProgress: { done, all, last in
        line.show("\(done) of \(all) sources · \(VisibleText.escaped(last.source.name))")
      }, isCancelled: { Interruption.isAsked })
    defer { line.clear() }
    let report = try work.run(sources)
    line.clear()
    for outcome in report.outcomes { say(outcome, &run.console) }
    if Interruption.isAsked {
      let left = report.outcomes.count { $0.isStopped }
      run.console.fail(
        "refresh: stopped with \(Counted.text(left, "source")) to go (what was read is kept)"
      )
    }
    return report
  }

  /// Says what a person should know of a source.
  static func say(_ outcome: SourceRefresh.Outcome, _ console: inout Console) {
    let name = outcome.source.name
    if let fault = outcome.fault { console.fail("\(name): \(fault)") }
    if let notice = outcome.notice { console.warn("\(name): \(notice)") }
    if let fault = outcome.pageFault {
      console.warn(
        "\(name): \(Counted.text(outcome.missingPages, "page")) of its items did not come; "
          + "the last \(fault)")
    }
    if outcome.faults > 0 {
      console.warn(
        "\(name): \(outcome.faults) of its items \(outcome.faults == 1 ? "says" : "say") nothing and "
          + "\(outcome.faults == 1 ? "was" : "were") left (look at the feed)")
    }
  }

  static func write(
    _ report: SourceRefresh.Report, _ output: OutputOptions, _ console: inout Console
  ) {
    if output.format == .lines {
      for outcome in report.outcomes { console.json(SourceOutput.json(outcome)) }
    } else {
      console.json(
        .object([
          (key: "asked", value: .integer(report.outcomes.count)),
          (key: "new", value: .integer(report.new)),
          (key: "changed", value: .integer(report.changed)),
          (key: "failed", value: .integer(report.failed)),
          (key: "sources", value: .array(report.outcomes.map(SourceOutput.json))),
        ]))
    }
  }
}
