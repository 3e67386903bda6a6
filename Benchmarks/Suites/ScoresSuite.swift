internal import ArticleAnalysis
internal import ArticleLibrary
internal import Articles
internal import Foundation

extension Suite {
  static let scores = Suite(
    name: "scores",
    summary: "labelled data of PARALLAX_DATA: sentence pairs, words, similarity, names"
  ) { options, results in
    guard let data = options.data else {
      return results.skip("scores on labelled data", "PARALLAX_DATA names no folder")
    }
    addSeedPairs("\(data)/compare/seed-pairs-dev.tsv", options, to: &results)
    addWordLinks("\(data)/compare/edinburgh-words.train.json", to: &results)
    for (year, goal) in [(2013, 0.77), (2014, 0.73)] {
      addSimilarity("\(data)/compare/headlines-\(year).tsv", year, goal, to: &results)
    }
    addRepeats("\(data)/doubled-text-cases.json", to: &results)
    addNames("\(data)/ner/pud.test.iob2", to: &results)
  }

  /// Two reports with the pairs that a person noted.
  struct NotedPair {
    var names: [String]
    var alignment: Alignment
    /// Keys of all pairs, and of those that no reader would miss.
    var wanted: Set<String>
    var core: Set<String>

    func key(_ pair: SentencePair) -> String {
      letters(alignment.left[pair.left].text) + "|" + letters(alignment.right[pair.right].text)
    }

    var sure: Set<String> { Set(alignment.pairs.filter { $0.tier == .sure }.map(key)) }
  }

  private static func addSeedPairs(
    _ path: String, _ options: BenchOptions, to results: inout Measurements
  ) {
    guard let rows = LabelledData.rows(path) else {
      return results.skip("seed pairs", "no \(path)")
    }
    guard let pairs = notedPairs(rows, options) else {
      return results.skip("seed pairs", "its reports are not in \(options.seeds)")
    }
    var found = Tally()
    var core = Tally()
    for pair in pairs {
      let sure = pair.sure
      found.add(
        hits: sure.intersection(pair.wanted).count, found: sure.count, wanted: pair.wanted.count)
      core.add(
        hits: sure.intersection(pair.core).count, found: sure.count, wanted: pair.core.count)
    }
    let (precision, recall) = (found.precision, core.recall)
    results.add("seed pairs, precision", precision, "", wanted: .atLeast(0.8))
    results.add("seed pairs, recall of core pairs", recall, "", wanted: .atLeast(0.6))
    results.add(
      "seed pairs, F1", 2 * precision * recall / max(1e-9, precision + recall), "",
      wanted: .atLeast(0.7))
    addLeftOut(pairs, to: &results)
  }

