internal import ArticleAnalysis
internal import Articles
internal import Foundation
internal import Reader

extension Suite {
  static let comparison = Suite(
    name: "compare", summary: "two reports to rows and discrepancies, growth, beside git diff"
  ) { options, results in
    var medians: [Double] = []
    let sizes: [(words: Int, goal: Double)] = [(1_000, 3), (7_000, 20), (68_000, 250)]
    for (words, goal) in sizes {
      let work = ComparisonWork(words: words)
      let sample = Timing.sample(runs: words > 10_000 ? 3 : 11) { work.run() }
      medians.append(sample.median)
      results.add(
        "compare two reports of \(words) words", sample.median, "ms", wanted: .atMost(goal))
    }
    for index in 1..<sizes.count {
      let growth = Double(sizes[index].words) / Double(sizes[index - 1].words)
      let exponent = log(medians[index] / medians[index - 1]) / log(growth)
      results.add(
        "  growth from \(sizes[index - 1].words) to \(sizes[index].words) words, exponent",
        exponent, "", note: "1 is linear")
    }
    addLargest(after: medians.last ?? .nan, of: sizes.last?.words ?? 1, to: &results)
    try ComparisonWork.addProcesses(options, to: &results)
  }
}

extension Suite {
  /// Two texts of 5 MB, once: larger than any report, and still no wait without an end.
  private static func addLargest(
    after time: Double, of words: Int, to results: inout Measurements
  ) {
    let largest = 760_000
    let work = ComparisonWork(words: largest)
    let megabytes = Double(work.left.text.utf8.count) / 1e6
    let needed = Timing.once { work.run() }
    let exponent = log(needed / time) / log(Double(largest) / Double(words))
    results.add(
      "compare two texts of \(Table.number(megabytes)) MB", needed, "ms", wanted: .atMost(10_000),
      note: "growth from \(words) words: exponent \(Table.number(exponent))")
  }
}

/// Two articles with their names, and the work that the figure counts.
private struct ComparisonWork {
  let left: Article
  let right: Article
  let entities: EntityIndex

  init(words: Int) {
    let pair = ReportPair(seed: 11, words: words)
    left = pair.left.cleanArticle(path: "/pair/left")
    right = pair.right.cleanArticle(path: "/pair/right")
    entities = EntityIndexer.index([left, right])
  }

  /// Sentences, alignment, discrepancies and rows.
  func run() {
    let alignment = Comparison.align(
      left: left, right: right, story: [left, right], entities: entities)
    Timing.keep(alignment.map { ComparisonRows.rows(of: $0) })
  }

  /// Both programs as processes on the same two files, one after the other.
  static func addProcesses(
    _ options: BenchOptions, to results: inout Measurements
  ) throws {
    let pair = ReportPair(seed: 12, words: 1_000)
    let folder = try ScratchFolder()
    let left = try folder.write(pair.left.file, to: "left.txt")
    let right = try folder.write(pair.right.file, to: "right.txt")
    let what = "parallax compare, as a process, 1000 words"
    guard options.hasProgram else { return results.skip(what, "\(options.program) is not built") }
    var own: [Double] = []
    var git: [Double] = []
    for _ in 0..<9 {
      if let child = ChildProgram(
        options.program, ["compare", left, right, "--no-library", "--width", "120"])
      {
        own.append(child.wall)
      }
      if let child = ChildProgram("git", ["diff", "--no-index", "--word-diff", left, right]) {
        git.append(child.wall)
      }
    }
    let (mine, theirs) = (Sample(wall: own).median, Sample(wall: git).median)
    let peer = git.isEmpty ? "git not installed" : "git diff --word-diff \(Table.number(theirs)) ms"
    results.add(what, mine, "ms", peer: peer)
    if !git.isEmpty { results.add("  time of git diff, times", mine / theirs, "×") }
  }
}
