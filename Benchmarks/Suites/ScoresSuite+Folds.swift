internal import ArticleAnalysis
internal import Articles

/// How far the figures on labelled data can be trusted.
extension Suite {
  /// The links of one pair of sentences beside those of a person.
  struct LinkTally {
    var hits: Int
    var found: Int
    var wanted: Int

    init?(_ item: [String: Any]) {
      guard let source = item["source"] as? String, let target = item["target"] as? String,
        let gold = item["sureAlign"] as? String
      else { return nil }
      let links = WordLinker.links(Suite.words(source), Suite.words(target))
      let (mine, sure) = (Set(links.map { "\($0.0)-\($0.1)" }), Set(Suite.words(gold)))
      (hits, found, wanted) = (mine.intersection(sure).count, mine.count, sure.count)
    }
  }

  /// The word links in ten parts: how much the figure depends on which sentences it is taken from.
  ///
  /// The constants were searched on the whole file, so this shows noise, not what new text would give.
  static func addFolds(_ links: [LinkTally], to results: inout Measurements) {
    let folds = (0..<10).map { fold in
      links.indices.filter { $0 % 10 == fold }.reduce(into: Tally()) { $0.add(links[$1]) }.score
    }
    guard let low = folds.min(), let high = folds.max() else { return }
    results.add(
      "  in ten parts, the lowest", low, "", note: "the highest \(Table.number(high))")
  }

  /// The sentence pairs with the threshold chosen without the reports that are measured.
  ///
  /// For each two reports the threshold of a sure pair with the best F1 on the other pairs of reports
  /// is taken; the pairs that it makes of the two are counted. All are reports of one story.
  static func addLeftOut(_ pairs: [NotedPair], to results: inout Measurements) {
    let thresholds = stride(from: 0.36, through: 0.60, by: 0.02)
    var total = Counts()
    var chosen: [Double] = []
    for (index, pair) in pairs.enumerated() {
      let others = pairs.indices.filter { $0 != index }.map { pairs[$0] }
      let best = thresholds.max { first, second in
        score(others, first) < score(others, second)
      }
      guard let best else { continue }
      chosen.append(best)
      total.add(pair, best)
    }
    results.add(
      "  with the threshold chosen on the other reports, F1", total.score, "",
      note: "precision \(Table.number(total.precision)), core recall "
        + "\(Table.number(total.recall)); "
        + chosen.map { Table.number($0) }.joined(separator: " "))
  }

  private static func score(_ pairs: [NotedPair], _ threshold: Double) -> Double {
    var counts = Counts()
    for pair in pairs { counts.add(pair, threshold) }
    return counts.score
  }

  private struct Counts {
    var hits = 0
    var found = 0
    var coreHits = 0
    var core = 0

    var precision: Double { Double(hits) / Double(max(1, found)) }
    var recall: Double { Double(coreHits) / Double(max(1, core)) }
    var score: Double { 2 * precision * recall / max(1e-9, precision + recall) }

    /// Counts the pairs that a threshold makes sure; the best of both its sentences .04 earlier.
    mutating func add(_ pair: NotedPair, _ threshold: Double) {
      let pairs = pair.alignment.pairs
      let keys = pairs.filter { candidate in
        candidate.score >= threshold
          || (candidate.score >= threshold - 0.04
            && !pairs.contains {
              ($0.left == candidate.left || $0.right == candidate.right)
                && $0.score > candidate.score
            })
      }.map(pair.key)
      let sure = Set(keys)
      hits += sure.intersection(pair.wanted).count
      found += sure.count
      coreHits += sure.intersection(pair.core).count
      core += pair.core.count
    }
  }
}

extension Tally {
  mutating func add(_ links: Suite.LinkTally) {
    add(hits: links.hits, found: links.found, wanted: links.wanted)
  }
}
