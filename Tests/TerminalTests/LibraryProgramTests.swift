import TestSupport
import Testing

/// The built program on a library, with other programs at work on the same one.
@Suite(.serialized) struct LibraryProgramTests {
  private let folder: TemporaryFolder
  private var library: String { folder.file("library.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func open() throws -> Pty {
    try Pty([BuiltProgram.path, "--library", library], columns: 120, rows: 40)
  }

  /// Runs a command in another terminal, to its end.
  private func run(_ arguments: String...) throws {
    let other = try Pty([BuiltProgram.path] + arguments + ["--library", library])
    let status = try other.exitStatus()
    #expect(status == 0, "\(arguments): \(other.screen.text)")
  }

  private func write(_ name: String, _ headline: String, _ body: String) throws -> String {
    try folder.write(Array("\(headline)\n\n\(body)\n".utf8), to: name)
    return folder.file(name)
  }

  private func quit(_ terminal: Pty) throws {
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  private static let words = """
    The harbour authority in Port Ellery said on Monday that it would close the eastern pier for \
    six weeks while engineers replace a cracked support beam.
    """

  @Test func `what another program marks, tags and adds shows while the reader is open`() throws {
    try run("add", try write("pier.txt", "Harbour closes its pier", Self.words))
    let terminal = try open()
    try terminal.wait(for: "1 article ")
    try terminal.wait(for: "1 unread")
    try run("mark", "read", "pier")
    try terminal.wait(for: "0 unread", seconds: 5)
    try run("tag", "sea", "pier")
    try terminal.wait(for: "TAGS", seconds: 5)
    try run("undo")
    try terminal.wait(until: "TAGS", isGone: true, seconds: 5)
    try run("add", try write("fair.txt", "Herring fair opens", "It rained and few came to it."))
    try terminal.wait(for: "2 articles", seconds: 5)
    try terminal.wait(for: "Herring fair opens")
    try run("mute", "herring")
    try terminal.wait(for: "Muted", seconds: 5)
    try terminal.wait(for: "1 article ")
    try quit(terminal)
  }

  @Test func `a decision made here outlives a change made there`() throws {
    try run("add", try write("pier.txt", "Harbour closes its pier", Self.words))
    let terminal = try open()
    try terminal.wait(for: "1 unread")
    terminal.send("s")
    try terminal.wait(for: "Starred: ")
    try run("tag", "sea", "pier")
    try terminal.wait(for: "TAGS", seconds: 5)
    try terminal.wait(for: "★")
    terminal.send("u")
    try terminal.wait(for: "Undone: tagged sea")
    terminal.send("u")
    try terminal.wait(for: "Undone: starred")
    try quit(terminal)
  }

  @Test func `a note is written, shown again, taken back and found`() throws {
    try run("add", try write("pier.txt", "Harbour closes its pier", Self.words))
    let terminal = try open()
    try terminal.wait(for: "1 unread")
    terminal.send(":note ask the engineer\r")
    try terminal.wait(for: "Noted · u undoes it")
    terminal.send(":note\r")
    try terminal.wait(for: "note: ask the engineer")
    terminal.send("\u{1B}")
    try terminal.wait(until: "note: ask the engineer", isGone: true)
    terminal.send(":story-note who pays\r")
    try terminal.wait(for: "Noted on the story")
    terminal.send("u")
    try terminal.wait(for: "Undone: noted on the story")
    try quit(terminal)
    let other = try Pty([
      BuiltProgram.path, "list", "--query", "has:note", "--library", library,
    ])
    #expect(try other.exitStatus() == 0)
    #expect(other.screen.text.contains("Harbour closes its pier"))
  }

  @Test func `rules are made, undone and kept`() throws {
    try run("add", try write("pier.txt", "Harbour closes its pier", Self.words))
    try run("add", try write("fair.txt", "Herring fair opens", "It rained and few came to it."))
    var terminal = try open()
    try terminal.wait(for: "2 stories")
    let shown = terminal.output.count
    terminal.send(":save fairs herring\r")
    try terminal.wait(for: "SEARCHES")
    terminal.send(":mute herring\r")
    try terminal.wait(for: "Muted 'herring'")
    try terminal.wait(for: "1 article ")
    let painted = String(decoding: terminal.output[shown...], as: UTF8.self)
    #expect(!painted.contains("looking for names"), "nothing is searched anew")
    terminal.send("u")
    try terminal.wait(for: "2 articles")
    terminal.send("\u{12}")
    try terminal.wait(for: "1 article ")
    try quit(terminal)
    terminal = try open()
    try terminal.wait(for: "1 article ")
    try terminal.wait(for: "SEARCHES")
    terminal.send(":source Muted\r")
    try terminal.wait(for: "Herring fair opens")
    try quit(terminal)
  }

  @Test func `a library that becomes too large to be held stays where it is`() throws {
    try run("add", try write("pier.txt", "Harbour closes its pier", Self.words))
    try run("add", try write("fair.txt", "Herring fair opens", "It rained and few came to it."))
    let terminal = try open()
    try terminal.wait(for: "2 stories")
    terminal.send("\\harbour\r")
    try terminal.wait(for: "1 article with 'harbour'")
    terminal.send("2")
    try terminal.wait(for: "would close the eastern pier")
    let many = try TemporaryFolder()
    for number in 0..<1_100 {
      try many.write(
        Array("Report number \(number)\n\nNumber \(number) has its say in this text.\n".utf8),
        to: "r\(number).txt")
    }
    let shown = terminal.output.count
    try run("add", many.path)
    try terminal.wait(for: "1102 articles")
    // Not the end of 770, which is on the way.
    #expect(!String(decoding: terminal.output[shown...], as: UTF8.self).contains(" 0 articles"))
    terminal.send("s")
    try terminal.wait(for: "Starred: 'Harbour closes its pier'")
    terminal.send("q")
    try terminal.wait(for: "limited to")
    try terminal.wait(for: "1/1")
    terminal.send("\u{1B}")
    try terminal.wait(until: "limited to", isGone: true)
    try terminal.wait(for: "Report number")
    try quit(terminal)
  }

  @Test func `a library too large to be held is walked, limited and decided on`() throws {
    for number in 0..<1_100 {
      try folder.write(
        Array("Report number \(number)\n\nNumber \(number) has its say in this text.\n".utf8),
        to: "r\(number).txt")
    }
    try run("add", folder.path)
    let terminal = try open()
    try terminal.wait(for: "1100 articles")
    try terminal.wait(for: "1/1100")
    terminal.send("G")
    try terminal.wait(for: "1100/1100")
    terminal.send("\\\"number 77\"\r")
    try terminal.wait(for: "1/1")
    terminal.send("\u{1B}")
    try terminal.wait(for: "1/1100")
    terminal.send("A")
    try terminal.wait(for: "Marked read: 1100 articles")
    try terminal.wait(for: "0 unread")
    terminal.send("u")
    try terminal.wait(for: "Undone: marked read, 1100 articles")
    try terminal.wait(for: "1100 unread")
    try quit(terminal)
  }
}
