import Foundation
import TestSupport
import Testing

@Suite struct LibraryOptionTests {
  let question: Question

  init() throws { question = try Question() }

  @Test(arguments: ["list", "copies", "stories", "entities"])
  func `reading files makes no library`(command: String) throws {
    _ = try question.writeSeeds()
    #expect(try question.run(command, ".").status == 0)
    #expect(!FileManager.default.fileExists(atPath: question.folder.file(".local")))
  }

  @Test func `without paths and library there is nothing, and it is said`() throws {
    let run = try question.run("list")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("parallax: library: holds no article yet"))
  }

  @Test func `of a library that cannot be used nothing is said but that`() throws {
    try question.folder.write(Array("Dear diary".utf8), to: "diary.txt")
    let run = try BuiltProgram.run(["list", "--library", "diary.txt"], in: question.folder)
    #expect(run.status == 1 && run.errors.contains("is no library"))
    #expect(!run.errors.contains("holds no article"))
  }

  @Test func `a file that is no library is left alone and the list goes on`() throws {
    let names = try question.writeSeeds()
    let before = try question.folder.bytes(names[0])
    let run = try question.run("list", names[1], "--library", names[0])
    #expect(run.status == 1 && run.lines.count == 1)
    #expect(run.errors.contains("is no library"))
    #expect(try question.folder.bytes(names[0]) == before)
  }

  @Test func `a damaged library is kept aside and said so`() throws {
    let names = try question.writeSeeds()
    try question.folder.write(Array(repeating: 7, count: 5000), to: "library.sqlite")
    let run = try question.run("list", names[1], "--library", "library.sqlite")
    #expect(run.lines.count == 1 && run.errors.contains("library.sqlite.damaged-1"))
  }

  @Test(arguments: [["list"], ["show", "0123456789abcdef"]])
  func `a damaged library is named where no file is`(words: [String]) throws {
    try question.folder.write(Array(repeating: 7, count: 5000), to: "library.sqlite")
    let run = try BuiltProgram.run(words + ["--library", "library.sqlite"], in: question.folder)
    #expect(run.errors.contains("library.sqlite.damaged-1"))
  }

  @Test(.enabled(if: BuiltProgram.canBePowerless, "the program lies where only root may read"))
  func `a library in a folder that cannot be written is read`() throws {
    let folder = question.folder
    let names = try question.writeSeeds()
    #expect(try question.run("add", ".", "--library", "shelf/a%?b.sqlite").status == 0)
    chmod(folder.file("shelf/a%?b.sqlite"), 0o444)
    chmod(folder.file("shelf"), 0o555)
    defer { chmod(folder.file("shelf"), 0o755) }
    func run(_ words: String...) throws -> BuiltProgram.Run {
      try BuiltProgram.run(
        words + ["--library", "shelf/a%?b.sqlite"], in: folder, isPowerless: true)
    }
    let list = try run("list")
    #expect(list.status == 0 && list.lines.count == names.count)
    #expect(list.errors.contains("can only be read, nothing is kept: Permission denied"))
    #expect(try run("search", "Putin").status == 0)
    #expect(try run("library", "check").lines == ["nothing is wrong"])
    let mark = try run("mark", "star", "--all")
    #expect(mark.status == 1 && mark.errors.contains("cannot be written: Permission denied"))
    // Nothing is left that its owner could not write.
    chmod(folder.file("shelf"), 0o777)
    #expect(try run("list").status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.file("shelf/a%?b.sqlite-shm")))
    let own = try question.run("mark", "star", "--all", "--library", "shelf/a%?b.sqlite")
    #expect(own.status == 0 || geteuid() != 0)
  }

  @Test func `a copy that a service has put beside the library is named`() throws {
    _ = try question.writeSeeds()
    let name = "library (desk's conflicted copy 2026-02-03).sqlite"
    #expect(try question.run("add", ".", "--library", "library.sqlite").status == 0)
    try question.folder.write([], to: name)
    try question.folder.write([], to: "conflict.sqlite")
    let run = try BuiltProgram.run(
      ["list", "--library", "library.sqlite"], in: question.folder)
    #expect(run.status == 0 && run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("\(name): a service that keeps folders alike"))
  }

  @Test func `a query limits the list`() throws {
    let names = try question.writeSeeds()
    let all = try question.run("list", ".", "--query", "unread -starred", "--no-library")
    #expect(all.lines.count == names.count)
    #expect(try question.run("list", ".", "--query", "read", "--no-library").lines.isEmpty)
    let some = try question.run("list", ".", "--query", "zaventem-nowhere", "--no-library")
    #expect(some.status == 0 && some.lines.isEmpty)
  }
}
