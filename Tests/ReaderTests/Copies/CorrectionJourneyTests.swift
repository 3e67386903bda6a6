import Articles
import Reader
import Testing

/// A person's way from the copies to another opinion of them, and back.
@Suite struct CorrectionJourneyTests {
  private func open(_ headline: String, _ reader: inout AnsweringReader) throws {
    try reader.press("gg")
    for _ in 0..<20 where reader.reader.headline != headline { try reader.press("j") }
    try #require(reader.reader.headline == headline)
  }

  private var corrections: (AnsweringReader) -> [Correction] {
    { $0.reader.state.library.snapshot.corrections.all }
  }

  @Test func `open copies, see what differs, call it no copy, undo, redo`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200)
    try reader.press("za")
    try open("Pier shuts for six weeks", &reader)
    try reader.press("<Enter>D")
    #expect(reader.screen.contains("[−on Monday +this week]"))
    try reader.press("X")
    #expect(reader.reader.footer.contains("Called no copy: "))
    #expect(reader.reader.headline == "Pier shuts for six weeks")
    #expect(!reader.screen.contains("copy of Coast Daily"))
    #expect(reader.screen.contains("+1"))
    try reader.press("qu")
    #expect(reader.screen.contains("+2"))
    #expect(corrections(reader).isEmpty)
    try reader.press("<C-r>")
    #expect(reader.screen.contains("+1"))
    let kept = reader.others.compactMap { effect -> [Correction]? in
      if case .keep(let step) = effect, case .recorded(let act) = step {
        act.corrections
      } else {
        nil
      }
    }
    #expect(kept.last == corrections(reader))
  }

  @Test func `a triage act before and after is undone in its turn`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try reader.press("za")
    try open("Pier to close", &reader)
    try reader.press("sXs")
    try reader.press("u")
    #expect(reader.reader.triage("twice.txt").isStarred)
    #expect(corrections(reader).count == 1)
    try reader.press("u")
    #expect(corrections(reader).isEmpty)
    try reader.press("u")
    #expect(!reader.reader.triage("twice.txt").isStarred)
  }

  @Test func `another copy leads when a person says so`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try reader.press("za")
    try open("Pier to close", &reader)
    try reader.press("L")
    let id = ArticleID(location: "/twice.txt")
    #expect(reader.reader.state.library.copies(under: id).count == 2)
    #expect(reader.reader.state.list.rows.contains(.article(id, depth: 0)))
    try reader.press("u")
    #expect(reader.reader.state.library.copies(under: id).isEmpty)
  }

  @Test func `an article is called a copy of the marked one, and no copy again`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    let fair = ArticleID(location: "/other.txt")
    let wire = ArticleID(location: "/wire.txt")
    try open("Harbour closes its eastern pier", &reader)
    try reader.press("v")
    try open("Herring fair opens", &reader)
    try reader.press("=")
    #expect(
      reader.reader.state.library.leader(of: fair) == wire
        || reader.reader.state.library.leader(of: wire) == fair)
    #expect(corrections(reader) == [Correction(.copies, fair, wire)])
    try reader.press("u")
    #expect(reader.reader.state.library.leader(of: fair) == fair)
  }

  @Test func `stories are merged and split, and an old split does not come back`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    let fair = ArticleID(location: "/other.txt")
    func together() -> Bool { reader.reader.state.library.isInStory(fair) }
    #expect(!together())
    func merge() throws {
      try open("Harbour closes its eastern pier", &reader)
      try reader.press("v")
      try open("Herring fair opens", &reader)
      try reader.press("&")
    }
    try merge()
    #expect(together())
    try reader.press("S")
    #expect(!together())
    try merge()
    #expect(together())
    try reader.press("uu")
    #expect(together())
    try reader.press("u")
    #expect(!together())
  }

  @Test func `undoing a split names as many reports as splitting did`() throws {
    var reader = ReaderDriver()
    try reader.press("jS")
    #expect(reader.screen.contains("Split off: 1 report · u undoes it"))
    try reader.press("u")
    #expect(reader.screen.contains("Undone: split off, 1 report"))
    try reader.press("<C-r>")
    #expect(reader.screen.contains("Redone: split off, 1 report"))
  }

  @Test(arguments: [(1, 3), (3, 1), (2, 2), (1, 1), (2, 5)])
  func `an act knows how many reports it parts`(_ parted: Int, _ rest: Int) {
    let ids = (0..<parted + rest).map { ArticleID(location: "/\($0 * 7 % 11).txt") }
    var said = ids[..<parted].dropFirst().map { Correction(.oneStory, ids[0], $0) }
    for id in ids[..<parted] { said += ids[parted...].map { Correction(.otherStory, id, $0) } }
    let act = TriageAct(id: 1, name: "split off", changes: [], corrections: said)
    #expect(act.splitOff == parted)
    #expect(TriageAct(id: 1, name: "made one story", changes: []).splitOff == nil)
  }

  @Test func `what cannot be said now says why`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try open("Harbour closes its eastern pier", &reader)
    for (key, reason) in [
      ("X", "leads its copies"), ("=", "mark the article"), ("L", "leads its text already"),
      ("S", "no story with others"), ("&", "mark a report of the other story"),
    ] {
      try reader.press(key)
      #expect(reader.reader.footer.contains(reason), "\(key)")
    }
    #expect(corrections(reader).isEmpty)
  }

  @Test func `a late answer to an older question is dropped`() throws {
    var reader = ReaderDriver(SampleCopies.snapshot, columns: 200)
    try reader.press("3%X")
    try reader.press("u")
    reader.send(.regrouped([], [], number: 1))
    #expect(reader.state.library.snapshot.copies == SampleCopies.snapshot.copies)
    #expect(reader.screen.contains("grouping anew …"))
  }

  @Test func `where nothing is kept, a reload keeps what was decided`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    reader.reader.state.keepsTriage = false
    try reader.press("s3%X")
    reader.reader.send(.loaded(SampleCopies.snapshot, isComplete: false))
    reader.reader.send(.loaded(SampleCopies.snapshot, isComplete: true))
    try reader.press("k")
    #expect(reader.reader.triage("wire.txt").isStarred)
    #expect(corrections(reader).count == 1)
    #expect(reader.screen.contains("+1"))
  }
}
