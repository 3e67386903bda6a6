/// What a person has written on articles and on stories.
package struct Notes: Sendable, Equatable {
  package var articles: [ArticleID: String]
  /// By one article of the story; a story that was joined from several may have a note of each.
  package var stories: [ArticleID: String]

  package init(articles: [ArticleID: String] = [:], stories: [ArticleID: String] = [:]) {
    self.articles = articles
    self.stories = stories
  }
}
