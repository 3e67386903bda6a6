import ArticleStorage
import Articles
import TestSupport
import Testing

@Suite struct LibraryStoreTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  private let read = TriageState(isRead: true)
  private let tagged = TriageState(isRead: true, isStarred: true, tags: ["Kriegs\"ende", "war"])

  private func act(
    _ id: Int, _ article: UInt64, _ before: TriageState, _ after: TriageState
  ) -> TriageAct {
    TriageAct(
      id: id, name: "marked",
      changes: [.init(article: ArticleID(rawValue: article), before: before, after: after)])
  }

  @Test func `a new library is empty`() throws {
    let store = try LibraryStore(path: path)
    #expect(store.notices.isEmpty)
    #expect(try store.states().isEmpty)
    #expect(try store.journal() == TriageJournal())
  }

  @Test func `a decision is there after a restart`() throws {
    let id = ArticleID(rawValue: .max)
    let step = TriageStep.recorded(act(1, .max, TriageState(), tagged))
    try LibraryStore(path: path).save(step, locations: [id: "/news/a.txt"])
    let store = try LibraryStore(path: path)
    #expect(try store.states() == [id: tagged])
    #expect(try store.journal().done == [act(1, .max, TriageState(), tagged)])
    #expect(try store.locations() == ["/news/a.txt"])
  }

  @Test func `an undone act can be redone after a restart`() throws {
    let first = act(1, 7, TriageState(), read)
    let second = act(2, 7, read, tagged)
    let store = try LibraryStore(path: path)
    for step in [TriageStep.recorded(first), .recorded(second), .undone(second), .undone(first)] {
      try store.save(step)
    }
    let again = try LibraryStore(path: path)
    #expect(try again.states().isEmpty)
    #expect(try again.journal() == TriageJournal(undone: [second, first]))
    try again.save(.redone(first))
    #expect(try again.states() == [ArticleID(rawValue: 7): read])
    #expect(try again.journal() == TriageJournal(done: [first], undone: [second]))
  }

  @Test func `a new act ends what could be redone`() throws {
    let store = try LibraryStore(path: path)
    let first = act(1, 7, TriageState(), read)
    try store.save(.recorded(first))
    try store.save(.undone(first))
    try store.save(.recorded(act(2, 8, TriageState(), tagged)))
    #expect(try store.journal() == TriageJournal(done: [act(2, 8, TriageState(), tagged)]))
  }

  @Test func `undoing an act that is not the last changes nothing`() throws {
    let store = try LibraryStore(path: path)
    let first = act(1, 7, TriageState(), read)
    try store.save(.recorded(first))
    try store.save(.recorded(act(2, 8, TriageState(), read)))
    #expect(throws: StoreError.changedElsewhere) { try store.save(.undone(first)) }
    #expect(try store.states().count == 2)
    #expect(try store.journal().done.count == 2)
  }

  @Test func `two readers on one library do not take each other's act ids`() throws {
    let one = try LibraryStore(path: path)
    let other = try LibraryStore(path: path)
    #expect(try one.save(.recorded(act(1, 7, TriageState(), read))) == 1)
    #expect(try other.save(.recorded(act(1, 8, TriageState(), read))) == 2)
    #expect(try one.states().count == 2)
  }

  @Test func `an act of a stale reader leaves what another program has decided`() throws {
    let reader = try LibraryStore(path: path)
    let id = ArticleID(rawValue: 7)
    let old = TriageState(tags: ["gone", "kept"])
    try reader.save(.recorded(act(1, 7, TriageState(), old)))
    let elsewhere = TriageState(isStarred: true, tags: ["kept", "new"])
    try LibraryStore(path: path).save(.recorded(act(2, 7, old, elsewhere)))
    let stale = act(3, 7, old, TriageState(isRead: true, tags: ["gone", "kept", "mine"]))
    try reader.save(.recorded(stale))
    #expect(
      try reader.states()
        == [id: TriageState(isRead: true, isStarred: true, tags: ["kept", "mine", "new"])])
    try reader.save(.undone(stale))
    #expect(try reader.states() == [id: elsewhere])
    try reader.save(.redone(stale))
    #expect(try reader.states()[id]?.tags == ["kept", "mine", "new"])
  }

  @Test func `an act on the same article twice is undone from the end`() throws {
    let store = try LibraryStore(path: path)
    let id = ArticleID(rawValue: 7)
    let both = TriageAct(
      id: 1, name: "marked",
      changes: [
        .init(article: id, before: TriageState(), after: read),
        .init(article: id, before: read, after: tagged),
      ])
    try store.save(.recorded(both))
    #expect(try store.states() == [id: tagged])
    try store.save(.undone(both))
    #expect(try store.states().isEmpty)
  }

  @Test func `the journal shows the latest acts up to its limit`() throws {
    let store = try LibraryStore(path: path)
    for id in 1...5 {
      try store.save(.recorded(act(id, UInt64(id), TriageState(), read)))
    }
    #expect(try store.journal(limit: 2).done.map(\.id) == [4, 5])
  }

  @Test(arguments: 0..<8) func `random steps leave what the journal says`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let store = try LibraryStore(path: path)
    var journal = TriageJournal()
    var states: [ArticleID: TriageState] = [:]
    for _ in 0..<40 {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: if let act = journal.undo() { try store.save(.undone(act)) }
      case 1: if let act = journal.redo() { try store.save(.redone(act)) }
      default:
        let article = ArticleID(
          rawValue: UInt64.random(in: 0..<4, using: &generator) &* 0x5555_5555)
        let done = journal.done.flatMap(\.changes).last { $0.article == article }
        let after = TriageState(
          isRead: Bool.random(using: &generator), isStarred: Bool.random(using: &generator),
          tags: Bool.random(using: &generator) ? ["ä", "b"] : [])
        let act = TriageAct(
          id: (journal.done.last?.id ?? 0) + 1, name: "marked",
          changes: [.init(article: article, before: done?.after ?? TriageState(), after: after)])
        journal.record(act)
        try store.save(.recorded(act))
      }
    }
    for change in journal.done.flatMap(\.changes) { states[change.article] = change.after }
    #expect(try store.states() == states.filter { $0.value != TriageState() })
    #expect(try store.journal() == journal)
  }
}

/// Programs that open one new library at the same moment.
@Suite struct SimultaneousOpeningTests {
  @Test(arguments: 0..<8) func `all of them get it`(_ round: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("round-\(round).sqlite")
    let opened = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 { group.addTask { (try? LibraryStore(path: path)) != nil } }
      var count = 0
      for await isOpen in group where isOpen { count += 1 }
      return count
    }
    #expect(opened == 4)
  }
}
