internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
internal import Foundation

extension Suite {
  static let pages = Suite(
    name: "pages", summary: "HTML to articles: rates, and the body's F1 on 181 pages of news"
  ) { options, results in
    PageRates.add(to: &results)
    let folder = (options.data ?? "") + "/ingest/article-extraction-benchmark"
    guard let truth = PageBodies.truth(folder) else {
      return results.skip("article-extraction-benchmark", "no \(folder)/ground-truth.json")
    }
    PageBodies.add(to: &results, truth, folder)
  }
}

/// How fast a page is read.
private enum PageRates {
  static func add(to results: inout Measurements) {
    let rows = (0..<200).map { number in
      let text = GeneratedReport(seed: UInt64(500 + number), words: 60).file
      return "<div class=\"post p\(number)\"><p>" + String(decoding: text, as: UTF8.self)
        + " <a href=\"/a/\(number)\">more &amp; more</a></p></div>\n"
    }
    let page = Array(
      String(repeating: rows.joined(), count: 10).utf8)
    let tokens = Timing.sample(runs: 5) {
      var tokenizer = HTMLTokenizer(page)
      while let token = tokenizer.next() { Timing.keep(token) }
    }
    let texts = Timing.sample(runs: 5) { Timing.keep(HTMLText.fragment(page)) }
    let articles = Timing.sample(runs: 5) { Timing.keep(HTMLPage(page)) }
    for (name, sample) in [("tokens", tokens), ("text", texts), ("articles", articles)] {
      results.add("HTML to \(name)", Double(page.count) / 1e3 / sample.medianProcessor, "MB/s")
    }
  }
}

/// The bodies of the article-extraction-benchmark, scored as its own script does.
private enum PageBodies {
  /// Bodies by the name of the page.
  static func truth(_ folder: String) -> [String: String]? {
    guard let data = FileManager.default.contents(atPath: folder + "/ground-truth.json"),
      let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: [String: Any]]
    else { return nil }
    return object.compactMapValues { $0["articleBody"] as? String }
  }

  /// One page in four, by name, was never looked at while the rules were made.
  static func add(to results: inout Measurements, _ truth: [String: String], _ folder: String) {
    var scores: [[ShingleScore]] = [[], []]
    for (number, name) in truth.keys.sorted().enumerated() {
      let file = "\(folder)/html/\(name).html.gz"
      guard let unpacked = ChildProgram("gzip", ["-dc", file]), let wanted = truth[name] else {
        continue
      }
      scores[number % 4 == 3 ? 1 : 0].append(ShingleScore(wanted, body(of: Array(unpacked.output))))
    }
    let all = scores[0] + scores[1]
    results.add(
      "body F1, \(all.count) pages", ShingleScore.f1(all), "", wanted: .atLeast(0.955),
      peer: "trafilatura .960", note: "its published figure, on the same pages")
    results.add("body F1, \(scores[0].count) pages seen", ShingleScore.f1(scores[0]), "")
    results.add("body F1, \(scores[1].count) pages not seen", ShingleScore.f1(scores[1]), "")
  }

  /// The article's text, with what is folded because the text says it twice.
  private static func body(of file: [UInt8]) -> String {
    guard let decoded = try? TextDecoder.decode(file),
      let loaded = HTMLPage.article(
        id: ArticleID(location: "page"), path: "page", decoded: decoded)
    else { return "" }
    let article = ArticleCleaner.clean(loaded)
    let texts: [Passage.Kind] = [.body, .dateline]
    return article.passages.filter { passage in
      texts.contains(passage.kind)
        || (passage.repeats.map { [.body, .repeat].contains(article.passages[$0].kind) } ?? false)
    }.map { article.text.readable($0.range) }.joined(separator: "\n")
  }
}

/// What two texts share in runs of four words, as shares of all runs.
private struct ShingleScore {
  var both = 0.0
  var onlyWanted = 0.0
  var onlyFound = 0.0

  init(_ wanted: String, _ found: String) {
    let wanted = Self.shingles(wanted)
    let found = Self.shingles(found)
    for (shingle, count) in wanted {
      let other = found[shingle] ?? 0
      both += Double(min(count, other))
      onlyWanted += Double(max(0, count - other))
    }
    for (shingle, count) in found { onlyFound += Double(max(0, count - (wanted[shingle] ?? 0))) }
  }

  /// The harmonic mean of the mean precision and the mean recall.
  static func f1(_ scores: [ShingleScore]) -> Double {
    let precisions = scores.filter { $0.both + $0.onlyFound > 0 }
      .map { $0.both / ($0.both + $0.onlyFound) }
    let recalls = scores.filter { $0.both + $0.onlyWanted > 0 }
      .map { $0.both / ($0.both + $0.onlyWanted) }
    let precision = precisions.reduce(0, +) / Double(max(1, precisions.count))
    let recall = recalls.reduce(0, +) / Double(max(1, recalls.count))
    return 2 * precision * recall / max(1e-9, precision + recall)
  }

  private static func shingles(_ text: String) -> [ArraySlice<String>: Int] {
    let words = words(text)
    guard !words.isEmpty else { return [:] }
    var result: [ArraySlice<String>: Int] = [:]
    for start in 0..<max(1, words.count - 3) {
      result[words[start..<min(words.count, start + 4)], default: 0] += 1
    }
    return result
  }

  /// Runs of letters, digits and underscores, as `\w+` of Python's `re` finds them.
  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !isWordPart($0) }.map(String.init)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
