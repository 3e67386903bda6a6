internal import ArticleStorage
internal import Articles

/// Libraries of any size for the figures: invented reports of two hundred outlets over five years.
///
/// Texts are written into the tables without being loaded and cleaned, so that a million articles
/// take minutes; what is timed on them is what comes after.
enum GeneratedLibrary {
  /// Words of a report; of a very large library those of a short news item, so that it fits a disk.
  static func words(of count: Int) -> Int { count > 100_000 ? 120 : 500 }

  private static let batch = 2_000
  private static let days = 1_800
  private static let firstDay = 16_000

  /// Makes a library of so many articles, or goes on with one that has fewer.
  static func make(_ count: Int, at path: String) throws -> LibraryStore {
    let store = try LibraryStore(path: path)
    for start in stride(from: try store.counts().articles, to: count, by: batch) {
      _ = try store.add(
        (start..<min(count, start + batch)).map {
          incoming($0, words: words(of: count))
        })
    }
    return store
  }

  private static func incoming(_ number: Int, words: Int) -> IncomingArticle {
    var report = GeneratedReport(seed: UInt64(number), words: words)
    report.outlet = "Outlet \(number % 200)"
    let article = report.cleanArticle(path: "/many/\(number % 1_000)/\(number).txt")
    // In the order in which articles come: by day, with some stragglers.
    let day = firstDay + (number + (number % 7 == 0 ? 900 : 0)) * days / 1_000_000 % days
    return IncomingArticle(
      article: article, location: article.path, stamp: .init(size: number, modified: number),
      sortDay: day, day: day, known: [],
      search: .init(
        headline: article.headline, body: String(decoding: report.body, as: UTF8.self),
        house: article.outlet ?? "", path: article.path),
      fingerprints: (0..<20).map { UInt32(truncatingIfNeeded: number &* 31 &+ $0) }, sparse: [])
  }
}
