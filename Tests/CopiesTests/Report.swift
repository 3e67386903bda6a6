import ArticleAnalysis
import Articles

/// An article made by hand: a headline, then a body paragraph a line.
struct Report: Sendable {
  var path: String
  var headline = "A headline"
  var body: [String]
  var day: Int?
  var outlet: String?
  var agency: String?
  /// Indices of body paragraphs that are folded as repeats.
  var folded: Set<Int> = []
  /// Whether the parts of the text are found as in a loaded file, not taken as given.
  var isCleaned = false

  var article: Article {
    var text = headline
    var passages = [
      Passage(kind: .headline, range: 0..<headline.utf8.count, reason: "first line")
    ]
    for (index, paragraph) in body.enumerated() {
      let start = text.utf8.count + 1
      text += "\n" + paragraph
      let isFolded = folded.contains(index)
      passages.append(
        Passage(
          kind: isFolded ? .repeat : .body, range: start..<text.utf8.count, isFolded: isFolded,
          reason: "a line of text"))
    }
    var article = Article(
      id: ArticleID(location: path), path: path, text: ArticleText(text))
    if isCleaned { article = ArticleCleaner.clean(article) } else { article.passages = passages }
    article.headline = headline
    article.headlineIsDerived = false
    article.outlet = outlet
    article.agency = agency
    article.words = body.reduce(0) { $0 + $1.split(separator: " ").count }
    article.date = day.map {
      PublicationDate(year: 2019, month: 3, day: $0, printed: "March \($0), 2019")
    }
    return article
  }
}
