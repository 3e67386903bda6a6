import ArticleAnalysis
import Articles
import Foundation
import Testing

/// An article of a text whose first line is the headline.
func report(_ path: String, _ text: String, day: Int? = nil) -> Article {
  article(path, Array(text.utf8), headlineLines: 1, day: day)
}

/// An article of a text, its lines as paragraphs, repeats folded.
func article(_ path: String, _ utf8: [UInt8], headlineLines: Int, day: Int? = nil) -> Article {
  let text = String(decoding: utf8, as: UTF8.self)
  var article = Article(id: ArticleID(location: path), path: path, text: ArticleText(text))
  let folds = RepetitionFinder.folds(in: utf8)
  var start = 0
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let range = start..<start + line.utf8.count
    start = range.upperBound + 1
    guard !range.isEmpty else { continue }
    let isFolded = folds.contains { $0.range.overlaps(range) }
    article.passages.append(
      Passage(
        kind: index < headlineLines ? .headline : isFolded ? .repeat : .body, range: range,
        isFolded: isFolded, reason: "a line"))
  }
  article.headlineIsDerived = headlineLines == 0
  article.headline = text.split(separator: "\n").first.map(String.init) ?? ""
  article.words = text.split(whereSeparator: \.isWhitespace).count
  article.date = day.map { PublicationDate(year: 2019, month: 5, day: $0, printed: "May \($0)") }
  return article
}

/// The seeds without the pleas for money, only lines as long as sentences, as loading leaves them.
func seeds() throws -> [Article] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  return try names.map { name in
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    var lines = text.split(separator: "\n")
    if let plea = lines.firstIndex(where: { $0.hasPrefix("Our journalism is banned") }) {
      lines.removeFirst(plea + 1)
    }
    lines = lines.prefix { !$0.hasPrefix("Contact the author") }
      .filter { $0.split(separator: " ").count >= 6 }
    let hasHeadline = lines.first.map { !$0.hasSuffix(".") && $0.count < 100 } ?? false
    return article(
      name, Array(lines.joined(separator: "\n").utf8), headlineLines: hasHeadline ? 1 : 0)
  }
}
