internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Foundation

extension Suite {
  static let library = Suite(
    name: "library", summary: "import, search, lists and triage of 10,000 articles, or of 100,000"
  ) { options, results in
    try LibraryWork.addImport(to: &results)
    try LibraryWork.add(options.isLarge ? 100_000 : 10_000, options, to: &results)
  }

  static let million = Suite(
    name: "million", summary: "search, lists and triage of 1,000,000 articles, with --large"
  ) { options, results in
    guard options.isLarge else { return results.skip("a million articles", "only with --large") }
    try LibraryWork.add(1_000_000, options, to: &results)
  }
}

/// Newsboat on feeds of as many articles, from a server of this machine.
private struct Newsboat {
  /// Articles a second that it fetches and keeps.
  var rate: Double?
  /// Milliseconds to its first screen, and megabytes then.
  var start: Double?
  var memory: Double?

  /// Nil where it is not installed.
  init?(_ options: BenchOptions, articles: Int) {
    guard let folder = try? ScratchFolder(),
      let child = ChildProgram(
        "bash",
        [
          "\(options.scripts)/newsboat.sh", folder.path + "/newsboat", String(articles / 1_000),
          "1000",
        ]), child.object != nil
    else { return nil }
    start = child.number("marker")
    memory = child.number("rss_mb")
    let words = String(decoding: child.output, as: UTF8.self).split(separator: " ")
    let seconds = words.firstIndex(of: "items\nreload").map { words[$0 + 1] }
    rate = seconds.flatMap { Double($0) }.map { Double(articles) / $0 }
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
    let report = try ArticleImport(into: store, today: 18_000, sayings: NameSayings.unsaid).run([
      files.path
    ])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    results.add(
      "import: \(report.added) files of 500 words, loaded, cleaned, grouped and searchable",
      Double(report.added) / seconds, "articles/s", wanted: .atLeast(1_500))
    results.add("import: memory added", (Memory.resident ?? .nan) - before, "MB")
    let again = ContinuousClock.now
    _ = try ArticleImport(into: store, today: 18_000, sayings: NameSayings.unsaid).run([files.path])
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
    let path = (options.libraries ?? folder.path) + "/\(count).sqlite"
    let name = "\(count) articles"
    let kept = try LibraryStore(path: path).counts().articles
    let begun = ContinuousClock.now
    let store = try GeneratedLibrary.make(count, at: path)
    if kept < count {
      results.add(
        "\(name): written", Double(count - kept) / ((ContinuousClock.now - begun) / .seconds(1)),
        "articles/s")
    }
    let open = Timing.sample(runs: 5) { Timing.keep(try? LibraryStore(path: path).counts()) }
    results.add("\(name): open and count", open.median, "ms")
    addLists(store, count, name, to: &results)
    try addSearches(store, count, name, to: &results)
    try addMarks(store, name, to: &results)
    try store.close()
    addProgram(path, count, name, options, to: &results)
  }

  /// The built program on the library: its answers, and its first screen in a pseudo-terminal.
  private static func addProgram(
    _ path: String, _ count: Int, _ name: String, _ options: BenchOptions,
    to results: inout Measurements
  ) {
    guard options.hasProgram else { return results.skip("\(name): first screen", "no program") }
    let answer = Timing.sample(runs: 5) {
      Timing.keep(
        ChildProgram(options.program, ["search", "--limit", "1", "zzzz", "--library", path]))
    }
    results.add("\(name): process start to answer", answer.median, "ms", wanted: .atMost(80))
    let child = options.script(
      "terminal_timing.py",
      [
        "--json", "--runs", "7", "--n", "100", "--keys", "jk", "--quit", "qqq", "--marker",
        "parallax", "--", options.program, "--library", path,
      ])
    let isSmall = count <= 100_000
    let newsboat = options.isLarge && isSmall ? Newsboat(options, articles: count) : nil
    func peer(_ value: Double?, _ unit: String) -> String? {
      value.map { "newsboat: \(Table.number($0)) \(unit)" }
    }
    results.add(
      "\(name): process start to first screen", child?.number("marker"), "ms",
      wanted: .atMost(isSmall ? 50 : 80), peer: peer(newsboat?.start, "ms"))
    results.add(
      "\(name): resident at first screen", child?.number("rss_mb"), "MB",
      wanted: .atMost(isSmall ? 40 : 60), peer: peer(newsboat?.memory, "MB"))
    if let rate = newsboat?.rate {
      results.add("\(name): newsboat, fetched and kept, not indexed", rate, "articles/s")
    }
    results.add(
      "\(name): key to first byte, median", child?.number("key_ms"), "ms", wanted: .atMost(1))
    results.add(
      "\(name): key to first byte, p99", child?.number("key_p99"), "ms", wanted: .atMost(16))
    if isSmall { addKeysDuringImport(path, name, options, to: &results) }
  }

  /// Keys of a reader on a copy of the library, into which another program adds files meanwhile.
  private static func addKeysDuringImport(
    _ path: String, _ name: String, _ options: BenchOptions, to results: inout Measurements
  ) {
    let what = "\(name): keys during an import"
    let copy: String
    let files: ScratchFolder
    let folder: ScratchFolder
    do {
      folder = try ScratchFolder()
      files = try ScratchFolder()
      copy = folder.path + "/library.sqlite"
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      for number in 0..<8_000 {
        let report = GeneratedReport(seed: UInt64(number) &+ 1 << 40, words: 500)
        _ = try files.write(report.file, to: "\(number).txt")
      }
    } catch {
      return results.skip(what, "\(error)")
    }
    let work = Process()
    work.executableURL = URL(fileURLWithPath: options.program)
    work.arguments = ["add", files.path, "--library", copy]
    work.standardOutput = FileHandle.nullDevice
    work.standardError = FileHandle.nullDevice
    do { try work.run() } catch { return results.skip(what, "\(error)") }
    let child = options.script(
      "terminal_timing.py",
      [
        "--json", "--runs", "1", "--n", "300", "--keys", "jk", "--quit", "qqq", "--marker",
        "parallax", "--", options.program, "--library", copy,
      ])
    let wasUnderWay = work.isRunning
    work.terminate()
    work.waitUntilExit()
    guard wasUnderWay else {
      return results.skip(what, "it ended before the keys")
    }
    results.add(
      "\(name): key to first byte during an import, median", child?.number("key_ms"), "ms",
      wanted: .atMost(3))
    results.add(
      "\(name): key to first byte during an import, p99", child?.number("key_p99"), "ms",
      wanted: .atMost(16))
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
          try? LibraryPage(
            list, of: store, today: 18_000, sayings: NameSayings.unsaid, at: position, limit: 60
          ).rows.count)
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
            let condition = try? store.condition(query, today: 18_000, sayings: NameSayings.unsaid)
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
}
