import ArticleLibrary
import ArticleStorage
import Articles
import Foundation
import TestSupport
import Testing

/// A library in a folder of its own, and reports to put into it.
struct LibraryFixture {
  let folder: TemporaryFolder
  let store: LibraryStore
  let today = 18_000

  init() throws {
    folder = try TemporaryFolder()
    store = try LibraryStore(path: folder.file("library.sqlite"))
  }

  func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  @discardableResult
  func add(_ names: [String] = []) throws -> ArticleImport.Report {
    let paths = names.isEmpty ? [folder.path] : names.map(folder.file)
    return try ArticleImport(into: store, today: today, sayings: NameSayings.unsaid).run(paths)
  }

  func headlines(_ query: String) throws -> [String] {
    try rows(query).map(\.headline)
  }

  func rows(_ query: String) throws -> [ArticleRow] {
    let parsed = try ArticleQuery(parsing: query, isOfStore: true)
    let condition = try store.condition(parsed, today: today, sayings: NameSayings.unsaid)
    return try store.page(condition, limit: 100)
  }

  /// Two reports of one event that differ on how many were killed.
  static let dispute = [
    """
    Turkish jets down Russian bomber near the border

    March 14, 2019

    Turkish fighter jets shot down a Russian Su-24 bomber near the Syrian border on Thursday, \
    officials in Ankara said. President Recep Tayyip Erdogan said the bomber had violated Turkish \
    airspace. The crash killed 12 people in the village of Yamadi, the Turkish officials said.

    Russian President Vladimir Putin called the downing of the bomber a stab in the back.
    """,
    """
    Moscow angry as Turkey shoots down warplane at Syrian border

    March 14, 2019

    Turkey shot down a Russian Su-24 bomber near its border with Syria on Thursday. The crash \
    killed 19 people in the village of Yamadi, officials said. Vladimir Putin said the downing of \
    the bomber was a stab in the back, while Recep Tayyip Erdogan said the Russian bomber had \
    violated Turkish airspace.
    """,
  ]

  /// A report of sentences that differ from number to number.
  static func report(_ number: Int, day: Int = 1, paragraphs: Int = 6) -> String {
    var random = SeededGenerator(seed: UInt64(number) &+ 77)
    func word() -> String {
      let syllables = ["ka", "lo", "mi", "ter", "van", "so", "ri", "ne", "bu", "dal", "pe", "gor"]
      return (0..<Int.random(in: 2...4, using: &random))
        .map { _ in syllables[Int.random(in: 0..<12, using: &random)] }.joined()
    }
    let body = (0..<paragraphs).map { _ in
      (0..<3).map { _ in
        "The \(word()) of \(word()) had \(word())ed the \(word()) near \(word().prefix(1).uppercased())\(word()) "
          + "while \(word()) and \(word()) were \(word())."
      }.joined(separator: " ")
    }
    return (["Report \(number) on \(word())", "March \(day), 2019"] + body)
      .joined(separator: "\n\n") + "\n"
  }
}

@Suite struct ImportTests {
  private let library: LibraryFixture

  init() throws {
    library = try LibraryFixture()
  }

  @Test func `articles are listed, newest first, and found by their words`() throws {
    for number in 1...5 {
      try library.write(LibraryFixture.report(number, day: number), to: "\(number).txt")
    }
    let report = try library.add()
    #expect(report.added == 5)
    #expect(report.faults.isEmpty)
    let rows = try library.rows("")
    #expect(rows.map { $0.headline.prefix(8) } == (1...5).reversed().map { "Report \($0)" })
    #expect(rows.first?.date?.iso8601 == "2019-03-05")
    #expect(try library.rows("\"report 3\"").count == 1)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `adding again changes nothing`() throws {
    try library.write(LibraryFixture.report(1), to: "1.txt")
    try library.add()
    let again = try library.add()
    #expect(again.added == 0)
    #expect(again.known == 1)
    #expect(try library.rows("").count == 1)
  }

