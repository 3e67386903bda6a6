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
  /// What mute rules hide.
  package var muted: Set<ArticleID> = []
  /// Articles whose file has gone since it was read.
  package var gone: Set<ArticleID> = []
  /// What the person has said of articles that belong together or do not.
  package var corrections: Corrections
  package var notes = Notes()
  /// Which versions of the rules have made the groups and stories.
  package var rules = RuleVersions()

  package init(
    articles: [Article] = [], copies: [CopyGroup] = [], stories: [Story] = [],
    entities: EntityIndex = EntityIndex(), states: [ArticleID: TriageState] = [:],
    journal: TriageJournal = TriageJournal(), corrections: Corrections = Corrections()
  ) {
    self.articles = articles
    self.copies = copies
    self.stories = stories
    self.entities = entities
    self.states = states
    self.journal = journal
    self.corrections = corrections
  }
}

/// The versions of the rules that say what belongs together; 0 where nothing was made.
package struct RuleVersions: Sendable, Equatable {
  package var copies: Int
  package var stories: Int

  package init(copies: Int = 0, stories: Int = 0) {
    self.copies = copies
    self.stories = stories
  }
}
