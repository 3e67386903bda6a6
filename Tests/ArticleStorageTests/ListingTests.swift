import ArticleStorage
import Articles
import TestSupport
import Testing

/// Items of sources on their way into the lists.
@Suite struct ListingTests {
  let folder: TemporaryFolder
  let store: LibraryStore
  let source: Source.ID

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
    let feed = NewSource(kind: .feed, address: "http://a.example/f")
    source = try #require(try store.add([feed], name: "added").ids.first)
  }

  private func items(_ numbers: Range<Int>) -> [IncomingArticle] {
    numbers.map { .listed($0 + 1, of: source, text: "Report \($0 + 1).") }
  }

  @Test(arguments: [1, 63, 64, 65, 200])
  func `all of a batch stands in the lists, however many they are`(_ count: Int) throws {
    try store.list(items(0..<count), [])
    let counts = try store.counts()
    #expect(counts.articles == count)
    #expect(counts.unlooked == count)
    #expect(counts.unnamed == count)
    #expect(counts.unplaced == count)
    #expect(try store.rows(of: [ArticleID(rawValue: UInt64(count))]).count == 1)
    #expect(try store.items(of: source).count == count)
    #expect(try store.check().isEmpty)
  }

  @Test func `an item that changes within a batch has its later text`() throws {
    let later = IncomingArticle.listed(3, of: source, text: "Report 3, corrected.")
    try store.list(items(0..<5) + [later], [])
    let id = ArticleID(rawValue: 3)
    #expect(try store.bodies(of: [id]).map(\.bytes) == [later.article.text.original])
    #expect(try store.earlierBodies(of: id) == [Array("Report 3.".utf8)])
    #expect(try store.counts().articles == 5)
    #expect(try store.items(of: source).count == 5)
    #expect(try store.check().isEmpty)
  }

  @Test func `nothing of a batch is listed of which one article cannot be`() throws {
    let foreign = IncomingArticle.listed(9, of: source + 1, text: "Of no source.")
    #expect(throws: StoreError.self) { try store.list(items(0..<70) + [foreign], []) }
    #expect(try store.counts().articles == 0)
    #expect(try store.items(of: source).isEmpty)
  }

  @Test func `the file alone has all that is listed once the journal is settled`() throws {
    try store.list(items(0..<300), [])
    try store.settleJournal()
    try folder.write(try folder.bytes("library.sqlite"), to: "copy.sqlite")
    let copy = try LibraryStore(path: folder.file("copy.sqlite"))
    #expect(try copy.counts().articles == 300)
  }

  @Test func `the journal is settled while articles are listed and read`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for _ in 0..<20 { try store.settleJournal() } }
      group.addTask { for _ in 0..<20 { _ = try store.counts() } }
      for start in stride(from: 0, to: 2_000, by: 100) {
        try store.list(items(start..<start + 100), [])
      }
      try await group.waitForAll()
    }
    #expect(try store.counts().articles == 2_000)
    #expect(try store.check().isEmpty)
  }
}
