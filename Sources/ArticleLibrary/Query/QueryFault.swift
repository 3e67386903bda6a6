/// Why a query cannot be understood, and where.
package struct QueryFault: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case unclosedQuotation
    case unknownField(String)
    case missingValue(ArticleQuery.Field)
    /// `words:` needs a number, as in `words:>300`.
    case notANumber(String)
    /// `newer:` and `older:` need a day, as in `2d` or `2015-11-30`.
    case notADay(String)
    /// The last day of a rule is over.
    case pastDay(String)
    /// `has:` knows no such thing.
    case unknownProperty(String)
    /// A bracket has no partner.
    case unpairedBracket
    /// Brackets stand deeper in each other than `ArticleQuery.deepest`.
    case tooDeep
    /// Nothing stands behind a minus, or between quotation marks.
    case nothingToLookFor
    /// It is known of articles of the library alone.
    case needsLibrary(ArticleQuery.Property)
    /// Longer than `ArticleQuery.longest` bytes.
    case tooLong
  }

  /// UTF-8 bytes of the query.
  package var range: Range<Int>
  package var reason: Reason

  package init(range: Range<Int>, reason: Reason) {
    self.range = range
    self.reason = reason
  }
}