  private static func notedPairs(_ rows: [[String]], _ options: BenchOptions) -> [NotedPair]? {
    var times = StageTimes()
    let library = ArticleLibrary(paths: [options.seeds], store: nil)
    guard let reading = try? library.read(times: &times),
      let snapshot = ArticleLibrary.analysed(reading, times: &times)
    else { return nil }
    let pairs = Dictionary(grouping: rows.dropFirst().filter { $0.count >= 6 }) { [$0[0], $0[1]] }
    var result: [NotedPair] = []
    for (names, gold) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let ids = names.compactMap { name in
        snapshot.articles.first { $0.path.split(separator: "/").last?.hasPrefix(name) == true }?.id
      }
      guard ids.count == 2,
        let alignment = ArticleLibrary.compare(left: ids[0], right: ids[1], in: snapshot)
      else { return nil }
      let core = gold.filter { $0[5].hasPrefix("core") }
      result.append(
        NotedPair(
          names: names, alignment: alignment,
          wanted: Set(gold.map { letters($0[2]) + "|" + letters($0[3]) }),
          core: Set(core.map { letters($0[2]) + "|" + letters($0[3]) })))
    }
    return result
  }

  /// What is left of a sentence whose quotes and spaces do not count.
  static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
  }

  private static func addWordLinks(_ path: String, to results: inout Measurements) {
    guard let items = LabelledData.objects(path) else {
      return results.skip("Edinburgh++ word links", "no \(path)")
    }
    let links = items.compactMap { LinkTally($0) }
    let tally = links.reduce(into: Tally()) { $0.add($1) }
    results.add(
      "Edinburgh++ word links, F1 of sure links", tally.score, "", wanted: .atLeast(0.86),
      note: "precision \(Table.number(tally.precision)), recall \(Table.number(tally.recall))")
    addFolds(links, to: &results)
  }

  static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static func addSimilarity(
    _ path: String, _ year: Int, _ goal: Double, to results: inout Measurements
  ) {
    let what = "headlines \(year), Pearson r"
    guard let rows = LabelledData.rows(path) else { return results.skip(what, "no \(path)") }
    let points = rows.compactMap { row -> (Double, Double)? in
      guard row.count >= 3, let wanted = Double(row[0]) else { return nil }
      return (wanted, SentenceScorer.score(row[1], row[2]))
    }
    results.add(what, LabelledData.correlation(points), "", wanted: .atLeast(goal))
  }

  private static func addRepeats(_ path: String, to results: inout Measurements) {
    let what = "doubled-text cases passed"
    guard let cases = LabelledData.objects(path) else { return results.skip(what, "no \(path)") }
    let passed = cases.count { item in
      guard let text = item["text"] as? String, let visible = item["visible"] as? String else {
        return false
      }
      let utf8 = Array(text.utf8)
      var shown: [UInt8] = []
      var position = 0
      for fold in RepetitionFinder.folds(in: utf8) {
        shown += utf8[position..<fold.range.lowerBound]
        position = fold.range.upperBound
      }
      shown += utf8[position...]
      return WhiteSpace.collapsed(String(decoding: shown, as: UTF8.self))
        == WhiteSpace.collapsed(visible)
    }
    results.add(
      what, Double(passed), "", wanted: .atLeast(Double(cases.count)), note: "of \(cases.count)")
  }

  private static func addNames(_ path: String, to results: inout Measurements) {
    guard let documents = LabelledData.documents(path) else {
      return results.skip("PUD names, F1", "no \(path)")
    }
    let peoples = LabelledData.demonyms("Models/entities/tables")
    for (name, tagged) in [
      ("whole chain", documents.map { EntityTagger(ModelRecogniser()).tags(tokens: $0.tokens) }),
      ("model alone", documents.map { EntityTagger(CRFRecogniser()).tags(tokens: $0.tokens) }),
    ] {
      var tally = Tally()
      for (document, tags) in zip(documents, tagged) {
        for (row, sentence) in document.tokens.enumerated() {
          let gold = LabelledData.spans(document.tags[row], sentence, without: peoples)
          let mine = LabelledData.spans(tags[row], sentence, without: peoples)
          tally.add(hits: gold.intersection(mine).count, found: mine.count, wanted: gold.count)
        }
      }
      let isWhole = name == "whole chain"
      results.add(
        "PUD names, F1, \(name)", tally.score * 100, "", wanted: isWhole ? .atLeast(71) : nil,
        peer: isWhole ? "spaCy small 59.8, medium 64.4 (stated)" : nil,
        note: "precision \(Table.number(tally.precision)), recall \(Table.number(tally.recall))")
    }
  }
}

/// Counts of what was found, wanted, and both.
struct Tally {
  private var hits = 0
  private var found = 0
  private var wanted = 0

  mutating func add(hits: Int, found: Int, wanted: Int) {
    self.hits += hits
    self.found += found
    self.wanted += wanted
  }

  var precision: Double { Double(hits) / Double(max(1, found)) }
  var recall: Double { Double(hits) / Double(max(1, wanted)) }
  var score: Double { 2 * Double(hits) / Double(max(1, found + wanted)) }
}
