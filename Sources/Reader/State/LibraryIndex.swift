package import Articles

/// A library's snapshot with the look-ups that every pane needs, made once when it changes.
package struct LibraryIndex: Sendable {
  package private(set) var snapshot: LibrarySnapshot
  /// Of the articles, in their order.
  let headlines: SearchedTexts
  private var positions: [ArticleID: Int] = [:]
  private var groupPositions: [ArticleID: Int] = [:]
  private var storyPositions: [ArticleID: Int] = [:]
  private var storyIDs: [Story.ID: Int] = [:]
  private var entityPositions: [Entity.ID: Int] = [:]
  private var leaders: [ArticleID: ArticleID] = [:]
  private var mentionsByArticle: [ArticleID: [Mention]] = [:]
  /// Without peoples and details.
  private var namesByArticle: [ArticleID: [Mention]] = [:]
  /// Searches under names, and what hides articles.
  package var rules = LibraryRules()
  /// Of stories with more than one text.
  private var extents: [Story.ID: StoryExtent] = [:]

  /// - Parameters:
  ///   - snapshot: the library.
  ///   - showsPeoples: whether peoples and their adjectives count as mentions of their country.
  /// - Complexity: O(*n*) in articles, copies and mentions.
  package init(_ snapshot: LibrarySnapshot = LibrarySnapshot(), showsPeoples: Bool = false) {
    self.snapshot = snapshot
    self.showsPeoples = showsPeoples
    headlines = SearchedTexts(snapshot.articles.lazy.map(\.headline))
    for (position, article) in snapshot.articles.enumerated() { positions[article.id] = position }
    placeGroups()
    placeEntities()
  }

  private mutating func placeGroups() {
    groupPositions.removeAll(keepingCapacity: true)
    leaders.removeAll(keepingCapacity: true)
    for (position, group) in snapshot.copies.enumerated() {
      for member in group.members {
        groupPositions[member.article] = position
        if member.isFoldedUnderLeader { leaders[member.article] = group.leader }
      }
    }
    storyPositions.removeAll(keepingCapacity: true)
    storyIDs.removeAll(keepingCapacity: true)
    extents.removeAll(keepingCapacity: true)
    for (position, story) in snapshot.stories.enumerated() {
      storyIDs[story.id] = position
      for article in story.articles { storyPositions[article] = position }
      guard story.articles.count > 1, Set(story.articles.map(leader)).count > 1 else { continue }
      extents[story.id] = story.articles.compactMap(article).reduce(into: StoryExtent()) {
        $0.add($1)
      }
    }
  }

  private mutating func placeEntities() {
    entityPositions.removeAll(keepingCapacity: true)
    for (position, entity) in snapshot.entities.entities.enumerated() {
      entityPositions[entity.id] = position
    }
    groupMentions()
  }

  /// Whether peoples and their adjectives count as mentions of their country.
  package var showsPeoples: Bool {
    didSet { groupMentions() }
  }

  /// Dates, numbers and the like in the texts, where they were asked for; none stands in a name.
  package var details: [Mention] = [] {
    didSet { groupMentions() }
  }

  private mutating func groupMentions() {
    let index = snapshot.entities
    namesByArticle = Dictionary(grouping: index.mentions, by: \.article)
    mentionsByArticle = namesByArticle
    let further = (showsPeoples ? index.peoples : []) + details
    for (article, more) in Dictionary(grouping: further, by: \.article) {
      // An event may be a name of no kind too (`World War II`), and is then the event.
      let taken = Set(more.lazy.map(\.range.lowerBound))
      let names = mentionsByArticle[article, default: []]
        .filter { $0.kind != .other || !taken.contains($0.range.lowerBound) }
      mentionsByArticle[article] = (names + more)
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  package var articles: [Article] { snapshot.articles }
  package var stories: [Story] { snapshot.stories }
  package var entities: [Entity] { snapshot.entities.entities }

  package func article(_ id: ArticleID) -> Article? {
    positions[id].map { snapshot.articles[$0] }
  }

  /// As `position`, or nil for an article that is not there.
  func index(of id: ArticleID) -> Int? { positions[id] }

  /// Where the article stands in the order of loading.
  package func position(_ id: ArticleID) -> Int {
    positions[id] ?? .max
  }

  package func group(of id: ArticleID) -> CopyGroup? {
    groupPositions[id].map { snapshot.copies[$0] }
  }

  package func story(of id: ArticleID) -> Story? {
    storyPositions[id].map { snapshot.stories[$0] }
  }

  package func story(id: Story.ID) -> Story? {
    storyIDs[id].map { snapshot.stories[$0] }
  }

  /// The days and outlets of a story of several texts.
  package func extent(of id: Story.ID) -> StoryExtent? { extents[id] }

  package func entity(_ id: Entity.ID) -> Entity? {
    entityPositions[id].map { snapshot.entities.entities[$0] }
  }

  /// In order of place.
  package func mentions(in id: ArticleID) -> [Mention] {
    mentionsByArticle[id] ?? []
  }

  /// Whom and what an article names, as the counts of entities go.
  func entities(namedIn id: ArticleID) -> Set<Entity.ID> {
    Set((namesByArticle[id] ?? []).lazy.map(\.entity))
  }

  package func state(_ id: ArticleID) -> TriageState {
    snapshot.states[id] ?? TriageState()
  }

  /// Whether a saved search finds the article; true where only what it finds is held.
  func isFound(_ id: ArticleID, bySearch name: String) -> Bool {
    rules.search(named: name)?.articles?.contains(id) ?? true
  }

  /// Whether a mute rule hides the article.
  package func isMuted(_ id: ArticleID) -> Bool { snapshot.muted.contains(id) }

  /// The article under whose row this one is folded as a copy; itself where it has a row.
  package func leader(of id: ArticleID) -> ArticleID {
    leaders[id] ?? id
  }

  /// Whether another report of its event is there, besides copies.
  package func isInStory(_ id: ArticleID) -> Bool {
    story(of: id).map { extents[$0.id] != nil } ?? false
  }

  /// The copies folded under an article, without itself.
  package func copies(under id: ArticleID) -> [CopyGroup.Member] {
    guard let group = group(of: id), group.leader == id else { return [] }
    return group.members.filter { $0.article != id && $0.isFoldedUnderLeader }
  }

  /// The texts of a story, copies once, in the story's order.
  package func texts(of story: Story) -> [ArticleID] {
    story.articles.filter { leader(of: $0) == $0 }
  }

  /// The texts of the story of an article; the article alone where none is known.
  package func texts(ofStoryWith id: ArticleID) -> [ArticleID] {
    story(of: id).map(texts) ?? [id]
  }

  /// The other reports of an article's story, copies folded, in the story's order.
  package func reports(besides id: ArticleID) -> [ArticleID] {
    texts(ofStoryWith: id).filter { $0 != id }
  }

  /// Takes other entities into the library.
  ///
  /// - Complexity: O(*n*) in mentions.
  package mutating func setEntities(_ index: EntityIndex) {
    snapshot.entities = index
    placeEntities()
  }

  /// Takes other groups of copies and other stories of the same articles.
  ///
  /// - Complexity: O(*n*) in articles.
  mutating func setGroups(_ copies: [CopyGroup], _ stories: [Story]) {
    snapshot.copies = copies
    snapshot.stories = stories
    placeGroups()
  }

  mutating func withCorrections(_ body: (inout Corrections) -> Void) {
    body(&snapshot.corrections)
  }

  package mutating func setState(_ state: TriageState, of id: ArticleID) {
    snapshot.states[id] = state
  }

  /// The note on an article; nil for none.
  package func note(on id: ArticleID) -> String? { snapshot.notes.articles[id] }

  /// The notes on a story, in the order of its articles.
  package func notes(on story: Story) -> [String] {
    guard !snapshot.notes.stories.isEmpty else { return [] }
    return story.articles.compactMap { snapshot.notes.stories[$0] }
  }

  mutating func setNotes(_ notes: Notes) {
    snapshot.notes = notes
  }

  /// How other states differ from those of the articles, in no order.
  ///
  /// - Complexity: O(*n*) in the articles on which something was decided.
  func changes(to states: [ArticleID: TriageState]) -> [TriageAct.Change] {
    Set(states.keys).union(snapshot.states.keys).compactMap { id in
      let (before, after) = (state(id), states[id] ?? TriageState())
      guard before != after, positions[id] != nil else { return nil }
      return TriageAct.Change(article: id, before: before, after: after)
    }
  }

  /// Takes over what the library holds of triage.
  package mutating func setTriage(_ states: [ArticleID: TriageState], _ journal: TriageJournal) {
    snapshot.states = states
    snapshot.journal = journal
  }

  /// Takes over the triage of another library, unless that has no articles.
  mutating func takeTriage(of other: LibraryIndex) {
    guard !other.articles.isEmpty else { return }
    setTriage(other.snapshot.states, other.journal)
  }

  /// Lets states show what was decided since they were read.
  package mutating func withStates(_ body: (inout [ArticleID: TriageState]) -> Void) {
    body(&snapshot.states)
  }

  package mutating func withJournal<Result>(
    _ body: (inout TriageJournal) -> Result
  ) -> Result {
    body(&snapshot.journal)
  }

  package var journal: TriageJournal { snapshot.journal }
}
