import Foundation
import TestSupport
import Testing

/// Files that come, change and go while the reader is open on their folder.
@Suite(.serialized) struct FolderWatchTests {
  /// A text that is like no other of another name.
  private static func text(_ name: String, _ thing: String) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(name.utf8.reduce(7) { $0 * 31 + Int($1) }))
    func word() -> String {
      String((0..<6).map { _ in "abdeiklmnorstu".randomElement(using: &random) ?? "a" })
    }
    let sentences = (1...6).map { _ in
      "The \(thing) was \(word()) by a \(word()) \(word()) of \(word()) \(word()) \(word())."
    }
    return Array("\(name) opens its gates\n\n\(sentences.joined(separator: "\n\n"))\n".utf8)
  }

  @Test func `what changes in a folder shows without a key, and nothing is lost`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text("Aalborg", "ferry"), to: "a.txt")
    try folder.write(Self.text("Bergen", "tram"), to: "b.txt")
    let terminal = try Pty(
      [BuiltProgram.path, "--no-library", folder.path], columns: 100, rows: 30, environment: [:])
    try terminal.wait(for: "2 articles")
    try terminal.wait(for: "Aalborg opens its gates")
    terminal.send("j")
    try terminal.wait(for: "The tram was")
    // A file that comes, in a folder that comes with it.
    try FileManager.default.createDirectory(
      atPath: folder.file("new"), withIntermediateDirectories: true)
    try folder.write(Self.text("Cork", "crane"), to: "new/c.txt")
    try terminal.wait(for: "3 articles")
    try terminal.wait(for: "Cork opens its gates")
    try terminal.wait(for: "1 new")
    // A file that changes, and one that is replaced as editors do it.
    try folder.write(Self.text("Bergen", "lantern"), to: "b.txt")
    try terminal.wait(for: "The lantern was")
    // A file that goes keeps its text and says so.
    try FileManager.default.removeItem(atPath: folder.file("b.txt"))
    try terminal.wait(for: "1 gone")
    #expect(terminal.screen.text.contains("The lantern was"))
    // Many that come at once are one reading.
    let other = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: other.file("many"), withIntermediateDirectories: true)
    for number in 0..<40 {
      try other.write(Self.text("Port \(number)", "ship"), to: "many/m\(number).txt")
    }
    try FileManager.default.moveItem(atPath: other.file("many"), toPath: folder.file("many"))
    try terminal.wait(for: "43 articles")
    try terminal.wait(for: "40 new")
    #expect(terminal.screen.text.contains("The lantern was"), "the reading place keeps")
    terminal.send("Q")
    try terminal.exitStatus()
  }
}
