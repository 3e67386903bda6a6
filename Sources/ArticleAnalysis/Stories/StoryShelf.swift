package import Articles

/// The articles of a library on their way to stories: they are read one by one and need not stay in
/// memory, some four thousand bytes of each text do.
package struct StoryShelf {
  /// What is kept of an article for what is said of its story.
  private struct Card {
    var date: PublicationDate?
    var outlet: String?
    /// In the order of the articles.
    var place: Int
  }

  /// The texts that are still to be read: the articles that print each, the leading one first.
  private var groups: [ArticleID: [ArticleID]] = [:]
  private var cards: [ArticleID: Card] = [:]
  private var index = StoryIndex()
  private var vocabulary = StoryVocabulary()

  /// Makes an empty shelf, to which articles are added as they come.
  package init() {}

  /// Makes room for some articles in the order in which they are listed, with their copies.
  package init(_ articles: [ArticleID], copies: [CopyGroup]) {
    var seen: Set<ArticleID> = []
    let known = Set(articles)
    func add(_ ids: [ArticleID]) {
      let fresh = ids.filter { known.contains($0) && seen.insert($0).inserted }
      guard let first = fresh.first else { return }
      groups[first] = fresh
    }
    for group in copies {
      add([group.leader] + group.members.map(\.article).filter { $0 != group.leader })
    }
    for article in articles { add([article]) }
    for (place, article) in articles.enumerated() where cards[article] == nil {
      cards[article] = Card(date: nil, outlet: nil, place: place)
    }
  }

  /// Reads one article; of copies only the text of the one that leads counts.
  package mutating func read(_ article: Article) {
    read(StorySummary(article, vocabulary: &vocabulary))
  }

  /// The same for an article that has been summed up.
  package mutating func read(_ summary: StorySummary) {
    let id = summary.article
    cards[id]?.date = summary.date
    cards[id]?.outlet = summary.outlet
    guard let ids = groups[id] else { return }
    var text = summary.text
    text.ids = ids
    index.insert(text)
  }

  /// Reads one article more, whose text no other prints.
  package mutating func add(_ article: Article) {
    guard cards[article.id] == nil else { return }
    cards[article.id] = Card(date: nil, outlet: nil, place: cards.count)
    groups[article.id] = [article.id]
    read(article)
  }

  /// Takes note of one article more that prints the text of another.
  package mutating func add(_ article: Article, asCopyOf other: ArticleID) {
    guard cards[article.id] == nil else { return }
    cards[article.id] = Card(date: article.date, outlet: article.outlet, place: cards.count)
    index.add(article.id, toTextOf: other)
  }

  /// Gives the articles read since the last time their stories.
  ///
  /// - Complexity: the same for each article in a small and in a large library.
  package mutating func place(
    progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) {
    index.setDays { ids in ids.compactMap { cards[$0]?.date?.dayNumber }.min() }
    index.placeAll(progress: progress, isCancelled: isCancelled)
  }

  /// The stories of the articles read, in the order of their first articles.
  ///
  /// - Parameters:
  ///   - corrections: what a person has said of them.
  ///   - progress: told how many texts have been placed, after each.
  ///   - isCancelled: asked before each text; once true, those that are left stand alone.
  /// - Returns: the stories, each with the evidence of its members.
  package mutating func stories(
    corrections: Corrections = Corrections(), progress: (Int) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) -> [Story] {
    index.correct(corrections)
    place(progress: progress, isCancelled: isCancelled)
    let stories = index.joined.map { story(of: $0) }
    let places = stories.map { $0.articles.compactMap { cards[$0]?.place }.min() ?? 0 }
    return stories.indices.sorted { places[$0] < places[$1] }.map { stories[$0] }
  }

  private func story(of texts: [Int]) -> Story {
    let texts = texts.sorted { index.texts[$0].order < index.texts[$1].order }
    let description = StoryDescription(texts, in: index)
    let keys = texts.flatMap { index.texts[$0].ids }.map { id in
      (id: id, day: cards[id]?.date?.dayNumber ?? .max, place: cards[id]?.place ?? 0)
    }
    let ids = keys.sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map(\.id)
    let dates = ids.compactMap { cards[$0]?.date }
    var outlets: [String] = []
    for outlet in ids.compactMap({ cards[$0]?.outlet }) where !outlets.contains(outlet) {
      outlets.append(outlet)
    }
    let memberships = description.memberships
    return Story(
      id: description.identity, title: description.title, articles: ids, terms: description.terms,
      firstDay: dates.min(), lastDay: dates.max(), outlets: outlets,
      members: ids.compactMap { memberships[$0] })
  }
}
