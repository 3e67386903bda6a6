import Foundation
import TestSupport
import Testing

/// What is said of names and stories in one session, in the next one and beside it.
@Suite(.serialized) struct NamingProgramTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for path in ["reports", "home/.config/parallax"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(path), withIntermediateDirectories: true)
    }
    for (name, text) in [
      ("a.txt", "The bakers of Oslo won a prize on Friday, said Kari Berg, the mayor."),
      ("b.txt", "A storm with hail hit Kaltenburg at noon, said Jens Holm, a farmer from Berlin."),
    ] {
      try folder.write(Array("A report\n\n\(text)\n".utf8), to: "reports/" + name)
    }
  }

  private func start(_ arguments: String...) throws -> Pty {
    try Pty(
      [BuiltProgram.path] + arguments + [folder.file("reports")], columns: 120, rows: 40,
      environment: ["HOME": folder.file("home")])
  }

  private func quit(_ terminal: Pty) throws {
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `a naming is taken back in the next session, and nothing else of the file`() throws {
    let aliases = "home/.config/parallax/aliases"
    try folder.write(Array("# mine\nsame: Oslo | Oslo city\n".utf8), to: aliases)
    let first = try start()
    try first.wait(for: "2 articles")
    first.send("e")
    try first.wait(for: "not marked")
    first.send("/kari\r")
    try first.wait(for: "Name 1 of 1")
    first.send("r\u{15}The Mayor\r")
    try first.wait(for: "Kari Berg is called The Mayor")
    try quit(first)
    let kept = String(decoding: try folder.bytes(aliases), as: UTF8.self)
    #expect(kept == "# mine\nsame: Oslo | Oslo city\nsame: The Mayor | Kari Berg\n")
    let second = try start()
    try second.wait(for: "2 articles")
    second.send("e")
    try second.wait(for: "not marked")
    second.send("u")
    try second.wait(for: "Taken back: same: The Mayor | Kari Berg")
    try quit(second)
    let left = String(decoding: try folder.bytes(aliases), as: UTF8.self)
    #expect(left == "# mine\nsame: Oslo | Oslo city\n")
  }

  @Test func `a story made by hand has its matrix on the command line`() throws {
    let terminal = try start()
    try terminal.wait(for: "2 articles")
    try terminal.wait(for: "2 stories")
    terminal.send("Gvgg&")
    try terminal.wait(for: "1 story")
    try quit(terminal)
    let listing = try start("entities", "--json")
    #expect(try listing.exitStatus() == 0)
    #expect(listing.screen.text.contains("\"matrix\":[{"))
  }
}
