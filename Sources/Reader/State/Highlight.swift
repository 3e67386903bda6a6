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
      query = NameQuery(search)
      isStale = true
    }
  }
  /// What the search asks for.
  private(set) var query = NameQuery("")
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

  package init() {}

  /// Whether a mention is of a kind that is marked.
  package func shows(_ mention: Mention) -> Bool {
    mention.detail.map(details.contains) ?? kinds.contains(mention.kind)
  }

  package var isSearching: Bool { !search.isEmpty }
}
