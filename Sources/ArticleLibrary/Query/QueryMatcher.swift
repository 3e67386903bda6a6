internal import ArticleAnalysis
package import Articles

/// Answers a query about the articles of a library at one moment.
package struct QueryMatcher: Sendable {
  private let query: ArticleQuery
  private let today: Int
  private let states: [ArticleID: TriageState]
  /// For each article the entities it mentions; empty unless the query asks for entities.
  private let entities: [ArticleID: [Entity]]
  /// Articles that have copies, and the headlines of each article's story; empty unless asked for.
  private let copied: Set<ArticleID>
  private let titles: [ArticleID: [String]]
  /// Articles from which another report of the same event differs; empty unless asked for.
  private let disputed: Set<ArticleID>

  /// Prepares the answers.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - snapshot: the library; its entities matter only when the query needs them.
  ///   - today: the day of the question in days since 1 January 1970.
  package init(_ query: ArticleQuery, in snapshot: LibrarySnapshot, today: Int) {
    self.query = query
    self.today = today
    states = snapshot.states
    entities = query.needsEntities ? Self.entitiesByArticle(snapshot.entities) : [:]
    let groups = query.needsGroups ? snapshot.copies.filter { $0.members.count > 1 } : []
    copied = Set(groups.flatMap(\.members).map(\.article))
    titles = query.needsGroups ? Self.titlesByArticle(snapshot) : [:]
    disputed = query.needsComparisons ? Self.disputed(in: snapshot) : []
  }

  /// Whether every term of the query holds of an article.
  ///
  /// - Complexity: O(*n*) in the bytes of the article, for each term.
  package func matches(_ article: Article) -> Bool {
    holds(query.terms, of: article)
  }

  private func holds(_ terms: [ArticleQuery.Term], of article: Article) -> Bool {
    terms.allSatisfy { holds($0.condition, of: article) != $0.isNegated }
  }

  private func holds(_ condition: ArticleQuery.Condition, of article: Article) -> Bool {
    let state = states[article.id] ?? TriageState()
    switch condition {
    case .read: return state.isRead
    case .unread: return !state.isRead
    case .starred: return state.isStarred
    case .dismissed: return state.isDismissed
    case .text(let needle): return isVisible(needle, in: article)
    case .named(let field, let needle):
      let names = names(field, of: article, state)
      if names.contains(where: { needle.isFound(in: $0) }) { return true }
      // Another form of a known name: `org:daesh` where the article has only `Islamic State`.
      return field.isOfEntities
        && KnownForms.names(of: needle.words).contains(where: names.contains)
    case .words(let comparison, let number): return holds(article.words, comparison, number)
    case .newer(let day):
      return self.day(of: article).map { $0 >= day.number(today: today) } ?? false
    case .older(let day):
      return self.day(of: article).map { $0 < day.number(today: today) } ?? false
    case .has(.copy): return copied.contains(article.id)
    case .has(.discrepancy): return disputed.contains(article.id)
    case .has(.tag): return !state.tags.isEmpty
    // Notes are kept in the library alone.
    case .has(.note): return false
    case .any(let alternatives): return alternatives.contains { holds($0, of: article) }
    }
  }

  private func names(
    _ field: ArticleQuery.Field, of article: Article, _ state: TriageState
  ) -> [String] {
    switch field {
    case .source: [article.outlet, article.agency, article.path].compactMap(\.self)
    case .outlet: [article.publisher].compactMap(\.self)
    case .agency: [article.agency].compactMap(\.self)
    case .headline: [article.headline]
    case .language: [article.language].compactMap(\.self)
    case .tag: state.tags
    case .person: names(.person, article.id)
    case .place: names(.place, article.id)
    case .organisation: names(.organisation, article.id)
    case .story: titles[article.id] ?? []
    }
  }

  private func names(_ kind: Entity.Kind, _ article: ArticleID) -> [String] {
    entities[article, default: []].filter { $0.kind == kind }.flatMap { [$0.name] + $0.aliases }
  }

  private func isVisible(_ needle: TextNeedle, in article: Article) -> Bool {
    article.passages.contains { passage in
      !passage.isFolded && needle.isFound(in: article.text.utf8[passage.range])
    }
  }

  private func holds(_ words: Int, _ comparison: ArticleQuery.Comparison, _ number: Int) -> Bool {
    switch comparison {
    case .atLeast: words >= number
    case .atMost: words <= number
    case .more: words > number
    case .fewer: words < number
    case .exactly: words == number
    }
  }

  private func day(of article: Article) -> Int? {
    article.date?.dayNumber
  }

  private static func titlesByArticle(_ snapshot: LibrarySnapshot) -> [ArticleID: [String]] {
    let headlines = Dictionary(
      snapshot.articles.map { ($0.id, $0.headline) }, uniquingKeysWith: { first, _ in first })
    var titles: [ArticleID: [String]] = [:]
    for story in snapshot.stories {
      let all = story.articles.compactMap { headlines[$0] }
      for article in story.articles { titles[article] = all }
    }
    return titles
  }

  private static func disputed(in snapshot: LibrarySnapshot) -> Set<ArticleID> {
    let stories = snapshot.stories.filter { $0.articles.count > 1 }
    let counts = Parallel.map(count: stories.count) {
      Disputes.count(in: stories[$0], of: snapshot)
    }
    return Set(counts.flatMap(\.keys))
  }

  private static func entitiesByArticle(_ index: EntityIndex) -> [ArticleID: [Entity]] {
    let byID = Dictionary(
      index.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: [ArticleID: Set<Entity.ID>] = [:]
    var result: [ArticleID: [Entity]] = [:]
    for mention in index.mentions
    where seen[mention.article, default: []].insert(mention.entity).inserted {
      if let entity = byID[mention.entity] { result[mention.article, default: []].append(entity) }
    }
    return result
  }
}
