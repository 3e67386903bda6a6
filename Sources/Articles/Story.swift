/// The articles on one event.
package struct Story: Sendable, Equatable, Identifiable {
  /// Stable as long as the story keeps its earliest article.
  package var id: String
  /// The most central headline.
  package var title: String
  /// In a stated order: by date, then as loaded.
  package var articles: [ArticleID]
  /// The words that set it apart, strongest first.
  package var terms: [String]

  package init(id: String, title: String, articles: [ArticleID], terms: [String]) {
    self.id = id
    self.title = title
    self.articles = articles
    self.terms = terms
  }
}

/// Articles with (nearly) the same text.
package struct CopyGroup: Sendable, Equatable {
  package enum Verdict: String, Sendable {
    /// The same text, perhaps cut or with another headline.
    case same
    /// An earlier or later state of the same text.
    case version
    /// One template filled with other figures: never folded.
    case series
    /// Quotes the other at length: never folded.
    case quotes
  }

  package struct Member: Sendable, Equatable {
    package var article: ArticleID
    /// Towards the leader; `same` for the leader itself.
    package var verdict: Verdict
    /// Share of the smaller text's four-word runs that stand in the other, 0 to 1.
    package var containment: Double
    /// Words of the longest run that both have.
    package var longestRun: Int
    /// Why, as a sentence for a person.
    package var evidence: String

    package init(
      article: ArticleID, verdict: Verdict, containment: Double, longestRun: Int, evidence: String
    ) {
      self.article = article
      self.verdict = verdict
      self.containment = containment
      self.longestRun = longestRun
      self.evidence = evidence
    }

    /// Whether it is shown under its leader rather than as a row of its own.
    package var isFoldedUnderLeader: Bool { verdict == .same || verdict == .version }
  }

  package var leader: ArticleID
  /// The leader first.
  package var members: [Member]

  package init(leader: ArticleID, members: [Member]) {
    self.leader = leader
    self.members = members
  }
}
