import ArticleStorage
import Articles
import TestSupport
import Testing

@Suite struct CorrectionStoreTests {
  let folder: TemporaryFolder
  let path: String
  private let one = ArticleID(rawValue: 1)
  private let other = ArticleID(rawValue: .max)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  @Test func `what a person says is there after a restart`() throws {
    try LibraryStore(path: path).save(Correction(.notCopies, other, one))
    let corrections = try LibraryStore(path: path).corrections()
    #expect(corrections.areCopies(one, other) == false)
    #expect(corrections.areOneStory(one, other) == nil)
  }

  @Test func `undoing brings back what was said before`() throws {
    let store = try LibraryStore(path: path)
    try store.save(Correction(.notCopies, one, other))
    try store.save(Correction(.copies, one, other))
    #expect(try store.corrections().areCopies(one, other) == true)
    #expect(try store.undoCorrection() == Correction(.copies, one, other))
    #expect(try store.corrections().areCopies(one, other) == false)
    #expect(try store.redoCorrection() == Correction(.copies, one, other))
    #expect(try store.corrections().areCopies(one, other) == true)
    #expect(try store.redoCorrection() == nil)
  }

  @Test func `a new correction ends what could be done again`() throws {
    let store = try LibraryStore(path: path)
    try store.save(.leads(one))
    _ = try store.undoCorrection()
    try store.save(.leads(other))
    #expect(try store.redoCorrection() == nil)
    #expect(try store.corrections().all == [.leads(other)])
    _ = try store.undoCorrection()
    #expect(try store.undoCorrection() == nil)
    #expect(try store.corrections().isEmpty)
  }

  @Test func `what is said in an act goes back with it and holds over a restart`() throws {
    let store = try LibraryStore(path: path)
    try store.save(Correction(.copies, one, other))
    let act = TriageAct(
      id: 1, name: "not a copy", changes: [],
      corrections: [Correction(.notCopies, one, other), .leads(one)])
    try store.save(.recorded(act))
    let again = try LibraryStore(path: path)
    #expect(try again.corrections().all == act.corrections)
    #expect(try again.journal().done == [act])
    try again.save(.undone(act))
    #expect(try again.corrections().all == [Correction(.copies, one, other)])
    #expect(try again.journal().undone == [act])
    try again.save(.redone(act))
    #expect(try again.corrections().areCopies(one, other) == false)
    try again.save(.undone(act))
    try again.save(.recorded(TriageAct(id: 1, name: "starred", changes: [])))
    #expect(try again.corrections().said == [Correction(.copies, one, other)])
  }

  @Test func `verdicts keep their evidence and the version of their rule`() throws {
    let store = try LibraryStore(path: path)
    let group = CopyGroup(
      leader: other,
      members: [
        .init(article: other, verdict: .same, containment: 1, longestRun: 500, evidence: "leads"),
        .init(article: one, verdict: .version, containment: 0.8, longestRun: 41, evidence: "why"),
      ])
    try store.save([group], algorithm: 2)
    try store.save([group], algorithm: 3)
    #expect(try store.copies(algorithm: 3) == [group])
    #expect(try store.copies(algorithm: 2).isEmpty)
  }
}
