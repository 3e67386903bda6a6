import ArticleStorage
import Articles
import Foundation
import TestSupport
import Testing

/// The library by its commands, as another program would use them.
@Suite struct LibraryCommandTests: LibraryUser {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("news"), withIntermediateDirectories: true)
    for (name, text) in [
      ("a", "Jet shot down\n\nMarch 3, 2019\n\nANKARA: A Su-24 was shot down near the border.\n"),
      ("b", "Peace talks begin\n\nMarch 5, 2019\n\nTalks began in Geneva, the envoy said.\n"),
      ("c", "Odd \u{1B}[31mred\n\nMarch 7, 2019\n\nWords, with \"quotes\" & $igns_.\n"),
    ] { try folder.write(Array(text.utf8), to: "news/\(name).txt") }
  }

  private func add() throws {
    #expect(try run("add", folder.file("news")).status == 0)
  }

  @Test func `adding says what became of the files`() throws {
    let first = try object("add", folder.file("news"))
    #expect(first["added"] as? Int == 3)
    #expect(first["unnamed"] as? Int == 0)
    #expect(try object("add", folder.file("news"))["known"] as? Int == 3)
  }

  @Test func `articles are compared by their ids as by their files`() throws {
    try add()
    let listed = try #require(try object("list")["articles"] as? [[String: Any]])
    let ids = listed.compactMap { $0["id"] as? String }
    try #require(ids.count == 3)
    let compared = try object("compare", ids[0], ids[1])
    let left = try #require(compared["left"] as? [String: Any])
    #expect((left["path"] as? String)?.hasSuffix("c.txt") == true)
    let mixed = try object("compare", folder.file("news/a.txt"), ids[1])
    #expect(((mixed["right"] as? [String: Any])?["path"] as? String)?.hasSuffix("b.txt") == true)
    #expect(try run("compare", "00000000000000aa", ids[0]).status == 1)
    // What a person says of names counts here too, and a fault in it is told once.
    let configuration = folder.file(".config/parallax")
    try FileManager.default.createDirectory(
      atPath: configuration, withIntermediateDirectories: true)
    try folder.write(Array("nonsense\n".utf8), to: ".config/parallax/aliases")
    for words in [
      [ids[0], ids[1]], [folder.file("news/a.txt"), folder.file("news/b.txt")],
      [folder.file("news/a.txt"), ids[1], folder.file("news/c.txt")],
    ] {
      let run = try run(["compare"] + words)
      #expect(run.status == 0)
      #expect(run.errors.split(separator: "\n").count { $0.contains("aliases:1:") } == 1)
    }
  }

  @Test func `a missing file is named and the rest is added`() throws {
    let run = try run("add", folder.file("missing.txt"), folder.file("news"))
    #expect(run.status == 1)
    #expect(run.errors.contains("missing.txt"))
    #expect(run.text.contains("3 added"))
  }

  @Test func `the library is listed without a path, newest first`() throws {
    try add()
    let lines = try run("list").lines
    #expect(lines.count == 3)
    #expect(lines.first?.contains("Odd") == true)
    #expect(lines.allSatisfy { !$0.contains("\u{1B}") })
    #expect(try run("list", "--query", "su-24").lines.count == 1)
    let shown = try object("list", "--query", "talks")
    let articles = try #require(shown["articles"] as? [[String: Any]])
    #expect(articles.map { $0["headline"] as? String } == ["Peace talks begin"])
  }

  @Test func `articles outlive their files`() throws {
    try add()
    try FileManager.default.removeItem(atPath: folder.file("news/a.txt"))
    #expect(try run("show", folder.file("news/a.txt")).text.contains("shot down near"))
    #expect(try run("show", "--query", "talks").text.contains("envoy"))
    #expect(try run("list").lines.count == 3)
  }

  @Test func `marks are made by query, undone and redone`() throws {
    try add()
    #expect(try run("mark", "read", "talks").text == "marked as read: 1\n")
    #expect(try run("mark", "star", folder.file("news/a.txt")).text == "starred: 1\n")
    #expect(try run("list", "--query", "unread").lines.count == 2)
    #expect(try run("undo").text == "undone: starred: 1\n")
    #expect(try run("undo").text == "undone: marked as read: 1\n")
    #expect(try run("undo").text == "nothing to undo\n")
    #expect(try run("redo").text == "done again: marked as read: 1\n")
    #expect(try run("mark", "dismiss", "--all").text == "dismissed: 3\n")
    #expect(try run("mark", "read").status != 0)
  }

  @Test func `tags and notes are kept and shown`() throws {
    try add()
    #expect(try run("tag", "war", "jet OR talks").text == "tagged war: 2\n")
    #expect(try run("tag").text == "war\t2\n")
    #expect(try run("tag", "--remove", "war", "talks").status == 0)
    #expect(try run("list", "--query", "tag:war").lines.count == 1)
    #expect(try run("list", "--query", "-tag:war jet OR talks").status == 0)
    #expect(
      try run("tag", "war", "zzzqqq").text == "no article of the library fits 'zzzqqq'\n")
    #expect(try run("note", folder.file("news/a.txt"), "ask Ankara").status == 0)
    #expect(try run("note", folder.file("news/a.txt")).text == "ask Ankara\n")
    #expect(try run("list", "--query", "has:note").lines.count == 1)
  }

  @Test func `a search gives the best first, with the words`() throws {
    try add()
    let answer = try object("search", "envoy")
    let hits = try #require(answer["hits"] as? [[String: Any]])
    #expect(hits.count == 1)
    #expect((hits[0]["snippet"] as? String)?.contains("envoy") == true)
    #expect((hits[0]["marks"] as? [[Int]])?.count == 1)
    #expect(try run("search", "nowhere").text.isEmpty)
    let broken = try run("search", "(a")
    #expect(broken.status == 64)
    #expect(broken.errors.contains("byte 1"))
  }

  @Test(arguments: ["md", "json", "csv", "bib"]) func `an export holds every article and no escape`(
    format: String
  ) throws {
    try add()
    let run = try run("export", "--format", format)
    #expect(run.status == 0)
    for headline in ["Jet shot down", "Peace talks begin"] { #expect(run.text.contains(headline)) }
    #expect(!run.output.contains(0x1B))
    let named = try self.run("export", folder.file("out.\(format)"))
    #expect(named.status == 0)
    #expect(try folder.bytes("out.\(format)") == run.output)
  }

  @Test(arguments: [
    ("md", "  > =First \\*line\\*\n  >\n  > Second\n"), ("csv", "\"'=First *line*\n\nSecond\""),
    ("bib", "annote = {=First *line*\n    \n    Second},"),
  ])
  func `a note keeps its lines in an export`(format: String, words: String) throws {
    try add()
    let store = try LibraryStore(path: folder.file("library.sqlite"))
    let id = try #require(try store.page(.everything, limit: 1).first?.id)
    _ = try store.setNote("\n=First *line*\r\n\n  Second\n", on: id)
    _ = try store.mark(TriageChange(addedTags: ["a``b`"]), where: .articles([id]), name: "tagged")
    try store.close()
    let text = try run("export", "--format", format).text
    #expect(text.contains(words), "\(text)")
    if format == "md" { #expect(text.contains("``` a``b` ```")) }
  }

  @Test func `muted articles are counted and can be shown`() throws {
    try add()
    #expect(try run("mute", "talks").text.hasSuffix("1\t-\ttalks\n"))
    let list = try run("list")
    #expect(list.lines.count == 2)
    #expect(list.errors.contains("1 muted"))
    #expect(try run("list", "--muted").lines.count == 3)
    #expect(try run("mute", "--remove", "1").status == 0)
    #expect(try run("list").lines.count == 3)
    #expect(try run("mute", "--remove", "1").status == 1)
    #expect(try run("mute", "--until", "soon", "x").status == 64)
  }

  @Test func `a rule and a search on a name hold for its aliases, whatever comes later`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file(".config/parallax"), withIntermediateDirectories: true)
    try folder.write(
      Array("same: Angela Merkel | Mutti Berlin\n".utf8), to: ".config/parallax/aliases")
    try add()
    #expect(try run("mute", "person:\"mutti berlin\"").status == 0)
    #expect(try run("save", "boss", "person:\"mutti berlin\"").status == 0)
    let text = "A visit\n\nMarch 9, 2019\n\nThe chancellor, Angela Merkel, met voters in Munich.\n"
    try folder.write(Array(text.utf8), to: "news/d.txt")
    try add()
    #expect(try run("list", "--muted", "--query", "person:\"mutti berlin\"").lines.count == 1)
    #expect(try run("list").lines.count == 3)
    #expect(try run("list").errors.contains("1 muted"))
  }

  @Test func `no rule is made for days that are over`() throws {
    try add()
    let refused = try run("mute", "--until", "2001-01-01", "talks")
    #expect(refused.status == 64 && refused.errors.contains("'2001-01-01' is over"))
    #expect(try run("mute").text.isEmpty)
    #expect(try run("list").lines.count == 3)
  }

  @Test func `a check that follows a rescue does not say that all is well`() throws {
    try add()
    var bytes = try folder.bytes("library.sqlite")
    for index in (bytes.count - 4096)..<bytes.count { bytes[index] = 0xA5 }
    try folder.write(bytes.dropLast(2048), to: "library.sqlite")
    let first = try run("library", "check")
    #expect(first.status == 1 && first.text.contains("was damaged: kept as"))
    #expect(try run("library", "check").status == 0)
  }

  @Test func `searches are kept under names`() throws {
    try add()
    #expect(try run("save", "war", "su-24 OR talks").text == "war\t2\tsu-24 OR talks\n")
    #expect(try run("save", "war").text.isEmpty)
  }

  @Test func `the library can be found, checked and packed`() throws {
    #expect(try run("library", "where").status == 1)
    try add()
    #expect(try object("library", "where")["articles"] as? Int == 3)
    #expect(try object("library", "check")["ok"] as? Bool == true)
    #expect(try run("library", "vacuum").status == 0)
    #expect(try object("library", "check")["ok"] as? Bool == true)
  }

  @Test func `a disk that takes no more is named, and what was kept is whole`() throws {
    for number in 0..<300 {
      try folder.write(
        Array("Report \(number)\n\n\(String(repeating: "word\(number) ", count: 900))\n".utf8),
        to: "news/r\(number).txt")
    }
    let script = """
      ulimit -f 900; "$0" add "$1" --library "$2"
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", script, BuiltProgram.path, folder.file("news"), folder.file("library.sqlite"),
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(words.contains("library.sqlite: the disk is full"))
    #expect(try object("library", "check")["ok"] as? Bool == true)
    #expect(try run("add", folder.file("news")).status == 0)
    #expect(try object("library", "where")["articles"] as? Int == 303)
  }
}
