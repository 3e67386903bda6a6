internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax library`: the library itself.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Look after the library itself.",
    subcommands: [
      LibraryWhereCommand.self, LibraryCheckCommand.self, LibraryVacuumCommand.self,
      LibraryNamesCommand.self, LibraryStoriesCommand.self,
    ], defaultSubcommand: LibraryWhereCommand.self)
}

/// `parallax library where`.
struct LibraryWhereCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Say where the library is and what it holds.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let counts = try run.store.counts()
    if output.format == .text {
      run.console.line(run.store.path)
      run.console.line(
        "\(Counted.text(counts.articles, "article")), \(counts.unread) unread, \(counts.starred) starred, "
          + "\(counts.dismissed) dismissed, \(counts.muted) muted")
      if counts.unlooked > 0 {
        run.console.line("words and copies of \(counts.unlooked) are still to be found")
      }
      if counts.unnamed > 0 {
        run.console.line("names of \(counts.unnamed) are still to be searched")
      }
      if counts.unplaced > 0 {
        run.console.line("stories of \(counts.unplaced) are still to be found")
      }
    } else {
      run.console.json([
        "path": .string(run.store.path), "articles": .integer(counts.articles),
        "unread": .integer(counts.unread), "starred": .integer(counts.starred),
        "dismissed": .integer(counts.dismissed), "muted": .integer(counts.muted),
        "unlooked": .integer(counts.unlooked), "unnamed": .integer(counts.unnamed),
        "unplaced": .integer(counts.unplaced),
      ])
    }
  }
}

/// `parallax library check`.
struct LibraryCheckCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the whole library and say what is wrong with it.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let faults = try run.store.check()
    // The opening has dealt with it, but it is what is asked for here.
    let rescues = run.store.notices.compactMap { notice -> String? in
      guard case .movedAside(let aside, let rescued) = notice else { return nil }
      return "was damaged: kept as \(aside), \(Counted.text(rescued, "row")) taken over"
    }
    if output.format == .text {
      for line in rescues + faults { run.console.line(line) }
      if rescues.isEmpty, faults.isEmpty { run.console.line("nothing is wrong") }
    } else {
      run.console.json([
        "ok": .boolean(rescues.isEmpty && faults.isEmpty), "faults": JSON(rescues + faults),
      ])
    }
    if !faults.isEmpty {
      run.console.fail(
        "\(run.store.path): \(Counted.text(faults.count, "fault")) (keep a copy; the next opening "
          + "looks for damage)")
    } else if !rescues.isEmpty {
      run.console.fail("\(run.store.path): was damaged (what was whole of it is in the library)")
    }
  }
}

/// `parallax library vacuum`.
struct LibraryVacuumCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "vacuum", abstract: "Give free space back to the disk.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let (before, after) = try run.store.vacuum()
    if output.format == .text {
      run.console.line("\(before) bytes before, \(after) bytes after")
    } else {
      run.console.json(["bytesBefore": .integer(before), "bytesAfter": .integer(after)])
    }
  }
}

/// `parallax library names`.
struct LibraryNamesCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Search the names of articles that were added.",
    discussion: "Ctrl-C keeps what was found; the next call goes on there.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let work = LibraryNames(run.store)
    try run.search("names", output) {
      try work.run(onProgress: $0, isCancelled: $1)
    }
    try run.rules.reapply()
  }
}

/// `parallax library stories`.
struct LibraryStoriesCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Find the reports of one event among the articles added.",
    discussion: "Ctrl-C keeps what was found; the next call goes on there.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let work = LibraryStories(run.store)
    try run.search("stories", output) {
      try work.run(onProgress: $0, isCancelled: $1)
    }
  }
}

extension LibraryRun {
  /// Searches the articles that were not searched yet, until `Ctrl-C`, and says how many are left.
  fileprivate mutating func search(
    _ what: String, _ output: OutputOptions,
    _ search: (_ onProgress: (Int) -> Void, _ isCancelled: () -> Bool) throws -> Void
  ) throws {
    Courtesy.giveWay()
    Interruption.listen()
    try lookThrough()
    try searching(what, search)
    let counts = try store.counts()
    let left = what == "names" ? counts.unnamed : counts.unplaced
    if output.format == .text {
      console.line(left == 0 ? "all \(what) are known" : "\(Counted.text(left, "article")) to go")
    } else {
      console.json([(what == "names" ? "unnamed" : "unplaced"): .integer(left)])
    }
  }
}
