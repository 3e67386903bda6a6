import ArticleLibrary
import ArticleLoading
import Articles
import Synchronization
import TestSupport
import Testing

@Suite struct CopySearchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<6 {
      let wire = LearnedBoilerplateTests.text(number, [LearnedBoilerplateTests.footer])
      let copy = wire.replacing("Council votes", with: "Votes of the council")
      try folder.write(Array(wire.utf8), to: "\(number)-wire.txt")
      try folder.write(Array(copy.utf8), to: "\(number)-copy.txt")
    }
  }

  @Test func `it finds what the whole library finds`() throws {
    var times = StageTimes()
    let reading = try ArticleLibrary(paths: [folder.path], store: nil).read(times: &times)
    let snapshot = try #require(ArticleLibrary.analysed(reading, times: &times))
    let listing = CopySearch.run(ArticleSupply(paths: [folder.path]))
    #expect(listing.groups == snapshot.copies)
    #expect(listing.groups.count == 6)
    #expect(listing.paths.count == 12)
    #expect(listing.faults.isEmpty)
  }

  @Test func `what a person says holds`() throws {
    let ids = ["0-wire", "0-copy"].map { ArticleID(location: folder.path + "/\($0).txt") }
    let said = Corrections([Correction(.notCopies, ids[0], ids[1])])
    #expect(
      CopySearch.run(ArticleSupply(paths: [folder.path]), corrections: said).groups.count == 7)
  }

  @Test func `a search that is stopped keeps what it has`() throws {
    #expect(
      CopySearch.run(ArticleSupply(paths: [folder.path]), isCancelled: { true }).groups.isEmpty)
    for number in 0..<520 {
      try folder.write(Array("Thing \(number)\n\nIt is here.\n".utf8), to: "x\(number).txt")
    }
    let isStopped = Atomic(false)
    let part = CopySearch.run(
      ArticleSupply(paths: [folder.path]),
      onProgress: { if case .read = $0 { isStopped.store(true, ordering: .relaxed) } },
      isCancelled: { isStopped.load(ordering: .relaxed) })
    #expect(part.files == 532)
    #expect(part.paths.count > 12 && part.paths.count < part.files)
    #expect(Set(part.groups.flatMap(\.members).map(\.article)) == Set(part.paths.keys))
  }

  @Test func `a search that is stopped while it compares leaves the rest alone`() throws {
    for number in 6..<300 {
      let wire = LearnedBoilerplateTests.text(number, [])
      try folder.write(Array(wire.utf8), to: "\(number)-wire.txt")
      try folder.write(Array(("Another headline\n\n" + wire).utf8), to: "\(number)-copy.txt")
    }
    let supply = ArticleSupply(paths: [folder.path])
    let isStopped = Atomic(false)
    let part = CopySearch.run(
      supply, onProgress: { if case .compared = $0 { isStopped.store(true, ordering: .relaxed) } },
      isCancelled: { isStopped.load(ordering: .relaxed) })
    let whole = CopySearch.run(supply)
    #expect(whole.groups.count == 300)
    #expect(part.groups.count > whole.groups.count)
    #expect(Set(part.groups.flatMap(\.members).map(\.article)) == Set(part.paths.keys))
  }

  @Test func `a search that is stopped while it cleans again neither goes on nor compares`() throws
  {
    for number in 6..<600 {
      let text = LearnedBoilerplateTests.text(number, [LearnedBoilerplateTests.footer])
      try folder.write(Array(text.utf8), to: "\(number)-wire.txt")
    }
    let isStopped = Atomic(false)
    var cleaned: [Int] = []
    let part = CopySearch.run(
      ArticleSupply(paths: [folder.path]),
      onProgress: { progress in
        guard case .cleaned(let count, let all) = progress else { return }
        #expect(all == 606)
        cleaned.append(count)
        isStopped.store(true, ordering: .relaxed)
      }, isCancelled: { isStopped.load(ordering: .relaxed) })
    #expect(cleaned == [512])
    #expect(part.paths.count == part.files)
    #expect(part.groups.count == part.files)
  }

  @Test func `a search says how far it is`() {
    var last = 0
    let listing = CopySearch.run(
      ArticleSupply(paths: [folder.path]),
      onProgress: { if case .read(let count, let all) = $0, all == 12 { last = count } })
    #expect(last == 12)
    #expect(listing.files == 12)
  }

  @Test func `what cannot be read is named`() throws {
    try folder.write([], to: "empty.txt")
    let listing = CopySearch.run(ArticleSupply(paths: [folder.path]))
    #expect(listing.faults.map(\.path) == [folder.path + "/empty.txt"])
    #expect(listing.paths.count == 12)
  }
}
