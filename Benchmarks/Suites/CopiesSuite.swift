internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
internal import Foundation

extension Suite {
  static let copies = Suite(
    name: "copies", summary: "a wire corpus from raw bytes to groups, beside datasketch"
  ) { options, results in
    let corpus = Syndication(seed: 41, reports: options.isLarge ? 100_000 : 6_000)
    let files = corpus.reports.map(\.file)
    var groups: [CopyGroup] = []
    let begin = Timing.processorTime()
    let articles = try CopiesWork.cleaned(files)
    let loaded = Timing.processorTime()
    groups = CopyFinder.groups(of: articles)
    let end = Timing.processorTime()
    let count = Double(files.count)
    let rate = count * 1e3 / (end - begin)
    let folder = try CopiesWork.write(corpus, files)
    let peer = options.script("datasketch_peer.py", [folder.path + "/corpus"])
    let peerRate = peer?.number("articles_per_second")
    results.add(
      "load, clean, fold, fingerprint, query, verify, group, \(files.count) articles", rate,
      "articles/s", wanted: .atLeast(8_000),
      peer: peerRate.map { "datasketch \(Table.number($0)) articles/s" }
        ?? "datasketch not installed")
    results.add("  load, clean, fold", count * 1e3 / (loaded - begin), "articles/s")
    results.add("  fingerprint, query, verify, group", count * 1e3 / (end - loaded), "articles/s")
    if let peerRate {
      results.add("  times datasketch", rate / peerRate, "×", wanted: .atLeast(8))
    }
    let score = GroupScore(
      found: CopiesWork.labels(groups, count: files.count), truth: corpus.truth)
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

enum CopiesWork {
  /// The articles of files, one after the other on one core.
  static func cleaned(_ files: [[UInt8]]) throws -> [Article] {
    try files.enumerated().map { number, bytes in
      ArticleCleaner.clean(
        Article(
          id: ArticleID(location: "/r/\(number)"), path: String(number),
          text: try TextDecoder.decode(bytes)))
    }
  }

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
