internal import ArticleAnalysis
internal import ArticleStorage
internal import Articles
internal import Foundation

/// Work that is done in a process of its own, since memory and a first time cannot be told of a
/// process that has done other work.
enum Errand {
  /// Does an errand and prints its figures as a JSON object on a line.
  static func run(_ arguments: [String]) -> Bool {
    let figures: [String: Double]
    switch arguments.first {
    case "index":
      guard arguments.count == 2, let count = Int(arguments[1]) else { return false }
      figures = index(count)
    case "first-names": figures = firstNames()
    case "library":
      // For looking at the program by hand on a library of any size.
      guard arguments.count == 3, let count = Int(arguments[1]),
        let store = try? GeneratedLibrary.make(count, at: arguments[2])
      else { return false }
      figures = ["articles": Double((try? store.counts().articles) ?? 0)]
      try? store.close()
    case "serve":
      guard arguments.count == 3, let feeds = Int(arguments[1]), let items = Int(arguments[2])
      else { return false }
      return FeedServer.serve(feeds: feeds, items: items)
    case "feed-memory": figures = FeedMemory.errand()
    case "archive", "read":
      guard arguments.count == 2 else { return false }
      let isArchive = arguments[0] == "archive"
      let found = isArchive ? ArchiveRates.errand(arguments[1]) : TortureErrand.run(arguments[1])
      guard let found else { return false }
      figures = found
    default: return false
    }
    let object = figures.filter(\.value.isFinite)
    guard let json = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    else {
      return false
    }
    print(String(decoding: json, as: UTF8.self))
    return true
  }

  /// Articles at the end that are timed one by one.
  private static let timed = 1_000

  /// Fills an index of copies and times the last articles.
  private static func index(_ count: Int) -> [String: Double] {
    var index = CopyIndex()
    var numbers: [ArticleID: Int] = [:]
    let before = Memory.resident ?? .nan
    var times: [Double] = []
    for number in 0..<count + timed {
      let article = article(number)
      numbers[article.id] = number
      let time = Timing.once {
        let text = CopyText(article)
        let relations = index.insert(CopySketch(article, text), text: text) { id in
          numbers[id].map { CopyText(Self.article($0)) }
        }
        Timing.keep(relations)
      }
      if number >= count { times.append(time) }
    }
    let sample = Sample(wall: times)
    return [
      "median": sample.median, "p99": sample.centile(99),
      "megabytes": (Memory.resident ?? .nan) - before,
    ]
  }

  /// Texts are made again when they are asked for, as a library fetches them from its disk.
  private static func article(_ number: Int) -> Article {
    report(number).cleanArticle(path: "/r/\(number)")
  }

  /// One report in ten prints an earlier one without its end.
  private static func report(_ number: Int) -> GeneratedReport {
    guard number % 10 == 9 else { return GeneratedReport(seed: UInt64(number), words: 500) }
    var copy = GeneratedReport(seed: UInt64(number / 20 * 10), words: 500)
    copy.paragraphs.removeLast(copy.paragraphs.count / 3)
    return copy
  }

  /// Reads the names of a first article, with all tables still to be opened.
  private static func firstNames() -> [String: Double] {
    let article = GeneratedReport(seed: 3, words: 1_000).cleanArticle(path: "/r/first")
    let before = Memory.resident ?? .nan
    let time = Timing.once { Timing.keep(EntityIndexer.index([article])) }
    return ["milliseconds": time, "megabytes": (Memory.resident ?? .nan) - before]
  }
}
