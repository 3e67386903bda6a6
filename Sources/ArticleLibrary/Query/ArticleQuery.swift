/// A wish about articles: all its terms must hold.
package struct ArticleQuery: Sendable, Equatable {
  /// One condition, or its opposite.
  package struct Term: Sendable, Equatable {
    package var condition: Condition
    package var isNegated: Bool

    package init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  package enum Condition: Sendable, Equatable {
    case read, unread, starred, dismissed
    /// Words that stand together in the visible text; the last one may go on.
    case text(TextNeedle)
    case named(Field, TextNeedle)
    case words(Comparison, Int)
    /// On or after a day.
    case newer(QueryDay)
    /// Before a day.
    case older(QueryDay)
  }

  /// What can be asked by name.
  package enum Field: String, Sendable, CaseIterable {
    /// Outlet, agency or path.
    case source
    case outlet, agency, headline, tag, language
    case person, place
    case organisation = "org"

    /// Whether it asks for who or what an article names.
    package var isOfEntities: Bool { [.person, .place, .organisation].contains(self) }
  }

  package enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case fewer = "<"
    case exactly = "="
  }

  /// In the order in which they were written.
  package var terms: [Term]

  package init(_ terms: [Term] = []) {
    self.terms = terms
  }

  /// Whether it can be answered only when entities are known.
  package var needsEntities: Bool {
    terms.contains { term in
      guard case .named(let field, _) = term.condition else { return false }
      return field.isOfEntities
    }
  }
}
