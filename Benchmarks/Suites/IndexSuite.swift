extension Suite {
  static let index = Suite(
    name: "index", summary: "one new article in a large index of copies: time and memory"
  ) { options, results in
    var smallest: Double?
    var bytesEach = 0.02
    for count in [10_000, 100_000] + (options.isLarge ? [1_000_000] : []) {
      let what = "one new article among \(count)"
      let goal = Figure.Goal.atMost(5)
      let needed = Double(count) * bytesEach
      if let available = Memory.available, needed > available * 0.8 {
        results.skip(what, "needs about \(Table.number(needed / 1e3)) GB", wanted: goal)
        continue
      }
      guard let child = BenchOptions.errand(["index", String(count)]), let p99 = child.number("p99")
      else {
        results.skip(what, "the process failed", wanted: goal)
        continue
      }
      results.add(what + ", median", child.number("median"), "ms")
      results.add(what + ", p99", p99, "ms", wanted: goal)
      if let smallest {
        results.add("  p99, times that of 10,000", p99 / smallest, "×", wanted: .atMost(1.5))
      }
      smallest = smallest ?? p99
      let megabytes = child.number("megabytes") ?? 0
      bytesEach = max(bytesEach / 4, megabytes / Double(count))
      results.add(
        "  memory of \(count) fingerprinted texts", megabytes, "MB",
        wanted: .atMost(300 * Double(count) / 1e6))
    }
    if !options.isLarge { results.skip("one new article among 1000000", "only with --large") }
  }
}
