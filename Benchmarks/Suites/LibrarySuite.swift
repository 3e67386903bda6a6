internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Foundation

extension Suite {
  static let library = Suite(
    name: "library", summary: "import, search, lists and triage of 10,000 articles, or of a million"
  ) { options, results in
    try LibraryWork.addImport(to: &results)
    for count in options.isLarge ? [100_000, 1_000_000] : [10_000] {
      try LibraryWork.add(count, options, to: &results)
    }
    try LibraryWork.addKills(options, to: &results)
  }
}

private enum LibraryWork {
  /// Files into an empty library.
  static func addImport(to results: inout Measurements) throws {
    let folder = try ScratchFolder()
    let count = 6_000
    let files = try ScratchFolder()
    for number in 0..<count {
      var report = GeneratedReport(seed: UInt64(number), words: 500)
      report.day = 1 + number % 28
      _ = try files.write(report.file, to: "\(number).txt")
    }
    let before = Memory.resident ?? .nan
    let store = try LibraryStore(path: folder.path + "/library.sqlite")
    let start = ContinuousClock.now
    let report = try ArticleImport(into: store, today: 18_000).run([files.path])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    results.add(
      "import: \(report.added) files of 500 words, loaded, cleaned, grouped and searchable",
      Double(report.added) / seconds, "articles/s", wanted: .atLeast(1_500))
    results.add("import: memory added", (Memory.resident ?? .nan) - before, "MB")
    let again = ContinuousClock.now
    _ = try ArticleImport(into: store, today: 18_000).run([files.path])
    results.add(
      "import: the same files again", Double(count) / ((ContinuousClock.now - again) / .seconds(1)),
      "articles/s")
    let names = ContinuousClock.now
    try LibraryNames(store).run(isCancelled: { (ContinuousClock.now - names) > .seconds(5) })
    let named = count - (try store.counts().unnamed)
    results.add(
      "import: names, in the background",
      Double(named) / ((ContinuousClock.now - names) / .seconds(1)),
      "articles/s", wanted: .atLeast(350))
  }

