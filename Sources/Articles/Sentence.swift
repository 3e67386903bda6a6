/// A sentence of an article's visible text.
package struct Sentence: Sendable, Equatable, Identifiable {
  /// Its number in the article, from 0 in reading order.
  package var id: Int
  package var article: ArticleID
  /// Index of its passage in the article.
  package var passage: Int
  /// Number of its body paragraph from 1, as the reading pane counts them; nil outside the body.
  package var paragraph: Int?
  /// Bytes of the article's clean text.
  package var range: Range<Int>
  /// As printed, with white space collapsed.
  package var text: String

  package init(
    id: Int, article: ArticleID, passage: Int, paragraph: Int?, range: Range<Int>, text: String
  ) {
    self.id = id
    self.article = article
    self.passage = passage
    self.paragraph = paragraph
    self.range = range
    self.text = text
  }
}
