internal import Foundation

/// Tags as the JSON array in which they stand in the database.
enum TagList {
  static func encoded(_ tags: [String]) -> String {
    guard !tags.isEmpty else { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let bytes = try? encoder.encode(tags) else { return "[]" }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func decoded(_ json: String) throws -> [String] {
    json == "[]" ? [] : try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}