  /// What is done on a library of so many articles.
  static func add(
    _ count: Int, _ options: BenchOptions, to results: inout Measurements
  ) throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/library.sqlite"
    let name = "\(count) articles"
    let begun = ContinuousClock.now
    let store = try GeneratedLibrary.make(count, at: path)
    results.add(
      "\(name): written", Double(count) / ((ContinuousClock.now - begun) / .seconds(1)),
      "articles/s")
    let open = Timing.sample(runs: 5) { Timing.keep(try? LibraryStore(path: path).counts()) }
    results.add("\(name): open and count", open.median, "ms")
    addLists(store, count, name, to: &results)
    try addSearches(store, count, name, to: &results)
    try addMarks(store, name, to: &results)
    if options.hasProgram {
      let list = Timing.sample(runs: 5) {
        Timing.keep(
          ChildProgram(
            options.program, ["search", "--limit", "1", "zzzz", "--library", path]))
      }
      results.add("\(name): process start to answer", list.median, "ms", wanted: .atMost(80))
    }
  }

  private static func addLists(
    _ store: LibraryStore, _ count: Int, _ name: String, to results: inout Measurements
  ) {
    let lists: [(String, LibraryList, PagePosition)] = [
      ("all", .all, .start), ("all, end", .all, .end), ("unread, end", .unread, .end),
      ("an outlet", .outlet(7), .start), ("an outlet, end", .outlet(7), .end),
      ("starred", .starred, .start),
    ]
    for (words, list, position) in lists {
      let sample = Timing.sample(runs: 9) {
        Timing.keep(
          try? LibraryPage(list, of: store, today: 18_000, at: position, limit: 60).rows.count)
      }
      results.add(
        "\(name): open \(words)", sample.median, "ms", wanted: .atMost(50),
        note: "p95 \(Table.number(sample.centile(95)))")
    }
    let counts = Timing.sample(runs: 5) { Timing.keep(try? store.outletCounts().count) }
    results.add("\(name): counts of all outlets", counts.median, "ms")
  }

  private static func addSearches(
    _ store: LibraryStore, _ count: Int, _ name: String, to results: inout Measurements
  ) throws {
    let sample = try store.page(.everything, limit: 400)
    let words = sample.compactMap { $0.headline.split(separator: " ").last.map(String.init) }
    let queries = [
      ("rare", words.map { "\"\($0)\"" }),
      ("common", ["said", "the", "reported", "had"].map { "\"\($0)\"" }),
      ("phrase", ["\"told reporters in\"", "\"it was not clear\"", "\"million dollars\""]),
      ("prefix of 3 letters", words.compactMap { $0.count > 3 ? String($0.prefix(3)) : nil }),
      ("common and unread", ["said unread", "the star"]),
    ]
    for (kind, texts) in queries {
      var times: [Double] = []
      for text in texts.prefix(100) + texts.prefix(20) {
        let query = try ArticleQuery(parsing: text)
        times.append(
          Timing.once {
            let condition = try? store.condition(query, today: 18_000)
            Timing.keep(condition.flatMap { try? store.search($0, limit: 50).rows.count })
          })
      }
      let figures = Sample(wall: times)
      results.add(
        "\(name): search, \(kind), p95", figures.centile(95), "ms",
        wanted: .atMost(count > 100_000 ? 150 : 50), note: "median \(Table.number(figures.median))")
    }
  }

  private static func addMarks(
    _ store: LibraryStore, _ name: String, to results: inout Measurements
  ) throws {
    let rows = try store.page(.everything, limit: 100_000)
    guard let last = rows.last else { return }
    var changed = 0
    let mark = Timing.once {
      let act = try? store.mark(
        TriageChange(isRead: true), where: .placed(from: last.place), name: "read")
      changed = act?.count ?? 0
    }
    results.add("\(name): mark \(changed) as read", mark, "ms", wanted: .atMost(1_000))
    let undo = Timing.once { Timing.keep(try? store.undo()) }
    results.add("\(name): undo it", undo, "ms", wanted: .atMost(1_000))
  }

  /// Imports that are killed at random moments: what was kept must be whole.
  static func addKills(_ options: BenchOptions, to results: inout Measurements) throws {
    guard options.hasProgram else { return results.skip("killed imports", "no program") }
    let files = try ScratchFolder()
    for number in 0..<1_500 {
      _ = try files.write(
        GeneratedReport(seed: UInt64(number), words: 300).file, to: "\(number).txt")
    }
    let rounds = options.isLarge ? 200 : 20
    var random = SeededRandom(seed: 9)
    var broken = 0
    var lost = 0
    for _ in 0..<rounds {
      let folder = try ScratchFolder()
      let outcome = try KilledImport.run(
        options.program, files: files.path, library: folder.path + "/library.sqlite",
        milliseconds: 20 + random.below(700))
      if !outcome.isWhole { broken += 1 }
      lost += outcome.lost
    }
    results.add("\(rounds) kills: libraries not whole", Double(broken), "", wanted: .atMost(0))
    results.add("\(rounds) kills: acknowledged acts lost", Double(lost), "", wanted: .atMost(0))
  }
}

/// An import and acts beside it, killed after some time.
private enum KilledImport {
  static func run(
    _ program: String, files: String, library: String, milliseconds: Int
  ) throws -> (isWhole: Bool, lost: Int) {
    let adding = try started(program, ["add", files, "--library", library])
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var acknowledged = 0
    while ContinuousClock.now < end {
      let tag = "t\(acknowledged)"
      let acting = try started(program, ["tag", tag, "words:>0", "--library", library])
      while acting.isRunning, ContinuousClock.now < end { usleep(1_000) }
      if acting.isRunning { kill(acting.processIdentifier, SIGKILL) }
      acting.waitUntilExit()
      if acting.terminationReason == .exit, acting.terminationStatus == 0 { acknowledged += 1 }
    }
    kill(adding.processIdentifier, SIGKILL)
    adding.waitUntilExit()
    let check = ChildProgram(program, ["library", "check", "--library", library])
    let store = try LibraryStore(path: library)
    let names = Set(try store.journal(changes: .max).done.map(\.name))
    let hasArticles = try store.counts().articles > 0
    let lost = (0..<acknowledged).filter { hasArticles && !names.contains("tagged t\($0)") }
    return (check?.status == 0 || !hasArticles, lost.isEmpty ? 0 : missing(lost, names))
  }

  /// An act that found no article leaves no trace, so only those behind the first one count.
  private static func missing(_ lost: [Int], _ names: Set<String>) -> Int {
    let kept = names.compactMap { Int($0.dropFirst("tagged t".count)) }
    guard let first = kept.min() else { return 0 }
    return lost.filter { $0 > first }.count
  }

  private static func started(_ program: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }
}
