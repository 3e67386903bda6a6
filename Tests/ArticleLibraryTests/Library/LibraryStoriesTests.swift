import ArticleAnalysis
import ArticleLibrary
import ArticleStorage
import Articles
import TestSupport
import Testing

@Suite struct LibraryStoriesTests {
  private let library: LibraryFixture

  init() throws {
    library = try LibraryFixture()
    for number in 1...12 {
      try library.write(LibraryFixture.report(number, day: number), to: "r\(number).txt")
    }
    try library.write(LibraryFixture.dispute[0], to: "one.txt")
    try library.add()
    try LibraryStories(library.store).run()
  }

  private func article(_ name: String) throws -> ArticleID {
    try #require(try library.store.article(at: library.folder.file(name)))
  }

  @Test func `a report that comes later joins its story`() throws {
    let store = library.store
    #expect(try store.counts().unplaced == 0)
    let one = try article("one.txt")
    #expect(try store.story(of: one) == [one])
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.add(["two.txt"])
    #expect(try store.counts().unplaced == 1)
    try LibraryStories(store).run()
    let story = try store.story(of: one)
    #expect(Set(story) == [one, try article("two.txt")])
    #expect(try library.rows("has:discrepancy").count == 2)
    #expect(Set(try store.page(.inStory, limit: 9).map(\.id)) == Set(story))
    #expect(try store.check().isEmpty)
  }

  @Test func `stories are found at once where few articles are left, and of more none are`() throws
  {
    let store = library.store
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.write(LibraryFixture.report(13, day: 13), to: "r13.txt")
    try library.add()
    #expect(try LibraryStories(store).run(upTo: 1) == 0)
    #expect(try store.counts().unplaced == 2)
    var told: [Int] = []
    #expect(try LibraryStories(store).run(upTo: 2, onProgress: { told.append($0) }) == 2)
    #expect(told.first == 2 && told.last == 0)
    #expect(try store.story(of: article("one.txt")).count == 2)
    #expect(try LibraryStories(store).run(upTo: 2) == 0)
  }

  @Test func `a report without a day joins the story of its event, whenever it comes`() throws {
    let undated = LibraryFixture.dispute[1].split(
      separator: "\n\n", omittingEmptySubsequences: true
    )
    .filter { $0 != "March 14, 2019" }.joined(separator: "\n\n")
    try library.write(undated, to: "two.txt")
    try library.add(["two.txt"])
    try LibraryStories(library.store).run()
    #expect(try library.store.story(of: article("one.txt")).count == 2)
    #expect(try library.store.counts().unplaced == 0)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `copies stand in the story of their text`() throws {
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.write("Other headline\n\n" + LibraryFixture.dispute[1], to: "copy.txt")
    try library.add()
    try LibraryStories(library.store).run()
    #expect(try library.store.story(of: article("one.txt")).count == 3)
    #expect(try library.rows("has:discrepancy").count == 3)
  }

  @Test func `what a person says of two reports is followed`() throws {
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.add()
    let (one, two) = (try article("one.txt"), try article("two.txt"))
    try library.store.save(Correction(.otherStory, one, two))
    try LibraryStories(library.store).run()
    #expect(try library.store.story(of: one) == [one])
    #expect(try library.store.undoCorrection() != nil)
    try LibraryStories(library.store).run()
    #expect(try library.store.story(of: one).count == 2)
    #expect(try library.store.counts().unplaced == 0)
  }

  @Test func `a note on a story is shown with each of its reports, undone and redone`() throws {
    let store = library.store
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.add()
    try LibraryStories(store).run()
    let (one, two) = (try article("one.txt"), try article("two.txt"))
    #expect(try store.setStoryNote("ask the ministry", on: two)?.name == "noted on the story")
    #expect(try store.storyNote(of: one) == "ask the ministry")
    #expect(try store.setStoryNote("asked", on: one)?.count == 1)
    #expect(try store.storyNote(of: two) == "asked")
    #expect(try store.undo()?.name == "noted on the story")
    #expect(try store.storyNote(of: two) == "ask the ministry")
    #expect(try store.redo() != nil)
    #expect(try store.setStoryNote("", on: two) != nil)
    #expect(try store.storyNote(of: one) == nil)
    #expect(try library.rows("has:note").isEmpty)
    #expect(try store.setNote("mine", on: one)?.name == "noted")
    #expect(try store.storyNote(of: one) == nil)
  }

  @Test func `a whole story is tagged by one of its reports`() throws {
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.add()
    try LibraryStories(library.store).run()
    let condition = ArticleCondition.besides(.articles([try article("two.txt")]))
    let act = try library.store.mark(
      TriageChange(addedTags: ["su-24"]), where: condition, name: "tagged su-24")
    #expect(act?.count == 2)
    #expect(try library.rows("tag:su-24").count == 2)
  }

  @Test func `every verdict is kept with its evidence and the version of its rule`() throws {
    let store = library.store
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.write("Other headline\n\n" + LibraryFixture.dispute[1], to: "copy.txt")
    try library.add()
    try LibraryStories(store).run()
    let verdicts = try store.storyVerdicts(of: store.story(of: article("one.txt")))
    #expect(verdicts.count == 3)
    for (verdict, algorithm) in verdicts {
      #expect(algorithm == StoryFinder.version)
      #expect(verdict.score >= 1 && !verdict.names.isEmpty && !verdict.isByHand)
      #expect(verdict.evidence.contains("1.00 makes one story"))
    }
    let copies = verdicts.filter { $0.verdict.evidence.hasPrefix(Story.Membership.copyReason) }
    #expect(copies.count == 1)
    // Alone there is nothing to be told.
    #expect(try store.storyVerdicts(of: [article("r1.txt")]).isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test func `the evidence goes when a person parts the reports`() throws {
    try library.write(LibraryFixture.dispute[1], to: "two.txt")
    try library.add()
    try LibraryStories(library.store).run()
    let (one, two) = (try article("one.txt"), try article("two.txt"))
    #expect(try library.store.storyVerdicts(of: [one, two]).count == 2)
    try library.store.save(Correction(.otherStory, one, two))
    try LibraryStories(library.store).run()
    #expect(try library.store.storyVerdicts(of: [one, two]).isEmpty)
  }
}
