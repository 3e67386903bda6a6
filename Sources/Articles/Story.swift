/// The articles on one event.
package struct Story: Sendable, Equatable, Identifiable {
  /// Why an article stands in its story.
  package struct Membership: Sendable, Equatable {
    /// What is said first of a copy, whose verdict is that on its text.
    package static let copyReason = "a copy, which stands where its text does"

    package var article: ArticleID
    /// How near its text is to the other texts of the story, as a multiple of what makes one story:
    /// 1 and more joins; 0 for a text that stands alone.
    package var score: Double
    /// What it names that the others name too, as it prints them, strongest first.
    package var names: [String]
    /// The other words that it shares with them, in the same way.
    package var words: [String]
    /// Whether a person has put it there.
    package var isByHand: Bool
    /// Why, as a sentence for a person.
    package var evidence: String

    package init(
      article: ArticleID, score: Double, names: [String] = [], words: [String] = [],
      isByHand: Bool = false, evidence: String
    ) {
      self.article = article
      self.score = score
      self.names = names
      self.words = words
      self.isByHand = isByHand
      self.evidence = evidence
    }
  }

  /// Stable as long as the story keeps its earliest article.
  package var id: String
  /// The most central headline.
  package var title: String
  /// In a stated order: by date, then as loaded.
  package var articles: [ArticleID]
  /// The words that set it apart, strongest first.
  package var terms: [String]
  /// The days of its earliest and its latest report; nil where none states one.
  package var firstDay: PublicationDate?
  package var lastDay: PublicationDate?
  /// Who reports it, in the order of the articles, each once.
  package var outlets: [String]
  /// In the order of the articles; empty where nothing was measured.
  package var members: [Membership]

  package init(
    id: String, title: String, articles: [ArticleID], terms: [String],
    firstDay: PublicationDate? = nil, lastDay: PublicationDate? = nil, outlets: [String] = [],
    members: [Membership] = []
  ) {
    self.id = id
    self.title = title
    self.articles = articles
    self.terms = terms
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.outlets = outlets
    self.members = members
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
  /// Articles of other groups that quote the leader at length or fill the same form, the closest
  /// first; known only where the groups have just been found.
  package var related: [Member] = []

  package init(leader: ArticleID, members: [Member]) {
    self.leader = leader
    self.members = members
  }
}
