internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles

extension Suite {
  static let feeds = Suite(
    name: "feeds", summary: "feeds to items and passages, a web archive: rates and memory"
  ) { options, results in
    FeedRates.add(to: &results)
    FeedMemory.add(to: &results)
    try ArchiveRates.add(to: &results, options)
  }
}

/// A feed as news sites print it.
struct GeneratedFeed: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Bytes of the longest item.
  private(set) var longest = 0

  /// `words` gives the length of each item's body, `seed` the text of the first.
  init(items: Int, seed: UInt64 = 9_000, words: (Int) -> Int = { _ in 500 }) {
    bytes += Self.head.utf8
    for number in 0..<items {
      let start = bytes.count
      let report = GeneratedReport(seed: seed + UInt64(number % 97), words: words(number))
      append(report, number)
      longest = max(longest, bytes.count - start)
    }
    bytes += "</channel></rss>\n".utf8
  }

  private mutating func append(_ report: GeneratedReport, _ number: Int) {
    let address = "https://example.org/2019/03/report-\(number)"
    bytes += "<item>\n<title>\(String(decoding: report.headline, as: UTF8.self))</title>\n".utf8
    bytes += "<link>\(address)</link><guid isPermaLink=\"false\">r-\(number)</guid>\n".utf8
    bytes += "<pubDate>Mon, 04 Mar 2019 10:\(10 + number % 50):00 +0000</pubDate>\n".utf8
    bytes += "<dc:creator>Ann Lee</dc:creator><content:encoded><![CDATA[".utf8
    for paragraph in report.paragraphs {
      bytes += "<p>".utf8
      bytes += paragraph.joined(separator: [0x20])
      bytes += " <a href=\"\(address)/more\">more &amp; more</a></p>\n".utf8
    }
    bytes += "]]></content:encoded></item>\n".utf8
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Reports</title>
    <link>https://example.org/</link><description>All reports</description>

    """
}

/// How fast a feed of 1,000 items is read.
private enum FeedRates {
  static func add(to results: inout Measurements) {
    let feed = GeneratedFeed(items: 1_000)
    func rate(_ body: () -> Void) -> Double {
      Double(feed.bytes.count) / 1e3 / Timing.sample(runs: 7, body).medianProcessor
    }
    let items = rate {
      _ = FeedParser.read(feed.bytes) { item in
        Timing.keep(item)
        return true
      }
    }
    results.add("RSS of 1,000 items to items", items, "MB/s", wanted: .atLeast(80))
    let passages = rate {
      _ = FeedParser.read(feed.bytes) { item in
        Timing.keep(item.body.map { HTMLText.fragment($0.utf8, base: item.link) })
        return true
      }
    }
    results.add("RSS of 1,000 items to passages", passages, "MB/s", wanted: .atLeast(30))
    let articles = rate {
      _ = FeedParser.read(feed.bytes) { item in
        guard let body = item.body else { return true }
        let text = HTMLText.fragment(body.utf8, base: item.link)
        let article = Article(
          id: ArticleID(location: item.key), path: item.key,
          text: ArticleText(
            utf8: text.utf8, original: body.utf8, encoding: "utf-8", offsets: text.offsets))
        Timing.keep(ArticleCleaner.clean(article))
        return true
      }
    }
    results.add("RSS of 1,000 items to cleaned articles", articles, "MB/s")
  }
}

/// What reading a feed costs beside the bytes of its document.
enum FeedMemory {
  private static let largest = 1_000_000

  fileprivate static func add(to results: inout Measurements) {
    let what = "memory of a feed of 60 MB beside its bytes, in items of 1 MB"
    guard let child = BenchOptions.errand(["feed-memory"]), let items = child.number("items") else {
      return results.skip(what, "the process failed", wanted: .atMost(3))
    }
    results.add(what, items, "×", wanted: .atMost(3))
  }

  /// Reads a feed in a process of its own.
  static func errand() -> [String: Double] {
    var feed = GeneratedFeed(items: 60) { $0 % 3 == 0 ? 140_000 : 180_000 }
    let bytes = Array(feed.bytes.prefix(FeedParser.limit))
    let longest = Double(feed.longest)
    feed = GeneratedFeed(items: 1)
    // The parser's library is opened with the first feed of a process; that is no cost of this one.
    _ = FeedParser.read(feed.bytes) { _ in true }
    Memory.forgetPeak()
    let before = Memory.resident ?? .nan
    _ = FeedParser.read(bytes) { item in
      Timing.keep(item)
      return true
    }
    let megabytes = (Memory.peak ?? .nan) - before
    return ["megabytes": megabytes, "items": megabytes * 1e6 / longest]
  }
}

/// How fast a packed archive of pages is read, and whether its length tells in memory.
enum ArchiveRates {
  fileprivate static func add(to results: inout Measurements, _ options: BenchOptions) throws {
    let folder = try ScratchFolder()
    var memory: [Double] = []
    for records in [1_000, 100_000] {
      let file = "\(folder.path)/\(records).warc.gz"
      let what = "WARC.gz of \(records) records"
      guard options.script("web_archive.py", [file, String(records)]) != nil else {
        return results.skip(what, "needs python3")
      }
      guard let child = BenchOptions.errand(["archive", file]), let rate = child.number("rate"),
        let megabytes = child.number("megabytes"), child.number("articles") == Double(records)
      else {
        return results.skip(what, "was not read to its end", wanted: .atLeast(20))
      }
      memory.append(megabytes)
      guard records > 1_000 else { continue }
      results.add(what + ", packed bytes", rate, "MB/s", wanted: .atLeast(20))
      results.add("  memory", megabytes, "MB")
      results.add(
        "  times that of 1,000 records", megabytes / max(0.1, memory[0]), "×", wanted: .atMost(1.5))
    }
  }

  /// Reads an archive in a process of its own.
  static func errand(_ path: String) -> [String: Double]? {
    guard let pieces = try? FilePieces(path), let status = try? ScratchFolder.size(of: path) else {
      return nil
    }
    let before = Timing.processorTime()
    var articles = 0.0
    WebArchive.read(next: pieces.next) { record in
      if case .article(let article) = record {
        articles += 1
        Timing.keep(article)
      }
      return true
    }
    return [
      "articles": articles,
      "rate": Double(status) / 1e3 / (Timing.processorTime() - before),
      "megabytes": Memory.peak ?? .nan,
    ]
  }
}
