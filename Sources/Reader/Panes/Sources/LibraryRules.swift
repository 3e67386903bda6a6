package import Articles

/// What a person keeps beside the articles: searches under names, and rules that hide articles.
package struct LibraryRules: Sendable, Equatable {
  package struct Search: Sendable, Equatable {
    package var name: String
    package var query: String
    /// Articles that it finds; nil where the query cannot be understood, or is not counted yet.
    package var count: Int?
    /// The articles themselves, where all that there are are held.
    package var articles: Set<ArticleID>?

    package init(name: String, query: String, count: Int?, articles: Set<ArticleID>?) {
      self.name = name
      self.query = query
      self.count = count
      self.articles = articles
    }
  }

  package struct Mute: Sendable, Equatable {
    package var query: String
    /// The last day on which it holds, as `2027-01-31`.
    package var until: String?
    /// Articles that it hides.
    package var count: Int

    package init(query: String, until: String?, count: Int) {
      self.query = query
      self.until = until
      self.count = count
    }
  }

  /// By name.
  package var searches: [Search]
  /// Oldest first.
  package var mutes: [Mute]
  /// Where articles come from by themselves, in the person's order.
  package var feeds: [Source]
  /// What came from each of them, where all that there is is held.
  package var feedArticles: [Source.ID: Set<ArticleID>]?

  package init(searches: [Search] = [], mutes: [Mute] = [], feeds: [Source] = []) {
    self.searches = searches
    self.mutes = mutes
    self.feeds = feeds
  }

  package func search(named name: String) -> Search? { searches.first { $0.name == name } }
}

/// A change of what is kept beside the articles.
package enum RuleEdit: Sendable, Hashable {
  /// Keeps a search under a name; an empty query takes it away.
  case save(name: String, query: String)
  /// Hides what a query finds, now and later; `until` is the last day, as a person wrote it.
  case mute(query: String, until: String?)
  /// Shows again what the rule with that query hides.
  case unmute(query: String)

  /// As the status line says it.
  package var done: String {
    switch self {
    case .save(let name, ""): "search '\(name)' taken away"
    case .save(let name, _): "search '\(name)' saved"
    case .mute(let query, _): "muted '\(query)'"
    case .unmute(let query): "mute rule '\(query)' ended"
    }
  }
}
