import ArticleAnalysis
import Articles
import Foundation
import Testing

/// Pairs of statements, of which many differ and two in five at least only look so
/// (`Fixtures/differences.tsv`): other subjects, days, spans, rates, forecasts, rounded figures, tolls of
/// roads.
@Suite struct DifferenceTableTests {
  /// A line of the table: two texts, ` ¶ ` between passages, and what must be told of them.
  struct Row: Sendable, CustomTestStringConvertible {
    var left: String
    var right: String
    /// `class: left / right`; nothing for a trap.
    var wanted: Set<String>
    /// What may be told too.
    var allowed: Set<String>
    var isKnownIssue: Bool

    var testDescription: String { "\(left) | \(right)" }

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { return nil }
      left = fields[0].replacing(" ¶ ", with: "\n")
      right = fields[1].replacing(" ¶ ", with: "\n")
      isKnownIssue = fields[2].hasPrefix("known ")
      let told = fields[2].trimmingPrefix("known ").split(separator: ";").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      wanted = Set(told.filter { $0 != "none" && !$0.hasPrefix("?") })
      allowed = Set(told.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) })
    }
  }

  private static let lines: [Substring] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/differences.tsv")
    return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
  }()
  static let rows: [Row] = lines.compactMap(Row.init)

  @Test func `the table is whole, and two in five of its rows are traps`() {
    #expect(Self.rows.count >= 160)
    #expect(Self.rows.count == Self.lines.count, "a line without three fields")
    #expect(Self.rows.count { $0.wanted.isEmpty } * 5 >= Self.rows.count * 2)
  }

  @Test(arguments: rows) func `what differs is told, and a trap is not`(row: Row) throws {
    let alignment = try #require(
      align(
        "\(row.left)\nThe weather stays mild in the valley.",
        "\(row.right)\nA concert opens the season at the opera."))
    let told = Set(
      alignment.discrepancies.map {
        "\($0.class.rawValue): \($0.left.value) / \($0.right.value)"
      })
    if row.isKnownIssue {
      withKnownIssue { #expect(told.subtracting(row.allowed) == row.wanted) }
    } else {
      #expect(told.subtracting(row.allowed) == row.wanted)
    }
  }
}
