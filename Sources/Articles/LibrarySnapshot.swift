/// All that a screen or a command shows of a library at one moment.
package struct LibrarySnapshot: Sendable {
  /// In the order in which they were named or found.
  package var articles: [Article]
  /// Every article is in exactly one group.
  package var copies: [CopyGroup]
  /// Every article is in exactly one story.
  package var stories: [Story]
  package var entities: EntityIndex
  /// Articles without an entry have the initial state.
  package var states: [ArticleID: TriageState]
  package var journal: TriageJournal

  package init(
    articles: [Article] = [], copies: [CopyGroup] = [], stories: [Story] = [],
    entities: EntityIndex = EntityIndex(), states: [ArticleID: TriageState] = [:],
    journal: TriageJournal = TriageJournal()
  ) {
    self.articles = articles
    self.copies = copies
    self.stories = stories
    self.entities = entities
    self.states = states
    self.journal = journal
  }
}
