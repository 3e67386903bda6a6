import Foundation
import TestSupport
import Testing

/// A story of the library by its commands.
@Suite struct StoryCommandTests: LibraryUser {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let texts = [
      """
      Turkish jets down Russian bomber near the border

      March 14, 2019

      ANKARA (AFP) - Turkish fighter jets shot down a Russian Su-24 bomber near the Syrian border \
      on Thursday, officials in Ankara said. President Recep Tayyip Erdogan said the bomber had \
      violated Turkish airspace. The crash killed 12 people in the village of Yamadi, the Turkish \
      officials said.

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
    for (index, text) in texts.enumerated() {
      try folder.write(Array((text + "\n").utf8), to: "\(index).txt")
    }
    #expect(try run("add", folder.file("0.txt"), folder.file("1.txt")).status == 0)
  }

  @Test func `a story is found by what one of its reports says`() throws {
    #expect(try run("list", "--query", "story:warplane").lines.count == 2)
    #expect(try run("list", "--query", "has:discrepancy").lines.count == 2)
    #expect(try run("list", "--query", "outlet:afp").lines.count == 1)
    #expect(try run("library", "stories").text == "all stories are known\n")
  }

  @Test func `a whole story is tagged, and its note is kept`() throws {
    #expect(try run("tag", "su24", folder.file("0.txt"), "--story").text == "tagged su24: 2\n")
    #expect(try run("note", folder.file("0.txt"), "*check* 12 or 19", "--story").status == 0)
    #expect(try run("note", folder.file("1.txt"), "--story").text == "*check* 12 or 19\n")
    #expect(try run("note", folder.file("1.txt")).text == "\n")
    #expect(try run("undo").text == "undone: noted on the story: 1\n")
  }

  @Test func `a story is one report with its comparison and notes`() throws {
    try run("note", folder.file("1.txt"), "the second says more")
    try run("note", folder.file("0.txt"), "*check* 12 or 19", "--story")
    let report = try run("export", "--report", folder.file("1.txt")).text
    for words in [
      "> \\*check\\* 12 or 19", "## Where they differ", "- number: ", "**A** 12", "**B** 19",
      "> the second says more", "AFP", "## Who says what",
    ] { #expect(report.contains(words), "\(words) in \(report)") }
    let file = folder.file("story.md")
    #expect(try run("export", "--report", folder.file("1.txt"), file).status == 0)
    #expect(try folder.bytes("story.md") == Array(report.utf8))
    #expect(try run("export", "--report", folder.file("none.txt")).status == 1)
  }
}
