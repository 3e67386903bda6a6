/// A wish about articles: all its terms must hold.
///
/// Alternatives (`a b OR c`, with brackets or without) are one term of kind `any`.
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
    case has(Property)
    /// One of these, each of which holds when all its terms do.
    indirect case any([[Term]])
  }

  /// What an article may have.
  package enum Property: String, Sendable, CaseIterable {
    /// Another article with its text.
    case copy
    case tag, note
    /// A report of the same event that differs from it.
    case discrepancy
  }

  /// What can be asked by name.
  package enum Field: String, Sendable, CaseIterable {
    /// Outlet, agency or path.
    case source
    /// Of an article that names none, the agency stands in its place.
    case outlet
    case agency, headline, tag, language
    case person, place
    case organisation = "org"
    /// The headline of any report of the same event.
    case story

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
    contains { condition in
      guard case .named(let field, _) = condition else { return false }
      return field.isOfEntities
    }
  }

  /// Whether it can be answered only when copies and stories are known.
  package var needsGroups: Bool {
    contains { condition in
      switch condition {
      case .named(.story, _), .has(.copy), .has(.discrepancy): true
      default: false
      }
    }
  }

  /// Whether it can be answered only when reports are compared.
  package var needsComparisons: Bool { contains { $0 == .has(.discrepancy) } }

  /// Whether it asks for what is known of stories.
  package var asksForStories: Bool {
    contains { condition in
      if case .named(.story, _) = condition { return true }
      return condition == .has(.discrepancy)
    }
  }

  /// Whether a condition like that stands anywhere in the query.
  private func contains(_ isMeant: (Condition) -> Bool) -> Bool {
    terms.contains { term in
      if case .any(let alternatives) = term.condition {
        return alternatives.contains { ArticleQuery($0).contains(isMeant) }
      }
      return isMeant(term.condition)
    }
  }
}
