import ArticleLibrary
import ArticleLoading
import ArticleStorage
import Articles
import TestSupport
import Testing

@Suite struct ArticleLibraryTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<12 {
      let name = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number)))
      try folder.write("Headline \(name)\n\nA report on number \(number). It ends here.\n", name)
    }
  }

  private func read(
    _ paths: [String], store: LibraryStore? = nil
  ) throws -> LibraryReading {
    var times = StageTimes()
    return try ArticleLibrary(paths: paths, store: store).read(times: &times)
  }

  @Test func `a folder gives its articles in the order of their names`() throws {
    let reading = try read([folder.path])
    #expect(reading.faults.isEmpty)
    #expect(
      reading.articles.map(\.path) == "abcdefghijkl".map { folder.path + "/\($0).txt" })
    #expect(reading.articles.allSatisfy { !$0.passages.isEmpty })
  }

  @Test func `an article named twice is there once`() throws {
    let file = folder.path + "/c.txt"
    let reading = try read([file, folder.path + "/./c.txt", file])
    #expect(reading.articles.map(\.path) == [file])
  }

  @Test func `what cannot be read is named and the rest is there`() throws {
    try folder.write("", "empty")
    let missing = folder.path + "/missing.txt"
    let reading = try read([missing, folder.path])
    #expect(reading.articles.count == 12)
    #expect(
      reading.faults == [
        LoadFault(path: missing, error: .notFound),
        LoadFault(path: folder.path + "/empty.txt", error: .refused(.empty)),
      ])
  }

  @Test func `a first screen holds what every snapshot holds`() throws {
    let snapshot = try read([folder.path]).snapshot
    #expect(snapshot.copies.map(\.leader) == snapshot.articles.map(\.id))
    #expect(snapshot.stories.flatMap(\.articles) == snapshot.articles.map(\.id))
  }

  @Test func `every article is in one group and one story`() throws {
    var times = StageTimes()
    let reading = try read([folder.path])
    let snapshot = try #require(ArticleLibrary.analysed(reading, times: &times))
    let ids = reading.articles.map(\.id).sorted()
    #expect(snapshot.copies.flatMap(\.members).map(\.article).sorted() == ids)
    #expect(snapshot.stories.flatMap(\.articles).sorted() == ids)
    #expect(times.stages.map(\.name) == ["copies", "entities", "stories", "identity"])
  }

  @Test func `a cancelled analysis gives nothing`() throws {
    var times = StageTimes()
    let reading = try read([folder.path])
    #expect(ArticleLibrary.analysed(reading, times: &times, isCancelled: { true }) == nil)
  }

  @Test func `a cancelled reading leaves the rest out`() throws {
    var times = StageTimes()
    let library = ArticleLibrary(paths: [folder.path], store: nil)
    #expect(try library.read(times: &times, isCancelled: { true }).articles.isEmpty)
  }

  @Test func `a decision is known at the next reading`() throws {
    let store = try LibraryStore(path: folder.path + "/library.sqlite")
    let library = ArticleLibrary(paths: [folder.path], store: store)
    var times = StageTimes()
    let snapshot = try library.read(times: &times).snapshot
    let article = try #require(snapshot.articles.first)
    let change = TriageAct.Change(
      article: article.id, before: TriageState(), after: TriageState(isStarred: true))
    try library.save(
      .recorded(TriageAct(id: 1, name: "starred", changes: [change])),
      locations: [article.id: article.path])
    let again = try library.read(times: &times)
    #expect(again.states == [article.id: TriageState(isStarred: true)])
    #expect(again.journal.done.map(\.name) == ["starred"])
    #expect(try store.locations() == [folder.path + "/a.txt"])
  }

  @Test func `two articles are laid side by side`() throws {
    var times = StageTimes()
    let reading = try read([folder.path])
    let snapshot = try #require(ArticleLibrary.analysed(reading, times: &times))
    let ids = snapshot.articles.map(\.id)
    let alignment = try #require(
      ArticleLibrary.compare(left: ids[0], right: ids[1], in: snapshot))
    #expect(!alignment.left.isEmpty && !alignment.right.isEmpty)
    let unknown = ArticleID(rawValue: 0)
    #expect(ArticleLibrary.compare(left: ids[0], right: unknown, in: snapshot) == nil)
  }
}

extension TemporaryFolder {
  fileprivate func write(_ text: String, _ name: String) throws {
    try write(Array(text.utf8), to: name + ".txt")
  }
}
