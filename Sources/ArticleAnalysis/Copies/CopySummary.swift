package import Articles

/// What the search for copies keeps of an article, so that its text need not stay in memory.
package struct CopySummary: Sendable {
  package var sketch: CopySketch
  /// Words of the whole visible text, by which the longer of two leads.
  var words: Int
  var hasAgency: Bool
  /// The paragraphs, in order.
  var paragraphs: [RecurringParagraphs.Paragraph]

  package init(_ article: Article, _ text: CopyText) {
    sketch = CopySketch(article, text)
    words = article.words
    hasAgency = article.agency != nil
    paragraphs = text.paragraphs.map {
      .init(
        hash: text.hash(ofParagraph: $0),
        words: UInt32(truncatingIfNeeded: text.words(ofParagraph: $0).count))
    }
  }

  package var article: ArticleID { sketch.article }

  /// The claim to lead, the strongest first: the earlier day, the longer text, an agency's name.
  var claim: (Int, Int, Int, UInt64) {
    (sketch.day ?? .max, -words, hasAgency ? 0 : 1, article.rawValue)
  }
}
