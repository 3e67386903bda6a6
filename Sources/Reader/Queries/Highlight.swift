package import Articles

/// What is marked in texts: kinds of entities, one entity in focus, the words searched for.
package struct Highlight: Sendable, Equatable {
  package var isOn = true
  package var kinds: Set<Entity.Kind> = [.person, .organisation, .place]
  /// Lesser kinds that are marked; none at first.
  package var details: Set<Detail> = []
  /// The entity whose every form stands out in all panes.
  package var focus: Entity.ID?
  /// Empty when no search is on.
  package var search = "" {
    didSet {
      guard search != oldValue else { return }
      query = NameQuery(search)
      answer = nil
      awaited = nil
      isStale = true
    }
  }
  /// What the search asks for.
  private(set) var query = NameQuery("")
  /// What the answer to a search in the language of queries found; nil for plain words.
  package internal(set) var answer: Answer?
  /// A step to the next match that waits for the answer.
  var awaited: AwaitedStep?
  /// Words that the limit of the list has, marked while nothing is searched for.
  package var limitMarks: [SoughtWords] = []
  /// Whether `searched` is not yet that of the query and the library.
  var isStale = false
  /// The entities that the search asks for.
  package internal(set) var searched: Set<Entity.ID> = []
  /// Where `n` came to last: the article and the number of its match.
  var matchArticle: ArticleID?
  var matchIndex = 0
  /// Where `*` came to last: the article and the number of its mention.
  var mentionArticle: ArticleID?
  var mentionIndex = 0

  /// The articles that a query found, and the words to be marked in them.
  package struct Answer: Sendable, Equatable {
    package var articles: Set<ArticleID>
    package var marks: [SoughtWords]
    /// Whether it is about other articles than are there now.
    var isOld = false
  }

  /// A step to the next match, or to the first one from here on.
  struct AwaitedStep: Sendable, Equatable {
    var steps: Int
    var startsHere: Bool
  }

  package init() {}

  /// Whether a mention is of a kind that is marked.
  package func shows(_ mention: Mention) -> Bool {
    mention.detail.map(details.contains) ?? kinds.contains(mention.kind)
  }

  package var isSearching: Bool { !search.isEmpty }

  /// Whether the search is a query, which only its answer can tell the matches of.
  var isQuery: Bool { QuerySyntax.isQuery(query.words) }

  /// Whether any words are to be marked.
  var marksWords: Bool { isSearching || !limitMarks.isEmpty }
}