  @Test func `the same bytes are one article, wherever they come from`() throws {
    try library.write(LibraryFixture.report(1), to: "a.txt")
    try library.write(LibraryFixture.report(1), to: "b.txt")
    let report = try library.add()
    #expect(report.added == 1)
    #expect(report.known == 1)
    try library.write(LibraryFixture.report(1), to: "c.txt")
    #expect(try library.add(["c.txt"]).known == 1)
    #expect(try library.rows("").count == 1)
    #expect(try library.store.article(atPath: library.folder.file("c.txt")) != nil)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `a changed file keeps its earlier text and what was decided`() throws {
    try library.write(LibraryFixture.report(1), to: "a.txt")
    try library.add()
    let id = try #require(try library.rows("").first?.id)
    _ = try library.store.mark(TriageChange(isStarred: true), where: .everything, name: "starred")
    try library.write(LibraryFixture.report(2), to: "a.txt")
    #expect(try library.add().changed == 1)
    let row = try #require(try library.rows("").first)
    #expect(row.id == id)
    #expect(row.state.isStarred)
    #expect(row.headline.hasPrefix("Report 2"))
    #expect(
      try library.store.earlierBodies(of: id) == [Array(LibraryFixture.report(1).utf8)])
    #expect(try library.rows("\"report 1\"").isEmpty)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `the bytes come back as they were`() throws {
    let bytes = Array("\u{FEFF}Un titre".utf8) + [0x0D, 0x0A, 0x0D, 0x0A] + Array("Été.".utf8)
    try library.folder.write(bytes, to: "a.txt")
    try library.add()
    let ids = try library.rows("").map(\.id)
    #expect(try library.store.bodies(of: ids).map(\.bytes) == [bytes])
  }

  @Test func `copies of one text are one row, and each is found`() throws {
    let text = LibraryFixture.report(9, paragraphs: 12)
    for (name, outlet) in [("a.txt", "Dawn"), ("b.txt", "The Star"), ("c.txt", "Metro")] {
      try library.write(text + "\nSource: \(outlet)\n", to: name)
    }
    try library.write(LibraryFixture.report(3), to: "other.txt")
    try library.add()
    #expect(try library.rows("has:copy").count == 3)
    for row in try library.rows("") {
      let alike = try library.store.page(.withCopies(.articles([row.id])), limit: 10)
      #expect(alike.count == (row.copies > 0 ? 3 : 1))
    }
    let folded = try LibraryPage(
      .all, of: library.store, today: library.today, sayings: NameSayings.unsaid, foldsCopies: true,
      limit: 10)
    #expect(folded.rows.count == 2)
    let answer = try LibrarySearch(library.store, today: library.today, sayings: NameSayings.unsaid)
      .hits(ArticleQuery(parsing: "\"report 9\""), limit: 5)
    #expect(answer.hits.count == 1)
    #expect(answer.hits.first?.alsoIn.count == 2)
  }

  @Test func `what stands in one batch is known in the next`() throws {
    // A batch has 256 files; the one behind it is looked through while it is written.
    for number in 1...200 {
      let text = LibraryFixture.report(number, day: 1 + number % 20, paragraphs: 2)
      try library.write(text, to: "a\(number).txt")
      try library.write("Otherwise put \(number)\n\n" + text, to: "b\(number).txt")
      if number > 150 { try library.write(text, to: "c\(number).txt") }
    }
    let report = try library.add()
    #expect(report.added == 400)
    #expect(report.known == 50)
    let all = try library.store.page(.everything, limit: 500)
    #expect(all.count { $0.copies == 1 } == 400)
    #expect(all.count { $0.leader == nil } == 200)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `copies that come later join the group`() throws {
    let text = LibraryFixture.report(9, paragraphs: 12)
    try library.write(text, to: "a.txt")
    try library.add()
    #expect(try library.rows("has:copy").isEmpty)
    try library.write(text + "\nOne more line of the second outlet.\n", to: "b.txt")
    try library.add()
    #expect(try library.rows("has:copy").count == 2)
    #expect(try library.store.group(of: library.rows("")[0].id).count == 2)
  }

  @Test func `what cannot be read harms nothing else`() throws {
    try library.write(LibraryFixture.report(1), to: "a.txt")
    try library.folder.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0, 0, 1, 2], to: "b.txt")
    let report = try library.add()
    #expect(report.added == 1)
    #expect(report.faults.count == 1)
  }

  @Test func `an import that was stopped goes on where it ended`() throws {
    for number in 0..<600 {
      try library.write(LibraryFixture.report(number, paragraphs: 1), to: "\(number).txt")
    }
    let store = library.store
    _ = try ArticleImport(
      into: store, today: 1, sayings: NameSayings.unsaid,
      isCancelled: { ((try? store.counts().articles) ?? 0) > 0 }
    ).run([library.folder.path])
    let kept = try store.counts().articles
    #expect(kept > 0 && kept < 600)
    let report = try library.add()
    #expect(report.added == 600 - kept)
    #expect(try store.counts().articles == 600)
    #expect(try store.check().isEmpty)
  }

  @Test func `a clock that goes back changes no order that days give`() throws {
    try library.write("Undated one\n\nSome words stand here alone.\n", to: "a.txt")
    _ = try ArticleImport(into: library.store, today: 20_000, sayings: NameSayings.unsaid).run([
      library.folder.path
    ])
    try library.write("Undated two\n\nOther words stand here now.\n", to: "b.txt")
    _ = try ArticleImport(into: library.store, today: -5, sayings: NameSayings.unsaid).run([
      library.folder.path
    ])
    try library.write("Undated three\n\nYet more words are found here.\n", to: "c.txt")
    _ = try ArticleImport(into: library.store, today: .max, sayings: NameSayings.unsaid).run([
      library.folder.path
    ])
    #expect(
      try library.headlines("") == ["Undated three", "Undated one", "Undated two"])
    #expect(try library.store.check().isEmpty)
  }

  @Test func `names are found under every form`() throws {
    try library.write(
      """
      Putin speaks in Moscow

      Russian President Vladimir Putin said on Monday that the talks would go on. Mr Putin spoke \
      in Moscow before ministers of the European Commission.
      """, to: "a.txt")
    try library.write(LibraryFixture.report(1), to: "b.txt")
    try library.add()
    #expect(try library.store.counts().unnamed == 2)
    try LibraryNames(library.store).run()
    #expect(try library.store.counts().unnamed == 0)
    #expect(try library.headlines("person:putin") == ["Putin speaks in Moscow"])
    #expect(try library.headlines("person:vladimir -place:raqqa") == ["Putin speaks in Moscow"])
    let named = try library.store.mostNamed(limit: 20)
    let putin = try #require(named.first { $0.id == "person:vladimir-putin" })
    #expect(putin.articles == 1)
    #expect(putin.mentions > 1)
    #expect(try library.store.mostNamed(limit: 1).count == 1)
    let dismiss = TriageChange(isDismissed: true)
    _ = try library.store.mark(dismiss, where: .names([putin.id]), name: "dismissed")
    #expect(try library.store.mostNamed(limit: 20).first { $0.id == putin.id }?.articles == 0)
    _ = try library.store.undo()
    #expect(try library.store.mostNamed(limit: 20, newest: 0).isEmpty)
    let rows = try library.store.page(.names([putin.id]), limit: 9)
    #expect(rows.map(\.headline) == ["Putin speaks in Moscow"])
    #expect(try library.store.count(.names(["person:nobody"])) == 0)
    #expect(try library.store.check().isEmpty)
    // What another version of the search has found is searched anew, once.
    try library.store.renew(.names, algorithm: 99)
    try library.store.saveNames(library.store.unnamed(limit: 9).map { ($0, []) })
    #expect(try library.store.counts().unnamed == 0)
    try LibraryNames(library.store).renew()
    #expect(try library.store.counts().unnamed == 2)
    try LibraryNames(library.store).run()
    #expect(try library.store.counts().unnamed == 0)
    #expect(try library.store.mostNamed(limit: 20) == named)
  }
}

