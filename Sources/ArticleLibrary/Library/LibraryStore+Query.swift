package import ArticleStorage
package import Articles

extension LibraryStore {
  /// A query in the words of this library's tables, by what the person says of names.
  package func condition(
    _ query: ArticleQuery, today: Int, sayings: NameSayings = NameSayings()
  ) throws(StoreError) -> ArticleCondition {
    ArticleCondition(
      query, today: today, houses: try houses(), tags: try tags().map(\.name), sayings: sayings)
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
