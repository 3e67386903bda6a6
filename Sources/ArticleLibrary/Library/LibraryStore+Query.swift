package import ArticleStorage
package import Articles

extension LibraryStore {
  /// A query in the words of this library's tables.
  ///
  /// - Parameters:
  ///   - query: what a person asked.
  ///   - today: the day of the question in days since 1970.
  ///   - sayings: reads what the person says of names; asked only where the query is about names.
  /// - Returns: the condition for all lists and counts.
  /// - Throws: what is wrong with the library file.
  package func condition(
    _ query: ArticleQuery, today: Int, sayings: () -> NameSayings
  ) throws(StoreError) -> ArticleCondition {
    ArticleCondition(
      query, today: today, houses: try houses(), tags: try tags().map(\.name),
      sayings: query.asksOfNames ? sayings() : NameSayings())
  }
}

extension LibraryStore {
  /// The article that was added from a path of the present folder or from an address of the web.
  package func article(atPath path: String) throws(StoreError) -> ArticleID? {
    if SourceAdding.isAddress(path) { return try article(listedAt: path) }
    guard let location = AbsolutePath.location(of: path) else { return nil }
    return try article(at: location)
  }
}
