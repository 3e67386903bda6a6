import Foundation
import TestSupport
import Testing

/// What other programs have written, on its way in and out.
@Suite struct ImportCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      arguments + ["--library", folder.file("library.sqlite")], in: folder,
      environment: ["no_proxy": "127.0.0.1"])
  }

  private func write(_ text: String, to name: String) throws {
    let place = URL(filePath: folder.file(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try folder.write(Array(text.utf8), to: name)
  }

  /// The first article of the library that has some words.
  private func article(_ words: String) throws -> [String: Any] {
    let output = try run("list", "--json", "--query", words).output
    let object = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
    return try #require((object?["articles"] as? [[String: Any]])?.first)
  }

  // MARK: Archives

  // MARK: Front matter and commands

  @Test func `front matter is read wherever Markdown is`() throws {
    try write(
      "---\ntitle: Vote in Lund\nauthor: Ann Ek\ndate: 2024-03-05\nsource: The Paper\n---\n"
        + "The council of Lund voted on Monday, and the plan was accepted.\n", to: "in/a.md")
    for path in ["in", "in/a.md"] {
      let list = try run("list", path).text
      #expect(
        list.contains("2024-03-05") && list.contains("The Paper\tVote in Lund"), "\(list)")
    }
    #expect(try run("add", "in").status == 0)
    #expect(try run("list").text.contains("The Paper\tVote in Lund"))
    let article = try article("council")
    #expect(article["byline"] as? String == "Ann Ek")
    let text = try run("show", try #require(article["id"] as? String)).text
    #expect(!text.contains("author:"))
  }
}
