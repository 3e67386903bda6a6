import ArticleStorage
import Articles
import TestSupport
import Testing

/// The same bytes from another place.
@Suite struct TwinTests {
  let folder: TemporaryFolder
  let store: LibraryStore
  let sources: [Source.ID]

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
    let feeds = ["http://a.example/f", "http://b.example/f"].map {
      NewSource(kind: .feed, address: $0)
    }
    sources = try store.add(feeds, name: "added").ids
  }

  /// An item with the same bytes, whatever its number.
  private func item(_ number: Int, of source: Source.ID, hash: UInt64?) -> IncomingArticle {
    let article = Article(
      id: ArticleID(rawValue: UInt64(number)), path: "http://\(number).example/",
      text: ArticleText("A ferry sank."))
    var incoming = IncomingArticle(
      article: article, hash: hash, location: nil, stamp: .init(size: 13, modified: 1), sortDay: 1,
      day: 1, known: [], search: .init(headline: "", body: "", house: "", path: ""),
      fingerprints: [], sparse: [])
    incoming.item = SourceItem(
      source: source, key: UInt64(number), article: article.id, link: 1, title: 1, content: 1,
      isSummary: false)
    return incoming
  }

  @Test(arguments: [nil, StableHash.wide(Array("A ferry sank.".utf8))])
  func `an item that another source lists too is one article, whatever version kept it`(
    _ hash: UInt64?
  ) throws {
    let first = item(1, of: sources[0], hash: hash)
    #expect(try store.add([first]) == [.added])
    let second = item(
      2, of: sources[1], hash: StableHash.wide(first.article.text.original))
    #expect(try store.add([second]) == [.known(first.article.id)])
    #expect(try store.items(ofArticle: first.article.id).map(\.source) == sources)
    #expect(try store.check().isEmpty)
  }
}
