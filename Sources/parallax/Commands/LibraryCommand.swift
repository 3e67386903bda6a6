internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage

/// `parallax library`: the library itself.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Look after the library itself.",
    subcommands: [
      LibraryWhereCommand.self, LibraryCheckCommand.self, LibraryVacuumCommand.self,
      LibraryNamesCommand.self,
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
        "\(counts.articles) articles, \(counts.unread) unread, \(counts.starred) starred, "
          + "\(counts.dismissed) dismissed, \(counts.muted) muted")
    } else {
      run.console.json([
        "path": .string(run.store.path), "articles": .integer(counts.articles),
        "unread": .integer(counts.unread), "starred": .integer(counts.starred),
        "dismissed": .integer(counts.dismissed), "muted": .integer(counts.muted),
        "unnamed": .integer(counts.unnamed),
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
    if output.format == .text {
      for fault in faults { run.console.line(fault) }
      if faults.isEmpty { run.console.line("nothing is wrong") }
    } else {
      run.console.json(["ok": .boolean(faults.isEmpty), "faults": JSON(faults)])
    }
    if !faults.isEmpty {
      run.console.fail(
        "\(run.store.path): \(faults.count) faults (keep a copy; move it away and add again)")
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
    Interruption.listen()
    let line = ProgressLine()
    try LibraryNames(run.store).run(
      onProgress: { line.show("names: \($0) articles to go") },
      isCancelled: { Interruption.isAsked })
    line.clear()
    let left = try run.store.counts().unnamed
    if output.format == .text {
      run.console.line(left == 0 ? "all names are known" : "\(left) articles to go")
    } else {
      run.console.json(["unnamed": .integer(left)])
    }
  }
}
