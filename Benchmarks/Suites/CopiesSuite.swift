internal import ArticleAnalysis
internal import ArticleLibrary
internal import ArticleLoading
internal import Articles
internal import Foundation

extension Suite {
  static let copies = Suite(
    name: "copies", summary: "a wire corpus from raw bytes to groups, beside datasketch"
  ) { options, results in
    let corpus = Syndication(seed: 41, reports: options.isLarge ? 100_000 : 6_000)
    let files = corpus.reports.map(\.file)
    var stages = CopyStages()
    // The first round meets tables that were never used and is not counted.
    for round in 0..<(options.isLarge ? 1 : 4) { try stages.run(files, counts: round != 0) }
    if options.isLarge { try stages.run(files, counts: true) }
    let count = Double(files.count)
    let rate = count * 1e3 / stages.total
    let folder = try CopiesWork.write(corpus, files)
    let peer = options.script("datasketch_peer.py", [folder.path + "/corpus"])
    let peerRate = peer?.number("articles_per_second")
    let peerName = "datasketch \(peer?.text("version") ?? "")"
    results.add(
      "load, clean, fold, fingerprint, query, verify, group, \(files.count) articles", rate,
      "articles/s", wanted: .atLeast(8_000),
      peer: peerRate.map { "\(peerName): \(Table.number($0)) articles/s" }
        ?? "datasketch not installed")
    for stage in CopyStages.Stage.allCases {
      results.add("  \(stage.rawValue)", count * 1e3 / stages[stage], "articles/s")
    }
    // What the peer does: from texts at hand to groups.
    let grouping = count * 1e3 / (stages[.fingerprint] + stages[.group])
    results.add("  fingerprint, query, verify, group", grouping, "articles/s")
    if let peerRate {
      results.add("  all stages, times datasketch", rate / peerRate, "×", wanted: .atLeast(8))
      results.add("  what datasketch does, times datasketch", grouping / peerRate, "×")
    }
    let search = try CopiesWork.search(files)
    results.add(
      "the same from files, as `parallax copies` runs on all cores, by the clock",
      count * 1e3 / search.median, "articles/s",
      peer: peerRate.map { "\(Table.number(count * 1e3 / search.median / $0)) × datasketch" })
    let score = GroupScore(
      found: CopiesWork.labels(stages.groups, count: files.count), truth: corpus.truth)
    for (name, value, goal) in [
      ("precision", score.precision, 0.995), ("recall", score.recall, 0.95),
      ("adjusted Rand index", score.adjustedRand, 0.97),
    ] {
      let key = name == "adjusted Rand index" ? "ari" : name
      results.add(
        "copies, pair \(name)", value, "", wanted: .atLeast(goal),
        peer: peer?.number(key).map { "datasketch \(Table.number($0))" })
    }
  }
}

/// The way of articles from their bytes to groups on one core, stage by stage, as the search for
/// copies in folders goes it.
struct CopyStages {
  enum Stage: String, CaseIterable {
    case load
    case clean = "clean: structure, boilerplate, repeats, words"
    case fold = "  of it: fold"
    case fingerprint
    case group = "query, verify, group"

    /// Whether it is a part of another stage, measured by itself.
    var isPart: Bool { self == .fold }
  }

  private(set) var groups: [CopyGroup] = []
  /// Milliseconds of processor time of each round.
  private var times: [Stage: [Double]] = [:]

  /// Milliseconds of the median round.
  subscript(stage: Stage) -> Double { Sample(wall: times[stage] ?? []).median }

  /// All stages of the round that is the median of their sums.
  var total: Double {
    let stages = Stage.allCases.filter { !$0.isPart }
    let rounds = times[.load]?.count ?? 0
    return Sample(
      wall: (0..<rounds).map { round in stages.reduce(0) { $0 + (times[$1]?[round] ?? 0) } }
    ).median
  }

  /// Takes the files through all stages.
  mutating func run(_ files: [[UInt8]], counts: Bool) throws {
    var clock = StageClock()
    let loaded = try files.enumerated().map { number, bytes in
      Article(
        id: ArticleID(location: "/r/\(number)"), path: String(number),
        text: try TextDecoder.decode(bytes))
    }
    clock.note(.load)
    let cleaned = loaded.map { CopyText.cleaning($0) }
    clock.note(.clean)
    for (article, _) in cleaned { Timing.keep(RepetitionFinder.folds(in: article.text.utf8)) }
    clock.note(.fold)
    var texts: [ArticleID: CopyText] = [:]
    texts.reserveCapacity(cleaned.count)
    let summaries = cleaned.map { article, text in
      texts[article.id] = text
      return CopySummary(article, text)
    }
    clock.note(.fingerprint)
    groups = CopyFinder.groups(of: summaries) { texts[$0] }
    clock.note(.group)
    guard counts else { return }
    for (stage, time) in clock.times { times[stage, default: []].append(time) }
  }
}

/// Notes how much processor time has gone by since the stage before.
private struct StageClock {
  private(set) var times: [CopyStages.Stage: Double] = [:]
  private var last = Timing.processorTime()

  mutating func note(_ stage: CopyStages.Stage) {
    let now = Timing.processorTime()
    times[stage] = now - last
    last = now
  }
}

enum CopiesWork {
  /// The number of the group of each article.
  static func labels(_ groups: [CopyGroup], count: Int) -> [Int] {
    var group: [ArticleID: Int] = [:]
    for (number, found) in groups.enumerated() {
      for member in found.members where member.isFoldedUnderLeader {
        group[member.article] = number
      }
    }
    return (0..<count).map { group[ArticleID(location: "/r/\($0)")] ?? -1 - $0 }
  }

  /// How long the search for copies in a folder of these files takes.
  static func search(_ files: [[UInt8]]) throws -> Sample {
    let folder = try ScratchFolder()
    for (number, bytes) in files.enumerated() { _ = try folder.write(bytes, to: "\(number).txt") }
    return Timing.sample(runs: 3, milliseconds: 0) {
      Timing.keep(CopySearch.run(ArticleSupply(paths: [folder.path])))
    }
  }

  /// Writes the corpus for a peer: texts with their labels, each ended by a zero byte.
  static func write(_ corpus: Syndication, _ files: [[UInt8]]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var bytes: [UInt8] = []
    for (file, label) in zip(files, corpus.truth) {
      bytes += Array("\(label)\n".utf8) + file + [0]
    }
    _ = try folder.write(bytes, to: "corpus")
    return folder
  }
}
