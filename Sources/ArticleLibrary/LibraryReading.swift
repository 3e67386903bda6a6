package import ArticleLoading
package import Articles

/// What the first stage of opening has found: enough for a first screen.
package struct LibraryReading: Sendable {
  /// In the order in which they were named or found.
  package var articles: [Article]
  /// The files and folders that could not be read; the others are unharmed.
  package var faults: [LoadFault]
  /// Files that were found, read or not.
  package var files = 0
  /// Articles of an earlier reading whose file is gone.
  package var gone: Set<ArticleID> = []
  package var states: [ArticleID: TriageState]
  package var journal: TriageJournal
  /// What a person has said of articles that belong together or do not.
  package var corrections = Corrections()
  package var notes = Notes()
  /// What the person says of names.
  package var sayings = NameSayings()
  /// The lines of the alias file that say nothing; the others count.
  package var aliasFaults: [AliasFault] = []

  package init(
    articles: [Article], faults: [LoadFault] = [], states: [ArticleID: TriageState] = [:],
    journal: TriageJournal = TriageJournal()
  ) {
    self.articles = articles
    self.faults = faults
    self.states = states
    self.journal = journal
  }

  /// A library in which no relation between articles is known yet: each is a group and a story of
  /// its own, so that what holds of every snapshot holds of this one.
  package var snapshot: LibrarySnapshot {
    var snapshot = LibrarySnapshot(
      articles: articles,
      copies: articles.map { article in
        CopyGroup(
          leader: article.id,
          members: [
            CopyGroup.Member(
              article: article.id, verdict: .same, containment: 1, longestRun: article.words,
              evidence: "the text itself")
          ])
      },
      stories: articles.map { article in
        Story(
          id: String(article.id.rawValue, radix: 16), title: article.headline,
          articles: [article.id], terms: [])
      },
      states: states, journal: journal, corrections: corrections)
    snapshot.gone = gone
    snapshot.notes = notes
    return snapshot
  }
}
