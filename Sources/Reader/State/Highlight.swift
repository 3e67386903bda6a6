package import Articles

/// What is marked in texts: kinds of entities, one entity in focus, the words searched for.
package struct Highlight: Sendable, Equatable {
  package var isOn = true
  package var kinds: Set<Entity.Kind> = [.person, .organisation, .place]
  /// The entity whose every form stands out in all panes.
  package var focus: Entity.ID?
  /// Empty when no search is on.
  package var search = ""
  /// Where `n` came to last: the article and the number of its match.
  var matchArticle: ArticleID?
  var matchIndex = 0
  /// Where `*` came to last: the article and the number of its mention.
  var mentionArticle: ArticleID?
  var mentionIndex = 0

  package init() {}

  package var isSearching: Bool { !search.isEmpty }
}