/// Files that change, or are odd, between two imports.
@Suite struct ChangedFileTests {
  private let library: LibraryFixture

  init() throws {
    library = try LibraryFixture()
  }

  @Test(arguments: [10_413_792_000.0, -20_000_000_000.0])
  func `a file of a far year is read, and read again once it changes`(seconds: Double) throws {
    try library.write(LibraryFixture.report(1), to: "a.txt")
    let path = library.folder.file("a.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
    #expect(try library.add(["a.txt"]).added == 1)
    #expect(try library.add(["a.txt"]).known == 1)
    #expect(try library.rows("").count == 1)
  }

  @Test func `a text that becomes a copy is grouped with what it copies`() throws {
    let text = LibraryFixture.report(9, paragraphs: 12)
    try library.write(text, to: "a.txt")
    try library.write(LibraryFixture.report(8, paragraphs: 12), to: "b.txt")
    try library.add()
    #expect(try library.rows("has:copy").isEmpty)
    try library.write(text + "\nSource: b\n", to: "b.txt")
    #expect(try library.add().changed == 1)
    #expect(try library.rows("has:copy").count == 2)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `copies of a text that has changed are grouped without it`() throws {
    let text = LibraryFixture.report(9, paragraphs: 12)
    for name in ["a.txt", "b.txt", "c.txt"] {
      try library.write(text + "\nSource: \(name)\n", to: name)
    }
    try library.add()
    let leader = try #require(try library.rows("").first { $0.copies == 2 && $0.leader == nil })
    let name = try #require(leader.path.split(separator: "/").last.map(String.init))
    try library.write(LibraryFixture.report(2), to: name)
    #expect(try library.add().changed == 1)
    let rows = try library.rows("")
    #expect(rows.filter { $0.leader == leader.id }.isEmpty)
    #expect(rows.filter { $0.copies == 1 }.count == 2)
    #expect(rows.filter { $0.leader == nil }.count == 2)
    #expect(try library.store.group(of: leader.id).count < 2)
  }

  @Test func `a file whose twin has changed becomes an article of its own`() throws {
    try library.write(LibraryFixture.report(1), to: "a.txt")
    try library.add(["a.txt"])
    try library.write(LibraryFixture.report(1), to: "b.txt")
    #expect(try library.add(["b.txt"]).known == 1)
    try library.write(LibraryFixture.report(2), to: "a.txt")
    #expect(try library.add(["a.txt"]).changed == 1)
    #expect(try library.add(["b.txt"]).added == 1)
    #expect(try library.headlines("").map { $0.prefix(8) }.sorted() == ["Report 1", "Report 2"])
    #expect(try library.store.check().isEmpty)
  }

  @Test func `a word on two stories leaves the copies of either alone`() throws {
    let (one, other) = (
      LibraryFixture.report(9, paragraphs: 12), LibraryFixture.report(4, paragraphs: 12)
    )
    for name in ["a.txt", "b.txt"] { try library.write(one + "\nBy \(name)\n", to: name) }
    for name in ["c.txt", "d.txt"] { try library.write(other + "\nBy \(name)\n", to: name) }
    try library.add()
    let rows = try library.rows("")
    #expect(rows.filter { $0.copies == 1 }.count == 4)
    let first = try #require(rows.first { $0.path.hasSuffix("a.txt") })
    for row in rows where row.path.hasSuffix("c.txt") || row.path.hasSuffix("d.txt") {
      for verdict in [Correction.Verdict.oneStory, .notCopies] {
        try library.store.save(Correction(verdict, first.id, row.id))
        try library.write(LibraryFixture.report(77), to: "e.txt")
        try library.add()
        #expect(try library.rows("").filter { $0.copies == 1 }.count == 4)
      }
    }
  }

  @Test func `a rescued library is searched and muted as before`() throws {
    try library.write(LibraryFixture.report(1), to: "a.txt")
    try library.write(LibraryFixture.report(2), to: "b.txt")
    try library.add()
    let query = "\"report 2\""
    let condition = try library.store.condition(
      ArticleQuery(parsing: query), today: library.today, sayings: NameSayings.unsaid)
    _ = try library.store.mute(query, condition, untilDay: nil)
    try library.store.close()
    var bytes = try library.folder.bytes("library.sqlite")
    // The number of pages on the free list, which only a check of the whole file finds wrong.
    bytes[39] = 9
    try library.folder.write(bytes, to: "library.sqlite")
    let store = try LibraryStore(path: library.folder.file("library.sqlite"))
    guard case .movedAside = store.notices.last else {
      Issue.record("the damage was not found")
      return
    }
    let rules = MuteRules(store, today: library.today, sayings: NameSayings.unsaid)
    try LibraryRepair(store, rules: rules).run()
    #expect(try store.check().isEmpty)
    #expect(try store.counts().muted == 1)
    #expect(try store.count(condition) == 1)
  }
}
