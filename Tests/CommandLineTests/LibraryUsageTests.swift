import Foundation
import TestSupport
import Testing

/// What the commands of the library refuse.
@Suite struct LibraryUsageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in [
      ("a.txt", "Jet shot down\n\nMarch 3, 2019\n\nANKARA: A Su-24 was shot down near there.\n"),
      ("b.txt", "Peace talks begin\n\nMarch 5, 2019\n\nTalks began in Geneva, they said.\n"),
    ] { try folder.write(Array(text.utf8), to: name) }
    #expect(try run(["add", folder.file("a.txt"), folder.file("b.txt")]).status == 0)
  }

  private func run(_ arguments: [String]) throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      [arguments[0], "--library", folder.file("library.sqlite")] + arguments.dropFirst(),
      in: folder)
  }

  @Test(arguments: [
    ["mark", "dismiss", ""], ["mark", "dismiss", " \t"], ["mark", "read", "jet", ""],
    ["tag", "war", ""], ["mute", " "], ["mute", "", "jet"],
  ])
  func `an empty word never means all articles`(arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("parallax: \(arguments[0]): "))
    #expect(try self.run(["undo"]).text == "nothing to undo\n")
    #expect(try self.run(["list"]).lines.count == 2)
  }

  @Test func `a misspelt file among files is no word to search for`() throws {
    let run = try run(["mark", "dismiss", folder.file("a.txt"), "talks"])
    #expect(run.status == 1 && run.errors.contains("talks: is not in the library"))
    #expect(run.text == "dismissed: 1\n")
    #expect(try self.run(["undo"]).status == 0)
    let both = try self.run(["mark", "dismiss", folder.file("a.txt"), folder.file("b.txt")])
    #expect(both.text == "dismissed: 2\n")
  }

  @Test(arguments: [
    (["search", "jet", "-talks"], "Jet shot down"),
    (["search", "-talks jet", "--jsonl"], "Jet shot down"),
    (["search", "-talks", "--limit", "3", "jet"], "Jet shot down"),
    (["search", "-zzyzx", "jet", "OR", "zzyzx"], "Jet shot down"),
    (["mark", "read", "jet", "-talks"], "marked as read: 1"),
    (["tag", "war", "(jet", "OR", "talks)", "-talks"], "tagged war: 1"),
    (["mute", "talks", "-jet"], "1\t1\t-\ttalks -jet"), (["mute", "-jet"], "\t-jet"),
    (["save", "war", "-talks", "jet"], "war\t1\t-talks jet"),
  ])
  func `what must not hold is no option`(arguments: [String], words: String) throws {
    let run = try run(arguments)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.text.contains(words) && !run.text.contains("Peace talks"), "\(run.text)")
  }

  /// Whose values would else be taken for words of the query.
  @Test(arguments: ["search", "mark", "tag", "mute", "save"])
  func `every option with a value is known beside an exclusion`(command: String) throws {
    let help = try BuiltProgram.run([command, "--help"], in: folder).text
    let valued = Set(help.matches(of: #/(--[a-z-]+) </#).map { String($0.1) })
    #expect(valued.contains("--library"))
    #expect(valued.isSubset(of: ["--library", "--limit", "--until", "--remove"]), "\(valued)")
  }

  @Test(arguments: [
    ["tag", "-old", "jet"], ["save", "-weekend", "jet"], ["mark", "-read", "jet"],
  ])
  func `what stands before a query is no part of it`(arguments: [String]) throws {
    #expect(try run(arguments).status == 64)
  }

  @Test func `help and unknown options are what they were`() throws {
    #expect(try run(["mark", "-h"]).text.contains("USAGE"))
    #expect(try run(["mark", "read", "--wings"]).status == 64)
    #expect(try run(["list", "-talks"]).status == 64)
  }

  @Test func `a file that is not in the library is no query`() throws {
    for path in ["./nowhere.txt", "/nowhere/a.txt"] {
      let run = try run(["mark", "read", path])
      #expect(run.status == 1 && run.errors.contains("\(path): is not in the library"))
    }
    for query in ["zzyzx", "headline:24/7", "and/or"] {
      #expect(try run(["mark", "read", query]).status == 0)
    }
  }

  @Test(arguments: [["story.json"], ["story.csv"], ["--format", "csv"], ["--json"]])
  func `a report on a story is Markdown`(rest: [String]) throws {
    let run = try run(["export", "--report", folder.file("a.txt")] + rest)
    #expect(run.status == 64 && run.errors.contains("Markdown"))
  }

  @Test(arguments: ["", " "]) func `a search has a name`(name: String) throws {
    let run = try run(["save", name, "jet"])
    #expect(run.status == 64 && run.errors.contains("name"))
  }

  @Test func `a note is shown with its lines, and a dash takes it away`() throws {
    #expect(try run(["note", folder.file("a.txt"), "one\n two"]).status == 0)
    #expect(try run(["note", folder.file("a.txt")]).text == "one\ntwo\n")
    #expect(try run(["note", folder.file("a.txt"), "-"]).status == 0)
    #expect(try run(["note", folder.file("a.txt")]).text == "\n")
  }

  @Test(arguments: ["0", "-1", "10001", "9223372036854775807", "99999999999999999999"])
  func `a limit is a number that can be held`(limit: String) throws {
    let run = try run(["search", "jet", "--limit=\(limit)"])
    #expect(run.status == 64 && run.errors.count { $0 == "\n" } == 1)
  }

  @Test func `the greatest limit is taken`() throws {
    #expect(try run(["search", "jet", "--limit", "10000"]).text.contains("Jet shot down"))
  }

  @Test(arguments: [
    ["search", "(a"], ["mute", "(a"], ["mark", "read", "(a"], ["list", "--query", "(a"],
    ["list", ".", "--query", "(a"], ["export", "--query", "(a"], ["save", "x", "(a"],
  ])
  func `a query that cannot be understood is wrong usage everywhere`(arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 64 && run.errors.hasPrefix("parallax: query, byte 1: "))
  }

  @Test(arguments: [["show", "0123456789abcdef"], ["mark", "read", "0123456789abcdef"]])
  func `an id that no article has is an error`(arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("parallax: 0123456789abcdef: "))
  }

  @Test func `an export never writes over a file unless it is told to`() throws {
    try folder.write(Array("mine".utf8), to: "report.md")
    let refused = try run(["export", "report.md"])
    #expect(refused.status == 1 && refused.errors.hasPrefix("parallax: report.md: "))
    #expect(refused.errors.contains("--force"))
    #expect(try folder.bytes("report.md") == Array("mine".utf8))
    #expect(try run(["export", "--force", "report.md"]).status == 0)
    #expect(try folder.bytes("report.md").starts(with: "# Articles".utf8))
    #expect(try run(["export", "/dev/null"]).status == 0)
  }

  @Test func `an ending that says no form is refused, and an empty export says so`() throws {
    let refused = try run(["export", "report.xyz"])
    #expect(refused.status == 64 && refused.errors.contains("report.xyz"))
    #expect(throws: (any Error).self) { try folder.bytes("report.xyz") }
    let empty = try run(["export", "--query", "zzyzx", "none.json"])
    #expect(empty.status == 0 && empty.errors.contains("no article"))
  }

  @Test(arguments: ["=1+2", "+1", "-1", "@SUM(A1)", " =1"])
  func `no field of a table is a formula`(note: String) throws {
    #expect(try run(["note", folder.file("a.txt"), "--", note]).status == 0)
    let table = try run(["export", "--format", "csv", "--query", "jet"]).text
    let text = note.drop { $0 == " " }
    #expect(table.contains("\"'\(text)\""))
  }

  @Test func `notes are asked of the library alone`() throws {
    let run = try run(["list", folder.file("a.txt"), "--query", "jet (has:note)"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("parallax: query, byte 6: 'has:note'"))
    #expect(try self.run(["list", "--query", "jet (has:note)"]).status == 0)
  }
}
