package import Articles

/// What the search for stories keeps of an article, so that its text need not stay in memory.
package struct StorySummary: Sendable {
  var text: StoryText
  var date: PublicationDate?
  var outlet: String?

  init(_ article: Article, vocabulary: inout StoryVocabulary) {
    text = StoryText(article, vocabulary: &vocabulary)
    date = article.date
    outlet = article.outlet
  }

  package var article: ArticleID { text.ids[0] }
}
