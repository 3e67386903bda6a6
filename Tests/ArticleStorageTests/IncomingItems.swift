import ArticleStorage
import Articles

extension IncomingArticle {
  /// An item of a source; without `hash` it is known by that of files.
  static func item(
    _ number: Int, of source: Source.ID, text: String, hash: UInt64?
  ) -> IncomingArticle {
    var incoming = file("http://\(number).example/", number, text: text, hash: hash)
    incoming.location = nil
    incoming.item = SourceItem(
      source: source, key: UInt64(number), article: incoming.article.id, link: 1, title: 1,
      content: 1, isSummary: false)
    return incoming
  }

  /// An item as a refresh lists it.
  static func listed(_ number: Int, of source: Source.ID, text: String) -> IncomingArticle {
    item(number, of: source, text: text, hash: StableHash.wide(Array(text.utf8)))
  }

  static func file(
    _ path: String, _ number: Int, text: String, hash: UInt64? = nil
  ) -> IncomingArticle {
    let article = Article(
      id: ArticleID(rawValue: UInt64(number)), path: path, text: ArticleText(text))
    return IncomingArticle(
      article: article, hash: hash, location: path, stamp: .init(size: 13, modified: 1), sortDay: 1,
      day: 1, known: [], search: .init(headline: "", body: "", house: "", path: ""),
      fingerprints: [], sparse: [])
  }
}
