internal import Articles

extension LibrarySnapshot {
  /// Where each article was loaded from, as the person named it.
  var paths: [ArticleID: String] {
    Dictionary(articles.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
  }
}
