import Foundation
import TestSupport
import Testing

/// Programs that are killed while they write the library.
@Suite struct KilledProgramTests {
  private let folder: TemporaryFolder
  private var library: String { folder.file("library.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("news"), withIntermediateDirectories: true)
    for number in 0..<400 {
      let text = (0..<40).map { "Word\(number)x\($0) of report \(number) was said. " }.joined()
      try folder.write(
        Array("Report \(number)\n\nMarch 3, 2019\n\n\(text)\n".utf8), to: "news/\(number).txt")
    }
  }

  @Test(arguments: 0..<6) func `no act that was acknowledged is lost, and the library is whole`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    #expect(try run("add", folder.file("news/0.txt")).status == 0)
    let adding = try started("add", folder.file("news"))
    var acknowledged: [String] = []
    // The more acts there are, the later in the import it is killed.
    for number in 0..<Int.random(in: 1...4, using: &random) {
      #expect(try run("tag", "t\(number)", "\"report 0\"").status == 0)
      acknowledged.append("t\(number)")
    }
    let last = try started("mark", "star", "\"report 0\"")
    if Bool.random(using: &random) { last.waitUntilExit() }
    kill(last.processIdentifier, SIGKILL)
    kill(adding.processIdentifier, SIGKILL)
    adding.waitUntilExit()
    last.waitUntilExit()
    let check = try run("library", "check")
    #expect(check.status == 0, "\(check.text)\(check.errors)")
    let tags = try run("tag").lines.map { String($0.prefix { $0 != "\t" }) }
    #expect(Set(tags) == Set(acknowledged))
    #expect(try run("add", folder.file("news")).status == 0)
    #expect(try run("list").lines.count == 400)
    #expect(try run("library", "check").status == 0)
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments + ["--library", library], in: folder)
  }

  private func started(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path)
    process.arguments = arguments + ["--library", library]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
