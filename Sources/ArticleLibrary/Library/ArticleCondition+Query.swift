internal import ArticleAnalysis
package import ArticleStorage
internal import Articles

extension ArticleCondition {
  /// A query in the words of the library's tables.
  ///
  /// - Parameters:
  ///   - query: what a person asked.
  ///   - today: the day of the question in days since 1 January 1970.
  ///   - houses: the outlets and agencies of the library.
  ///   - tags: the tags of the library.
  ///   - sayings: what the person says of names; a name is found under all that are said to be it.
  package init(
    _ query: ArticleQuery, today: Int, houses: [House], tags: [String], sayings: NameSayings
  ) {
    let compiler = QueryCompiler(today: today, houses: houses, tags: tags, sayings: sayings)
    self = compiler.condition(query.terms)
  }
}

extension ArticleQuery {
  /// Whether it asks who or what is named, so that what the person says of names counts.
  package var asksOfNames: Bool { Self.askOfNames(terms) }

  private static func askOfNames(_ terms: [Term]) -> Bool {
    terms.contains { term in
      switch term.condition {
      case .named(let field, _): field.isOfEntities
      case .any(let alternatives): alternatives.contains(where: askOfNames)
      default: false
      }
    }
  }
}

/// Turns what can be asked into what can be looked up.
private struct QueryCompiler {
  let today: Int
  let houses: [House]
  let tags: [String]
  let sayings: NameSayings

  func condition(_ terms: [ArticleQuery.Term]) -> ArticleCondition {
    .all(
      terms.map { term in
        let condition = condition(term.condition)
        return term.isNegated ? .not(condition) : condition
      })
  }

  private func condition(_ condition: ArticleQuery.Condition) -> ArticleCondition {
    switch condition {
    case .read: .read(true)
    case .unread: .read(false)
    case .starred: .starred(true)
    case .dismissed: .dismissed(true)
    case .text(let needle): .text(match(needle, [.headline, .body, .house]))
    case .named(let field, let needle): named(field, needle)
    case .words(let comparison, let number): .words(range(comparison, number))
    case .newer(let day): .day(day.number(today: today)...Int.max)
    case .older(let day): .day(Int.min...(max(day.number(today: today), Int.min + 1) - 1))
    case .has(.copy): .hasCopy
    case .has(.note): .hasNote
    case .has(.discrepancy): .isDisputed
    case .has(.tag): tags.isEmpty ? .nothing : .tag(tags)
    case .any(let alternatives): .any(alternatives.map { self.condition($0) })
    }
  }

  private func named(_ field: ArticleQuery.Field, _ needle: TextNeedle) -> ArticleCondition {
    switch field {
    case .source:
      .any([.publisher(ids(needle)), .agency(ids(needle)), .text(match(needle, [.path]))])
    case .outlet: .publisher(ids(needle))
    case .agency: .agency(ids(needle))
    case .headline: .text(match(needle, [.headline]))
    case .language: .language(needle.words)
    case .tag: .tag(tags.filter { needle.isFound(in: $0) })
    case .person: entity(.person, needle)
    case .place: entity(.place, needle)
    case .organisation: entity(.organisation, needle)
    case .story: .story(match(needle, []))
    }
  }

  /// Who has one of the words' names, or a name that is said to be the same.
  private func entity(_ kind: Entity.Kind, _ needle: TextNeedle) -> ArticleCondition {
    let others = KnownForms.names(of: needle.words) + sayings.names(with: needle)
    let own = ArticleCondition.entity(kind: kind, match(needle, []))
    guard !others.isEmpty else { return own }
    return .any(
      [own]
        + others.map { .entity(kind: kind, TextMatch($0, isOpenEnded: false, in: [])) })
  }

  private func ids(_ needle: TextNeedle) -> [House.ID] {
    houses.filter { needle.isFound(in: $0.name) }.map(\.id)
  }

  private func match(_ needle: TextNeedle, _ columns: [TextMatch.Column]) -> TextMatch {
    TextMatch(needle.words, isOpenEnded: needle.isOpenEnded, in: columns)
  }

  private func range(_ comparison: ArticleQuery.Comparison, _ number: Int) -> ClosedRange<Int> {
    switch comparison {
    case .atLeast: number...Int.max
    case .atMost: Int.min...number
    case .more: number == .max ? Int.max...Int.max : (number + 1)...Int.max
    case .fewer: Int.min...(number - 1)
    case .exactly: number...number
    }
  }
}
