import Articles
import Foundation
import Testing

/// Equal figures that are of one thing, and such that only look so (`Fixtures/agreements.tsv`), and what
/// figures are said to be of (`Fixtures/topics.tsv`).
@Suite struct AgreementTableTests {
  /// A line of a table.
  struct Row: Sendable, CustomTestStringConvertible {
    var fields: [String]

    var testDescription: String { fields.joined(separator: " | ") }
  }

  private static func rows(of name: String, fields: Int) -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.map { Row(fields: $0.split(separator: "\t").map(String.init)) }
      .filter { $0.fields.count == fields }
  }

  static let agreements = rows(of: "agreements.tsv", fields: 3)
  static let topics = rows(of: "topics.tsv", fields: 4)

  private func aligned(_ left: String, _ right: String) throws -> Alignment {
    try #require(
      align(
        "\(left)\nThe weather stays mild in the valley.",
        "\(right)\nA concert opens the season at the opera."))
  }

  @Test func `the tables are whole`() {
    #expect(Self.agreements.count >= 20 && Self.topics.count >= 20)
    #expect(Self.agreements.count { $0.fields[2] == "none" } * 5 >= Self.agreements.count * 2)
  }

  @Test(arguments: agreements) func `equal figures of one thing agree, and others do not`(
    row: Row
  ) throws {
    let alignment = try aligned(row.fields[0], row.fields[1])
    let told = Set(
      alignment.agreements.map { "\($0.class.rawValue): \($0.left.value) / \($0.right.value)" })
    let wanted = row.fields[2].split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(told == Set(wanted.filter { $0 != "none" }))
  }

  @Test(arguments: topics) func `a topic says what is counted or dated`(row: Row) throws {
    let alignment = try aligned(row.fields[0], row.fields[1])
    let entries = alignment.discrepancies + alignment.agreements
    let topics = entries.filter { $0.left.value == row.fields[2] }.map(\.topic)
    #expect(topics == [row.fields[3]])
  }
}
