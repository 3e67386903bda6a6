internal import ArticleAnalysis
package import ArticleStorage
internal import Articles

/// A search of the library as a person sees its answer: one row for each text, with the words found.
package struct LibrarySearch {
  package struct Hit: Sendable {
    package var row: ArticleRow
    /// Nil where the query asks for no words, or they stand in no visible text.
    package var snippet: Snippet?
    /// Who else has the text with these words: outlets, or paths where none is named.
    package var alsoIn: [String]
  }

  package struct Answer: Sendable {
    package var hits: [Hit]
    /// Whether there were too many to weigh, so that the newest stand first.
    package var isNewestFirst: Bool
  }

  /// Rows that are fetched for each text shown, since copies fold into one.
  private static let rowsPerHit = 4

  private let store: LibraryStore
  private let today: Int
  private let sayings: NameSayings.Reading

  /// - Parameters:
  ///   - store: the library.
  ///   - today: the day of the question in days since 1970.
  ///   - sayings: what the person says of names.
  package init(_ store: LibraryStore, today: Int, sayings: @escaping NameSayings.Reading) {
    self.store = store
    self.today = today
    self.sayings = sayings
  }

  /// The texts that fit best.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - limit: texts at the most.
  ///   - showsMuted: whether what mute rules hide is searched as well.
  /// - Returns: the texts, with the words that were found.
  /// - Throws: what is wrong with the library file.
  package func hits(
    _ query: ArticleQuery, limit: Int, showsMuted: Bool = false
  ) throws(StoreError) -> Answer {
    let asked = try store.condition(query, today: today, sayings: sayings)
    let condition = showsMuted ? asked : ArticleCondition.all([asked, .muted(false)])
    let answer = try store.search(condition, limit: limit * Self.rowsPerHit)
    var hits = Self.folded(answer.rows, limit: limit)
    let needles = query.needles
    let bodies = needles.isEmpty ? [] : try store.bodies(of: hits.map(\.row.id))
    let snippets = Parallel.map(count: bodies.count) { index in
      (bodies[index].id, bodies[index].article().flatMap { Snippet(of: needles, in: $0) })
    }
    let byID = Dictionary(snippets, uniquingKeysWith: { first, _ in first })
    for index in hits.indices { hits[index].snippet = byID[hits[index].row.id] ?? nil }
    return Answer(hits: hits, isNewestFirst: answer.isNewestFirst)
  }

  private static func folded(_ rows: [ArticleRow], limit: Int) -> [Hit] {
    var hits: [Hit] = []
    var places: [ArticleID: Int] = [:]
    for row in rows {
      let text = row.leader ?? row.id
      guard let place = places[text] else {
        guard hits.count < limit else { continue }
        places[text] = hits.count
        hits.append(Hit(row: row, snippet: nil, alsoIn: []))
        continue
      }
      // The leading text stands for all, if it has the words.
      let shown = row.leader == nil ? row : hits[place].row
      let other = row.leader == nil ? hits[place].row : row
      hits[place].row = shown
      hits[place].alsoIn.append(other.publisher ?? other.path)
    }
    return hits
  }
}

extension ArticleQuery {
  /// The words that an article is to have, wherever they stand in the query.
  package var needles: [TextNeedle] {
    terms.filter { !$0.isNegated }.flatMap { term -> [TextNeedle] in
      switch term.condition {
      case .text(let needle), .named(.headline, let needle): [needle]
      case .any(let alternatives): alternatives.flatMap { ArticleQuery($0).needles }
      default: []
      }
    }
  }
}
