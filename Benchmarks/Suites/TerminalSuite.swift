internal import Foundation

extension Suite {
  static let terminal = Suite(
    name: "terminal", summary: "the built program in a pseudo-terminal, beside newsboat"
  ) { options, results in
    guard options.hasProgram else {
      return results.skip("first paint on the seeds", "\(options.program) is not built")
    }
    let folder = try ScratchFolder()
    let timing = ["--json", "--runs", "15", "--n", "200", "--keys", "jk", "--quit", "qqq"]
    guard
      let child = options.script(
        "terminal_timing.py",
        timing + ["--marker", "parallax", "--", options.program, "--no-library", options.seeds]),
      let figures = child.object
    else {
      return results.skip(
        "first paint on the seeds", "\(options.python) or terminal_timing.py failed")
    }
    let newsboat = newsboat(options, in: folder)
    func add(_ what: String, _ key: String, _ unit: String, _ most: Double?) {
      let peer = newsboat?[key] as? NSNumber
      results.add(
        what, (figures[key] as? NSNumber)?.doubleValue, unit, wanted: most.map { .atMost($0) },
        peer: peer.map { "newsboat, 1000 articles: \(Table.number($0.doubleValue)) \(unit)" })
    }
    if newsboat == nil {
      results.skip("newsboat", options.isLarge ? "not installed" : "only with --large")
    }
    add("first paint on the seeds", "marker", "ms", 30)
    add("first paint, last byte", "settled", "ms", nil)
    add("key to first byte, median", "key_ms", "ms", 2)
    add("key to first byte, 95th centile", "key_p95", "ms", nil)
    add("resident on the seeds", "rss_mb", "MB", 40)
    if let after = figures["after"] as? [String: Any] {
      results.add("resident after the keys", (after["rss_mb"] as? NSNumber)?.doubleValue, "MB")
    }
    let compare = options.script(
      "terminal_timing.py",
      [
        "--json", "--runs", "1", "--n", "20", "--keys", "cq", "--quit", "qqq", "--marker",
        "parallax",
        "--settle", "0.5", "--", options.program, "--no-library", options.seeds,
      ])
    results.add(
      "open the comparison of two seeds and leave it, key to first byte",
      compare?.number("key_ms"), "ms", wanted: .atMost(16))
    try addKeysBesideNames(options, to: &results)
  }

  /// Files in which names are looked for longer than the keys take.
  private static let namedFiles = 10_000

  /// Keys in a folder just opened, while all cores look for names in its articles.
  private static func addKeysBesideNames(
    _ options: BenchOptions, to results: inout Measurements
  ) throws {
    let files = try ScratchFolder()
    for number in 0..<namedFiles {
      var report = GeneratedReport(seed: UInt64(number), words: 200)
      report.day = 1 + number % 28
      _ = try files.write(report.file, to: "\(number).txt")
    }
    let child = options.script(
      "terminal_timing.py",
      [
        "--json", "--runs", "1", "--n", "200", "--keys", "jk", "--quit", "qqq", "--marker",
        "names 1", "--silence", "0.01", "--", options.program, "--no-library", files.path,
      ])
    results.add(
      "key to first byte while names are looked for, median", child?.number("key_ms"), "ms",
      wanted: .atMost(3))
    results.add(
      "key to first byte while names are looked for, p99", child?.number("key_p99"), "ms",
      wanted: .atMost(16))
  }

  private static func newsboat(_ options: BenchOptions, in folder: ScratchFolder) -> [String: Any]?
  {
    guard options.isLarge else { return nil }
    let script = "\(options.scripts)/newsboat.sh"
    return ChildProgram("bash", [script, folder.path + "/newsboat", "20", "50"])?.object
  }
}
