import Foundation
import TestSupport
import Testing

/// A folder with files, and the program that is asked about them.
struct Question {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes the odd texts and gives their names.
  func writeOddTexts() throws -> [String] {
    for text in OddTexts.all { try folder.write(text.bytes, to: text.name) }
    return OddTexts.all.map(\.name)
  }

  /// Copies the seeds and gives their names.
  func writeSeeds() throws -> [String] {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
    for name in names {
      try folder.write(Array(try Data(contentsOf: seeds.appending(path: name))), to: name)
    }
    return names
  }

  func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments, input: input, in: folder)
  }

  /// The program's answer as JSON, which must come without an error.
  func ask<Answer: Decodable>(_ type: Answer.Type, _ arguments: [String]) throws -> Answer {
    let run = try BuiltProgram.run(arguments + ["--json", "--no-library"], in: folder)
    try #require(run.status == 0, "\(arguments): \(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(!run.output.contains(0x1B))
    return try JSONDecoder().decode(type, from: Data(run.output))
  }
}
