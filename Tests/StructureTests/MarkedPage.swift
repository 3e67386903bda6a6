internal import ArticleAnalysis
internal import Articles

/// A page written with the kind of every line in front of it: input and expectation in one.
///
/// `headline> Words` is the line `Words`, expected to be a headline; `dateline+body> PARIS — Words`
/// begins with a dateline and ends with body. A line without a mark is empty or goes on with the
/// expectation of the line above it.
struct MarkedPage {
  var text = ""
  /// Kinds of the first and the last byte of each line.
  var expected: [(range: Range<Int>, first: String, last: String)] = []

  init(_ marked: String, lineEnd: String = "\n") {
    var kinds = ("body", "body")
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      var content = line
      if let sign = line.firstRange(of: "> "), !line[..<sign.lowerBound].contains(" ") {
        let parts = line[..<sign.lowerBound].split(separator: "+").map(String.init)
        kinds = (parts.first ?? "", parts.last ?? "")
        content = line[sign.upperBound...]
      }
      let start = text.utf8.count
      text += content
      if !content.isEmpty { expected.append((start..<text.utf8.count, kinds.0, kinds.1)) }
      text += lineEnd
    }
  }

  var article: Article {
    ArticleCleaner.clean(
      Article(id: ArticleID(location: "page"), path: "page", text: ArticleText(text)))
  }

  /// What is wrong, a line each: `kind, not expected: text`.
  var faults: [String] {
    let article = article
    func kind(_ byte: Int) -> String {
      article.passages.first { $0.range.contains(byte) }?.kind.rawValue ?? "nothing"
    }
    return expected.flatMap { line -> [String] in
      let found = (kind(line.range.lowerBound), kind(line.range.upperBound - 1))
      guard found != (line.first, line.last) else { return [] }
      return [
        "\(found), not \((line.first, line.last)): \(article.text.string(line.range).prefix(60))"
      ]
    }
  }
}
