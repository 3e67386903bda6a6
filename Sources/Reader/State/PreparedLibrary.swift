internal import Articles

/// A library that was read, with the lists that the panes make of it.
///
/// To make them takes longer than a key may wait where there are many articles; so that it can be done
/// off the main actor, it is a value of its own. It says of which lists it was made, because a person
/// goes on deciding and choosing meanwhile.
package struct PreparedLibrary: Sendable {
  private(set) var library: LibraryIndex
  let isComplete: Bool
  /// Nil where the library gives them.
  let counts: SourceCounts?
  let rows: [ArticleListPane.Row]
  /// Texts whose copies are among the rows: of a text that has turned out to be a copy, and to which
  /// the person has gone, the one that it stands under.
  let openCopies: Set<ArticleID>
  let names: [EntityPane.Row]
  /// What came since the articles that were there before; nil where nobody has asked.
  let news: LibraryNews?
  private let basis: ListBasis

  /// Makes the lists.
  ///
  /// - Parameters:
  ///   - library: what was read.
  ///   - isComplete: whether copies, names and stories are known.
  ///   - state: what is shown now, with what the person has chosen and decided.
  /// - Complexity: O(*n* log *n*) in the articles and O(*m*) in the names.
  package init(_ library: LibraryIndex, isComplete: Bool, for state: ReaderState) {
    var coming = state
    coming.library = library
    coming.library.rules = state.library.rules
    if !state.keepsTriage { coming.library.takeTriage(of: state.library) }
    if library.showsPeoples != state.library.showsPeoples {
      coming.library.showsPeoples.toggle()
    }
    var rows = ArticleRows(coming).rows
    if let leader = coming.library.foldingLeader(ofLineOf: state.awaitedLine?.article, in: rows) {
      coming.list.openCopies.insert(leader)
      rows = ArticleRows(coming).rows
    }
    coming.entityPane.refresh(coming.library, kinds: state.highlight.kinds)
    self.library = coming.library
    self.isComplete = isComplete
    counts = state.sources.countsAreGiven ? nil : SourceCounts(coming.library)
    self.rows = rows
    openCopies = coming.list.openCopies
    names = coming.entityPane.rows
    news = state.isReloading ? LibraryNews(of: library, after: state.library) : nil
    basis = ListBasis(state)
  }

  /// As above, with the look-ups of the library made too.
  init(_ snapshot: LibrarySnapshot, isComplete: Bool, for state: ReaderState) {
    self.init(
      LibraryIndex(snapshot, showsPeoples: state.library.showsPeoples), isComplete: isComplete,
      for: state)
  }

  /// The same library with the lists as they would be made now.
  func again(for state: ReaderState) -> PreparedLibrary {
    PreparedLibrary(library, isComplete: isComplete, for: state)
  }

  /// Whether the lists are those that would be made now.
  ///
  /// - Complexity: O(*n*) in the rows, and in what was decided where anything was since.
  package func fits(_ state: ReaderState) -> Bool {
    basis == ListBasis(state)
      && library.foldingLeader(ofLineOf: state.awaitedLine?.article, in: rows) == nil
  }

  /// Takes over the journal of a library in which more may have been decided since.
  mutating func takeJournal(of other: LibraryIndex) {
    library.withJournal { $0 = other.journal }
  }
}

extension ReaderState {
  /// The line to which the person has gone, with its first article; it is looked for among other rows.
  ///
  /// Nobody has gone anywhere yet while the first line of the first list is selected.
  var awaitedLine: (row: ArticleListPane.Row, article: ArticleID)? {
    guard isAnalysed || list.cursor.index > 0, let row = list.selectedRow,
      let article = selectedArticles.first
    else { return nil }
    return (row, article)
  }
}

extension LibraryIndex {
  /// The text under whose row an article is folded, where the article has no row and that text has.
  fileprivate func foldingLeader(
    ofLineOf id: ArticleID?, in rows: [ArticleListPane.Row]
  ) -> ArticleID? {
    guard let id, case let leader = leader(of: id), leader != id else { return nil }
    var hasLeader = false
    for row in rows {
      if row.article == id { return nil }
      hasLeader = hasLeader || row.article == leader
    }
    return hasLeader ? leader : nil
  }
}

/// What lists are made by besides the articles: what the person has chosen and decided.
private struct ListBasis: Equatable {
  let source: SourcesPane.Source
  let limited: Set<ArticleID>?
  let limitEntity: Entity.ID?
  let excludedEntity: Entity.ID?
  let closedStories: Set<Story.ID>
  let openCopies: Set<ArticleID>
  let lineOrder: ReaderState.LineOrder
  let rules: LibraryRules
  /// As long as nothing is decided they are the same in memory, which is quick to see.
  let states: [ArticleID: TriageState]
  let kinds: Set<Entity.Kind>
  let showsPeoples: Bool
  let isReloading: Bool

  init(_ state: ReaderState) {
    source = state.sources.selected
    limited = state.list.limited
    limitEntity = state.list.limitEntity
    excludedEntity = state.list.excludedEntity
    closedStories = state.list.closedStories
    openCopies = state.list.openCopies
    lineOrder = state.lineOrder
    rules = state.library.rules
    states = state.library.snapshot.states
    kinds = state.highlight.kinds
    showsPeoples = state.library.showsPeoples
    isReloading = state.isReloading
  }
}

/// How many articles are others than before.
struct LibraryNews: Sendable {
  var new = 0
  var changed = 0
  var gone = 0

  /// - Complexity: O(*n*) in the articles, and in the bytes of those that did not change.
  init(of library: LibraryIndex, after old: LibraryIndex) {
    for article in library.articles {
      guard let before = old.article(article.id) else {
        new += 1
        continue
      }
      if before.text.original != article.text.original { changed += 1 }
    }
    gone = old.articles.count {
      let isLeft = library.index(of: $0.id) != nil && !library.snapshot.gone.contains($0.id)
      return !isLeft && !old.snapshot.gone.contains($0.id)
    }
  }

  /// For the status line; nil where nothing has changed.
  var words: String? {
    let parts = [(new, "new"), (changed, "changed"), (gone, "gone")].filter { $0.0 > 0 }
    return parts.isEmpty ? nil : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
