import Foundation
import Testing

/// A text with repeats, and what must still show.
struct RepetitionCase: Decodable, CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var visible: String
  var note: String

  var testDescription: String { name }

  /// The cases of the fixture.
  static func all() throws -> [RepetitionCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/doubled-text-cases.json")
    return try JSONDecoder().decode([RepetitionCase].self, from: Data(contentsOf: file))
  }
}

/// The text of the seed whose name begins so.
func seed(_ prefix: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  let name = try #require(names.first { $0.hasPrefix(prefix) })
  return Array(try Data(contentsOf: folder.appending(path: name)))
}
