import ArticleLibrary
import Articles
import Dispatch
import Foundation
import TestSupport
import Testing

@Suite struct NamingFileTests {
  private static let all: [NameCorrection] = [
    .same(["Vladimir Putin", "Mr P"]), .apart(["Trump"]), .never(["Best", "Worst"]),
  ]

  @Test func `what was said is read again in a later session`() throws {
    let folder = try TemporaryFolder()
    let file = NamingFile(path: folder.file("data/parallax/naming"))
    #expect(file.read() == NamingJournal())
    var journal = NamingJournal()
    for correction in Self.all { journal.say(correction) }
    let undone = journal.undo()
    let last = try #require(undone)
    #expect(last == Self.all.last)
    file.write(journal)
    #expect(file.read() == journal)
    var read = file.read()
    let steps = [read.redo(), read.undo(), read.undo()]
    #expect(steps == [last, last, Self.all[1]])
  }

  @Test func `lines that are none are passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array("nonsense\nsaid \nsaid same: A | B\nback what: A\nsaid apart:\n".utf8) + [0xFF, 0x0A],
      to: "naming")
    #expect(
      NamingFile(path: folder.file("naming")).read()
        == NamingJournal(said: [.same(["A", "B"])]))
  }

  @Test func `edits as they were kept make the journal`() {
    var journal = NamingJournal()
    for correction in Self.all { journal.apply(.said(correction)) }
    journal.apply(.takenBack(Self.all[2]))
    journal.apply(.said(Self.all[2]))
    #expect(journal == NamingJournal(said: Self.all))
    journal.apply(.takenBack(Self.all[2]))
    journal.apply(.said(.apart(["New"])))
    #expect(journal.takenBack.isEmpty)
    journal.forget(.takenBack(.apart(["New"])))
    #expect(journal.said == Array(Self.all.prefix(2)))
  }

  @Test func `what cannot be kept can be tried again, unless its line is gone`() {
    var journal = NamingJournal(said: Self.all)
    let undone = journal.undo()
    journal.drop(.takenBack(Self.all[2]))
    #expect(undone == Self.all[2])
    #expect(journal == NamingJournal(said: Self.all))
    _ = journal.undo()
    let redone = journal.redo()
    journal.drop(.said(Self.all[2]))
    #expect(redone == Self.all[2])
    #expect(journal == NamingJournal(said: Array(Self.all.prefix(2)), takenBack: [Self.all[2]]))
    _ = journal.undo()
    journal.drop(.takenBack(Self.all[1]), isGone: true)
    #expect(journal == NamingJournal(said: [Self.all[0]], takenBack: [Self.all[2]]))
  }

  @Test func `a sign that cannot stand in a line does not hide what was said`() {
    var journal = NamingJournal(said: [.same(["Holm Y", "Holm"])])
    journal.apply(.takenBack(.same(["Holm | Y", "Holm"])))
    #expect(journal.said.isEmpty)
  }

  @Test func `writers of one folder do not lose each other's lines`() throws {
    let folder = try TemporaryFolder()
    let file = NamingFile(path: folder.file("naming"))
    DispatchQueue.concurrentPerform(iterations: 24) { number in
      file.update { $0.say(.apart(["Name \(number)"])) }
    }
    #expect(Set(file.read().said.map(\.line)).count == 24)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect((mode as? Int) == 0o600)
  }

  @Test func `a contradiction is told unless the reader has made it`() throws {
    let folder = try TemporaryFolder()
    let record = NamingFile(path: folder.file("naming"))
    let file = AliasFile(path: folder.file("aliases"), record: record)
    try folder.write(Array("same: A | B\napart: B\n".utf8), to: "aliases")
    #expect(
      file.read().faults == [
        .contradiction(
          path: file.path, number: 2, text: "apart: B", other: 1, otherText: "same: A | B")
      ])
    record.write(NamingJournal(said: [.apart(["B"])]))
    #expect(file.read().faults.isEmpty)
  }
}
