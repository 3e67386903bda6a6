import ArticleStorage
import Articles
import TestSupport
import Testing

/// The same bytes from another place.
@Suite struct TwinTests {
  let folder: TemporaryFolder
  let store: LibraryStore
  let sources: [Source.ID]
  let text = "A ferry sank."

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
    let feeds = ["http://a.example/f", "http://b.example/f"].map {
      NewSource(kind: .feed, address: $0)
    }
    sources = try store.add(feeds, name: "added").ids
  }

  @Test(arguments: [nil, StableHash.wide(Array("A ferry sank.".utf8))])
  func `an item that another source lists too is one article, whatever version kept it`(
    _ hash: UInt64?
  ) throws {
    let first = IncomingArticle.item(1, of: sources[0], text: text, hash: hash)
    #expect(try store.add([first]) == [.added])
    #expect(
      try store.add([.listed(2, of: sources[1], text: text)]) == [.known(first.article.id)])
    #expect(try store.items(ofArticle: first.article.id).map(\.source) == sources)
    #expect(try store.check().isEmpty)
  }

  @Test func `an item that two sources list is one article in a library of items alone`() throws {
    try store.list([.listed(1, of: sources[0], text: text)], [])
    try store.list([.listed(2, of: sources[1], text: text)], [])
    #expect(try store.items(ofArticle: ArticleID(rawValue: 1)).map(\.source) == sources)
    #expect(try store.counts().articles == 1)
  }

  @Test func `an item is found as a file that was added after other items`() throws {
    try store.list([.listed(1, of: sources[0], text: "A bridge fell.")], [])
    #expect(try store.add([.file("/ferry", 2, text: text)]) == [.added])
    try store.list([.listed(3, of: sources[1], text: text)], [])
    #expect(try store.items(ofArticle: ArticleID(rawValue: 2)).map(\.source) == [sources[1]])
    #expect(try store.counts().articles == 2)
  }

  @Test func `an item that an earlier version has kept is found by one that is listed`() throws {
    #expect(try store.add([.item(1, of: sources[0], text: text, hash: nil)]) == [.added])
    try store.list([.listed(2, of: sources[1], text: text)], [])
    #expect(try store.items(ofArticle: ArticleID(rawValue: 1)).map(\.source) == sources)
    #expect(try store.counts().articles == 1)
  }
}
