import ArticleAnalysis
import Articles

/// An article made by hand: each line is a passage; `#` begins a headline, `>` a deck.
func article(_ text: String, path: String = "left.txt") -> Article {
  var article = Article(
    id: ArticleID(location: path), path: path, text: ArticleText(text))
  let utf8 = article.text.utf8
  var start = 0
  for end in 0...utf8.count where end == utf8.count || utf8[end] == UInt8(ascii: "\n") {
    var range = ByteTrim.trimmed(start..<end, in: utf8)
    start = end + 1
    guard let first = range.first else { continue }
    var kind = Passage.Kind.body
    if utf8[first] == UInt8(ascii: "#") { kind = .headline }
    if utf8[first] == UInt8(ascii: ">") { kind = .deck }
    if kind != .body { range = ByteTrim.trimmed(first + 1..<range.upperBound, in: utf8) }
    article.passages.append(Passage(kind: kind, range: range, reason: "made by hand"))
  }
  return article
}

/// The alignment of two texts as the only reports of their story.
func align(_ left: String, _ right: String) -> Alignment? {
  let (first, second) = (article(left), article(right, path: "right.txt"))
  return Comparison.align(left: first, right: second, story: [first, second])
}
