import ArticleAnalysis
import ArticleLibrary
import Articles
import Synchronization
import TestSupport
import Testing

@Suite struct StorySearchTests {
  private let library: LibraryFixture

  init() throws {
    library = try LibraryFixture()
    for number in 1...6 {
      try library.write(LibraryFixture.report(number, day: number), to: "r\(number).txt")
    }
    try library.write(LibraryFixture.dispute[0], to: "one.txt")
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.write("Other headline\n\n" + LibraryFixture.dispute[1], to: "copy.txt")
  }

  private func names(_ listing: StorySearch.Listing) -> [[String]] {
    listing.stories.map { story in
      story.articles.map { String(listing.paths[$0, default: ""].split(separator: "/").last ?? "") }
        .sorted()
    }
  }

  @Test func `a folder has the stories of its articles held together`() throws {
    let listing = StorySearch.run(ArticleSupply(paths: [library.folder.path]))
    #expect(listing.files == 9 && listing.faults.isEmpty)
    #expect(names(listing).filter { $0.count > 1 } == [["copy.txt", "one.txt", "two.txt"]])
    #expect(listing.stories.count == 7)
    let held = ArticleLibrary(paths: [library.folder.path], store: nil)
    var times = StageTimes()
    let snapshot = try #require(
      ArticleLibrary.analysed(try held.read(times: &times), times: &times))
    #expect(Set(listing.stories.map(\.articles)) == Set(snapshot.stories.map(\.articles)))
  }

  @Test func `a library has the stories of what was added, without its files`() throws {
    try library.add()
    let supply = try ArticleSupply(library: library.store)
    #expect(supply.count == 9)
    #expect(names(StorySearch.run(supply)).filter { $0.count > 1 }.count == 1)
    #expect(CopySearch.run(supply).groups.count == 8)
  }

  @Test func `a search that is stopped keeps what it has`() throws {
    let nothing = StorySearch.run(
      ArticleSupply(paths: [library.folder.path]), isCancelled: { true })
    #expect(nothing.stories.isEmpty && nothing.files == 9)
    for number in 0..<520 {
      try library.write("Thing \(number)\n\nThing \(number) is here.", to: "x\(number).txt")
    }
    let isStopped = Atomic(false)
    let part = StorySearch.run(
      ArticleSupply(paths: [library.folder.path]),
      onProgress: { if case .read = $0 { isStopped.store(true, ordering: .relaxed) } },
      isCancelled: { isStopped.load(ordering: .relaxed) })
    #expect(part.files == 529)
    #expect(part.paths.count > 9 && part.paths.count < part.files)
    #expect(Set(part.stories.flatMap(\.articles)) == Set(part.paths.keys))
    #expect(names(part).contains(["copy.txt", "one.txt", "two.txt"]))
  }

  @Test func `a search that is stopped after its reading leaves each text alone`() throws {
    let isStopped = Atomic(false)
    for number in 0..<12 {
      let text = LearnedBoilerplateTests.text(number, [LearnedBoilerplateTests.footer])
      try library.write(text, to: "wire\(number).txt")
    }
    let part = StorySearch.run(
      ArticleSupply(paths: [library.folder.path]),
      onProgress: { if case .cleaned = $0 { isStopped.store(true, ordering: .relaxed) } },
      isCancelled: { isStopped.load(ordering: .relaxed) })
    #expect(part.stories.count == 21)
  }
}
